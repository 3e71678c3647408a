using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Agreements;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Cli.Commands;
using Tongchou.Payment.Agreements;

namespace Tongchou.Cli.Agreements;

/// <summary><c>agreement list|show|text|sheet</c>: how agreements stand, and what is scored.</summary>
internal static class AgreementViews
{
    public static IEnumerable<Command> All(Terminal terminal) => [List(terminal), Show(terminal), Text(terminal), Sheet(terminal)];

    private static Command List(Terminal terminal)
    {
        CounterOptions counter = new();
        Option<string?> state = new("--state") { Description = $"状态 state: {string.Join(", ", Words<AgreementState>.Codes)}" };
        Option<bool> ending = new("--soon-to-end") { Description = "只看即将到期的 only those soon to end" }, json = CommonOptions.Json();
        Option<DateOnly?> day = CommonOptions.Day("--day", "看哪一天,默认今天 on which day, default today");
        Command command = counter.On(new("list", "各机构协议的状态和到期日 how each agreement stands and when it ends") { state, ending, day, json });
        command.SetAction((parsed, stop) => counter.With(parsed, (desk, _, _) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FaultList faults = new();
            AgreementState? wanted = parsed.GetValue(state) is { } word ? Given.Word<AgreementState>(word, "--state", faults) : null;
            Given.Refuse(faults, language);
            AgreementOverview[] found = [.. ReadAgreements.All(desk, parsed.GetValue(day) ?? CommonOptions.Today()).Where(each => (wanted is null || each.State == wanted) && (!parsed.GetValue(ending) || each.SoonToEnd))];
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(found.Select(Json), AgencyJson.Indented));
                return Task.FromResult(ExitCode.Done);
            }

            TextTable table = language is Language.En ? new("code", "institution", "agreement", "state", "until", "") : new("编号", "机构", "协议", "状态", "到期日", "");
            foreach (AgreementOverview each in found)
            {
                table.Row(each.Institution.Code.Text, each.Institution.Name, each.File.Current.Number, Words<AgreementState>.Phrase(each.State).In(language), Until(each), Warning(each, language));
            }

            table.Write(terminal);
            return Task.FromResult(ExitCode.Done);
        }, stop));
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        CounterOptions counter = new();
        Option<string> institution = AgreementOptions.Institution();
        Command command = counter.On(new("show", "一家机构的协议:逐项经过 one institution's agreements, step by step") { institution });
        command.SetAction((parsed, stop) => counter.With(parsed, (desk, _, _) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            AgreementOverview one = ReadAgreements.Of(desk, parsed.GetValue(institution)!, CommonOptions.Today()) ?? throw new RefusedException([Agency.Settlements.Faults.UnknownInstitution(parsed.GetValue(institution)!)], language);
            bool en = language is Language.En;
            terminal.Out.WriteLine($"{one.Institution.Code} {one.Institution.Name}  {Words<AgreementState>.Phrase(one.State).In(language)}  {(en ? "until " : "到期 ")}{Until(one)}  {Warning(one, language)}".TrimEnd());
            terminal.Out.WriteLine((en ? "terms: " : "协议期:") + string.Join(en ? ", " : "、", one.File.Terms) + (one.File.Rests.Count > 0 ? (en ? "; rested: " : ";中止:") + string.Join(en ? ", " : "、", one.File.Rests) : ""));
            TextTable table = en ? new("agreement", "day", "step", "reason", "entered", "approved") : new("协议", "生效日", "事项", "原因", "录入", "批准");
            foreach (KeptStep kept in one.File.Kept)
            {
                table.Row(kept.Row.Agreement, kept.Row.Day, Stepped(kept, language), kept.Step.Reason, kept.Row.EnteredBy, kept.Row.ApprovedBy);
            }

            table.Write(terminal);
            return Task.FromResult(ExitCode.Done);
        }, stop));
        return command;
    }

    private static Command Text(Terminal terminal)
    {
        CounterOptions counter = new();
        Option<string> institution = AgreementOptions.Institution();
        Command command = counter.On(new("text", "最近签订的协议文本,并核对摘要 the text last signed, held to its digest") { institution });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, _) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            string code = parsed.GetValue(institution)!;
            string? digest = desk.References.AgreementsOf(code)?.Kept.LastOrDefault(kept => kept.Row.Digest is not null)?.Row.Digest;
            AgreementTextRow text = (digest is null ? null : await ReadAgreements.Text(desk, digest, stop))
                ?? throw new RefusedException([new("no-text", Place.At("--institution"), new($"{code} 没有在本系统签订的协议文本。", $"No text of {code} was signed here."), new("承接的协议没有文本;续签后就有。", "An agreement taken over has none until it is renewed."))], language);
            terminal.Out.WriteLine(text.Text);
            bool isWhole = Sm3.Of(text.Text) == digest;
            terminal.Out.WriteLine(language is Language.En ? $"digest {digest} {(isWhole ? "agrees" : "DIFFERS")}" : $"摘要 {digest} {(isWhole ? "相符" : "不符")}");
            return isWhole ? ExitCode.Done : ExitCode.Refused;
        }, stop));
        return command;
    }

    private static Command Sheet(Terminal terminal)
    {
        (Option<string> region, Option<DateOnly?> day, Option<bool> appraisal) = (CommonOptions.Region(), AgreementOptions.Day(), new("--appraisal") { Description = "年度考核表(省略则为评估表) of the yearly appraisal (default: of the assessment)" });
        (Option<string?> policies, Option<Language> lang) = (CommonOptions.Policies(), CommonOptions.Lang());
        Command command = new("sheet", "评分表:项目和分值 the items that are scored") { region, day, appraisal, policies, lang };
        command.SetAction(parsed =>
        {
            Language language = parsed.GetValue(lang);
            FaultList faults = new();
            RegionCode place = Given.Region(parsed.GetValue(region)!, faults);
            Given.Refuse(faults, language);
            AgreementTerms law = CommonOptions.Book(parsed.GetValue(policies), language).Agreements(place, parsed.GetValue(day) ?? CommonOptions.Today());
            Cited<ScoreSheet> sheet = parsed.GetValue(appraisal) ? law.AppraisalItems : law.AssessmentItems;
            TextTable table = language is Language.En ? new("item", "what", "points", "must not fail") : new("项目", "内容", "分值", "一票否决");
            foreach (ScoreItem item in sheet.Value.Items)
            {
                table.Row(item.Code, item.Name.In(language), item.Points.ToString(CultureInfo.InvariantCulture), item.IsNeeded ? "✓" : "");
            }

            table.Write(terminal);
            terminal.Out.WriteLine($"{sheet.Source.Clause} · {Words<Standing>.Phrase(sheet.Source.Standing).In(language)}");
            return ExitCode.Done;
        });
        return command;
    }

    private static string Until(AgreementOverview each) => each.Until is { } last ? Days.Text(last) : "–";

    private static string Warning(AgreementOverview each, Language language) =>
        each.SoonToEnd ? language is Language.En ? "soon to end" : "即将到期" : each.RestsTooLong ? language is Language.En ? "rests too long" : "中止超期" : "";

    private static string Stepped(KeptStep kept, Language language)
    {
        string word = Words<AgreementMove>.Phrase(kept.Step.Move).In(language);
        return kept.Step.Terms.Count > 0 ? $"{word} {string.Join(' ', kept.Step.Terms)}"
            : kept.Step.Scores.Count > 0 ? $"{word} {ScoreSheet.Total(kept.Step.Scores)} {(language is Language.En ? kept.Step.IsPassed ? "passed" : "not passed" : kept.Step.IsPassed ? "合格" : "不合格")}"
            : word;
    }

    private static object Json(AgreementOverview each) => new
    {
        institution = each.Institution.Code.Text,
        name = each.Institution.Name,
        agreement = each.File.Current.Number,
        state = Words<AgreementState>.Code(each.State),
        until = each.Until,
        each.SoonToEnd,
        each.RestsTooLong,
    };
}
