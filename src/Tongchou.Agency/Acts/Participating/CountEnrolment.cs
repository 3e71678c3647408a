using System.Runtime.CompilerServices;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Participation;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Enrolment.Targets;
using Tongchou.Policy;

namespace Tongchou.Agency.Acts;

/// <summary>The enrolment of a region on a day, and what the law of that day aims at.</summary>
/// <param name="Day">Today, or the last day of a year that is over.</param>
public sealed record EnrolmentPicture(RegionCode Region, DateOnly Day, EnrolmentCount Count, Cited<Rate>? Everybody, Cited<Rate>? Assisted, Cited<Rate>? EmployeeShare);

/// <summary>Who should be insured and is not 应保未保. Goes through the books partition by partition, so that a million persons need no more memory than a thousand.</summary>
[Clause("JS2021", "10")]
[Clause("CN2023", "四")]
[Clause("YN2024", "八")]
public static class CountEnrolment
{
    public static readonly Phrase ListTitle = new("应保未保动员名单", "who is not insured");

    public static readonly IReadOnlyList<ExportColumn> ListColumns =
    [
        new(new("村(社区)", "village")), new(new("名称", "its name")), new(new("姓名", "name")), new(new("证件号码", "identity number")), new(new("联系电话", "telephone")), new(new("出生日期", "born")),
        new(new("救助类别", "assistance category")), new(new("学校", "school")),
    ];

    public static async Task<EnrolmentPicture> Of(Desk desk, RegionCode region, int year, CancellationToken stop)
    {
        DateOnly day = DayOf(desk, year);
        EnrolmentCount count = new();
        await foreach ((Resident resident, _) in Residents(desk, region, day, stop))
        {
            count.Add(resident);
        }

        LawOn? law = desk.Law.Law.On(region, day);
        return new(region, day, count, law?.Value(TargetProvisions.Everybody), law?.Value(TargetProvisions.Assisted), law?.Value(TargetProvisions.EmployeeShare));
    }

    /// <summary>Those to be won over 动员名单: who lives in an area and is not insured, with who they are still sealed.</summary>
    /// <param name="area">The beginning of a village's digits; empty for the whole region.</param>
    public static async IAsyncEnumerable<(Resident Resident, PersonRow Row)> Missing(Desk desk, RegionCode region, int year, string area, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach ((Resident resident, PersonRow row) in Residents(desk, region, DayOf(desk, year), stop))
        {
            if (resident.Insured is null && resident.Residence.StartsWith(area, StringComparison.Ordinal))
            {
                yield return (resident, row);
            }
        }
    }

    /// <summary>A line of the list, with name and number masked.</summary>
    public static IReadOnlyList<string> Line(Resident resident, PersonRow row, IdentityCipher cipher)
    {
        Person person = SealedPerson.Open(row, cipher);
        return
        [
            resident.Residence, resident.ResidenceName, Masking.Name(person.Name), Masking.IdentityNumber(person.Identity.Text), Masking.Phone(person.Phone), row.Born,
            resident.Category is AssistanceCategory.None ? "" : Words<AssistanceCategory>.Phrase(resident.Category).Zh, resident.SchoolName.Length > 0 ? resident.SchoolName : resident.School,
        ];
    }

    private static DateOnly DayOf(Desk desk, int year) => new DateOnly(year, 12, 31) is var last && last < desk.Today ? last : desk.Today;

    private static async IAsyncEnumerable<(Resident, PersonRow)> Residents(Desk desk, RegionCode region, DateOnly day, [EnumeratorCancellation] CancellationToken stop)
    {
        for (short partition = 0; partition < Partitions.Count; partition++)
        {
            Dictionary<string, PersonRow> persons = await Latest(desk.Reader.Scan(PersonRow.Table, partition, stop), row => row.PersonId);
            ILookup<string, CoverageRow> coverages = (await Latest(desk.Reader.Scan(CoverageRow.Table, partition, stop), row => (row.PersonId, row.CoverageId))).Values.ToLookup(row => row.PersonId);
            ILookup<string, FilingRow> filings = (await Latest(desk.Reader.Scan(FilingRow.Table, partition, stop), row => row.FilingId)).Values.ToLookup(row => row.PersonId);
            foreach (PersonRow row in persons.Values)
            {
                if (PersonId.TryParse(row.PersonId, out PersonId? id)
                    && Resident.Of(row.PersonId, Days.Read(row.Born), coverages[row.PersonId].Select(each => PersonRecords.CoverageOf(each, id)), PersonFacts.Of(filings[row.PersonId]), day) is { } resident
                    && Areas.Within(resident.Residence, region))
                {
                    yield return (resident, row);
                }
            }
        }
    }

    private static async Task<Dictionary<TKey, T>> Latest<TKey, T>(IAsyncEnumerable<T> rows, Func<T, TKey> key)
        where TKey : notnull
    {
        Dictionary<TKey, T> latest = [];
        await foreach (T row in rows)
        {
            latest[key(row)] = row;
        }

        return latest;
    }
}
