using Tongchou.Policy.Reforms;

namespace Tongchou.Policy;

/// <summary>What came of reading a reform against a law: the law as it would be, or every fault that keeps it from being one.</summary>
public sealed record ReformReading(Law? Law, Reform? Reform, IReadOnlyList<ReformPower> Powers, IReadOnlyList<Fault> Faults);
