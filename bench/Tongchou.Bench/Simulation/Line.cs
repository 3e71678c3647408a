using System.Net.Http.Headers;
using Tongchou.Bench.Hospitals;

namespace Tongchou.Bench.Simulation;

/// <summary>What the line does to a message, drawn from the seed.</summary>
internal enum Fate
{
    Arrives,

    /// <summary>Never reaches the agency; the sender waits in vain.</summary>
    RequestLost,

    /// <summary>Is carried out, and the sender never hears of it.</summary>
    AnswerLost,

    /// <summary>Arrives, and once more some time later.</summary>
    Doubled,

    /// <summary>Arrives long after the sender gave up waiting, when later messages have overtaken it.</summary>
    Late,
}

/// <summary>The line between hospitals and the agency: it loses, doubles, delays and reorders.</summary>
internal sealed class Line(Random random, Agenda agenda, SimulatedClock clock)
{
    private const int Trouble = 12;

    public HttpClient? Server { get; set; }

    public int Sent { get; private set; }

    public Dictionary<Fate, int> Fates { get; } = [];

    /// <summary>Sends a message.</summary>
    /// <returns>The answer, or null where the sender waited in vain.</returns>
    public async Task<HisAnswer?> Send(HisMessage message)
    {
        Fate fate = random.Next(100) < Trouble ? (Fate)random.Next(1, 5) : Fate.Arrives;
        Fates[fate] = Fates.GetValueOrDefault(fate) + 1;
        switch (fate)
        {
            case Fate.RequestLost:
                return null;
            case Fate.AnswerLost:
                _ = await Deliver(message);
                return null;
            case Fate.Doubled:
                agenda.At(clock.Now.AddSeconds(random.Next(1, 7_200)), async () => _ = await Deliver(message));
                return await Deliver(message);
            case Fate.Late:
                agenda.At(clock.Now.AddSeconds(random.Next(30, 200_000)), async () => _ = await Deliver(message));
                return null;
            default:
                return await Deliver(message);
        }
    }

    private async Task<HisAnswer> Deliver(HisMessage message)
    {
        Sent++;
        using ByteArrayContent body = new(message.Body());
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using HttpResponseMessage response = await Server!.PostAsync(new Uri("/fsi/api", UriKind.Relative), body);
        response.EnsureSuccessStatusCode();
        return HisAnswer.Read(await response.Content.ReadAsStringAsync());
    }
}

/// <summary>What is to happen when, in the order of time and, at one moment, of asking.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Func<Task>, (DateTime, long)> queue = new();
    private long asked;

    public void At(DateTime time, Func<Task> what) => queue.Enqueue(what, (time, asked++));

    public bool TryNext(out DateTime time, out Func<Task> what)
    {
        bool found = queue.TryDequeue(out Func<Task>? next, out (DateTime Time, long) when);
        (time, what) = (when.Time, next!);
        return found;
    }
}
