using Tongchou.Agency.Booking;
using Tongchou.Agency.Dues;
using Tongchou.Fund;

namespace Tongchou.Cli.Commands;

/// <summary>Values of the command line, each with a fault that says how to write it.</summary>
internal static class Given
{
    public static RegionCode Region(string text, FaultList faults)
    {
        if (!RegionCode.TryParse(text, out RegionCode region))
        {
            faults.Add("bad-region", Place.At("--region"), new($"“{text}”不是行政区划代码。", $"'{text}' is no division code."), new("六位数字,如 530100。", "Six digits, such as 530100."));
        }

        return region;
    }

    public static BenefitYear Year(int number, FaultList faults)
    {
        if (number is >= BenefitYear.Earliest and <= BenefitYear.Latest)
        {
            return new(number);
        }

        faults.Add("bad-year", Place.At("--year"), new($"没有 {number} 这个待遇年度。", $"There is no benefit year {number}."));
        return default;
    }

    public static T Word<T>(string text, string option, FaultList faults)
        where T : struct, Enum
    {
        if (!Words<T>.TryParse(text, out T member))
        {
            faults.Add("bad-word", Place.At(option), new($"“{text}”不认识。", $"'{text}' is not known."), new($"可以写:{string.Join("、", Words<T>.Codes)}。", $"One of {string.Join(", ", Words<T>.Codes)}."));
        }

        return member;
    }

    public static Money Amount(string text, string option, FaultList faults)
    {
        if (!Money.TryParse(text, out Money amount) || amount.IsNegative)
        {
            faults.Add("bad-amount", Place.At(option), new($"“{text}”不是金额。", $"'{text}' is no amount."), new("按 400.00 的样子写,单位元。", "Write it like 400.00, in yuan."));
        }

        return amount;
    }

    /// <summary>What an act answered.</summary>
    /// <exception cref="RefusedException">It was refused.</exception>
    public static T Done<T>(Outcome<Done<T>> outcome, Language language) =>
        outcome.IsRefused ? throw new RefusedException(outcome.Faults, language) : outcome.Value!.Value!;

    public static AccountingMonth Month(string text, string option, FaultList faults)
    {
        if (EmployeeRecords.Month(text) is { } month)
        {
            return month;
        }

        faults.Add("bad-month", Place.At(option), new($"“{text}”不是月份。", $"'{text}' is no month."), new("按 2026-11 的样子写。", "Write it like 2026-11."));
        return default;
    }

    /// <exception cref="RefusedException">There is any fault.</exception>
    public static void Refuse(FaultList faults, Language language)
    {
        if (!faults.IsEmpty)
        {
            throw new RefusedException(faults.All, language);
        }
    }
}
