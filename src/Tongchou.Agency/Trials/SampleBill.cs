namespace Tongchou.Agency;

/// <summary>A bill to begin with 示例账单: what it shows, and the bill itself.</summary>
public sealed record SampleBill(string Id, Phrase Title, Phrase Note, BillForm Bill);
