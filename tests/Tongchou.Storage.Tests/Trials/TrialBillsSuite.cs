using Tongchou.Agency;

namespace Tongchou.Storage.Tests.Trials;

/// <summary>What every store of trial bills must do; a class per store gives the store.</summary>
public abstract class TrialBillsSuite
{
    protected static readonly CancellationToken Never = CancellationToken.None;
    protected static readonly DateTimeOffset Noon = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    protected abstract ITrialBills Kept { get; }

    [Fact]
    public async Task A_bill_is_found_as_it_was_kept()
    {
        const string bill = """{"region":"510100","lines":[{"name":"药品 'x'); drop table trial_bill; -- 𠮷 é \" \\ %_"}]}""";
        TrialBillId id = Id(bill);

        (await Kept.Keep(id, bill, Noon, Never)).ShouldBeTrue();

        (await Kept.Find(id, Never)).ShouldBe(bill);
    }

    [Fact]
    public async Task An_unknown_number_finds_nothing() =>
        (await Kept.Find(Id("never kept"), Never)).ShouldBeNull();

    [Fact]
    public async Task Keeping_the_same_bill_again_changes_nothing()
    {
        TrialBillId id = Id("twice");
        await Kept.Keep(id, "twice", Noon, Never);

        (await Kept.Keep(id, "twice", Noon.AddDays(1), Never)).ShouldBeTrue();
        (await Kept.Find(id, Never)).ShouldBe("twice");
    }

    [Fact]
    public async Task Another_bill_never_takes_a_number_that_is_taken()
    {
        TrialBillId id = Id("first");
        await Kept.Keep(id, "first", Noon, Never);

        (await Kept.Keep(id, "second", Noon, Never)).ShouldBeFalse();
        (await Kept.Find(id, Never)).ShouldBe("first");
    }

    [Fact]
    public async Task Of_many_who_keep_at_once_every_bill_is_kept_once()
    {
        string[] bills = [.. Enumerable.Range(0, 60).Select(i => $"bill {i % 20}")];

        bool[] kept = await Task.WhenAll(bills.Select(bill => Task.Run(() => Kept.Keep(Id(bill), bill, Noon, Never))));

        kept.ShouldAllBe(each => each);
        foreach (string bill in bills)
        {
            (await Kept.Find(Id(bill), Never)).ShouldBe(bill);
        }
    }

    [Fact]
    public async Task Of_two_different_bills_for_one_number_exactly_one_gets_it()
    {
        TrialBillId id = Id("contested");

        bool[] kept = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => Kept.Keep(id, $"claimant {i}", Noon, Never))));

        kept.Count(each => each).ShouldBe(1);
    }

    [Fact]
    public async Task A_cancelled_call_keeps_nothing()
    {
        using CancellationTokenSource gone = new();
        await gone.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => Kept.Keep(Id("late"), "late", Noon, gone.Token));
        (await Kept.Find(Id("late"), Never)).ShouldBeNull();
    }

    [Fact]
    public async Task Samples_come_back_in_their_order_and_are_replaced_whole()
    {
        SampleBill z = Sample("z"), a = Sample("a"), m = Sample("m");

        await Kept.ReplaceSamples([z, a], Never);
        (await Kept.Samples(Never)).Select(sample => sample.Id).ShouldBe(["z", "a"]);

        await Kept.ReplaceSamples([a, m], Never);
        IReadOnlyList<SampleBill> samples = await Kept.Samples(Never);
        samples.Select(sample => sample.Id).ShouldBe(["a", "m"]);
        samples[1].Title.ShouldBe(m.Title);
        samples[1].Note.ShouldBe(m.Note);
        samples[1].Bill.Lines.ShouldBe(m.Bill.Lines);
    }

    [Fact]
    public async Task Samples_that_cannot_be_laid_out_leave_those_there_are()
    {
        await Kept.ReplaceSamples([Sample("kept")], Never);

        await Should.ThrowAsync<Exception>(() => Kept.ReplaceSamples([Sample("twice"), Sample("twice")], Never));

        (await Kept.Samples(Never)).Select(sample => sample.Id).ShouldBe(["kept"]);
    }

    protected static TrialBillId Id(string bill) => TrialBillId.For(bill).First();

    private static SampleBill Sample(string id) => new(id, new($"标题 {id}", $"title {id}"), new($"说明 {id}", $"note {id}"), new()
    {
        Region = "510100",
        Scheme = "employee",
        Person = new() { Born = "1970-01-01", Group = "active" },
        Visit = new() { Kind = "inpatient", Level = "level-2", Begun = "2025-03-01", Ended = "2025-03-02" },
        Lines = [new() { Date = "2025-03-01", Name = "药品", Class = "A", Amount = "100.00" }],
    });
}
