using Tongchou.Agency.Imports.Columns;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Merging;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>A line of the table of balances 移交余额表.</summary>
public sealed record OldBalance(OldScheme Scheme, AccountCode Account, Side Side, Money Amount);

/// <summary>A line of the table of clearings 清理表.</summary>
public sealed record OldClearing(OldScheme Scheme, FundFlow Flow, Money Amount, DateOnly Day, string Document);

/// <summary>The table of what the old funds held.</summary>
public sealed class OldBalanceForm : TableForm<OldBalance>
{
    private static readonly Cell<AccountCode> code = new(
        (string text, out AccountCode account, out Phrase why) =>
        {
            why = default;
            return AccountCode.TryParse(text, out account);
        },
        account => account.ToString(), new("科目编码", "the code of an account"));

    private readonly Column<OldBalance, OldScheme> scheme = Must("scheme", "原制度", "scheme", Cells.Word<OldScheme>(), each => each.Scheme, "新农合");
    private readonly Column<OldBalance, AccountCode> account = Must("account", "科目编码", "account", code, each => each.Account, "1003");
    private readonly Column<OldBalance, Side> side = Must("side", "余额方向", "side", Cells.Word<Side>(), each => each.Side, "借");
    private readonly Column<OldBalance, Money> amount = Must("amount", "余额", "balance", Cells.Amount, each => each.Amount, "1000000.00", "元。", "In yuan.");

    public OldBalanceForm() => Columns = InOrder(scheme, account, side, amount);

    public override Phrase Title => new("移交余额表", "balances handed over");
    internal override IReadOnlyList<Column<OldBalance>> Columns { get; }
    internal override RowKey Key(OldBalance record) => RowKey.Once($"{record.Scheme} {record.Account}");

    internal override OldBalance? Read(TableRow row)
    {
        OldBalance read = new(row.Read(scheme), row.Read(account), row.Read(side), row.Read(amount));
        return row.IsSound ? read : null;
    }
}

/// <summary>The table of how receivables and payables were cleared.</summary>
public sealed class OldClearingForm : TableForm<OldClearing>
{
    private readonly Column<OldClearing, OldScheme> scheme = Must("scheme", "原制度", "scheme", Cells.Word<OldScheme>(), each => each.Scheme, "新农合");
    private readonly Column<OldClearing, FundFlow> flow = Must("flow", "收支事项", "movement", Cells.Word<FundFlow>(), each => each.Flow, "支付定点机构");
    private readonly Column<OldClearing, Money> amount = Must("amount", "金额", "amount", Cells.Amount, each => each.Amount, "1000.00", "元。", "In yuan.");
    private readonly Column<OldClearing, DateOnly> day = Must("day", "发生日", "day", Cells.Date, each => each.Day, "2025-01-31");
    private readonly Column<OldClearing, string> document = Must("document", "单据号", "document", Cells.Text(60), each => each.Document, "QL-001");

    public OldClearingForm() => Columns = InOrder(scheme, flow, amount, day, document);

    public override Phrase Title => new("清理表", "clearings");
    internal override IReadOnlyList<Column<OldClearing>> Columns { get; }
    internal override RowKey Key(OldClearing record) => RowKey.Once($"{record.Scheme} {record.Flow} {record.Document}");

    internal override OldClearing? Read(TableRow row)
    {
        OldClearing read = new(row.Read(scheme), row.Read(flow), row.Read(amount), row.Read(day), row.Read(document));
        return row.IsSound ? read : null;
    }
}
