using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tongchou.Cli.Tests;

public partial class ExplainTests
{
    public static TheoryData<string> Names => Samples.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_receipt_reads_as_it_was_reviewed(string sample)
    {
        Spoken zh = Spoken.Of("explain", Samples.Bill(sample));
        Spoken en = Spoken.Of("explain", Samples.Bill(sample), "--lang", "en");

        zh.Code.ShouldBe(0);
        Golden.Check($"{sample}.zh.txt", WithoutDigests(zh.Out));
        Golden.Check($"{sample}.en.txt", WithoutDigests(en.Out));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_amount_of_a_receipt_that_is_not_a_sum_of_others_names_its_clause(string sample)
    {
        using JsonDocument receipt = JsonDocument.Parse(Spoken.Of("explain", Samples.Bill(sample), "--json").Out);
        string[] sums = ["in-scope", "cash"];

        foreach (JsonElement row in receipt.RootElement.GetProperty("rows").EnumerateArray())
        {
            string step = row.GetProperty("step").GetProperty("code").GetString()!;
            if (!sums.Contains(step))
            {
                row.GetProperty("basis").GetArrayLength().ShouldBeGreaterThan(0, step);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_payers_the_rows_and_the_picture_all_come_to_the_bill(string sample)
    {
        using JsonDocument receipt = JsonDocument.Parse(Spoken.Of("explain", Samples.Bill(sample), "--json").Out);
        JsonElement root = receipt.RootElement;
        decimal total = Amount(root.GetProperty("total"));

        root.GetProperty("payers").EnumerateArray().Sum(share => Amount(share.GetProperty("amount"))).ShouldBe(total);
        Flow(root, from: "bill").ShouldBe(total);
        root.GetProperty("payers").EnumerateArray().Sum(share => FlowTo(root, share.GetProperty("payer").GetProperty("code").GetString()!)).ShouldBe(total);
        root.GetProperty("lines").EnumerateArray().Sum(line => Amount(line.GetProperty("inScope"))).ShouldBe(
            Amount(root.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("step").GetProperty("code").GetString() == "in-scope").GetProperty("amount")));
    }

    [Fact]
    public void The_HTML_receipt_needs_nothing_else_and_lets_no_markup_through()
    {
        string bill = File.ReadAllText(Samples.Bill("chengdu-employee-62")).Replace("护理费", "<script>alert(1)</script>", StringComparison.Ordinal);

        Spoken html = Spoken.Given(bill, "explain", "-", "--format", "html");

        html.Code.ShouldBe(0);
        html.Out.ShouldStartWith("<!doctype html>");
        html.Out.ShouldNotContain("<script");
        html.Out.ShouldNotContain("http");
    }

    private static decimal Amount(JsonElement amount) => decimal.Parse(amount.GetString()!, System.Globalization.CultureInfo.InvariantCulture);
    private static decimal Flow(JsonElement root, string from) => root.GetProperty("flow").EnumerateArray().Where(arrow => arrow.GetProperty("from").GetString() == from).Sum(arrow => Amount(arrow.GetProperty("amount")));
    private static decimal FlowTo(JsonElement root, string to) => root.GetProperty("flow").EnumerateArray().Where(arrow => arrow.GetProperty("to").GetString() == to).Sum(arrow => Amount(arrow.GetProperty("amount")));

    /// <summary>Any change of any pack moves the digests; what is reviewed is the rest.</summary>
    private static string WithoutDigests(string text) => Numbers().Replace(Hashes().Replace(text, "<sm3>"), "$1-<sm3>");

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hashes();

    [GeneratedRegex("([0-9]{6}-[0-9]{8})-[0-9a-f]{8}")]
    private static partial Regex Numbers();
}
