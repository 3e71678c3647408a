namespace Tongchou.Agency.Verifying;

/// <summary>Something in the books that can't be 账实不符: a record altered, missing or forged, or figures that contradict each other.</summary>
/// <param name="Code">Stable; lets programs tell findings apart.</param>
/// <param name="Partition">Null where it is of no single partition.</param>
/// <param name="Seq">The journal entry, where it is of one.</param>
public sealed record Finding(string Code, string Table, short? Partition, long? Seq, Phrase What)
{
    public string In(Language language) => $"{Table} {Partition}/{Seq} {Code}: {What.In(language)}";
}

/// <summary>What a check of the books came to.</summary>
/// <param name="Recomputed">Settlements that were decided again and gave the same.</param>
/// <param name="Skipped">Settlements by a law book that is not at hand, which were not decided again.</param>
/// <param name="FindingCount">All of them; the list ends at a bound.</param>
/// <param name="Fingerprint">SM3 over the ends of all journals: equal fingerprints are equal books, such as a backup and what was restored from it.</param>
public sealed record VerifyReport(long Entries, long Rows, long Settlements, long Recomputed, long Skipped, long FindingCount, IReadOnlyList<Finding> Findings, string Fingerprint)
{
    public bool IsSound => FindingCount == 0;
}
