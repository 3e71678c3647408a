namespace Tongchou.Payment.Cases;

/// <summary>What the national form of a group's code tells by itself.</summary>
public static class GroupCode
{
    /// <summary>未入组: no group, or a code of the kind <c>0000</c>.</summary>
    public static bool IsUngrouped(string code) => code.Length == 0 || code.StartsWith("0000", StringComparison.Ordinal);

    /// <summary>歧义病案: a procedure that has nothing to do with the diagnosis, such as <c>BQY</c>.</summary>
    public static bool IsAmbiguous(string code) => code.EndsWith("QY", StringComparison.Ordinal);
}
