using Tongchou.Agency.Imports;
using Tongchou.Agency.Records;
using Tongchou.Fund;

namespace Tongchou.Agency.Ledger;

/// <summary>The books as tables for a spreadsheet.</summary>
public static class LedgerExport
{
    private static readonly ExportColumn account = new(new("科目编码", "account"));
    private static readonly ExportColumn name = new(new("科目名称", "name"));
    private static readonly ExportColumn debit = new(new("借方", "debit"), IsNumber: true);
    private static readonly ExportColumn credit = new(new("贷方", "credit"), IsNumber: true);

    public static void Write(TrialBalance balance, Stream file, TableFormat format, Language language = Language.Zh) => ExportTable.Write(
        new("试算平衡表", "Trial balance"),
        [
            account, name, new(new("期初借方", "opening debit"), true), new(new("期初贷方", "opening credit"), true), new(new("本期借方", "debit"), true), new(new("本期贷方", "credit"), true),
            new(new("期末借方", "closing debit"), true), new(new("期末贷方", "closing credit"), true),
        ],
        [
            .. balance.Lines.Select(line => (string[])[$"{line.Account.Code}", line.Account.Name.In(language), .. Plain(line.OpeningDebit, line.OpeningCredit, line.Debit, line.Credit, line.ClosingDebit, line.ClosingCredit)]),
            ["", new Phrase("合计", "total").In(language), .. Plain(balance.Totals.OpeningDebit, balance.Totals.OpeningCredit, balance.Totals.Debit, balance.Totals.Credit, balance.Totals.ClosingDebit, balance.Totals.ClosingCredit)],
        ],
        file, format, language);

    public static void Write(AccountPage page, Stream file, TableFormat format, Language language = Language.Zh) => ExportTable.Write(
        page.Account.Name,
        [
            new(new("记账日期", "business date")), new(new("发生日", "event day")), new(new("凭证号", "voucher")), new(new("摘要", "summary")), new(new("单据种类", "kind of document")), new(new("单据号", "document")),
            debit, credit, new(new("余额", "balance"), IsNumber: true),
        ],
        page.Lines.Select(line => (string[])
            [line.Row.BusinessDate, line.Row.Day, $"{line.Voucher}", line.Row.Summary ?? "", line.Row.DocumentKind, line.Row.Document, .. Plain(line.Row.Debit, line.Row.Credit, line.Balance)]),
        file, format, language);

    /// <param name="chart">For the accounts' names.</param>
    public static void Write(BookedVoucher voucher, Chart chart, Stream file, TableFormat format, Language language = Language.Zh) => ExportTable.Write(
        new("记账凭证", "Voucher"),
        [new(new("凭证号", "voucher")), new(new("记账日期", "business date")), account, name, new(new("摘要", "summary")), debit, credit],
        voucher.Lines.Select(line => (string[])[$"{voucher.Id}", line.BusinessDate, line.Account, NameOf(line, chart).In(language), line.Summary ?? "", .. Plain(line.Debit, line.Credit)]),
        file, format, language);

    public static void Write(FundPosition position, Book book, Stream file, TableFormat format, Language language = Language.Zh) => ExportTable.Write(
        new("基金状况", "Position of the fund"),
        [
            new(new("统筹区", "region")), new(new("基金", "fund")), new(new("收入", "income"), true), new(new("支出", "expense"), true), new(new("累计结余", "surplus"), true), new(new("存款", "cash"), true),
            new(new("可支付月数", "months payable"), true),
        ],
        [[$"{book.Region}", Words<FundKind>.Phrase(book.Fund).In(language), .. Plain(position.Income, position.Expense, position.Surplus, position.Cash), position.MonthsPayable is { } months ? FormattableString.Invariant($"{months}") : ""]],
        file, format, language);

    private static Phrase NameOf(PostingRow line, Chart chart) => AccountCode.TryParse(line.Account, out AccountCode code) && chart.Find(code) is { } known ? known.Name : new(line.Account, line.Account);
    private static IEnumerable<string> Plain(params Money[] amounts) => amounts.Select(amount => amount.ToPlain());
}
