namespace Tongchou.Server.Problems;

/// <summary>Why a request was refused (application/problem+json), with every fault at once.</summary>
/// <param name="Type">A name for this kind of problem; never an address to open.</param>
/// <param name="Title">The kind of problem, Chinese and English.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The kind of problem for programs: bad-bill, missing-law, not-found, too-large …</param>
/// <param name="Detail">What happened and what was not done, Chinese and English.</param>
/// <param name="Faults">At least one.</param>
public sealed record ProblemForm(string Type, string Title, int Status, string Code, string Detail, IReadOnlyList<FaultForm> Faults);

/// <summary>One fault: what is wrong, where, and how to mend it.</summary>
/// <param name="Code">The kind of fault for programs.</param>
/// <param name="Where">The path inside the body, such as lines[2].amount, counted from one; line and column where the text is no JSON; empty where it is no place.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">How to mend it; empty words where the message says all.</param>
public sealed record FaultForm(string Code, string Where, Phrase Message, Phrase Hint)
{
    private const string NoJson = "bad-json";

    public static FaultForm Of(Fault fault) => new(fault.Code, WhereOf(fault), fault.Message, fault.Hint);

    private static string WhereOf(Fault fault) =>
        fault is { Code: NoJson, Place: { Path: "", Line: > 0 } place } ? $"{place.Line}:{place.Column}" : fault.Place.Path;
}
