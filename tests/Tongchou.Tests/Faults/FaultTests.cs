namespace Tongchou.Tests;

public class FaultTests
{
    [Theory]
    [InlineData("", 0, "a.b", "a.b: wrong Mend it.")]
    [InlineData("f.yaml", 0, "", "f.yaml: wrong Mend it.")]
    [InlineData("f.yaml", 3, "a.b", "f.yaml:3:7 a.b: wrong Mend it.")]
    [InlineData("", 3, "", "3:7: wrong Mend it.")]
    [InlineData("", 0, "", "wrong Mend it.")]
    public void A_fault_says_where_what_and_how_to_mend_it(string file, int line, string path, string text) =>
        new Fault("code", new(file, line, line == 0 ? 0 : 7, path), new("错", "wrong"), new("改。", "Mend it.")).In(Language.En).ShouldBe(text);

    [Fact]
    public void A_full_list_still_counts()
    {
        FaultList faults = new();

        for (int i = 0; i < FaultList.Most + 7; i++)
        {
            faults.Add("code", Place.At("x"), new("错", "wrong"));
        }

        faults.All.Count.ShouldBe(FaultList.Most);
        faults.Count.ShouldBe(FaultList.Most + 7);
        faults.IsEmpty.ShouldBeFalse();
    }
}
