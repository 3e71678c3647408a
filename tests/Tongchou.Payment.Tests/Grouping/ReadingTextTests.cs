using System.Text;
using Tongchou.Payment.Grouping;

namespace Tongchou.Payment.Tests.Grouping;

/// <summary>Cells, codes, conditions and tables as they are read.</summary>
public class ReadingTextTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "a|b;1|2")]
    [InlineData("a,b\r\n\r\n1,2", "a|b;1|2")]
    [InlineData("\uFEFFa,b\n,\n", "a|b;|")]
    [InlineData("\"a,1\",\"say \"\"so\"\"\"\n\"x\ny\",z\n", "a,1|say \"so\";x\ny|z")]
    [InlineData("a\n\"open, and never closed\n", "a;open, and never closed\n")]
    [InlineData("5\" tube,b\n", "5\" tube|b")]
    public void Rows_and_cells_are_read_as_they_are_written(string text, string expected)
    {
        CsvReader reader = new(Encoding.UTF8.GetBytes(text));
        List<string> rows = [];
        while (reader.Read())
        {
            List<string> cells = [];
            for (int i = 0; i < reader.Count; i++)
            {
                cells.Add(Encoding.UTF8.GetString(reader[i]));
            }

            rows.Add(string.Join('|', cells));
        }

        string.Join(';', rows).ShouldBe(expected);
    }

    [Fact]
    public void Every_code_keeps_its_number_and_no_other_code_has_it()
    {
        CodeIndex index = new();
        string[] codes = [.. Versions.Plain(Versions.Standard).DiagnosisCodes, .. Versions.Plain(Versions.Standard).ProcedureCodes, .. Enumerable.Range(1, 24).Select(length => new string('x', length))];
        int[] numbers = [.. codes.Select(code => index.Add(Encoding.UTF8.GetBytes(code)))];

        numbers.ShouldBe(Enumerable.Range(1, codes.Length));
        codes.Select(code => index.Find(Encoding.UTF8.GetBytes(code))).ShouldBe(numbers);
        numbers.Select(index.Text).ShouldBe(codes);
        new[] { "", "A", "a00.000", "A00.0000", "A00.000 ", new string('x', 25) }.Select(code => index.Find(Encoding.UTF8.GetBytes(code))).ShouldAllBe(number => number == CodeIndex.Unknown);
    }

    [Theory]
    [InlineData("PDX", "PDX")]
    [InlineData("PDX & (AP1 | (AP2 & AP3))", "PDX&AP1|PDX&AP2&AP3")]
    [InlineData("PDX & ((AP1 & AP2) | (AP1 & AP3 & AP4))", "PDX&AP1&AP2|PDX&AP1&AP3&AP4")]
    [InlineData("SDX2 & PP1", "SDX2&PP1")]
    [InlineData("TRUE", "TRUE")]
    public void A_condition_is_its_ways(string text, string ways)
    {
        RuleCondition.TryParse(text, out RuleCondition condition).ShouldBeTrue();

        string.Join('|', condition.Ways.Select(way => string.Join('&', way))).ShouldBe(ways);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PDX &")]
    [InlineData("PDX PP1")]
    [InlineData("(PDX")]
    [InlineData("XYZ1")]
    [InlineData("PPV1")]
    [InlineData("NEWBORN")]
    [InlineData("AP999")]
    public void A_condition_that_says_nothing_known_is_refused(string text) => RuleCondition.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(" 1 ", "46", "16927.0", "", "A00.000", DischargeFaults.None)]
    [InlineData("女", "46", "", "", "A00.000", DischargeFaults.None)]
    [InlineData("3", "46", "", "", "A00.000", DischargeFaults.BadSex)]
    [InlineData("1", "forty", "", "", "A00.000", DischargeFaults.BadAge)]
    [InlineData("1", "-1", "x", "3.2kg", "A00.000", DischargeFaults.BadAge | DischargeFaults.BadAgeDays | DischargeFaults.BadWeight)]
    [InlineData("1", "201", "", "", "A00.000", DischargeFaults.BadAge)]
    [InlineData("1", "46.5", "", "", "a00.000|A00.000", DischargeFaults.BadAge | DischargeFaults.UnknownDiagnosis)]
    [InlineData("1", "46", "", "", "A00.000||A00.000", DischargeFaults.None)]
    public void What_a_cell_can_not_be_read_as_is_a_fault(string sex, string age, string days, string weight, string diagnoses, DischargeFaults faults)
    {
        Grouper grouper = Versions.Grouper(Versions.Standard);
        DischargeReader reader = new(grouper.Tables.Diagnoses, grouper.Tables.Procedures);

        reader.Read(new DischargeCells { Sex = Encoding.UTF8.GetBytes(sex), Age = Encoding.UTF8.GetBytes(age), AgeDays = Encoding.UTF8.GetBytes(days), Weight = Encoding.UTF8.GetBytes(weight), Diagnoses = Encoding.UTF8.GetBytes(diagnoses) });

        reader.Faults.ShouldBe(faults);
    }

    [Theory]
    [InlineData("A00.000|I10.x00", 2)]
    [InlineData("A00.000, I10.x00 ,", 2)]
    [InlineData("|A00.000", 0)]
    [InlineData("", 0)]
    [InlineData("A00.000||I10.x00", 3)]
    public void Codes_keep_their_positions_and_without_a_first_there_is_no_principal_diagnosis(string diagnoses, int count)
    {
        Grouper grouper = Versions.Grouper(Versions.Standard);
        DischargeReader reader = new(grouper.Tables.Diagnoses, grouper.Tables.Procedures);

        reader.Read(new DischargeCells { Sex = "1"u8, Age = "40"u8, Diagnoses = Encoding.UTF8.GetBytes(diagnoses) }).Diagnoses.Length.ShouldBe(count);
    }

    [Fact]
    public void All_faults_of_a_version_are_told_at_once()
    {
        Dictionary<string, ReadOnlyMemory<byte>> files = new(Versions.Files(Versions.Standard))
        {
            ["mdc.csv"] = "mdc,letter,name,condition,sex,age_years_equals,ambiguous_rule,extra_principal_procedures\nMDCB,B,x,PDQ,,old,,\n"u8.ToArray(),
            ["rule.csv"] = "rule,adrg,name,mdc,type,condition,age_days_max,weight_g_min,weight_g_max_exclusive\nBB1,BB1,x,MDCZZ,surgical,PDX &,,,\n"u8.ToArray(),
            ["cc.csv"] = "icd10,table\n"u8.ToArray(),
        };
        files.Remove("mcc.csv");
        FaultList faults = new();

        TableReader.Read(files, GroupingReadings.Default, faults).ShouldBeNull();

        string[] told = [.. faults.All.Select(fault => $"{fault.Code} {fault.Place.File}{fault.Place.Path}")];
        told.ShouldContain("no-table mcc.csv");
        told.ShouldContain("no-column cc.csv");
        told.ShouldContain(each => each.StartsWith("bad-cell mdc.csv", StringComparison.Ordinal) && each.Contains("PDQ"));
        told.ShouldContain(each => each.StartsWith("bad-cell mdc.csv", StringComparison.Ordinal) && each.Contains("old"));
        told.ShouldContain(each => each.StartsWith("bad-cell rule.csv", StringComparison.Ordinal) && each.Contains("MDCZZ"));
        told.ShouldContain(each => each.StartsWith("bad-cell rule.csv", StringComparison.Ordinal) && each.Contains("PDX &"));
    }
}
