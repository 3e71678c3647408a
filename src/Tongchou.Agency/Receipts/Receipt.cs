namespace Tongchou.Agency;

/// <summary>A receipt that explains itself 结算说明单, as data: what people see in either language, and what programs read.</summary>
/// <remarks>
/// Amounts are yuan with two decimals as text. <see cref="Digest"/> is SM3 over everything else in it; with
/// <see cref="Bill"/> and <see cref="LawDigest"/> anybody can recompute the receipt later.
/// </remarks>
public sealed record Receipt
{
    public required string Number { get; init; }
    public required string Digest { get; init; }
    public required string LawDigest { get; init; }
    public required string LawDay { get; init; }
    public required RegionName Region { get; init; }
    public required CodedWord Scheme { get; init; }
    public required CodedWord Visit { get; init; }
    public required CodedWord Level { get; init; }
    public required string Begun { get; init; }
    public required string Ended { get; init; }
    public required string Total { get; init; }

    /// <summary>What funds and products pay.</summary>
    public required string Funds { get; init; }
    public required string FundsRate { get; init; }

    /// <summary>What the person bears: accounts and cash.</summary>
    public required string Person { get; init; }
    public required IReadOnlyList<PayerShare> Payers { get; init; }
    public required IReadOnlyList<ReceiptRow> Rows { get; init; }
    public required IReadOnlyList<FlowNode> FlowNodes { get; init; }
    public required IReadOnlyList<FlowArrow> Flow { get; init; }
    public required IReadOnlyList<ReceiptLine> Lines { get; init; }
    public required IReadOnlyList<YearFigure> YearToDate { get; init; }
    public required IReadOnlyList<Phrase> WhyNotMore { get; init; }
    public required IReadOnlyList<Phrase> Caveats { get; init; }
    public RefusalNote? Refusal { get; init; }
    public EntitlementNote? Entitlement { get; init; }

    /// <summary>The bill as it was handed in, in its plainest form.</summary>
    public required BillForm Bill { get; init; }
}

/// <summary>A word of a choice: its code for programs, its names for people.</summary>
public sealed record CodedWord(string Code, string Zh, string En)
{
    public static CodedWord Of<T>(T word) where T : struct, Enum => new(Words<T>.Code(word), Words<T>.Phrase(word).Zh, Words<T>.Phrase(word).En);
    public string In(Language language) => language is Language.En ? En : Zh;
}

public sealed record RegionName(string Code, Phrase Name);
public sealed record PayerShare(CodedWord Payer, string Amount);

/// <summary>A step of the settlement: its amount, the arithmetic, and the values of law behind it.</summary>
public sealed record ReceiptRow(CodedWord Step, CodedWord? Payer, string Amount, string Formula, bool Rounded, Phrase? Note, IReadOnlyList<Basis> Basis);

/// <summary>A value of law in words a person can check: the value, the clause and document, how well founded, since when.</summary>
public sealed record Basis(
    Phrase Value,
    Phrase Title,
    string Path,
    RegionName Region,
    string Clause,
    Phrase Subject,
    BasisDocument Document,
    CodedWord Standing,
    string From,
    string? Until,
    string? VerifiedTo,
    bool Stale,
    Phrase? Note,
    bool Reading);

public sealed record BasisDocument(string Id, string Number, Phrase Title, Phrase Issuer, string? Issued, string? InForce, CodedWord Kind, CodedWord KnownBy);

/// <param name="Kind"><c>bill</c>, <c>part</c> or <c>payer</c>.</param>
public sealed record FlowNode(string Id, Phrase Words, string Kind);
public sealed record FlowArrow(string From, string To, string Amount);

/// <summary>How one line of the bill was sorted; the first own share is shared out so that the lines add up.</summary>
public sealed record ReceiptLine(string Name, string Amount, string Class, string Uncovered, string Outside, string AbovePriceLimit, string FirstOwnShare, string InScope);

/// <param name="Limit">The deductible or ceiling the figure is held against; null where there is none.</param>
public sealed record YearFigure(Phrase Words, string Before, string After, string? Limit);
public sealed record RefusalNote(string Code, Phrase Reason, Phrase Remedy, Basis? Basis);
public sealed record EntitlementNote(IReadOnlyList<EntitlementRow> Rows);
public sealed record EntitlementRow(Phrase Words, Phrase Value, Phrase Formula, Basis? Basis);
