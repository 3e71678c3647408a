using Tongchou.Agency;
using Tongchou.Agency.Acts.Paying;
using Tongchou.Agency.Grouping;
using Tongchou.Agency.Imports;
using Tongchou.Payment.Cases;
using Tongchou.Payment.Mirror;
using Tongchou.Server.Apis.Grouping;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Payment;

/// <summary>支付镜像: the same cases under every method of payment, and under another version of the grouper.</summary>
internal static class MirrorApi
{
    private const int MostMoves = 100, MostRows = 200;

    private static readonly IReadOnlyList<Agency.Imports.ExportColumn> columns =
    [
        new(new("病例编号", "case")), new(new("医疗机构", "hospital")), new(new("险种", "scheme")), new(new("医疗总费用", "cost"), true), new(new("原病组", "group before")), new(new("名称", "name")), new(new("新病组", "group after")), new(new("名称", "name")),
    ];

    public static void MapMirror(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/payment/mirror", Mirror).TakesOrder("payMirror", "同一批病例按 DRG 点数、DRG 费率、DIP、床日、项目、总额包干付费,各机构的盈亏和基金支付。不保存。 The same cases under every method; nothing is kept.").Produces<MirrorSheet>();
        app.MapPost("/api/payment/shadow", Shadow).TakesOrder("payShadow", "同一批病例换一个分组版本(from、to):哪些病例换组,各机构的钱怎样变。不保存。 The same cases under another version of the grouper; nothing is kept.").Produces<ShadowSheet>();
        app.MapPost("/api/payment/shadow/table", ShadowTable).TakesOrder("payShadowTable", "换组的全部病例,Excel。 All cases that move, as a table.").Produces(StatusCodes.Status200OK, contentType: PaymentServices.Excel);
    }

    private static async Task<IResult> Mirror(HttpContext context, PayOrders orders, CancellationToken stop, string? sample = null)
    {
        (AskedOrder? asked, IResult? refusal) = await orders.Order(context, sample, stop);
        if (asked is null)
        {
            return refusal!;
        }

        MirrorPool[] pools = [.. asked.Order.Pools.OrderBy(pool => pool.Pool.Scheme).Select(pool => (pool, methods: asked.Act.Mirror(pool))).Select(each => new MirrorPool(
            CodedWord.Of(each.pool.Pool.Scheme), CodedWord.Of(each.pool.Pool.Method), each.pool.Pool.Budget.ToPlain(), each.methods[0].Hospitals.Aggregate(Money.Zero, (sum, one) => sum + one.ByItem).ToPlain(), [.. each.methods.Select(Method)]))];
        return TypedResults.Ok(new MirrorSheet(orders.Head(asked.Order, asked.Act.Report), pools));
    }

    private static MirrorMethod Method(MirroredMethod method) => new(
        CodedWord.Of(method.Method), method.Fund.ToPlain(), method.Against.ToPlain(), [.. method.Hospitals.Select(each => new MirrorHospital(each.Hospital, each.Fund.ToPlain(), each.ByItem.ToPlain(), each.Gain.ToPlain()))]);

    private static async Task<IResult> Shadow(HttpContext context, PayOrders orders, GrouperShelf shelf, GroupNames names, CancellationToken stop, string? sample = null, string? from = null, string? to = null)
    {
        (Run? run, IResult? refusal) = await Take(context, orders, shelf, sample, from, to, stop);
        if (run is null)
        {
            return refusal!;
        }

        ShadowCase[] moved = [.. run.Told.Cases.Where(each => each.Moves)];
        return TypedResults.Ok(new ShadowSheet(
            orders.Head(run.Asked.Order, run.Asked.Act.Report), run.From.Grouper.Tables.Title, run.To.Grouper.Tables.Title, run.Told.Cases.Count, moved.Length,
            run.Told.Cases.Count(each => GroupCode.IsUngrouped(each.Before.Drg)), run.Told.Cases.Count(each => GroupCode.IsUngrouped(each.After.Drg)),
            [.. run.Told.Lacking.OrderBy(each => each.Key).Select(each => new OutcomeCount(CodedWord.Of(each.Key), each.Value))],
            [.. moved.GroupBy(each => (From: each.Before.Drg, To: each.After.Drg)).OrderByDescending(each => each.Count()).ThenBy(each => $"{each.Key}", StringComparer.Ordinal).Take(MostMoves).Select(each => new ShadowMove(
                each.Key.From, names.Of(each.Key.From), each.Key.To, names.Of(each.Key.To), each.Count(), each.Aggregate(Money.Zero, (sum, one) => sum + one.Case.Cost).ToPlain()))],
            [.. run.Told.Hospitals.Select(each => new ShadowHospitalForm(each.Hospital, CodedWord.Of(each.Scheme), each.Cases, each.Moved, each.Before.ToPlain(), each.After.ToPlain(), each.Change.ToPlain()))],
            [.. moved.Take(MostRows).Select(each => new ShadowRow(each.Case.Id, each.Case.Hospital, CodedWord.Of(each.Case.Scheme), each.Case.Cost.ToPlain(), each.Before.Drg, names.Of(each.Before.Drg), each.After.Drg, names.Of(each.After.Drg)))]));
    }

    private static async Task<IResult> ShadowTable(HttpContext context, PayOrders orders, GrouperShelf shelf, GroupNames names, Audit audit, CancellationToken stop, string? sample = null, string? from = null, string? to = null, string? lang = null)
    {
        (Run? run, IResult? refusal) = await Take(context, orders, shelf, sample, from, to, stop);
        if (run is null)
        {
            return refusal!;
        }

        Language language = lang == "en" ? Language.En : Language.Zh;
        ShadowCase[] moved = [.. run.Told.Cases.Where(each => each.Moves)];
        await audit.Note(context.User(), "export", subject: $"shadow {run.From.Version} {run.To.Version}", detail: $"{moved.Length}");
        using MemoryStream written = new();
        ExportTable.Write(new("换组病例", "cases that move"), columns, moved.Select(each => (IReadOnlyList<string>)
        [
            each.Case.Id, each.Case.Hospital, Words<Scheme>.Phrase(each.Case.Scheme).In(language), each.Case.Cost.ToPlain(), each.Before.Drg, names.Of(each.Before.Drg), each.After.Drg, names.Of(each.After.Drg),
        ]), written, TableFormat.Excel, language);
        return TypedResults.File(written.ToArray(), PaymentServices.Excel, "shadow.xlsx");
    }

    private static async Task<(Run? Run, IResult? Refusal)> Take(HttpContext context, PayOrders orders, GrouperShelf shelf, string? sample, string? from, string? to, CancellationToken stop)
    {
        FaultList faults = new();
        ReadyGrouper? before = shelf.Take(from?.Trim() ?? "", [], faults), after = shelf.Take(to?.Trim() ?? "", [], faults);
        if (before is null || after is null)
        {
            return (null, Refusals.Faulty(faults.All));
        }

        (AskedOrder? asked, IResult? refusal) = await orders.Order(context, sample, stop);
        return asked is null ? (null, refusal) : (new(asked, before, after, ShadowRun.Of(asked.Order, asked.Law, before.Grouper, after.Grouper)), null);
    }

    private sealed record Run(AskedOrder Asked, ReadyGrouper From, ReadyGrouper To, ShadowRun Told);
}
