using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Participation;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Enrolment.Waiting;

namespace Tongchou.Agency.Acts;

/// <summary>
/// Notes at the counter what is known of a person from a day on 人员信息登记: residence, household, category, school. A person has one residence of each kind, one household and one school at a
/// time, so what stood before ends the day before, and what began later keeps its days. A category of assistance goes to the coverages as well.
/// </summary>
/// <param name="region">Whose law names the groups of persons.</param>
[Clause("YN2024", "七")]
public sealed class NoteFact(Desk desk, string person, RegionCode region, PersonFact fact, string by) : FilingAct(person, "note-fact", by)
{
    private const int LongestCode = 30;
    private const int LongestText = 100;

    protected override Outcome<FilingRow> Decide(Entry entry, OpenBooks books)
    {
        if (PersonRecords.FileOf(books, Person) is not { } file)
        {
            return Faults.UnknownPerson(Person);
        }

        FaultList faults = new();
        Check(file, faults);
        PersonChange change = new(entry, books, Person);
        if (change.Standing(fact.Kind).FirstOrDefault(row => row.Code == fact.Code && PersonRecords.SpanOf(row).Overlaps(fact.Days)) is { } same)
        {
            faults.Add(new("noted-before", Place.At("code"), new($"已登记同样的信息(编号 {same.FilingId},{PersonRecords.SpanOf(same)})。", $"The same is on file already ({same.FilingId}, {PersonRecords.SpanOf(same)})."),
                new("无需重复登记;日期有误的,请先撤销。", "There is nothing to do; where its days are wrong, take it back first.")));
        }

        if (!faults.IsEmpty)
        {
            return Outcome<FilingRow>.Refused(faults.All);
        }

        DateSpan days = fact.Days;
        if (fact.Kind is not FactKind.Category)
        {
            DateOnly? later = change.Standing(fact.Kind).Select(row => (DateOnly?)Days.Read(row.From)).Where(from => from > days.From).Min();
            days = later <= days.To ? days with { To = later.Value.AddDays(-1) } : days;
            foreach (FilingRow before in change.Standing(fact.Kind).Where(row => Days.Read(row.From) <= days.From && Days.Read(row.To) >= days.From).ToArray())
            {
                change.End(before, days.From);
            }
        }
        else if (Words<AssistanceCategory>.TryParse(fact.Code, out AssistanceCategory category))
        {
            change.Categorise(category, days, granted: true);
        }

        return change.Keep(fact with { Days = days });
    }

    private void Check(PersonFile file, FaultList faults)
    {
        if (file.MergedInto is { } survivor)
        {
            faults.Add(Faults.Merged(Person, survivor.Text));
        }

        if (file.Departure is { } left && fact.Days.From > left.Day)
        {
            faults.Add(Faults.Closed(file, fact.Days.From)!);
        }

        if (fact.Days.IsEmpty || fact.Days.From < file.Born)
        {
            faults.Add("bad-days", Place.At("from"), new($"{fact.Days} 早于出生或止期早于起期。", $"{fact.Days} begins before birth or ends before it begins."), new("请核对起止日期。", "Check the days."));
        }

        if (CodeFault() is { } wrong)
        {
            faults.Add(wrong);
        }

        if (fact.Source.Trim().Length is 0 or > LongestText)
        {
            faults.Add("no-source", Place.At("source"), new("没有写明信息来源。", "The source is missing."), new("请写明由哪个部门或何种材料得知。", "Say which department or paper told it."));
        }
    }

    private Fault? CodeFault() => fact.Kind switch
    {
        FactKind.Departure => new("departure-by-itself", Place.At("kind"), new("离开须单独登记,同时终止参保。", "A departure is noted by an act of its own, which ends the coverages."), new("请办理离开登记。", "Use the act for departures.")),
        FactKind.RegisteredResidence or FactKind.UsualResidence when !Areas.IsResidence(fact.Code) => new("bad-area", Place.At("code"),
            new($"“{fact.Code}”不是行政区划代码。", $"'{fact.Code}' is no code of an area."), new("写 12 位村(社区)代码或 15 位网格代码;只知县的写 6 位。", "Write a village's 12 digits or a grid's 15, or a county's 6 where no more is known.")),
        FactKind.Category when !IsGroup(fact.Code) => new("unknown-group", Place.At("code"),
            new($"没有人员类别“{fact.Code}”。", $"There is no category '{fact.Code}'."), new($"可用:{string.Join('、', Groups())}。", $"There are {string.Join(", ", Groups())}.")),
        FactKind.Household or FactKind.School when fact.Code.Length is 0 or > LongestCode || !fact.Code.All(each => char.IsAsciiLetterOrDigit(each) || each == '-') => new("bad-code", Place.At("code"),
            new($"“{fact.Code}”不能作编号。", $"'{fact.Code}' is no number."), new("最多 30 位字母、数字和横线。", "Up to 30 letters, digits and dashes.")),
        _ => null,
    };

    private bool IsGroup(string code) => Groups().Contains(code);

    // The categories of assistance, and the groups that the region's law lets wait not at all.
    private IEnumerable<string> Groups() => Words<AssistanceCategory>.Codes.Where(code => code != Words<AssistanceCategory>.Code(AssistanceCategory.None))
        .Concat((desk.Law.Law.On(region, fact.Days.From)?.Value(WaitingProvisions.ExemptGroups)?.Value ?? []).Select(group => group.Code)).Distinct();
}

/// <summary>Takes back what was noted of a person in error 撤销人员信息, with the category it gave to coverages.</summary>
/// <param name="reason">Why; the audit of the entry keeps it.</param>
public sealed class TakeFactBack(string person, string filing, string reason, string by) : FilingAct(person, "take-fact-back", by)
{
    protected override Outcome<FilingRow> Decide(Entry entry, OpenBooks books)
    {
        FaultList faults = new();
        FilingRow? row = books.Filings(Person).FirstOrDefault(each => each.FilingId == filing && each.State == PersonRecords.Filed);
        if (row is null || PersonFacts.Of(row) is not { Kind: not FactKind.Departure } fact)
        {
            faults.Add("unknown-fact", Place.At("fact"), new($"该参保人没有编号为 {filing} 的有效信息。", $"Nothing in force of the number {filing} is noted of the person."), new("请核对时间线中的编号。", "Check its number on the line of time."));
            return Outcome<FilingRow>.Refused(faults.All);
        }

        if (reason.Trim().Length == 0)
        {
            return new Fault("no-reason", Place.At("reason"), new("没有写明撤销原因。", "The reason is missing."), new("请写明为何撤销。", "Say why it is taken back."));
        }

        if (fact.Kind is FactKind.Category && Words<AssistanceCategory>.TryParse(fact.Code, out AssistanceCategory category))
        {
            new PersonChange(entry, books, Person).Categorise(category, fact.Days, granted: false);
        }

        FilingRow withdrawn = row with { Seq = entry.Seq, N = entry.Next(FilingRow.Table), State = PersonRecords.Withdrawn };
        entry.Add(FilingRow.Table, withdrawn);
        entry.Add(AuditRow.Table, new(entry.Partition, entry.Seq, 0, entry.By, Kind, Person, filing, reason.Trim()));
        return withdrawn;
    }
}
