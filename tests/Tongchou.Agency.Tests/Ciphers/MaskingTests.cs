using Tongchou.Agency.Ciphers;

namespace Tongchou.Agency.Tests.Ciphers;

public sealed class MaskingTests
{
    [Theory]
    [InlineData("210901199001011234", "2109**********1234")]
    [InlineData("E12345678", "E1*****78")]
    [InlineData("123", "***")]
    [InlineData("", "")]
    public void An_identity_number_shows_its_ends(string whole, string shown) => Masking.IdentityNumber(whole).ShouldBe(shown);

    [Theory]
    [InlineData("13812345678", "138****5678")]
    [InlineData("66012345", "66****45")]
    [InlineData("110", "***")]
    public void A_phone_shows_its_ends(string whole, string shown) => Masking.Phone(whole).ShouldBe(shown);

    [Theory]
    [InlineData("张三", "张*")]
    [InlineData("张小三", "张*三")]
    [InlineData("欧阳小三", "欧**三")]
    [InlineData("阿卜杜拉·买买提", "阿******提")]
    [InlineData("𠮷", "*")]
    [InlineData("𠮷田", "𠮷*")]
    [InlineData("王𠮷𠮷", "王*𠮷")]
    [InlineData("", "")]
    public void A_name_shows_its_first_character_and_of_three_or_more_its_last(string whole, string shown) => Masking.Name(whole).ShouldBe(shown);
}
