using Tongchou.Agency.Booking;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Fund;
using Tongchou.Fund.Measures;
using Tongchou.Policy;

namespace Tongchou.Agency.Acts;

/// <summary>How long the funds of a region last, from its books 可支付月数: scheme by scheme, by the law's own reading and by every other.</summary>
/// <param name="Grade">By the law's reading; null where nothing is spent.</param>
public sealed record FundMonths(Scheme Scheme, SchemeMeasure Measure, Cited<MonthsGrade>? Grade, Cited<BalanceKind> Balance, Cited<SpendingKind> Spending, IReadOnlyList<SchemeMeasure> Others);

[Clause("JS2021", "12")]
[Clause("FX2019", "五(二)")]
public static class MeasureFunds
{
    /// <param name="day">The last day that counts; spending is that of the twelve months up to it.</param>
    public static async Task<Outcome<IReadOnlyList<FundMonths>>> Of(LawBook book, IRecordReader reader, string region, DateOnly day, CancellationToken stop)
    {
        if (!RegionCode.TryParse(region, out RegionCode code) || book.Law.On(code, day) is not { } law)
        {
            return new Fault("unknown-region", Place.At("region"), new($"没有 {region} 的政策包。", $"There is no policy pack for {region}."), new("区划代码是六位数字。", "A division has six digits."));
        }

        try
        {
            MeasureTerms terms = MeasureTerms.Compile(law) ?? throw new MissingLawException(MeasureProvisions.Grade, law.Pack, day);
            FundLedger ledger = new(book, reader);
            List<FundMeasure> funds = [];
            foreach (FundKind fund in (FundKind[])[FundKind.EmployeePooled, FundKind.EmployeeAccounts, FundKind.Resident])
            {
                funds.Add(await ledger.Measure(new(code, fund), day, stop));
            }

            return Outcome(funds, terms);
        }
        catch (MissingLawException missing)
        {
            return missing.Fault;
        }
    }

    private static Outcome<IReadOnlyList<FundMonths>> Outcome(IReadOnlyList<FundMeasure> funds, MeasureTerms terms) => new([.. Words<Scheme>.All.Select(scheme =>
    {
        SchemeMeasure measure = SchemeMeasure.Of(scheme, funds, terms.Balance.Value, terms.Spending.Value);
        SchemeMeasure[] others = [.. Words<BalanceKind>.All.SelectMany(_ => Words<SpendingKind>.All, (balance, spending) => SchemeMeasure.Of(scheme, funds, balance, spending)).Where(other => (other.Balance, other.Spending) != (measure.Balance, measure.Spending))];
        return new FundMonths(scheme, measure, terms.GradeOf(scheme, measure.Months), terms.Balance, terms.Spending, others);
    })], []);
}
