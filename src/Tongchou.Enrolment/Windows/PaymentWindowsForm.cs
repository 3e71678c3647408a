using Tongchou.Policy.Forms;
using Tongchou.Policy.Yaml;

namespace Tongchou.Enrolment.Windows;

/// <summary>Windows as <c>[{ from: previous-year 09-01, to: benefit-year 02-end, start: payment-day, plus-months: 3 }]</c>.</summary>
public sealed class PaymentWindowsForm : IForm<PaymentWindows>
{
    public static readonly PaymentWindowsForm Instance = new();

    private const int MostWindows = 12;
    private const int MostMonths = 24;

    public string Schema =>
        """{"type":"array","minItems":1,"maxItems":12,"items":{"type":"object","additionalProperties":false,"required":["from","to"],"properties":{"from":{"type":"string","pattern":"^(previous-year|benefit-year) [0-1][0-9]-([0-3][0-9]|end)$"},"to":{"type":"string","pattern":"^(previous-year|benefit-year) [0-1][0-9]-([0-3][0-9]|end)$"},"start":{"enum":["benefit-year-start","payment-day","next-month"],"description":"left out: as enrolment/windows/start says"},"start-on":{"type":"string","pattern":"^(previous-year|benefit-year) [0-1][0-9]-([0-3][0-9]|end)$","description":"a day of the calendar, in place of start"},"plus-months":{"type":"integer","minimum":0,"maximum":24,"description":"months after the start; more than none makes the payment late"},"payer-bears-subsidy":{"type":"boolean"}}}}""";

    public bool TryRead(Node node, FaultList faults, out PaymentWindows value)
    {
        int before = faults.Count;
        List<PaymentWindow> windows = [];
        foreach (Node item in node.AsList(faults)?.Items ?? [])
        {
            if (item.AsMap(faults) is { } map && Read(map, faults) is { } window)
            {
                NoteOrder(map, windows, window, faults);
                windows.Add(window);
            }
        }

        value = new(windows);
        if (faults.Count == before && (windows.Count is 0 or > MostWindows || !windows.Exists(window => window.IsConcentrated)))
        {
            faults.Add("windows-count", node.Place, new($"应当有 1 到 {MostWindows} 个窗口,其中至少一个不加等待月数(集中征缴期)。", $"There should be 1 to {MostWindows} windows, at least one of them without plus-months: the concentrated period."));
        }

        return faults.Count == before;
    }

    public string Show(PaymentWindows value, Language language) =>
        string.Join(language is Language.En ? "; " : ";", value.All.Select(window => Show(window, language)));

    private static PaymentWindow? Read(MapNode map, FaultList faults)
    {
        int before = faults.Count;
        map.AllowOnly(faults, "from", "to", "start", "start-on", "plus-months", "payer-bears-subsidy");
        if (map["start-on"] is { } both && (map["start"] is not null || map["plus-months"] is not null))
        {
            faults.Add("window-start", both.Place, new("start-on 不能与 start 或 plus-months 同时写。", "start-on can't stand beside start or plus-months."));
        }

        PaymentWindow window = new(
            ReadDay(map.Needed("from", faults), faults),
            ReadDay(map.Needed("to", faults), faults),
            map["start"].AsWord<WindowStart>(faults),
            map["plus-months"].AsCount(faults, 0, MostMonths) ?? 0,
            ReadFlag(map["payer-bears-subsidy"], faults),
            map["start-on"] is { } on ? ReadDay(on, faults) : null);
        return faults.Count == before ? window : null;
    }

    private static WindowDay ReadDay(Node? node, FaultList faults)
    {
        if (node.AsText(faults) is { } text && !WindowDay.TryParse(text, out WindowDay day))
        {
            faults.Add("bad-window-day", node!.Place, new($"“{text}”不是窗口日期。", $"'{text}' is no day of a window."),
                new("写 previous-year 09-01(上年)或 benefit-year 02-end(当年月末)。", "Write previous-year 09-01 or benefit-year 02-end."));
            return default;
        }

        return node is ScalarNode scalar && WindowDay.TryParse(scalar.Text, out WindowDay read) ? read : default;
    }

    private static bool ReadFlag(Node? node, FaultList faults)
    {
        if (node.AsText(faults) is { } text && text is not ("true" or "false"))
        {
            faults.Add("bad-flag", node!.Place, new($"“{text}”不是 true 或 false。", $"'{text}' is neither true nor false."));
        }

        return node is ScalarNode { Text: "true" };
    }

    private static void NoteOrder(MapNode map, List<PaymentWindow> earlier, PaymentWindow window, FaultList faults)
    {
        // Any year serves: the order of the days is the same in all.
        BenefitYear year = new(2024);
        DateSpan days = window.In(year);
        if (days.IsEmpty || (earlier.Count > 0 && days.From <= earlier[^1].In(year).To))
        {
            faults.Add("windows-order", map.Place, new("窗口的 to 不得早于 from,各窗口按日期排列且不重叠。", "A window must not end before it begins; windows follow each other without overlap."));
        }
    }

    private static string Show(PaymentWindow window, Language language)
    {
        string days = language is Language.En
            ? $"{window.From.In(language)} to {window.To.In(language)}"
            : $"{window.From.In(language)}至{window.To.In(language)}";
        string start = window.Start is { } rule
            ? language is Language.En ? $", insured from {Words<WindowStart>.Phrase(rule).En}" : $",自{Words<WindowStart>.Phrase(rule).Zh}起享受待遇"
            : "";
        if (window.StartOn is { } on)
        {
            start = language is Language.En ? $", insured from {on.In(language)}" : $",自{on.In(language)}起享受待遇";
        }

        string wait = window.PlusMonths == 0 ? "" : language is Language.En ? $" plus {window.PlusMonths} months" : $"(满{window.PlusMonths}个月后)";
        string subsidy = !window.PayerBearsSubsidy ? "" : language is Language.En ? ", the payer bears the subsidy" : ",财政补助部分由本人负担";
        return days + start + wait + subsidy;
    }
}
