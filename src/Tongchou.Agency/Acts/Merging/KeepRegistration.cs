using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Merging;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>Keeps a line of an old scheme's register, or the line as it was corrected. Nobody is insured by it before the cut-over.</summary>
public sealed class KeepRegistration(Registration line, string region, IdentityCipher cipher, string by) : Act<RegistrationRow>(Partitions.Of($"{region}/{line.Key}"), "keep-registration", by)
{
    protected override string? SubjectOf(RegistrationRow answer) => line.Key;

    protected override Outcome<RegistrationRow> Decide(Entry entry, OpenBooks books)
    {
        RegistrationRow row = SealedRegistration.Seal(line, region, RegistrationRow.Imported, null, Money.Zero, cipher, entry.Partition, entry.Seq, 0);
        entry.Add(RegistrationRow.Table, row);
        return row;
    }
}

/// <summary>Keeps what was decided about clashes of two registers; a later decision takes the place of an earlier.</summary>
public sealed class DecideClashes(IReadOnlyList<ClashDecision> decisions, string region, IdentityCipher cipher, string by) : Act<int>(Partitions.Of(region), "decide-clashes", by)
{
    protected override string? SubjectOf(int answer) => region;

    protected override Outcome<int> Decide(Entry entry, OpenBooks books)
    {
        foreach (ClashDecision decision in decisions)
        {
            entry.Add(ClashDecisionRow.Table, new(entry.Partition, entry.Seq, entry.Next(ClashDecisionRow.Table), region, decision.Clash, SealedRegistration.Seal(decision, region, cipher)));
        }

        return decisions.Count;
    }
}

/// <summary>Notes that a region's cut-over has begun, or is done. Its day never changes again.</summary>
public sealed class NoteCutOver : Act<CutOverRow>
{
    private readonly string region;
    private readonly DateOnly day;
    private readonly string state;

    public NoteCutOver(string region, DateOnly day, string state, string by)
        : base(Partitions.Of(region), "note-cut-over", by)
    {
        (this.region, this.day, this.state) = (region, day, state);

        // Two who begin at once can't begin on two days.
        Request = new(region, $"cut-over-{state}", Days.Text(day));
        Write = row => System.Text.Encoding.UTF8.GetBytes(row.Day);
    }

    protected override string? SubjectOf(CutOverRow answer) => answer.Region;

    protected override Outcome<CutOverRow> Decide(Entry entry, OpenBooks books)
    {
        CutOverRow row = new(entry.Partition, entry.Seq, 0, region, Days.Text(day), state);
        entry.Add(CutOverRow.Table, row);
        return row;
    }
}
