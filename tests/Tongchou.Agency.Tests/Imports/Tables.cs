using System.Text;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Columns;
using Tongchou.Agency.Imports.Tables;

namespace Tongchou.Agency.Tests.Imports;

/// <summary>Tables in memory, read and written.</summary>
internal static class Tables
{
    public static (IReadOnlyList<T> Records, ImportReport Report) Read<T>(TableForm<T> form, byte[] file, ImportLimits? limits = null) where T : class
    {
        ImportReport report = new("table.csv");
        return ([.. ImportTable.Read(form, new MemoryStream(file), report, limits)], report);
    }

    public static (IReadOnlyList<T> Records, ImportReport Report) Read<T>(TableForm<T> form, string csv) where T : class => Read(form, Encoding.UTF8.GetBytes(csv));

    public static byte[] Written(Action<Stream> write)
    {
        using MemoryStream file = new();
        write(file);
        return file.ToArray();
    }

    public static byte[] Export<T>(TableForm<T> form, IEnumerable<T> records, TableFormat format, Language language = Language.Zh) =>
        Written(file => ExportTable.Write(form, records, file, format, language));

    public static IReadOnlyList<string> Told(this ImportReport report) => [.. report.Faults.Select(fault => $"{fault.Place.Line}:{fault.Place.Path} {fault.Code}")];
}
