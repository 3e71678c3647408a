using Tongchou.Agency.Booking;

namespace Tongchou.Agency.Transfers;

/// <summary>What a clerk is told when a transfer can't be done.</summary>
public static class TransferFaults
{
    public static Fault NoCertificate() => new("no-certificate", Place.At("certificate"), new("不是参保凭证文件,或缺少内容。", "This is no transfer certificate, or parts of it are missing."),
        new("请用转出地出具的 JSON 文件,不要改动。", "Bring the JSON file the other region issued, unchanged."));

    public static Fault Unreadable(string text, string place) => new("bad-certificate", Place.At($"certificate.{place}"), new($"凭证中“{text}”不正确。", $"'{text}' is wrong in the certificate."), new("请向转出地索取正确的凭证。", "Ask the other region for a right one."));

    public static Fault MonthsDiffer(int told, int found) => new("months-differ", Place.At("certificate.months"), new($"凭证写 {told} 个月,按参保时间段应为 {found} 个月。", $"The certificate says {told} months, its spans {found}."), new("请向转出地核实。", "Ask the other region."));

    public static Fault WrongDigest() => new("wrong-digest", Place.At("certificate.digest"), new("凭证内容与核验码(SM3)不符,文件已损坏或被改动。", "The certificate does not fit its digest (SM3): it was damaged or changed."),
        new("请向转出地重新索取。", "Ask the other region for it again."));

    public static Fault Reused(string number) => new("certificate-reused", Place.At("certificate"), new($"凭证 {number} 已用于内容不同的转入。", $"A certificate {number} with other contents was taken in before."), new("请向转出地核实。", "Ask the other region."));

    public static Fault OtherPerson(string what) => new("other-person", Place.At("certificate.person"), new($"凭证与本人档案不符:{what}。", $"The certificate is not this person's: {what}."), new("请核对人员和凭证。", "See whose certificate it is."));

    public static Fault OtherRegion(string to, RegionCode here) => new("other-region", Place.At("certificate.toRegion"), new($"凭证转往 {to},不是 {here}。", $"The certificate is for {to}, not {here}."), new("请到凭证写明的统筹区办理,或请转出地重开。", "Go there, or have another one issued."));

    public static Fault SameRegion() => new("same-region", Place.At("to"), new("同一统筹区内变换险种不用开凭证。", "Within one region no certificate is needed."), new("请办理“区内转换”(transfer move)。", "Use `transfer move`."));

    public static Fault NotInsured(RegionCode region, DateOnly day) => new("not-insured-here", Place.At("last-day"),
        new($"该人员到 {day:yyyy-MM-dd} 在统筹区 {region} 没有有效参保。", $"The person is not insured in {region} by {day:yyyy-MM-dd}."), new("请核对统筹区和停保日期;等待期内的不用转移待遇。", "Check region and last day; in a wait there is no coverage to transfer."));

    public static Fault PaidAhead(string dues) => new("paid-ahead", Place.At("last-day"), new($"已缴以后年度的费用({dues})。", $"Dues of a later year are paid here ({dues})."), new("请先退费,到转入地缴费。", "Have them refunded first and pay in the other region."));

    public static Fault SettledAfter(string day) => new("settled-after", Place.At("last-day"), new($"停保日之后({day})还有费用结算。", $"Bills were settled after the last day ({day})."), new("请改停保日,或先撤销结算。", "Choose a later last day, or reverse them first."));

    public static Fault Overlap(DateOnly last, DateOnly from) => new("overlap", Place.At("from"),
        new($"原参保到 {last:yyyy-MM-dd},新参保从 {from:yyyy-MM-dd} 起,重叠 {last.DayNumber - from.DayNumber + 1} 天(依据 CN2023 三)。", $"Insured until {last:yyyy-MM-dd} and again from {from:yyyy-MM-dd}: {last.DayNumber - from.DayNumber + 1} day(s) twice (CN2023 三)."),
        new($"最早从 {last.AddDays(1):yyyy-MM-dd} 起参保。", $"Begin on {last.AddDays(1):yyyy-MM-dd} at the earliest."));

    public static Fault Covered(DateSpan days, RegionCode region) => new("double-coverage", Place.At("from"), new($"与统筹区 {region} 的参保 {days} 重叠(依据 CN2023 三)。", $"Overlaps the coverage {days} in {region} (CN2023 三)."), new("请先终止原参保。", "End that coverage first."));

    public static Fault UnknownTransfer(string number) => new("unknown-transfer", Place.At("certificate"), new($"没有凭证 {number} 的转入记录。", $"No certificate {number} was taken in."), new("请先办理转入。", "Take the certificate in first."));

    public static Fault AmountDiffers(Money certified, Money told) => new("amount-differs", Place.At("amount"), new($"凭证账户余额 {certified} 元,到账 {told} 元。", $"The certificate says {certified}, and {told} came."), new("请与转出地核对后再入账。", "Settle that with the other region first."));

    public static Fault ReceivedBefore(string number, string document) => new("received-before", Place.At("document"), new($"凭证 {number} 的余额已凭 {document} 到账。", $"The balance of {number} came by {document} before."), new("请核对银行单据。", "Check the bank's paper."));

    public static Fault FutureDay(DateOnly day) => new("future-day", Place.At("day"), new($"{day:yyyy-MM-dd} 在今天之后。", $"{day:yyyy-MM-dd} is to come."), new("请核对日期。", "Check the day."));

    public static Fault NothingToMove(RegionCode region, DateOnly day) => new("nothing-to-move", Place.At("from"), new($"该人员 {day:yyyy-MM-dd} 在统筹区 {region} 没有另一险种的参保可转换。", $"The person has no coverage of the other scheme in {region} on {day:yyyy-MM-dd}."), new("请直接办理参保。", "Enrol the person."));
}
