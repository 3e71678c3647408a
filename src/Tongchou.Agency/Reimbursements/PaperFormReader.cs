using System.Globalization;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Counter;

namespace Tongchou.Agency.Reimbursements;

/// <summary>Reads what was typed of a paper bill. A draft may be wrong: what can't be read becomes nothing, and its fault is noted.</summary>
public static class PaperFormReader
{
    private const int MostLines = 3000;
    private static readonly char[] separators = [',', ' ', ';', '\n', '\t', '\r', '\uFF0C', '\u3001', '\uFF1B', '\u3000'];

    /// <summary>What was typed, as far as it can be read, and what can't.</summary>
    public static (PaperBill Bill, IReadOnlyList<Fault> Faults) Read(PaperForm form)
    {
        FaultList faults = new();
        DateOnly begun = Day(form.Begun, "begun", faults);
        PaperBill bill = new(
            form.Person, form.Institution.Trim(), Stated(form, faults), Word<VisitKind>(form.Visit, "visit", faults), form.Scheme.Length == 0 ? null : Word<Scheme>(form.Scheme, "scheme", faults),
            begun, form.Ended.Length == 0 ? begun : Day(form.Ended, "ended", faults), form.Emergency, Several(form.Diagnoses),
            [.. form.Lines.Take(MostLines).Select((line, i) => Line(line, i + 1, begun, faults))], Several(form.Invoices), Amount(form.Total, "total", faults));
        if (form.Lines.Count > MostLines)
        {
            faults.Add("too-many-lines", Place.At("lines"), new($"明细超过 {MostLines} 行。", $"There are more than {MostLines} lines."), new("请分成几份报销单。", "Part it into several cases."));
        }

        return (bill, faults.All);
    }

    /// <summary>Everything that keeps a form from being entered, all at once, by the fields of the form. What can't be read is not judged as well.</summary>
    public static IReadOnlyList<Fault> Check(PaperForm form, References references, DateOnly today)
    {
        (PaperBill bill, IReadOnlyList<Fault> unread) = Read(form);
        string[] taken = [.. unread.Select(fault => Root(fault.Place.Path))];
        bool daysUnread = taken.Contains("begun") || taken.Contains("ended");
        bool linesUnread = taken.Any(path => path.StartsWith("lines[", StringComparison.Ordinal));
        return
        [
            .. unread,
            .. PaperBillCheck.Faults(bill, references, today).Select(InForm)
                .Where(fault => !taken.Contains(Root(fault.Place.Path)) && !(daysUnread && fault.Code is "dates" or "line-date") && !(linesUnread && fault.Code is "total-differs")),
        ];
    }

    /// <summary>A fault of the bill at the field of the form it belongs to.</summary>
    public static Fault InForm(Fault fault)
    {
        string path = fault.Place.Path;
        string field = path.StartsWith("lines/", StringComparison.Ordinal) ? $"lines[{path["lines/".Length..]}].{(fault.Code is "line-date" ? "date" : "amount")}" : path is "stated" ? "statedName" : path;
        return fault with { Place = Place.At(field) };
    }

    private static string Root(string path) => path.Split('.')[0];

    private static StatedInstitution? Stated(PaperForm form, FaultList faults)
    {
        if (form.StatedName.Trim().Length == 0 && form.StatedLevel.Length == 0 && form.StatedRegion.Trim().Length == 0)
        {
            return null;
        }

        HospitalLevel level = Word<HospitalLevel>(form.StatedLevel, "statedLevel", faults);
        if (!RegionCode.TryParse(form.StatedRegion.Trim(), out RegionCode region))
        {
            faults.Add("bad-region", Place.At("statedRegion"), new($"“{form.StatedRegion}”不是六位区划代码。", $"'{form.StatedRegion}' is no division code of six digits."), new("请按机构所在县(区)填写,如 110101。", "Give the county it stands in, such as 110101."));
        }

        return new(form.StatedName.Trim(), level, region);
    }

    private static PaperLine Line(PaperFormLine line, int number, DateOnly day, FaultList faults)
    {
        string at = $"lines[{number}]";
        if (line.Name.Trim().Length == 0)
        {
            faults.Add("no-name", Place.At($"{at}.name"), new($"第 {number} 行没有名称。", $"Line {number} has no name."), new("请按票据填写项目名称。", "Give the name on the bill."));
        }

        Quantity quantity = Quantity.One;
        if (line.Quantity.Length > 0 && !Quantity.TryParse(line.Quantity, out quantity))
        {
            faults.Add("bad-quantity", Place.At($"{at}.quantity"), new($"第 {number} 行的数量“{line.Quantity}”不是数字,或小数多于四位。", $"The quantity '{line.Quantity}' of line {number} is no number of at most four decimals."), new("请按票据改正。", "Take it from the papers."));
        }

        Money amount = Amount(line.Amount, $"{at}.amount", faults);

        // A line without a price is one unit at its amount; the papers often show nothing else.
        UnitPrice price = new(amount.Fen * 10_000);
        if (line.Price.Length > 0 && !UnitPrice.TryParse(line.Price, out price))
        {
            faults.Add("bad-price", Place.At($"{at}.price"), new($"第 {number} 行的单价“{line.Price}”不是金额,或小数多于六位。", $"The price '{line.Price}' of line {number} is no amount of at most six decimals."), new("请按票据改正。", "Take it from the papers."));
        }

        CatalogueKind? kind = line.Kind.Length > 0 && Words<CatalogueKind>.TryParse(line.Kind, out CatalogueKind known) ? known : null;
        return new(line.Code.Trim(), kind, line.Name.Trim(), quantity, price, amount, line.Date.Length == 0 ? day : Day(line.Date, $"{at}.date", faults));
    }

    private static string[] Several(string text) => text.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static DateOnly Day(string text, string at, FaultList faults)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            faults.Add("bad-day", Place.At(at), text.Length == 0 ? new("没有填写日期。", "No day is given.") : new($"日期“{text}”不存在。", $"There is no day '{text}'."), new("请写成 2026-01-31 的形式。", "Write it as 2026-01-31."));
        }

        return day;
    }

    private static Money Amount(string text, string at, FaultList faults)
    {
        if (!Money.TryParse(text, out Money amount))
        {
            faults.Add("bad-amount", Place.At(at), text.Length == 0 ? new("没有填写金额。", "No amount is given.") : new($"金额“{text}”读不出来。", $"The amount '{text}' can't be read."), new("请写成 1200.00 的形式,最多两位小数。", "Write it as 1200.00, with at most two decimals."));
        }

        return amount;
    }

    private static T Word<T>(string code, string at, FaultList faults)
        where T : struct, Enum
    {
        if (!Words<T>.TryParse(code, out T word))
        {
            faults.Add("no-choice", Place.At(at), new("没有选择。", "Nothing is chosen."), new("请从列表中选择。", "Choose one of the list."));
        }

        return word;
    }
}
