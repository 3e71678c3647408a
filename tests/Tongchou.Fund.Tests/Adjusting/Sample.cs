using FsCheck;
using FsCheck.Fluent;
using Tongchou.Fund.Adjusting;
using Tongchou.Policy;
using Tongchou.Policy.Vocabulary;
using Tongchou.Policy.Yaml;

namespace Tongchou.Fund.Tests.Adjusting;

/// <summary>A province with the law of the nation's pack, round rates of its own, and years made up at random.</summary>
internal static class Sample
{
    public static readonly LawOn Law = Read();
    public static readonly DistributionFormula[] Formulas = [.. Words<DistributionFormula>.All];

    /// <summary>Any year that passes the checks, for any scheme.</summary>
    public static readonly Gen<(AdjustmentOpening Opening, AdjustmentInputs Inputs)> Years =
        from scheme in Gen.Elements(Words<Scheme>.All.ToArray())
        from count in Gen.Choose(1, 12)
        from cities in Gen.ArrayOf(City(), count)
        from reserve in Amount()
        from carried in Gen.Elements(0L, 1, 12_345)
        from drawn in Gen.Choose(0, 3)
        select (new AdjustmentOpening(reserve, new(carried)), new AdjustmentInputs(scheme, [.. cities.Select((city, i) => city with { City = Code(i), Breaches = [.. city.Breaches.Select(each => each with { Government = new(Code(i).Number + 1) })] })], new(reserve.Fen * drawn / 3)));

    public static RegionCode Code(int number) => new(109_900 + ((number + 1) * 100));

    public static AdjustmentTerms Terms(Scheme scheme, DistributionFormula formula = DistributionFormula.ByGap)
    {
        AdjustmentTerms terms = AdjustmentTerms.Compile(Law, scheme)!;
        return terms with { Formula = terms.Formula.With(formula) };
    }

    public static AdjustmentResult Run(AdjustmentOpening opening, AdjustmentInputs inputs, DistributionFormula formula = DistributionFormula.ByGap) =>
        AdjustmentYear.Run(opening, inputs, Terms(inputs.Scheme, formula));

    /// <summary>A result in words, so that two of them can be told apart to the fen.</summary>
    public static string Told(AdjustmentResult result) => string.Join('\n',
        result.Cities.Select(city => $"{city.City} {city.Remitted} {city.Need.Gap} {city.Allotment.Need} {city.Allotment.ForNeed} {city.Allotment.FromRest} {city.Allotment.Basis.Zh} {city.Shortfall} {city.FromBalance} {city.OwnToFind} {city.OwedForBreaches} {city.ClosingBalance}")
            .Append($"{result.Scheme} {result.Raised} {result.Reserve} {result.Pool} {result.Distributed} {result.Closing}"));

    private static Gen<CityYear> City() =>
        from income in Amount()
        from expenditure in Amount()
        from breach in Gen.Choose(0, 8)
        from balance in Amount()
        from enrolled in Gen.Choose(0, 9_000_000)
        from aged in Gen.Choose(0, 100)
        from assessment in Gen.Choose(0, 20_000)
        from assessed in Gen.Elements(true, false, false)
        from planned in Gen.Elements(true, true, false)
        from met in Gen.Elements(true, true, false)
        select new CityYear(default, income, expenditure)
        {
            Breaches = breach > 3 ? [] : [new(default, new(expenditure.Fen * breach / 4))],
            Balance = balance, Enrolled = enrolled, Aged = (long)enrolled * aged / 100, Assessment = new(assessment),
            AssessedGap = assessed ? new(expenditure.Fen / 3) : null, Planned = planned ? new(expenditure.Fen * 9 / 10) : null, MetConditions = met,
        };

    // Small amounts, where every fen of rounding shows, and large ones.
    private static Gen<Money> Amount() =>
        Gen.OneOf(Gen.Choose(0, 300).Select(fen => new Money(fen)), Gen.Choose(0, int.MaxValue).Select(fen => new Money(fen)), Gen.Choose(0, 1_000_000).Select(yuan => Money.Yuan(yuan * 100_000L)));

    private static LawOn Read()
    {
        string root = Given.Policies();
        string[] names = ["CN/pack.yaml", "CN/fund/adjustment.yaml", "CN/fund/measures.yaml", "CN/fund/budget.yaml", "CN/fund/warning.yaml", "sources/SC2023.yaml", "sources/EXAMPLE.yaml", "sources/COUNTY2024-MONTHS.yaml"];
        PolicyFile[] files =
        [
            .. names.Select(name => new PolicyFile(name, File.ReadAllText(Path.Combine(root, name)))),
            new("P/pack.yaml", "region: \"109900\"\nname: { zh: 样例, en: sample }\nparent: \"000000\"\n"),
            new("P/fund/adjustment.yaml", """
                raise-rate: [{ from: 2024-01-01, cite: EXAMPLE 示例, standing: illustrative, table: [{ scheme: employee, value: 10% }, { scheme: resident, value: 5% }] }]
                reserve-rate: [{ from: 2024-01-01, cite: EXAMPLE 示例, standing: illustrative, value: 5% }]
                reserve-target: [{ from: 2024-01-01, cite: EXAMPLE 示例, standing: illustrative, value: 1% }]
                overspend-limit: [{ from: 2024-01-01, cite: EXAMPLE 示例, standing: illustrative, value: 30% }]
                overspend-share: [{ from: 2024-01-01, cite: EXAMPLE 示例, standing: illustrative, value: 80% }]
                """),
        ];
        LawReading reading = Policy.Law.Read(files, new PolicyVocabulary(FundVocabulary.All));
        reading.Faults.Select(fault => fault.ToString()).ShouldBeEmpty();
        return reading.Law!.On(new(109_900), new(2026, 1, 1))!;
    }
}
