using Tongchou.Server.National.Messages;

namespace Tongchou.Server.Tests.National.Messages;

public class MessageDictionaryTests
{
    [Fact]
    public void Every_transaction_can_be_read()
    {
        Transaction[] all = [.. Transaction.Numbers.Select(number => Transaction.Find(number)!)];

        all.Length.ShouldBe(118);

        // No source knows what 2104 is.
        all.Where(transaction => transaction.Name.IsEmpty).Select(transaction => transaction.InfNo).ShouldBe(["2104"]);
        MessageNode[] nodes = [.. all.SelectMany(transaction => transaction.Input.Concat(transaction.Output))];
        nodes.Length.ShouldBe(267);
        nodes.Sum(node => node.Fields.Count).ShouldBe(3277);
        nodes.SelectMany(node => node.Fields).ShouldAllBe(field => field.Name.Length > 0 && field.Meaning.Zh.Length > 0);
    }

    [Fact]
    public void Every_code_table_that_a_field_names_can_be_read()
    {
        CodeTable[] tables = [.. Transaction.Numbers.SelectMany(number => Transaction.Find(number)!.Input.Concat(Transaction.Find(number)!.Output)).SelectMany(node => node.Fields).Select(field => field.Table).OfType<CodeTable>().Distinct()];

        tables.Length.ShouldBe(136);
        tables.ShouldAllBe(table => table.Values.Count > 0);
        CodeTable.Find("insutype")!.Value("310")!.Meaning.Zh.ShouldBe("职工基本医疗保险");
    }

    [Fact]
    public void A_field_carries_its_type_length_and_words()
    {
        MessageField quantity = Transaction.Find("2204")!.InputNode("feedetail")!.Find("CNT")!;

        quantity.ShouldBe(new("cnt", FieldType.Number, 16, 4, IsRequired: true, IsUnsure: false, "", null, quantity.Meaning));
        quantity.Meaning.Zh.ShouldBe("数量");
    }

    [Fact]
    public void A_number_nobody_knows_has_no_transaction() => Transaction.Find("0000").ShouldBeNull();

    [Fact]
    public void A_table_is_closed_only_where_no_region_added_to_it()
    {
        CodeTable.Find("mdtrt_cert_type")!.IsClosed.ShouldBeTrue();
        CodeTable.Find("vali_flag")!.IsClosed.ShouldBeTrue();
        CodeTable.Find("med_type")!.IsClosed.ShouldBeFalse();
        CodeTable.Find("naty")!.IsClosed.ShouldBeFalse();
    }
}
