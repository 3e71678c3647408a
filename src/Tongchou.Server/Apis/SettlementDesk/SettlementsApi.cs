using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Users;
using Tongchou.Policy;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.SettlementDesk;

/// <summary>A settlement, opened.</summary>
/// <param name="Receipt">Made again from the books; left out where the law at hand can't settle it, and for a reversal.</param>
/// <param name="Differences">Where the receipt and the booked amounts disagree; what was booked counts.</param>
/// <param name="Reversal">The reversal that took it back.</param>
/// <param name="WaitingRequest">The request for its reversal that waits for a reviewer.</param>
/// <param name="DayClosed">Its day is closed: only a reviewer's approval takes it back.</param>
public sealed record SettlementSheet(
    SettlementLine Settlement, PersonLine Person, Receipt? Receipt, IReadOnlyList<Phrase> Differences, string? Reversal, string? WaitingRequest, bool DayClosed);

internal static class SettlementsApi
{
    public static void MapSettlements(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/settlements/{id}", Open).For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("settlement", "desk", "一笔结算及其说明单,由账册重算并与入账金额核对。 A settlement with its receipt, made again from the books and held against them.")
            .Produces<SettlementSheet>().RefusesVisitors(StatusCodes.Status404NotFound);

    /// <summary>The settlement of a number with its person, if the user may see them.</summary>
    public static async Task<(SettlementRow Row, KnownPerson Person)?> Find(string id, User user, Desk desk, FindPersons persons, CancellationToken stop) =>
        Partitions.In(id) is { } partition
        && await desk.Reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table).In(partition).Where("settlement_id", id).Newest(1), stop) is [var row]
        && await persons.Open(row.PersonId, stop) is { } person && person.IsSeenFrom(user.Region)
            ? (row, person)
            : null;

    private static async Task<IResult> Open(string id, HttpContext context, Desk desk, FindPersons persons, PersonWriter writer, Audit audit, CancellationToken stop)
    {
        if (await Find(id, context.User(), desk, persons, stop) is not ({ } row, { } person))
        {
            return Refusals.NotFound(Faults.UnknownSettlement(id));
        }

        await audit.Note(context.User(), "read-settlement", row.PersonId, id);
        IReadOnlyList<SettlementRow> reversals = await desk.Reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table).In(row.Partition).Where("person_id", row.PersonId).Where("concerns", id), stop);
        string? reversal = reversals.FirstOrDefault(each => each.Kind == SettlementKinds.Reverse)?.SettlementId;
        (Receipt? receipt, IReadOnlyList<Phrase> differences) = await Explained(desk, row, stop);
        return TypedResults.Json(
            new SettlementSheet(SettlementWriter.Line(desk, row, reversal is not null), writer.Line(person), receipt, differences, reversal, (await ReversalsApi.Waiting(desk, row, stop))?.TaskId, await IsClosed(desk, row, stop)),
            AgencyJson.Options);
    }

    /// <summary>The receipt of a settlement made again from the books; null, with the reason, where the law at hand can't.</summary>
    internal static async Task<(Receipt? Receipt, IReadOnlyList<Phrase> Differences)> Explained(Desk desk, SettlementRow row, CancellationToken stop)
    {
        if (row.Kind != SettlementKinds.Settle)
        {
            return (null, []);
        }

        try
        {
            BookedReceipt explained = await ExplainSettlement.Explain(desk, row, stop);
            return (explained.Receipt, explained.Differences);
        }
        catch (MissingLawException missing)
        {
            return (null, [missing.Fault.Message, new("现行政策包不能重算这笔结算,以入账金额为准。", "The packs at hand can't settle it again; what was booked counts.")]);
        }
    }

    private static async Task<bool> IsClosed(Desk desk, SettlementRow row, CancellationToken stop) =>
        (await desk.Reader.Heads(stop)).FirstOrDefault(head => head.Partition == row.Partition)?.ClosedThrough(row.Region) >= Days.Read(row.BusinessDate);
}
