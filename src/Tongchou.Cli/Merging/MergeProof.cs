using System.CommandLine;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Merging;

namespace Tongchou.Cli.Merging;

/// <summary><c>merge-schemes prove</c>: nobody lost a day, nothing a fen; read from the books alone.</summary>
internal static class MergeProof
{
    public static Command Make(Terminal terminal) => MergeOptions.Step("prove", "证明无人断保、分文不差 prove that nobody lost coverage and no fen is missing", [], async (parsed, merge, stop) =>
    {
        MergingProof proof = await ProveMerging.Of(merge.Desk, merge.Region, stop)
            ?? throw RefusedException.Because("not-cut-over", new("还没有完成切换。", "The cut-over is not done."), new("请先运行 cut-over。", "Run cut-over first."));
        Print(proof, merge, terminal);
        return proof.IsWhole ? ExitCode.Done : ExitCode.Refused;
    });

    private static void Print(MergingProof proof, Merge merge, Terminal terminal)
    {
        Say($"登记 {proof.Lines:N0} 条,接续 {proof.Persons:N0} 人,没有着落的登记 {proof.Missing.Count:N0} 条", $"{proof.Lines:N0} lines, {proof.Persons:N0} persons, {proof.Missing.Count:N0} lines that nobody has");
        Say($"参保人日 {proof.DaysBefore:N0}(其中切换后 {proof.DaysFromCutOver:N0}),并轨后 {proof.DaysAfter:N0}", $"{proof.DaysBefore:N0} person-days insured ({proof.DaysFromCutOver:N0} of them after the cut-over), {proof.DaysAfter:N0} afterwards");
        foreach (string key in proof.Missing)
        {
            terminal.Out.WriteLine($"✗ {key}");
        }

        foreach ((string person, DateSpan days) in proof.Lost)
        {
            terminal.Out.WriteLine($"✗ {person} {days}");
        }

        foreach (string person in proof.Doubled)
        {
            Say($"✗ {person} 有的日子参保两次", $"✗ {person} is insured twice on a day");
        }

        foreach ((string person, DateSpan days) in proof.Elsewhere)
        {
            Say($"· {person} {days} 已由档案中原有的参保覆盖", $"· {person} {days} is insured by what was on file before");
        }

        foreach ((Phrase what, Money before, Money after) in proof.Sums)
        {
            Say($"{what.Zh}:进 {before},出 {after}", $"{what.En}: in {before}, out {after}");
        }

        Say($"重复缴费应退 {proof.Refunds}", $"to be paid back of dues paid twice: {proof.Refunds}");
        foreach (MovedFund fund in proof.Funds)
        {
            Phrase scheme = Words<OldScheme>.Phrase(fund.Scheme);
            Say($"{scheme.Zh}基金:清理后资产 {fund.Cleared},转出 {fund.Given},居民基金转入 {fund.Received},原账余额 {fund.Left}", $"{scheme.En}: assets when cleared {fund.Cleared}, handed over {fund.Given}, received {fund.Received}, left in its book {fund.Left}");
        }

        Say(proof.IsFinished ? "✓ 无人断保,分文不差,两只基金已移交。" : proof.IsWhole ? "✓ 无人断保,分文不差;基金还没有全部移交。" : "✗ 有人断保或数额不符。",
            proof.IsFinished ? "✓ Nobody lost a day and nothing a fen; both funds are handed over." : proof.IsWhole ? "✓ Nobody lost a day and nothing a fen; the funds are not all handed over yet." : "✗ Somebody lost coverage, or sums differ.");

        void Say(string zh, string en) => terminal.Out.WriteLine(merge.Say(zh, en));
    }
}
