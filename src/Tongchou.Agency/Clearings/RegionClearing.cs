using Tongchou.Agency.Records;

namespace Tongchou.Agency.Clearings;

/// <summary>Which region of a clearing somebody acts for.</summary>
public enum ClearingSide
{
    [Word("home", "参保地", "the insuring region")] Home,
    [Word("place", "就医地", "the region of care")] Place,
}

/// <summary>How far a clearing 异地清算 between two regions has come.</summary>
public static class ClearingStates
{
    /// <summary>Gathered; either region looks through the lines.</summary>
    public const string Gathered = "gathered";

    /// <summary>Both regions have confirmed it.</summary>
    public const string Confirmed = "confirmed";
    public const string Paid = "paid";
}

/// <summary>The names that a clearing goes by in the books.</summary>
public static class ClearingIds
{
    /// <summary>All clearings of a pair of regions lie together, whichever month.</summary>
    public static short Partition(string home, string place) => Partitions.Of($"{home}-{place}");

    /// <summary>One a month for each pair and direction, so gathering again finds what is there.</summary>
    public static string Of(string home, string place, string period) => $"{home}-{place}-{period}";

    /// <summary>The regions and month of an id; null where it is none.</summary>
    public static (string Home, string Place, string Period)? Parse(string id) => id.Split('-', 3) is [{ Length: 6 } home, { Length: 6 } place, { Length: 7 } period] ? (home, place, period) : null;
}
