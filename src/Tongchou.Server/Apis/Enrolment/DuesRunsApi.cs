using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Records;
using Tongchou.Agency.Users;
using Tongchou.Enrolment.Decision;
using Tongchou.Server.Apis.Ledger;
using Tongchou.Server.Problems;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Enrolment;

/// <summary>The year's run 年度征缴: everybody who was a resident the year before is asked for a year's dues.</summary>
internal static class DuesRunsApi
{
    public static void MapDuesRuns(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/dues-runs", Look).For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("duesRun", "enrolment", "一个统筹区和年度的征缴进度、结果和不能发的人。 How far the year's run of a region has come, and who was refused.")
            .Produces<DuesRunForm>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapPost("/api/dues-runs", Start).For(Role.Operator)
            .Describe("startDuesRun", "enrolment", "开始年度征缴,在后台运行;重复开始不会重复发应缴。 Starts the year's run in the background; started again it doubles nothing.")
            .Produces<DuesRunForm>(StatusCodes.Status202Accepted).RefusesVisitors(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> Look(HttpContext context, Desk desk, DuesRuns runs, Audit audit, CancellationToken stop, string? region = null, string? year = null)
    {
        User user = context.User();
        Told told = new(desk.Law, user);
        (RegionCode where, BenefitYear benefit) = (told.Region(region), told.Year(year));
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        DuesRun? run = runs.Find(where, benefit);
        if (run?.Report?.Samples is { Count: > 0 })
        {
            await audit.Note(user, "read-dues-run", subject: $"{where} {benefit}");
        }

        return TypedResults.Ok(await Form(run, where, benefit, desk, stop));
    }

    private static async Task<IResult> Start([FromBody] RegionYearBody body, HttpContext context, Desk desk, DuesRuns runs, Audit audit, CancellationToken stop)
    {
        User user = context.User();
        Told told = new(desk.Law, user);
        (RegionCode region, BenefitYear year) = (told.Region(body.Region), told.Year(body.Year));
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        if (Bars(region, year, desk) is { Count: > 0 } faults)
        {
            return Refusals.Faulty(faults);
        }

        await audit.Note(user, "start-dues-run", subject: $"{region} {year}");
        return TypedResults.Accepted($"/api/dues-runs?region={region}&year={year}", await Form(runs.Start(region, year, user.Name), region, year, desk, stop));
    }

    // Otherwise everybody would be refused for the same reason, one after the other.
    private static IReadOnlyList<Fault> Bars(RegionCode region, BenefitYear year, Desk desk)
    {
        try
        {
            EnrolmentTerms terms = desk.Law.Enrolment(region, year);
            return terms.Dues is null ? [DuesFaults.NoPremium(region, year)] : [.. EnrolResident.Closed(terms, year, desk.Today)];
        }
        catch (Policy.MissingLawException missing)
        {
            return [missing.Fault];
        }
    }

    private static async Task<DuesRunForm> Form(DuesRun? run, RegionCode region, BenefitYear year, Desk desk, CancellationToken stop)
    {
        long notices = await desk.Reader.Count(
            new RecordQuery<DuesRow>(DuesRow.Table).Where("region", $"{region}").Where("period", $"{year}").Where("kind", Words<DuesKind>.Code(DuesKind.Year)).Latest(), stop);
        DuesRunReport? report = run?.Report;
        return new(
            Regions.Name(desk.Law, region), $"{year}", CodedWord.Of(run?.State ?? DuesRunState.Never), run?.State is DuesRunState.Done ? 100 : run?.Hundredths ?? 0, (int)notices,
            (int)(report?.Issued ?? 0), (int)(report?.Before ?? 0), (int)(report?.Refused.Values.Sum() ?? 0),
            [.. report?.Samples.Select(sample => new RefusedPerson(sample.Person, FaultForm.Of(sample.Fault))) ?? []],
            run?.By, run?.StartedAt.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
    }
}
