using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Verifying;
using Tongchou.Bench.Hospitals;
using Tongchou.Fund;
using Tongchou.Server;
using Tongchou.Server.Start;

namespace Tongchou.Bench.Simulation;

/// <param name="Digest">Over every settlement in the books: the same seed gives the same.</param>
/// <param name="Complaints">What was wrong; empty when both sides agree and the books are sound.</param>
public sealed record SimulationResult(
    int Seed, int Days, int Messages, IReadOnlyDictionary<string, int> Fates, int Cancelled, int Settlements, int Reversals, int ClosedDays, string Digest, double Seconds, IReadOnlyList<string> Complaints);

/// <summary>
/// A month at the counter from a seed: hospitals with wrong clocks talk over a line that loses, doubles, delays and reorders; days are closed each night,
/// the year turns, and in the middle a rule changes. At the end both sides' books must agree and the agency's be sound.
/// </summary>
/// <remarks>One thing happens at a time and time stands still meanwhile, so a seed is a run, and a fault found is found again.</remarks>
public sealed class MonthSimulation(int seed, string policies, string samples)
{
    private const int EventsPerDay = 60;
    private static readonly DateTime begin = new(2026, 12, 16, 7, 30, 0);

    // The rule that changes in the middle: a made-up edition of an illustrative value of one city.
    private const string Changed = "CN-2109-fuxin/resident/outpatient.yaml";
    private const string Before = "    value: 50%\n";
    private const string After = "    value: 50%\n  - from: 2027-01-01\n    cite: COMPILATION 阜新\n    standing: illustrative\n    value: 60%\n";

    private readonly Random random = new(seed);
    private readonly Agenda agenda = new();
    private readonly SimulatedClock clock = new(begin);
    private readonly string root = Directory.CreateTempSubdirectory("tongchou-month-").FullName;
    private readonly List<string> complaints = [];
    private readonly HashSet<string> before = [];
    private int closedDays;

    public async Task<SimulationResult> Run(int days, CancellationToken stop)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Line line = new(random, agenda, clock);
        WebApplication server = await Start(policies, line);
        try
        {
            (IReadOnlyList<HospitalDay> hospitals, IReadOnlyList<Insured> insured) = await People(server.Services.GetRequiredService<Desk>(), line, stop);
            DateTime end = begin.Date.AddDays(days);
            Plan(hospitals, insured, end);
            DateTime switching = begin.Date.AddDays(days / 2).AddHours(3);
            bool switched = false;
            while (agenda.TryNext(out DateTime time, out Func<Task> what))
            {
                stop.ThrowIfCancellationRequested();
                clock.Now = time > clock.Now ? time : clock.Now;
                if (!switched && clock.Now >= switching)
                {
                    // New packs are put in place and the server is started again, as on any such night.
                    await server.DisposeAsync();
                    server = await Start(ChangedPolicies(), line);
                    switched = true;
                }

                Desk desk = server.Services.GetRequiredService<Desk>();
                await CloseNights(desk, stop);
                await what();
            }

            complaints.AddRange(hospitals.SelectMany(each => each.Complaints));
            return await Compare(server.Services.GetRequiredService<Desk>(), hospitals, line, days, watch, stop);
        }
        finally
        {
            await server.DisposeAsync();
            line.Server?.Dispose();
            Directory.Delete(root, recursive: true);
        }
    }

    private async Task<WebApplication> Start(string packs, Line line)
    {
        ServerOptions options = new() { Urls = "http://127.0.0.1:0", Store = $"sqlite:{Path.Combine(root, "month.db")}", Policies = packs, Samples = samples, Demo = true, PostsPerMinute = int.MaxValue };
        WebApplication app = await TongchouServer.Build(options, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(clock);
        });
        await app.StartAsync();
        line.Server?.Dispose();
        line.Server = new() { BaseAddress = new(app.Urls.First()) };
        return app;
    }

    private async Task<(IReadOnlyList<HospitalDay>, IReadOnlyList<Insured>)> People(Desk desk, Line line, CancellationToken stop)
    {
        string[] codes = [.. desk.References.Catalogue.Items.Where(item => item.Kind is Agency.Catalogues.CatalogueKind.Drug).Select(item => item.Code).Distinct().Take(60), "NOT-IN-CATALOGUE"];
        DateOnly first = DateOnly.FromDateTime(begin);
        Institution[] open = [.. desk.References.Institutions.Values.Where(each => each.Status is InstitutionStatus.Active && each.Agreements.Any(span => span.Contains(first) && span.Contains(first.AddDays(60)))).OrderBy(each => each.Code)];
        Institution[] chosen = [.. open.Where(each => each.Visits.Contains(VisitKind.Inpatient)).Take(3), .. open.Where(each => each.Visits.Contains(VisitKind.Pharmacy)).Take(3)];
        IReadOnlyList<CoverageRow> coverages = await desk.Reader.Read(new RecordQuery<CoverageRow>(CoverageRow.Table), stop);
        before.UnionWith((await desk.Reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table), stop)).Select(row => row.SettlementId));
        Dictionary<string, string> born = (await desk.Reader.Read(new RecordQuery<PersonRow>(PersonRow.Table), stop)).ToDictionary(row => row.PersonId, row => row.Born);

        // Numbers of persons are drawn anew each time; birthdays are not.
        Insured[] insured =
        [
            .. coverages.Where(row => row.State == "normal" && string.CompareOrdinal(row.From, Days.Text(first)) <= 0 && string.CompareOrdinal(row.To, Days.Text(first.AddDays(60))) >= 0)
                .OrderBy(row => born[row.PersonId], StringComparer.Ordinal).ThenBy(row => row.Group, StringComparer.Ordinal).ThenBy(row => row.From, StringComparer.Ordinal)
                .Select(row => new Insured(row.PersonId, row.Scheme == "employee" ? "310" : "390")),
        ];
        return ([.. chosen.Select((each, i) => new HospitalDay(new Hospital(each.Code.Text, each.Region.ToString()), line, agenda, clock, random, codes, skew: (i * 37 % 180) - 90))], insured);
    }

    private void Plan(IReadOnlyList<HospitalDay> hospitals, IReadOnlyList<Insured> insured, DateTime end)
    {
        for (DateTime day = begin.Date; day < end; day = day.AddDays(1))
        {
            for (int i = 0; i < EventsPerDay; i++)
            {
                // Around the clock, and often near midnight, where days, months and years turn.
                DateTime time = day.AddSeconds(random.Next(5) == 0 ? 86_400 - random.Next(600) : random.Next(86_400));
                int choice = random.Next(20);
                HospitalDay hospital = choice < 9 ? hospitals[3 + random.Next(hospitals.Count - 3)] : hospitals[random.Next(3)];
                Insured who = insured[random.Next(insured.Count)];
                agenda.At(time, () => who.IsBusy ? Task.CompletedTask : choice switch
                {
                    < 9 => hospital.Purchase(who),
                    < 15 => hospital.Visit(who),
                    15 when time.AddDays(8) < end => hospital.Stay(who),
                    _ => hospital.TakeBack(who),
                });
            }
        }
    }

    /// <summary>Closes the days that are over, an hour after midnight: what comes later for them is booked on the next open one.</summary>
    private async Task CloseNights(Desk desk, CancellationToken stop)
    {
        DateTime due = begin.Date.AddDays(closedDays + 1).AddHours(1);
        while (clock.Now >= due)
        {
            DateOnly day = DateOnly.FromDateTime(begin).AddDays(closedDays);
            foreach (RegionCode region in new RegionCode[] { new(210900), new(530100) })
            {
                Outcome<Periods> outcome = await new CloseDay(desk, region, day, "simulation").Close(stop);
                complaints.AddRange(outcome.Faults.Select(fault => $"closing {day:yyyy-MM-dd}: {fault.In(Language.En)}"));
            }

            closedDays++;
            due = due.AddDays(1);
        }
    }

    private string ChangedPolicies()
    {
        string copy = Path.Combine(root, "policies");
        foreach (string file in Directory.GetFiles(policies, "*", SearchOption.AllDirectories))
        {
            string to = Path.Combine(copy, Path.GetRelativePath(policies, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        string changed = Path.Combine(copy, Changed);
        string text = File.ReadAllText(changed);
        File.WriteAllText(changed, text.Contains(Before, StringComparison.Ordinal) ? text.Replace(Before, After, StringComparison.Ordinal) : throw new InvalidOperationException($"{Changed} has no value to change"));
        return copy;
    }

    private async Task<SimulationResult> Compare(Desk desk, IReadOnlyList<HospitalDay> hospitals, Line line, int days, Stopwatch watch, CancellationToken stop)
    {
        IReadOnlyList<SettlementRow> rows = await desk.Reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table), stop);
        HashSet<string?> reversed = [.. rows.Where(row => row.Kind == SettlementKinds.Reverse).Select(row => row.Concerns)];
        Dictionary<string, SettlementRow> standing = rows.Where(row => row.Kind == SettlementKinds.Settle && !before.Contains(row.SettlementId) && !reversed.Contains(row.SettlementId)).ToDictionary(row => row.SettlementId);
        foreach (Booked booked in hospitals.SelectMany(each => each.Books))
        {
            if (!standing.Remove(booked.Settlement, out SettlementRow? row))
            {
                complaints.Add($"{booked.Settlement} stands with the hospital and not here");
            }
            else if (row.Total.Fen != booked.Fen)
            {
                complaints.Add($"{booked.Settlement} is {row.Total} here and {new Money(booked.Fen)} with the hospital");
            }
        }

        complaints.AddRange(standing.Keys.Select(id => $"{id} stands here and not with its hospital"));
        VerifyReport report = await new VerifyBooks(desk.Reader, desk.Law).Verify(null, stop);
        complaints.AddRange(report.Findings.Select(finding => finding.In(Language.En)));
        StringBuilder all = new();
        foreach (SettlementRow row in rows.Where(row => !before.Contains(row.SettlementId)).OrderBy(row => row.RecordedAt, StringComparer.Ordinal).ThenBy(row => row.Total.Fen))
        {
            all.Append($"{row.Kind} {row.RecordedAt} {row.BusinessDate} {row.Institution} {row.Total.Fen} {row.Pooled.Fen} {row.SeriousIllness.Fen} {row.Assistance.Fen} {row.PersonalAccount.Fen} {row.Cash.Fen}\n");
        }

        return new(seed, days, line.Sent, line.Fates.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value), hospitals.Sum(each => each.Cancelled),
            rows.Count(row => row.Kind == SettlementKinds.Settle), reversed.Count, closedDays, Sm3.Of(all.ToString()), Math.Round(watch.Elapsed.TotalSeconds, 1), [.. complaints.Take(50)]);
    }
}
