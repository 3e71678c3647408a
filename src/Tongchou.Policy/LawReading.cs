namespace Tongchou.Policy;

/// <summary>What came of reading a policies folder: the law, or every fault that kept it from being one.</summary>
public sealed record LawReading(Law? Law, IReadOnlyList<Fault> Faults);
