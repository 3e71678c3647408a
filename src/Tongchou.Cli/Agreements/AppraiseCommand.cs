using System.CommandLine;
using System.Globalization;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Agreements;
using Tongchou.Cli.Commands;
using Tongchou.Payment.Agreements;

namespace Tongchou.Cli.Agreements;

/// <summary><c>agreement appraise|appraisals</c>: the yearly appraisal and what of the deposit it pays back.</summary>
internal static class AppraiseCommand
{
    public static Command Make(Terminal terminal)
    {
        CounterOptions counter = new();
        (Option<string> institution, Option<int> year, Option<string?> reason) = (AgreementOptions.Institution(), new("--year") { Description = "考核年度 the year", Required = true }, AgreementOptions.Reason());
        Option<string?> scores = new("--scores") { Description = "各项评分;省略则查看结果 points by item; left out, the result is shown" };
        Option<string?> deposit = new("--deposit") { Description = "预留的保证金,元:算出返还与扣减 the deposit retained, in yuan: what is paid back and kept" };
        Command command = counter.On(new("appraise", "年度考核打分,或查看结果 appraise a year, or show what came of it") { institution, year, scores, reason, deposit });
        command.SetAction((parsed, stop) => counter.With(parsed, (desk, _, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FaultList faults = new();
            if (parsed.GetValue(scores) is { } given)
            {
                AppraisalOrder order = new(parsed.GetValue(institution)!, parsed.GetValue(year), AgreementOptions.Scores(given, faults), parsed.GetValue(reason) ?? "");
                Given.Refuse(faults, language);
                return AgreementOptions.Enter(desk, AgreementTasks.Enter(desk, order, by), terminal, language, stop);
            }

            Money retained = parsed.GetValue(deposit) is { } text ? Given.Amount(text, "--deposit", faults) : Money.Zero;
            Given.Refuse(faults, language);
            AppraisalResult result = ReadAgreements.Appraisal(desk, parsed.GetValue(institution)!, parsed.GetValue(year))
                ?? throw new RefusedException([new("no-appraisal", Place.At("--year"), new("该机构该年度没有考核结果。", "There is no appraisal of that institution and year."), new("录入评分并批准后就有。", "Enter the points and have them approved."))], language);
            Print(result, retained, terminal, language is Language.En);
            return Task.FromResult(ExitCode.Done);
        }, stop));
        return command;
    }

    private static void Print(AppraisalResult result, Money retained, Terminal terminal, bool en)
    {
        string points = result.Points.ToString(CultureInfo.InvariantCulture);
        terminal.Out.WriteLine(en
            ? $"{result.Institution} {result.Year}: {points} points, {result.GradeName.En}; {result.Returned.Value} of the deposit is paid back ({result.Returned.Source.Clause}, {Words<Standing>.Phrase(result.Returned.Source.Standing).En})"
            : $"{result.Institution} {result.Year} 年度:{points} 分,{result.GradeName.Zh};保证金返还 {result.Returned.Value}({result.Returned.Source.Clause},{Words<Standing>.Phrase(result.Returned.Source.Standing).Zh})");
        if (retained.IsPositive)
        {
            terminal.Out.WriteLine(en ? $"of {retained}: {result.PaidBack(retained)} paid back, {result.Withheld(retained)} kept" : $"保证金 {retained}:返还 {result.PaidBack(retained)},扣减 {result.Withheld(retained)}");
        }
    }
}
