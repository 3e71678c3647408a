using System.Text;

namespace Tongchou.Cli.Tests;

public class BadInputTests
{
    [Fact]
    public void A_bill_with_ten_faults_names_all_ten()
    {
        const string bill = """
            {
              "region": "51010",
              "scheme": "employe",
              "person": { "born": "2026-02-30", "group": "old", "category": "poor", "account": "-5" },
              "visit": { "kind": "stay", "level": "level-9", "begun": "2025-13-01" },
              "lines": [ { "class": "D", "amount": "12.345" } ]
            }
            """;

        Spoken refused = Spoken.Given(bill, "settle", "-");

        refused.Code.ShouldBe(1);
        refused.Out.ShouldBeEmpty();
        foreach (string path in new[] { "region", "scheme", "person.born", "person.group", "person.category", "person.account", "visit.kind", "visit.level", "visit.begun", "lines[1].class", "lines[1].amount" })
        {
            refused.Error.ShouldContain($" {path}:");
        }
    }

    [Theory]
    [InlineData("""{ "amount": "100.00", "class": "A", "quantity": "3", "price": "30.00" }""", "line-sum")]
    [InlineData("""{ "amount": "-1.00", "class": "A" }""", "bad-money")]
    [InlineData("""{ "amount": "1.00", "class": "A", "date": "2024-01-01" }""", "line-date-outside")]
    [InlineData("""{ "amount": "1.00", "class": "A", "ownShare": "120%" }""", "bad-rate")]
    [InlineData("""{ "amount": "1.00", "class": "A", "colour": "red" }""", "unknown-key")]
    [InlineData("""{ "amount": 1e3, "class": "A" }""", "bad-money")]
    [InlineData("""{ "class": "A" }""", "missing-key")]
    public void A_bad_line_says_what_is_wrong(string line, string code) => Refuse(Bill(lines: line)).Error.ShouldContain($"[{code}]");

    [Theory]
    [InlineData("\"region\": \"110000\"", "unknown-region")]
    [InlineData("\"total\": \"2.00\"", "total-differs")]
    [InlineData("\"scheme\": \"resident\"", "wrong-group")]
    public void A_contradiction_is_found(string member, string code)
    {
        string name = member[..member.IndexOf(':', StringComparison.Ordinal)];
        string bill = Bill();
        bill = bill.Contains(name, StringComparison.Ordinal)
            ? string.Join('\n', bill.Split('\n').Select(line => line.TrimStart().StartsWith(name, StringComparison.Ordinal) ? $"{member}," : line))
            : bill.Replace("\"lines\"", $"{member}, \"lines\"", StringComparison.Ordinal);

        Refuse(bill).Error.ShouldContain($"[{code}]");
    }

    [Fact]
    public void A_day_without_law_is_told_apart_from_a_bad_date() =>
        Refuse(Bill().Replace("2025-03-01", "1995-03-01", StringComparison.Ordinal).Replace("1963-05-01", "1943-05-01", StringComparison.Ordinal)).Error.ShouldContain("[no-law-on-day]");

    [Fact]
    public void A_file_of_forty_megabytes_is_refused_before_it_is_read()
    {
        CountingStream large = new(40 * 1024 * 1024);

        Spoken refused = Spoken.Given(large, "explain", "-");

        refused.Code.ShouldBe(2);
        refused.Error.ShouldContain("8 MB");
        large.Given.ShouldBeLessThan(10 * 1024 * 1024);
    }

    [Theory]
    [InlineData("no-such-command")]
    [InlineData("settle")]
    [InlineData("explain", "x.json", "--format", "pdf")]
    [InlineData("policy", "show", "510100", "--on", "2026-02-30")]
    public void Wrong_use_ends_with_two_and_points_to_help(params string[] args)
    {
        Spoken wrong = Spoken.Of(args);

        wrong.Code.ShouldBe(2);
        wrong.Error.ShouldContain("--help");
    }

    [Theory]
    [InlineData("settle", "no-such-file.json")]
    [InlineData("policy", "lint", "--policies", "/no/such/folder")]
    [InlineData("policy", "show", "999999")]
    [InlineData("policy", "coverage", "NO-SUCH")]
    [InlineData("policy", "diff", "510100", "530100@yesterday")]
    public void What_is_not_there_is_named(params string[] args)
    {
        Spoken refused = Spoken.Of(args);

        refused.Code.ShouldBeInRange(1, 2);
        refused.Error.ShouldContain("✗");
        refused.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public void Among_many_bills_a_bad_one_is_told_in_its_place_and_the_others_are_settled()
    {
        string good = Bill().ReplaceLineEndings("");

        Spoken spoken = Spoken.Given($"{good}\n{{\"region\":1}}\n{good}\n", "settle", "-", "--lines");

        spoken.Code.ShouldBe(1);
        string[] lines = spoken.Out.TrimEnd().Split('\n');
        lines.Length.ShouldBe(3);
        lines[0].ShouldContain("\"pooled\":\"");
        lines[1].ShouldContain("\"faults\":[");
        lines[2].ShouldContain("\"id\":\"3\"");
    }

    private static Spoken Refuse(string bill)
    {
        Spoken refused = Spoken.Given(new MemoryStream(Encoding.UTF8.GetBytes(bill)), "settle", "-");
        refused.Code.ShouldBe(1);
        refused.Out.ShouldBeEmpty();
        return refused;
    }

    private static string Bill(string lines = """{ "amount": "1.00", "class": "A" }""") => $$"""
        {
          "region": "510100",
          "scheme": "employee",
          "person": { "born": "1963-05-01", "group": "retired" },
          "visit": { "kind": "inpatient", "level": "level-3", "begun": "2025-03-01" },
          "lines": [ {{lines}} ]
        }
        """;

    /// <summary>A long stream of blanks that counts what was taken from it.</summary>
    private sealed class CountingStream(long length) : MemoryStream
    {
        public long Given { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            int read = (int)Math.Min(buffer.Length, length - Given);
            buffer[..read].Fill((byte)' ');
            Given += read;
            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
