namespace Tongchou.Tests;

public sealed class IdentityNumberTests
{
    [Theory]
    [InlineData("11010519491231002X", 1949, 12, 31, false)] // GB 11643-1999, the examples of the standard
    [InlineData("440524188001010014", 1880, 1, 1, true)]
    [InlineData("11010519491231002x", 1949, 12, 31, false)]
    public void A_number_tells_the_date_of_birth_and_the_sex(string text, int year, int month, int day, bool male)
    {
        IdentityNumber.TryParse(text, out IdentityNumber? number).ShouldBeTrue();

        number!.Born.ShouldBe(new DateOnly(year, month, day));
        number.IsMale.ShouldBe(male);
        number.Text.ShouldBe(text.ToUpperInvariant());
        number.Region.ToString().ShouldBe(text[..6]);
    }

    [Fact]
    public void Every_wrong_digit_and_every_swap_of_neighbours_is_found()
    {
        const string right = "11010519491231002X";
        int tried = 0;
        for (int at = 0; at < right.Length; at++)
        {
            foreach (char other in "0123456789X".Where(digit => digit != right[at]))
            {
                Faults($"{right[..at]}{other}{right[(at + 1)..]}").Count.ShouldBe(1);
                tried++;
            }

            if (at > 0 && right[at] != right[at - 1])
            {
                Faults($"{right[..(at - 1)]}{right[at]}{right[at - 1]}{right[(at + 1)..]}").Count.ShouldBe(1);
            }
        }

        tried.ShouldBe(180);
    }

    [Theory]
    [InlineData(null, "identity-number-form")]
    [InlineData("", "identity-number-form")]
    [InlineData("110105491231002", "identity-number-form")] // fifteen digits, no longer valid
    [InlineData("11010519491231002X ", "identity-number-form")]
    [InlineData("1101051949123100２X", "identity-number-form")] // a digit of full width
    [InlineData("X1010519491231002X", "identity-number-form")]
    [InlineData("11010519490230002X", "identity-number-date")]
    [InlineData("11010500000101002X", "identity-number-date")]
    [InlineData("00000019491231002X", "identity-number-date")]
    [InlineData("110105194912310021", "identity-number-check")]
    public void What_is_wrong_with_a_number_is_said(string? text, string code)
    {
        Faults(text).Single().Code.ShouldBe(code);
        IdentityNumber.TryParse(text, out IdentityNumber? number).ShouldBeFalse();
        number.ShouldBeNull();
    }

    [Fact]
    public void A_number_that_strays_into_a_log_shows_only_its_ends()
    {
        IdentityNumber.TryParse("11010519491231002X", out IdentityNumber? number);

        $"{number}".ShouldBe("1101**********002X");
    }

    [Fact]
    public void Both_spellings_of_the_X_are_one_number()
    {
        IdentityNumber.TryParse("11010519491231002X", out IdentityNumber? capital);
        IdentityNumber.TryParse("11010519491231002x", out IdentityNumber? small);

        small.ShouldBe(capital);
        small!.CompareTo(capital).ShouldBe(0);
    }

    private static IReadOnlyList<Fault> Faults(string? text)
    {
        FaultList faults = new();
        (IdentityNumber.Read(text, Place.At("number"), faults) is null).ShouldBe(!faults.IsEmpty);
        return faults.All;
    }
}
