using System.Globalization;

namespace Tongchou;

/// <summary>An administrative division code 行政区划代码 of six digits (GB/T 2260): nation 000000, province 510000, city 510100.</summary>
public readonly record struct RegionCode(int Number) : IComparable<RegionCode>
{
    public static readonly RegionCode Nation;

    public bool IsNation => Number == 0;
    public bool IsProvince => Number != 0 && Number % 10_000 == 0;
    public RegionCode Province => new(Number / 10_000 * 10_000);
    public RegionCode City => new(Number / 100 * 100);

    public RegionTier Tier => IsNation ? RegionTier.Nation : IsProvince ? RegionTier.Province : Number % 100 == 0 ? RegionTier.City : RegionTier.County;

    public static bool TryParse(string? text, out RegionCode code)
    {
        code = Nation;
        // int.TryParse alone would let a trailing NUL pass.
        if (text is not { Length: 6 } || !text.All(char.IsAsciiDigit) || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return false;
        }

        code = new(number);
        return true;
    }

    public int CompareTo(RegionCode other) => Number.CompareTo(other.Number);
    public override string ToString() => Number.ToString("000000", CultureInfo.InvariantCulture);
}

/// <summary>The tier of government 层级 a code belongs to.</summary>
public enum RegionTier
{
    [Word("nation", "国家", "nation")] Nation,
    [Word("province", "省", "province")] Province,
    [Word("city", "市(州)", "city")] City,
    [Word("county", "县(区)", "county")] County,
}
