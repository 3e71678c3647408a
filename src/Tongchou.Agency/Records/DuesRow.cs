namespace Tongchou.Agency.Records;

/// <summary>What is owed for a person's insurance in a year or month 应缴, who bears it, and what became of it. The latest row of an id counts.</summary>
/// <param name="DuesId">Period, region and kind, so that nobody can be asked twice for the same.</param>
/// <param name="Kind">One of <see cref="Dues.DuesKind"/>.</param>
/// <param name="Period">The benefit year, <c>2026</c>, or the month, <c>2026-03</c>.</param>
/// <param name="Base">The base 缴费基数 that employees' dues are a share of, in fen; nothing for residents.</param>
/// <param name="Years">How many broken years a repair pays for, or how many months a one-off payment at retirement 一次性补缴.</param>
/// <param name="PersonShare">What the person pays.</param>
/// <param name="AssistanceShare">What the assistance fund pays 资助参保.</param>
/// <param name="Subsidy">What the governments add for the person 财政补助.</param>
/// <param name="State">One of <see cref="Dues.DuesState"/>.</param>
/// <param name="Receipt">The number of the tax side's receipt.</param>
/// <param name="Document">Why it was refunded or cancelled, or where a year carried over was spent.</param>
public sealed record DuesRow(
    short Partition, long Seq, int N,
    string PersonId,
    string DuesId,
    string Kind,
    string Scheme,
    string Region,
    string Period,
    string Group,
    string Category,
    string? Employer,
    Money Base,
    long Years,
    Money PersonShare,
    Money EmployerShare,
    Money UnemploymentShare,
    Money AssistanceShare,
    Money CharityShare,
    Money VillageShare,
    Money Subsidy,
    string State,
    string IssuedOn,
    string? PaidOn,
    string? Receipt,
    string? Document) : IRecord
{
    public static readonly RecordTable<DuesRow> Table = new(
        "dues",
        row => new(
            (short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6)!, row.Text(7)!, row.Text(8)!, row.Text(9)!, row.Text(10)!, row.Text(11),
            new(row.Number(12)), row.Number(13), new(row.Number(14)), new(row.Number(15)), new(row.Number(16)), new(row.Number(17)), new(row.Number(18)), new(row.Number(19)), new(row.Number(20)),
            row.Text(21)!, row.Text(22)!, row.Text(23), row.Text(24), row.Text(25)),
        Column<DuesRow>.Of("person_id", row => row.PersonId),
        Column<DuesRow>.Of("dues_id", row => row.DuesId),
        Column<DuesRow>.Of("kind", row => row.Kind),
        Column<DuesRow>.Of("scheme", row => row.Scheme),
        Column<DuesRow>.Of("region", row => row.Region),
        Column<DuesRow>.Of("period", row => row.Period),
        Column<DuesRow>.Of("person_group", row => row.Group),
        Column<DuesRow>.Of("category", row => row.Category),
        Column<DuesRow>.Of("employer", row => row.Employer),
        Column<DuesRow>.Of("base", row => row.Base),
        Column<DuesRow>.Long("years", row => row.Years),
        Column<DuesRow>.Of("person_share", row => row.PersonShare),
        Column<DuesRow>.Of("employer_share", row => row.EmployerShare),
        Column<DuesRow>.Of("unemployment_share", row => row.UnemploymentShare),
        Column<DuesRow>.Of("assistance_share", row => row.AssistanceShare),
        Column<DuesRow>.Of("charity_share", row => row.CharityShare),
        Column<DuesRow>.Of("village_share", row => row.VillageShare),
        Column<DuesRow>.Of("subsidy", row => row.Subsidy),
        Column<DuesRow>.Of("state", row => row.State),
        Column<DuesRow>.Of("issued_on", row => row.IssuedOn),
        Column<DuesRow>.Of("paid_on", row => row.PaidOn),
        Column<DuesRow>.Of("receipt", row => row.Receipt),
        Column<DuesRow>.Of("document", row => row.Document))
    {
        Key = ["person_id", "dues_id"],
    };

    /// <summary>What the tax side collects on the notice: everything but the assistance fund's part and the subsidy.</summary>
    public Money Collected => PersonShare + EmployerShare + UnemploymentShare + CharityShare + VillageShare;
}
