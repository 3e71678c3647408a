using Tongchou.Enrolment.Decision;
using Tongchou.Policy;

namespace Tongchou.Agency;

/// <summary>Writes how an entitlement was decided, each step with the value of law it rests on, without a bill.</summary>
/// <param name="askedOn">The day it is asked; a value that was not verified for it is marked.</param>
public sealed class EntitlementWriter(Law law, DateOnly askedOn)
{
    private readonly BasisWriter basis = new(law, askedOn);

    public IReadOnlyList<EntitlementRow> Rows(EntitlementAccount account) => [.. account.Lines.Select(line => Row(line, basis))];

    public Basis Basis(Phrase value, Citation source) => basis.Write(value, source);

    internal static EntitlementRow Row(AccountLine line, BasisWriter basis) =>
        new(line.Title, line.Value, line.Formula, line.Source is { } source ? basis.Write(line.Value, source) : null);
}
