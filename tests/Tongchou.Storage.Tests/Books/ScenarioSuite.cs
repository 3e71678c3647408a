using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Scenarios;

namespace Tongchou.Storage.Tests.Books;

/// <summary>Scenarios of the laboratory, as they are kept.</summary>
public abstract class ScenarioSuite<TStore> : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    private static readonly Scenario half = new("起付标准减半", "供会议讨论", RegionCode.Nation, Day, null, "p", "l", "name: x\n", "f", [1, 2, 3]);

    private Desk Desk => Agency.Desk;

    [Fact]
    public async Task A_scenario_is_kept_once_and_found_by_its_number_with_everything_it_was_kept_with()
    {
        ScenarioRow first = (await KeepScenario.Keep(Desk, half, "analyst", Never)).Value!;
        Outcome<ScenarioRow> again = await KeepScenario.Keep(Desk, half, "another", Never);
        ScenarioRow other = (await KeepScenario.Keep(Desk, half with { StandIn = RegionCode.Nation, Name = "另一方案" }, "another", Never)).Value!;

        again.Value!.Seq.ShouldBe(first.Seq);
        again.Value.SavedBy.ShouldBe("analyst");
        ScenarioRow found = (await KeepScenario.Find(Desk, half.Id, Never))!;
        (found.Name, found.Note, found.Region, found.Day, found.StandIn, found.Population, found.Law, found.Reform, found.Figures, found.RecordedAt).ShouldBe(
            ("起付标准减半", "供会议讨论", "000000", "2026-03-05", null, "p", "l", "name: x\n", "f", Instants.Text(Clock.GetUtcNow())));
        Scenario.SheetOf(found).ShouldBe([1, 2, 3]);
        other.StandIn.ShouldBe("000000");
        (await KeepScenario.List(Desk, Never)).Select(row => row.ScenarioId).ShouldBe([other.ScenarioId, half.Id]);
    }

    [Fact]
    public async Task Who_kept_it_takes_it_away_and_may_keep_it_again()
    {
        await KeepScenario.Keep(Desk, half, "analyst", Never);

        Outcome<ScenarioRow> byAnother = await KeepScenario.Withdraw(Desk, half.Id, "another", Never);
        Outcome<ScenarioRow> own = await KeepScenario.Withdraw(Desk, half.Id, "analyst", Never), twice = await KeepScenario.Withdraw(Desk, half.Id, "analyst", Never);

        byAnother.Faults.ShouldHaveSingleItem().Code.ShouldBe("not-yours");
        own.Value!.State.ShouldBe(ScenarioRow.Withdrawn);
        twice.Faults.ShouldHaveSingleItem().Code.ShouldBe("no-scenario");
        (await KeepScenario.Find(Desk, half.Id, Never)).ShouldBeNull();
        (await KeepScenario.List(Desk, Never)).ShouldBeEmpty();
        (await KeepScenario.Keep(Desk, half, "another", Never)).Value!.SavedBy.ShouldBe("another");
        (await KeepScenario.List(Desk, Never)).Count.ShouldBe(1);
        (await Desk.Reader.Count(new RecordQuery<ScenarioRow>(ScenarioRow.Table), Never)).ShouldBe(3, "nothing that was kept is gone");
    }

    [Fact]
    public async Task Without_a_name_or_with_a_note_too_long_nothing_is_kept()
    {
        Outcome<ScenarioRow> refused = await KeepScenario.Keep(Desk, half with { Name = new('甲', 61), Note = new('乙', 2_001) }, "analyst", Never);

        refused.Faults.Select(fault => fault.Code).ShouldBe(["bad-name", "long-note"]);
        (await KeepScenario.List(Desk, Never)).ShouldBeEmpty();
    }
}

/// <summary>Scenarios, in SQLite.</summary>
public sealed class SqliteScenarioTests : ScenarioSuite<SqliteTestStore>;

/// <summary>Scenarios, in PostgreSQL.</summary>
public sealed class PostgresScenarioTests : ScenarioSuite<PostgresTestStore>;
