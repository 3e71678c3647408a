using System.Diagnostics;
using System.Diagnostics.Metrics;
using Tongchou.Agency.Booking;

namespace Tongchou.Server.Watching;

/// <summary>What comes to the national interface, counted. Tags name transactions, outcomes and reasons, never a person, an institution or a message.</summary>
internal sealed class DoorMeter : IDisposable
{
    public static readonly ActivitySource Source = new(LaneMeter.Name);

    private readonly Meter meter = new(LaneMeter.Name);
    private readonly Counter<long> messages;
    private readonly Counter<long> refusals;

    public DoorMeter()
    {
        messages = meter.CreateCounter<long>("tongchou.messages", "{message}", "Messages by transaction and outcome: done, refused.");
        refusals = meter.CreateCounter<long>("tongchou.gateway.refusals", "{call}", "Calls that were not let in, by reason.");
    }

    /// <param name="transaction">The number of a transaction of the dictionary. What a sender makes up is none: it could be anything, and there would be no end of names.</param>
    public void Answered(string? transaction, bool refused) => messages.Add(1, new("infno", transaction ?? "unknown"), new("outcome", refused ? "refused" : "done"));

    public void NotLetIn(string reason) => refusals.Add(1, new KeyValuePair<string, object?>("reason", reason));

    public void Dispose() => meter.Dispose();
}
