using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Acts;

/// <summary>The parts a line of time is put together from: each turns the rows of one table into its words. A new table of a person's is one more part.</summary>
internal static class TimelineParts
{
    public static readonly IReadOnlyList<Func<TimelineBooks, Task<IEnumerable<TimelineRow>>>> All = [Identities, Coverages, Dues, Filings, Visits, Settlements];

    // Every document a person ever had leads to them, so each is an entry; a new name or telephone is a version of it.
    private static async Task<IEnumerable<TimelineRow>> Identities(TimelineBooks books) => (await books.All(PersonRow.Table)).Select(row =>
    {
        Person person = SealedPerson.Open(row, books.Cipher);
        Phrase document = Words<IdentityDocument>.Phrase(person.Identity.Document);
        return new TimelineRow(row, TimelineKind.Identity, row.Lookup, null, null, new($"{document.Zh} {Masking.IdentityNumber(person.Identity.Text)},{person.Name}", $"{document.En} {Masking.IdentityNumber(person.Identity.Text)}, {person.Name}"));
    });

    private static async Task<IEnumerable<TimelineRow>> Coverages(TimelineBooks books) => (await books.All(CoverageRow.Table)).Select(row =>
    {
        CoverageSpan span = PersonRecords.CoverageOf(row, PersonId.TryParse(row.PersonId, out PersonId? id) ? id : throw new FormatException(row.PersonId));
        Phrase Join(params ReadOnlySpan<Phrase> words) => new(string.Join(',', words.ToArray().Select(word => word.Zh)), string.Join(", ", words.ToArray().Select(word => word.En)));
        Phrase what = Join(RegionOf(books, span.Region), Words<Scheme>.Phrase(span.Scheme), Words<PersonGroup>.Phrase(span.Group), Words<CoverageStatus>.Phrase(span.Status));
        return new TimelineRow(row, TimelineKind.Coverage, row.CoverageId, span.Days.From, End(span.Days), what, row.Employer ?? "", span.Status is not CoverageStatus.Ended);
    });

    // Dues stand on the day they were paid, else on the day they were asked for.
    private static async Task<IEnumerable<TimelineRow>> Dues(TimelineBooks books) => (await books.All(DuesRow.Table)).Select(row =>
    {
        Phrase kind = Words<DuesKind>.TryParse(row.Kind, out DuesKind known) ? Words<DuesKind>.Phrase(known) : new(row.Kind, row.Kind);
        Phrase state = Words<DuesState>.TryParse(row.State, out DuesState became) ? Words<DuesState>.Phrase(became) : new(row.State, row.State);
        Money amount = row.Collected + row.AssistanceShare;
        string zh = amount.IsZero ? "" : $" {amount} 元", en = amount.IsZero ? "" : $" {amount} yuan";
        return new TimelineRow(row, TimelineKind.Dues, row.DuesId, Days.Read(row.PaidOn ?? row.IssuedOn), null,
            new($"{row.Period} {kind.Zh}{zh},{state.Zh}", $"{row.Period} {kind.En}{en}, {state.En}"), row.Receipt ?? row.Document ?? "", became is DuesState.Owed or DuesState.Paid);
    });

    private static async Task<IEnumerable<TimelineRow>> Filings(TimelineBooks books) => (await books.All(FilingRow.Table)).Select(row =>
    {
        DateSpan days = PersonRecords.SpanOf(row);
        bool stands = row.State == PersonRecords.Filed;
        if (PersonFacts.Of(row) is { } fact)
        {
            Phrase kind = Words<FactKind>.Phrase(fact.Kind);
            string name = fact.Name.Length > 0 ? fact.Name : fact.Code;
            return new TimelineRow(row, TimelineKind.Fact, row.FilingId, days.From, End(days), Withdrawn(new($"{kind.Zh}:{name}", $"{kind.En}: {name}"), stands), fact.Source, stands);
        }

        bool isMerge = row.Kind is PersonRecords.MergedInto or PersonRecords.Absorbed;
        return new TimelineRow(row, isMerge ? TimelineKind.Merge : TimelineKind.Filing, row.FilingId, days.From, End(days), Withdrawn(FilingWords(row), stands), isMerge ? PersonRecords.Part(row, 0) : "", stands);
    });

    private static async Task<IEnumerable<TimelineRow>> Visits(TimelineBooks books) => (await books.All(VisitRow.Table)).Select(row =>
    {
        Phrase kind = Words<VisitKind>.TryParse(row.Kind, out VisitKind visit) ? Words<VisitKind>.Phrase(visit) : new(row.Kind, row.Kind);
        bool stands = row.State != VisitStates.Withdrawn;
        return new TimelineRow(row, TimelineKind.Visit, row.VisitId, Days.Read(row.Begun), row.Ended is { } ended && ended != row.Begun ? Days.Read(ended) : null,
            Withdrawn(new($"{kind.Zh},{InstitutionOf(books, row.Institution)}", $"{kind.En}, {InstitutionOf(books, row.Institution)}"), stands), "", stands);
    });

    // A reversal is an entry of its own, and takes the standing from the one it concerns.
    private static async Task<IEnumerable<TimelineRow>> Settlements(TimelineBooks books)
    {
        List<TimelineRow> rows = [];
        foreach (SettlementRow row in await books.All(SettlementRow.Table))
        {
            string place = InstitutionOf(books, row.Institution);
            string funds = $"{BookedAmounts.Funds(row)}", total = $"{row.Total}";
            Phrase what = row.Kind switch
            {
                SettlementKinds.Reverse => new($"撤销结算 {row.Concerns},{total}", $"reversal of {row.Concerns}, {total}"),
                SettlementKinds.Settle => new($"结算 {total},基金支付 {funds},{place}", $"settled {total}, funds paid {funds}, {place}"),
                _ => new($"追溯差额 {row.Concerns},{total}", $"difference of {row.Concerns}, {total}"),
            };
            bool isReversal = row.Kind == SettlementKinds.Reverse;
            rows.Add(new(row, TimelineKind.Settlement, row.SettlementId, Days.Read(isReversal ? row.BusinessDate : row.LawDay), null, what));
            if (isReversal)
            {
                rows.Add(new(row, TimelineKind.Settlement, row.Concerns!, Days.Read(row.LawDay), null, new($"结算 {Money.Zero - row.Total},{place}(已撤销)", $"settled {Money.Zero - row.Total}, {place} (reversed)"), "", Stands: false));
            }
        }

        return rows;
    }

    private static Phrase FilingWords(FilingRow row)
    {
        (string zh, string en) = row.Kind switch
        {
            PersonRecords.Chronic => ("门诊慢特病", "chronic disease"),
            PersonRecords.Elsewhere => ("异地就医", "care elsewhere"),
            PersonRecords.Referral => ("转诊转院", "referral"),
            PersonRecords.Designated => ("选定机构", "chosen institution"),
            PersonRecords.Accident => ("意外伤害", "accident"),
            PersonRecords.MergedInto => ("并入档案", "merged into the file"),
            PersonRecords.Absorbed => ("并档,另有档案", "stands as well for the file"),
            _ => (row.Kind, row.Kind),
        };
        string name = row.Kind == PersonRecords.Chronic && PersonRecords.Part(row, 0) is { Length: > 0 } disease ? disease : row.Code ?? "";
        return new($"{zh} {name}".TrimEnd(), $"{en} {name}".TrimEnd());
    }

    private static Phrase Withdrawn(Phrase what, bool stands) => stands ? what : new($"{what.Zh}(已撤销)", $"{what.En} (withdrawn)");
    private static DateOnly? End(DateSpan days) => days.IsOpen ? null : days.To;
    private static string InstitutionOf(TimelineBooks books, string code) => books.Desk.References.Institution(code)?.Name ?? code;
    private static Phrase RegionOf(TimelineBooks books, RegionCode region) => books.Desk.Law.Law.PackFor(region) is { } pack ? pack.Name : new($"{region}", $"{region}");
}
