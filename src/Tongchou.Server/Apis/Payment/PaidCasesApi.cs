using System.Globalization;
using Tongchou.Agency;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Grouping;
using Tongchou.Agency.Imports;
using Tongchou.Payment.Cases;
using Tongchou.Payment.Clearing;
using Tongchou.Payment.Figures;
using Tongchou.Server.Apis.Grouping;
using Tongchou.Server.Apis.Ledger;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Payment;

/// <summary>The cases of an order 病例清单, each with the working of its points and of what the fund pays.</summary>
internal static class PaidCasesApi
{
    private const int MostShown = 200;

    private static readonly IReadOnlyList<Agency.Imports.ExportColumn> columns =
    [
        new(new("病例编号", "case")), new(new("医疗机构", "hospital")), new(new("等级", "level")), new(new("险种", "scheme")), new(new("病组", "group")), new(new("名称", "name")), new(new("付费方式", "method")), new(new("病例类型", "kind")),
        new(new("出院日期", "discharged")), new(new("住院天数", "days"), true), new(new("医疗总费用", "cost"), true), new(new("点数", "points"), true), new(new("支付标准", "standard"), true), new(new("患者及其他已付", "paid already"), true),
        new(new("基金应付", "fund pays"), true), new(new("按项目额", "by item"), true), new(new("差额", "difference"), true), new(new("计算", "working")), new(new("依据", "rests on")),
    ];

    public static void MapPaidCases(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/payment/cases", Read).TakesOrder("payCases", "清算材料里的病例:点数、支付标准、基金应付,逐行计算和依据;可按机构、病组、类型、险种、费用筛选。不保存。 The cases of an order with their working; nothing is kept.").Produces<CasePage>();
        app.MapPost("/api/payment/cases/table", Table).TakesOrder("payCasesTable", "同样筛选的全部病例,Excel,含计算和依据。 All cases that fit, as a table with the working.").Produces(StatusCodes.Status200OK, contentType: PaymentServices.Excel);
        app.MapPost("/api/payment/cases/refused", Refused).TakesOrder("payCasesRefused", "清算材料里退回的病例,带原因,Excel。 The refused cases of an order with the reasons.").Produces(StatusCodes.Status200OK, contentType: PaymentServices.Excel);
    }

    private static async Task<IResult> Read(HttpContext context, PayOrders orders, Desk desk, GroupNames names, [AsParameters] CaseFilter filter, CancellationToken stop, string? sample = null, int skip = 0, int most = 100)
    {
        (Found? found, IResult? refusal) = await Find(context, orders, desk, filter, sample, stop);
        if (found is null)
        {
            return refusal!;
        }

        List<Basis> sources = [];
        Dictionary<Citation, int> places = [];
        EntitlementWriter writer = new(desk.Law.Law, found.Asked.Order.Day);
        CaseWorth[] rows = [.. found.Fitting.Skip(Math.Max(0, skip)).Take(Math.Clamp(most, 1, MostShown))];
        return TypedResults.Ok(new CasePage(
            orders.Head(found.Asked.Order, found.Asked.Act.Report), [.. rows.Select(each => Line(each, names, PlaceOf))], found.Fitting.Length, Sums(found.Fitting),
            [.. found.Pools.Select(pool => new PoolValue(CodedWord.Of(pool.Pool.Scheme), CodedWord.Of(pool.Pool.Method), pool.Pool.Budget.ToPlain(), Rounding.Show(pool.Points), pool.PointValue is { } value ? Rounding.Show(value) : null))],
            [.. Words<CaseKind>.All.Select(kind => new OutcomeCount(CodedWord.Of(kind), found.All.Count(each => each.Priced.Kind == kind))).Where(each => each.Count > 0)],
            [.. found.All.Select(each => each.Priced.Case.Hospital).Distinct().Order(StringComparer.Ordinal)], sources));

        int PlaceOf(Citation source)
        {
            if (!places.TryGetValue(source, out int place))
            {
                place = places[source] = sources.Count;
                sources.Add(writer.Basis(default, source));
            }

            return place;
        }
    }

    private static async Task<IResult> Table(HttpContext context, PayOrders orders, Desk desk, GroupNames names, Audit audit, [AsParameters] CaseFilter filter, CancellationToken stop, string? sample = null, string? lang = null)
    {
        (Found? found, IResult? refusal) = await Find(context, orders, desk, filter, sample, stop);
        if (found is null)
        {
            return refusal!;
        }

        Language language = lang == "en" ? Language.En : Language.Zh;
        await audit.Note(context.User(), "export", subject: "paid cases", detail: $"{found.Fitting.Length}");
        using MemoryStream written = new();
        ExportTable.Write(new("病例清单", "cases"), columns, found.Fitting.Select(each => Cells(each, names, language)), written, TableFormat.Excel, language);
        return TypedResults.File(written.ToArray(), PaymentServices.Excel, "cases.xlsx");
    }

    private static async Task<IResult> Refused(HttpContext context, PayOrders orders, Audit audit, CancellationToken stop, string? sample = null)
    {
        (AskedOrder? asked, IResult? refusal) = await orders.Order(context, sample, stop);
        if (asked is null)
        {
            return refusal!;
        }

        asked.Act.Clear();
        await audit.Note(context.User(), "export", subject: "refused cases", detail: $"{asked.Act.Report.Rejected}");
        using MemoryStream written = new();
        ExportTable.Rejected(asked.Act.Report, written, TableFormat.Excel);
        return TypedResults.File(written.ToArray(), PaymentServices.Excel, "rejected.xlsx");
    }

    private static async Task<(Found? Found, IResult? Refusal)> Find(HttpContext context, PayOrders orders, Desk desk, CaseFilter filter, string? sample, CancellationToken stop)
    {
        Told told = new(desk.Law, context.User());
        Func<CaseWorth, bool> fits = filter.Read(told);
        Comparison<CaseWorth> order = filter.Order(told);
        if (!told.Faults.IsEmpty)
        {
            return (null, Refusals.Faulty(told.Faults.All));
        }

        (AskedOrder? asked, IResult? refusal) = await orders.Order(context, sample, stop);
        if (asked is null)
        {
            return (null, refusal);
        }

        IReadOnlyList<PoolStatement> pools = asked.Act.Clear();
        CaseWorth[] all = [.. pools.SelectMany(asked.Act.Worths)];
        CaseWorth[] fitting = [.. all.Where(fits)];
        Array.Sort(fitting, order);
        return (new(asked, pools, all, fitting), null);
    }

    private static CaseLine Line(CaseWorth worth, GroupNames names, Func<Citation, int> placeOf)
    {
        PricedCase priced = worth.Priced;
        PaidCase facts = priced.Case;
        return new(
            facts.Id, facts.Hospital, CodedWord.Of(facts.Level), CodedWord.Of(facts.Scheme), priced.Group, names.Of(priced.Group), CodedWord.Of(priced.Method), CodedWord.Of(priced.Kind),
            facts.Discharged is { } day ? Days.Text(day) : null, facts.Days, facts.Cost.ToPlain(), Rounding.Show(priced.Points), worth.Standard.ToPlain(), facts.Payments.ToPlain(), worth.Fund.ToPlain(), facts.FundByItem.ToPlain(), worth.Gain.ToPlain(),
            [.. worth.Lines.Select(line => new WorkingForm(line.What, line.Sum, $"{line.Clause}", [.. line.Rests.Select(placeOf).Distinct()]))]);
    }

    private static string[] Cells(CaseWorth worth, GroupNames names, Language language)
    {
        CaseLine line = Line(worth, names, _ => 0);
        return
        [
            line.Id, line.Hospital, line.Level.In(language), line.Scheme.In(language), line.Group, line.GroupName, line.Method.In(language), line.Kind.In(language), line.Discharged ?? "", line.Days.ToString(CultureInfo.InvariantCulture),
            line.Cost, line.Points, line.Standard, line.Payments, line.Fund, line.ByItem, line.Gain, string.Join("; ", worth.Lines.Select(each => $"{each.What.In(language)}: {each.Sum}")),
            string.Join("; ", worth.Lines.SelectMany(each => each.Rests.Select(source => $"{source.Path} ({source.Clause}, {Words<Standing>.Phrase(source.Standing).In(language)})").Prepend($"{each.Clause}")).Distinct()),
        ];
    }

    private static CaseSums Sums(CaseWorth[] cases) => new(
        Sum(cases, each => each.Priced.Case.Cost), Sum(cases, each => each.Priced.Case.Payments), Sum(cases, each => each.Standard), Sum(cases, each => each.Fund), Sum(cases, each => each.Priced.Case.FundByItem), Sum(cases, each => each.Gain));

    private static string Sum(CaseWorth[] cases, Func<CaseWorth, Money> of) => cases.Aggregate(Money.Zero, (sum, each) => sum + of(each)).ToPlain();

    private sealed record Found(AskedOrder Asked, IReadOnlyList<PoolStatement> Pools, CaseWorth[] All, CaseWorth[] Fitting);
}
