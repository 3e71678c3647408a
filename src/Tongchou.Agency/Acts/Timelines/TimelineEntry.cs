namespace Tongchou.Agency.Acts;

/// <summary>One thing on a person's line of time 档案时间线, as it was known on the day that was asked for.</summary>
/// <param name="Id">The number of what it tells of; one entry each, however often it changed.</param>
/// <param name="Until">The last day; null where it is of one day, or no end is known.</param>
/// <param name="Source">The clause, department or paper it rests on; empty where nobody said.</param>
/// <param name="Stands">False for what was withdrawn, ended before it began, or reversed.</param>
/// <param name="PersonId">The file it lies in: another number than the one asked for where files were merged.</param>
/// <param name="Versions">How it came to be as it is, the first one first; the last one is what stands.</param>
public sealed record TimelineEntry(
    string Id, TimelineKind Kind, DateOnly Day, DateOnly? Until, Phrase What, string Source, bool Stands, string PersonId, IReadOnlyList<TimelineVersion> Versions);

/// <summary>What was entered of it once, by whom and when: from the journal, where nothing is overwritten.</summary>
public sealed record TimelineVersion(Phrase What, string By, DateTimeOffset RecordedAt);

/// <summary>What an entry of the line of time tells of.</summary>
public enum TimelineKind
{
    [Word("identity", "证件", "identity")] Identity,
    [Word("fact", "人员信息", "fact of the person")] Fact,
    [Word("coverage", "参保", "coverage")] Coverage,
    [Word("dues", "缴费", "dues")] Dues,
    [Word("filing", "备案", "filing")] Filing,
    [Word("visit", "就诊", "visit")] Visit,
    [Word("settlement", "结算", "settlement")] Settlement,
    [Word("merge", "并档", "merge of files")] Merge,
}
