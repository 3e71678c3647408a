using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Enrolment.Repair;

namespace Tongchou.Agency.Acts;

/// <summary>Asks for the price of broken years that a person wants to pay for 缴费修复. Where that would bring nothing, no notice is made, and the clause is named.</summary>
/// <param name="year">The benefit year of the enrolment whose wait it shortens.</param>
/// <param name="years">How many broken years.</param>
[Clause("YN2024", "六")]
public sealed class EnterRepair(Desk desk, string person, RegionCode region, BenefitYear year, int years, DateOnly day, string by) : FileAct<DuesRow>(person, "repair", by)
{
    protected override Outcome<DuesRow> Decide(Entry entry, OpenBooks books, ResidentFile file)
    {
        string id = DuesRecords.YearId(year, region);
        if (file.Dues.FirstOrDefault(row => row.DuesId == id && (DuesRecords.Is(row, DuesState.Owed) || DuesRecords.Is(row, DuesState.Paid))) is not { } enrolled || desk.Law.Law.On(region, year.FirstDay) is not { } law)
        {
            return DuesFaults.NotEnrolled(year);
        }

        RepairOffer? offer = RepairPricing.Quote(file.History(desk.Law, year), year, day, law);
        if (offer is null || years < 1 || years > offer.MissedYears || !offer.Quotes[years].Helps)
        {
            Citation source = offer?.Warning?.Source ?? desk.Law.Enrolment(region, year).Years.MissedYear.Source;
            return DuesFaults.RepairInVain(offer?.Warning?.Message ?? new($"修复 {years} 年不能提前待遇起始日。", $"Repairing {years} year(s) would not bring the start forward."), source);
        }

        DuesRow row = enrolled with
        {
            Seq = entry.Seq,
            N = 0,
            DuesId = $"{id}-{Words<DuesKind>.Code(DuesKind.Repair)}-{entry.Seq}",
            Kind = Words<DuesKind>.Code(DuesKind.Repair),
            Years = years,
            PersonShare = offer.Quotes[years].Price.Value,
            AssistanceShare = Money.Zero,
            CharityShare = Money.Zero,
            VillageShare = Money.Zero,
            Subsidy = Money.Zero,
            State = Words<DuesState>.Code(DuesState.Owed),
            IssuedOn = Days.Text(day),
            PaidOn = null,
            Receipt = null,
        };
        entry.Add(DuesRow.Table, row);
        return row;
    }
}
