using Tongchou.Payment.Grouping;
using Tongchou.Reference.Grouping;

namespace Tongchou.Payment.Tests.Grouping;

/// <summary>The compiled grouper gives what the published implementations give, and what a plain interpreter of the tables gives.</summary>
public class AgreementTests
{
    [Fact]
    public void Every_stay_of_the_vectors_gets_the_group_that_the_open_implementations_agree_on()
    {
        Grouper grouper = Versions.Grouper(Versions.Standard);
        (PlainDischarge Stay, string Expected)[] vectors = [.. Versions.Vectors()];

        vectors.Length.ShouldBe(2000);
        vectors.Select(vector => vector.Expected).Distinct().Count().ShouldBe(629);
        vectors.Where(vector => grouper.CodesOf(vector.Stay) != vector.Expected).Select(vector => $"{vector.Stay}: {vector.Expected}, not {grouper.CodesOf(vector.Stay)}").ShouldBeEmpty();
    }

    [Fact]
    public void The_plain_interpreter_agrees_on_the_vectors_as_well()
    {
        PlainGrouper plain = new(Versions.Plain(Versions.Standard));

        Versions.Vectors().Where(vector => plain.Group(vector.Stay) != vector.Expected).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("chs-drg-1.1")]
    [InlineData("suzhou-2023")]
    [InlineData("yunnan-2022")]
    public void Twenty_thousand_random_stays_are_grouped_as_the_plain_interpreter_groups_them(string version)
    {
        const int stays = 20_000;
        Grouper grouper = Versions.Grouper(version);
        PlainTables tables = Versions.Plain(version);
        PlainGrouper plain = new(tables);
        RandomDischarges random = new(tables, seed: 1101);
        HashSet<string> met = [];
        List<string> different = [];
        for (int i = 0; i < stays; i++)
        {
            PlainDischarge stay = random.Next();
            (string fast, string slow) = (grouper.CodesOf(stay), plain.Group(stay));
            met.Add(slow);
            if (fast != slow)
            {
                different.Add($"{stay}: {slow}, not {fast}");
            }
        }

        different.Take(20).ShouldBeEmpty();

        // A comparison that only ever meets a few groups would say little.
        met.Count.ShouldBeGreaterThan(grouper.Groups.Count * 8 / 10);
    }
}
