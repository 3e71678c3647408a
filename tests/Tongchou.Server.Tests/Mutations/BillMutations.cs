using System.Text;
using System.Text.Json.Nodes;

namespace Tongchou.Server.Tests.Mutations;

/// <summary>Spoils bills, some so little that they are still settled, some beyond recognition; the same seed spoils alike.</summary>
internal sealed class BillMutations(IReadOnlyList<string> sound, int seed)
{
    private readonly Random random = new(seed);

    private JsonSpoiler Spoiler => new(random, values);

    private static readonly string[] values =
    [
        "null", "true", "false", "0", "-1", "1", "2", "50", "1e308", "1E-400", "0.005", "12345.67", "9999999999.99", "10000000000", "10000000000.01", "92233720368547758.07", "79228162514264337593543950335",
        "\"\"", "\" \"", "\"0\"", "\"0.01\"", "\"100%\"", "\"0%\"", "\"33.33%\"", "\"-0.00\"", "\"10000000000.00\"", "\"none\"", "\"NaN\"", "\"Infinity\"", "\"١٢٣\"", "\"1,000\"", "\"+5\"", "\"5.\"", "\".5\"",
        "\"1880-01-01\"", "\"1990-01-01\"", "\"1990-12-31\"", "\"2024-02-29\"", "\"2025-02-29\"", "\"2024-12-31\"", "\"2025-01-01\"", "\"2025-12-31\"", "\"2026-06-30\"", "\"2027-01-01\"", "\"2200-12-31\"", "\"2200-01-01\"", "\"9999-12-31\"", "\"0001-01-01\"",
        "1990", "2200", "2024", "1989",
        "\"000000\"", "\"210900\"", "\"320500\"", "\"320700\"", "\"321300\"", "\"510000\"", "\"510100\"", "\"510104\"", "\"530100\"", "\"530800\"", "\"999999\"",
        "\"employee\"", "\"resident\"", "\"inpatient\"", "\"outpatient\"", "\"chronic\"", "\"special\"", "\"two-diseases\"", "\"maternity\"", "\"pharmacy\"", "\"grassroots\"", "\"level-1\"", "\"level-2\"", "\"level-3\"",
        "\"active\"", "\"retired\"", "\"adult\"", "\"student\"", "\"destitute\"", "\"orphan\"", "\"minimum-living\"", "\"low-income-edge\"", "\"poverty-watch\"", "\"illness-poverty\"", "\"civil-servant\"", "\"enterprise\"",
        "\"local\"", "\"elsewhere-filed\"", "\"elsewhere-emergency\"", "\"elsewhere-unfiled\"", "\"not-needed\"", "\"referred\"", "\"unreferred\"", "\"A\"", "\"B\"", "\"C\"", "\"newborn\"", "\"veteran\"",
        "[]", "{}", "[[]]", "[null]", "[{}]", "{\"a\":1}", "\"\\u0000\"", "\"\\ud83d\\ude00\"", "\"<script>\"", "\"'; drop table trial_bill; --\"",
        """{"inpatient":"9999999999.99","outpatient":"1.00"}""", """{"resident":[{"year":2025,"paidOn":"2024-11-20"}]}""", """{"employee":[{"from":"1990-01-01"},{"from":"2200-12-31","to":"2200-12-31"}]}""",
        """{"resident":[{"year":1990,"paidOn":"1880-01-01"},{"year":2200,"paidOn":"2200-12-31"}],"repairs":[{"of":2027,"paidOn":"2026-01-01","years":100}],"claims":[{"year":2200,"originalCap":"none"}]}""",
    ];

    private static readonly string[] keys =
    [
        "region", "scheme", "person", "visit", "lines", "total", "title", "yearToDate", "born", "group", "category", "supplement", "supplementaryProduct", "diseases", "account", "familyAccount", "dues",
        "resident", "employee", "repairs", "groups", "claims", "year", "paidOn", "of", "years", "from", "to", "began", "code", "fundPaid", "originalCap", "seriousIllnessPaid", "kind", "level", "ended", "care", "referral", "inCounty", "continues", "deductiblePaid",
        "stays", "pooledPaid", "bandUsed", "ceilingCost", "seriousCounted", "seriousPaid", "assistancePaid", "assistanceOutpatientPaid", "tiltPaid", "controlCost", "largeAmountPaid", "date", "class", "amount", "quantity", "price", "ownShare", "priceLimit", "__proto__", "", "键",
    ];

    public byte[] Next()
    {
        string bill = Spoiler.Pick(sound);
        return random.Next(10) < 7 ? Encoding.UTF8.GetBytes(Reshaped(bill)) : Spoiler.Torn(Encoding.UTF8.GetBytes(bill));
    }

    /// <summary>Still JSON: members replaced, added, removed, doubled.</summary>
    private string Reshaped(string bill)
    {
        JsonNode root = JsonNode.Parse(bill)!;
        for (int changes = random.Next(1, 5); changes > 0; changes--)
        {
            Reshape(Spoiler.PlaceIn(root));
        }

        return root.ToJsonString();
    }

    private void Reshape(JsonNode place)
    {
        if (place is JsonArray list)
        {
            int at = random.Next(list.Count + 1);
            if (at == list.Count || random.Next(3) == 0)
            {
                list.Insert(at, list.Count > 0 && random.Next(2) == 0 ? list[random.Next(list.Count)]?.DeepClone() : Value());
            }
            else if (random.Next(3) == 0)
            {
                list.RemoveAt(at);
            }
            else
            {
                list[at] = Value();
            }
        }
        else if (place is JsonObject map)
        {
            string key = map.Count > 0 && random.Next(4) > 0 ? map.ElementAt(random.Next(map.Count)).Key : Spoiler.Pick(keys);
            if (random.Next(6) == 0)
            {
                map.Remove(key);
            }
            else
            {
                map[key] = Value();
            }
        }
    }

    private JsonNode? Value() => JsonNode.Parse(random.Next(40) == 0 ? $"\"{new string('9', random.Next(1, 5_000))}\"" : Spoiler.Pick(values));
}
