using System.Globalization;
using Tongchou.Benefits;

namespace Tongchou.Agency.Cases;

/// <summary>A threshold stated as a share of last year's disposable income per head 人均可支配收入.</summary>
internal static class IncomeThreshold
{
    /// <returns>Whether the case states its threshold so.</returns>
    public static bool Lay(Given given, CasePack pack, SchemeProvisions own, CommonProvisions common, params ReadOnlySpan<string> ratioNames)
    {
        if (!given.Has(ratioNames))
        {
            return false;
        }

        if (given.Ratio(ratioNames) is { } share)
        {
            pack.Set(own.SeriousDeductible, $"{{ share-of-income: {share} }}");
        }

        if (Income(given) is { } income)
        {
            pack.Set(common.ResidentIncome, income);
        }

        return true;
    }

    /// <summary>One income, or urban and rural ones weighted by their people, counted or as shares.</summary>
    private static string? Income(Given given)
    {
        if (given.Amount("income", "per-head-income", "disposable-income", "weighted-income", "income-per-head") is { } one)
        {
            return one.ToPlain();
        }

        Money? urban = given.Amount("urban-income");
        Money? rural = given.Amount("rural-income");
        (int Urban, int Rural)? people = given.Has("urban-share", "rural-share", "urban-ratio", "urbanisation-rate", "urbanization-rate") ? Shares(given) : People(given);
        if (urban is { } high && rural is { } low && people is var (cities, villages))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{{ urban-income: {high.ToPlain()}, rural-income: {low.ToPlain()}, urban-people: {cities}, rural-people: {villages} }}");
        }

        if (!given.Has("urban-income") || !given.Has("rural-income"))
        {
            given.Missing("urban_income, rural_income");
        }

        return null;
    }

    private static (int Urban, int Rural)? Shares(Given given)
    {
        Rate? urban = given.Ratio("urban-share", "urban-ratio", "urbanisation-rate", "urbanization-rate");
        Rate? rural = given.Ratio("rural-share", "rural-ratio");
        urban ??= rural is { } only ? Rate.Whole - only : null;
        rural ??= urban is { } known ? Rate.Whole - known : null;
        if (urban is { } cities && rural is { } villages && cities + villages != Rate.Whole)
        {
            given.Refuse(new("城乡人口占比之和不是 1。", "The shares of urban and rural people do not come to the whole."));
        }

        return urban is { } a && rural is { } b ? (a.TenThousandths, b.TenThousandths) : null;
    }

    private static (int Urban, int Rural)? People(Given given)
    {
        decimal? urban = given.Number("urban-people", "urban-population");
        decimal? rural = given.Number("rural-people", "rural-population");
        if (urban is not { } cities || rural is not { } villages)
        {
            if (!given.Has("urban-people", "urban-population") || !given.Has("rural-people", "rural-population"))
            {
                given.Missing("urban_people, rural_people");
            }

            return null;
        }

        // People may be counted in thousands or ten thousands; only their proportion matters.
        while ((cities != decimal.Truncate(cities) || villages != decimal.Truncate(villages)) && cities < 100_000_000 && villages < 100_000_000)
        {
            (cities, villages) = (cities * 10, villages * 10);
        }

        if (cities != decimal.Truncate(cities) || villages != decimal.Truncate(villages))
        {
            given.Refuse(new("人数的小数太多。", "The numbers of people have too many decimals."));
            return null;
        }

        return ((int)cities, (int)villages);
    }
}
