using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Tongchou.Agency.Cases;
using Tongchou.Benefits;
using Tongchou.Policy;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Agency.Tests.Cases;

public class CasePropertiesTests
{
    [Fact]
    public void A_serious_illness_case_equals_the_engine_called_directly()
    {
        var cases =
            from eligible in Gen.Choose(0, 50_000_000)
            from threshold in Gen.Choose(0, 3_000_000)
            from first in Gen.Choose(1, 10_000_000)
            from low in Gen.Choose(1, 6_000)
            from rise in Gen.Choose(0, 4_000)
            from cap in Gen.Choose(0, 30_000_000)
            from counted in Gen.Choose(0, 5_000_000)
            from paid in Gen.Choose(0, 5_000_000)
            select (eligible, threshold, first, low, rise, cap, counted, paid);

        Prop.ForAll(cases.ToArbitrary(), x =>
        {
            Money expected = Direct(new(x.eligible), new(x.threshold), new(x.first), new(x.low), new(x.low + x.rise), new(x.cap), new(x.counted), new(x.paid));

            CaseResult result = CaseRun.One("serious_illness",
                $$""" "eligible_self_pay": "{{Yuan(x.eligible)}}", "threshold": "{{Yuan(x.threshold)}}", "tier_base": "above_threshold", "annual_cap": "{{Yuan(x.cap)}}", "eligible_before": "{{Yuan(x.counted)}}", "paid_before": "{{Yuan(x.paid)}}", "tiers": [{"from":"0","to":"{{Yuan(x.first)}}","ratio":"{{Part(x.low)}}"},{"from":"{{Yuan(x.first)}}","to":null,"ratio":"{{Part(x.low + x.rise)}}"}] """,
                $""" "serious_illness_pay": "{expected.ToPlain()}" """);

            return result is CasePassed;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Mutated_files_never_throw()
    {
        byte[] text = Encoding.UTF8.GetBytes(CaseRun.OpenExamples);
        string[] scraps = ["\"", "{", "}", "[", "]", ",", ":", "-", "99999999999999999999", "null", "\"\"", "1e9", "\n", "true", "\"2026-13-45\"", "0.00001", "\ud83d\ude00"];
        var mutations =
            from count in Gen.Choose(1, 6)
            from at in Gen.ArrayOf(Gen.Choose(0, text.Length - 1), count)
            from scrap in Gen.ArrayOf(Gen.Elements(scraps), count)
            from cut in Gen.ArrayOf(Gen.Choose(0, 8), count)
            select (at, scrap, cut);

        Prop.ForAll(mutations.ToArbitrary(), x =>
        {
            List<byte> mutated = [.. text];
            for (int i = 0; i < x.at.Length; i++)
            {
                int at = Math.Min(x.at[i], mutated.Count);
                mutated.RemoveRange(at, Math.Min(x.cut[i], mutated.Count - at));
                mutated.InsertRange(at, Encoding.UTF8.GetBytes(x.scrap[i]));
            }

            foreach (string name in new[] { "cases.json", "cases.yaml" })
            {
                (CaseReport? report, IReadOnlyList<Fault> faults) = CheckCases.Check(CaseRun.Book, mutated.ToArray(), name);
                (report is not null || faults.Count > 0).ShouldBeTrue();
                report?.ToText(Language.Zh).ShouldEndWith("not understood\n");
            }
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>Every value of a field replaced by something else: the file stays well-formed, so every reader is reached.</summary>
    [Fact]
    public void Broken_values_never_throw()
    {
        string[] lines = CaseRun.OpenExamples.Split('\n');
        string[] values = ["\"x\"", "\"-1\"", "-1", "\"\"", "[]", "{}", "\"9999999999\"", "99999999999999999999999999999999", "\"2026-02-30\"", "true", "\"0.00001\"", "[{}]", "[1]", "{\"a\": {}}", "0", "\"2200-12-31\"", "2200", "1000", "\"100%\""];
        List<int> fields = [.. Enumerable.Range(0, lines.Length).Where(i => lines[i].Contains("\": ") && !lines[i].TrimEnd().EndsWith('{') && !lines[i].TrimEnd().EndsWith('['))];
        var mutations =
            from at in Gen.ArrayOf(Gen.Elements(fields.ToArray()), 40)
            from value in Gen.ArrayOf(Gen.Elements(values), 40)
            select (at, value);

        Prop.ForAll(mutations.ToArbitrary(), x =>
        {
            string[] mutated = [.. lines];
            for (int i = 0; i < x.at.Length; i++)
            {
                string line = mutated[x.at[i]];
                int colon = line.IndexOf("\": ", StringComparison.Ordinal);
                mutated[x.at[i]] = $"{line[..(colon + 3)]}{x.value[i]}{(line.TrimEnd().EndsWith(',') ? "," : "")}";
            }

            CaseRun.Json(string.Join('\n', mutated)).Results.Count.ShouldBe(55);
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>A provision added to the engine later must be thought of in the neutral pack, or it would disturb every case.</summary>
    [Theory]
    [InlineData(Scheme.Employee)]
    [InlineData(Scheme.Resident)]
    public void A_neutral_pack_leaves_the_region_its_readings_and_little_else(Scheme scheme)
    {
        foreach (VisitKind visit in Words<VisitKind>.All)
        {
            SchemeProvisions own = BenefitsVocabulary.Of(scheme);
            string kinds = string.Join('|', Words<VisitKind>.Codes.Where(code => code != Words<VisitKind>.Code(visit)));
            string other = Words<Scheme>.Code(scheme is Scheme.Employee ? Scheme.Resident : Scheme.Employee);
            IReadOnlyCollection<Provision> set = NeutralPack.Of(scheme, visit).Provisions;

            IEnumerable<string> left = BenefitsVocabulary.All
                .Where(provision => !provision.IsReading && !set.Contains(provision))
                .Select(provision => provision.Path)

                // The catalogue's clauses say why a cost is the person's, the list of diseases who settles a bill; they move no money.
                .Where(path => !path.StartsWith("catalogue/") && path != BenefitsVocabulary.Common.DirectDiseases.Path && !path.StartsWith($"{other}/") && !kinds.Split('|').Any(kind => path.Contains($"/{kind}/")));

            left.Order().ShouldBe(new[] { "indicators/resident-income", own.SeriousCounts.Path }.Order());
        }
    }

    private static Money Direct(Money eligible, Money threshold, Money first, Rate low, Rate high, Money cap, Money counted, Money paid)
    {
        CasePack pack = NeutralPack.Of(Scheme.Resident, VisitKind.Inpatient);
        SchemeProvisions own = BenefitsVocabulary.Of(Scheme.Resident);
        pack.Set(own.SeriousDeductible, threshold.ToPlain());
        pack.Set(own.SeriousBands, $"[{{ to: {first.ToPlain()}, rate: {low} }}, {{ rate: {high} }}]");
        pack.Set(own.SeriousCeiling, cap);
        CaseLaw law = CaseLaw.Of(CaseRun.Book.Law, RegionCode.Nation)!;
        LawOn on = law.With(pack, new FaultList())!;
        BenefitTerms terms = BenefitTerms.Compile(on, Scheme.Resident);
        Claim claim = new(VisitKind.Inpatient, HospitalLevel.Level1, CarePlace.Local, Referral.NotNeeded, PersonGroup.Adult, 30, AssistanceCategory.None,
            Supplement.None, 1, false, true, false, Money.Zero, law.Day, Money.Zero, Money.Zero);
        BillLine[] lines = [new(eligible, CatalogueClass.A, Rate.Zero, Limit.None, law.Day)];
        Settling.Settle(claim, lines, Coverage.Always, terms, new Accumulators { SeriousCounted = counted, SeriousPaid = paid }, out Settlement bill);
        return bill.SeriousIllness;
    }

    private static string Yuan(int fen) => new Money(fen).ToPlain();
    private static string Part(int tenThousandths) => (tenThousandths / 10_000m).ToString("0.0000", CultureInfo.InvariantCulture);
}
