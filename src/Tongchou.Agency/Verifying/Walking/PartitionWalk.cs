using System.Buffers;
using Tongchou.Agency.Records;
using Tongchou.Agency.Verifying.Checks;

namespace Tongchou.Agency.Verifying.Walking;

/// <summary>
/// Walks the journal of one partition from its first entry to the head that was read before, all tables beside it. Whatever is booked meanwhile lies
/// behind that head and is left to the next time.
/// </summary>
internal sealed class PartitionWalk(IRecordReader reader, Head head, Findings findings, IReadOnlyList<BookCheck> checks, CancellationToken stop)
{
    private readonly short partition = head.Partition;
    private readonly ArrayBufferWriter<byte> text = new(8192);
    private readonly List<IRecord> rows = [];
    private readonly List<TableCursor> cursors = [];
    private Head reached = Head.First(head.Partition);

    public async Task Walk()
    {
        try
        {
            // A table without a row now had none when the head was read: rows are never taken away by an act.
            foreach (RecordTable table in await reader.Filled(Tables.All.Where(table => table.Partitioned == partition >= 0), partition, stop))
            {
                cursors.Add(TableCursor.Over(table, reader, partition, stop));
                await cursors[^1].Next();
            }

            long behind = 0;
            await foreach (JournalRow entry in reader.Scan(JournalRow.Table, partition, stop))
            {
                if (entry.Seq > head.Seq)
                {
                    behind = entry.Seq;
                    continue;
                }

                await Check(entry);
            }

            await Orphans(head.Seq + 1);
            CheckHead();
            await CheckBehind(behind);
        }
        finally
        {
            foreach (TableCursor cursor in cursors)
            {
                await cursor.DisposeAsync();
            }
        }

        foreach (BookCheck check in checks)
        {
            check.End();
        }
    }

    private async Task Check(JournalRow entry)
    {
        await Orphans(entry.Seq);
        if (entry.Seq != reached.Seq + 1)
        {
            Found("entry-missing", JournalRow.Table, reached.Seq + 1, $"日志第 {reached.Seq + 1} 至 {entry.Seq - 1} 条缺失。", $"The journal lacks the entries {reached.Seq + 1} to {entry.Seq - 1}.");
        }

        text.ResetWrittenCount();
        rows.Clear();
        foreach (TableCursor cursor in cursors)
        {
            await cursor.Take(entry.Seq, text, rows);
        }

        if (!Journal.ContentOf(text).AsSpan().SequenceEqual(entry.Content))
        {
            Found("content-differs", JournalRow.Table, entry.Seq, $"该条日志({entry.Kind} {entry.Subject})的记录与其摘要不符:有记录被改动、增加或删除。", $"The rows of the entry ({entry.Kind} {entry.Subject}) do not give its digest: one was altered, added or deleted.");
        }

        if (!Journal.ChainOf(reached.Chain, entry).AsSpan().SequenceEqual(entry.Chain))
        {
            Found("chain-broken", JournalRow.Table, entry.Seq, "该条日志与前一条接不上:本条或前一条被改动。", "The entry does not follow on the one before: one of the two was altered.");
        }

        // On from what is written, so that one damage is found once and not at every entry after it.
        reached = reached with { Seq = entry.Seq, Chain = entry.Chain };
        findings.Counted(rows.Count, rows.OfType<SettlementRow>().Count());
        foreach (BookCheck check in checks)
        {
            await check.Run(entry, rows);
        }
    }

    /// <summary>Rows before an entry that no entry has taken.</summary>
    private async Task Orphans(long before)
    {
        foreach (TableCursor cursor in cursors)
        {
            while (cursor.Seq is { } seq && seq < before)
            {
                Found("no-entry", cursor.Table, seq, $"表 {cursor.Table} 的记录属于不存在的日志条目。", $"A row of {cursor.Table} belongs to no entry of the journal.");
                text.ResetWrittenCount();
                rows.Clear();
                await cursor.Take(seq, text, rows);
            }
        }
    }

    private void CheckHead()
    {
        if (reached.Seq != head.Seq)
        {
            Found("end-missing", JournalRow.Table, head.Seq, $"日志应当到第 {head.Seq} 条,实际只到第 {reached.Seq} 条。", $"The journal should end at {head.Seq} and ends at {reached.Seq}.");
        }
        else if (!reached.Chain.AsSpan().SequenceEqual(head.Chain))
        {
            Found("head-differs", "partition_head", head.Seq, "分区末条摘要与日志不符。", "The partition's last digest is not the journal's.");
        }

        string closed = checks.OfType<ClosingCheck>().SingleOrDefault()?.Closed ?? "";
        if (closed != head.Closed)
        {
            Found("closing-differs", "partition_head", head.Seq, $"结账进度“{head.Closed}”与结账记录“{closed}”不符。", $"The head says closed '{head.Closed}', the closings say '{closed}'.");
        }
    }

    // What lies behind the head was booked since it was read, or it is forged: then it lies behind the head of now as well.
    private async Task CheckBehind(long entry)
    {
        if (entry == 0 && cursors.All(cursor => cursor.Seq is null))
        {
            return;
        }

        Head now = (await reader.Heads(stop)).FirstOrDefault(each => each.Partition == partition) ?? head;
        if (entry > now.Seq)
        {
            Found("behind-head", JournalRow.Table, entry, $"日志第 {entry} 条在分区末条({now.Seq})之后。", $"The entry {entry} lies behind the partition's last one, {now.Seq}.");
        }

        await Orphans(head.Seq + 1);
        foreach (TableCursor cursor in cursors)
        {
            while (cursor.Seq is { } seq)
            {
                if (seq > now.Seq)
                {
                    Found("no-entry", cursor.Table, seq, $"表 {cursor.Table} 的记录在分区末条({now.Seq})之后。", $"A row of {cursor.Table} lies behind the partition's last entry, {now.Seq}.");
                    break;
                }

                rows.Clear();
                text.ResetWrittenCount();
                await cursor.Take(seq, text, rows);
            }
        }
    }

    private void Found(string code, RecordTable table, long seq, string zh, string en) => Found(code, table.Name, seq, zh, en);
    private void Found(string code, string table, long seq, string zh, string en) => findings.Add(code, table, partition, seq, zh, en);
}
