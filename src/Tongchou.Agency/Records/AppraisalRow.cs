namespace Tongchou.Agency.Records;

/// <summary>What a year's appraisal 年度考核 of an institution came to. The latest row of institution and year counts.</summary>
/// <param name="Returned">The share of the retained deposit that is paid back, in ten-thousandths.</param>
/// <param name="Document">The points given, the grade in words and the clause of the share.</param>
public sealed record AppraisalRow(
    long Seq, int N,
    string Institution,
    long Year,
    long Points,
    string Grade,
    long Returned,
    string EnteredBy,
    string ApprovedBy,
    string Document) : IRecord
{
    public short Partition => Partitions.Reference;

    public static readonly RecordTable<AppraisalRow> Table = RecordTable<AppraisalRow>.Reference(
        "appraisal",
        row => new(row.Number(0), (int)row.Number(1), row.Text(2)!, row.Number(3), row.Number(4), row.Text(5)!, row.Number(6), row.Text(7)!, row.Text(8)!, row.Text(9)!),
        Column<AppraisalRow>.Of("institution", row => row.Institution),
        Column<AppraisalRow>.Long("appraisal_year", row => row.Year),
        Column<AppraisalRow>.Long("points", row => row.Points),
        Column<AppraisalRow>.Of("grade", row => row.Grade),
        Column<AppraisalRow>.Long("returned", row => row.Returned),
        Column<AppraisalRow>.Of("entered_by", row => row.EnteredBy),
        Column<AppraisalRow>.Of("approved_by", row => row.ApprovedBy),
        Column<AppraisalRow>.Of("document", row => row.Document));
}
