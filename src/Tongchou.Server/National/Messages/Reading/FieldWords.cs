namespace Tongchou.Server.National.Messages;

/// <summary>The words of a fault at a field: what is wrong and how to mend it.</summary>
internal static class FieldWords
{
    public static (Phrase Message, Phrase Hint) Missing(Phrase field) =>
        (new($"缺少“{field.Zh}”。", $"The {field.En} is missing."), new("请填写后重新发送。", "Fill it in and send again."));

    public static (Phrase Message, Phrase Hint) NotText(Phrase field) =>
        (new($"“{field.Zh}”应当是文本。", $"The {field.En} must be a text."), new("不要发送对象或列表。", "Send no object or list."));

    public static (Phrase Message, Phrase Hint) NotFlag(Phrase field) =>
        (new($"“{field.Zh}”不是标志。", $"The {field.En} is no flag."), new("请填写 0 或 1。", "Send 0 or 1."));

    public static (Phrase Message, Phrase Hint) NotMoney(Phrase field) =>
        (new($"“{field.Zh}”不是金额。", $"The {field.En} is no amount."), new("请按 1234.50 的样子填写,最多两位小数,不加千分号。", "Write it like 1234.50, at most two decimals, no thousands separator."));

    public static (Phrase Message, Phrase Hint) NotNumber(Phrase field, int decimals) => decimals == 0
        ? (new($"“{field.Zh}”不是整数。", $"The {field.En} is no whole number."), new("请填写整数。", "Send a whole number."))
        : decimals < 0 ? (new($"“{field.Zh}”不是数值。", $"The {field.En} is no number."), new("请填写数值。", "Send a number."))
        : (new($"“{field.Zh}”不是数值,或小数超过 {decimals} 位。", $"The {field.En} is no number, or has more than {decimals} decimals."), new($"请填写数值,最多 {decimals} 位小数。", $"Send a number with at most {decimals} decimals."));

    public static (Phrase Message, Phrase Hint) NotDate(Phrase field) =>
        (new($"“{field.Zh}”不是存在的日期。", $"The {field.En} is not a date that exists."), new("请按 2026-01-31 的样子填写。", "Write it like 2026-01-31."));

    public static (Phrase Message, Phrase Hint) NotTime(Phrase field) =>
        (new($"“{field.Zh}”不是存在的时间。", $"The {field.En} is not a time that exists."), new("请按 2026-01-31 08:30:00 的样子填写。", "Write it like 2026-01-31 08:30:00."));

    public static (Phrase Message, Phrase Hint) NotNode(Phrase field) =>
        (new($"“{field.Zh}”节点的形式不对。", $"The node {field.En} has the wrong form."), new("单行节点请发送一个对象,多行节点请发送对象的列表。", "Send one object, or a list of objects where there are many rows."));

    public static (Phrase Message, Phrase Hint) TooLong(Phrase field, int most) =>
        (new($"“{field.Zh}”超过 {most} 位。", $"The {field.En} is longer than {most}."), new($"请缩短到 {most} 位以内。", $"Keep it within {most}."));

    public static (Phrase Message, Phrase Hint) UnknownCode(Phrase field, CodeTable table) =>
        (new($"“{field.Zh}”的代码不在代码表中。", $"The {field.En} is no code of its table."), new($"可以填写:{string.Join("、", table.Values.Take(8).Select(value => $"{value.Code} {value.Meaning.Zh}"))}。", $"One of: {string.Join(", ", table.Values.Take(8).Select(value => $"{value.Code} {value.Meaning.En}"))}."));
}
