namespace Tongchou.Agency.Records;

/// <summary>A span of insurance 参保 of a person: scheme, group and what else decides about benefits. The latest row of an id counts.</summary>
/// <param name="From">First day insured.</param>
/// <param name="To">Last day insured.</param>
/// <param name="CapChange">By how much the serious-illness ceiling of these days is moved, in fen; below nothing where it is lowered.</param>
public sealed record CoverageRow(
    short Partition, long Seq, int N,
    string PersonId,
    string CoverageId,
    string Region,
    string Scheme,
    string Group,
    string Assistance,
    string Supplement,
    long SupplementaryProduct,
    string From,
    string To,
    string? Employer,
    string State,
    Money CapChange = default) : IRecord
{
    public static readonly RecordTable<CoverageRow> Table = new(
        "coverage",
        row => new(
            (short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6)!, row.Text(7)!,
            row.Text(8)!, row.Text(9)!, row.Number(10), row.Text(11)!, row.Text(12)!, row.Text(13), row.Text(14)!, new(row.Number(15))),
        Column<CoverageRow>.Of("person_id", row => row.PersonId),
        Column<CoverageRow>.Of("coverage_id", row => row.CoverageId),
        Column<CoverageRow>.Of("region", row => row.Region),
        Column<CoverageRow>.Of("scheme", row => row.Scheme),
        Column<CoverageRow>.Of("person_group", row => row.Group),
        Column<CoverageRow>.Of("assistance", row => row.Assistance),
        Column<CoverageRow>.Of("supplement", row => row.Supplement),
        Column<CoverageRow>.Long("supplementary_product", row => row.SupplementaryProduct),
        Column<CoverageRow>.Of("valid_from", row => row.From),
        Column<CoverageRow>.Of("valid_to", row => row.To),
        Column<CoverageRow>.Of("employer", row => row.Employer),
        Column<CoverageRow>.Of("state", row => row.State),
        Column<CoverageRow>.Of("cap_change", row => row.CapChange))
    {
        Key = ["person_id", "coverage_id"],
    };
}
