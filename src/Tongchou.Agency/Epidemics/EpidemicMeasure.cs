using System.Text.Json;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Epidemics;

/// <summary>
/// A region's switch for an epidemic 疫情特殊保障: institutions treat first and the fund pays ahead. It is a fact that an authority declares with a
/// document and a day, not law of its own; what bills lift under it is said here and rests on that document.
/// </summary>
/// <param name="To">The last day it is in force; null while nobody knows.</param>
/// <param name="Document">The document that declares it 文号.</param>
/// <param name="LiftsFiling">Whether care elsewhere counts as filed.</param>
[Clause("JS2021", "5")]
public sealed record EpidemicMeasure(string Region, DateOnly From, DateOnly? To, string Document, string Issuer, bool LiftsFiling)
{
    /// <summary>The kind of its task.</summary>
    public const string Kind = "epidemic-measure";

    public bool IsInForce(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Whether it is in force on a day of a visit: who was taken in under it stays under it, and so does who was ill before it began.</summary>
    public bool Touches(DateSpan visit) => From <= visit.To && (To is null || visit.From <= To);

    public string Write() => JsonSerializer.Serialize(this, AgencyJson.Options);
    public static EpidemicMeasure Of(TaskRow task) => JsonSerializer.Deserialize<EpidemicMeasure>(task.Document, AgencyJson.Options)!;

    /// <summary>The measure as a bill sees it.</summary>
    public static SpecialMeasure ForBill(TaskRow task) => new(task.TaskId, Of(task).LiftsFiling);
}

/// <summary>What happens to an advance 周转金 that an institution holds.</summary>
public enum AdvanceMove
{
    [Word("advanced", "预付", "advanced")] Advanced,
    [Word("offset", "冲抵", "set off")] Offset,
    [Word("returned", "收回", "returned")] Returned,
}

/// <summary>What acts of an epidemic are refused with.</summary>
public static class EpidemicFaults
{
    public static Fault NotInForce(string region, DateOnly day) => new("no-measure", Place.At("measure"), new($"{region} 在 {day:yyyy-MM-dd} 没有生效的疫情保障措施。", $"No epidemic measure is in force in {region} on {day:yyyy-MM-dd}."), new("请先录入并审批措施。", "Enter the measure and have it approved."));

    public static Fault State(TaskRow? task) => new("measure-state", Place.At("measure"), new($"措施的状态是“{task?.State}”,不能这样办理。", $"The measure is {task?.State}."), new("请重新打开。", "Open it again."));

    public static Fault Incomplete => new("measure-incomplete", Place.At("measure"), new("措施没有文号或发文机关,或结束早于开始。", "The measure names no document or issuer, or ends before it begins."), new("请按文件填写。", "Take them from the document."));

    public static Fault Amount(Money asked, Money held) => new("advance-amount", Place.At("amount"), new($"金额 {asked} 不在零与周转金余额 {held} 之间。", $"{asked} is not between nothing and the advance of {held}."), new("冲抵和收回不能超过余额。", "No more than what is held can be set off or returned."));
}
