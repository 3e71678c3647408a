using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Comparing;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>A difference on the work list, as it stands.</summary>
public sealed record ListedMismatch(TaskRow Task, Mismatch Mismatch);

/// <summary>Reads the work list of differences beside the acts.</summary>
public static class FindMismatches
{
    /// <param name="state">A state of tasks; empty for all.</param>
    /// <param name="within">Which regions' differences are seen.</param>
    /// <param name="kind">Null for every kind.</param>
    public static async Task<IReadOnlyList<ListedMismatch>> List(Desk desk, string state, Func<RegionCode, bool> within, MismatchKind? kind, CancellationToken stop)
    {
        RecordQuery<TaskRow> query = new RecordQuery<TaskRow>(TaskRow.Table).Where("kind", Mismatch.TaskKind).Latest().By("task_id");
        IReadOnlyList<TaskRow> rows = await desk.Reader.Read(state.Length > 0 ? query.Where("state", state) : query, stop);
        return [.. rows.Select(row => new ListedMismatch(row, Mismatch.Of(row))).Where(each => (kind is null || each.Mismatch.Kind == kind) && RegionCode.TryParse(each.Mismatch.Region, out RegionCode region) && within(region))];
    }

    /// <summary>The difference of a number; null where there is none.</summary>
    public static async Task<ListedMismatch?> Find(Desk desk, string id, CancellationToken stop) => Mismatch.PartitionOf(id) is { } partition
        && await desk.Reader.Read(new RecordQuery<TaskRow>(TaskRow.Table).In(partition).Where("task_id", id).Where("kind", Mismatch.TaskKind).Newest(1), stop) is [var row] ? new(row, Mismatch.Of(row)) : null;

    /// <summary>When a difference came to stand as it does, on the clock of the books.</summary>
    public static async Task<string> At(Desk desk, TaskRow task, CancellationToken stop) =>
        await desk.Reader.Read(new RecordQuery<JournalRow>(JournalRow.Table).In(task.Partition).Where("seq", task.Seq), stop) is [var entry, ..] ? entry.RecordedAt : "";

    /// <summary>Name and number of somebody who is not on our file; both empty where the department handed over a digest.</summary>
    /// <exception cref="CipherException">It was altered, or the key is missing.</exception>
    public static (string Name, string Number) Who(ListedMismatch listed, IdentityCipher cipher)
    {
        if (listed.Mismatch.Who.Length == 0)
        {
            return ("", "");
        }

        string[] parts = cipher.Decrypt(Convert.FromBase64String(listed.Mismatch.Who), PlaceOf(listed.Task.TaskId)).Split('\n');
        return (parts[0], parts[1]);
    }

    internal static string PlaceOf(string task) => $"mismatch/{task}";
}
