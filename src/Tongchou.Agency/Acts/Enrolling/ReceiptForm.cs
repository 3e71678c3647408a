using Tongchou.Agency.Dues;
using Tongchou.Agency.Imports.Columns;
using Tongchou.Agency.Imports.Forms;
using Tongchou.Agency.Persons;

namespace Tongchou.Agency.Acts;

/// <summary>A payment of dues as the tax side tells it 税务缴费回传.</summary>
public sealed record DuesReceipt(PersonId Person, RegionCode Region, BenefitYear Year, DuesKind Kind, Money Amount, DateOnly PaidOn, string Number);

/// <summary>The table of receipts.</summary>
public sealed class ReceiptForm : PersonalForm<DuesReceipt>
{
    private readonly Column<DuesReceipt, RegionCode> region = Must("region", "参保区划", "region", Cells.Region, each => each.Region, "110100");
    private readonly Column<DuesReceipt, BenefitYear> year = Must("year", "待遇年度", "benefit year", Cells.Year, each => each.Year, "2027");
    private readonly Column<DuesReceipt, DuesKind> kind = May("kind", "缴费类别", "kind", Cells.Word<DuesKind>(), each => each.Kind, DuesKind.Year, "居民年度缴费", "可留空。", "May be empty.");
    private readonly Column<DuesReceipt, Money> amount = Must("amount", "实缴金额", "amount", Cells.Amount, each => each.Amount, "400.00");
    private readonly Column<DuesReceipt, DateOnly> paidOn = Must("paid-on", "缴费日期", "paid on", Cells.Date, each => each.PaidOn, "2026-10-08");
    private readonly Column<DuesReceipt, string> receipt = Must("receipt", "税票号码", "receipt", Cells.Text(60), each => each.Number, "353026100800000001");

    public ReceiptForm(Func<string, PersonId?> find) : base(find, each => each.Person) => Columns = WithPerson(region, year, kind, amount, paidOn, receipt);

    public override Phrase Title => new("缴费回传", "receipts of dues");
    internal override IReadOnlyList<Column<DuesReceipt>> Columns { get; }

    // One receipt is one payment, whoever it is for.
    internal override RowKey Key(DuesReceipt record) => RowKey.Once(record.Number);

    internal override DuesReceipt? Read(TableRow row)
    {
        PersonId? person = Person(row);
        RegionCode place = row.Read(region);
        BenefitYear benefit = row.Read(year);
        DuesKind of = row.Read(kind);
        Money paid = row.Read(amount);
        DateOnly day = row.Read(paidOn);
        string no = row.Read(receipt);
        return row.IsSound ? new(person!, place, benefit, of, paid, day, no) : null;
    }
}
