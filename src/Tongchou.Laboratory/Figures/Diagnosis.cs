namespace Tongchou.Laboratory;

/// <summary>A principal diagnosis of stays, with the operation it mostly leads to; codes of the insurance edition.</summary>
/// <param name="Operated">Percent of the stays that have the operation.</param>
/// <param name="Weight">How often compared with the others.</param>
/// <param name="Sex">Whom it concerns; unknown for both.</param>
public sealed record Diagnosis(string Code, string Name, string Operation, int Operated, int Weight, int AgeFrom, int AgeTo, Sex Sex)
{
    public bool Concerns(int age, Sex sex) => age >= AgeFrom && age <= AgeTo && (Sex is Sex.Unknown || Sex == sex);

    public static IReadOnlyList<Diagnosis> Read(IEnumerable<string> lines, FaultList faults)
    {
        List<Diagnosis> read = [];
        foreach ((int line, string[] cells) in Rows.Of(lines, "diagnoses.csv", 8, faults))
        {
            if (Rows.Numbers(cells, 3..8, "diagnoses.csv", line, faults) is [var operated, var weight, var from, var to, var sex])
            {
                read.Add(new(cells[0], cells[1], cells[2], operated, weight, from, to, (Sex)Math.Min(sex, (int)Sex.Female)));
            }
        }

        return read;
    }
}

/// <summary>A chronic or special disease 门诊慢特病 that a person may be registered with.</summary>
/// <param name="Registered">Of ten thousand children, adults below sixty, and older people.</param>
/// <param name="Visits">How often it is treated compared with the others.</param>
/// <param name="Cost">What a visit costs compared with the others.</param>
public sealed record ChronicDisease(string Name, string NameEn, VisitKind Kind, IReadOnlyList<int> Registered, int Visits, int Cost)
{
    /// <summary>A person's registrations are one bit each.</summary>
    public const int Most = 16;

    public static IReadOnlyList<ChronicDisease> Read(IEnumerable<string> lines, FaultList faults)
    {
        List<ChronicDisease> read = [];
        foreach ((int line, string[] cells) in Rows.Of(lines, "diseases.csv", 8, faults))
        {
            if (Rows.Numbers(cells, 3..8, "diseases.csv", line, faults) is [var child, var adult, var old, var visits, var cost])
            {
                read.Add(new(cells[0], cells[1], cells[2] == "special" ? VisitKind.Special : VisitKind.Chronic, [child, adult, old], visits, cost));
            }
        }

        if (read.Count > Most)
        {
            faults.Add("too-many-diseases", new Place("diseases.csv", 0, 0, ""), new($"最多 {Most} 种。", $"At most {Most} diseases."));
        }

        return read;
    }
}
