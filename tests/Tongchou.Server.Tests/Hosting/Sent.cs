using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tongchou.Agency;
using Tongchou.Server.Problems;

namespace Tongchou.Server.Tests.Hosting;

/// <summary>What goes in and comes out.</summary>
internal static class Sent
{
    public const string Bill = """
        {
          "region": "510100", "scheme": "employee",
          "person": { "born": "1971-09-10", "group": "active", "account": "1000.00" },
          "visit": { "kind": "inpatient", "level": "level-2", "begun": "2025-03-01", "ended": "2025-03-09" },
          "lines": [
            { "date": "2025-03-02", "name": "药品", "class": "A", "amount": "12000.00" },
            { "date": "2025-03-03", "name": "检查", "class": "B", "amount": "3000.00", "ownShare": "10%" },
            { "date": "2025-03-03", "name": "自费耗材", "class": "C", "amount": "500.00" }
          ]
        }
        """;

    public static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    public static Task<HttpResponseMessage> Post(this HttpClient client, string path, string json) => client.PostAsync(path, Json(json));

    public static async Task<JsonNode> Get(this HttpClient client, string path) => JsonNode.Parse(await client.GetStringAsync(path))!;

    /// <summary>The problem in an answer that is one.</summary>
    public static async Task<ProblemForm> Problem(this HttpResponseMessage answer)
    {
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        ProblemForm problem = (await answer.Content.ReadFromJsonAsync<ProblemForm>(AgencyJson.Options))!;
        problem.Status.ShouldBe((int)answer.StatusCode);
        problem.Faults.ShouldNotBeEmpty();
        problem.Faults.ShouldAllBe(fault => fault.Message.Zh.Length > 0 && fault.Message.En.Length > 0 && fault.Where != null);
        problem.Type.ShouldBe($"urn:tongchou:problem:{problem.Code}");
        return problem;
    }

    public static T Read<T>(this JsonNode node) => node.Deserialize<T>(AgencyJson.Options)!;
}
