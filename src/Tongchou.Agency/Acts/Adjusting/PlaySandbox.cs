using Tongchou.Agency.Booking;
using Tongchou.Agency.Sandboxes;
using Tongchou.Fund.Adjusting;
using Tongchou.Fund.Sandboxes;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency.Acts.Adjusting;

/// <summary>Plays several years of an adjustment fund by every formula 调剂沙盘. Nothing is stored.</summary>
[Clause("SC2023", "四")]
public static class PlaySandbox
{
    /// <param name="file">Its name; YAML where it ends so, else JSON.</param>
    public static Outcome<SandboxForm> Of(LawBook book, ReadOnlyMemory<byte> utf8, string file)
    {
        FaultList faults = new();
        Node? node = SandboxReader.Parse(utf8, file, faults);
        SandboxQuestion? question = node is null ? null : new SandboxReader(book.Law, faults).Read(node);
        if (question is null || !faults.IsEmpty)
        {
            return Outcome<SandboxForm>.Refused(faults.All);
        }

        List<(AdjustmentTerms, IReadOnlyList<SandboxRun>, IReadOnlyList<SandboxLeftForm>)> schemes = [];
        foreach (SandboxPlan plan in question.Plans)
        {
            AdjustmentTerms terms = question.First.Of(plan.Start.Scheme).Terms;
            List<SandboxRun> runs = [];
            List<SandboxLeftForm> left = [];
            foreach (DistributionFormula formula in Words<DistributionFormula>.All)
            {
                if ((terms with { Formula = terms.Formula.With(formula) }).Lacks() is { } missing)
                {
                    left.Add(new(CodedWord.Of(formula), $"政策包没有设{missing.Title.Zh}。", $"The pack does not set: {missing.Title.En}."));
                }
                else if (formula is DistributionFormula.ByOverspend && plan.Start.Cities.All(city => city.Planned is null))
                {
                    left.Add(new(CodedWord.Of(formula), "数据中没有计划支出(planned)。", "The figures tell no planned expenditure."));
                }
                else if (Sandbox.Play(plan, terms, formula, faults) is { } run)
                {
                    runs.Add(run);
                }
            }

            schemes.Add((terms, runs, left));
        }

        return faults.IsEmpty ? new SandboxWriter(question, book.Digest).Write(schemes) : Outcome<SandboxForm>.Refused([.. faults.All.DistinctBy(fault => fault.Message.Zh)]);
    }
}
