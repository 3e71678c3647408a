namespace Tongchou.Tests;

public class RegionCodeTests
{
    [Theory]
    [InlineData("000000", RegionTier.Nation, "000000", "000000")]
    [InlineData("510000", RegionTier.Province, "510000", "510000")]
    [InlineData("510100", RegionTier.City, "510000", "510100")]
    [InlineData("510104", RegionTier.County, "510000", "510100")]
    [InlineData("110101", RegionTier.County, "110000", "110100")]
    public void Six_digits_name_a_region_and_those_above_it(string text, RegionTier tier, string province, string city)
    {
        RegionCode.TryParse(text, out RegionCode code).ShouldBeTrue();

        code.Tier.ShouldBe(tier);
        code.Province.ToString().ShouldBe(province);
        code.City.ToString().ShouldBe(city);
        code.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("51010")]
    [InlineData("5101000")]
    [InlineData("51010a")]
    [InlineData("-10100")]
    [InlineData(" 51010")]
    [InlineData("51010\0")]
    [InlineData("51010٣")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_no_region(string? text) => RegionCode.TryParse(text, out _).ShouldBeFalse();
}
