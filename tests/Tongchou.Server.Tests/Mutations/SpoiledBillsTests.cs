using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tongchou.Agency;
using Tongchou.Server.Problems;
using Tongchou.Server.Tests.Hosting;

namespace Tongchou.Server.Tests.Mutations;

public class SpoiledBillsTests(SharedHost host)
{
    private const int Bills = 24_000;
    private const int Callers = 4;

    /// <summary>TONGCHOU_SEED gives other bills than the usual ones.</summary>
    private static readonly int seed = int.TryParse(Environment.GetEnvironmentVariable("TONGCHOU_SEED"), out int given) ? given : 20260131;

    [Fact]
    public async Task No_bill_however_spoiled_makes_the_server_fail()
    {
        string[] sound = [.. (await host.Services.GetRequiredService<ITrialBills>().Samples(CancellationToken.None)).Select(sample => JsonSerializer.Serialize(sample.Bill, AgencyJson.Options)), Sent.Bill];

        int[][] statuses = await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(() => Call(new BillMutations(sound, seed + caller), Bills / Callers))));

        // Were none of them settled, or none refused, this would have tried only half of it.
        int[] all = [.. statuses.SelectMany(each => each)];
        all.Count(status => status == 200).ShouldBeGreaterThan(Bills / 20);
        all.Count(status => status == 400).ShouldBeGreaterThan(Bills / 5);
    }

    private async Task<int[]> Call(BillMutations mutations, int times)
    {
        List<int> statuses = [];
        for (int i = 0; i < times; i++)
        {
            byte[] bill = mutations.Next();
            using ByteArrayContent body = new(bill) { Headers = { ContentType = new("application/json") } };
            HttpResponseMessage answer = await host.Client.PostAsync("/api/trial-settlements", body);
            byte[] text = await answer.Content.ReadAsByteArrayAsync();
            Check((int)answer.StatusCode, text, bill);
            statuses.Add((int)answer.StatusCode);
        }

        return [.. statuses];
    }

    private static void Check(int status, byte[] answer, byte[] bill)
    {
        string told = $"{status} for {Encoding.UTF8.GetString(bill)}: {Encoding.UTF8.GetString(answer)[..Math.Min(600, answer.Length / 3)]}";
        if (status == (int)HttpStatusCode.OK)
        {
            Receipt receipt = JsonNode.Parse(answer)!.Read<Receipt>();
            receipt.Payers.Sum(payer => decimal.Parse(payer.Amount)).ShouldBe(decimal.Parse(receipt.Total), told);
            receipt.Payers.ShouldAllBe(payer => payer.Amount[0] != '-', told);
            return;
        }

        status.ShouldBeOneOf([400, 422], told);
        ProblemForm problem = JsonNode.Parse(answer)!.Read<ProblemForm>();
        problem.Faults.ShouldNotBeEmpty(told);
    }
}
