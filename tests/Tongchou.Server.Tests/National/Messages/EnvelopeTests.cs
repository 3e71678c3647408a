using System.Text;
using Tongchou.Server.National.Messages;

namespace Tongchou.Server.Tests.National.Messages;

/// <summary>Each thing that real clients do differently, and what cannot be borne.</summary>
public class EnvelopeTests
{
    [Fact]
    public void Every_member_of_the_envelope_is_read()
    {
        using Envelope envelope = SampleMessages.Read(SampleMessages.Settle);

        envelope.Faults.All.ShouldBeEmpty();
        envelope.InfNo.ShouldBe("2207");
        envelope.Transaction!.Name.Zh.ShouldContain("结算");
        envelope.MessageId.ShouldBe("H00000000001202601050830000001");
        envelope.CareRegion.ShouldBe("990100");
        envelope.EnrolmentRegion.ShouldBe("990100");
        envelope.Receiver.ShouldBe("99");
        envelope.Version.ShouldBe("V1.0");
        envelope.OperatorType.ShouldBe("1");
        envelope.Operator.ShouldBe("001");
        envelope.OperatorName.ShouldBe("收费员");
        envelope.Sent.ShouldBe(new DateTime(2026, 1, 5, 8, 30, 0));
        envelope.Institution.ShouldBe("H00000000001");
        envelope.InstitutionName.ShouldBe("某医院");
        envelope.SignIn.ShouldBe("");
        envelope.Input.Node("data").NeedText("mdtrt_id").ShouldBe("M1");
    }

    [Theory]
    [InlineData("H0000000000120260105083000123")]
    [InlineData("H00000000001202601050830001231")]
    [InlineData("20260105083000123456")]
    [InlineData("1")]
    public void Any_message_ID_of_up_to_thirty_characters_is_taken(string id)
    {
        using Envelope envelope = SampleMessages.Read(SampleMessages.Settle.Replace("H00000000001202601050830000001", id, StringComparison.Ordinal));

        envelope.Faults.All.ShouldBeEmpty();
        envelope.MessageId.ShouldBe(id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("H000000000012026010508300000012")]
    public void An_empty_message_ID_or_one_of_31_characters_is_refused(string id)
    {
        using Envelope envelope = SampleMessages.Read(SampleMessages.Settle.Replace("H00000000001202601050830000001", id, StringComparison.Ordinal));

        envelope.Faults.Paths().ShouldBe(["msgid"]);
    }

    [Fact]
    public void Names_are_matched_without_regard_to_case_and_underscores()
    {
        string odd = SampleMessages.Settle.Replace("opter_name", "opterName", StringComparison.Ordinal).Replace("\"infno\"", "\"INFNO\"", StringComparison.Ordinal).Replace("mdtrt_id", "MdtrtID", StringComparison.Ordinal);

        using Envelope envelope = SampleMessages.Read(odd);

        envelope.Faults.All.ShouldBeEmpty();
        envelope.OperatorName.ShouldBe("收费员");
        envelope.Input.Node("DATA").NeedText("mdtrt_id").ShouldBe("M1");
    }

    [Fact]
    public void Members_nobody_knows_are_passed_over()
    {
        using Envelope envelope = SampleMessages.Read(SampleMessages.Settle.Replace("\"infver\"", "\"hospital_extra\":{\"a\":[1,2]},\"infver\"", StringComparison.Ordinal));

        envelope.Faults.All.ShouldBeEmpty();
    }

    [Fact]
    public void A_number_where_a_text_is_wanted_is_taken_as_it_is_written()
    {
        using Envelope envelope = SampleMessages.Read(SampleMessages.Settle.Replace("\"infno\":\"2207\"", "\"infno\":2207", StringComparison.Ordinal).Replace("\"opter_type\":\"1\"", "\"opter_type\":1", StringComparison.Ordinal));

        envelope.Faults.All.ShouldBeEmpty();
        envelope.InfNo.ShouldBe("2207");
        envelope.OperatorType.ShouldBe("1");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"null\"")]
    [InlineData("\" \"")]
    public void Null_an_empty_text_and_the_text_null_are_absent(string nothing)
    {
        using Envelope envelope = SampleMessages.Read(SampleMessages.Settle.Replace("\"opter\":\"001\"", $"\"opter\":{nothing}", StringComparison.Ordinal).Replace("\"insuplc_admdvs\":\"990100\"", $"\"insuplc_admdvs\":{nothing}", StringComparison.Ordinal));

        envelope.Faults.Paths().ShouldBe(["opter"]);
        envelope.Faults.All[0].Message.Zh.ShouldBe("缺少“经办人”。");
        envelope.EnrolmentRegion.ShouldBe("");
    }

    [Fact]
    public void A_byte_order_mark_is_no_fault()
    {
        using Envelope envelope = Envelope.Read((byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(SampleMessages.Settle)]);

        envelope.Faults.All.ShouldBeEmpty();
        envelope.InfNo.ShouldBe("2207");
    }

    [Fact]
    public void Of_a_member_written_twice_the_last_counts()
    {
        using Envelope envelope = SampleMessages.Read(SampleMessages.Settle.Replace("\"opter\":\"001\"", "\"opter\":\"001\",\"opter\":\"002\"", StringComparison.Ordinal));

        envelope.Operator.ShouldBe("002");
    }

    [Fact]
    public void An_encrypted_input_is_left_for_the_cipher_and_opened_in_its_place()
    {
        using Envelope envelope = SampleMessages.Read(SampleMessages.Request("2207", "\"U2VhbGVk\""));
        envelope.SealedInput.ShouldBe("U2VhbGVk");
        envelope.Input.Exists.ShouldBeFalse();

        envelope.Unseal("""{"data":{"cnt":"x"}}"""u8.ToArray());

        envelope.SealedInput.ShouldBeNull();
        envelope.Input.Node("data").NeedQuantity("cnt");
        envelope.Faults.Paths().ShouldBe(["input.data.cnt"]);
    }

    [Theory]
    [InlineData("{", 1, 2)]
    [InlineData("{\"infno\":\"2207\",}", 1, 17)]
    [InlineData("{\n \"infno\": 2207\n \"a\"", 3, 2)]
    [InlineData("", 1, 1)]
    [InlineData("这不是报文", 1, 1)]
    public void Broken_JSON_is_one_fault_that_says_where(string text, int line, int column)
    {
        using Envelope envelope = SampleMessages.Read(text);

        Fault fault = envelope.Faults.All.ShouldHaveSingleItem();
        fault.Code.ShouldBe("bad-json");
        (fault.Place.Line, fault.Place.Column).ShouldBe((line, column));
        fault.Message.Zh.ShouldContain($"第 {line} 行");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("null")]
    public void What_is_no_object_is_no_message(string text)
    {
        using Envelope envelope = SampleMessages.Read(text);

        envelope.Faults.All.ShouldHaveSingleItem().Code.ShouldBe("bad-envelope");
    }

    [Fact]
    public void A_message_in_GBK_is_told_to_come_in_UTF_8()
    {
        using Envelope envelope = Envelope.Read(new byte[] { (byte)'{', (byte)'"', 0xD6, 0xD0, (byte)'"', (byte)':', (byte)'1', (byte)'}' });

        envelope.Faults.All.ShouldHaveSingleItem().Code.ShouldBe("message-not-utf8");
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        using Envelope envelope = SampleMessages.Read(SampleMessages.Request("2207", string.Concat(Enumerable.Repeat("{\"a\":", 40)) + "1" + new string('}', 40)));

        envelope.Faults.All.ShouldHaveSingleItem().Code.ShouldBe("message-too-deep");
    }

    [Fact]
    public void A_message_beyond_four_megabytes_or_two_hundred_thousand_values_is_refused()
    {
        using Envelope large = SampleMessages.Read($"{{\"a\":\"{new string('x', 4 * 1024 * 1024)}\"}}");
        using Envelope many = SampleMessages.Read($"[{string.Concat(Enumerable.Repeat("1,", 250_000))}1]");

        large.Faults.All.ShouldHaveSingleItem().Code.ShouldBe("message-too-large");
        many.Faults.All.ShouldHaveSingleItem().Code.ShouldBe("message-too-deep");
    }

    [Fact]
    public void All_faults_of_the_envelope_are_told_together()
    {
        using Envelope envelope = SampleMessages.Read("""{"infno":"22070000","inf_time":"2026-02-30 00:00:00","opter":{"a":1}}""");

        envelope.Faults.Paths().ShouldBe(["infno", "msgid", "mdtrtarea_admvs", "recer_sys_code", "infver", "opter_type", "opter", "opter_name", "inf_time", "fixmedins_code", "fixmedins_name", "input"]);
    }
}
