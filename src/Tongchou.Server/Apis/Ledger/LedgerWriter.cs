using Tongchou.Agency;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Fund;
using Tongchou.Server.Problems;

namespace Tongchou.Server.Apis.Ledger;

/// <summary>Writes the books as the pages show them.</summary>
internal static class LedgerWriter
{
    public static TrialBalanceForm Write(Desk desk, RegionCode region, DateSpan days, IReadOnlyList<TrialBalance> balances) => new(
        Regions.Name(desk.Law, region), Agency.Booking.Days.Text(days.From), Agency.Booking.Days.Text(days.To), balances.All(balance => balance.IsBalanced),
        [.. balances.SelectMany(balance => balance.Lines.Select(line => new TrialBalanceLine(
            CodedWord.Of(balance.Book.Fund), $"{line.Account.Code}", line.Account.Name, CodedWord.Of(line.Account.Nature), line.OpeningDebit.ToPlain(), line.OpeningCredit.ToPlain(),
            line.Debit.ToPlain(), line.Credit.ToPlain(), line.ClosingDebit.ToPlain(), line.ClosingCredit.ToPlain())))]);

    public static AccountStatementForm Write(Desk desk, AccountPage page) => new(
        Regions.Name(desk.Law, page.Book.Region), CodedWord.Of(page.Book.Fund), $"{page.Account.Code}", page.Account.Name, Agency.Booking.Days.Text(page.Days.From), Agency.Booking.Days.Text(page.Days.To), page.Opening.ToPlain(),
        [.. page.Lines.Select(line => new AccountStatementLine(
            $"{line.Voucher}", line.Row.BusinessDate, line.Row.Day, KindOf(line.Row), line.Row.Summary ?? "", line.Row.DocumentKind, line.Row.Document, line.Row.Institution,
            line.Row.Institution is { } code ? desk.References.Institution(code)?.Name : null, line.Row.Debit.ToPlain(), line.Row.Credit.ToPlain(), line.Balance.ToPlain()))],
        page.Count);

    public static VoucherForm Write(Desk desk, BookedVoucher voucher)
    {
        PostingRow first = voucher.Lines[0];
        _ = RegionCode.TryParse(first.Region, out RegionCode region);
        Chart chart = desk.Law.Chart(region, Agency.Booking.Days.Read(first.BusinessDate));
        return new(
            $"{voucher.Id}", Regions.Name(desk.Law, region), Word<FundKind>(first.Fund), first.BusinessDate, first.Day, Word<VoucherKind>(first.Kind), Word<Ink>(first.Ink), first.DocumentKind, first.Document,
            first.Summary ?? "", voucher.Total.ToPlain(), voucher.Entry.Operator, voucher.Entry.RecordedAt,
            [.. voucher.Lines.Select(line => new VoucherLine(line.Account, NameOf(chart, line.Account), line.Debit.ToPlain(), line.Credit.ToPlain()))]);
    }

    public static PositionLine Write(FundKind fund, FundPosition position) => new(
        CodedWord.Of(fund), position.Income.ToPlain(), position.Expense.ToPlain(), position.Surplus.ToPlain(), position.Cash.ToPlain(), position.MonthsPayable is { } months ? FormattableString.Invariant($"{months:0.0}") : null);

    public static ClosingForm Write(Desk desk, RegionCode region, NextClosings next) => new(
        Regions.Name(desk.Law, region), next.Progress.Periods is { } periods ? Agency.Booking.Days.Text(periods.DaysThrough) : null, next.Progress.Periods?.MonthsThrough.ToString(),
        next.Progress.Periods is { } also ? $"{also.YearsThrough:0000}" : null, next.Progress.Closing is { } closing ? Agency.Booking.Days.Text(closing) : null,
        Write(next.Day), Write(next.Month), Write(next.Year));

    public static ManualVoucherForm Write(Desk desk, TaskRow task, string? answer)
    {
        ManualVoucher voucher = ManualVoucher.Read(task.Document);
        _ = RegionCode.TryParse(voucher.Region, out RegionCode region);
        Chart chart = desk.Law.Chart(region, voucher.Day);
        Money total = voucher.Lines.Where(line => line.Side == Words<Side>.Code(Side.Debit)).Aggregate(Money.Zero, (sum, line) => sum + new Money(line.Fen));
        return new(
            task.TaskId, task.State, Regions.Name(desk.Law, region), Word<FundKind>(voucher.Fund), Agency.Booking.Days.Text(voucher.Day), voucher.Document, voucher.Summary.Zh, voucher.Red, total.ToPlain(), task.EnteredBy, task.DecidedBy, answer,
            task.State == Agency.Tasks.TaskStates.Approved ? $"{new VoucherId(task.Partition, task.Seq, 0)}" : null,
            [.. voucher.Lines.Select(line => new VoucherLine(line.Account, NameOf(chart, line.Account),
                line.Side == Words<Side>.Code(Side.Debit) ? new Money(line.Fen).ToPlain() : Money.Zero.ToPlain(), line.Side == Words<Side>.Code(Side.Debit) ? Money.Zero.ToPlain() : new Money(line.Fen).ToPlain()))]);
    }

    public static CodedWord Word<T>(string code)
        where T : struct, Enum => Words<T>.TryParse(code, out T member) ? CodedWord.Of(member) : new(code, code, code);

    private static Phrase KindOf(PostingRow row) => Words<VoucherKind>.TryParse(row.Kind, out VoucherKind kind) ? Words<VoucherKind>.Phrase(kind) : new(row.Kind, row.Kind);
    private static Phrase NameOf(Chart chart, string account) => AccountCode.TryParse(account, out AccountCode code) && chart.Find(code) is { } known ? known.Name : new(account, account);
    private static NextClosingForm? Write(NextClosing? next) => next is null ? null : new(next.Period, [.. next.Missing.Select(FaultForm.Of)]);
}
