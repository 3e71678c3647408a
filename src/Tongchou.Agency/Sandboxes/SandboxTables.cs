using Tongchou.Agency.Imports;

namespace Tongchou.Agency.Sandboxes;

/// <summary>A sandbox as rows of a spreadsheet: every scheme, formula, year and city.</summary>
public static class SandboxTables
{
    public static readonly IReadOnlyList<ExportColumn> Columns =
    [
        new(new("险种", "scheme")), new(new("分配办法", "formula")), new(new("年度", "year")), new(new("地区代码", "code")), new(new("地区", "city")), new(new("收入", "income"), true), new(new("支出", "expenditure"), true), new(new("参保人数", "enrolled"), true),
        new(new("上解", "remitted"), true), new(new("下拨", "received"), true), new(new("净额", "net"), true), new(new("自行弥补", "own to find"), true), new(new("违规弥补", "owed for breaches"), true), new(new("年末结余", "closing balance"), true),
        new(new("可支付月数", "months"), true),
    ];

    public static IEnumerable<IReadOnlyList<string>> Rows(SandboxForm form, Language language)
    {
        Dictionary<string, string> names = form.Cities.ToDictionary(city => city.Code, city => city.Name.In(language), StringComparer.Ordinal);
        return from scheme in form.Schemes
               from formula in scheme.Formulas
               from year in formula.Years
               from city in year.Cities
               select (IReadOnlyList<string>)
               [
                   scheme.Scheme.In(language), formula.Formula.In(language), $"{year.Year}", city.City, names[city.City], city.Income, city.Expenditure, $"{city.Enrolled}", city.Remitted, city.Received, city.Net, city.OwnToFind, city.Breaches, city.ClosingBalance,
                   city.Months is { } months ? FormattableString.Invariant($"{months}") : "",
               ];
    }
}
