using Tongchou.Agency.Records;

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

    public static RunLine Line(string item, Phrase what, Money amount, string sum, Clause clause, params IReadOnlyList<Citation> rests) => new(item, what, amount, sum,
        [clause.ToString(), .. rests.Select(source => $"{source.Path} ({source.Clause}, {Words<Standing>.Phrase(source.Standing).Zh})")]);

    public static IEnumerable<ProviderPaymentRow> Of(this IEnumerable<ProviderPaymentRow> rows, PayStage stage, string period) => rows.Where(row => row.Stage == Words<PayStage>.Code(stage) && row.Period == period);
}
