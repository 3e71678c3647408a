using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Reconciliation;
using Tongchou.Agency.Records;

namespace Tongchou.Server.Tests.National.Offices;

/// <summary>Each test has an institution of its own, so that nobody else's settlements stand in its statement.</summary>
public sealed class ReconcilingTests(Hospital hospital)
{
    [Fact]
    public async Task Totals_are_even_until_one_fen_is_missing()
    {
        const string Place = "H21090000003";
        string person = await hospital.NextPerson();
        SettlementRow row = await hospital.Settle(person, 120, institution: Place);

        JsonNode even = (await hospital.Ask("3201", Totals(row.Total, OurStatement.FundsOf(row), row.PersonalAccount, 1), institution: Place))!["stmtinfo"]!;
        even["stmt_rslt"]!.GetValue<string>().ShouldBe("0", even.ToJsonString());
        JsonNode uneven = (await hospital.Ask("3201", Totals(row.Total + new Money(1), OurStatement.FundsOf(row), row.PersonalAccount, 1), institution: Place))!["stmtinfo"]!;
        uneven["stmt_rslt"]!.GetValue<string>().ShouldBe("1");
        uneven["stmt_rslt_dscr"]!.GetValue<string>().ShouldContain(row.Total.ToString());
        (await hospital.Ask("3201", Totals(row.Total, OurStatement.FundsOf(row), row.PersonalAccount, 2), institution: Place))!["stmtinfo"]!["stmt_rslt"]!.GetValue<string>().ShouldBe("1");
    }

    [Fact]
    public async Task Other_schemes_other_kinds_and_other_days_are_not_in_the_statement()
    {
        const string Place = "H21090000004";
        SettlementRow row = await hospital.Settle(await hospital.NextPerson(), 80, institution: Place);
        string mine = Totals(row.Total, OurStatement.FundsOf(row), row.PersonalAccount, 1);
        string nothing = Totals(Money.Zero, Money.Zero, Money.Zero, 0);

        await Even(mine);
        await Even(nothing.Replace("\"310\"", "\"390\"", StringComparison.Ordinal));
        await Even(nothing.Replace("\"clr_type\":\"11\"", "\"clr_type\":\"21\"", StringComparison.Ordinal));
        await Even(nothing.Replace("2026-02-01", "2026-01-31", StringComparison.Ordinal));
        await Even(nothing.Replace("\"210900\"", "\"510100\"", StringComparison.Ordinal));

        async Task Even(string input) => (await hospital.Ask("3201", input, institution: Place))!["stmtinfo"]!["stmt_rslt"]!.GetValue<string>().ShouldBe("0", input);
    }

    [Fact]
    public async Task What_is_wrong_with_the_question_is_told_at_once()
    {
        string refusal = await hospital.Refused("3201", Totals(Money.Zero, Money.Zero, Money.Zero, 0).Replace("\"310\"", "\"410\"", StringComparison.Ordinal).Replace("\"clr_type\":\"11\"", "\"clr_type\":\"12\"", StringComparison.Ordinal));

        refusal.ShouldContain("insutype");
        refusal.ShouldContain("clr_type");
    }

    [Fact]
    public async Task Differences_are_told_line_by_line_kept_as_tasks_and_dealt_with_one_by_one()
    {
        const string Place = "H21090000002";
        string[] persons = [await hospital.NextPerson(), await hospital.NextPerson(), await hospital.NextPerson()];
        SettlementRow same = await hospital.Settle(persons[0], 50, institution: Place);
        SettlementRow dearer = await hospital.Settle(persons[0], 60, institution: Place);
        SettlementRow lost = await hospital.Settle(persons[1], 70, institution: Place);
        SettlementRow foreign = await hospital.Settle(persons[2], 10, institution: Hospital.Code);
        SettlementRow refundedThere = await hospital.Settle(persons[2], 80, institution: Place);
        string file = string.Join('\n', Line(same), Line(same), Line(dearer, 1), Line(refundedThere), Line(refundedThere, refund: true), "2000000000000001\tV\tP\t5.00\t0\t0\t0", Line(foreign));

        JsonNode info = (await hospital.Ask("3202", await Sent(file, Place), institution: Place))!["fileinfo"]!;
        string number = info["file_qury_no"]!.GetValue<string>();
        using ZipArchive zip = new(new MemoryStream(await hospital.Fetch(number, Place)));
        using StreamReader text = new(zip.Entries.ShouldHaveSingleItem().Open());
        string[][] rows = [.. (await text.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))];

        rows.ShouldAllBe(row => row.Length == 10 && row[4] == "1");
        rows.Select(row => (row[2], row[6][..4])).ShouldBe(
            [(same.SettlementId, "机构明细"), (dearer.SettlementId, "金额不符"), (refundedThere.SettlementId, "机构已退"), ("2000000000000001", "机构有、"), (foreign.SettlementId, "机构有、"), (lost.SettlementId, "医保有、")]);
        rows[^1][3].ShouldStartWith(Hospital.Code, Case.Sensitive, "the message of a settlement that the hospital never heard of serves to take it back");

        IReadOnlyList<TaskRow> tasks = await Tasks(Place, number);
        tasks.Count.ShouldBe(6);
        tasks.ShouldAllBe(task => task.State == DifferenceTask.Open);
        Reconciled kept = Reconciled.Of((await hospital.Desk.Reader.Read(new RecordQuery<UploadRow>(UploadRow.Table).In(Partitions.Of(Place)).Where("kind", Reconciled.Kind).Where("reference", number), CancellationToken.None))[0]);
        kept.Differences.ShouldBe(6);
        kept.Ours.Count.ShouldBe(4);

        // The refund is done here as well; a second time there is nothing left to do.
        string refund = tasks.Single(task => DifferenceTask.Of(task).Difference.Cause is DifferenceCause.RefundedThere).TaskId;
        (await Repair(Place, refund, RepairKind.ReverseHere)).IsRefused.ShouldBeFalse();
        (await hospital.Desk.Reader.Count(new RecordQuery<SettlementRow>(SettlementRow.Table).Where("concerns", refundedThere.SettlementId), CancellationToken.None)).ShouldBe(1);
        (await Repair(Place, refund, RepairKind.ReverseHere)).Faults.ShouldHaveSingleItem().Code.ShouldBe("already-closed");

        // Where the reversal went through before a break, the task can still be closed.
        await hospital.Reverse(lost);
        string missing = tasks.Single(task => DifferenceTask.Of(task).Difference.Cause is DifferenceCause.LostThere).TaskId;
        (await Repair(Place, missing, RepairKind.ReverseHere)).IsRefused.ShouldBeFalse();

        string twice = tasks.Single(task => DifferenceTask.Of(task).Difference.Cause is DifferenceCause.DuplicateLine).TaskId;
        (await Repair(Place, twice, RepairKind.ReverseHere)).Faults.ShouldHaveSingleItem().Code.ShouldBe("wrong-repair");
        (await Repair(Place, twice, RepairKind.Explain)).Faults.ShouldHaveSingleItem().Code.ShouldBe("no-note");
        (await Repair(Place, twice, RepairKind.Explain, "已与医院核对")).Value!.Note.ShouldBe("已与医院核对");
        (await Tasks(Place, number)).Count(task => task.State == DifferenceTask.Closed).ShouldBe(3);
        (await Repair(Place, "nothing", RepairKind.Explain, "x")).Faults.ShouldHaveSingleItem().Code.ShouldBe("unknown-difference");
    }

    [Fact]
    public async Task A_settlement_that_was_refunded_on_both_sides_makes_no_difference_by_either_number()
    {
        const string Place = "H21090000005";
        SettlementRow row = await hospital.Settle(await hospital.NextPerson(), 40, institution: Place);
        await hospital.Reverse(row);
        SettlementRow reversal = (await hospital.Desk.Reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table).Where("concerns", row.SettlementId), CancellationToken.None))[0];

        (await Differences($"{Line(row)}\n{Line(row, refund: true)}")).ShouldBeEmpty();
        (await Differences($"{Line(row)}\n{Line(row, refund: true).Replace(row.SettlementId, reversal.SettlementId, StringComparison.Ordinal)}")).ShouldBeEmpty();
        (await Differences(Line(row))).ShouldHaveSingleItem().ShouldContain("医保已撤销");

        async Task<string[]> Differences(string file)
        {
            string number = (await hospital.Ask("3202", await Sent(file, Place), institution: Place))!["fileinfo"]!["file_qury_no"]!.GetValue<string>();
            using ZipArchive zip = new(new MemoryStream(await hospital.Fetch(number, Place)));
            using StreamReader text = new(zip.Entries[0].Open());
            return (await text.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
    }

    [Fact]
    public async Task A_file_that_can_not_be_read_is_refused_with_its_lines()
    {
        string number = await hospital.Upload(Encoding.UTF8.GetBytes("1\t2\t3\nx\tV\tP\tten\t0\t0\t0\n"));
        string refusal = await hospital.Refused("3202", Input(number));

        refusal.ShouldContain("第 1 行");
        refusal.ShouldContain("第 2 行");
        (await hospital.Refused("3202", Input(await hospital.Upload([(byte)'P', (byte)'K', 3, 4, 0])))).ShouldContain("解压");
        (await hospital.Refused("3202", Input("4000000000000000"))).ShouldContain("9101");
    }

    private async Task<string> Sent(string file, string place)
    {
        string upload = $$$$"""{"fsUploadIn":{"in":"{{{{Convert.ToBase64String(Zip(file))}}}}","filename":"stmt.zip","fixmedins_code":"{{{{place}}}}"}}""";
        return Input((await hospital.Ask("9101", upload, institution: place))!["file_qury_no"]!.GetValue<string>());
    }

    private static string Input(string number) => $$$$"""
        {"data":{"setl_optins":"210900","file_qury_no":"{{{{number}}}}","stmt_begndate":"2026-02-01","stmt_enddate":"2026-02-01","medfee_sumamt":0,"fund_pay_sumamt":0,"cash_payamt":0,"fixmedins_setl_cnt":0,"clr_type":"11"}}
        """;

    private static byte[] Zip(string text)
    {
        using MemoryStream packed = new();
        using (ZipArchive zip = new(packed, ZipArchiveMode.Create, leaveOpen: true))
        using (StreamWriter writer = new(zip.CreateEntry("stmt.txt").Open()))
        {
            writer.Write(text);
        }

        return packed.ToArray();
    }

    private static string Line(SettlementRow row, int moreYuan = 0, bool refund = false)
    {
        int sign = refund ? -1 : 1;
        return string.Join('\t', row.SettlementId, row.VisitId, row.PersonId, ((row.Total + Money.Yuan(moreYuan)) * sign).ToPlain(), (OurStatement.FundsOf(row) * sign).ToPlain(), (row.PersonalAccount * sign).ToPlain(), refund ? "1" : "0");
    }

    private static string Totals(Money total, Money fund, Money account, int count) => $$$$"""
        {"data":{"insutype":"310","clr_type":"11","setl_optins":"210900","stmt_begndate":"2026-02-01","stmt_enddate":"2026-02-01","medfee_sumamt":{{{{total.ToPlain()}}}},"fund_pay_sumamt":"{{{{fund.ToPlain()}}}}","acct_pay":{{{{account.ToPlain()}}}},"fixmedins_setl_cnt":{{{{count}}}}}}
        """;

    private async Task<IReadOnlyList<TaskRow>> Tasks(string place, string reconciliation) =>
        [.. (await hospital.Desk.Reader.Read(new RecordQuery<TaskRow>(TaskRow.Table).In(Partitions.Of(place)).Where("kind", DifferenceTask.Kind).Latest(), CancellationToken.None)).Where(row => row.TaskId.StartsWith(reconciliation, StringComparison.Ordinal))];

    private Task<Outcome<DifferenceTask>> Repair(string place, string task, RepairKind kind, string note = "") => RepairDifference.Do(hospital.Desk, place, task, kind, note, "agency/reviewer", CancellationToken.None);
}
