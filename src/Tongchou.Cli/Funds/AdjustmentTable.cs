using System.Globalization;
using Tongchou.Agency;
using Tongchou.Agency.Adjustments;

namespace Tongchou.Cli.Funds;

/// <summary>A year's adjustment for people: a table for each scheme, what it rests on, and the laws it was held against.</summary>
internal static class AdjustmentTable
{
    public static void Print(AdjustmentForm form, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        terminal.Out.WriteLine(en ? $"{form.Region.Name.En} ({form.Region.Code}), adjustment fund of {form.Year}, in yuan" : $"{form.Region.Name.Zh}({form.Region.Code}){form.Year} 年度调剂金,单位:元");
        foreach (SchemeForm scheme in form.Schemes)
        {
            Print(scheme, terminal, language);
        }

        foreach (Phrase caveat in form.Caveats)
        {
            terminal.Out.WriteLine($"! {caveat.In(language)}");
        }
    }

    private static void Print(SchemeForm scheme, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"■ {scheme.Scheme.In(language)}  {scheme.Formula.In(language)}");
        foreach (AmountRow row in scheme.Amounts)
        {
            Tell(row);
        }

        terminal.Out.WriteLine(en ? $"  reserve {Shown(scheme.Opening.Reserve)} → {Shown(scheme.Closing.Reserve)}, distributed {Shown(scheme.Distributed)}, carried on {Shown(scheme.Closing.Carried)}" : $"  风险金 {Shown(scheme.Opening.Reserve)} → {Shown(scheme.Closing.Reserve)},分配 {Shown(scheme.Distributed)},结转 {Shown(scheme.Closing.Carried)}");
        TextTable table = en
            ? new("city", "remitted", "normal gap", "for need", "from rest", "net", "own to find", "breaches owed")
            : new("市(州)", "上解", "正常缺口", "按缺口得", "余额得", "净额", "自行弥补", "违规弥补");
        foreach (CityForm city in scheme.Cities)
        {
            string owed = city.Amounts.First(row => row.Code == "owed-for-breaches").Amount;
            string name = city.City.Name.In(language);
            table.Row(name == city.City.Code ? name : $"{name} {city.City.Code}", Shown(city.Remitted), Shown(city.Gap), Shown(city.ForNeed), Shown(city.FromRest), Shown(city.Net), Shown(city.OwnToFind), Shown(owed));
        }

        table.Write(terminal);
        foreach (BreachForm breach in scheme.Cities.SelectMany(city => city.Breaches))
        {
            terminal.Out.WriteLine(en ? $"  {breach.Government} owes {Shown(breach.Amount)} for a breach" : $"  {breach.Government} 政府应弥补违规损失 {Shown(breach.Amount)}");
        }

        foreach (Basis basis in scheme.Basis)
        {
            terminal.Out.WriteLine($"  {basis.Title.In(language)}: {basis.Value.In(language)}  ({basis.Clause}, {basis.Standing.In(language)})");
        }

        foreach (ProofForm proof in scheme.Proofs)
        {
            terminal.Out.WriteLine($"  {(proof.Holds ? "✓" : "✗")} {proof.Law.In(language)}: {Shown(proof.Left)} {proof.Relation} {Shown(proof.Right)}");
        }

        void Tell(AmountRow row) => terminal.Out.WriteLine($"  {row.Title.In(language)} {Shown(row.Amount)} = {row.Formula.In(language)}  ({string.Join(", ", row.Basis.Select(cite => cite.Clause).Distinct())})");
    }

    private static string Shown(string plain) => decimal.Parse(plain, CultureInfo.InvariantCulture).ToString("N2", CultureInfo.InvariantCulture);
}
