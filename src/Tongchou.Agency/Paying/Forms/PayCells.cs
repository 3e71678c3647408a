using System.Globalization;
using Tongchou.Agency.Imports.Columns;
using Tongchou.Payment.Dip;
using Tongchou.Payment.Figures;

namespace Tongchou.Agency.Paying.Forms;

/// <summary>Cells that only tables of payment have.</summary>
internal static class PayCells
{
    private const int MostDays = 36_600;
    private const decimal MostNumber = 1_000_000_000;

    public static readonly Cell<int> Days = new(
        (string text, out int value, out Phrase why) =>
        {
            why = default;
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= MostDays;
        },
        value => value.ToString(CultureInfo.InvariantCulture), new("0 到 36600 的整数", "a whole number from 0 to 36,600"), IsNumber: true);

    public static readonly Cell<decimal> Number = new(
        (string text, out decimal value, out Phrase why) =>
        {
            why = default;
            return DecimalForm.TryParse(text, out value) && value <= MostNumber;
        },
        value => value.ToString("0.######", CultureInfo.InvariantCulture), new("不小于 0、最多六位小数的数", "a number, zero or more, at most six decimals"), IsNumber: true);

    /// <summary>A number that may lie below nothing.</summary>
    public static readonly Cell<decimal> Signed = Number with
    {
        Read = (string text, out decimal value, out Phrase why) =>
        {
            why = default;
            bool sound = DecimalForm.TryParse(text.TrimStart('-'), out value) && value <= MostNumber;
            value = text.StartsWith('-') ? -value : value;
            return sound;
        },
        Expected = new("最多六位小数的数", "a number with at most six decimals"),
    };

    /// <summary>Codes parted by a bar, a semicolon or a space.</summary>
    public static readonly Cell<IReadOnlyList<string>> Codes = new(
        (string text, out IReadOnlyList<string> value, out Phrase why) =>
        {
            why = default;
            value = text.Split(['|', ';', ' ', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return value.All(code => code.Length <= 30);
        },
        value => string.Join('|', value), new("以 | 分隔的编码", "codes between |"), Empty: true);

    public static readonly Cell<ProcedurePattern> Pattern = new(
        (string text, out ProcedurePattern value, out Phrase why) =>
        {
            why = default;
            return ProcedurePattern.TryParse(text, out value);
        },
        value => value.ToString(), new("手术操作组合(+ 表示都要,/ 表示任一)", "procedures: + for all, / for any"), Empty: true);

    public static readonly Cell<DiagnosisRange> Range = new(
        (string text, out DiagnosisRange value, out Phrase why) =>
        {
            why = default;
            return DiagnosisRange.TryParse(text, out value);
        },
        value => value.ToString(), new("诊断编码开头或类目范围(如 I74.8、I70-I79)", "the beginning of a diagnosis or a span of categories, such as I74.8 or I70-I79"));
}
