using System.Text.Json;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Policy.Tests.Forms;

public class FormsTests
{
    [Theory]
    [InlineData("care/year/ceiling", "none", "")]
    [InlineData("care/year/ceiling", "0", "")]
    [InlineData("care/year/ceiling", "12.50", "")]
    [InlineData("care/year/ceiling", "\"12,000\"", "bad-money")]
    [InlineData("care/year/ceiling", "-1", "bad-money")]
    [InlineData("care/year/ceiling", "1.005", "bad-money")]
    [InlineData("care/year/ceiling", "99999999999", "bad-money")]
    [InlineData("care/year/ceiling", "None", "bad-money")]
    [InlineData("care/year/ceiling", "[1]", "expected-text")]
    [InlineData("care/year/ceiling", "", "expected-text")]
    [InlineData("care/year/share", "65%", "")]
    [InlineData("care/year/share", "0.65", "")]
    [InlineData("care/year/share", "82.55%", "")]
    [InlineData("care/year/share", "100%", "")]
    [InlineData("care/year/share", "101%", "bad-rate")]
    [InlineData("care/year/share", "65", "bad-rate")]
    [InlineData("care/year/share", "-5%", "bad-rate")]
    [InlineData("care/year/share", "65.555%", "bad-rate")]
    [InlineData("care/year/months", "3", "")]
    [InlineData("care/year/months", "25", "bad-number")]
    [InlineData("care/year/months", "3.0", "bad-number")]
    [InlineData("care/year/levels", "[level-1, level-2]", "")]
    [InlineData("care/year/levels", "[]", "")]
    [InlineData("care/year/levels", "[level-1, level-1]", "repeated-word")]
    [InlineData("care/year/levels", "[level-9]", "unknown-word")]
    [InlineData("care/year/levels", "level-1", "expected-list")]
    [InlineData("care/year/diseases", "[M03900, M01600]", "")]
    [InlineData("care/year/diseases", "[]", "")]
    [InlineData("care/year/diseases", "[M03900, M03900]", "repeated-code")]
    [InlineData("care/year/diseases", "[高血压]", "bad-code")]
    [InlineData("care/year/diseases", "[M0390000000000000000000000000000]", "bad-code")]
    [InlineData("care/year/diseases", "M03900", "expected-list")]
    [InlineData("care/year/way", "plain", "")]
    [InlineData("care/year/way", "Plain", "unknown-word")]
    [InlineData("care/stay/ratio", "70%", "")]
    [InlineData("care/stay/ratio", "[{ rate: 70% }]", "")]
    [InlineData("care/stay/ratio", "[{ to: 50000, rate: 60% }, { rate: 70% }]", "")]
    [InlineData("care/stay/ratio", "[{ to: 50000, rate: 60% }, { to: 100000, rate: 70% }]", "")]
    [InlineData("care/stay/ratio", "[{ to: 50000, rate: 60% }, { to: 50000, rate: 70% }]", "bands-order")]
    [InlineData("care/stay/ratio", "[{ to: 0, rate: 60% }]", "bands-order")]
    [InlineData("care/stay/ratio", "[{ rate: 60% }, { rate: 70% }]", "bands-open")]
    [InlineData("care/stay/ratio", "[{ to: 50000 }]", "missing-key")]
    [InlineData("care/stay/ratio", "[{ to: 50000, rate: 60%, from: 0 }]", "unknown-key")]
    [InlineData("care/stay/ratio", "[]", "bands-count")]
    [InlineData("care/stay/ratio", "{ rate: 60% }", "expected-list")]
    public void A_value_is_read_or_refused(string path, string value, string code)
    {
        LawReading reading = TestPacks.Read(TestPacks.Topic("city", path, $"value: {value}"));

        reading.Codes().Distinct().ShouldBe(code.Length == 0 ? [] : [code]);
    }

    [Fact]
    public void Bands_are_read_in_order_and_shown_as_people_write_them()
    {
        LawOn law = TestPacks.Sane(TestPacks.Topic("city", "care/stay/ratio", "value: [{ to: 50000, rate: 60% }, { to: 100000.50, rate: 65% }, { rate: 70% }]")).On(new(510100), new(2025, 1, 1))!;

        Bands bands = law.Find(TestVocabulary.Ratio)!.At(0, 0).Value;

        bands.Span.ToArray().ShouldBe([new(Money.Yuan(50_000), Rate.Percent(60)), new(new(10_000_050), Rate.Percent(65)), new(Band.Open, Rate.Percent(70))]);
        BandsForm.Instance.Show(bands, Language.En).ShouldBe("0–50,000 60%; 50,000–100,000.5 65%; above 100,000.5 70%");
        BandsForm.Instance.Show(bands, Language.Zh).ShouldBe("0–50,000 60%;50,000–100,000.5 65%;100,000.5以上 70%");
    }

    [Fact]
    public void Every_form_describes_itself_in_json()
    {
        foreach (Provision provision in TestVocabulary.All.All)
        {
            using JsonDocument schema = JsonDocument.Parse(provision.ValueSchema);
            schema.RootElement.ValueKind.ShouldBe(JsonValueKind.Object, provision.Path);
        }
    }
}
