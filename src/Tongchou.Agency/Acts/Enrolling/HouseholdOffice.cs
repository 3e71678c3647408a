using System.Text;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Acts;

/// <summary>
/// A whole household at the counter 全家参保. Each member is enrolled by an act of their own, in the partition of their own, so whoever can be enrolled is, and the others are left with the
/// reason; there is nothing that could be half done. Each act carries a key made of the request and the member: the same request again gives the same answer and changes nothing.
/// </summary>
[Clause("YN2024", "一")]
[Clause("FX2019", "二(一)")]
public sealed class HouseholdOffice(Desk desk, RegionCode region, BenefitYear year, string by)
{
    public const int MostMembers = 30;

    private const int AgeOfAdults = 18;

    /// <summary>Who stands in one household with a person today, the person included; empty where no household is on file.</summary>
    public static async Task<IReadOnlyList<string>> MembersWith(Desk desk, string person, CancellationToken stop)
    {
        if (await ResidentFile.Read(desk.Reader, person, stop) is not { } file || PersonFacts.On(file.Facts, FactKind.Household, desk.Today) is not { } household)
        {
            return [];
        }

        return await MembersOf(desk, household.Code, stop);
    }

    /// <summary>Who stands in a household today, in the order of their numbers.</summary>
    public static async Task<IReadOnlyList<string>> MembersOf(Desk desk, string household, CancellationToken stop)
    {
        IReadOnlyList<FilingRow> filed = await desk.Reader.Read(
            new RecordQuery<FilingRow>(FilingRow.Table).Where("kind", Words<FactKind>.Code(FactKind.Household)).Where("code", household).Latest(), stop);
        return [.. filed.Where(row => row.State == PersonRecords.Filed && PersonRecords.SpanOf(row).Contains(desk.Today)).Select(row => row.PersonId).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>How each member stands and what they would owe; nothing is kept.</summary>
    public Task<HouseholdStanding> Look(IReadOnlyList<MemberOrder> members, CancellationToken stop) => Do(members, null, book: false, stop);

    /// <summary>Enrols every member that can be.</summary>
    /// <param name="request">The number of the request; null where it has none, and then a second one finds everybody enrolled before.</param>
    public Task<HouseholdStanding> Enrol(IReadOnlyList<MemberOrder> members, string? request, CancellationToken stop) => Do(members, request, book: true, stop);

    private async Task<HouseholdStanding> Do(IReadOnlyList<MemberOrder> members, string? request, bool book, CancellationToken stop) =>
        new(region, year, await Task.WhenAll(members.Select(member => Do(member, request, book, stop))));

    private async Task<MemberStanding> Do(MemberOrder member, string? request, bool book, CancellationToken stop)
    {
        PersonGroup group = member.Group ?? await GroupOf(member.PersonId, stop);
        EnrolOrder order = new(member.PersonId, region, year, group, null, "", member.Charity, member.Village, desk.Today);
        EnrolResident act = new(desk, order, by)
        {
            OnlyLooks = !book,
            Request = book && request is not null ? KeyOf(request, order) : null,
            Write = row => Encoding.UTF8.GetBytes(row.DuesId),
        };
        Outcome<Done<DuesRow>> outcome = await desk.Lanes.DoPatiently(act, stop);
        if (!book && !outcome.IsRefused)
        {
            return new(member.PersonId, group, MemberState.Ready, false, outcome.Value!.Value, await Begins(member.PersonId, stop), []) { Advice = await PlaceAdvice.For(desk, order, stop) };
        }

        // An answer that is given again comes without the row: what became of the notice since is read off the books.
        DuesRow? kept = outcome.Value?.Value ?? await Kept(member.PersonId, stop);
        IReadOnlyList<Fault> faults = kept is null || !outcome.Faults.All(IsThere) ? outcome.Faults : IsLive(kept) ? [] : [DuesFaults.NotOwed(kept)];
        return faults.Count > 0
            ? new(member.PersonId, group, MemberState.Barred, false, null, null, faults)
            : new(member.PersonId, group, MemberState.Enrolled, !outcome.IsRefused, kept, await Begins(member.PersonId, stop), []) { Advice = await PlaceAdvice.For(desk, order, stop) };
    }

    // Whoever is enrolled here already has nothing to be told of; every other fault is a reason.
    private static bool IsThere(Fault fault) => fault.Code == DuesFaults.EnrolledBeforeCode;

    private RequestKey KeyOf(string request, EnrolOrder order) => new(
        region.ToString(), $"household-{request}-{order.PersonId}",
        RequestKey.DigestOf("household", Encoding.UTF8.GetBytes($"{year}|{Words<PersonGroup>.Code(order.Group)}|{order.Charity.Fen}|{order.Village.Fen}")));

    private async Task<DuesRow?> Kept(string person, CancellationToken stop) =>
        (await desk.Reader.Read(new RecordQuery<DuesRow>(DuesRow.Table).In(Partitions.Of(person)).Where("person_id", person).Latest(), stop))
            .Where(row => row.Period == year.ToString() && row.Region == region.ToString() && !DuesRecords.Is(row, DuesKind.Repair)).OrderByDescending(IsLive).FirstOrDefault();

    private static bool IsLive(DuesRow row) => DuesRecords.Is(row, DuesState.Owed) || DuesRecords.Is(row, DuesState.Paid);

    private async Task<DateOnly?> Begins(string person, CancellationToken stop)
    {
        if ((await AskEntitlement.Ask(desk, person, region, year, desk.Today, stop)).Value is not { } asked)
        {
            return null;
        }

        DateSpan covered = asked.Account.Entitlement.Covered;
        return asked.Choices.FirstOrDefault(choice => choice.Code == "pay-now") is { } pay ? pay.From : covered.IsEmpty ? null : covered.From;
    }

    private async Task<PersonGroup> GroupOf(string person, CancellationToken stop)
    {
        if (await ResidentFile.Read(desk.Reader, person, stop) is not { } file)
        {
            return PersonGroup.Adult;
        }

        PersonGroup? told = file.Dues.Where(row => DuesRecords.Is(row, DuesKind.Year)).OrderBy(row => row.Period, StringComparer.Ordinal)
            .Select(row => Words<PersonGroup>.TryParse(row.Group, out PersonGroup group) && group.Scheme() is Scheme.Resident ? group : (PersonGroup?)null).LastOrDefault(group => group is not null);
        return told
            ?? file.Person.Coverages.Where(span => span.Scheme is Scheme.Resident).OrderBy(span => span.Days.From).Select(span => (PersonGroup?)span.Group).LastOrDefault()
            ?? (file.Person.Born.AddYears(AgeOfAdults) > year.FirstDay ? PersonGroup.Student : PersonGroup.Adult);
    }
}
