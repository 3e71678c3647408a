using System.Globalization;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Persons;

namespace Tongchou.Agency.Merging;

/// <summary>
/// Two made-up registers 并轨样例 with everything planted that registers disagree about, and the answers beside them. One seed always gives the same. All identity numbers
/// begin with an area code that doesn't exist, so that they are nobody's.
/// </summary>
public sealed class MergingSample
{
    private const string NoArea = "999999";
    private const string Surnames = "例样示范拟设虚构假仿";
    private const string Given = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥金木水火土日月星云山川江河湖海松竹梅兰";

    private readonly RegionCode region;
    private readonly DateOnly cutOver;
    private readonly List<(Registration Line, int Person)> lines = [];
    private ulong state;
    private int persons;
    private int numbers;

    private MergingSample(RegionCode region, DateOnly cutOver, ulong seed) => (this.region, this.cutOver, state) = (region, cutOver, seed);

    public IReadOnlyList<Registration> Lines => [.. lines.Select(line => line.Line)];

    /// <summary>The lines as the register has them wrong, by what is wrong, with the key of the right line among <see cref="Lines"/>.</summary>
    public IReadOnlyList<(string Key, string BadNumber)> Mistyped { get; private set; } = [];

    /// <summary>What somebody who knows who is who would decide.</summary>
    public IReadOnlyList<ClashDecision> Decisions { get; private set; } = [];

    /// <param name="count">How many persons, some hundred at least.</param>
    /// <param name="cutOver">Half the persons' days end before it or are split by it.</param>
    public static MergingSample Of(RegionCode region, DateOnly cutOver, int count, ulong seed)
    {
        MergingSample sample = new(region, cutOver, seed);
        for (int i = 0; i < count; i++)
        {
            sample.Plant(i);
        }

        sample.Mistyped = [.. sample.lines.Where((_, place) => place % 997 == 5).Where(line => line.Line.Identity.Document is IdentityDocument.ResidentCard).Select(line => (line.Line.Key, Spoiled(line.Line.Identity.Text)))];
        sample.Decide();
        return sample;
    }

    private void Plant(int i)
    {
        OldScheme home = Next(3) == 0 ? OldScheme.Urban : OldScheme.Rural;
        OldScheme other = home is OldScheme.Urban ? OldScheme.Rural : OldScheme.Urban;
        DateSpan year = new(new(cutOver.Year, 1, 1), new(cutOver.Year, 12, 31));
        int person = persons++;
        Registration line = Line(home, person, year);
        lines.Add((line, person));
        switch (i % 200)
        {
            case 1 or 2: // in both all year, dues paid twice
                Again(person, line, other, year, line.Dues);
                break;
            case 3: // moved in spring: no day twice, no gap, dues paid once
                lines[^1] = (line with { Days = year with { To = new(cutOver.Year, 3, 31) } }, person);
                Again(person, line, other, year with { From = new(cutOver.Year, 4, 1) }, Money.Zero);
                break;
            case 4: // a gap of a month
                lines[^1] = (line with { Days = year with { To = new(cutOver.Year, 3, 31) } }, person);
                Again(person, line, other, year with { From = new(cutOver.Year, 5, 1) }, line.Dues);
                break;
            case 5: // another document
                Again(person, line with { Identity = Passport() }, other, year, Next(2) == 0 ? line.Dues : Money.Zero);
                break;
            case 6: // a serial digit mistyped when the number was issued anew, check digit and all
                Again(person, line with { Identity = Neighbour(line.Identity) }, other, year, Money.Zero);
                break;
            case 7: // one number, a letter of the name written otherwise
                Again(person, line with { Name = line.Name[..^1] + "也" }, other, year, Money.Zero);
                break;
            case 8: // one number given to two persons
                Again(persons++, Line(other, persons, year) with { Identity = line.Identity, Born = line.Born, Sex = line.Sex }, other, year, line.Dues);
                break;
            case 9: // another with the same name and birthday, who is someone else
                int twin = persons++;
                lines.Add((Line(other, twin, year) with { Name = line.Name, Identity = Card(line.Born, line.Sex, twin + 300), Born = line.Born, Sex = line.Sex }, twin));
                break;
            case 10: // twice in one register
                Again(person, line, home, year, line.Dues);
                break;
            case 11: // left before the cut-over
                lines[^1] = (line with { Days = year with { To = cutOver.AddDays(-20) } }, person);
                break;
        }
    }

    private void Again(int person, Registration line, OldScheme scheme, DateSpan days, Money dues) =>
        lines.Add((line with { Scheme = scheme, Number = Number(), Days = days, Dues = dues, Balance = Money.Zero }, person));

    private Registration Line(OldScheme scheme, int person, DateSpan year)
    {
        DateOnly born = new DateOnly(year.From.Year - 90, 1, 1).AddDays(Next(90 * 365));
        Sex sex = Next(2) == 0 ? Sex.Male : Sex.Female;
        bool isChild = born.Year > year.From.Year - 18;
        AssistanceCategory category = Next(40) switch { 0 => AssistanceCategory.MinimumLiving, 1 => AssistanceCategory.LowIncomeEdge, 2 when Next(5) == 0 => AssistanceCategory.Destitute, _ => AssistanceCategory.None };
        string village = string.Create(CultureInfo.InvariantCulture, $"{region.ToString()[..4]}{1 + Next(7):00}{100 + Next(8):000}{200 + Next(20):000}");
        Money dues = category is AssistanceCategory.Destitute ? Money.Zero : scheme is OldScheme.Urban ? Money.Yuan(isChild ? 220 : 250) : Money.Yuan(220);
        Money balance = scheme is OldScheme.Rural && Next(4) == 0 ? new(100 + Next(12_000)) : Money.Zero;
        string household = string.Create(CultureInfo.InvariantCulture, $"H{person / 3:000000}");
        string name = $"{Surnames[Next(Surnames.Length)]}{Given[Next(Given.Length)]}{Given[Next(Given.Length)]}";
        return new(scheme, Number(), Card(born, sex, person), name, sex, born, household, village, isChild ? PersonGroup.Student : PersonGroup.Adult, category, dues, year, balance);
    }

    private void Decide()
    {
        Dictionary<string, int> whose = lines.ToDictionary(line => line.Line.Key, line => line.Person);
        Dictionary<string, ClashDecision> decisions = [];
        for (int round = 0; round < 3; round++)
        {
            foreach (Clash clash in RegisterMatch.Of(Lines, decisions).Undecided)
            {
                bool same = clash.Rows.Select(row => whose[row.Key]).Distinct().Count() == 1;
                string right = same || clash.Kind is not ClashKind.TwoNames ? "" : Card(clash.Rows[0].Born, clash.Rows[0].Sex, whose[clash.Rows[1].Key] + 600).Text;
                decisions[clash.Id] = new(clash.Id, same, same && clash.Kind is ClashKind.Likely ? clash.Rows.OrderBy(row => row.Identity.Document).First().Key : right.Length > 0 ? clash.Rows[0].Key : "", right, "");
            }
        }

        // One family asked for the other dues to go back than the rule would choose.
        if (RegisterMatch.Of(Lines, decisions).Clashes.FirstOrDefault(clash => clash.Kind is ClashKind.DoubleDues && clash.Rows.Count == 2) is { } twice)
        {
            decisions[twice.Id] = new(twice.Id, null, "", "", twice.Rows[^1].Key);
        }

        Decisions = [.. decisions.Values.OrderBy(decision => decision.Clash, StringComparer.Ordinal)];
    }

    private string Number() => string.Create(CultureInfo.InvariantCulture, $"{++numbers:000000}");

    private static IdentityNumber Card(DateOnly born, Sex sex, int serial)
    {
        string digits = string.Create(CultureInfo.InvariantCulture, $"{NoArea}{born:yyyyMMdd}{serial % 50:00}{(serial / 50 % 5 * 2) + (sex is Sex.Male ? 1 : 0)}");
        return Card(digits);
    }

    private static IdentityNumber Card(string digits) => IdentityNumber.Read(IdentityDocument.ResidentCard, $"{digits}{IdentityNumber.CheckDigit(digits)}", out _)!;

    private static IdentityNumber Neighbour(IdentityNumber card) => Card($"{card.Text[..14]}{9 - (card.Text[14] - '0')}{card.Text[15..17]}");

    private IdentityNumber Passport() => IdentityNumber.Read(IdentityDocument.Passport, string.Create(CultureInfo.InvariantCulture, $"X{++numbers:00000000}"), out _)!;

    private static string Spoiled(string number) => number[..17] + (number[17] == '1' ? '2' : '1');

    // SplitMix64: small, and the same on every machine.
    private int Next(int below)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            ulong mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)below);
        }
    }
}
