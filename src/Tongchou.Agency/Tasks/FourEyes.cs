namespace Tongchou.Agency.Tasks;

/// <summary>Who enters something never approves it 经办与复核分离: the one rule every task is decided under.</summary>
[Clause("JS2021", "24")]
public static class FourEyes
{
    /// <summary>Why this person may not decide; null where they may. Users' names are in small letters, so another case is no other person.</summary>
    public static Fault? Fault(string enteredBy, string decidedBy) => string.Equals(enteredBy, decidedBy, StringComparison.OrdinalIgnoreCase)
        ? new Fault("same-hand", Place.At("by"),
            new($"{decidedBy} 是录入人,不能复核自己录入的业务。", $"{decidedBy} entered it and can't decide about it."), new("请由另一名经办人员复核。", "Let somebody else decide."))
        : null;
}
