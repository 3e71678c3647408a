using Tongchou.Policy.Vocabulary;

namespace Tongchou.Policy.Tests.Vocabulary;

public class TableReaderTests
{
    [Fact]
    public void A_table_answers_every_combination_once()
    {
        Table<Money> table = Read("[{ level: [grassroots, level-1], value: 100 }, { level: [level-2, level-3], stay: 1, value: 500 }, { level: [level-2, level-3], stay: 2-3, value: 250 }, { level: [level-2, level-3], stay: 4+, value: 0 }]");

        table.At(0, 1, 3).Value.ShouldBe(Money.Yuan(100));
        table.At(3, 0, 0).Value.ShouldBe(Money.Yuan(500));
        table.At(3, 1, 2).Value.ShouldBe(Money.Yuan(250));
        table.At(2, 0, 3).Value.ShouldBe(Money.Zero);
        table.At(2, 0, 3).Source.Row.ShouldBe(4);
    }

    [Fact]
    public void A_single_value_stands_in_every_cell()
    {
        LawOn law = TestPacks.Sane(TestPacks.Topic("city", "care/stay/deductible", "value: 300")).On(new(510100), new(2025, 1, 1))!;

        Table<Money> table = law.Find(TestVocabulary.Deductible)!;

        table.Cells.Length.ShouldBe(4 * 2 * 4);
        table.Cells.ToArray().Select(cell => cell.Value).Distinct().ShouldBe([Money.Yuan(300)]);
        table.Single.Source.Row.ShouldBe(0);
    }

    [Theory]
    [InlineData("[{ level: [grassroots, level-1, level-2], value: 1 }]", "1 cases are answered by no row: level=level-3.")]
    [InlineData("[{ level: level-1, stay: 2+, value: 1 }]", "13 cases are answered by no row: level=grassroots stay=1; level=grassroots stay=2; level=grassroots stay=3; ….")]
    [InlineData("[{ group: adult, value: 1 }]", "1 cases are answered by no row: group=student.")]
    public void A_gap_names_the_missing_combinations(string rows, string message)
    {
        Fault fault = Refused(rows).ShouldHaveSingleItem();

        fault.Code.ShouldBe("table-gap");
        fault.Message.En.ShouldBe(message);
        fault.Place.Line.ShouldBe(2);
    }

    [Theory]
    [InlineData("[{ value: 1 }, { level: level-1, value: 2 }]", "Rows 1 and 2 both answer level=level-1.")]
    [InlineData("[{ stay: 1-3, value: 1 }, { stay: 3+, value: 2 }]", "Rows 1 and 2 both answer stay=3.")]
    [InlineData("[{ group: adult, value: 1 }, { group: student, value: 2 }, { group: [student, adult], value: 3 }]", "Rows 1 and 3 both answer group=adult.")]
    public void An_overlap_names_both_rows_and_a_combination(string rows, string message)
    {
        IReadOnlyList<Fault> faults = Refused(rows);

        faults[0].Code.ShouldBe("table-overlap");
        faults[0].Message.En.ShouldBe(message);
    }

    [Theory]
    [InlineData("[{ level: level-9, value: 1 }]", "unknown-cell")]
    [InlineData("[{ stay: 0, value: 1 }]", "unknown-cell")]
    [InlineData("[{ stay: 5, value: 1 }]", "unknown-cell")]
    [InlineData("[{ stay: 3-2, value: 1 }]", "unknown-cell")]
    [InlineData("[{ stay: '-', value: 1 }]", "unknown-cell")]
    [InlineData("[{ stay: 1-2+, value: 1 }]", "unknown-cell")]
    [InlineData("[{ level: { a: b }, value: 1 }]", "expected-text")]
    [InlineData("[{ level: [], value: 1 }, { value: 2 }]", "empty-cell")]
    [InlineData("[{ levle: level-1, value: 1 }]", "unknown-key")]
    [InlineData("[{ level: level-1 }]", "missing-key")]
    [InlineData("[7]", "expected-mapping")]
    [InlineData("[]", "empty-table")]
    [InlineData("7", "expected-list")]
    public void A_row_that_cannot_be_read_is_a_fault_and_no_gap_besides(string rows, string code) =>
        Refused(rows)[0].Code.ShouldBe(code);

    [Fact]
    public void Value_and_table_exclude_each_other()
    {
        TestPacks.Read(TestPacks.Topic("city", "care/stay/deductible", "value: 1, table: [{ value: 1 }]")).Codes().ShouldBe(["value-or-table"]);
        TestPacks.Read(TestPacks.Topic("city", "care/stay/deductible", "note: { zh: 无, en: none }")).Codes().ShouldBe(["value-or-table"]);
    }

    [Fact]
    public void A_table_is_shown_row_by_row_in_words()
    {
        Law law = TestPacks.Sane(TestPacks.Topic("city", "care/stay/deductible", "table: [{ level: [grassroots, level-1], value: 100 }, { level: [level-2, level-3], value: 500 }]"));

        Edition edition = law.Pack(new(510100))!.Find(TestVocabulary.Deductible, new(2025, 1, 1))!;

        edition.Rows(Language.En).Select(row => (row.Conditions[0].En, row.Codes[0], row.Value, row.Row)).ShouldBe(
        [
            ("hospital level grassroots (community, township), level 1", "level=grassroots, level-1", "100.00", 1),
            ("hospital level level 2, level 3", "level=level-2, level-3", "500.00", 2),
        ]);
        edition.UsedColumns.ShouldBe(["level"]);
    }

    private static Table<Money> Read(string rows) =>
        TestPacks.Sane(TestPacks.Topic("city", "care/stay/deductible", $"table: {rows}")).On(new(510100), new(2025, 1, 1))!.Find(TestVocabulary.Deductible)!;

    private static IReadOnlyList<Fault> Refused(string rows) => TestPacks.Read(TestPacks.Topic("city", "care/stay/deductible", $"table: {rows}")).Faults;
}
