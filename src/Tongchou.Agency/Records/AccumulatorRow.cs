namespace Tongchou.Agency.Records;

/// <summary>What a person’s benefit year has used up after a settlement 年度累计. The latest row counts.</summary>
/// <param name="Top">The settlement that stands last; only it may be reversed.</param>
/// <param name="Figures">The figures that are not nothing, as JSON.</param>
public sealed record AccumulatorRow(
    short Partition, long Seq, int N,
    string PersonId,
    string Scheme,
    string Year,
    string? Top,
    string Figures) : IRecord
{
    public static readonly RecordTable<AccumulatorRow> Table = new(
        "accumulator",
        row => new((short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6), row.Text(7)!),
        Column<AccumulatorRow>.Of("person_id", row => row.PersonId),
        Column<AccumulatorRow>.Of("scheme", row => row.Scheme),
        Column<AccumulatorRow>.Of("benefit_year", row => row.Year),
        Column<AccumulatorRow>.Of("top", row => row.Top),
        Column<AccumulatorRow>.Of("figures", row => row.Figures))
    {
        Key = ["person_id", "benefit_year", "scheme"],
    };
}
