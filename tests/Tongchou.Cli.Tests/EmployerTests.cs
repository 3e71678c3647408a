namespace Tongchou.Cli.Tests;

public class EmployerTests
{
    [Fact]
    public void The_commands_of_employers_and_of_who_has_none_are_there()
    {
        string dues = Spoken.Of("dues", "--help").Out;
        string enrol = Spoken.Of("enrol", "--help").Out;

        new[] { "roll", "employer", "pay-employer", "arrears", "pay-months" }.ShouldAllBe(name => dues.Contains(name));
        new[] { "flexible", "unemployed", "retire", "household" }.ShouldAllBe(name => enrol.Contains(name));
    }
}
