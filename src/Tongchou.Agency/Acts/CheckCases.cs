using System.Collections.Frozen;
using Tongchou.Agency.Cases;
using Tongchou.Policy;

namespace Tongchou.Agency;

/// <summary>Runs a file of worked cases 算例 through the engine that settles bills, and holds what comes out against what they expect.</summary>
[Clause("JS2021", "23")]
public static class CheckCases
{
    private static readonly FrozenDictionary<string, Func<Case, CaseLaw, Figures?>> categories = new Dictionary<string, Func<Case, CaseLaw, Figures?>>
    {
        ["inpatient"] = BillCases.Inpatient,
        ["outpatient"] = BillCases.Outpatient,
        ["chain"] = BillCases.Chain,
        ["chain_total"] = BillCases.Chain,
        ["ten_percent_control"] = BillCases.TenPercentControl,
        ["serious_illness"] = BillCases.SeriousIllness,
        ["serious_illness_threshold"] = ThresholdCases.Threshold,
        ["medical_assistance"] = BillCases.Assistance,
        ["supplementary"] = BillCases.Supplementary,
        ["waiting_period"] = WaitingCases.Waiting,
        ["benefit_start"] = BenefitStartCases.Start,
        ["cap_adjustment"] = CapCases.Adjust,
        ["financing"] = FinancingCases.Financing,
        ["adjustment_fund"] = AdjustmentCases.Year,
        ["adjustment_fund_rule"] = AdjustmentRuleCases.Rule,
        ["adjustment_fund_reserve_years"] = AdjustmentCases.ReserveYears,
        ["adjustment_fund_old_city_rule"] = AdjustmentRuleCases.OldCityRule,
        ["fund_months"] = FundCases.Months,
        ["fund_balance"] = FundCases.Balance,
        ["fund_balance_check"] = FundCases.BalanceCheck,
        ["penalty"] = PenaltyCases.Decide,
        ["audit"] = AuditCases.Look,
        ["point_value"] = PointValueCases.Value,
        ["drg_hospital_month"] = PointValueCases.Month,
        ["drg_fund_payment"] = PointValueCases.Fund,
        ["drg_case_points"] = PointCases.Points,
        ["drg_readmission"] = PointCases.Readmitted,
    }.ToFrozenDictionary();

    /// <summary>Checks every case of a file, JSON or YAML.</summary>
    /// <param name="file">Its name, for faults and to tell the two apart.</param>
    /// <returns>No report, with faults, where the file as a whole cannot be read.</returns>
    public static (CaseReport? Report, IReadOnlyList<Fault> Faults) Check(LawBook book, ReadOnlyMemory<byte> utf8, string file)
    {
        FaultList faults = new();
        return CaseFile.Read(utf8, file, faults) is { } cases ? (new([.. cases.Select(each => Run(book, each))]), []) : (null, faults.All);
    }

    private static CaseResult Run(LawBook book, Case @case) => Run(book, @case, out _);

    /// <param name="figures">What the engine gave; null where the case is not understood.</param>
    internal static CaseResult Run(LawBook book, Case @case, out Figures? figures)
    {
        figures = null;
        if (!@case.Faults.IsEmpty)
        {
            return @case.NotUnderstood();
        }

        try
        {
            figures = Settle(book, @case);
            return figures is not null && @case.Faults.IsEmpty ? figures.Against(@case) : @case.NotUnderstood();
        }
        catch (MissingLawException missing)
        {
            @case.Faults.Add(missing.Fault);
            return @case.NotUnderstood();
        }
        catch (OverflowException)
        {
            @case.Faults.Add("too-large", Place.At(""), new("金额太大,无法结算。", "The amounts are too large to settle."));
            return @case.NotUnderstood();
        }
    }

    private static Figures? Settle(LawBook book, Case @case)
    {
        if (@case.Category == "bill")
        {
            return SettleWhole(book, @case);
        }

        if (!categories.TryGetValue(@case.Category.Replace('-', '_'), out Func<Case, CaseLaw, Figures?>? run))
        {
            @case.Faults.Add("unknown-category", Place.At(""), new($"还不懂类别“{@case.Category}”。", $"category '{@case.Category}' is not understood yet"));
            return null;
        }

        if (CaseLaw.Of(book.Law, @case.Region) is { } law)
        {
            return run(@case, law);
        }

        @case.Faults.Add("no-law", Place.At("region"), new("没有任何政策包可用。", "There is no pack at all."));
        return null;
    }

    /// <summary><c>bill</c>: a whole bill, settled by the packs themselves.</summary>
    private static Figures? SettleWhole(LawBook book, Case @case)
    {
        if (@case.Bill is null)
        {
            @case.Faults.Add("missing-key", Place.At("bill"), new("缺少 bill。", "'bill' is missing."));
            return null;
        }

        @case.Given.Finish();
        if (new BillReader(book.Law, @case.Faults).Read(@case.Bill) is not { } bill || !@case.Faults.IsEmpty)
        {
            return null;
        }

        SettledBill settled = SettleBill.Settle(book, bill);
        Figures figures = Figures.Of(settled.Settlement, @case.Unit);
        if (settled.Entitlement.Covered is { IsEmpty: false } covered && covered.From > DateOnly.MinValue)
        {
            figures.Add(covered.From, "covered-from", "benefit-from");
        }

        return settled.Account?.Cap is { } cap ? figures.Add(cap.EffectiveCap, "effective-cap") : figures;
    }
}
