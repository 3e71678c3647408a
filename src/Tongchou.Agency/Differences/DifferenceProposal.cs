using System.Text.Json;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Differences;

/// <summary>A settlement that other law or other prices touch.</summary>
/// <param name="Before">The settlement with the differences it has already.</param>
/// <param name="Delta">What would be added to each amount.</param>
public sealed record FoundDifference(SettlementRow Before, SettlementRow Delta)
{
    public SettlementRow After => Before.Plus(Delta);
}

/// <summary>A list of differences as it is approved: what was found, by which law, over which days.</summary>
/// <param name="Mapped">Corrected mappings, as <c>institution code</c>.</param>
public sealed record DifferenceProposal(string LawDigest, DateOnly From, DateOnly To, bool Catalogue, IReadOnlyList<string> Mapped, IReadOnlyList<ProposedDifference> Items)
{
    /// <summary>The kind of its task.</summary>
    public const string Kind = "differences";

    /// <summary>Its state once every line is booked, after those of every task.</summary>
    public const string Booked = "booked";

    /// <summary>The region whose settlements were looked at; null for all.</summary>
    public string? Region { get; init; }

    public Repricing Repricing => new(Catalogue, [.. Mapped.Select(text => text.Split(' ', 2)).Select(parts => (parts[0], parts[1]))]);

    public string Write() => JsonSerializer.Serialize(this, AgencyJson.Options);
    public static DifferenceProposal Of(TaskRow task) => JsonSerializer.Deserialize<DifferenceProposal>(task.Document, AgencyJson.Options)!;
}

/// <summary>One line of the list; amounts in fen, above nothing where more is borne.</summary>
/// <param name="Law">The law book it was decided by: the new one, or its own where only the year before it has changed.</param>
/// <param name="Amounts">SM3 of every amount of the difference: only exactly this was approved.</param>
public sealed record ProposedDifference(string Settlement, string Law, long Funds, long Account, long Cash, string Amounts)
{
    public static ProposedDifference Of(FoundDifference found) => new(
        found.Before.SettlementId, found.Delta.LawDigest, (found.Delta.Total - found.Delta.Cash - found.Delta.PersonalAccount - found.Delta.FamilyAccount).Fen, found.Delta.PersonalAccount.Fen, found.Delta.Cash.Fen, DigestOf(found.Delta));

    public static string DigestOf(SettlementRow delta) => Sm3.Of(delta.AmountsText());
}
