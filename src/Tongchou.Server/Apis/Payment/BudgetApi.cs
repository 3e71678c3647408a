using Tongchou.Agency;
using Tongchou.Agency.Counter;
using Tongchou.Payment.Clearing;
using Tongchou.Payment.Figures;
using Tongchou.Payment.Indicators;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Payment;

/// <summary>预算与点值: how a year's budget runs, where it would end, and the indicators of payment reform.</summary>
internal static class BudgetApi
{
    public static void MapBudget(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/payment/budget", Read).TakesOrder("payBudget", "清算材料的预算执行:逐月点数、点值、预算使用和全年预测(through 为看到几月),以及支付改革指标。不保存。 How the budget of an order runs month by month, and the indicators; nothing is kept.").Produces<BudgetSheet>();

    private static async Task<IResult> Read(HttpContext context, PayOrders orders, Desk desk, CancellationToken stop, string? sample = null, int? through = null)
    {
        if (through is < 1 or > 12)
        {
            return Refusals.Faulty([new("bad-month", Place.At("through"), new("月份应为 1 至 12。", "A month is 1 to 12."), new("请核对。", "Check it."))]);
        }

        (AskedOrder? asked, IResult? refusal) = await orders.Order(context, sample, stop);
        if (asked is null)
        {
            return refusal!;
        }

        int month = through ?? asked.Order.Day.Month;
        IReadOnlyList<BudgetCourse> courses = asked.Act.Course(month);
        (Coverage coverage, IReadOnlyList<HospitalIndicators> hospitals) = asked.Act.Indicators();
        EntitlementWriter writer = new(desk.Law.Law, asked.Order.Day);
        return TypedResults.Ok(new BudgetSheet(orders.Head(asked.Order, asked.Act.Report), asked.Order.Day.Year, month, [.. courses.Select(Pool)], CoverageOf(coverage, writer), [.. hospitals.Select(each => Hospital(each, coverage))]));
    }

    private static BudgetPoolForm Pool(BudgetCourse course) => new(
        CodedWord.Of(course.Pool.Scheme), CodedWord.Of(course.Pool.Method), course.Pool.Budget.ToPlain(), course.Available.ToPlain(),
        $"{Rate.Share(course.Months[^1].ByItemSoFar, course.Available) ?? Rate.Zero}",
        [.. course.Months.Select(each => new CourseMonthForm(
            each.Month, each.Cases, Rounding.Show(each.Points), each.ByItem.ToPlain(), Shown(each.PointValue), each.CasesSoFar, Rounding.Show(each.PointsSoFar), each.ByItemSoFar.ToPlain(), Shown(each.PointValueSoFar), each.BudgetSoFar.ToPlain()))],
        course.LeftOut,
        course.Forecast is { } told ? new(told.Usual.ToPlain(), told.Least.ToPlain(), told.Most.ToPlain(), Shown(told.PointValue), Shown(told.LeastPointValue), Shown(told.MostPointValue)) : null);

    private static CoverageForm CoverageOf(Coverage coverage, EntitlementWriter writer) => new(
        coverage.Institutions, coverage.AllInstitutions, coverage.Groups, $"{coverage.SpendingShare}", $"{coverage.CaseShare}",
        coverage.Target is { } target ? writer.Basis(new($"{target.Value}", $"{target.Value}"), target.Source) : null, coverage.Target?.Value.TenThousandths, coverage.MeetsTarget);

    private static HospitalIndicatorForm Hospital(HospitalIndicators each, Coverage coverage) => new(
        each.Hospital, CodedWord.Of(each.Level), each.Cases, Shown(each.Cmi), Shown(each.CostIndex), Shown(each.TimeIndex), $"{each.UngroupedShare}", $"{each.ByGroupsShare}", each.ByGroupsShare.TenThousandths,
        coverage.Target is { } target ? each.ByGroupsShare >= target.Value : null);

    private static string? Shown(decimal? figure) => figure is { } known ? Rounding.Show(known) : null;
}
