using System.Text;
using Tongchou.Agency;

namespace Tongchou.Laboratory;

/// <summary>Everything a population is made from: the tables of <c>policies/statistics</c>.</summary>
/// <param name="Digest">SM3 over the tables: two populations of one plan and digest are the same to the byte.</param>
public sealed record Statistics(PublishedFigures Published, Divisions Divisions, IReadOnlyList<Diagnosis> Diagnoses, IReadOnlyList<ChronicDisease> Diseases, string Digest)
{
    private static readonly string[] files = ["published.csv", "divisions.csv", "diagnoses.csv", "diseases.csv"];

    /// <param name="folder">The folder with the four tables.</param>
    /// <param name="faults">Takes every fault of every table.</param>
    public static Statistics Read(string folder, FaultList faults) => new(
        PublishedFigures.Read(Lines(folder, "published.csv", faults), faults),
        Divisions.Read(Lines(folder, "divisions.csv", faults), faults),
        Diagnosis.Read(Lines(folder, "diagnoses.csv", faults), faults),
        ChronicDisease.Read(Lines(folder, "diseases.csv", faults), faults),
        Sm3.Of(string.Concat(files.Select(file => $"{file} {Sm3.Of(Encoding.UTF8.GetBytes(string.Join('\n', Lines(folder, file, new FaultList()))))}\n"))));

    private static string[] Lines(string folder, string file, FaultList faults)
    {
        string path = Path.Combine(folder, file);
        if (File.Exists(path))
        {
            return File.ReadAllLines(path);
        }

        faults.Add("no-file", new Place(file, 0, 0, ""), new($"没有文件 {path}。", $"There is no file {path}."));
        return [];
    }
}
