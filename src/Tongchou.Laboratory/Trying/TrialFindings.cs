using System.Globalization;

namespace Tongchou.Laboratory;

/// <summary>What a trial found, in sentences: the titles of its pictures and the first lines of its report.</summary>
internal static class TrialFindings
{
    private const decimal Large = 10_000;

    public static IReadOnlyList<Phrase> Of(TrialSheet sheet, SideSummary now, SideSummary? then, Tally tally)
    {
        if (then is null)
        {
            return [new($"现行政策下,各项基金支付 {Yuan(now.FundsTotal)} 元,人均个人负担 {Yuan(now.BurdenPerHead)} 元。", $"As the law is, all funds pay {Yuan(now.FundsTotal)} yuan, and a head bears {Yuan(now.BurdenPerHead)} yuan.")];
        }

        decimal funds = then.FundsTotal - now.FundsTotal;
        long winners = tally.Of(Dimension.All, 0, Count.Winners), losers = tally.Of(Dimension.All, 0, Count.Losers);
        List<Phrase> found =
        [
            funds == 0
                ? new("各项基金的支付没有变化。", "What the funds pay does not change.")
                : new($"各项基金{More(funds, "多", "少")}支付 {Yuan(Math.Abs(funds))} 元({Share(funds, now.FundsTotal)}),个人{More(funds, "少", "多")}负担同样多。",
                    $"All funds pay {Yuan(Math.Abs(funds))} yuan {More(funds, "more", "less")} ({Share(funds, now.FundsTotal)}); persons bear as much {More(funds, "less", "more")}."),
            winners + losers == 0
                ? new("没有人的负担改变。", "Nobody's burden changes.")
                : new($"{Number(winners)} 人负担减轻({Share(winners, sheet.Persons, false)}),{Number(losers)} 人加重({Share(losers, sheet.Persons, false)}),其余不变。",
                    $"{Number(winners)} persons bear less ({Share(winners, sheet.Persons, false)}), {Number(losers)} bear more ({Share(losers, sheet.Persons, false)}); the rest as before."),
        ];
        long fewer = then.Catastrophic - now.Catastrophic;
        if (fewer != 0)
        {
            found.Add(new($"灾难性支出家庭人数{More(fewer, "增加", "减少")} {Number(Math.Abs(fewer))} 人,为 {Number(then.Catastrophic)} 人。", $"{Number(Math.Abs(fewer))} {More(fewer, "more", "fewer")} persons have a catastrophic burden: {Number(then.Catastrophic)}."));
        }

        return found;
    }

    /// <summary>The payer that pays most, or whose payment changes most.</summary>
    public static Phrase Of(IReadOnlyList<TrialPayer> payers)
    {
        TrialPayer most = payers.MaxBy(payer => Math.Abs(Decimal(payer.Change ?? payer.Now)))!;
        decimal cost = payers.Sum(payer => Decimal(payer.Now)), change = most.Change is { } moved ? Decimal(moved) : 0;
        return most.Change is null
            ? new($"{most.Payer.Zh}支付最多,占 {Share(Decimal(most.Now), cost, false)}", $"{most.Payer.En} pays most, {Share(Decimal(most.Now), cost, false)}")
            : change == 0
                ? new("各方支付都不变", "Nobody pays more or less")
                : new($"{most.Payer.Zh}变化最大,{More(change, "多", "少")}支付 {Yuan(Math.Abs(change))} 元({Share(change, Decimal(most.Now))})", $"{most.Payer.En} changes most: {Yuan(Math.Abs(change))} yuan {More(change, "more", "less")} ({Share(change, Decimal(most.Now))})");
    }

    /// <summary>The group whose burden changes most for its size.</summary>
    public static Phrase Of(Phrase dimension, IReadOnlyList<TrialRow> rows)
    {
        if (rows.Count == 0)
        {
            return default;
        }

        if (rows[0].BurdenThen is null)
        {
            TrialRow most = rows.MaxBy(row => Decimal(row.BurdenNow))!;
            return new($"按{dimension.Zh}:{most.Name.Zh}人均负担最重,{Yuan(Decimal(most.BurdenNow))} 元", $"By {dimension.En}: {most.Name.En} bears most, {Yuan(Decimal(most.BurdenNow))} yuan a head");
        }

        TrialRow moved = rows.MaxBy(row => Math.Abs(Relative(row)))!;
        decimal change = Decimal(moved.BurdenChange!);
        return change == 0
            ? new($"按{dimension.Zh}:各组人均负担不变", $"By {dimension.En}: no group bears more or less")
            : new($"按{dimension.Zh}:{moved.Name.Zh}变化最大,人均负担{More(change, "多", "少")} {Yuan(Math.Abs(change))} 元({Share(change, Decimal(moved.BurdenNow))})",
                $"By {dimension.En}: {moved.Name.En} changes most, {Yuan(Math.Abs(change))} yuan a head {More(change, "more", "less")} ({Share(change, Decimal(moved.BurdenNow))})");
    }

    private static decimal Relative(TrialRow row) => Decimal(row.BurdenNow) is var now && now == 0 ? 0 : Decimal(row.BurdenChange!) / now;
    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
    private static string More(decimal change, string more, string less) => change > 0 ? more : less;
    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
    private static string Yuan(decimal yuan) => Math.Abs(yuan) >= Large * 100 ? yuan.ToString("N0", CultureInfo.InvariantCulture) : yuan.ToString("N2", CultureInfo.InvariantCulture);
    private static string Share(decimal part, decimal whole, bool signed = true) => whole == 0 ? "–" : (100 * part / whole).ToString(signed ? "+0.00;−0.00;0.00" : "0.00", CultureInfo.InvariantCulture) + "%";
}
