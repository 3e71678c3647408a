using Tongchou.Agency.Booking;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Merging;

/// <summary>What was found when the merging was held against the registers.</summary>
/// <param name="Missing">Keys of lines that nobody on file has.</param>
/// <param name="DaysBefore">Person-days that either register insured, each once.</param>
/// <param name="DaysAfter">How many of them are insured on file.</param>
/// <param name="Lost">Days that are not, by person.</param>
/// <param name="Elsewhere">Days that are insured by a coverage the merging did not make.</param>
/// <param name="Doubled">Persons with a day insured twice.</param>
public sealed record MergingProof(
    DateOnly CutOver,
    int Lines,
    int Persons,
    IReadOnlyList<string> Missing,
    long DaysBefore,
    long DaysAfter,
    long DaysFromCutOver,
    IReadOnlyList<(string Person, DateSpan Days)> Lost,
    IReadOnlyList<(string Person, DateSpan Days)> Elsewhere,
    IReadOnlyList<string> Doubled,
    IReadOnlyList<(Phrase What, Money In, Money Out)> Sums,
    Money Refunds,
    IReadOnlyList<MovedFund> Funds)
{
    /// <summary>Whether nobody lost a day and nothing a fen. Money that has not been moved yet is not lost.</summary>
    public bool IsWhole => Missing.Count == 0 && Lost.Count == 0 && Doubled.Count == 0 && Sums.All(sum => sum.In == sum.Out) && Funds.All(fund => fund.Given == fund.Received && (fund.Given.IsZero || fund.Given == fund.Cleared));

    /// <summary>Whether both funds have been handed over as well.</summary>
    public bool IsFinished => IsWhole && Funds.All(fund => fund.Cleared.IsPositive && fund.Left.IsZero);
}

/// <summary>How an old fund was handed over.</summary>
/// <param name="Cleared">Its assets as they were taken into its book, once everything owed was collected and paid.</param>
/// <param name="Given">Those that left it.</param>
/// <param name="Received">Those that came into the resident fund.</param>
/// <param name="Left">The sum of all balances that are still in its book, whatever their side.</param>
public sealed record MovedFund(OldScheme Scheme, Money Cleared, Money Given, Money Received, Money Left);

/// <summary>Gathers the proof person by person.</summary>
internal sealed class ProofCount(DateOnly cutOver)
{
    private readonly List<(string, DateSpan)> lost = [];
    private readonly List<(string, DateSpan)> elsewhere = [];
    private readonly List<string> doubled = [];
    private Money dues;
    private Money balances;
    private Money refunds;
    private int persons;
    private long before;
    private long after;
    private long fromCutOver;

    /// <param name="lines">The person's lines as they were taken over, each with the line as it was imported.</param>
    public void Person(string id, IReadOnlyList<(RegistrationRow Taken, RegistrationRow? Imported)> lines, IEnumerable<CoverageRow> coverages)
    {
        persons++;
        CoverageRow[] normal = [.. coverages.Where(row => row.State == Words<CoverageStatus>.Code(CoverageStatus.Normal))];
        DateSpan[] days = [.. lines.Select(line => line.Imported ?? line.Taken).Select(row => new DateSpan(Days.Read(row.From), Days.Read(row.To)))];
        IReadOnlyList<DateSpan> missing = DayRuns.Less(days, normal.Select(SpanOf));
        before += DayRuns.Count(days);
        after += DayRuns.Count(days) - DayRuns.Count(missing);
        fromCutOver += DayRuns.Count(DayRuns.Within(days, DateSpan.Since(cutOver)));
        lost.AddRange(missing.Select(span => (id, span)));

        // The coverages that the merging made are named by their scheme and first day; whoever was insured otherwise keeps that.
        long entry = lines[0].Taken.Seq;
        elsewhere.AddRange(normal.Where(row => row.Seq != entry).SelectMany(row => days.SelectMany(span => DayRuns.Within([span], SpanOf(row)))).Select(span => (id, span)).Distinct());
        if (PersonIsDoubled(normal))
        {
            doubled.Add(id);
        }

        foreach ((RegistrationRow taken, _) in lines)
        {
            dues += taken.Dues;
            balances += taken.Balance;
            refunds += taken.Refund;
        }
    }

    public MergingProof Proof(IReadOnlyList<RegistrationRow> imported, IReadOnlyList<string> missing, IReadOnlyList<MovedFund> funds) => new(
        cutOver, imported.Count, persons, missing, before, after, fromCutOver, lost, elsewhere, doubled,
        [
            (new("登记的保险费", "dues in the registers"), Sum(imported, row => row.Dues), dues),
            (new("登记的账户余额", "accounts in the registers"), Sum(imported, row => row.Balance), balances),
        ],
        refunds, funds);

    private static bool PersonIsDoubled(CoverageRow[] normal) => normal.Sum(row => DayCount(SpanOf(row))) > DayRuns.Union(normal.Select(SpanOf)).Sum(DayCount);
    private static long DayCount(DateSpan span) => span.To.DayNumber - (long)span.From.DayNumber + 1;
    private static DateSpan SpanOf(CoverageRow row) => new(Days.Read(row.From), Days.Read(row.To));
    private static Money Sum(IReadOnlyList<RegistrationRow> rows, Func<RegistrationRow, Money> of) => rows.Aggregate(Money.Zero, (sum, row) => sum + of(row));
}
