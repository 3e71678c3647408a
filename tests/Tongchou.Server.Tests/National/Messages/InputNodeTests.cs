using Tongchou.Server.National.Messages;

namespace Tongchou.Server.Tests.National.Messages;

public class InputNodeTests
{
    [Theory]
    [InlineData("16.5", 1650)]
    [InlineData("\"16.50\"", 1650)]
    [InlineData("\" 16.50 \"", 1650)]
    [InlineData("16.5000", 1650)]
    [InlineData("-0.01", -1)]
    [InlineData("0E-8", 0)]
    [InlineData("1.2E3", 120_000)]
    [InlineData("999999", 99_999_900)]
    public void An_amount_comes_as_a_number_or_as_text(string sent, long fen)
    {
        using Envelope envelope = SampleMessages.WithData($$"""{"medfee_sumamt":{{sent}}}""");

        envelope.Input.Node("data").NeedMoney("medfee_sumamt").ShouldBe(new Money(fen));
        envelope.Faults.All.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("16.505")]
    [InlineData("\"1,650.00\"")]
    [InlineData("\"十六元\"")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("1e300")]
    [InlineData("1E-40")]
    [InlineData("99999999999")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000000000000000000001")]
    public void What_is_no_amount_in_whole_fen_is_blamed_once(string sent)
    {
        using Envelope envelope = SampleMessages.WithData($$"""{"medfee_sumamt":{{sent}}}""");

        envelope.Input.Node("data").NeedMoney("medfee_sumamt").ShouldBe(Money.Zero);
        envelope.Input.Node("data").NeedMoney("medfee_sumamt");

        Fault fault = envelope.Faults.All.ShouldHaveSingleItem();
        fault.Code.ShouldBe("bad-money");
        fault.Place.Path.ShouldBe("input.data.medfee_sumamt");
        fault.Hint.Zh.ShouldNotBeEmpty();
    }

    [Fact]
    public void Prices_have_six_decimals_and_quantities_four()
    {
        using Envelope envelope = SampleMessages.WithData("""{"a":"0.123456","b":0.1234,"c":0.1234567,"d":0.12345}""");
        InputNode data = envelope.Input.Node("data");

        data.Price("a").ShouldBe(0.123456m);
        data.Quantity("b").ShouldBe(0.1234m);
        data.Price("c").ShouldBeNull();
        data.Quantity("d").ShouldBeNull();
        envelope.Faults.Paths().ShouldBe(["input.data.c", "input.data.d"]);
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData("\"3\"", 3)]
    [InlineData("3.0", 3)]
    [InlineData("3.5", null)]
    [InlineData("3000000000", null)]
    public void A_whole_number_may_carry_zeros_after_the_point(string sent, int? number)
    {
        using Envelope envelope = SampleMessages.WithData($$"""{"n":{{sent}}}""");

        envelope.Input.Node("data").Whole("n").ShouldBe(number);
        envelope.IsFaulty.ShouldBe(number is null);
    }

    [Fact]
    public void Codes_keep_their_leading_zeros_and_lose_their_blanks()
    {
        using Envelope envelope = SampleMessages.WithData("""{"a":"01 ","b":11}""");

        envelope.Input.Node("data").Code("a").ShouldBe("01");
        envelope.Input.Node("data").Code("b").ShouldBe("11");
    }

    [Fact]
    public void A_flag_is_one_or_zero()
    {
        using Envelope envelope = SampleMessages.WithData("""{"a":"1","b":0,"c":"","d":"2"}""");
        InputNode data = envelope.Input.Node("data");

        (data.Flag("a"), data.Flag("b"), data.Flag("c"), data.Flag("d")).ShouldBe((true, false, null, null));
        envelope.Faults.Paths().ShouldBe(["input.data.d"]);
    }

    [Fact]
    public void A_window_of_two_days_runs_from_the_first_second_to_the_last()
    {
        using Envelope envelope = SampleMessages.WithData("""{"begntime":"2026-01-01","endtime":"2026-01-31","until":"2026-01-31 12:00:00"}""");
        InputNode data = envelope.Input.Node("data");

        data.Time("begntime").ShouldBe(new DateTime(2026, 1, 1));
        data.EndTime("endtime").ShouldBe(new DateTime(2026, 1, 31, 23, 59, 59));
        data.EndTime("until").ShouldBe(new DateTime(2026, 1, 31, 12, 0, 0));
    }

    [Theory]
    [InlineData("2026-01-31", true)]
    [InlineData("2026-01-31 08:30:00", true)]
    [InlineData("2026-02-29", false)]
    [InlineData("20260131", false)]
    [InlineData("2026-1-31", false)]
    [InlineData("2026-01-31 24:00:00", false)]
    [InlineData("0000-01-01", false)]
    public void A_date_must_exist(string sent, bool exists)
    {
        using Envelope envelope = SampleMessages.WithData($$"""{"brdy":"{{sent}}"}""");

        envelope.Input.Node("data").Date("brdy").ShouldBe(exists ? new DateOnly(2026, 1, 31) : null);
        envelope.IsFaulty.ShouldBe(!exists);
    }

    [Theory]
    [InlineData("""{"feetl":1,"x":2}""", 1)]
    [InlineData("""[{"x":1},{"x":2}]""", 2)]
    [InlineData("""[null,{"x":1},null]""", 1)]
    [InlineData("[]", 0)]
    [InlineData("null", 0)]
    [InlineData("\"\"", 0)]
    public void A_list_may_come_as_a_single_object_and_hold_nulls(string sent, int rows)
    {
        using Envelope envelope = SampleMessages.Read(SampleMessages.Request("2204", $$"""{"feedetail":{{sent}}}"""));

        envelope.Input.Rows("feedetail").Count.ShouldBe(rows);
        envelope.Faults.All.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("7")]
    [InlineData("[7]")]
    [InlineData("[[]]")]
    public void Rows_that_are_no_objects_are_a_fault(string sent)
    {
        using Envelope envelope = SampleMessages.Read(SampleMessages.Request("2204", $$"""{"feedetail":{{sent}}}"""));

        envelope.Input.NeedRows("feedetail").Count.ShouldBe(0);
        envelope.Faults.All.ShouldHaveSingleItem().Code.ShouldBe("bad-node");
    }

    [Fact]
    public void A_node_may_come_as_a_list_of_one()
    {
        using Envelope envelope = SampleMessages.WithData("""[{"x":"1"}]""");

        envelope.Input.NeedNode("data").Text("x").ShouldBe("1");
    }

    [Fact]
    public void A_fault_names_the_row_from_one_and_the_field_in_the_words_of_the_dictionary()
    {
        using Envelope envelope = SampleMessages.Read(SampleMessages.Request("2204", """{"feedetail":[{"cnt":1},{"cnt":2},{"cnt":""}]}"""));

        foreach (InputNode row in envelope.Input.NeedRows("feedetail"))
        {
            row.NeedQuantity("cnt");
        }

        Fault fault = envelope.Faults.All.ShouldHaveSingleItem();
        fault.Place.Path.ShouldBe("input.feedetail[3].cnt");
        fault.Message.Zh.ShouldBe("缺少“数量”。");
    }

    [Fact]
    public void A_node_that_is_not_there_still_knows_where_it_would_stand()
    {
        using Envelope envelope = SampleMessages.Read(SampleMessages.Request("2207", "{}"));

        envelope.Input.Node("data").NeedText("mdtrt_id").ShouldBe("");

        envelope.Faults.Paths().ShouldBe(["input.data.mdtrt_id"]);
        envelope.Faults.All[0].Message.Zh.ShouldContain("就诊");
    }

    [Fact]
    public void An_extension_may_be_text_object_or_null()
    {
        using Envelope envelope = SampleMessages.WithData("""{"a":{"x":1},"expContent":"{\"x\":1}","c":null}""");
        InputNode data = envelope.Input.Node("data");

        data.Raw("a").ShouldBe("""{"x":1}""");
        data.Raw("exp_content").ShouldBe("""{"x":1}""");
        data.Raw("c").ShouldBeNull();
    }

    [Theory]
    [InlineData("\\u5f20\\u4e09", "张三")]
    [InlineData("\\ud842\\udfb7", "𠮷")]
    [InlineData("a\\ud842b", "a\uFFFDb")]
    [InlineData("\\udfb7\\ud842", "\uFFFD\uFFFD")]
    [InlineData("a\\u0000b", "a\uFFFDb")]
    [InlineData("\\\"\\\\\\/\\t\\n", "\"\\/\t\n")]
    public void Escapes_become_characters_and_half_a_character_stops_nothing(string sent, string text)
    {
        using Envelope envelope = SampleMessages.WithData($$"""{"psn_name":"{{sent}}"}""");

        envelope.Input.Node("data").Text("psn_name").ShouldBe(text);
    }

    [Fact]
    public void Reading_a_bill_of_two_hundred_lines_costs_little_more_than_its_texts()
    {
        byte[] message = System.Text.Encoding.UTF8.GetBytes(SampleMessages.Request("2204", $$"""{"feedetail":[{{string.Join(',', Enumerable.Range(1, 200).Select(number => SampleMessages.Line($"{number}")))}}]}"""));
        Sum(message);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Money sum = Sum(message);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        sum.ShouldBe(new Money(3333 * 200));
        allocated.ShouldBeLessThan(32 * 1024);
    }

    private static Money Sum(byte[] message)
    {
        using Envelope envelope = Envelope.Read(message);
        envelope.Input.Check(envelope.Transaction!);
        Money sum = Money.Zero;
        decimal count = 0;
        foreach (InputNode row in envelope.Input.Rows("feedetail"))
        {
            sum += row.NeedMoney("det_item_fee_sumamt");
            count += row.NeedQuantity("cnt");
        }

        return envelope.IsFaulty || count != 600 ? Money.Zero : sum;
    }
}
