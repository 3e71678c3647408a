using System.Globalization;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Institutions;

namespace Tongchou.Agency.Imports.Columns;

/// <summary>The cells that tables are made of.</summary>
internal static class Cells
{
    private static readonly string[] dates = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日", "yyyy-MM-dd HH:mm:ss"];

    public static readonly Cell<DateOnly> Date = Plain<DateOnly>(TryDate, day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        new("日期(如 2025-01-31)", "a date such as 2025-01-31"));

    public static readonly Cell<RegionCode> Region = Plain<RegionCode>(RegionCode.TryParse, region => region.ToString(), new("六位行政区划代码", "a division code of six digits"));
    public static readonly Cell<Rate> Share = Plain<Rate>(TryShare, rate => rate.ToString(), new("0 到 100% 之间的比例(如 10%)", "a share from 0 to 100%, such as 10%"));
    public static readonly Cell<Money> Amount = Plain<Money>(TryAmount, amount => amount.ToPlain(), new("金额(元,最多两位小数)", "an amount in yuan with at most two decimals"), isNumber: true);
    public static readonly Cell<UnitPrice> Price = Plain<UnitPrice>(UnitPrice.TryParse, price => price.ToString(), new("单价(元,最多六位小数)", "a price in yuan with at most six decimals"), isNumber: true);
    public static readonly Cell<Quantity> Count = Plain<Quantity>(Quantity.TryParse, quantity => quantity.ToString(), new("数量(最多四位小数)", "a quantity with at most four decimals"), isNumber: true);
    public static readonly Cell<int> Years = Plain<int>(TryYears, years => years.ToString(CultureInfo.InvariantCulture), new("0 到 150 的整数", "a whole number from 0 to 150"), isNumber: true);
    public static readonly Cell<BenefitYear> Year = Plain<BenefitYear>(TryYear, year => year.ToString(), new("四位年份(如 2027)", "a year of four digits, such as 2027"), isNumber: true);
    public static readonly Cell<bool> YesNo = Plain<bool>(TryYesNo, yes => yes ? "是" : "否", new("“是”或“否”", "yes or no"));
    public static readonly Cell<InstitutionCode> Institution = Plain<InstitutionCode>(InstitutionCode.TryParse!, code => code.Text, new("机构编号(H 或 P 加 11 位数字)", "an institution code: H or P and eleven digits"));
    public static readonly Cell<DiagnosisPrefixes> Diagnoses = Plain<DiagnosisPrefixes>(DiagnosisPrefixes.TryParse, prefixes => prefixes.ToString(), new("以空格分开的诊断编码开头", "beginnings of diagnosis codes parted by spaces")) with { Empty = true };

    private delegate bool TryParse<T>(string text, out T value);

    /// <summary>A text of one line; an empty one where the column allows it.</summary>
    public static Cell<string> Text(int longest) => new(
        (string text, out string value, out Phrase why) =>
        {
            value = text;
            why = text.Length > longest ? new($"有 {text.Length} 字,最多 {longest} 字。", $"This has {text.Length} characters; at most {longest} fit.")
                : text.Any(char.IsControl) ? new("含有换行或控制字符。", "There is a line break or control character inside.")
                : default;
            return why.IsEmpty;
        },
        text => text, new($"不超过 {longest} 字的文字", $"a text of at most {longest} characters"), Empty: true);

    /// <summary>A member of a choice, by its Chinese or English word or its code; written in Chinese.</summary>
    public static Cell<T> Word<T>() where T : struct, Enum => Plain<T>(TryWord, member => Words<T>.Phrase(member).Zh, Choice<T>());

    /// <summary>Some members of a choice, parted by a comma, semicolon, bar or 、; none in an empty cell.</summary>
    public static Cell<SetOf<T>> Set<T>() where T : struct, Enum => Plain<SetOf<T>>(
        (string text, out SetOf<T> set) =>
        {
            set = default;
            foreach (string word in text.Split([',', ';', '|', '、', '\uFF0C', '\uFF1B'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (!TryWord(word, out T member))
                {
                    return false;
                }

                set = set.With(member);
            }

            return true;
        },
        set => string.Join(';', set.Members.Select(member => Words<T>.Phrase(member).Zh)), Choice<T>()) with { Empty = true };

    /// <summary>Spans of days such as <c>2025-01-01..2025-12-31</c>, parted by semicolons, in order and without overlap.</summary>
    public static readonly Cell<IReadOnlyList<DateSpan>> Spans = Plain<IReadOnlyList<DateSpan>>(TrySpans,
        spans => string.Join(';', spans), new("按先后排列、互不重叠的起止日期(如 2024-01-01..2024-12-31;2025-01-01...)", "spans of days in order and without overlap, such as 2024-01-01..2024-12-31;2025-01-01..."));

    /// <summary>The same, or null in an empty cell.</summary>
    public static Cell<T?> Maybe<T>(Cell<T> cell) where T : struct => new(
        (string text, out T? value, out Phrase why) =>
        {
            bool sound = cell.Read(text, out T read, out why);
            value = read;
            return sound;
        },
        value => value is { } known ? cell.Write(known) : "", cell.Expected, cell.IsNumber, Empty: true);

    /// <summary>The same, or null in an empty cell.</summary>
    public static Cell<T?> OrNone<T>(Cell<T> cell) where T : class => new(
        (string text, out T? value, out Phrase why) =>
        {
            bool sound = cell.Read(text, out T read, out why);
            value = read;
            return sound;
        },
        value => value is null ? "" : cell.Write(value), cell.Expected, cell.IsNumber, Empty: true);

    private static Cell<T> Plain<T>(TryParse<T> read, Func<T, string> write, Phrase expected, bool isNumber = false) => new(
        (string text, out T value, out Phrase why) =>
        {
            why = default;
            return read(text, out value);
        },
        write, expected, isNumber);

    private static Phrase Choice<T>() where T : struct, Enum => new(
        $"以下之一:{string.Join('、', Words<T>.All.Select(each => Words<T>.Phrase(each).Zh))}", $"one of: {string.Join(", ", Words<T>.Codes)}");

    private static bool TryWord<T>(string text, out T member) where T : struct, Enum
    {
        // People type the brackets of 丙类(目录外) either way.
        string plain = text.Replace('\uFF08', '(').Replace('\uFF09', ')');
        foreach (T each in Words<T>.All)
        {
            Phrase phrase = Words<T>.Phrase(each);
            if (plain == phrase.Zh || plain.Equals(phrase.En, StringComparison.OrdinalIgnoreCase) || plain.Equals(Words<T>.Code(each), StringComparison.OrdinalIgnoreCase))
            {
                member = each;
                return true;
            }
        }

        // 丙类 is enough for 丙类(目录外), as long as no other word begins so.
        T[] shortened = [.. Words<T>.All.Where(each => Words<T>.Phrase(each).Zh.StartsWith($"{plain}(", StringComparison.Ordinal))];
        member = shortened.FirstOrDefault();
        return shortened.Length == 1;
    }

    private static bool TryDate(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is >= 1850 and <= 9999;

    private static bool TryShare(string text, out Rate rate) =>
        Rate.TryParse(text, out rate) && rate.TenThousandths is >= 0 and <= 10_000;

    private static bool TryAmount(string text, out Money amount) => Money.TryParse(text, out amount) && !amount.IsNegative;

    private static bool TryYear(string text, out BenefitYear year)
    {
        bool known = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= BenefitYear.Earliest and <= BenefitYear.Latest;
        year = known ? new(number) : default;
        return known;
    }

    private static bool TryYears(string text, out int years) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out years) && years <= 150;

    private static bool TryYesNo(string text, out bool yes)
    {
        yes = text.ToUpperInvariant() is "是" or "有" or "YES" or "Y" or "TRUE" or "1";
        return yes || text.ToUpperInvariant() is "否" or "无" or "NO" or "N" or "FALSE" or "0";
    }

    private static bool TrySpans(string text, out IReadOnlyList<DateSpan> spans)
    {
        List<DateSpan> read = [];
        spans = read;
        foreach (string part in text.Split([';', '\uFF1B'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int dots = part.IndexOf("..", StringComparison.Ordinal);
            string last = dots < 0 ? "" : part[dots..].TrimStart('.').Trim();
            DateOnly to = DateOnly.MaxValue;
            if (dots < 0 || !TryDate(part[..dots].Trim(), out DateOnly from) || (last.Length > 0 && !TryDate(last, out to)) || to < from || (read.Count > 0 && from <= read[^1].To))
            {
                return false;
            }

            read.Add(new(from, to));
        }

        return read.Count > 0;
    }
}
