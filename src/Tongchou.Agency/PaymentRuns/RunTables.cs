using Tongchou.Agency.Imports;

namespace Tongchou.Agency.PaymentRuns;

/// <summary>A run as rows that an accountant can follow: every institution's sum line by line, what was booked before, who is not paid, where the budget went.</summary>
public static class RunTables
{
    public static readonly IReadOnlyList<ExportColumn> Columns =
    [
        new(new("机构编号", "institution")), new(new("机构名称", "name")), new(new("项目", "item")), new(new("金额", "amount"), IsNumber: true), new(new("计算", "working")), new(new("依据", "rests on")),
    ];

    /// <param name="institution">One institution's statement alone; null for the whole run.</param>
    public static IEnumerable<IReadOnlyList<string>> Rows(PaymentRun run, Language language, string? institution = null)
    {
        bool en = language is Language.En;
        foreach (RunInstitution each in run.Institutions.Where(each => institution is null || each.Institution == institution))
        {
            foreach (RunLine line in each.Lines)
            {
                yield return [each.Institution, each.Name, line.What.In(language), line.Amount.ToPlain(), line.Sum, string.Join("; ", line.Rests)];
            }

            yield return [each.Institution, each.Name, en ? "to be paid for the period" : "本期应拨付", each.Target.Paid.ToPlain(), "Σ", ""];
            if (!each.Before.IsZero)
            {
                yield return [each.Institution, each.Name, en ? "paid by earlier runs" : "以前批次已拨付", (-each.Before.Paid).ToPlain(), "", ""];
                yield return [each.Institution, each.Name, en ? "difference to be paid" : "更正差额", each.Change.Paid.ToPlain(), "Σ", ""];
            }
        }

        foreach (RunRefusal refused in run.Refused.Where(each => institution is null || each.Institution == institution))
        {
            yield return [refused.Institution, "", en ? "not paid" : "不予拨付", refused.Amount?.ToPlain() ?? "", refused.Reason.In(language), refused.Code];
        }

        foreach (RunLine line in institution is null ? run.Uses : [])
        {
            yield return ["", "", line.What.In(language), line.Amount.ToPlain(), line.Sum, string.Join("; ", line.Rests)];
        }
    }
}
