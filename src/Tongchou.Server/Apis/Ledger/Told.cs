using System.Globalization;
using Tongchou.Agency;
using Tongchou.Agency.Users;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Ledger;

/// <summary>Reads what a request tells, and notes everything that is wrong with it at once.</summary>
internal sealed class Told(LawBook law, User user)
{
    public const int LongestText = 200;

    public FaultList Faults { get; } = new();

    /// <summary>A region whose books the user may see.</summary>
    public RegionCode Region(string? text)
    {
        if (!RegionCode.TryParse(text?.Trim(), out RegionCode region) || law.Law.PackFor(region) is null || !Reach.Covers(user.Region, region))
        {
            Wrong("bad-region", "region", $"没有统筹区“{Short(text)}”的账,或不在您的统筹区内。", $"There are no books of '{Short(text)}', or not within your region.", "请在列表中选择。", "Choose one of the list.");
        }

        return region;
    }

    public T Word<T>(string? text, string place, Phrase what)
        where T : struct, Enum
    {
        if (!Words<T>.TryParse(text?.Trim() ?? "", out T word))
        {
            Wrong($"bad-{place}", place, $"没有“{Short(text)}”这种{what.Zh}。", $"'{Short(text)}' is no {what.En}.", "请在列表中选择。", "Choose one of the list.");
        }

        return word;
    }

    public FundKind Fund(string? text) => Word<FundKind>(text, "fund", new("基金", "fund"));

    public DateOnly Day(string? text, string place, DateOnly? unless = null)
    {
        if (string.IsNullOrWhiteSpace(text) && unless is { } other)
        {
            return other;
        }

        // Nobody kept books before; a year off by a digit is the likelier.
        if (!DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) || day.Year is < 1990 or > 2200)
        {
            Wrong("bad-day", place, $"日期“{Short(text)}”不对。", $"'{Short(text)}' is no day.", "请写成 2026-01-31。", "Write it as 2026-01-31.");
        }

        return day;
    }

    /// <summary>The days asked for: those of this year so far where nothing is said.</summary>
    public DateSpan Span(string? from, string? to, DateOnly today)
    {
        DateOnly last = Day(to, "to", today);
        DateOnly first = Day(from, "from", new(Math.Max(1, last.Year), 1, 1));
        if (Faults.IsEmpty && first > last)
        {
            Wrong("bad-days", "from", $"起始日 {first:yyyy-MM-dd} 在截止日 {last:yyyy-MM-dd} 之后。", $"{first:yyyy-MM-dd} is after {last:yyyy-MM-dd}.", "请核对起止日期。", "Check both days.");
        }

        return new(first, last);
    }

    /// <summary>A benefit year.</summary>
    public BenefitYear Year(string? text)
    {
        if (int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= BenefitYear.Earliest and <= BenefitYear.Latest)
        {
            return new(year);
        }

        Wrong("bad-year", "year", $"没有“{Short(text)}”这个待遇年度。", $"There is no benefit year '{Short(text)}'.", "请写四位年份,如 2027。", "Write four digits, such as 2027.");
        return default;
    }

    /// <summary>An amount of nothing or more; empty for nothing.</summary>
    public Money AmountOrNothing(string? text, string place)
    {
        Money amount = Money.Zero;
        if (!string.IsNullOrWhiteSpace(text) && (!Money.TryParse(text.Trim(), out amount) || amount.IsNegative))
        {
            Wrong("bad-amount", place, $"金额“{Short(text)}”不对。", $"'{Short(text)}' is no amount.", "请写不小于零的金额,最多两位小数。", "Write an amount of nothing or more with at most two decimals.");
        }

        return amount;
    }

    /// <summary>An amount above nothing.</summary>
    public Money Amount(string? text, string place)
    {
        if (!Money.TryParse(text?.Trim(), out Money amount) || !amount.IsPositive)
        {
            Wrong("bad-amount", place, $"金额“{Short(text)}”不对。", $"'{Short(text)}' is no amount.", "请写大于零的金额,最多两位小数。", "Write an amount above zero with at most two decimals.");
        }

        return amount;
    }

    public string Text(string? text, string place, Phrase what)
    {
        string told = text?.Trim() ?? "";
        if (told.Length is 0 or > LongestText)
        {
            Wrong($"no-{place}", place, $"请填写{what.Zh},最多 {LongestText} 个字。", $"Give the {what.En}, in at most {LongestText} characters.", "", "");
        }

        return told;
    }

    public void Wrong(string code, string place, string zh, string en, string mendZh, string mendEn) => Faults.Add(new Fault(code, Place.At(place), new(zh, en), new(mendZh, mendEn)));

    private static string Short(string? text) => text is null ? "" : text.Length > 30 ? text[..30] : text;
}
