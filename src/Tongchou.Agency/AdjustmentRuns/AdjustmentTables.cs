using Tongchou.Agency.Adjustments;
using Tongchou.Agency.Imports;

namespace Tongchou.Agency.AdjustmentRuns;

/// <summary>A run as rows that an accountant can follow: every amount of every city with its working and clause, what is booked, and the bills for breaches.</summary>
public static class AdjustmentTables
{
    public static readonly IReadOnlyList<ExportColumn> Columns =
    [
        new(new("险种", "scheme")), new(new("地区代码", "code")), new(new("地区", "region")), new(new("项目", "item")), new(new("金额", "amount"), IsNumber: true), new(new("计算", "working")), new(new("依据", "rests on")),
    ];

    /// <param name="city">One city alone; null for the whole run.</param>
    public static IEnumerable<IReadOnlyList<string>> Rows(AdjustmentRun run, Language language, string? city = null)
    {
        bool en = language is Language.En;
        foreach (SchemeForm scheme in run.Result.Schemes)
        {
            string word = scheme.Scheme.In(language);
            string fund = Words<Scheme>.TryParse(scheme.Scheme.Code, out Scheme known) ? AdjustmentFunds.CodeOf(known) : "";
            foreach (AmountRow row in city is null ? scheme.Amounts : [])
            {
                yield return Row(run.Result.Region, row);
            }

            foreach (CityForm each in scheme.Cities.Where(each => city is null || each.City.Code == city))
            {
                foreach (AmountRow row in each.Amounts)
                {
                    yield return Row(each.City, row);
                }

                foreach (BreachForm breach in each.Breaches)
                {
                    yield return [word, breach.Government, each.City.Name.In(language), en ? "owed by the government for a breach" : "政府应弥补违规损失", breach.Amount, "", ""];
                }
            }

            foreach (RunShare share in run.Shares.Where(share => share.Fund == fund && (city is null || share.City == city)))
            {
                string booked = en ? "booked by this run" : "本批次记账";
                foreach ((string what, Money amount) in Booked(share.Change, en).Where(each => !each.Amount.IsZero))
                {
                    yield return [word, share.City, share.Name, $"{booked}: {what}", amount.ToPlain(), "", ""];
                }
            }

            IReadOnlyList<string> Row(RegionName region, AmountRow row) =>
                [word, region.Code, region.Name.In(language), row.Title.In(language), row.Amount, row.Formula.In(language), string.Join("; ", row.Basis.Select(cite => $"{cite.Provision} {cite.Value} ({cite.Clause}, {cite.Standing})"))];
        }
    }

    /// <summary>Each amount of a share by its name.</summary>
    public static IReadOnlyList<(string What, Money Amount)> Booked(AdjustmentAmounts of, bool en) =>
    [
        (en ? "remitted" : "上解", of.Up), (en ? "distributed" : "下拨", of.Down), (en ? "reserved" : "提取风险金", of.Reserved), (en ? "drawn from the reserve" : "动用风险金", of.Drawn),
    ];
}
