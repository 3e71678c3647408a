using Tongchou.Agency.Booking;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Benefits;

namespace Tongchou.Agency.Settlements;

/// <summary>Lines of cost between what an institution charges, the rows of the books, and what the engine reads.</summary>
public static class FeeLines
{
    private const long WithoutLimit = -1;

    /// <summary>Prices fees by the catalogue of the place of care, in the order in which they came.</summary>
    public static IReadOnlyList<PricedLine> Price(Desk desk, Institution institution, VisitKind visit, Sex sex, DateOnly born, IReadOnlyList<string> diagnoses, IReadOnlyList<Fee> fees)
    {
        References references = desk.References;
        ChargedVisit asked = new(RegionChain.Of(institution.Region), institution.Level, visit, sex, born, diagnoses);
        IReadOnlyList<PricedLine> priced = LinePricing.Price(references.Catalogue, asked, [.. fees.Select(fee => Charged(references, institution.Code, fee, mapped: fee.Code.Length == 0))]);
        return fees.Any(fee => fee.Approval is not null) ? [.. priced.Select((line, i) => Approved(line, fees[i]))] : priced;
    }

    /// <summary>Prices lines of the books anew by the catalogue as it is now known for their days.</summary>
    /// <param name="mapped">Whether a line's code is to be found anew through the institution's mapping.</param>
    /// <param name="told">What the visit was asked about at first: level and kind stay as they were.</param>
    public static IReadOnlyList<FeeLine> Reprice(References references, SettlementRow row, ChargedVisit told, IReadOnlyList<FeeLine> lines, Func<FeeLine, bool> mapped)
    {
        _ = InstitutionCode.TryParse(row.Institution, out InstitutionCode? institution);
        IReadOnlyList<PricedLine> priced = LinePricing.Price(references.Catalogue, told, [.. lines.Select(line => Charged(references, institution!, ToFee(line), mapped(line)))]);
        return [.. lines.Select((line, i) => line with
        {
            Item = priced[i].Item?.Code ?? line.Item,
            Kind = Words<CatalogueKind>.Code(priced[i].Item?.Kind ?? (Words<CatalogueKind>.TryParse(line.Kind, out CatalogueKind kind) ? kind : default)),
            Class = Words<CatalogueClass>.Code(priced[i].Line.Class),
            OwnShare = priced[i].Line.OwnShare.TenThousandths,
            PriceLimit = priced[i].Line.PriceLimit.IsNone ? WithoutLimit : priced[i].Line.PriceLimit.Amount.Fen,
            Reason = priced[i].Outside.Count > 0 ? string.Concat(priced[i].Outside.Select(why => why.Zh)) : null,
        })];
    }

    // A restriction in words is one that only the institution can check.
    private static PricedLine Approved(PricedLine line, Fee fee) => fee.Approval switch
    {
        HospitalApproval.Refused => OwnChoice(line, new("医院审批不通过,按自费处理。", "The institution did not approve it: self-funded.")),
        HospitalApproval.NotNeeded when line.Item is { Restriction.Text.Length: > 0 } item =>
            OwnChoice(line, new($"限制使用({item.Restriction.Text}),未经医院审批,按自费处理。", $"Restricted ({item.Restriction.Text}) and not approved by the institution: self-funded.")),
        _ => line,
    };

    private static PricedLine OwnChoice(PricedLine line, Phrase why) => line.Line.Class is CatalogueClass.C ? line
        : line with { Line = line.Line with { Class = CatalogueClass.C, OwnShare = Rate.Zero, PriceLimit = Limit.None }, Outside = [why] };

    /// <summary>A line as it is charged. One that takes back another's cost has its amounts below nothing.</summary>
    public static FeeLine Of(Fee fee, PricedLine priced)
    {
        long limit = priced.Line.PriceLimit.IsNone ? WithoutLimit : priced.Line.PriceLimit.Amount.Fen;
        return new(
            fee.Line, VisitStates.Charged, fee.Batch, Told(fee.HospitalCode), priced.Item?.Code ?? Told(fee.Code), fee.Name.Length > 0 ? fee.Name : priced.Item?.Name ?? fee.HospitalCode,
            Words<CatalogueKind>.Code(priced.Item?.Kind ?? fee.Kind ?? CatalogueKind.ServiceItem), Words<CatalogueClass>.Code(priced.Line.Class), priced.Line.OwnShare.TenThousandths,
            limit, fee.Quantity.ToString(), fee.Price.ToString(), fee.Refunds is null ? fee.Amount : -fee.Amount, Days.Text(fee.Date), fee.Refunds,
            priced.Outside.Count > 0 ? string.Concat(priced.Outside.Select(why => why.Zh)) : null, fee.Document);
    }

    /// <summary>The lines that count, each lessened by what was taken back of it.</summary>
    public static BillLine[] ToBill(IEnumerable<FeeLine> rows) => [.. Counted(rows).Select(each => each.Line)];

    /// <summary>As <see cref="ToBill(IEnumerable{FeeLine})"/>, each with the row it came from.</summary>
    public static IReadOnlyList<(FeeLine Row, BillLine Line)> Counted(IEnumerable<FeeLine> rows)
    {
        FeeLine[] charged = [.. rows.Where(row => row.State == VisitStates.Charged)];
        ILookup<string?, FeeLine> refunds = charged.Where(row => row.Refunds is not null).ToLookup(row => row.Refunds);
        return [.. charged.Where(row => row.Refunds is null).Select(row => (row, Less(ToBill(row), refunds[row.Line]))).Where(each => each.Item2.Amount.IsPositive)];
    }

    public static BillLine ToBill(FeeLine row) => new(
        row.Amount, Words<CatalogueClass>.TryParse(row.Class, out CatalogueClass @class) ? @class : CatalogueClass.C, new Rate((int)row.OwnShare),
        row.PriceLimit == WithoutLimit ? Limit.None : new Limit(new(row.PriceLimit)), Days.Read(row.Date));

    private static BillLine Less(BillLine line, IEnumerable<FeeLine> refunds)
    {
        foreach (FeeLine refund in refunds)
        {
            line = line with
            {
                Amount = line.Amount + refund.Amount,
                PriceLimit = line.PriceLimit.IsNone || refund.PriceLimit == WithoutLimit ? line.PriceLimit : new Limit((line.PriceLimit.Amount - new Money(refund.PriceLimit)).OrZero),
            };
        }

        return line;
    }

    private static Fee ToFee(FeeLine line)
    {
        _ = Quantity.TryParse(line.Quantity, out Quantity quantity);
        _ = UnitPrice.TryParse(line.Price, out UnitPrice price);

        // One that takes another's cost back has its amount below nothing; it is priced like the other.
        Money amount = line.Amount.IsNegative ? -line.Amount : line.Amount;
        return new(line.Line, line.Batch, line.HospitalCode ?? "", line.Item ?? "", null, line.Name, quantity, price, amount, Days.Read(line.Date), line.Document, line.Refunds);
    }

    private static ChargedLine Charged(References references, InstitutionCode institution, Fee fee, bool mapped)
    {
        if (fee.HospitalCode.Length == 0 || !mapped)
        {
            return new(fee.Code, fee.Kind, fee.Quantity, fee.Price, fee.Amount, fee.Date);
        }

        string? code = null;
        Phrase why = default;
        foreach (CatalogueKind kind in fee.Kind is { } one ? [one] : Words<CatalogueKind>.All.Where(kind => kind.IsCharged()))
        {
            code ??= references.Mapping.Resolve(institution, kind, fee.HospitalCode, fee.Date, out why);
        }

        return new(code ?? "", null, fee.Quantity, fee.Price, fee.Amount, fee.Date, code is null ? why : default);
    }

    private static string? Told(string text) => text.Length > 0 ? text : null;
}
