using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Comparing;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;
using Tongchou.Agency.Users;

namespace Tongchou.Server.Apis.Comparing;

/// <summary>Writes differences as the work list shows them, numbers masked.</summary>
internal sealed class MismatchWriter(Desk desk, IdentityCipher cipher, FindPersons persons)
{
    public async Task<MismatchForm> Write(ListedMismatch listed, User user, CancellationToken stop)
    {
        (TaskRow task, Mismatch mismatch) = listed;
        (string name, string number) = await Who(listed, user, stop);
        return new(
            task.TaskId, State(task.State), CodedWord.Of(mismatch.Kind), CodedWord.Of(mismatch.Department), CodedWord.Of(mismatch.Told), task.PersonId, name, Masking.IdentityNumber(number),
            mismatch.Code, mismatch.CodeName, mismatch.From, mismatch.Days.IsOpen ? null : mismatch.To, CodedWord.Of(mismatch.Deed), mismatch.File, task.EnteredBy, task.DecidedBy,
            await FindMismatches.At(desk, task, stop), await FindTask.Answer(desk, task, stop));
    }

    private async Task<(string Name, string Number)> Who(ListedMismatch listed, User user, CancellationToken stop)
    {
        if (listed.Task.PersonId is not { } id)
        {
            (string name, string number) = FindMismatches.Who(listed, cipher);
            return (Masking.Name(name), number);
        }

        return await persons.Open(id, stop) is { } known && known.IsSeenFrom(user.Region) ? (known.Person.Name, known.Person.Identity.Text) : ("", "");
    }

    private static CodedWord State(string state) => state switch
    {
        TaskStates.Entered => new(state, "待处理", "open"),
        TaskStates.Approved => new(state, "已处理", "resolved"),
        _ => new(state, "不处理", "dismissed"),
    };
}
