using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Merging;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>Merging a region's two schemes into one 制度并轨: the registers come in, are matched and decided about. Each step can be taken again; what is there already stays.</summary>
[Clause("FX2019", "一(二)1")]
[Clause("FX2019", "四(一)")]
public sealed class MergingOffice(Desk desk, IdentityCipher cipher, RegionCode region, string by)
{
    private const int AtOnce = 2000;

    private string Name => region.ToString();

    /// <summary>The cut-over as it stands; null before it has begun.</summary>
    public async Task<CutOverRow?> CutOver(CancellationToken stop) =>
        (await desk.Reader.Read(new RecordQuery<CutOverRow>(CutOverRow.Table).In(Partitions.Of(Name)).Where("region", Name).Newest(1), stop)).FirstOrDefault();

    /// <summary>Takes a register in: its good lines, new or corrected; bad ones are in the report.</summary>
    /// <returns>How many lines were new or had changed.</returns>
    public async Task<Outcome<int>> Import(OldScheme scheme, Stream file, ImportReport report, CancellationToken stop)
    {
        if (await CutOver(stop) is { } begun)
        {
            return MergingFaults.CutOver(begun.Day);
        }

        Dictionary<string, Registration> known = (await Registrations(stop)).ToDictionary(line => line.Key);
        int changed = 0;
        foreach (Registration[] chunk in ImportTable.Read(new RegistrationForm(scheme), file, report).Where(line => !line.Equals(known.GetValueOrDefault(line.Key))).Chunk(AtOnce))
        {
            await Task.WhenAll(chunk.Select(line => desk.Lanes.DoPatiently(new KeepRegistration(line, Name, cipher, by), stop)));
            changed += chunk.Length;
        }

        return changed;
    }

    /// <summary>The match of the registers by what is decided so far.</summary>
    public async Task<RegisterMatch> Match(CancellationToken stop) => RegisterMatch.Of(await Registrations(stop), await Decisions(stop));

    public async Task<IReadOnlyDictionary<string, ClashDecision>> Decisions(CancellationToken stop) =>
        (await desk.Reader.Read(new RecordQuery<ClashDecisionRow>(ClashDecisionRow.Table).In(Partitions.Of(Name)).Where("region", Name).Latest(), stop))
            .Select(row => SealedRegistration.Open(row, cipher)).ToDictionary(decision => decision.Clash);

    /// <summary>Takes a table of decisions in, all of it or nothing; a line that decides nothing is passed over.</summary>
    /// <returns>How many decisions were new or had changed.</returns>
    public async Task<Outcome<int>> Decide(Stream file, ImportReport report, CancellationToken stop)
    {
        if (await CutOver(stop) is { } begun)
        {
            return MergingFaults.CutOver(begun.Day);
        }

        ClashDecision[] decisions = [.. ImportTable.Read(new ClashDecisionForm(), file, report).Where(decision => decision.Same is not null || decision.Refund.Length > 0)];
        IReadOnlyDictionary<string, ClashDecision> known = await Decisions(stop);
        Dictionary<string, ClashDecision> all = new(known);
        foreach (ClashDecision decision in decisions)
        {
            all[decision.Clash] = decision;
        }

        // A decision may bring up the clash that another one is about.
        Dictionary<string, Clash> clashes = RegisterMatch.Of(await Registrations(stop), all).Clashes.ToDictionary(clash => clash.Id);
        Fault[] faults = [.. decisions.SelectMany(decision => DecisionCheck.Faults(decision, clashes.GetValueOrDefault(decision.Clash)))];
        if (faults.Length > 0 || !report.IsClean)
        {
            return Outcome<int>.Refused([.. report.Faults, .. faults]);
        }

        ClashDecision[] changed = [.. decisions.Where(decision => !decision.Equals(known.GetValueOrDefault(decision.Clash)))];
        foreach (ClashDecision[] chunk in changed.Chunk(AtOnce))
        {
            Outcome<Done<int>> kept = await desk.Lanes.DoPatiently(new DecideClashes(chunk, Name, cipher, by), stop);
            if (kept.IsRefused)
            {
                return Outcome<int>.Refused(kept.Faults);
            }
        }

        return changed.Length;
    }

    /// <summary>The lines of both registers as they were last imported.</summary>
    private async Task<IReadOnlyList<Registration>> Registrations(CancellationToken stop) =>
        [.. (await desk.Reader.Read(new RecordQuery<RegistrationRow>(RegistrationRow.Table).Where("region", Name).Where("state", RegistrationRow.Imported).Latest("state"), stop))
            .Select(row => SealedRegistration.Open(row, cipher))];
}
