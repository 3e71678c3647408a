using System.Text.RegularExpressions;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Users;

/// <summary>The users as the books have them now: never from a copy, so that who is disabled is out at once on every server.</summary>
/// <remarks>A change is made from what was read before. Two changes of one user in the same moment on two servers: the later one counts.</remarks>
public sealed partial class UserBook(IRecordReader reader, Lanes lanes)
{
    private readonly SemaphoreSlim changing = new(1);

    public async Task<User?> Find(string name, CancellationToken stop) =>
        await reader.Read(new RecordQuery<UserRow>(UserRow.Table).Where("name", name).Newest(1), stop) is [var row] ? User.Of(row) : null;

    /// <summary>All users, by name.</summary>
    public async Task<IReadOnlyList<User>> All(CancellationToken stop) =>
        [.. (await reader.Read(new RecordQuery<UserRow>(UserRow.Table).Latest(), stop)).Select(User.Of).OrderBy(user => user.Name, StringComparer.Ordinal)];

    /// <summary>Adds a user; the name must be free and fit to stand in the journal, the password keep the rules.</summary>
    public async Task<IReadOnlyList<Fault>> Add(User user, string password, string by, CancellationToken stop)
    {
        FaultList faults = new();
        if (!FitName().IsMatch(user.Name))
        {
            faults.Add("bad-user-name", Place.At("name"), new($"“{user.Name}”不能作用户名。", $"'{user.Name}' is no name for a user."), new("用 2 到 32 个小写字母、数字、点或横线,以字母开头。", "Use 2 to 32 lower-case letters, digits, dots or dashes, a letter first."));
        }

        if (user.Roles.IsEmpty)
        {
            faults.Add("no-role", Place.At("roles"), new("没有角色的用户什么也不能做。", "A user without a role can do nothing."), new($"可用的角色:{string.Join('、', Words<Role>.Codes)}。", $"The roles are {string.Join(", ", Words<Role>.Codes)}."));
        }

        if (user.Roles.Contains(Role.Insured) != user.Person is not null || (user.Person is not null && user.Roles.Members.Count() > 1))
        {
            faults.Add("bad-role", Place.At("roles"), new("参保人本人的用户只能由柜台为某个参保人开通,不能兼任其他角色。", "A user who is an insured person is made at the counter for that person, and has no other role."), new("请在人员档案中开通。", "Make it in the person's file."));
        }

        faults.AddRange(PasswordRules.Check(password, user.Name));
        await changing.WaitAsync(stop);
        try
        {
            if (await Find(user.Name, stop) is not null)
            {
                faults.Add("user-exists", Place.At("name"), new($"已有用户 {user.Name}。", $"There is a user {user.Name} already."), new("换一个名字;停用的名字也不再给别人。", "Choose another name; that of a disabled user isn't given again either."));
            }

            return faults.IsEmpty ? await Keep(user, by) : faults.All;
        }
        finally
        {
            changing.Release();
        }
    }

    /// <summary>Changes a user as they are now.</summary>
    /// <returns>The user after it, or null where there is none of the name.</returns>
    public async Task<User?> Change(string name, Func<User, User> change, string by, CancellationToken stop)
    {
        await changing.WaitAsync(stop);
        try
        {
            if (await Find(name, stop) is not { } user)
            {
                return null;
            }

            User changed = change(user);
            IReadOnlyList<Fault> faults = await Keep(changed, by);
            return faults.Count == 0 ? changed : throw new InvalidOperationException(faults[0].In(Language.En));
        }
        finally
        {
            changing.Release();
        }
    }

    private async Task<IReadOnlyList<Fault>> Keep(User user, string by) => (await lanes.Do(new ChangeReferences<UserRow>(UserRow.Table, [user.Row], by))).Faults;

    [GeneratedRegex("^[a-z][a-z0-9.-]{1,31}$")]
    private static partial Regex FitName();
}
