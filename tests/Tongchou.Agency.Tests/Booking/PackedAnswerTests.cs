using System.Text;
using Tongchou.Agency.Booking;

namespace Tongchou.Agency.Tests.Booking;

public sealed class PackedAnswerTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20_000)]
    public void What_is_packed_opens_to_the_same_bytes(int lines)
    {
        byte[] answer = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, lines).Select(n => $"{{\"feedetl_sn\":\"{n}\",\"pric\":{n}.20,\"名\":\"药\"}},")));
        byte[] packed = PackedAnswer.Pack(answer);
        PackedAnswer.Open(packed).ShouldBe(answer);
        packed.Length.ShouldBeLessThanOrEqualTo(answer.Length + 16);
    }

    [Fact]
    public void What_packs_badly_is_kept_all_the_same()
    {
        byte[] noise = new byte[10_000];
        new Random(1).NextBytes(noise);
        PackedAnswer.Open(PackedAnswer.Pack(noise)).ShouldBe(noise);
    }

    [Theory]
    [InlineData("01")]
    [InlineData("05000000")]
    [InlineData("050000000123456789")]
    public void Bytes_that_are_no_packed_answer_are_not_given_as_one(string hex) =>
        Should.Throw<InvalidDataException>(() => PackedAnswer.Open(Convert.FromHexString(hex)));
}
