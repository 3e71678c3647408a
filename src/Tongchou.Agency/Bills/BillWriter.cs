using System.Globalization;
using Tongchou.Benefits;
using Tongchou.Enrolment.History;

namespace Tongchou.Agency;

/// <summary>Writes a bill back in its plainest form; reading that gives the same bill.</summary>
public static class BillWriter
{
    public static BillForm Write(Bill bill) => new()
    {
        Region = bill.Region.ToString(),
        Scheme = Words<Scheme>.Code(bill.Scheme),
        Person = new()
        {
            Born = Day(bill.Person.Born),
            Group = Words<PersonGroup>.Code(bill.Person.Group),
            Category = Words<AssistanceCategory>.Code(bill.Person.Category),
            Supplement = Words<Supplement>.Code(bill.Person.Supplement),
            SupplementaryProduct = bill.Person.SupplementaryProduct,
            Diseases = bill.Person.Diseases,
            Account = bill.Person.Account.ToPlain(),
            FamilyAccount = bill.Person.FamilyAccount.ToPlain(),
            Dues = bill.Person.Dues is { } dues ? Write(dues) : null,
        },
        Visit = new()
        {
            Kind = Words<VisitKind>.Code(bill.Visit.Kind),
            Level = Words<HospitalLevel>.Code(bill.Visit.Level),
            Begun = Day(bill.Visit.Begun),
            Ended = Day(bill.Visit.Ended),
            Care = Words<CarePlace>.Code(bill.Visit.Care),
            Referral = Words<Referral>.Code(bill.Visit.Referral),
            InCounty = bill.Visit.InCounty,
            Continues = bill.Visit.ContinuesDeductible is { } paid ? new(paid.ToPlain()) : null,
        },
        YearToDate = bill.YearToDate == default ? null : Write(bill.YearToDate),
        Lines = [.. bill.Items.Select((item, i) => Write(item, bill.Lines[i]))],
    };

    private static LineForm Write(BillItem item, BillLine line) => new()
    {
        Date = Day(line.Date),
        Code = Text(item.Code),
        Name = Text(item.Name),
        Kind = item.Kind,
        Class = Words<CatalogueClass>.Code(line.Class),
        Quantity = Text(item.Quantity),
        Price = Text(item.Price),
        Amount = line.Amount.ToPlain(),
        OwnShare = line.OwnShare == Rate.Zero ? null : line.OwnShare.ToString(),
        PriceLimit = line.PriceLimit.IsNone ? null : line.PriceLimit.Amount.ToPlain(),
    };

    private static YearForm Write(in Accumulators year) => new()
    {
        Stays = year.Stays,
        DeductiblePaid = ByKind(year.DeductiblePaid),
        PooledPaid = ByKind(year.PooledPaid),
        BandUsed = ByKind(year.BandUsed),
        CeilingCost = ByKind(year.CeilingCost),
        LargeAmountPaid = Amount(year.LargeAmountPaid),
        SupplementCounted = Amount(year.SupplementCounted),
        SupplementPaid = Amount(year.SupplementPaid),
        SeriousCounted = Amount(year.SeriousCounted),
        SeriousPaid = Amount(year.SeriousPaid),
        AssistanceCounted = Amount(year.AssistanceCounted),
        AssistancePaid = Amount(year.AssistancePaid),
        AssistanceOutpatientPaid = Amount(year.AssistanceOutpatientPaid),
        TiltCounted = Amount(year.TiltCounted),
        TiltPaid = Amount(year.TiltPaid),
        ControlCost = Amount(year.ControlCost),
        ControlBurden = Amount(year.ControlBurden),
        SupplementaryInCounted = Amount(year.SupplementaryInCounted),
        SupplementaryInPaid = Amount(year.SupplementaryInPaid),
        SupplementaryOutCounted = Amount(year.SupplementaryOutCounted),
        SupplementaryOutPaid = Amount(year.SupplementaryOutPaid),
    };

    private static DuesForm Write(DuesHistory dues) => new()
    {
        Resident = [.. dues.Resident.Select(year => new ResidentYearForm(year.Year.Number, Day(year.PaidOn)))],
        Employee = [.. dues.Employee.Select(period => new PeriodForm(Day(period.From), period.IsOpen ? null : Day(period.To)))],
        Repairs = [.. dues.Repairs.Select(repair => new RepairForm(repair.Of.Number, Day(repair.PaidOn), repair.Years))],
        Groups = [.. dues.Groups.Select(group => new GroupForm(group.Code, group.Began is { } began ? Day(began) : null))],
        Claims = [.. dues.Claims.Select(each => new ClaimsForm(each.Year.Number, each.FundPaid.ToPlain(), each.InpatientFundPaid.ToPlain(),
            each.SeriousIllnessPaid.ToPlain(), each.OriginalCap.IsNone ? "none" : each.OriginalCap.Amount.ToPlain()))],
    };

    private static Dictionary<string, string>? ByKind(ByVisit amounts)
    {
        Dictionary<string, string> written = [];
        foreach (VisitKind visit in Words<VisitKind>.All)
        {
            if (!amounts.Of(visit).IsZero)
            {
                written[Words<VisitKind>.Code(visit)] = amounts.Of(visit).ToPlain();
            }
        }

        return written.Count == 0 ? null : written;
    }

    private static string? Amount(Money amount) => amount.IsZero ? null : amount.ToPlain();
    private static string? Text(string text) => text.Length == 0 ? null : text;
    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
