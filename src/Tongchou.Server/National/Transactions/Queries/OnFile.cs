using Tongchou.Agency.Filing;
using Tongchou.Agency.Records;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;
using Tongchou.Server.National.PersonFiles;
using Tongchou.Server.National.Transactions.Filings;
using Tongchou.Server.National.Words;

namespace Tongchou.Server.National.Transactions.Queries;

/// <summary>What is on file for a person 备案查询: 5301 chronic diseases, 5302 chosen institutions, 5304 referrals.</summary>
internal static class OnFile
{
    public static async Task<ReadOnlyMemory<byte>> Diseases(Call call)
    {
        if (!call.IsSound() || await Persons.OpenStanding(call, call.Input.Node("data")) is not { } file)
        {
            return Call.Nothing;
        }

        // 有效备案: those that are over are not asked for.
        FilingRow[] found = [.. Of(file, PersonRecords.Chronic).Where(row => PersonRecords.SpanOf(row).To >= call.Desk.Today)];
        return Call.Output(answer => answer.Rows("feedetail", found, static (node, row) => Span(node
            .Text("opsp_dise_code", row.Code)
            .Text("opsp_dise_name", PersonRecords.Part(row, 0)), row)));
    }

    public static async Task<ReadOnlyMemory<byte>> Institutions(Call call)
    {
        if (!call.IsSound() || await Persons.OpenStanding(call, call.Input.Node("data")) is not { } file)
        {
            return Call.Nothing;
        }

        string type = call.Input.Node("data").NeedCode("biz_appy_type");
        FilingRow[] found = [.. Of(file, PersonRecords.Designated).Where(row => PersonRecords.SpanOf(row).Contains(call.Desk.Today) && FilingTypes.Find(type) is { } visit && PersonRecords.Part(row, 0) == Words<VisitKind>.Code(visit))];
        return Call.Output(answer => answer.Rows("psnfixmedin", found, (node, row) => Span(node
            .Text("psn_no", row.PersonId)
            .Text("insutype", file.CoverageOn(call.Desk.Today) is { } coverage ? InsuranceTypes.OfWord(coverage.Scheme) : "")
            .Text("fix_srt_no", PersonRecords.Part(row, 1) is { Length: > 0 } place ? place : "1")
            .Text("fixmedins_code", row.Code)
            .Text("fixmedins_name", call.Desk.References.Institution(row.Code!)?.Name), row)));
    }

    public static async Task<ReadOnlyMemory<byte>> Referrals(Call call)
    {
        if (!call.IsSound() || await Persons.OpenStanding(call, call.Input.Node("data")) is not { } file)
        {
            return Call.Nothing;
        }

        InputNode told = call.Input.Node("data");
        DateOnly from = DateOnly.FromDateTime(told.NeedTime("begntime"));
        DateOnly to = told.EndTime("endtime") is { } end ? DateOnly.FromDateTime(end) : DateOnly.MaxValue;
        string here = call.Institution.Code.Text;
        FilingRow[] found = [.. Of(file, PersonRecords.Referral).Where(row => (row.Code == here || PersonRecords.Part(row, 0) == here) && PersonRecords.SpanOf(row).Overlaps(new(from, to)))];
        CoverageRow? coverage = file.CoverageOn(call.Desk.Today);
        return call.Envelope.IsFaulty ? Call.Nothing : Call.Output(answer => answer.Rows("refmedin", found, (node, row) =>
        {
            string target = PersonRecords.Part(row, 0);
            file.Who(node.Text("insutype", coverage is null ? "" : InsuranceTypes.OfWord(coverage.Scheme)).Text("dcla_souc", "01"))
                .Date("brdy", file.Person.Born)
                .Text("insu_optins", coverage?.Region)
                .Text("emp_name", coverage?.Employer)
                .Text("diag_code", PersonRecords.Part(row, 1))
                .Text("diag_name", PersonRecords.Part(row, 2))
                .Text("reflin_medins_no", target)
                .Text("reflin_medins_name", PersonRecords.Part(row, 3) is { Length: > 0 } name ? name : call.Desk.References.Institution(target)?.Name)
                .Text("refl_date", PersonRecords.Part(row, 5) is { Length: > 0 } day ? day : row.From)
                .Text("refl_rea", PersonRecords.Part(row, 4))
                .Text("hosp_agre_refl_flag", PersonRecords.Part(row, 6) is { Length: > 0 } agreed ? agreed : "1");
            Span(node, row);
        }));
    }

    private static IEnumerable<FilingRow> Of(OpenFile file, string kind) => file.Filings.Where(row => row.Kind == kind).OrderBy(row => row.From, StringComparer.Ordinal);

    private static void Span(AnswerNode node, FilingRow row) => node.Text("begndate", row.From).Text("enddate", PersonRecords.SpanOf(row).IsOpen ? "" : row.To);
}
