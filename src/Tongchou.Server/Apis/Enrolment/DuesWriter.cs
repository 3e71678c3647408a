using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Enrolment.Financing;
using Tongchou.Enrolment.History;
using Tongchou.Enrolment.Repair;
using Tongchou.Server.Apis.SettlementDesk;

namespace Tongchou.Server.Apis.Enrolment;

/// <summary>Writes entitlements, dues and claims as the pages show them.</summary>
internal sealed class DuesWriter(Desk desk, PersonWriter persons)
{
    private static readonly CodedWord takenOver = new("taken-over", "接收年限", "taken over");

    /// <param name="dues">The person's dues, which tell a year paid here from one that was taken over.</param>
    public EntitlementSheet Entitlement(KnownPerson person, StoredEntitlement asked, IReadOnlyList<DuesRow> dues)
    {
        EntitlementWriter writer = new(desk.Law.Law, asked.AskedOn);
        Entitlement entitlement = asked.Account.Entitlement;
        DateSpan covered = entitlement.Covered;
        HashSet<string> paidHere = [.. dues.Where(row => DuesRecords.Is(row, DuesKind.Year) && DuesRecords.Is(row, DuesState.Paid)).Select(row => row.Period)];
        return new(
            persons.Line(person), Regions.Name(desk.Law, asked.Region), $"{asked.Year}", Days.Text(asked.AskedOn),
            covered.IsEmpty ? null : Days.Text(covered.From), covered.IsEmpty ? null : Days.Text(covered.To), asked.Account.Wait?.Wait.TotalMonths,
            entitlement.Refusal?.Reason, entitlement.Refusal?.Remedy, writer.Rows(asked.Account),
            [.. asked.Years.Select(each => new YearMark($"{each.Year}", each.Cover is YearCover.Resident && !paidHere.Contains($"{each.Year}") ? takenOver : CodedWord.Of(each.Cover)))],
            asked.Offer is { } offer ? Repair(offer, writer) : null,
            [.. asked.Choices.Select(choice => new ChoiceLine(choice.Code, choice.Title, choice.Cost?.ToPlain(), choice.From is { } from ? Days.Text(from) : null, choice.Consequence))]);
    }

    /// <param name="request">The request to give it back that waits.</param>
    public DuesLine Dues(DuesRow row, string? request = null) => new(
        row.DuesId, PersonWriter.Word<DuesKind>(row.Kind), Regions.Name(desk.Law, row.Region), row.Period, PersonWriter.Word<DuesState>(row.State), (int)row.Years, row.Collected.ToPlain(), Shares(row),
        row.IssuedOn, row.PaidOn, row.Receipt, request);

    public ClaimLine Claim(SubsidyClaimRow row) => new(
        row.ClaimId, PersonWriter.Word<Government>(row.Government), (int)row.People, row.Amount.ToPlain(), row.ClaimedOn, row.State, row.ReceivedOn, row.Document);

    /// <param name="claims">All claims of the region and year as they stand.</param>
    public SubsidySheet Subsidy(SubsidyQuote quote, IReadOnlyList<SubsidyClaimRow> claims)
    {
        EntitlementWriter writer = new(desk.Law.Law, desk.Today);
        Money Sum(Government government, Func<SubsidyClaimRow, bool> counts) =>
            claims.Where(row => row.Government == Words<Government>.Code(government) && counts(row)).Aggregate(Money.Zero, (sum, row) => sum + row.Amount);
        return new(
            Regions.Name(desk.Law, quote.Region), $"{quote.Year}", (int)quote.Split.People, quote.Terms.PerHead.Value.ToPlain(), writer.Basis(Same($"{quote.Terms.PerHead.Value}"), quote.Terms.PerHead.Source),
            [.. quote.Split.Parts.Select(part => (Part: part, Received: Sum(part.Government, row => row.State == SubsidyClaimRow.Received)))
                .Select(each => new GovernmentLine(CodedWord.Of(each.Part.Government), each.Part.Amount.ToPlain(), Sum(each.Part.Government, _ => true).ToPlain(), each.Received.ToPlain(),
                    (each.Part.Amount - each.Received).ToPlain(), writer.Basis(Same($"{each.Part.Share.Value}"), each.Part.Share.Source)))],
            [.. claims.OrderByDescending(row => row.Seq).Select(Claim)]);
    }

    private static RepairSheet Repair(RepairOffer offer, EntitlementWriter writer) => new(
        offer.MissedYears, offer.Dues.ToPlain(),
        [.. offer.Quotes.Where(quote => quote.Years > 0).Select(quote => new RepairPrice(
            quote.Years, quote.Price.Value.ToPlain(), quote.PayNow.ToPlain(), Days.Text(quote.CoveredFrom), quote.Helps, writer.Basis(Same($"{quote.Price.Value}"), quote.Price.Source)))],
        offer.Warning?.Message, offer.Warning is { } warning ? writer.Basis(warning.Message, warning.Source) : null, RepairOffer.Notice);

    private static ShareLine[] Shares(DuesRow row) =>
    [
        .. new (Phrase Who, Money Amount)[]
        {
            (new("个人", "the person"), row.PersonShare), (new("单位", "the employer"), row.EmployerShare), (new("失业保险基金", "the unemployment fund"), row.UnemploymentShare),
            (new("医疗救助资助", "medical assistance"), row.AssistanceShare), (new("慈善资助", "charity"), row.CharityShare), (new("村集体资助", "the village"), row.VillageShare), (new("财政补助", "the governments"), row.Subsidy),
        }.Where(share => share.Amount.IsPositive).Select(share => new ShareLine(share.Who, share.Amount.ToPlain())),
    ];

    private static Phrase Same(string text) => new(text, text);
}
