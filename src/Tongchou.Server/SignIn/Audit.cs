using Tongchou.Agency.Acts;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Users;

namespace Tongchou.Server.SignIn;

/// <summary>Notes who reads what of whom 审计. The answer goes out only when the note is durable.</summary>
public sealed class Audit(Desk desk)
{
    /// <exception cref="InvalidOperationException">It could not be noted, so nothing may be shown.</exception>
    public async Task Note(User user, string what, string? person = null, string? subject = null, string? detail = null)
    {
        if ((await desk.Lanes.Do(new WriteAudit(what, person, subject, detail, user.Name))).IsRefused)
        {
            throw new InvalidOperationException("the audit could not be written");
        }
    }
}
