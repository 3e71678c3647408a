using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Server.National.Messages;

namespace Tongchou.Server.National.Door;

/// <summary>What most handlers begin and end with.</summary>
internal static class Asked
{
    /// <summary>Holds the input to the dictionary.</summary>
    /// <param name="call">The call.</param>
    /// <param name="notDemanded">Fields the handler can do without.</param>
    /// <returns>Whether it is sound; if not, the faults are noted.</returns>
    public static bool IsSound(this Call call, params ReadOnlySpan<string> notDemanded)
    {
        call.Input.Check(call.Envelope.Transaction!, notDemanded);
        return !call.Envelope.IsFaulty;
    }

    /// <summary>Answers at once.</summary>
    public static Task<ReadOnlyMemory<byte>> Told(Action<Answer> write) => Task.FromResult<ReadOnlyMemory<byte>>(Call.Output(write));

    public static Task<ReadOnlyMemory<byte>> Refused(this Call call, params IReadOnlyList<Fault> faults) => Task.FromResult(call.Refuse(faults));

    /// <summary>Notes that a person's data are read; what can't be noted isn't read.</summary>
    /// <returns>Whether it is noted.</returns>
    public static async Task<bool> Audit(this Call call, string? person, string? detail = null)
    {
        Outcome<Done<Agency.Records.AuditRow>> noted = await call.Desk.Lanes.Do(new WriteAudit("read-person", person, call.Envelope.InfNo, detail, call.By));
        call.Refuse(noted.Faults);
        return !noted.IsRefused;
    }

    /// <summary>The division an answer names for the institution's own place.</summary>
    public static string Place(this Call call) => call.Institution.Region.ToString();
}
