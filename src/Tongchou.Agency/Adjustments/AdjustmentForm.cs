namespace Tongchou.Agency.Adjustments;

/// <summary>The published result of a year's adjustment 调剂结果公布. Amounts are yuan with two decimals as text; the same question and law give the same bytes.</summary>
/// <param name="Law">SM3 of the packs and sources it was decided by.</param>
public sealed record AdjustmentForm(RegionName Region, int Year, string Law, IReadOnlyList<SchemeForm> Schemes, IReadOnlyList<Phrase> Caveats)
{
    /// <summary>Whether every law of the fund holds of it.</summary>
    public bool Holds => Schemes.All(scheme => scheme.Proofs.All(proof => proof.Holds));
}

/// <param name="Distributable">What there is to share out.</param>
/// <param name="FormulaAsked">The formula came with the question.</param>
/// <param name="Basis">Every value of law it rests on, once.</param>
public sealed record SchemeForm(
    CodedWord Scheme,
    CodedWord Formula,
    bool FormulaAsked,
    OpeningForm Opening,
    string Income,
    string Raised,
    ReserveForm Reserve,
    string Distributable,
    string Distributed,
    OpeningForm Closing,
    IReadOnlyList<AmountRow> Amounts,
    IReadOnlyList<CityForm> Cities,
    IReadOnlyList<AccountMovement> SpecialAccount,
    IReadOnlyList<ProofForm> Proofs,
    IReadOnlyList<Basis> Basis);

public sealed record OpeningForm(string Reserve, string Carried);
public sealed record ReserveForm(string Before, string Target, string Step, string Taken, string After);

/// <summary>What the year means for a city, then each amount with its arithmetic.</summary>
/// <param name="Net">Received less remitted.</param>
/// <param name="Shortfall">What the year still lacks after adjustment: first from the retained balance, the rest to be found by the city.</param>
public sealed record CityForm(
    RegionName City, string Remitted, string Gap, string ForNeed, string FromRest, string Received, string Net,
    string Shortfall, string FromBalance, string OwnToFind, string ClosingBalance, IReadOnlyList<BreachForm> Breaches, IReadOnlyList<AmountRow> Amounts);

/// <summary>A bill to a government for a loss by breach.</summary>
public sealed record BreachForm(string Government, string Amount);

/// <summary>An amount, how it came about, how it was rounded, and the values of law behind it.</summary>
public sealed record AmountRow(string Code, Phrase Title, string Amount, Phrase Formula, Phrase Rounding, IReadOnlyList<CiteForm> Basis);
public sealed record CiteForm(string Provision, string Value, string Clause, string Standing);

/// <summary>A movement on the fiscal special account, on one of its two lines 收支两条线.</summary>
public sealed record AccountMovement(CodedWord Line, string City, string Amount);
public sealed record ProofForm(string Code, Phrase Law, string Left, string Relation, string Right, bool Holds);
