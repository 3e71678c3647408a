namespace Tongchou.Agency.Participation;

/// <summary>What enrolment is counted by 统计口径.</summary>
public enum CountedBy
{
    /// <summary>Six digits.</summary>
    [Word("county", "县(市、区)", "county")] County,

    /// <summary>Nine digits.</summary>
    [Word("town", "乡镇(街道)", "town")] Town,

    /// <summary>Twelve digits.</summary>
    [Word("village", "村(社区)", "village")] Village,

    /// <summary>Fifteen digits: the village's and three of the grid within it.</summary>
    [Word("grid", "网格", "grid")] Grid,

    [Word("school", "学校", "school")] School,
}

/// <summary>Areas as the beginnings of a village's 12 digits or a grid's 15.</summary>
public static class Areas
{
    /// <summary>The area a residence lies in; the longer code where no more of it is known.</summary>
    public static string Of(string residence, CountedBy by) => residence[..Math.Min(residence.Length, Digits(by))];

    /// <summary>Whether a text is the code of a place somebody lives in: a county's 6 digits, a village's 12 or a grid's 15.</summary>
    public static bool IsResidence(string code) => code.Length is 6 or 12 or 15 && code.All(char.IsAsciiDigit) && RegionCode.TryParse(code[..6], out _);

    /// <summary>Whether a residence lies within a region.</summary>
    public static bool Within(string residence, RegionCode region) => residence.StartsWith(Stem(region), StringComparison.Ordinal);

    // 210900 is a city: everything that begins with 2109. The nation has no stem.
    private static string Stem(RegionCode region)
    {
        string code = $"{region}";
        return region.IsNation ? "" : region == region.Province ? code[..2] : region == region.City ? code[..4] : code;
    }

    private static int Digits(CountedBy by) => by switch
    {
        CountedBy.County => 6,
        CountedBy.Town => 9,
        CountedBy.Village => 12,
        CountedBy.Grid => 15,
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };
}
