using Tongchou.Payment.Clearing;
using Tongchou.Payment.Figures;
using Tongchou.Payment.Points;

namespace Tongchou.Agency.Cases;

/// <summary><c>point_value</c>, <c>drg_hospital_month</c> and <c>drg_fund_payment</c>: what points are worth, to a hospital and to the fund.</summary>
internal static class PointValueCases
{
    public static Figures? Value(Case @case, CaseLaw law)
    {
        Given given = @case.Given;
        Money? budget = given.Amount("budget", "total-budget", "fund-budget", "pool", "total-fund");
        Money payments = given.Amount("payments", "patient-payments", "other-payments", "patient-and-other-payments") ?? Money.Zero;
        Rate? share = given.Ratio("reserve-rate", "reserve-share", "reserved-ratio", "reserve-ratio", "deposit-rate");
        Money? reserved = given.Amount("reserved", "reserve", "reserved-amount", "deposit") ?? (share is { } part && budget is { } whole ? part.Of(whole).Rounded : null);
        decimal? points = Points(given, "total-points", "points", "total-score", "total-scores", "scores");
        decimal? own = Points(given, "hospital-points", "provider-points", "case-points", "own-points", "hospital-score");
        given.Finish();
        if (budget is null || points is null)
        {
            given.Missing(budget is null ? "budget" : "total_points");
            return null;
        }

        Money pool = (budget.Value - (reserved ?? Money.Zero)).OrZero + payments;
        if (PointValues.Of(pool, points.Value) is not { } value)
        {
            given.Refuse(new("总点数为 0,算不出点值。", "Without any points there is no point value."));
            return null;
        }

        Figures figures = new Figures(@case.Unit).Add(@case, value, "point-value", "value-per-point", "point-price", "pv").Add(pool, "distributable", "pool", "available");
        return own is { } some ? figures.Add(PointValues.Worth(some, value), "hospital-income", "income", "amount", "hospital-amount", "payment") : figures;
    }

    public static Figures? Month(Case @case, CaseLaw law)
    {
        Given given = @case.Given;
        CasePack pack = new();
        if (given.Ratio("deposit-rate", "deposit-share", "deposit-ratio", "quality-deposit-rate", "quality-deposit-ratio") is { } deposit)
        {
            pack.Set(ClearingProvisions.DepositShare, deposit);
        }

        if (given.Ratio("advance-ratio", "advance-rate", "advance-share", "monthly-advance-ratio", "prepayment-ratio") is { } advance)
        {
            // A case that states the share to be advanced means just that share.
            pack.Set(ClearingProvisions.AdvanceLeast, advance);
            pack.Set(ClearingProvisions.DepositShare, Rate.Whole - advance);
        }

        decimal? points = Points(given, "total-points", "points", "hospital-points", "total-score"), value = Points(given, "point-value", "value-per-point");
        Money? cost = given.Amount("actual-cost", "total-cost", "cost", "hospital-cost"), payments = given.Amount("patient-payments", "patient-paid", "payments"), stated = given.Amount("drg-income", "income", "computed", "computed-amount");
        decimal? cases = given.Number("cases", "discharges", "case-count"), weights = given.Number("total-weight", "total-rw", "weights", "sum-weight");
        given.Finish();
        if (stated is null && (points is null || value is null))
        {
            given.Missing("total_points, point_value");
            return null;
        }

        if (law.With(pack, @case.Faults) is not { } on)
        {
            return null;
        }

        Money income = stated ?? PointValues.Worth(points!.Value, value!.Value);
        Advance paid = MonthlyAdvance.Of(income - (payments ?? Money.Zero), ClearingTerms.Compile(on));
        Figures figures = new Figures(@case.Unit)
            .Add(income, "drg-income", "income", "dip-income", "computed", "computed-amount", "standard")
            .Add(income - (payments ?? Money.Zero), "fund-pay", "fund-amount")
            .Add(paid.Deposit, "deposit", "quality-deposit", "retained", "deposit-retained")
            .Add(paid.Payable, "payable", "paid", "advance", "monthly-advance", "net-payment", "paid-now", "monthly-payment");
        if (cases is > 0 and { } count && weights is { } sum)
        {
            figures.Add(@case, sum / count, "cmi");
        }

        if (cost is not { } spent)
        {
            return figures;
        }

        figures.Add(income - spent, "balance", "surplus", "profit").Add(spent - income, "loss", "overspend");
        return Rounding.Ratio(income - spent, spent) is { } rate ? figures.Add(@case, rate * 100, "balance-rate-percent", "balance-percent").Add(@case, rate, "balance-rate", "balance-ratio") : figures;
    }

    public static Figures? Fund(Case @case, CaseLaw law)
    {
        Given given = @case.Given;
        decimal? points = Points(given, "points", "case-points"), value = Points(given, "point-value");
        Money? standard = given.Amount("group-standard", "standard", "payment-standard", "drg-standard") ?? (points is { } earned && value is { } each ? PointValues.Worth(earned, each) : null);
        Money fullSelf = given.Amount("full-self", "self-funded", "outside-catalogue", "fully-own") ?? Money.Zero;
        Money firstOwn = given.Amount("pre-self", "own-share-first", "first-own-share") ?? Money.Zero;
        Money deductible = given.Amount("deductible", "threshold") ?? Money.Zero;
        Rate? ratio = given.Ratio("ratio", "reimbursement-ratio", "pay-ratio");
        Money? cost = given.Amount("actual-cost", "total-cost", "cost");
        given.Finish();
        if (standard is null || ratio is null)
        {
            given.Missing(standard is null ? "group_standard" : "ratio");
            return null;
        }

        Money fund = FundPayment.ByFormula(standard.Value, fullSelf, firstOwn, deductible, ratio.Value);
        Figures figures = new Figures(@case.Unit)
            .Add(fund, "fund-pay", "fund-payment", "fund-amount")
            .Add(standard.Value, "group-standard", "standard")
            .Add((standard.Value - fullSelf - firstOwn - deductible).OrZero, "base", "fund-base")
            .Add((standard.Value - fund).OrZero, "patient-pay", "not-fund");
        return cost is { } spent ? figures.Add(standard.Value - spent, "balance", "surplus") : figures;
    }

    /// <summary>Points and values of points, which are no amounts of the case's unit.</summary>
    private static decimal? Points(Given given, params ReadOnlySpan<string> names) => given.Number(names);
}
