using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Payment.Clearing;
using Tongchou.Payment.Figures;

namespace Tongchou.Agency.PaymentRuns;

/// <summary>Puts a run together: what holds beside what was booked, those that earlier runs paid and this one does not as well.</summary>
internal static class RunMaking
{
    /// <param name="earlier">What was booked for this stage and period.</param>
    public static IReadOnlyList<RunInstitution> Institutions(IEnumerable<(string Institution, IReadOnlyList<RunLine> Lines, ProviderAmounts Target)> targets, IEnumerable<ProviderPaymentRow> earlier, RunBooks books)
    {
        Dictionary<string, ProviderAmounts> before = earlier.GroupBy(row => row.Institution, StringComparer.Ordinal).ToDictionary(each => each.Key, each => ProviderAmounts.Sum(each.Select(ProviderAmounts.Of)), StringComparer.Ordinal);
        List<RunInstitution> all = [.. targets.Select(each => new RunInstitution(each.Institution, books.NameOf(each.Institution), each.Lines, each.Target, before.GetValueOrDefault(each.Institution)))];
        HashSet<string> there = [.. all.Select(each => each.Institution)];

        // Paid before and not now: all of it is taken back.
        all.AddRange(before.Where(each => !there.Contains(each.Key) && !each.Value.IsZero).Select(each => new RunInstitution(each.Key, books.NameOf(each.Key), [], default, each.Value)));
        return [.. all.OrderBy(each => each.Institution, StringComparer.Ordinal)];
    }

    /// <summary>The run of a month or of working capital; refused where nobody is left to pay, with why each was left out.</summary>
    public static async Task<WorkedOut> Made(
        Desk desk, RunOrder order, PayStage stage, string day, List<(string, IReadOnlyList<RunLine>, ProviderAmounts)> targets, List<RunRefusal> refused, IReadOnlyList<ProviderPaymentRow> rows, RunBooks books, FaultList faults, CancellationToken stop)
    {
        IReadOnlyList<RunInstitution> institutions = Institutions(targets, rows.Of(stage, order.Period.Text), books);
        if (institutions.Count == 0 && faults.IsEmpty)
        {
            faults.Add(PaymentFaults.Nothing(order.Period.Text));
            faults.AddRange(refused.Select(each => new Fault(each.Code, Place.At(each.Institution), each.Reason, new("请先处理该原因。", "See to that first."))));
        }

        PaymentRunRow? previous = await books.Holding(stage, order.Period.Text, stop);
        PaymentRun run = new(
            order.Region.ToString(), Words<Scheme>.Code(order.Scheme), books.Fund, Words<PayStage>.Code(stage), order.Period.Text, day, desk.Law.Digest, previous?.RunId, order.Budget, institutions, refused, [], null);
        return faults.IsEmpty ? new(run, []) : WorkedOut.Refused(faults.All);
    }

    /// <summary>A line for each deduction.</summary>
    public static IEnumerable<RunLine> Lines(IEnumerable<RunDeduction> deductions) =>
        deductions.Select(each => Line(Words<ClearingItem>.Code(ClearingItem.Deducted), Words<ClearingItem>.Phrase(ClearingItem.Deducted), -each.Amount, each.Reason, PaymentClauses.Mixed));

    /// <summary>Deductions that nobody can be asked for: of nothing, of an institution that the run does not pay, or of more than it is paid.</summary>
    public static IEnumerable<Fault> Wrong(RunOrder order, IReadOnlyCollection<(string Institution, IReadOnlyList<RunLine> Lines, ProviderAmounts Target)> targets) =>
        order.Deductions.Where(each => !each.Amount.IsPositive || !targets.Any(target => target.Institution == each.Institution && !target.Target.Paid.IsNegative)).Select(each => PaymentFaults.BadDeduction(each.Institution));

    public static RunLine Line(string item, Phrase what, Money amount, string sum, Clause clause, params IReadOnlyList<Citation> rests) => new(item, what, amount, sum,
        [clause.ToString(), .. rests.Select(source => $"{source.Path} ({source.Clause}, {Words<Standing>.Phrase(source.Standing).Zh})")]);

    public static IEnumerable<ProviderPaymentRow> Of(this IEnumerable<ProviderPaymentRow> rows, PayStage stage, string period) => rows.Where(row => row.Stage == Words<PayStage>.Code(stage) && row.Period == period);
}
