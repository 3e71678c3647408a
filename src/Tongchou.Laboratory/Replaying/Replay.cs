using System.Runtime.CompilerServices;
using Tongchou.Benefits;

namespace Tongchou.Laboratory;

/// <summary>Goes claim by claim through each person's year, with every accumulator, by the rule that settles at the counter.</summary>
/// <remarks>Persons of areas without law in the year are passed over. Pure but for the memory of <see cref="Rights"/>: the same slice and law give the same settlements in any order of slices.</remarks>
public static class Replay
{
    private const int MostLines = 3;

    /// <param name="areas">Where each provider stands, by its number.</param>
    public static void Run<TReplayed>(PopulationSlice slice, YearOfLaw law, int[] areas, Rights rights, ref TReplayed replayed)
        where TReplayed : IReplayed, allows ref struct
    {
        Span<BillLine> lines = stackalloc BillLine[MostLines];
        DateOnly newYear = law.Year.FirstDay;
        ReadOnlySpan<byte> kinds = slice.Kind.Rows, levels = slice.Level.Rows, carePlaces = slice.Place.Rows, referrals = slice.Referral.Rows, continued = slice.Continues.Rows, lengths = slice.Days.Rows;
        ReadOnlySpan<ushort> days = slice.Day.Rows, providers = slice.Provider.Rows, ownShares = slice.OwnShare.Rows;
        ReadOnlySpan<long> classA = slice.ClassA.Rows, classB = slice.ClassB.Rows, classC = slice.ClassC.Rows;
        LawOfPlace? place = null;
        int area = 0, visit = 0;
        for (int person = 0; person < slice.Persons; person++)
        {
            int end = visit + slice.VisitCount[person];
            if (slice.Area[person] != area)
            {
                area = slice.Area[person];
                place = law.Find(area);
            }

            if (visit == end || place is null)
            {
                visit = end;
                replayed.Ended(person, default);
                continue;
            }

            PersonGroup group = (PersonGroup)slice.Group[person];
            BenefitTerms terms = place.Of(group.Scheme());
            Coverage coverage = rights.Of(place, slice, person);
            bool inYear = terms.AgeCounted is { Value: AgeCounted.InTheYear };
            (int born, int birthday) = Birth(PopulationSlice.DayZero.AddDays(slice.Born[person]), law.Year);
            int diseases = System.Numerics.BitOperations.PopCount(slice.Diseases[person]);
            Accumulators year = default;
            Money account = new(slice.Account[person]), chain = Money.Zero;
            AssistanceCategory category = (AssistanceCategory)slice.Category[person];
            Supplement supplement = (Supplement)slice.Supplement[person];
            bool product = slice.Product[person] != 0;
            for (; visit < end; visit++)
            {
                VisitKind kind = (VisitKind)kinds[visit];
                int day = days[visit];
                bool continues = continued[visit] != 0;
                chain = continues ? chain : Money.Zero;
                ushort provider = providers[visit];
                Claim claim = new(
                    kind, (HospitalLevel)levels[visit], (CarePlace)carePlaces[visit], (Referral)referrals[visit],
                    group, Age(law.Year.Number - born, inYear || day >= birthday), category, supplement,
                    diseases, product, provider != PopulationSlice.Elsewhere && areas[provider] == area,
                    continues, chain, newYear.AddDays(day - 1), account, Money.Zero);
                int length = lengths[visit];

                // A line of nothing settles to nothing, and three lines every time are sooner done than asking which are there.
                lines[0] = new(new Money(classA[visit]), CatalogueClass.A, Rate.Zero, Limit.None, claim.Begun);
                lines[1] = new(new Money(classB[visit]), CatalogueClass.B, new Rate(ownShares[visit]), Limit.None, newYear.AddDays(day - 1 + (length / 2)));
                lines[2] = new(new Money(classC[visit]), CatalogueClass.C, Rate.Zero, Limit.None, newYear.AddDays(day - 1 + length));
                Settling.Settle(in claim, lines, in coverage, terms, in year, out Settlement bill);
                year.Add(in bill.Change, kind);
                account -= bill.PersonalAccount;
                chain += kind is VisitKind.Inpatient ? bill.Deductible : Money.Zero;
                replayed.Settled(person, visit, in claim, in bill);
            }

            replayed.Ended(person, in year);
        }
    }

    /// <summary>The lines of a simulated visit: what it cost by class of the catalogue, on the first, the middle and the last day of a stay.</summary>
    internal static ReadOnlySpan<BillLine> Lines(PopulationSlice slice, int visit, DateOnly day, Span<BillLine> lines)
    {
        int count = 0;
        Put(ref count, lines, slice.ClassA[visit], CatalogueClass.A, Rate.Zero, day);
        Put(ref count, lines, slice.ClassB[visit], CatalogueClass.B, new Rate(slice.OwnShare[visit]), day.AddDays(slice.Days[visit] / 2));
        Put(ref count, lines, slice.ClassC[visit], CatalogueClass.C, Rate.Zero, day.AddDays(slice.Days[visit]));
        return lines[..count];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(ref int count, Span<BillLine> lines, long fen, CatalogueClass @class, Rate ownShare, DateOnly day)
    {
        if (fen > 0)
        {
            lines[count++] = new(new Money(fen), @class, ownShare, Limit.None, day);
        }
    }

    /// <summary>The year of birth, and which day of the year brings the birthday: 1 March where 29 February is missing.</summary>
    private static (int Year, int Birthday) Birth(DateOnly born, BenefitYear year)
    {
        (int of, int month, int day) = born;
        bool missing = (month, day) == (2, 29) && !DateTime.IsLeapYear(year.Number);
        return (of, (missing ? new DateOnly(year.Number, 3, 1) : new DateOnly(year.Number, month, day)).DayOfYear);
    }

    private static int Age(int years, bool hadBirthday) => Math.Max(0, hadBirthday ? years : years - 1);
}
