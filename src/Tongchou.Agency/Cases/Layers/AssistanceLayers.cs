using Tongchou.Benefits;

namespace Tongchou.Agency.Cases;

/// <summary>Medical assistance 医疗救助 of a case with its second step 倾斜救助 and the control of the own part.</summary>
internal static class AssistanceLayers
{
    /// <summary>All three, as a chain carries them: nested, or flat with a prefix.</summary>
    public static void Lay(Given given, CaseBill bill)
    {
        bool any = false;
        Given person = given;
        if (given.Layer("assistance", "medical-assistance") is { } assistance && (given.Has("assistance", "medical-assistance") || assistance.Has("pay", "payment", "ratio", "rate")))
        {
            Assistance(assistance, bill);
            person = assistance.Has("person-class", "class") ? assistance : given;
            any = true;
        }

        if (given.Layer("tilt-assistance", "tilt") is { } tilt)
        {
            Tilt(tilt, bill);
            any = true;
        }

        any |= Control(given, bill);
        Person(person, bill, any);
    }

    public static void Assistance(Given given, CaseBill bill)
    {
        CommonProvisions common = bill.Common;
        if (given.Has("pay", "payment"))
        {
            bill.Pack.Set(common.AssistanceRatio, Rate.Whole);
            bill.Pack.Set(common.AssistanceLimit, given.Amount("pay", "payment") ?? Money.Zero);
            given.Describes("threshold", "ratio", "limit");
            return;
        }

        if (given.Ratio("ratio", "rate") is { } ratio)
        {
            bill.Pack.Set(common.AssistanceRatio, ratio);
        }
        else if (!given.Has("ratio", "rate"))
        {
            // A case that names only the person's class means the region's own rule for it.
            bill.Pack.LeaveToRegion(common.AssistanceRatio, common.AssistanceThreshold, common.AssistanceLimit, common.AssistanceYearLimit);
        }

        if (given.Amount("threshold", "annual-threshold", "deductible") is { } threshold)
        {
            bill.Pack.Set(common.AssistanceThreshold, threshold);
        }

        if (given.Amount("limit-left", "remaining-limit", "limit-remaining") is { } left)
        {
            // What is left of a limit is all that matters of it.
            bill.Pack.Set(common.AssistanceLimit, left);
            given.Describes("limit", "annual-limit", "cap", "annual-cap");
        }
        else if (given.Amount("limit", "annual-limit", "cap", "annual-cap") is { } limit)
        {
            bill.Pack.Set(common.AssistanceLimit, limit);
        }

        if (given.Amount("total-limit", "year-limit", "overall-limit") is { } year)
        {
            bill.Pack.Set(common.AssistanceYearLimit, year);
        }

        Year(given, bill);
    }

    /// <returns>Whether the case says anything of a control.</returns>
    private static bool Control(Given given, CaseBill bill)
    {
        Given? control = given.Layer("control", "ten-percent-control");
        Rate? ratio = control?.Ratio("ratio", "rate");
        if (ratio is { } most)
        {
            bill.Pack.Set(bill.Common.ControlRatio, most);
        }

        bool? inCounty = control?.Flag("designated-in-county", "in-county") ?? given.Flag("designated-in-county", "in-county");
        bill.Claim = bill.Claim with { InCounty = inCounty ?? bill.Claim.InCounty };
        bool? beyond = control?.Flag("beyond-limit", "may-exceed-limit", "may-break-limit") ?? given.Flag("top-up-beyond-limit", "top-up-may-exceed-limit", "beyond-limit", "may-exceed-limit", "may-break-limit");
        if (beyond is { } may)
        {
            bill.Pack.Choose(bill.Common.ControlAndLimit, may ? ControlAndLimit.BeyondLimit : ControlAndLimit.WithinLimit);
        }

        Money? cost = control?.Amount("cost-before", "in-scope-before");
        Money? burden = control?.Amount("self-before", "burden-before");
        if (cost is not null || burden is not null)
        {
            bill.Pack.Choose(bill.Common.ControlSpan, ControlSpan.PerYear);
            (bill.Before.ControlCost, bill.Before.ControlBurden) = (cost ?? Money.Zero, burden ?? Money.Zero);
        }

        return ratio is not null;
    }

    /// <summary>Who is helped. Where a layer is carried and no class named, the person is a target: the parameters hold for every class.</summary>
    public static void Person(Given given, CaseBill bill, bool assisted)
    {
        bool? target = given.Flag("is-assistance-target", "assistance-target", "is-target");
        AssistanceCategory? named = given.Has("person-class", "class", "person-category")
            ? CaseWords.Categories.TryGetValue(given.Word("person-class", "class", "person-category") ?? "", out AssistanceCategory known) ? known : AssistanceCategory.MinimumLiving
            : null;
        AssistanceCategory category = (target, named) switch
        {
            (false, _) => AssistanceCategory.None,
            (_, null) or (true, AssistanceCategory.None) => AssistanceCategory.MinimumLiving,
            (_, { } own) => own,
        };
        bill.Claim = bill.Claim with { Category = assisted || named is not null || target is true ? category : AssistanceCategory.None };
    }

    private static void Tilt(Given given, CaseBill bill)
    {
        CommonProvisions common = bill.Common;
        if (given.Has("pay", "payment"))
        {
            bill.Pack.Set(common.TiltRatio, Rate.Whole);
            bill.Pack.Set(common.TiltLimit, given.Amount("pay", "payment") ?? Money.Zero);
            given.Describes("threshold", "ratio", "limit");
            return;
        }

        if (given.Ratio("ratio", "rate") is { } ratio)
        {
            bill.Pack.Set(common.TiltRatio, ratio);
        }
        else if (!given.Has("ratio", "rate"))
        {
            given.Missing("tilt_assistance.ratio");
        }

        bill.Pack.Set(common.TiltThreshold, given.Amount("threshold", "deductible") ?? Money.Zero);
        if (given.Amount("limit", "annual-limit", "cap") is { } limit)
        {
            bill.Pack.Set(common.TiltLimit, limit);
        }

        bill.Before.TiltPaid = given.Amount("paid-before", "limit-used") ?? Money.Zero;
        bill.Before.TiltCounted = given.Amount("counted-before", "eligible-before", "threshold-used") ?? Money.Zero;
    }

    /// <summary>What assistance paid before: for this kind of care, and in all.</summary>
    private static void Year(Given given, CaseBill bill)
    {
        Money own = given.Amount("paid-before", "limit-used", "used-before", "already-paid") ?? Money.Zero;
        Money whole = given.Amount("total-paid-before", "total-limit-used") ?? own;
        if (whole < own)
        {
            given.Refuse(new("救助已付合计少于其中一部分。", "Assistance paid less in all than for one kind of care."));
        }

        bill.Before.AssistancePaid = whole;
        bill.Before.AssistanceOutpatientPaid = bill.Visit is VisitKind.Outpatient or VisitKind.TwoDiseases or VisitKind.Pharmacy ? own : whole - own;
        bill.Before.AssistanceCounted = given.Amount("counted-before", "eligible-before", "threshold-used", "threshold-paid-before", "remaining-before") ?? Money.Zero;
    }
}
