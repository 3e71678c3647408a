using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Enrolment.Financing;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>
/// Asks every government for its share of the subsidy of a region and year 财政补助申请: the share of all residents who paid by now, less what was asked for before. The claims together
/// are the subsidy per head times the people, to the fen. With nothing new to ask for, nothing is written.
/// </summary>
/// <param name="people">Residents whose dues of the year are paid and who are added a subsidy; see <see cref="DuesOffice.Subsidised"/>.</param>
[Clause("CN2023", "一")]
public sealed class ClaimSubsidy(Desk desk, RegionCode region, BenefitYear year, long people, DateOnly day, string by) : Act<IReadOnlyList<SubsidyClaimRow>>(RegionPeriods.PartitionOf(region.ToString()), "claim-subsidy", by)
{
    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.SubsidyClaims.Add((Partition, region.ToString(), year.ToString()));
    }

    protected override string? SubjectOf(IReadOnlyList<SubsidyClaimRow> answer) => region.ToString();

    protected override Outcome<IReadOnlyList<SubsidyClaimRow>> Decide(Entry entry, OpenBooks books)
    {
        Outcome<SubsidyQuote> quoted = QuoteSubsidy.Of(desk.Law.Law, region.ToString(), year.Number, people);
        if (quoted.Value is not { } quote)
        {
            return Outcome<IReadOnlyList<SubsidyClaimRow>>.Refused(quoted.Faults);
        }

        List<SubsidyClaimRow> claims = [];
        foreach (SubsidyPart part in quote.Split.Parts)
        {
            string government = Words<Government>.Code(part.Government);
            Money asked = books.SubsidyClaims(region.ToString(), year.ToString()).Where(row => row.Government == government).Aggregate(Money.Zero, (sum, row) => sum + row.Amount);
            if (part.Amount == asked)
            {
                continue;
            }

            SubsidyClaimRow row = new(
                entry.Partition, entry.Seq, entry.Next(SubsidyClaimRow.Table), region.ToString(), year.ToString(), $"{year}-{region}-{government}-{entry.Seq}", government, people, part.Amount - asked, Days.Text(day),
                SubsidyClaimRow.Claimed, null, null);
            entry.Add(SubsidyClaimRow.Table, row);
            claims.Add(row);
        }

        return claims;
    }
}

/// <summary>Books what a government paid on a claim 财政补助到账: the claim is closed, the fund's revenue line takes it in.</summary>
/// <param name="document">The number of the bank's paper; the same one again changes nothing.</param>
[Clause("SC2023", "四")]
public sealed class ReceiveSubsidy(Desk desk, RegionCode region, BenefitYear year, string claim, DateOnly day, string document, string by) : Act<SubsidyClaimRow>(RegionPeriods.PartitionOf(region.ToString()), "receive-subsidy", by)
{
    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.SubsidyClaims.Add((Partition, region.ToString(), year.ToString()));
    }

    protected override string? SubjectOf(SubsidyClaimRow answer) => answer.ClaimId;

    protected override Outcome<SubsidyClaimRow> Decide(Entry entry, OpenBooks books)
    {
        if (books.SubsidyClaims(region.ToString(), year.ToString()).FirstOrDefault(row => row.ClaimId == claim) is not { } asked)
        {
            return new Fault("unknown-claim", Place.At("claim"), new($"没有编号为 {claim} 的补助申请。", $"There is no claim {claim}."), new("请核对编号。", "Check its number."));
        }

        if (asked.State == SubsidyClaimRow.Received)
        {
            return asked.Document == document ? asked
                : new Fault("received-before", Place.At("document"), new($"{claim} 已凭 {asked.Document} 到账。", $"{claim} came by {asked.Document} before."), new("请核对银行单据。", "Check the bank's paper."));
        }

        if (!asked.Amount.IsPositive)
        {
            return new Fault("nothing-to-receive", Place.At("claim"), new($"{claim} 是应退回的 {-asked.Amount} 元。", $"{claim} is {-asked.Amount} to be given back."), new("请在下次申请中抵减。", "It is set against the next claim."));
        }

        if (day > Instants.Day(entry.RecordedAt))
        {
            return LedgerFaults.FutureDay(day, Instants.Day(entry.RecordedAt));
        }

        SubsidyClaimRow received = asked with { Seq = entry.Seq, N = 0, State = SubsidyClaimRow.Received, ReceivedOn = Days.Text(day), Document = document };
        entry.Add(SubsidyClaimRow.Table, received);
        DateOnly booked = entry.BookedOn(region.ToString(), day);
        Occasion occasion = new(new(region, FundKind.Resident), day, booked, new("subsidy", document));
        SettlementVouchers.Book(entry, IncomeEntries.SubsidyReceived(desk.Law.Chart(region, booked), occasion, asked.Amount), 0, null);
        return received;
    }
}
