using System.Globalization;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Benefits;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;
using Tongchou.Server.National.PersonFiles;
using Tongchou.Server.National.Words;

namespace Tongchou.Server.National.Transactions.Queries;

/// <summary>What a person's years have used up 人员累计信息查询: 5206. The interface publishes no codes for the kinds of sum; ours are in the list below and in the documents.</summary>
internal static class Totals
{
    private static readonly (string Code, Func<Accumulators, decimal> Value)[] sums =
    [
        ("STAYS", static year => year.Stays),
        ("POOL_TOTAL", static year => Yuan(year.PooledTotal)),
        ("LARGE_PAID", static year => Yuan(year.LargeAmountPaid)),
        ("SUPPL_PAID", static year => Yuan(year.SupplementPaid)),
        ("SERI_COUNT", static year => Yuan(year.SeriousCounted)),
        ("SERI_PAID", static year => Yuan(year.SeriousPaid)),
        ("AID_COUNT", static year => Yuan(year.AssistanceCounted)),
        ("AID_PAID", static year => Yuan(year.AssistancePaid)),
        ("TILT_PAID", static year => Yuan(year.TiltPaid)),
        ("DEDUCTIBLE", static year => Words<VisitKind>.All.Sum(kind => Yuan(year.DeductiblePaid[(int)kind]))),
        ("POOL_STAY", static year => Yuan(year.PooledPaid[(int)VisitKind.Inpatient])),
        ("POOL_OUTP", static year => Yuan(year.PooledPaid[(int)VisitKind.Outpatient])),
        ("POOL_CHRON", static year => Yuan(year.PooledPaid[(int)VisitKind.Chronic]) + Yuan(year.PooledPaid[(int)VisitKind.Special]) + Yuan(year.PooledPaid[(int)VisitKind.TwoDiseases])),
    ];

    public static async Task<ReadOnlyMemory<byte>> Ask(Call call)
    {
        if (!call.IsSound() || await Persons.Open(call, call.Input.Node("data")) is not { } file)
        {
            return Call.Nothing;
        }

        // The sums are kept by the year; a month asked for gets those of its year.
        string? month = call.Input.Node("data").Code("cum_ym");
        string id = file.Person.Id.Text;
        IReadOnlyList<AccumulatorRow> rows = await call.Desk.Reader.Read(new RecordQuery<AccumulatorRow>(AccumulatorRow.Table).In(Partitions.Of(id)).Where("person_id", id).Latest(), call.Stop);
        List<(string Insurance, string Year, string Code, decimal Value)> found = [];
        foreach (AccumulatorRow row in rows.Where(row => month is not { Length: >= 4 } || row.Year == month[..4]))
        {
            Accumulators year = YearText.Read(row.Figures);
            found.AddRange(sums.Select(sum => (InsuranceTypes.OfWord(row.Scheme), row.Year, sum.Code, sum.Value(year))));
        }

        return Call.Output(answer => answer.Rows("cuminfo", found, (node, each) => node
            .Text("insutype", each.Insurance)
            .Text("year", each.Year)
            .Text("cum_ym", month is { Length: 6 } ? month : each.Year + call.Desk.Today.Month.ToString("D2", CultureInfo.InvariantCulture))
            .Text("cum_type_code", each.Code)
            .Number("cum", each.Value, 2)));
    }

    private static decimal Yuan(Money amount) => amount.Fen / 100m;
}
