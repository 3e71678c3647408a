using System.CommandLine;
using System.Globalization;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Agreements;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Cli.Commands;
using Tongchou.Payment.Agreements;

namespace Tongchou.Cli.Agreements;

/// <summary>What the commands about agreements share.</summary>
internal static class AgreementOptions
{
    public static Option<string> Institution() => new("--institution") { Description = "机构编号 the institution's code", Required = true };

    public static Option<DateOnly?> Day() => CommonOptions.Day("--day", "生效日,默认今天 the first day it holds, default today");

    public static Option<string?> Reason() => new("--reason") { Description = "原因和依据 why, and on what it rests" };

    public static Option<string> Scores() => new("--scores") { Description = "各项评分 points by item, such as licence=10,staff=12(项目见 agreement sheet)", Required = true };

    /// <summary>Points as <c>item=points</c>, parted by commas.</summary>
    public static IReadOnlyList<ItemScore> Scores(string text, FaultList faults)
    {
        List<ItemScore> scores = [];
        foreach (string part in text.Split([',', ',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int equal = part.IndexOf('=', StringComparison.Ordinal);
            if (equal > 0 && int.TryParse(part.AsSpan(equal + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int points))
            {
                scores.Add(new(part[..equal], points));
            }
            else
            {
                faults.Add("bad-score", Place.At("--scores"), new($"“{part}”不是“项目=分数”。", $"'{part}' is not item=points."), new("按 licence=10,staff=12 的样子写。", "Write it like licence=10,staff=12."));
            }
        }

        return scores;
    }

    /// <summary>Enters something and tells under which number it waits.</summary>
    /// <exception cref="RefusedException">It was refused.</exception>
    public static async Task<int> Enter(Desk desk, EnterTask entered, Terminal terminal, Language language, CancellationToken stop)
    {
        TaskRow task = Given.Done(await desk.Lanes.DoPatiently(entered, stop), language);
        terminal.Out.WriteLine(language is Language.En ? $"entered as {task.TaskId}; it holds when another approves it" : $"已录入,编号 {task.TaskId};由他人批准后生效");
        return ExitCode.Done;
    }

    /// <summary>A task in one line: what is to happen to whom, from when, why.</summary>
    public static string Told(Desk desk, TaskRow task, Language language)
    {
        string institution = AgreementTasks.InstitutionOf(task);
        string name = desk.References.Institution(institution)?.Name ?? institution;
        string what = task.Kind switch
        {
            PhysicianOrder.Kind => $"{Word<PhysicianMove>(PhysicianOrder.Of(task).Move, language)} {PhysicianOrder.Of(task).Physician} {PhysicianOrder.Of(task).Day:yyyy-MM-dd} {PhysicianOrder.Of(task).Reason}",
            AppraisalOrder.Kind => language is Language.En ? $"appraisal of {AppraisalOrder.Of(task).Year}" : $"{AppraisalOrder.Of(task).Year} 年度考核",
            _ => $"{Word<AgreementMove>(AgreementOrder.Of(task).Move, language)} {AgreementOrder.Of(task).Day:yyyy-MM-dd} {AgreementOrder.Of(task).Reason}",
        };
        return $"{name} {what}".TrimEnd();
    }

    public static string Word<T>(string code, Language language)
        where T : struct, Enum => Words<T>.TryParse(code, out T word) ? Words<T>.Phrase(word).In(language) : code;
}
