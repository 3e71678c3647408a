using Tongchou.Agency.Booking;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Acts;

/// <summary>Takes in lines of cost 费用明细上传: each is held against the catalogue of its day, and the institution learns at once what it is.</summary>
[Clause("FX2019", "二(四)")]
public sealed class ChargeFees(Desk desk, string visit, string person, string institution, IReadOnlyList<Fee> fees, string by) : Act<IReadOnlyList<FeeLine>>(Partitions.Of(person), "charge", by)
{
    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Persons.Add((Partition, person));
        wanted.Visits.Add((Partition, visit));
        wanted.Lines.Add((Partition, visit));
    }

    protected override string? SubjectOf(IReadOnlyList<FeeLine> answer) => visit;

    protected override Outcome<IReadOnlyList<FeeLine>> Decide(Entry entry, OpenBooks books)
    {
        if (books.Visit(visit) is not { } row)
        {
            return Faults.UnknownVisit(visit);
        }

        if (row.PersonId != person || row.Institution != institution)
        {
            return Faults.OthersVisit(visit);
        }

        if (row.State is VisitStates.Settled or VisitStates.Withdrawn)
        {
            return Faults.VisitState(visit, row.State is VisitStates.Settled ? "已经结算,不能再上传费用。" : "已经撤销登记。", row.State is VisitStates.Settled ? "was settled; it takes no more lines." : "was withdrawn.", "请先撤销结算,或重新登记。", "Reverse the settlement first, or register it again.");
        }

        FaultList faults = new();
        Check(books, faults);
        if (!faults.IsEmpty || desk.References.Institution(institution) is not { } known || PersonRecords.FileOf(books, person) is not { } file)
        {
            return Outcome<IReadOnlyList<FeeLine>>.Refused(faults.IsEmpty ? [Faults.UnknownInstitution(institution)] : faults.All);
        }

        IReadOnlyList<Fault> suspended = Prescribing.Hold(desk, known, fees.Select(fee => (fee.Physician, fee.Date)), person, entry);
        if (suspended.Count > 0)
        {
            return Outcome<IReadOnlyList<FeeLine>>.Refused(suspended);
        }

        _ = Words<VisitKind>.TryParse(row.Kind, out VisitKind kind);
        IReadOnlyList<PricedLine> priced = FeeLines.Price(desk, known, kind, file.Sex, file.Born, VisitDetails.Of(row).Diagnoses, fees);
        FeeLine[] lines = [.. fees.Select((fee, i) => FeeLines.Of(fee, priced[i]))];
        entry.Add(FeeSheetRow.Table, new(entry.Partition, entry.Seq, entry.Next(FeeSheetRow.Table), visit, FeeLineText.Write(lines)));
        return lines;
    }

    private void Check(OpenBooks books, FaultList faults)
    {
        HashSet<string> seen = [];
        Dictionary<string, FeeLine> charged = books.Lines(visit).Where(line => line.State == VisitStates.Charged).ToDictionary(line => line.Line);
        Dictionary<string, Money> left = charged.Values.Where(line => line.Refunds is null).ToDictionary(line => line.Line, line => line.Amount);
        foreach (FeeLine refund in charged.Values.Where(line => line.Refunds is not null))
        {
            left[refund.Refunds!] += refund.Amount;
        }

        foreach (Fee fee in fees)
        {
            if (!seen.Add(fee.Line) || charged.ContainsKey(fee.Line))
            {
                faults.Add("line-twice", Place.At(fee.Line), new($"明细 {fee.Line} 已经上传过。", $"The line {fee.Line} was uploaded before."), new("补传请用新的明细流水号;要更正,请先撤销原明细。", "New lines take new numbers; to correct one, withdraw it first."));
            }
            else if (fee.Refunds is { } refunds && left.GetValueOrDefault(refunds) < fee.Amount)
            {
                faults.Add("refund-too-large", Place.At(fee.Line), new($"退费明细 {fee.Line} 的金额 {fee.Amount} 超过原明细 {refunds} 剩余的 {left.GetValueOrDefault(refunds)}。", $"The refund {fee.Line} of {fee.Amount} is more than the {left.GetValueOrDefault(refunds)} left of the line {refunds}."),
                    new("请核对原明细流水号和退费金额。", "Check the number of the line and the amount."));
            }
            else
            {
                left[fee.Refunds ?? fee.Line] = fee.Refunds is { } of ? left[of] - fee.Amount : fee.Amount;
            }
        }
    }
}
