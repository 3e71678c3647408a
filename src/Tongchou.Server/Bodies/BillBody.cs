using Microsoft.Net.Http.Headers;
using Tongchou.Agency;
using Tongchou.Policy;
using Tongchou.Policy.Yaml;
using Tongchou.Server.Problems;

namespace Tongchou.Server.Bodies;

/// <summary>Reads a bill from the body of a request, with every fault at once.</summary>
internal static class BillBody
{
    /// <returns>Exactly one of the two.</returns>
    public static async Task<(Bill? Bill, Problem? Refusal)> Read(HttpRequest request, Law law, CancellationToken stop)
    {
        if (!IsJson(request))
        {
            return (null, Problem.NotJson());
        }

        if (await BodyReader.Read(request, stop) is not { } body)
        {
            return (null, Problem.TooLarge());
        }

        FaultList faults = new();
        Node? node = JsonText.Read(body, "", faults);
        Bill? bill = node is null ? null : new BillReader(law, faults).Read(node);

        // A key written twice is noted while the text is read: then even a readable bill is refused.
        return bill is not null && faults.IsEmpty ? (bill, null) : (null, Problem.BadBill(faults.All));
    }

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase))
        && request.Headers.ContentEncoding.All(encoding => encoding is null or "" or "identity");
}
