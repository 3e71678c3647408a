using Tongchou.Payment.Agreements;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Payment;

/// <summary>Every provision that paying institutions reads from the packs.</summary>
/// <remarks>Grouping reads none: its law is the published tables, and what they leave open are the readings of <c>Grouping/Readings</c>.</remarks>
public static class PaymentVocabulary
{
    public static IReadOnlyList<Provision> All => [.. AgreementProvisions.All];
}
