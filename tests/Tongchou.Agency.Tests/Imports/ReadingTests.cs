using System.Text;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Forms;
using Tongchou.Agency.Imports.Tables;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Persons;

namespace Tongchou.Agency.Tests.Imports;

public class ReadingTests
{
    private const string Headings = "证件号码,姓名,出生日期";
    private const string Sound = "999999197001010017,例甲子,1970-01-01";

    private static InsuredPersonForm Persons => new(_ => null);

    [Fact]
    public void Every_bad_row_is_named_with_row_column_and_how_to_mend_it_and_the_good_ones_are_read()
    {
        string csv = $"""
            {Headings},性别,联系电话
            {Sound},男,
            999999197001010018,例乙,,男,
            ,例丙,1970-01-01,男,
            999999197001010017,例丁,,,
            999999194602020137,,1946-02-03,公,hello

            999999195607070621,"例,戊",1956-07-07,男,,多
            """;

        (IReadOnlyList<Person> records, ImportReport report) = Tables.Read(Persons, csv);

        records.Select(person => person.Name).ShouldBe(["例甲子"]);
        report.Read.ShouldBe(6);
        report.Rejected.ShouldBe(5);
        report.Told().ShouldBe([
            "3:证件号码 bad-identity-number",
            "4:证件号码 missing-value",
            "5: duplicate-row",
            "6:姓名 missing-value", "6:性别 bad-value", "6:联系电话 bad-value", "6:出生日期 born-and-number",
            "8:性别 sex-and-number", "8: cell-without-heading",
        ]);
        report.Faults.ShouldAllBe(fault => fault.Message.Zh.Length > 0 && fault.Message.En.Length > 0 && fault.Hint.Zh.Length > 0);
        report.Faults.First().In(Language.Zh).ShouldStartWith("table.csv:3:1 证件号码: ");
    }

    [Theory]
    [InlineData("证件号码,姓名", ',')]
    [InlineData("Name*;Identity Number", ';')]
    [InlineData("identity-number\t姓 名", '\t')]
    public void Headings_may_be_Chinese_or_English_in_any_order_with_any_separator(string headings, char separator)
    {
        bool numberFirst = !headings.StartsWith("Name", StringComparison.Ordinal);
        string[] cells = numberFirst ? ["999999197001010017", "例甲子"] : ["例甲子", "999999197001010017"];

        (IReadOnlyList<Person> records, ImportReport report) = Tables.Read(Persons, $"{headings}\r\n{string.Join(separator, cells)}\r\n");

        report.Told().ShouldBeEmpty();
        Person person = records.ShouldHaveSingleItem();
        person.Name.ShouldBe("例甲子");
        person.Born.ShouldBe(new DateOnly(1970, 1, 1));
        person.Sex.ShouldBe(Sex.Male);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("GB18030", false)]
    [InlineData("utf-16", true)]
    public void The_encoding_is_found_out(string name, bool mark)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] file = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes($"{Headings}\n{Sound}\n999999194602020137,例㐀𠀀,")];

        (IReadOnlyList<Person> records, ImportReport report) = Tables.Read(Persons, file);

        report.Told().ShouldBeEmpty();
        records.Select(person => person.Name).ShouldBe(["例甲子", "例㐀𠀀"]);
    }

    [Fact]
    public void A_strange_byte_late_in_the_file_decides_about_its_encoding()
    {
        StringBuilder csv = new($"{Headings}\n");
        csv.AppendJoin('\n', Enumerable.Range(0, 20_000).Select(i => $"{i},name,"));
        csv.Append('\n').Append(Sound);
        byte[] file = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(csv.ToString().Replace("证件号码,姓名,出生日期", "identity number,name,born", StringComparison.Ordinal));

        Tables.Read(Persons, file).Records.ShouldHaveSingleItem().Name.ShouldBe("例甲子");
    }

    [Theory]
    [InlineData("", "0: empty-file")]
    [InlineData("姓名,出生日期\n例,1970-01-01", "1:证件号码 heading-missing")]
    [InlineData("证件号码,姓名,姓名\n1,2,3", "1:姓名 heading-twice")]
    public void A_file_that_is_no_such_table_is_refused_as_a_whole(string csv, string told) =>
        Tables.Read(Persons, csv).Report.Told().ShouldBe([told]);

    [Fact]
    public void What_is_no_table_at_all_is_refused_in_plain_words()
    {
        byte[][] files = [[0x50, 0x4B, 3, 4, 9, 9, 9, 9, 9], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], [0xFF, 0x81, 0xFF, 0xFF, 0x80]];

        string[] told = [.. files.Select(file => Tables.Read(Persons, file).Report.Told().ShouldHaveSingleItem())];

        told.ShouldBe(["0: unreadable-table", "0: unreadable-table", "0: unknown-encoding"]);
    }

    [Fact]
    public void Limits_stop_the_reading_and_say_so()
    {
        byte[] file = Encoding.UTF8.GetBytes($"{Headings}\n{Sound}\n1,a,\n2,b,\n3,c,\n");

        Tables.Read(Persons, file, new(MostBytes: 50)).Report.Told().ShouldBe(["0: file-too-large"]);
        Tables.Read(Persons, file, new(MostColumns: 2)).Report.Told().ShouldBe(["1: too-many-columns"]);
        (IReadOnlyList<Person> records, ImportReport report) = Tables.Read(Persons, file, new(MostRows: 2));
        records.Count.ShouldBe(1);
        report.FileFaults.ShouldHaveSingleItem().Code.ShouldBe("too-many-rows");
        Tables.Read(Persons, file, new(MostRejected: 1)).Report.FileFaults.ShouldHaveSingleItem().Place.Line.ShouldBe(4);
        string open = $"{Headings}\n\"{new string('x', ImportLimits.LongestCell + 10)}";
        Tables.Read(Persons, open).Report.Told().ShouldBe(["2: cell-too-long"]);
    }

    [Fact]
    public void A_small_Excel_file_that_unpacks_to_a_huge_one_is_not_unpacked()
    {
        byte[] file = Tables.Export(Persons, Enumerable.Range(1, 500).Select(i => new Drawn(i).Person(i)), TableFormat.Excel);

        Tables.Read(Persons, file).Records.Count.ShouldBe(500);
        Tables.Read(Persons, file, new(MostUnpackedBytes: 10_000)).Report.Told().ShouldBe(["0: file-too-large"]);
    }

    [Fact]
    public void A_row_rivals_an_earlier_one_of_its_key_only_where_they_share_a_day()
    {
        PersonId person = PersonId.FromSequence(1);
        string csv = $"""
            人员编号,参保区划,人群,开始日期,结束日期
            {person},110100,成年居民,2024-01-01,2024-12-31
            {person},110100,成年居民,2025-01-01,2025-12-31
            {person},110200,在职职工,2025-12-31,
            {person},110200,在职职工,2026-01-01,
            """;

        (IReadOnlyList<CoverageSpan> records, ImportReport report) = Tables.Read(new CoverageForm(_ => null), csv);

        records.Count.ShouldBe(3);
        report.Told().ShouldBe(["4: duplicate-row"]);
        report.Faults.Single().Message.En.ShouldContain("row 3");
    }

    [Fact]
    public void A_table_about_persons_names_each_by_person_number_or_identity_number()
    {
        PersonId known = PersonId.FromSequence(7);
        string csv = $"人员编号,证件号码,就诊类别,机构编号,开始日期\n,1X,住院,H11010000001,2025-01-01\n{known},,生育,H11010000001,2025/1/1\n,2,住院,H11010000001,2025-01-01\n,,住院,H11010000001,2025-01-01\n{PersonId.FromSequence(8)},1x,住院,H11010000001,2025-01-01";

        (IReadOnlyList<DesignatedInstitution> records, ImportReport report) = Tables.Read(new DesignatedInstitutionForm(number => number == "1X" ? known : null), csv);

        records.Select(each => each.Person).ShouldBe([known, known]);
        report.Told().ShouldBe(["4:证件号码 unknown-person", "5:证件号码 unknown-person", "6:人员编号 person-and-number"]);
    }

    [Fact]
    public void Refused_rows_are_handed_back_with_their_reasons_and_can_be_mended_and_read_alone()
    {
        ImportReport report = Tables.Read(Persons, $"{Headings}\n{Sound}\n999999194602020138,例乙,\n,例丙,1980-01-01").Report;

        foreach (TableFormat format in Words<TableFormat>.All)
        {
            byte[] back = Tables.Written(file => ExportTable.Rejected(report, file, format));
            ImportReport again = Tables.Read(Persons, back).Report;

            again.Read.ShouldBe(2);
            again.Unread.ShouldBeEmpty();
            again.Told().ShouldBe(["2:证件号码 bad-identity-number", "3:证件号码 missing-value"]);
            again.RejectedRows[0].Cells[^1].ShouldStartWith("证件号码: 身份证号校验位不符");
            // Handed back twice, the reasons still stand once.
            Tables.Read(Persons, Tables.Written(file => ExportTable.Rejected(again, file, format))).Report.Headings.Count(heading => heading == "退回原因").ShouldBe(1);
        }
    }

    [Fact]
    public void Three_hundred_thousand_rows_are_streamed_and_not_kept()
    {
        const int rows = 300_000;
        ImportReport report = new("many.csv");
        int seen = 0;
        long most = 0;
        long before = GC.GetTotalMemory(forceFullCollection: true);

        foreach (Institution _ in ImportTable.Read(new InstitutionForm(), new Rows(rows), report))
        {
            if (++seen % 100_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        report.Told().ShouldBeEmpty();
        seen.ShouldBe(rows);
        // What stays is the keys that find repeated rows: well under a kilobyte a row.
        most.ShouldBeLessThan(rows * 500L);
    }

    /// <summary>A long table that is made while it is read and can't be read twice, as one that comes over the network.</summary>
    private sealed class Rows(int rows) : Stream
    {
        private byte[] left = "机构编号,机构名称,机构类型,机构等级,所在区划,协议期,结算范围\n"u8.ToArray();
        private int at, row;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (at == left.Length)
            {
                if (row == rows)
                {
                    return 0;
                }

                left = Encoding.UTF8.GetBytes($"H{row++:00000000000},示例医院,医院,二级,110100,2025-01-01...,住院;普通门诊\n");
                at = 0;
            }

            int length = Math.Min(count, left.Length - at);
            left.AsSpan(at, length).CopyTo(buffer.AsSpan(offset));
            at += length;
            return length;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
