using System.Buffers;
using System.Text;
using System.Text.Json;
using Tongchou.Server.National.Messages;

namespace Tongchou.Server.Tests.National.Messages;

public class AnswerTests
{
    private static readonly AnswerHead head = new("990100202601050830000000000001", new(2026, 1, 5, 0, 30, 0, 7, TimeSpan.Zero), new(2026, 1, 5, 0, 30, 0, 9, TimeSpan.Zero));

    [Fact]
    public void A_whole_answer_reads_as_the_interface_wants_it()
    {
        using Answer answer = new() { Warning = "请核对" };
        answer.Node("setlinfo", "S1", static (node, id) => node.Text("setl_id", id).Money("medfee_sumamt", new Money(12050)).Date("brdy", new(2000, 1, 1)).Time("setl_time", new(2026, 1, 5, 8, 30, 0)));
        answer.Rows("setldetail", [new Money(1), new Money(-2)], static (row, amount) => row.Money("fund_payamt", amount));

        Written(to => AnswerEnvelope.Write(to, head, answer.Output().Span, answer.Warning)).ShouldBe("""
            {"infcode":0,"inf_refmsgid":"990100202601050830000000000001","refmsg_time":"20260105083000007","respond_time":"20260105083000009","err_msg":"","warn_msg":"请核对","cainfo":"","signtype":"","output":{"setlinfo":{"setl_id":"S1","medfee_sumamt":120.50,"brdy":"2000-01-01","setl_time":"2026-01-05 08:30:00"},"setldetail":[{"fund_payamt":0.01},{"fund_payamt":-0.02}]}}
            """);
    }

    [Fact]
    public void Absent_numbers_are_zero_and_other_absent_values_are_empty()
    {
        using Answer answer = new();
        answer.Fields().Text("a", null).Money("b", null).Price("c", null).Whole("d", null).Date("e", null).Time("f", null).Flag("g", null).Rows<int>("h", [], static (_, _) => { });

        Encoding.UTF8.GetString(answer.Output().Span).ShouldBe("""{"a":"","b":0.00,"c":0.000000,"d":0,"e":"","f":"","g":"","h":[]}""");
    }

    [Theory]
    [InlineData(0, "0.00")]
    [InlineData(1, "0.01")]
    [InlineData(-1, "-0.01")]
    [InlineData(1200, "12.00")]
    [InlineData(long.MaxValue, "92233720368547758.07")]
    [InlineData(long.MinValue, "-92233720368547758.08")]
    public void Every_amount_has_two_decimals(long fen, string written)
    {
        using Answer answer = new();
        answer.Fields().Money("a", new Money(fen));

        Encoding.UTF8.GetString(answer.Output().Span).ShouldBe($$"""{"a":{{written}}}""");
    }

    [Fact]
    public void A_handler_that_wrote_nothing_answers_the_envelope_alone()
    {
        using Answer answer = new();

        Written(to => AnswerEnvelope.Write(to, head, answer.Output().Span)).ShouldEndWith("\"output\":null}");
    }

    [Fact]
    public void An_output_may_itself_be_a_list()
    {
        using Answer answer = new();
        answer.List([1, 2], static (row, number) => row.Whole("n", number));

        Encoding.UTF8.GetString(answer.Output().Span).ShouldBe("""[{"n":1},{"n":2}]""");
    }

    [Fact]
    public void A_sealed_output_is_text_and_names_its_cipher() =>
        Written(to => AnswerEnvelope.Write(to, head with { Cipher = "SM4", SignatureType = "SM2", Signature = "c+/=" }, "YWJj+/=="u8)).ShouldContain("\"cainfo\":\"c+/=\",\"signtype\":\"SM2\",\"enctype\":\"SM4\",\"output\":\"YWJj+/==\"");

    [Fact]
    public void The_receivers_message_ID_is_region_second_and_sequence_and_never_the_same()
    {
        ReferenceIds ids = new(new(990100), first: 9_999_999_998);

        ids.Next(head.Received).ShouldBe("990100202601050830009999999999");
        ids.Next(head.Received).ShouldBe("990100202601050830000000000000");
    }

    [Fact]
    public void What_is_written_is_read_back_the_same()
    {
        using Answer answer = new();
        answer.Node("data", 0, static (node, _) => node.Text("t", "张\"三\n𠮷").Money("m", new Money(-123456)).Number("n", 1.5m, 4).Date("d", new(2026, 2, 28)).Flag("f", true));

        using Envelope envelope = SampleMessages.Read(SampleMessages.Request("2207", Encoding.UTF8.GetString(answer.Output().Span)));

        InputNode data = envelope.Input.NeedNode("data");
        (data.Text("t"), data.Money("m"), data.Quantity("n"), data.Date("d"), data.Flag("f")).ShouldBe(("张\"三\n𠮷", new Money(-123456), 1.5m, new DateOnly(2026, 2, 28), true));
        envelope.Faults.All.ShouldBeEmpty();
    }

    [Fact]
    public void A_refusal_says_every_sentence_and_the_code()
    {
        string refused = Written(to => AnswerEnvelope.Refuse(to, head, [Fault("input.data.a", "缺少“甲”。", "请填写。"), Fault("input.data.b", "缺少“乙”。", "请填写。")]));

        using JsonDocument document = JsonDocument.Parse(refused);
        document.RootElement.GetProperty("infcode").GetInt32().ShouldBe(-1);
        document.RootElement.GetProperty("err_msg").GetString().ShouldBe("input.data.a: 缺少“甲”。请填写;input.data.b: 缺少“乙”。请填写[missing-field]");
        document.RootElement.GetProperty("output").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData(2, 40)]
    [InlineData(3, 70)]
    [InlineData(30, 20)]
    [InlineData(400, 150)]
    [InlineData(1, 500)]
    public void A_long_refusal_is_cut_at_whole_faults_and_says_how_many_there_are(int faults, int letters)
    {
        string text = RefusalText.Of([.. Enumerable.Range(1, faults).Select(number => Fault($"input.data.f{number}", new string('错', letters), new string('改', letters)))]);

        text.Length.ShouldBeLessThanOrEqualTo(200);
        text.ShouldEndWith("[missing-field]");
        (text.Contains($"…等 {faults} 处", StringComparison.Ordinal) || text.Contains($"f{faults}:", StringComparison.Ordinal)).ShouldBeTrue(text);
    }

    [Fact]
    public void A_text_is_never_cut_through_a_character() => AnswerEnvelope.Cut("a𠮷", 2).ShouldBe("a");

    private static Fault Fault(string path, string message, string hint) => new("missing-field", Place.At(path), new(message, message), new(hint, hint));

    private static string Written(Action<IBufferWriter<byte>> write)
    {
        ArrayBufferWriter<byte> to = new();
        write(to);
        return Encoding.UTF8.GetString(to.WrittenSpan);
    }
}
