namespace Tongchou.Payment.Agreements;

/// <summary>Whether something may happen to an agreement: the table of states, the order of days, and what each step has to bring along.</summary>
[Clause("JS2021", "14")]
public static class AgreementRules
{
    /// <param name="others">The days agreed upon with the institution before, under other numbers.</param>
    /// <returns>All faults; none where it may happen.</returns>
    public static IReadOnlyList<Fault> Faults(Agreement agreement, AgreementStep step, AgreementTerms terms, IReadOnlyList<DateSpan> others)
    {
        FaultList faults = new();
        if (AgreementPaths.After(agreement.State, step.Move) is null)
        {
            faults.Add(OutOfOrder(agreement.State, step.Move));
            return faults.All;
        }

        if (agreement.LastDay is { } last && step.Day < last)
        {
            faults.Add("step-too-early", Place.At("day"), new($"生效日 {step.Day:yyyy-MM-dd} 早于上一事项的 {last:yyyy-MM-dd}。", $"{step.Day:yyyy-MM-dd} is before the last step, of {last:yyyy-MM-dd}."), new("事项按日期先后办理,请核对日期。", "Steps follow each other by day; check the day."));
        }

        if (NeedsReason(step.Move) && string.IsNullOrWhiteSpace(step.Reason))
        {
            Phrase move = Words<AgreementMove>.Phrase(step.Move);
            faults.Add("no-reason", Place.At("reason"), new($"“{move.Zh}”没有写明原因。", $"No reason is given for the {move.En}."), new("请写明原因和依据。", "Say why, and on what it rests."));
        }

        AddTerms(agreement, step, terms, others, faults);
        AddPlaceInTerms(agreement, step, faults);
        if (step.Move is AgreementMove.Assess)
        {
            foreach (Fault fault in terms.AssessmentItems.Value.Faults(step.Scores))
            {
                faults.Add(fault);
            }
        }

        return faults.All;
    }

    /// <summary>What is taken from an institution, or changed, is reasoned.</summary>
    public static bool NeedsReason(AgreementMove move) => move is AgreementMove.Decline or AgreementMove.Change or AgreementMove.Suspend or AgreementMove.Resume or AgreementMove.Rescind or AgreementMove.Leave;

    private static Fault OutOfOrder(AgreementState state, AgreementMove move)
    {
        Phrase now = Words<AgreementState>.Phrase(state), asked = Words<AgreementMove>.Phrase(move);
        string zh = string.Join("、", AgreementPaths.Before(move).Select(before => $"“{Words<AgreementState>.Phrase(before).Zh}”"));
        string en = string.Join(" or ", AgreementPaths.Before(move).Select(before => Words<AgreementState>.Phrase(before).En));
        string nextZh = string.Join("、", AgreementPaths.From(state).Select(next => Words<AgreementMove>.Phrase(next).Zh));
        string nextEn = string.Join(", ", AgreementPaths.From(state).Select(next => Words<AgreementMove>.Phrase(next).En));
        return new("out-of-order", Place.At("move"),
            new($"协议的状态是“{now.Zh}”,不能办理“{asked.Zh}”;{asked.Zh}须在{zh}时办理(JS2021 14)。", $"The agreement is {now.En}: no {asked.En}; that needs it to be {en} (JS2021 14)."),
            nextZh.Length > 0 ? new($"现在可以办理:{nextZh}。", $"What may happen now: {nextEn}.") : new("本协议已经结束;请重新申请。", "This agreement is over; apply anew."));
    }

    private static void AddTerms(Agreement agreement, AgreementStep step, AgreementTerms terms, IReadOnlyList<DateSpan> others, FaultList faults)
    {
        bool signs = step.Move is AgreementMove.Sign or AgreementMove.Renew;
        if (signs ? step.Terms.Count != 1 : step.Terms.Count > 0 && step.Move is not AgreementMove.TakeOver)
        {
            faults.Add("one-term", Place.At("terms"), new("签订和续签写一段协议期,其他事项不写。", "Signing and renewal name one span of days, nothing else does."));
            return;
        }

        DateSpan[] taken = [.. agreement.Terms, .. others];
        foreach (DateSpan term in step.Terms)
        {
            if (term.IsEmpty)
            {
                faults.Add("term-order", Place.At("terms"), new($"协议期 {term} 的最后一天早于第一天。", $"The term {term} ends before it begins."), new("请核对日期。", "Check the days."));
            }
            else if (taken.FirstOrDefault(other => other.Overlaps(term), new(DateOnly.MaxValue, DateOnly.MinValue)) is { IsEmpty: false } other)
            {
                faults.Add("terms-overlap", Place.At("terms"), new($"协议期 {term} 与已有的 {other} 重叠。", $"The term {term} shares days with {other}."), new("同一机构同一天只有一份协议;请从前一期的次日起签订。", "An institution has one agreement on a day; begin on the day after."));
            }
            else if (signs && (term.IsOpen || term.To >= term.From.AddYears(terms.LongestTerm.Value)))
            {
                faults.Add("term-too-long", Place.At("terms"), new($"协议期 {term} 超过 {terms.LongestTerm.Value} 年({terms.LongestTerm.Source.Clause})。", $"The term {term} is longer than {terms.LongestTerm.Value} year(s) ({terms.LongestTerm.Source.Clause})."), new("请缩短协议期,到期续签。", "Shorten it and renew."));
            }
        }
    }

    private static void AddPlaceInTerms(Agreement agreement, AgreementStep step, FaultList faults)
    {
        // An end may follow the last day at once; everything else falls on a day that was agreed.
        DateOnly asked = step.Move is AgreementMove.Rescind or AgreementMove.Leave ? step.Day.AddDays(-1) : step.Day;
        bool within = agreement.Terms.Any(term => term.Contains(step.Day) || term.Contains(asked));
        if (step.Move is AgreementMove.Change or AgreementMove.Suspend or AgreementMove.Resume or AgreementMove.Rescind or AgreementMove.Leave && !within)
        {
            faults.Add("outside-terms", Place.At("day"), new($"{step.Day:yyyy-MM-dd} 不在协议期({string.Join("、", agreement.Terms)})内。", $"{step.Day:yyyy-MM-dd} is in no term of the agreement ({string.Join(", ", agreement.Terms)})."), new("请核对生效日。", "Check the day."));
        }
    }
}
