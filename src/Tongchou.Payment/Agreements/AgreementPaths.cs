namespace Tongchou.Payment.Agreements;

/// <summary>From which state what may happen, and where it leads: the whole order of an agreement in one table.</summary>
[Clause("JS2021", "14")]
public static class AgreementPaths
{
    private static readonly Dictionary<(AgreementState, AgreementMove), AgreementState> paths = new()
    {
        [(AgreementState.None, AgreementMove.Apply)] = AgreementState.Applied,
        [(AgreementState.None, AgreementMove.TakeOver)] = AgreementState.InForce,
        [(AgreementState.Applied, AgreementMove.Assess)] = AgreementState.Assessed,
        [(AgreementState.Applied, AgreementMove.Decline)] = AgreementState.Declined,
        [(AgreementState.Assessed, AgreementMove.Negotiate)] = AgreementState.Negotiated,
        [(AgreementState.Assessed, AgreementMove.Decline)] = AgreementState.Declined,
        [(AgreementState.Negotiated, AgreementMove.Sign)] = AgreementState.InForce,
        [(AgreementState.Negotiated, AgreementMove.Decline)] = AgreementState.Declined,
        [(AgreementState.InForce, AgreementMove.Change)] = AgreementState.InForce,
        [(AgreementState.InForce, AgreementMove.Renew)] = AgreementState.InForce,
        [(AgreementState.InForce, AgreementMove.Suspend)] = AgreementState.Suspended,
        [(AgreementState.InForce, AgreementMove.Rescind)] = AgreementState.Ended,
        [(AgreementState.InForce, AgreementMove.Leave)] = AgreementState.Ended,
        [(AgreementState.Suspended, AgreementMove.Resume)] = AgreementState.InForce,
        [(AgreementState.Suspended, AgreementMove.Rescind)] = AgreementState.Ended,
        [(AgreementState.Suspended, AgreementMove.Leave)] = AgreementState.Ended,
    };

    /// <returns>Null where it can't happen.</returns>
    public static AgreementState? After(AgreementState state, AgreementMove move) => paths.TryGetValue((state, move), out AgreementState next) ? next : null;

    /// <summary>What may happen next, in the order of the choice.</summary>
    public static IReadOnlyList<AgreementMove> From(AgreementState state) => [.. Words<AgreementMove>.All.Where(move => paths.ContainsKey((state, move)))];

    /// <summary>The states from which something may happen.</summary>
    public static IReadOnlyList<AgreementState> Before(AgreementMove move) => [.. Words<AgreementState>.All.Where(state => paths.ContainsKey((state, move)))];
}
