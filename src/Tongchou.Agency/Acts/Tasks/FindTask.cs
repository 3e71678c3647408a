using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;

namespace Tongchou.Agency.Acts;

/// <summary>Reads tasks 待复核事项 beside the acts.</summary>
public static class FindTask
{
    /// <summary>The task of a kind as it stands; null where none has the number.</summary>
    public static async Task<TaskRow?> Find(Desk desk, string id, string kind, CancellationToken stop) => Partitions.In(id) is { } partition
        ? (await desk.Reader.Read(new RecordQuery<TaskRow>(TaskRow.Table).In(partition).Where("task_id", id).Where("kind", kind).Newest(1), stop)).FirstOrDefault()
        : null;

    /// <summary>Why a task was returned; null where it was not.</summary>
    /// <param name="task">Its latest row: the reason stands in the audit beside it.</param>
    public static async Task<string?> Answer(Desk desk, TaskRow task, CancellationToken stop) => task.State == TaskStates.Returned
        && await desk.Reader.Read(new RecordQuery<AuditRow>(AuditRow.Table).In(task.Partition).Where("seq", task.Seq), stop) is [var why, ..] ? why.Detail : null;

    public static Fault Unknown(string id) => new("unknown-task", Place.At("id"), new($"没有编号为 {id} 的复核事项。", $"There is nothing to review with the number {id}."), new("请在列表中选择。", "Choose one of the list."));
}
