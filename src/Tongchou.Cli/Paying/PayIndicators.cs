using System.CommandLine;
using System.Text;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Acts.Paying;
using Tongchou.Payment.Figures;
using Tongchou.Payment.Indicators;

namespace Tongchou.Cli.Paying;

/// <summary><c>pay indicators</c>: how far payment by groups reaches, and how institutions work.</summary>
internal static class PayIndicators
{
    public static Command Make(Terminal terminal)
    {
        PayInput input = new();
        Command command = input.On(new("indicators", "支付改革覆盖面、CMI、费用和时间消耗指数 coverage, CMI, cost and time indices"));
        command.SetAction(parsed =>
        {
            Language language = parsed.GetValue(input.Lang);
            (ClearPools act, _, _) = input.Read(parsed, terminal);
            (Coverage coverage, IReadOnlyList<HospitalIndicators> hospitals) = act.Indicators();
            Print(coverage, hospitals, terminal, language);
            input.Tell(parsed, act.Report, terminal);
            if (parsed.GetValue(input.Out) is { } to)
            {
                object json = new
                {
                    coverage = new
                    {
                        institutions = coverage.Institutions, allInstitutions = coverage.AllInstitutions, groups = coverage.Groups, spendingShare = $"{coverage.SpendingShare}", caseShare = $"{coverage.CaseShare}",
                        target = coverage.Target is { } target ? $"{target.Value}" : null, clause = coverage.Target?.Source.Clause.ToString(), meetsTarget = coverage.MeetsTarget,
                    },
                    hospitals = hospitals.Select(each => new { hospital = each.Hospital, level = Words<HospitalLevel>.Code(each.Level), cases = each.Cases, cmi = Shown(each.Cmi), costIndex = Shown(each.CostIndex), timeIndex = Shown(each.TimeIndex), ungroupedShare = $"{each.UngroupedShare}", byGroupsShare = $"{each.ByGroupsShare}" }),
                };
                WholeFile.Write(to, written => written.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(json, AgencyJson.Indented) + "\n")));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Coverage coverage, IReadOnlyList<HospitalIndicators> hospitals, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        TextTable table = en ? new("hospital", "level", "cases", "CMI", "cost index", "time index", "ungrouped", "spending by groups") : new("医疗机构", "等级", "病例", "CMI", "费用消耗指数", "时间消耗指数", "未入组率", "按组付费占基金支出");
        foreach (HospitalIndicators each in hospitals)
        {
            table.Row(each.Hospital, Words<HospitalLevel>.Phrase(each.Level).In(language), $"{each.Cases:N0}", Shown(each.Cmi), Shown(each.CostIndex), Shown(each.TimeIndex), $"{each.UngroupedShare}", $"{each.ByGroupsShare}");
        }

        table.Write(terminal);
        string met = (coverage.MeetsTarget, en) switch { (true, true) => "reached", (true, _) => "达到", (false, true) => "not reached", (false, _) => "未达到", _ => "—" };
        string target = coverage.Target is { } known ? $"{known.Value} {known.Source.Clause}" : en ? "none set here" : "本地未规定";
        terminal.Out.WriteLine(en
            ? $"By groups: {coverage.Institutions} of {coverage.AllInstitutions} institutions, {coverage.Groups} groups, {coverage.CaseShare} of cases, {coverage.SpendingShare} of in-patient fund spending; target {target}: {met}"
            : $"按病组病种付费:机构 {coverage.Institutions}/{coverage.AllInstitutions},病组 {coverage.Groups} 个,病例 {coverage.CaseShare},住院基金支出 {coverage.SpendingShare};目标 {target}:{met}");
    }

    private static string Shown(decimal? index) => index is { } known ? Rounding.Show(known) : "—";
}
