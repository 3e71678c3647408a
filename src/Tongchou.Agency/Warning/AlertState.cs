namespace Tongchou.Agency.Warning;

/// <summary>How far an alert has come 预警处置进度.</summary>
public enum AlertState
{
    [Word("open", "待提交方案", "a plan is due")] Open,
    [Word("planned", "方案已提交", "planned")] Planned,
    [Word("followed", "跟踪处置中", "followed up")] Followed,
    [Word("closed", "已办结", "closed")] Closed,
}

/// <summary>What is done about an alert.</summary>
public enum AlertStep
{
    [Word("plan", "提交处置方案", "enter a plan")] Plan,
    [Word("follow", "记录跟踪情况", "note a follow-up")] Follow,
    [Word("close", "办结", "close")] Close,
}

/// <summary>What is to be done 处置: the measures or what was found, and of a plan who answers for it and by when.</summary>
public sealed record AlertOrder(AlertStep Step, string Note, string? Office, DateOnly? Due);

/// <summary>What an act about alerts is refused with.</summary>
internal static class AlertFaults
{
    public const int LongestNote = 1000;

    public static Fault NoNote => new("no-note", Place.At("note"), new($"请写明措施或情况,最多 {LongestNote} 个字。", $"Say what is planned or was found, in at most {LongestNote} characters."), default);

    public static Fault NoOffice => new("no-office", Place.At("office"), new("处置方案没有写明责任单位。", "The plan names no office that answers for it."), new("请写明责任单位。", "Name the office."));

    public static Fault BadDue(DateOnly today) => new("bad-due", Place.At("due"), new($"完成期限应不早于今天 {today:yyyy-MM-dd}。", $"The plan's day is today, {today:yyyy-MM-dd}, or later."), new("请写明完成期限。", "Say by when it is done."));

    public static Fault Closed(string id) => new("alert-closed", Place.At("alert"), new($"预警 {id} 已办结。", $"The alert {id} is closed."), new("情况再次出现时会产生新的预警。", "If it comes again, a new alert is raised."));

    public static Fault NoPlan(string id) => new("no-plan", Place.At("alert"), new($"预警 {id} 还没有处置方案。", $"The alert {id} has no plan yet."), new("先提交处置方案。", "Enter a plan first."));

    public static Fault NotFollowed(string id) => new("not-followed", Place.At("alert"), new($"预警 {id} 的方案还没有跟踪记录,不能办结。", $"The plan of the alert {id} was never followed up and can't be closed."), new("先记录跟踪情况。", "Note what came of it first."));

    public static Fault Unknown(string id) => new("unknown-alert", Place.At("alert"), new($"没有编号为 {id} 的预警。", $"There is no alert {id}."), new("请在列表中选择。", "Choose one of the list."));
}
