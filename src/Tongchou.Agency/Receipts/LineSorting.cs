using Tongchou.Benefits;

namespace Tongchou.Agency;

/// <summary>How each line was sorted. The first own share is rounded once for the bill; the lines share that rounding so that they add up.</summary>
internal static class LineSorting
{
    public static IReadOnlyList<ReceiptLine> Write(SettledBill settled)
    {
        Bill bill = settled.Bill;
        bool offered = settled.Terms.Of(bill.Visit.Kind) is not null;
        bool byAdmission = settled.Terms.CostInWait is { Value: CostInWait.ByAdmissionDate };
        List<ReceiptLine> lines = [];
        FineMoney run = default;
        Money told = Money.Zero;
        for (int i = 0; i < bill.Lines.Length; i++)
        {
            BillLine line = bill.Lines[i];
            DateOnly day = byAdmission ? bill.Visit.Begun : line.Date;
            bool isCovered = offered && settled.Coverage.Includes(day);
            Money uncovered = isCovered ? Money.Zero : line.Amount;
            Money outside = isCovered && line.Class is CatalogueClass.C ? line.Amount : Money.Zero;
            Money counted = isCovered && line.Class is not CatalogueClass.C ? Money.Min(line.Amount, line.PriceLimit.Amount) : Money.Zero;
            Money above = line.Amount - uncovered - outside - counted;
            run += line.OwnShare.Of(counted);
            Money own = run.Rounded - told;
            told += own;
            lines.Add(new(bill.Items[i].Name, line.Amount.ToPlain(), Words<CatalogueClass>.Code(line.Class), uncovered.ToPlain(), outside.ToPlain(), above.ToPlain(), own.ToPlain(), (counted - own).ToPlain()));
        }

        return lines;
    }
}
