using Tongchou.Fund;

namespace Tongchou.Agency.Ledger;

/// <summary>What the ledger says when something can't be booked or closed.</summary>
internal static class LedgerFaults
{
    public static Fault NoBooks(RegionCode region) => new("no-books", Place.At("region"),
        new($"政策包中没有统筹区 {region} 的会计科目表。", $"No pack gives the region {region} a chart of accounts."), new("请核对统筹区代码。", "Check the code of the region."));

    public static Fault FutureDay(DateOnly day, DateOnly today) => new("future-day", Place.At("day"),
        new($"业务发生日 {day:yyyy-MM-dd} 在今天 {today:yyyy-MM-dd} 之后。", $"The event's day {day:yyyy-MM-dd} is after today, {today:yyyy-MM-dd}."), new("请核对日期;到那一天再记账。", "Check the day, or book it when it has come."));

    public static Fault BookedTwice(DocumentRef document) => new("booked-twice", Place.At("document"),
        new($"单据 {document.Number} 已经记账。", $"The document {document.Number} is booked already."), new("请核对单据号;更正请用红字凭证。", "Check its number; correct an entry with a red voucher."));

    public static Fault RacedClosing(string region) => new("closing-raced", Place.At("period"),
        new($"统筹区 {region} 的结账进度刚刚被别人改变。", $"Somebody else has just moved the closing of the region {region}."), new("请刷新后再看是否还需要结账。", "Look again whether anything is left to close."));

    public static Fault BrokenBooks(string region, string why) => new("unknown-account", Place.At("postings"),
        new($"统筹区 {region} 的账上有科目表中没有的科目:{why}", $"The books of the region {region} name an account that the chart does not have: {why}"), new("请先运行 tongchou verify 查明。", "Run tongchou verify to find where."));

    public static Fault Unreadable(string what) => new("unreadable-voucher", Place.At("voucher"),
        new($"手工凭证读不懂:{what}。", $"The manual voucher can't be read: {what}."), new("请核对科目编码、借贷方向和金额。", "Check accounts, sides and amounts."));
}
