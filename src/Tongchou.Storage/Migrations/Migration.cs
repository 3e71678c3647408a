using System.Globalization;
using System.Reflection;
using Tongchou.Agency;

namespace Tongchou.Storage.Migrations;

/// <summary>A numbered change of the schema, such as <c>0001-trial-bills.sql</c>. Once applied anywhere it is never edited again.</summary>
public sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>SM3 of the text with plain line ends, so that a checkout on Windows is the same migration.</summary>
    public string Checksum => Sm3.Of(Sql.ReplaceLineEndings("\n"));

    /// <summary>The migrations embedded in this assembly, in order: one set for every kind of database.</summary>
    public static IReadOnlyList<Migration> All()
    {
        Assembly here = typeof(Migration).Assembly;
        return [.. here.GetManifestResourceNames().Where(name => name.StartsWith("schema/", StringComparison.Ordinal)).Select(name => Read(here, name)).OrderBy(each => each.Number)];
    }

    private static Migration Read(Assembly here, string resource)
    {
        using StreamReader text = new(here.GetManifestResourceStream(resource)!);
        string name = Path.GetFileNameWithoutExtension(resource[(resource.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        return new(int.Parse(name.AsSpan(0, name.IndexOf('-', StringComparison.Ordinal)), CultureInfo.InvariantCulture), name, text.ReadToEnd());
    }
}
