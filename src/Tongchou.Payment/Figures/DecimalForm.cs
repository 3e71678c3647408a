using System.Globalization;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Yaml;

namespace Tongchou.Payment.Figures;

/// <summary>A plain number such as a multiple, a coefficient or a factor: <c>1.05</c>; zero or more, at most six decimals.</summary>
public sealed class DecimalForm(decimal most = 1_000_000) : IForm<decimal>
{
    private const int MostDecimals = 6;

    /// <summary>A bound on a factor is held in ten-thousandths, as one on a rate is.</summary>
    private const int PerWhole = 10_000;

    public string Schema => """{"type":["number","string"],"description":"a number, zero or more, at most six decimals"}""";

    public bool TryRead(Node node, FaultList faults, out decimal value)
    {
        value = 0;
        if (node.AsText(faults) is not { } text)
        {
            return false;
        }

        if (TryParse(text, out value) && value <= most)
        {
            return true;
        }

        faults.Add("bad-number", node.Place, new($"“{text}”不是 0 到 {most} 的数。", $"'{text}' is not a number from 0 to {most}."), new("如 1.05;最多六位小数。", "Such as 1.05, at most six decimals."));
        return false;
    }

    public static bool TryParse(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value == decimal.Round(value, MostDecimals);

    public string Show(decimal value, Language language) => value.ToString("0.######", CultureInfo.InvariantCulture);
    public IEnumerable<Bounded> Bounds(decimal value) => [new((long)(value * PerWhole), Show(value, Language.En))];
}
