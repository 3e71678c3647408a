using System.Text.RegularExpressions;
using Tongchou.Server.Tests.Hosting;

namespace Tongchou.Server.Tests.Describing;

/// <summary>What the documents show can be tried as it stands there.</summary>
public partial class DocumentsTests(SharedHost host)
{
    [Fact]
    public async Task The_bills_of_the_documents_settle()
    {
        string[] bills = [.. JsonBlock().Matches(File.ReadAllText(Path.Combine(Tree.Root, "docs", "bills.md"))).Select(block => block.Groups[1].Value)];

        bills.Length.ShouldBe(2);
        foreach (string bill in bills)
        {
            HttpResponseMessage answer = await host.Client.Post("/api/trial-settlements", bill);
            answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task The_form_is_told_field_by_field()
    {
        string told = File.ReadAllText(Path.Combine(Tree.Root, "docs", "bills.md"));
        var schemas = (await host.Client.Get("/openapi/v1.json"))["components"]!["schemas"]!;

        string[] forms = ["BillForm", "PersonForm", "VisitForm", "ChainForm", "YearForm", "LineForm", "DuesForm", "ResidentYearForm", "PeriodForm", "RepairForm", "GroupForm", "ClaimsForm"];
        forms.SelectMany(form => schemas[form]!["properties"]!.AsObject()).Select(field => field.Key)
            .Where(field => !told.Contains($"`{field}`") && !told.Contains($"\"{field}\"")).ShouldBeEmpty();
    }

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();
}
