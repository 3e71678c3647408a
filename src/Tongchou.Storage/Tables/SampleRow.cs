using System.Text.Json;
using Tongchou.Agency;

namespace Tongchou.Storage.Tables;

/// <summary>A sample bill as a row.</summary>
internal sealed record SampleRow(string Id, int Position, string TitleZh, string TitleEn, string NoteZh, string NoteEn, string Bill)
{
    public const string Select = "select id, cast(position as integer) as Position, title_zh as TitleZh, title_en as TitleEn, note_zh as NoteZh, note_en as NoteEn, bill from sample_bill order by position";

    public const string Insert = """
        insert into sample_bill (id, position, title_zh, title_en, note_zh, note_en, bill)
        values (@Id, @Position, @TitleZh, @TitleEn, @NoteZh, @NoteEn, @Bill)
        """;

    // For Dapper, which finds columns by the name of a property and takes SQLite's whole numbers as they come.
    private SampleRow()
        : this("", 0, "", "", "", "", "")
    {
    }

    public static SampleRow Of(SampleBill sample, int position) =>
        new(sample.Id, position, sample.Title.Zh, sample.Title.En, sample.Note.Zh, sample.Note.En, JsonSerializer.Serialize(sample.Bill, AgencyJson.Options));

    public SampleBill Read() => new(Id, new(TitleZh, TitleEn), new(NoteZh, NoteEn), JsonSerializer.Deserialize<BillForm>(Bill, AgencyJson.Options)!);
}
