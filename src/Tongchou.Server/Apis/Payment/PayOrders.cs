using Tongchou.Agency;
using Tongchou.Agency.Acts.Paying;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Paying;
using Tongchou.Agency.Paying.Forms;
using Tongchou.Payment.Cases;
using Tongchou.Policy;
using Tongchou.Server.Apis.References;
using Tongchou.Server.Bodies;
using Tongchou.Server.Problems;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Payment;

/// <summary>An order that a request brought, with the law that holds for it.</summary>
internal sealed record AskedOrder(PayOrder Order, LawOn Law, ClearPools Act);

/// <summary>A table of cases that a request brought.</summary>
internal sealed record AskedCases(PaidCase[] Cases, LawOn Law, ImportReport Report);

/// <summary>Reads what a request brings to be paid 清算材料, or takes the sample; nothing is kept.</summary>
/// <param name="samples">The folder of the sample; null where the server has none.</param>
internal sealed class PayOrders(Desk desk, string? samples)
{
    private const string OrderFile = "order.json";
    private const int MostShown = 100;

    public async Task<(AskedOrder? Asked, IResult? Refusal)> Order(HttpContext context, string? sample, CancellationToken stop)
    {
        FaultList faults = new();
        if (await Files(context, sample, OrderFile, faults, stop) is not { } files)
        {
            return (null, Refusals.Faulty(faults.All));
        }

        if (files.Find(OrderFile) is not { } json)
        {
            return (null, Refusals.Faulty([new("no-order", Place.At(OrderFile), new("没有 order.json,不知道地区、日期和总额。", "There is no order.json: region, day and budget are not known."), new("请填写总额,或一并选择 order.json。", "Fill in the budget, or choose an order.json as well."))]));
        }

        PayOrder? order = new PayOrderReader(faults, files.Open).Read(json, OrderFile);
        LawOn? law = order is null ? null : desk.Law.Law.On(order.Region, order.Day);
        if (order is not null && law is null)
        {
            faults.Add("no-pack", Place.At("region"), new($"没有 {order.Region} 的政策包。", $"There is no pack for {order.Region}."), new("请核对地区。", "Check the region."));
        }

        return law is null ? (null, Refusals.Faulty(faults.All)) : (new(order!, law, new(order!, law)), null);
    }

    /// <summary>Cases alone, for what needs no budget.</summary>
    public async Task<(AskedCases? Asked, SentFiles? Files, IResult? Refusal)> Cases(HttpContext context, string? sample, string? region, string? day, CancellationToken stop)
    {
        FaultList faults = new();
        SentFiles? files = await Files(context, sample, "cases.csv", faults, stop);
        RegionCode where = RegionCode.Nation;
        if (!string.IsNullOrWhiteSpace(region) && !RegionCode.TryParse(region.Trim(), out where))
        {
            faults.Add("bad-region", Place.At("region"), new("不是六位区划代码。", "This is no region code."), new("请在列表中选择。", "Choose one of the list."));
        }

        DateOnly on = desk.Today;
        if (!string.IsNullOrWhiteSpace(day) && !DateOnly.TryParseExact(day.Trim(), "yyyy-MM-dd", out on))
        {
            faults.Add("bad-day", Place.At("day"), new("日期不对。", "This is no day."), new("请写成 2026-01-31。", "Write it as 2026-01-31."));
        }

        LawOn? law = desk.Law.Law.On(where, on);
        if (faults.IsEmpty && law is null)
        {
            faults.Add("no-pack", Place.At("region"), new($"没有 {where} 的政策包。", $"There is no pack for {where}."), new("请核对地区。", "Check the region."));
        }

        string? table = files is null ? null : files.Names.FirstOrDefault(name => name.StartsWith("cases.", StringComparison.OrdinalIgnoreCase)) ?? (files.Names.Count == 1 ? files.Names.First() : null);
        if (files is not null && table is null)
        {
            faults.Add("no-cases", Place.At("cases"), new("没有病例表。", "There is no table of cases."), new("请选择 cases.csv 或 cases.xlsx。", "Choose cases.csv or cases.xlsx."));
        }

        if (!faults.IsEmpty)
        {
            return (null, null, Refusals.Faulty(faults.All));
        }

        ImportReport report = new(table!);
        PaidCase[] cases = [.. ImportTable.Read(new PaidCaseForm(), files!.Open(table!)!, report)];
        return report.FileFaults.Count > 0 ? (null, null, Refusals.Faulty(report.FileFaults))
            : cases.Length == 0 ? (null, null, Refusals.Faulty([.. report.Faults.DefaultIfEmpty(new("no-cases", Place.At(table!), new("没有可用的病例。", "There is no good case."), new("请核对文件。", "Check the file.")))]))
            : (new(cases, law!, report), files, null);
    }

    public OrderHead Head(PayOrder order, ImportReport report) => Head(order.Region, order.Day, report);

    public OrderHead Head(RegionCode region, DateOnly day, ImportReport report) => new(
        Regions.Name(desk.Law, region), Days.Text(day), report.Read, report.Rejected,
        [.. report.RejectedRows.GroupBy(row => row.Faults[0].Code).OrderByDescending(each => each.Count()).ThenBy(each => each.Key, StringComparer.Ordinal).Select(each => new RefusedReason(each.Key, each.First().Faults[0].Message, each.Count()))],
        [.. report.RejectedRows.Take(MostShown).Select(row => new RejectedLine(row.Row, string.Join(" ", row.Cells.Where(cell => cell.Length > 0).Take(6)), [.. row.Faults.Select(FaultForm.Of)]))]);

    private async Task<SentFiles?> Files(HttpContext context, string? sample, string alone, FaultList faults, CancellationToken stop)
    {
        if (sample != "year")
        {
            return await SentFiles.Read(context.Request, alone, faults, stop);
        }

        if (samples is not null && Directory.Exists(samples))
        {
            return SentFiles.Of(samples);
        }

        faults.Add("no-sample", Place.At("sample"), new("这台服务器没有示例。", "This server has no sample."), new("请选择自己的文件。", "Choose files of your own."));
        return null;
    }
}
