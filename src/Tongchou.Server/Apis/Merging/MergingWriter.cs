using Tongchou.Agency;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Merging;
using Tongchou.Agency.Records;

namespace Tongchou.Server.Apis.Merging;

/// <summary>Writes a merging as the page shows it and as a table holds it.</summary>
internal static class MergingWriter
{
    private const int MostListed = 200;

    public static readonly IReadOnlyList<Agency.Imports.ExportColumn> FigureColumns = [new(new("项目", "what")), new(new("数", "count"), IsNumber: true), new(new("金额", "amount"), IsNumber: true)];

    public static readonly IReadOnlyList<Agency.Imports.ExportColumn> ProofColumns = [new(new("项目", "what")), new(new("并轨前", "before"), IsNumber: true), new(new("并轨后", "after"), IsNumber: true), new(new("说明", "note"))];

    public static MergingForm Merging(LawBook law, RegionCode region, RegisterMatch match, CutOverRow? cutOver)
    {
        HashSet<string> open = [.. match.Undecided.Select(clash => clash.Id)];
        MergingState state = cutOver is { State: CutOverRow.Done } ? MergingState.Done : cutOver is not null ? MergingState.Begun : match.Persons.Count > 0 ? MergingState.Matching : MergingState.Empty;
        return new(
            Regions.Name(law, region), CodedWord.Of(state), cutOver?.Day, [.. MatchSummary.Of(match).Select(figure => new FigureForm(figure.What, figure.Count, figure.Amount?.ToPlain()))],
            [.. Words<ClashKind>.All.Select(kind => new ClashCount(CodedWord.Of(kind), match.Clashes.Count(clash => clash.Kind == kind), match.Undecided.Count(clash => clash.Kind == kind)))], open.Count);
    }

    public static ClashPage Clashes(RegisterMatch match, IReadOnlyDictionary<string, ClashDecision> decisions, ClashKind? kind, bool onlyOpen, int skip, int most)
    {
        HashSet<string> open = [.. match.Undecided.Select(clash => clash.Id)];
        IReadOnlyDictionary<string, string> refunds = ClashTable.RefundsByRule(match);
        Clash[] asked = [.. match.Clashes.Where(clash => (kind is null || clash.Kind == kind) && (!onlyOpen || open.Contains(clash.Id)))];
        return new([.. asked.Skip(skip).Take(most).Select(clash => Line(clash, refunds[clash.Id], decisions.GetValueOrDefault(clash.Id), open.Contains(clash.Id)))], asked.Length);
    }

    public static MergingProofForm Proof(MergingProof proof) => new(
        Days.Text(proof.CutOver), proof.IsWhole, proof.IsFinished, proof.Lines, proof.Persons, proof.DaysBefore, proof.DaysFromCutOver, proof.DaysAfter, [.. proof.Missing.Take(MostListed)],
        [.. proof.Lost.Take(MostListed).Select(Lost)], [.. proof.Doubled.Take(MostListed)], [.. proof.Elsewhere.Take(MostListed).Select(Lost)],
        [.. proof.Sums.Select(sum => new SumForm(sum.What, sum.In.ToPlain(), sum.Out.ToPlain()))], proof.Refunds.ToPlain(),
        [.. proof.Funds.Select(fund => new MovedFundForm(CodedWord.Of(fund.Scheme), fund.Cleared.ToPlain(), fund.Given.ToPlain(), fund.Received.ToPlain(), fund.Left.ToPlain()))], $"{new Clause("FX2019", "六(二)1")}");

    public static IEnumerable<string[]> FigureRows(RegisterMatch match, Language language) =>
        MatchSummary.Of(match).Select(figure => new[] { figure.What.In(language), $"{figure.Count}", figure.Amount?.ToPlain() ?? "" });

    /// <summary>The proof as a table: what must be the same on both sides, then everything that is not.</summary>
    public static IEnumerable<string[]> ProofRows(MergingProof proof, Language language)
    {
        yield return Row(new("登记(条)", "lines"), $"{proof.Lines}", $"{proof.Lines - proof.Missing.Count}");
        yield return Row(new("参保人日", "person-days insured"), $"{proof.DaysBefore}", $"{proof.DaysAfter}");
        foreach ((Phrase what, Money before, Money after) in proof.Sums)
        {
            yield return Row(what, before.ToPlain(), after.ToPlain());
        }

        foreach (MovedFund fund in proof.Funds)
        {
            Phrase scheme = Words<OldScheme>.Phrase(fund.Scheme);
            yield return Row(new($"{scheme.Zh}基金:转出、转入", $"{scheme.En} fund: handed over, received"), fund.Given.ToPlain(), fund.Received.ToPlain(), new($"清理后 {fund.Cleared},原账余额 {fund.Left}", $"cleared {fund.Cleared}, left {fund.Left}"));
        }

        foreach (string line in proof.Missing)
        {
            yield return Row(new("没有着落的登记", "a line that nobody has"), "1", "0", new(line, line));
        }

        foreach ((string person, DateSpan days) in proof.Lost)
        {
            yield return Row(new("断保", "coverage lost"), "", "", new($"{person} {days}", $"{person} {days}"));
        }

        foreach (string person in proof.Doubled)
        {
            yield return Row(new("重复参保", "insured twice"), "", "", new(person, person));
        }

        string[] Row(Phrase what, string before, string after, Phrase note = default) => [what.In(language), before, after, note == default ? "" : note.In(language)];
    }

    private static ClashLine Line(Clash clash, string refund, ClashDecision? decision, bool open) => new(
        clash.Id, CodedWord.Of(clash.Kind), ClashTable.Each(clash, row => row.Name), ClashTable.Each(clash, row => row.Identity.Masked), ClashTable.Each(clash, row => row.Dues.ToPlain()),
        ClashTable.Each(clash, row => row.Days.ToString()), refund, decision?.Same, decision?.Keep ?? "", decision?.Refund ?? "", open);

    private static LostDays Lost((string Person, DateSpan Days) lost) => new(lost.Person, Agency.Booking.Days.Text(lost.Days.From), Agency.Booking.Days.Text(lost.Days.To));
}
