using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Grouping;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Payment.Cases;
using Tongchou.Payment.Clearing;

namespace Tongchou.Agency.PaymentRuns;

/// <summary>
/// Settled stays of the books as cases of payment 病例: amounts from the settlement as it stands with its differences, facts from its settlement list.
/// A stay without a list comes without diagnoses, so that it is told and not paid by a group nobody can name.
/// </summary>
[Clause("SC2023", "七")]
[Clause("JS2021", "13")]
public static class BookStays
{
    /// <summary>
    /// The stays of a region's own insured at its own institutions that ended in a year and were not reversed, in the order of their numbers; births as well where the region pays
    /// them with stays, those without a settlement list by item.
    /// </summary>
    public static async Task<IReadOnlyList<PaidCase>> Of(Desk desk, RegionCode region, Scheme scheme, int year, CancellationToken stop)
    {
        bool withBirths = desk.Law.Law.On(region, new(year, 12, 31))?.Value(ClearingProvisions.Maternity)?.Value is MaternityPayment.WithStays;
        List<SettlementRow> rows = [];
        foreach (VisitKind kind in withBirths ? [VisitKind.Inpatient, VisitKind.Maternity] : new[] { VisitKind.Inpatient })
        {
            RecordQuery<SettlementRow> query = new RecordQuery<SettlementRow>(SettlementRow.Table).Where("region", region.ToString()).Where("scheme", Words<Scheme>.Code(scheme)).Where("visit_kind", Words<VisitKind>.Code(kind))
                .From("law_day", Days.Text(new(year, 1, 1))).Through("law_day", Days.Text(new(year, 12, 31)));
            rows.AddRange(await desk.Reader.Read(query, stop));
        }

        HashSet<string?> reversed = [.. rows.Where(row => row.Kind == SettlementKinds.Reverse).Select(row => row.Concerns)];
        ILookup<string?, SettlementRow> differences = rows.Where(row => row.Kind == SettlementKinds.Difference).ToLookup(row => row.Concerns);
        SettlementRow[] standing = [.. rows.Where(row => row.Kind == SettlementKinds.Settle && !reversed.Contains(row.SettlementId) && SettlementVouchers.CityOf(row.Place) == region.City).OrderBy(row => row.SettlementId, StringComparer.Ordinal)];
        Dictionary<string, CaseGroupRow> lists = [];
        foreach (string institution in standing.Select(row => row.Institution).Distinct(StringComparer.Ordinal))
        {
            foreach (CaseGroupRow list in await desk.Reader.Read(new RecordQuery<CaseGroupRow>(CaseGroupRow.Table).In(Partitions.Of(institution)).Where("institution", institution).Latest(), stop))
            {
                lists[list.SettlementId] = list;
            }
        }

        return [.. standing.Select(row => Case(desk, row.WithDifferences(differences[row.SettlementId]), scheme, lists.GetValueOrDefault(row.SettlementId)))];
    }

    private static PaidCase Case(Desk desk, SettlementRow row, Scheme scheme, CaseGroupRow? list)
    {
        ListFacts? facts = list is null ? null : ListFacts.Read(list.Document);
        Money patient = row.Cash + row.PersonalAccount + row.FamilyAccount;
        return new()
        {
            Id = row.SettlementId, Hospital = row.Institution, Level = desk.References.Institution(row.Institution)?.Level ?? default, Scheme = scheme,
            Cost = row.Total, PatientPaid = patient, OtherPaid = row.Total - row.Pooled - patient,
            FullSelf = row.OutsideCatalogue + row.AbovePriceLimit + row.Uncovered, FirstOwnShare = row.FirstOwnShare + row.ElsewhereOwnShare, Deductible = row.Deductible,
            Method = list is null && row.Visit == Words<VisitKind>.Code(VisitKind.Maternity) ? PaymentMethod.PerItem : null,
            Discharged = Days.Read(row.LawDay), Person = row.PersonId, Days = facts?.Days ?? 0,
            Ending = facts is not null && Words<CaseEnding>.TryParse(facts.Ending, out CaseEnding ending) ? ending : CaseEnding.Complete,
            Diagnosis = facts?.Diagnoses is [var principal, ..] ? principal : "", OtherDiagnoses = [.. facts?.Diagnoses.Skip(1) ?? []], Procedures = facts?.Procedures ?? [],
            Sex = facts?.Sex ?? "", Age = facts?.Age, AgeDays = facts?.AgeDays, BirthWeight = facts?.BirthWeight,
        };
    }
}
