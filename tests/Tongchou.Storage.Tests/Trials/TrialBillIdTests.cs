using Tongchou.Agency;

namespace Tongchou.Storage.Tests.Trials;

public class TrialBillIdTests
{
    [Fact]
    public void The_same_bill_has_the_same_numbers_and_each_begins_with_the_shorter_one()
    {
        TrialBillId[] ids = [.. TrialBillId.For("a bill")];

        TrialBillId.For("a bill").ShouldBe(ids);
        ids[0].Text.Length.ShouldBe(12);
        ids.Zip(ids.Skip(1)).ShouldAllBe(pair => pair.Second.Text.StartsWith(pair.First.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_hold_no_look_alikes_and_can_be_read_back()
    {
        foreach (TrialBillId id in Enumerable.Range(0, 500).SelectMany(i => TrialBillId.For($"{i}")))
        {
            id.Text.ShouldMatch("^[0-9a-hjkmnp-tv-z]+$");
            TrialBillId.TryParse(id.Text, out TrialBillId? read).ShouldBeTrue();
            read.ShouldBe(id);
        }
    }

    [Fact]
    public void A_number_is_the_first_bits_of_the_digest()
    {
        // 66c7f0f4 62eeedd9 … is SM3 of "abc" (GB/T 32905): 01100 11011 00011 11111 00001 11101 …
        TrialBillId.For("abc").First().Text.ShouldStartWith("cv3z1x");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("WKP9CV2HJD3F")]
    [InlineData("wkp9cv2hjd3i")]
    [InlineData("wkp9cv2hjd3")]
    [InlineData("wkp9cv2hjd3f4")]
    [InlineData("../../../etc")]
    [InlineData("wkp9cv2hjd3\0")]
    public void What_is_no_number_is_refused(string? text) => TrialBillId.TryParse(text, out _).ShouldBeFalse();
}
