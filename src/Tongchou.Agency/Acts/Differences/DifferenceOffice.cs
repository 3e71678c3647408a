using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Differences;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Tasks;

namespace Tongchou.Agency.Acts;

/// <summary>Finds what back-dated law or a late catalogue touches, and books it when it is approved.</summary>
public static class DifferenceOffice
{
    /// <summary>The most days of one search: a benefit year with its leap day. What goes further back is found year by year.</summary>
    public const int MostDays = 366;

    /// <summary>Why days can't be searched; null where they can.</summary>
    public static Fault? Refuses(DateSpan days) => days.From > days.To || days.To.DayNumber - days.From.DayNumber >= MostDays
        ? new("bad-days", Place.At("from"), new($"起止日期不对:{Days.Text(days.From)} 至 {Days.Text(days.To)}。", $"These days won't do: {Days.Text(days.From)} to {Days.Text(days.To)}."), new($"起始日不晚于截止日,一次最多查 {MostDays} 天(一年);更早的请逐年查找。", $"The first day is not after the last, and at most {MostDays} days (a year) are searched at once; go back year by year."))
        : null;

    /// <summary>How many settlements lie in the days, reversed ones too: what a search would go through.</summary>
    /// <param name="region">Those of one region only; null for all.</param>
    public static Task<long> Count(Desk desk, DateSpan days, RegionCode? region, CancellationToken stop) =>
        desk.Reader.Count(region is { } one ? Touched(days).Where("region", $"{one}") : Touched(days), stop);

    /// <summary>
    /// Decides again, person by person and year by year, from the first touched settlement on: those whose law day lies in the span by the new law,
    /// the ones after them by their own, since only the year before them has changed. Nothing is booked.
    /// </summary>
    /// <param name="days">The law days that are touched.</param>
    /// <param name="sees">Whose settlements are looked at, by their region; null for all.</param>
    /// <param name="faults">Takes every person whose year can't be decided again, such as one whose law book wasn't kept.</param>
    public static async Task<IReadOnlyList<FoundDifference>> Find(Desk desk, LawBook law, DateSpan days, Repricing repricing, Func<RegionCode, bool>? sees, FaultList faults, CancellationToken stop)
    {
        LawShelf shelf = new(desk.Reader, desk.Law, law);
        List<FoundDifference> found = [];
        for (short partition = 0; partition < Partitions.Count; partition++)
        {
            IEnumerable<SettlementRow> touched = (await desk.Reader.Read(Touched(days).In(partition), stop)).Where(row => sees is null || (RegionCode.TryParse(row.Region, out RegionCode region) && sees(region)));
            foreach (IGrouping<(string PersonId, string Scheme, string Year), SettlementRow> year in touched.GroupBy(row => (row.PersonId, row.Scheme, row.Year)))
            {
                found.AddRange(await FindIn(desk, law, shelf, days, repricing, year.First(), faults, stop));
            }
        }

        return found;
    }

    /// <summary>What was found as a list that can be entered.</summary>
    public static DifferenceProposal Propose(LawBook law, DateSpan days, Repricing repricing, IReadOnlyList<FoundDifference> found) => new(
        law.Digest, days.From, days.To, repricing.Catalogue, [.. repricing.Mapped.Select(pair => $"{pair.Institution} {pair.HospitalCode}")], [.. found.Select(ProposedDifference.Of)]);

    public static EnterTask Enter(DifferenceProposal proposal, string by) => new(Partitions.Of(proposal.LawDigest), DifferenceProposal.Kind, null, proposal.Write(), by);

    /// <summary>Approves a list. Its lines lie in many partitions, so <see cref="Book"/> books them afterwards.</summary>
    public static DecideTask Approve(TaskRow task, string by) => DecideTask.Approve(task, by, (_, _) => []);

    /// <summary>Books an approved list, line by line in its order. Broken off, it can be done again: what was booked finds nothing left.</summary>
    /// <param name="law">The law of the list, which is kept with the books.</param>
    /// <returns>The list, booked; or why lines were refused, when it stays approved.</returns>
    public static async Task<Outcome<TaskRow>> Book(Desk desk, TaskRow task, LawBook law, string by, CancellationToken stop)
    {
        DifferenceProposal proposal = DifferenceProposal.Of(task);
        if (task.State != TaskStates.Approved || law.Digest != proposal.LawDigest)
        {
            return new Fault("differences-state", Place.At("task"), new($"差额清单 {task.TaskId} 没有审批,或政策包不是清单所用的。", $"The list {task.TaskId} isn't approved, or is of another law book."), new("审批后,用清单的政策包记账。", "Book it after approval, by its own law book."));
        }

        FaultList faults = new();
        LawShelf shelf = new(desk.Reader, desk.Law, law);
        DateSpan days = new(proposal.From, proposal.To);
        foreach (ProposedDifference item in proposal.Items)
        {
            LawBook? book = await shelf.Of(item.Law, stop);
            SettlementRow? row = Partitions.In(item.Settlement) is { } partition
                ? (await desk.Reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table).In(partition).Where("settlement_id", item.Settlement), stop)).FirstOrDefault()
                : null;
            if (book is null || row is null)
            {
                faults.Add(row is null ? Faults.UnknownSettlement(item.Settlement) : MissingLaw(item.Law, item.Settlement));
                continue;
            }

            Repricing repricing = days.Contains(Days.Read(row.LawDay)) ? proposal.Repricing : Repricing.None;
            faults.AddRange((await desk.Lanes.DoPatiently(new BookDifference(desk, row, book, repricing, item.Amounts, by), stop)).Faults);
        }

        if (!faults.IsEmpty)
        {
            return Outcome<TaskRow>.Refused(faults.All);
        }

        Outcome<Done<TaskRow>> done = await desk.Lanes.Do(new FinishDifferences(task, by));
        return done.IsRefused ? Outcome<TaskRow>.Refused(done.Faults) : done.Value!.Value!;
    }

    private static RecordQuery<SettlementRow> Touched(DateSpan days) =>
        new RecordQuery<SettlementRow>(SettlementRow.Table).Where("kind", SettlementKinds.Settle).From("law_day", Days.Text(days.From)).Through("law_day", Days.Text(days.To));

    private static async Task<IReadOnlyList<FoundDifference>> FindIn(Desk desk, LawBook law, LawShelf shelf, DateSpan days, Repricing repricing, SettlementRow first, FaultList faults, CancellationToken stop)
    {
        List<FoundDifference> found = [];
        IReadOnlyList<SettlementRow> rows = await desk.Reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table).In(first.Partition).Where("person_id", first.PersonId), stop);
        AccumulatorRow figures = (await desk.Reader.Read(new RecordQuery<AccumulatorRow>(AccumulatorRow.Table).In(first.Partition).Where("person_id", first.PersonId).Where("benefit_year", first.Year).Where("scheme", first.Scheme).Newest(1), stop)).Single();
        AccountRow? account = (await desk.Reader.Read(new RecordQuery<AccountRow>(AccountRow.Table).In(first.Partition).Where("person_id", first.PersonId).Newest(1), stop)).FirstOrDefault();
        PersonRow person = (await desk.Reader.Read(new RecordQuery<PersonRow>(PersonRow.Table).In(first.Partition).Where("person_id", first.PersonId).Newest(1), stop)).Single();
        BookedYear year = new(rows, YearText.Read(figures.Figures), account?.Balance ?? Money.Zero);
        foreach (SettlementRow row in SettlementSums.Standing(rows, first.Scheme, first.Year).SkipWhile(row => !days.Contains(Days.Read(row.LawDay))))
        {
            bool inside = days.Contains(Days.Read(row.LawDay));
            string own = rows.LastOrDefault(other => other.Kind == SettlementKinds.Difference && other.Concerns == row.SettlementId)?.LawDigest ?? row.LawDigest;
            if (await shelf.Of(inside ? law.Digest : own, stop) is not { } book)
            {
                // What comes after it counts on it, so the rest of the year waits as well.
                faults.Add(MissingLaw(own, row.SettlementId));
                break;
            }

            IReadOnlyList<FeeLine> lines = await LinesOf(desk, row, stop);
            VisitRow visit = (await desk.Reader.Read(new RecordQuery<VisitRow>(VisitRow.Table).In(row.Partition).Where("visit_id", row.VisitId).Newest(1), stop)).Single();
            Repricing asked = inside ? repricing : Repricing.None;
            SettlementRow delta = DifferenceDecision.Decide(year, row, FeeLines.ToBill(asked.Apply(desk.References, row, visit, person, lines)), book)!;
            if (delta.IsNothing())
            {
                continue;
            }

            found.Add(new(row.WithDifferences(year.Rows), delta));
            year = year.After(delta with { SettlementId = "", Kind = SettlementKinds.Difference, Concerns = row.SettlementId });
        }

        return found;
    }

    private static async Task<IReadOnlyList<FeeLine>> LinesOf(Desk desk, SettlementRow row, CancellationToken stop)
    {
        IReadOnlyList<FeeSheetRow> sheets = await desk.Reader.Read(new RecordQuery<FeeSheetRow>(FeeSheetRow.Table).In(row.Partition).Where("visit_id", row.VisitId), stop);
        return [.. FeeSheetRow.Latest(sheets).Where(line => line.State == VisitStates.Charged)];
    }

    private static Fault MissingLaw(string digest, string settlement) => new("law-book-missing", Place.At(settlement),
        new($"结算 {settlement} 所用的政策包({digest[..12]})没有存档,不能重算。", $"The law book ({digest[..12]}) of the settlement {settlement} was not kept, so it can't be decided again."), new("请先将该版政策包存档。", "Keep that law book first."));
}
