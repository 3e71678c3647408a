using System.Net;
using System.Text.Json.Nodes;
using Tongchou.Server.Tests.Hosting;

namespace Tongchou.Server.Tests.Apis;

/// <summary>What an answer over HTTP says.</summary>
internal static class Answers
{
    /// <summary>The body of an answer that must be a good one.</summary>
    public static async Task<JsonNode> Good(this Task<HttpResponseMessage> asked)
    {
        HttpResponseMessage answer = await asked;
        string text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }

    /// <summary>The codes of the faults of an answer that must be a refusal.</summary>
    public static async Task<string[]> Codes(this Task<HttpResponseMessage> asked) => [.. (await (await asked).Problem()).Faults.Select(fault => fault.Code)];

    /// <summary>A text deep in it.</summary>
    public static string Text(this JsonNode node, params string[] path) => path.Aggregate(node, (at, name) => at[name]!).ToString();
}
