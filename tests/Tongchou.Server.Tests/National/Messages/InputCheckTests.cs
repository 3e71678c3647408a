using Tongchou.Server.National.Messages;

namespace Tongchou.Server.Tests.National.Messages;

public class InputCheckTests
{
    public static TheoryData<string> Sound => [SampleMessages.Settle, SampleMessages.Lines, SampleMessages.Diagnoses, SampleMessages.Person, SampleMessages.Reverse, SampleMessages.Request("5101", """{"data":{}}""")];

    [Theory]
    [MemberData(nameof(Sound))]
    public void A_sound_message_has_no_fault(string message) => Check(message).ShouldBeEmpty();

    [Fact]
    public void Everything_amiss_is_told_at_once()
    {
        string[] paths = Check(SampleMessages.Request("2204", """
            {"feedetail":[
              {"feedetl_sn":"1","mdtrt_id":"M1","psn_no":"P000001","chrg_bchno":"B1","rx_circ_flag":"0","fee_ocur_time":"today","med_list_codg":"XA0001","medins_list_codg":"yp570",
               "det_item_fee_sumamt":"x","cnt":1.23456,"pric":1,"bilg_dept_codg":"A03","bilg_dept_name":"","bilg_dr_codg":"D1","bilg_dr_name":"甲","hosp_appr_flag":"7"},
              {}]}
            """));

        paths.Where(path => path.StartsWith("input.feedetail[1].", StringComparison.Ordinal)).Select(path => path.Split('.')[^1]).Order()
            .ShouldBe(["bilg_dept_name", "cnt", "det_item_fee_sumamt", "fee_ocur_time", "hosp_appr_flag"]);
        paths.ShouldContain("input.feedetail[2].cnt");
    }

    [Fact]
    public void An_empty_row_lacks_every_demanded_field() =>
        Check(SampleMessages.Request("2601", """{"data":{"memo":1}}""")).ShouldBe(["input.data.psn_no", "input.data.omsgid", "input.data.oinfno"]);

    [Fact]
    public void A_message_without_its_first_node_lacks_that_node() => Check(SampleMessages.Request("2601", "{}")).ShouldBe(["input.data"]);

    [Fact]
    public void Nodes_after_the_first_may_be_left_out() =>
        Check(SampleMessages.Diagnoses[..SampleMessages.Diagnoses.IndexOf(",\n\"diseinfo\"", StringComparison.Ordinal)] + "}}").ShouldBeEmpty();

    [Fact]
    public void A_field_the_handler_can_do_without_is_not_demanded()
    {
        using Envelope envelope = SampleMessages.Read(SampleMessages.Request("2601", """{"data":{"psn_no":"1","omsgid":"2"}}"""));

        envelope.Input.Check(envelope.Transaction!, "oinfno");

        envelope.Faults.All.ShouldBeEmpty();
    }

    [Fact]
    public void What_only_some_sources_have_is_never_demanded_and_not_looked_at()
    {
        MessageField unsure = Transaction.Find("2207")!.InputNode("data")!.Find("certno")!;
        unsure.IsUnsure.ShouldBeTrue();

        Check(SampleMessages.Settle.Replace("\"invono\":\"\"", $"\"certno\":\"{new string('9', 100)}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void What_the_sources_disagree_on_is_not_demanded()
    {
        MessageField disputed = Transaction.Find("2207")!.InputNode("data")!.Find("mdtrt_cert_no")!;
        (disputed.IsRequired, disputed.Votes).ShouldBe((true, "1/2"));

        Check(SampleMessages.Settle.Replace("000000200001010000", "", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十", true)]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一", false)]
    [InlineData("𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷", true)]
    public void Lengths_count_characters_not_bytes(string chargeBatch, bool fits) =>
        Check(SampleMessages.Settle.Replace("\"B1\"", $"\"{chargeBatch}\"", StringComparison.Ordinal)).ShouldBe(fits ? [] : ["input.data.chrg_bchno"]);

    [Theory]
    [InlineData("\"mdtrt_cert_type\":\"02\"", "\"mdtrt_cert_type\":\"77\"", false)] // no region is known to add to it
    [InlineData("\"med_type\":\"11\"", "\"med_type\":\"990177\"", true)] // regions add children
    [InlineData("\"insutype\":\"310\"", "\"insutype\":\"39907\"", true)]
    public void Only_codes_of_closed_tables_are_refused(string before, string after, bool taken) =>
        Check(SampleMessages.Settle.Replace(before, after, StringComparison.Ordinal)).Length.ShouldBe(taken ? 0 : 1);

    [Fact]
    public void Nodes_within_nodes_are_checked_with_their_path()
    {
        string[] paths = Check(SampleMessages.Request("3101", """{"data":{"patient_dtos":[{"fsi_encounter_dtos":{"fsi_diagnose_dtos":[{"dise_date":"x"}]}}]}}"""));

        paths.ShouldContain("input.data.patient_dtos[1].fsi_encounter_dtos.fsi_diagnose_dtos[1].dise_date");
    }

    private static string[] Check(string message)
    {
        using Envelope envelope = SampleMessages.Read(message);
        envelope.Input.Check(envelope.Transaction!);
        return envelope.Faults.Paths();
    }
}
