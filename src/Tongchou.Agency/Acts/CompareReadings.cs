using Tongchou.Benefits;
using Tongchou.Policy;
using Tongchou.Policy.Packs;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Agency;

/// <summary>A reading of a region: what is chosen and why, and what each alternative would move over a set of bills.</summary>
public sealed record ReadingComparison(Pack Pack, Provision Provision, string Chosen, Citation Source, IReadOnlyList<AlternativeReading> Alternatives);

/// <param name="BillsMoved">How many of the bills would come out differently.</param>
/// <param name="FundsMoved">How much more, or with a minus less, the funds would pay over all of them.</param>
public sealed record AlternativeReading(string Code, Phrase Meaning, bool IsChosen, int Bills, int BillsMoved, Money FundsMoved);

/// <summary>Settles bills again under each alternative of each reading: the money a choice of words is worth.</summary>
public static class CompareReadings
{
    public static IReadOnlyList<ReadingComparison> Compare(LawBook book, Pack pack, IReadOnlyList<Bill> bills, DateOnly day)
    {
        LawOn law = book.Law.On(pack.Region, day) ?? throw new ArgumentException($"no pack for {pack.Region}", nameof(pack));
        Bill[] own = [.. bills.Where(bill => book.Law.PackFor(bill.Region) == pack)];
        Dictionary<Bill, Settlement> now = own.ToDictionary(bill => bill, bill => SettleBill.Settle(book, bill).Settlement);
        return
        [
            .. from provision in book.Law.Vocabulary.All
               where provision.IsReading
               let edition = law.Origin(provision).FirstOrDefault()
               where edition is not null
               let chosen = ChosenCode(edition)
               select new ReadingComparison(pack, provision, chosen, edition.Source,
                   [.. provision.Alternatives.Select(alternative => Try(book, pack, provision, alternative, alternative.Code == chosen, own, now))]),
        ];
    }

    private static AlternativeReading Try(LawBook book, Pack pack, Provision provision, (string Code, Phrase Meaning) alternative, bool isChosen, Bill[] bills, Dictionary<Bill, Settlement> now)
    {
        if (isChosen || bills.Length == 0)
        {
            return new(alternative.Code, alternative.Meaning, isChosen, bills.Length, 0, Money.Zero);
        }

        LawReading other = book.Law.With(pack.Region, provision, alternative.Code);
        LawBook switched = book.With(other.Law ?? throw new InvalidOperationException($"{provision.Path} refuses its own alternative {alternative.Code}"), $"{pack.Region} {provision.Path}={alternative.Code}");
        int moved = 0;
        Money funds = Money.Zero;
        foreach (Bill bill in bills)
        {
            Settlement then = SettleBill.Settle(switched, bill).Settlement;
            moved += then.FundsTotal != now[bill].FundsTotal || then.Cash != now[bill].Cash ? 1 : 0;
            funds += then.FundsTotal - now[bill].FundsTotal;
        }

        return new(alternative.Code, alternative.Meaning, false, bills.Length, moved, funds);
    }

    private static string ChosenCode(Edition edition)
    {
        string shown = edition.Rows(Language.Zh)[0].Value;
        return edition.Provision.Alternatives.First(alternative => alternative.Meaning.Zh == shown).Code;
    }
}
