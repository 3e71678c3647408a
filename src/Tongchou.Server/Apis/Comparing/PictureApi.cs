using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Participation;
using Tongchou.Agency.Records;
using Tongchou.Agency.Users;
using Tongchou.Server.Apis.Ledger;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Comparing;

/// <summary>Enrolment indicators 参保指标: how many should be insured and are, and the list of who is not.</summary>
internal static class PictureApi
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int FirstYear = 1990;

    public static void MapPicture(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/enrolment", Read).For(Role.Operator, Role.Reviewer, Role.Supervisor)
            .Describe("enrolment", "comparing", "参保率:按县、乡镇、村、学校和人群,与目标对照。 Enrolment by area, school and group, against its targets.")
            .Produces<EnrolmentForm>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapGet("/api/enrolment/missing", Missing).For(Role.Operator, Role.Supervisor)
            .Describe("missing", "comparing", "应保未保动员名单(Excel),姓名和号码遮盖,导出记入审计。 The list of who is not insured, masked; the audit has it.")
            .Produces(StatusCodes.Status200OK, contentType: Excel).RefusesVisitors(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> Read(HttpContext context, Desk desk, CancellationToken stop, string? region = null, int? year = null)
    {
        Told told = Asked(context, desk, region, year, out RegionCode where, out int asked);
        return told.Faults.IsEmpty ? TypedResults.Ok(Write(desk, await CountEnrolment.Of(desk, where, asked, stop))) : Refusals.Faulty(told.Faults.All);
    }

    private static async Task<IResult> Missing(HttpContext context, Desk desk, IdentityCipher cipher, Audit audit, CancellationToken stop, string? region = null, int? year = null, string? area = null)
    {
        Told told = Asked(context, desk, region, year, out RegionCode where, out int asked);
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        // The file is written on disk as the persons come, so that a long list needs no more memory; it is gone when it is sent.
        string path = Path.GetTempFileName();
        await audit.Note(context.User(), "export-missing", subject: $"{where} {asked} {area}".Trim());
        using (FileStream written = File.Create(path))
        {
            ExportTable.Write(CountEnrolment.ListTitle, CountEnrolment.ListColumns, Lines().ToBlockingEnumerable(stop), written, TableFormat.Excel);
        }

        return TypedResults.File(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None, 4096, FileOptions.DeleteOnClose), Excel, "missing.xlsx");

        async IAsyncEnumerable<IReadOnlyList<string>> Lines()
        {
            await foreach ((Resident resident, PersonRow row) in CountEnrolment.Missing(desk, where, asked, area?.Trim() ?? "", stop))
            {
                yield return CountEnrolment.Line(resident, row, cipher);
            }
        }
    }

    private static Told Asked(HttpContext context, Desk desk, string? region, int? year, out RegionCode where, out int asked)
    {
        Told told = new(desk.Law, context.User());
        where = told.Region(region);
        asked = year ?? desk.Today.Year;
        if (asked is < FirstYear or > BenefitYear.Latest)
        {
            told.Wrong("bad-year", "year", $"没有 {asked} 年度。", $"There is no year {asked}.", "请写四位年份。", "Write a year of four digits.");
        }

        return told;
    }

    private static EnrolmentForm Write(Desk desk, EnrolmentPicture picture)
    {
        EnrolmentCount count = picture.Count;
        Tally all = count.All;
        return new(
            $"{picture.Region}", Days.Text(picture.Day),
            [
                Line("all", new("全部人员", "everybody"), all, picture.Everybody),
                Line("assisted", new("救助对象", "assistance categories"), count.Assisted, picture.Assisted),
                .. Words<AssistanceCategory>.All.Where(each => each is not AssistanceCategory.None && count.Of(each).Should > 0).Select(each => Line(Words<AssistanceCategory>.Code(each), Words<AssistanceCategory>.Phrase(each), count.Of(each), picture.Assisted)),
                Line("students", new("在校学生", "at school"), count.Students, null),
            ],
            Line("employees", new("职工参保占比", "share of the employee scheme"), new(all.Insured, all.Employees, all.Employees), picture.EmployeeShare),
            Areas(CountedBy.County), Areas(CountedBy.Town), Areas(CountedBy.Village), Areas(CountedBy.Grid), Areas(CountedBy.School));

        EnrolmentLine[] Areas(CountedBy by) => [.. count.By(by).Select(area => Line(area.Code, NameOf(desk, area.Code, area.Name), area.Tally, by is CountedBy.School ? null : picture.Everybody))];
    }

    private static Phrase NameOf(Desk desk, string code, string name) => name.Length > 0 ? new(name, name) : RegionCode.TryParse(code, out RegionCode region) && desk.Law.Law.Pack(region) is { } pack ? pack.Name : new(code, code);

    private static EnrolmentLine Line(string code, Phrase name, Tally tally, Cited<Rate>? target) => new(
        code, name, tally.Should, tally.Insured, tally.Missing, tally.Rate?.ToString(), tally.Rate?.TenThousandths ?? 0,
        target is { } cited ? new($"{cited.Value}", cited.Value.TenThousandths, tally.Rate is { } rate && rate >= cited.Value, $"{cited.Source.Clause}", CodedWord.Of(cited.Source.Standing)) : null);
}
