using FsCheck;
using FsCheck.Fluent;
using Tongchou.Enrolment.History;

namespace Tongchou.Enrolment.Tests.Properties;

/// <summary>A history with a question: insured in 2024, then any years, and back in the year asked about.</summary>
public sealed record Question(DuesHistory History, BenefitYear Year, DateOnly PaidOn)
{
    public DateOnly AskedOn => new(Year.Number, 12, 31);
    public override string ToString() => $"{Year} paid {PaidOn:yyyy-MM-dd}; years {string.Join(' ', History.Resident)}; employee {string.Join(' ', History.Employee)}; repairs {string.Join(' ', History.Repairs)}; claims {string.Join(' ', History.Claims)}";
}

/// <summary>Random histories.</summary>
internal static class Histories
{
    private const int First = 2024;

    public static Arbitrary<Question> Any => (
        from length in Gen.Choose(1, 12)
        from kinds in Gen.Elements(0, 0, 1, 1, 2).ArrayOf(length)
        from days in Gen.Choose(0, 500).ArrayOf(length + 1)
        from repairs in Gen.Choose(0, 4).ArrayOf(3)
        from claims in Gen.Elements(0, 0, 0, 300, 290_000, 305_000, 400_000).ArrayOf(length)
        from leftIn in Gen.Choose(1, 12)
        select Build(length, kinds, days, repairs, claims, leftIn)).ToArbitrary();

    public static Arbitrary<(Question Question, int Extra)> WithAYear => (
        from question in Any.Generator
        from extra in Gen.Choose(First + 1, question.Year.Number - 1)
        select (question, extra)).ToArbitrary();

    private static Question Build(int length, int[] kinds, int[] days, int[] repairs, int[] claims, int leftIn)
    {
        BenefitYear asked = new(First + length + 1);
        List<ResidentYear> resident = [Paid(First, 80)];
        List<DateSpan> employee = [];
        List<YearClaims> claimed = [];
        for (int i = 0; i < length; i++)
        {
            int year = First + 1 + i;
            if (kinds[i] == 1)
            {
                resident.Add(Paid(year, days[i] % 180)); // inside the concentrated period
                claimed.Add(new(new(year), Money.Yuan(claims[i]), Money.Yuan(claims[i] > 300 ? claims[i] : 0), Money.Yuan(claims[i] > 300 ? claims[i] : 0), new(Money.Yuan(300_000))));
            }
            else if (kinds[i] == 2)
            {
                int month = leftIn;
                employee.Add(new(new(year, 1, 1), new(year, month, DateTime.DaysInMonth(year, month))));
            }
        }

        // The return itself may be late; 485 days from 1 September end with the year.
        ResidentYear back = Paid(asked.Number, Math.Min(days[^1], 484));
        resident.Add(back);
        DuesHistory history = new(resident, employee, [.. repairs.Where(years => years > 0).Select((years, i) => new RepairPayment(asked, back.PaidOn.AddDays(i * 40), years))], [], claimed);
        return new(history, asked, back.PaidOn);
    }

    private static ResidentYear Paid(int year, int daysAfterFirstOfSeptember) => new(new(year), new DateOnly(year - 1, 9, 1).AddDays(daysAfterFirstOfSeptember));
}
