using System.CommandLine;
using System.Text;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Users;
using Tongchou.Storage;
using Tongchou.Storage.Faults;

namespace Tongchou.Cli.Commands;

/// <summary><c>user</c>: the people who work at the agency; how the first administrator comes to be.</summary>
internal static class UserCommand
{
    private const string By = "command-line";

    public static Command Make(Terminal terminal) => new("user", "操作员:新增、列出、停用、重设口令 users: add, list, disable, set a password")
    {
        Add(terminal),
        List(terminal),
        Disable(terminal),
        Password(terminal),
    };

    private static Command Add(Terminal terminal)
    {
        Argument<string> name = Name();
        Option<string> store = Store();
        Option<string[]> roles = new("--role") { Description = $"角色,可写多个 role, may be given more than once: {string.Join(" | ", Words<Role>.Codes)}", Required = true, AllowMultipleArgumentsPerToken = true };
        Option<string?> display = new("--display") { Description = "姓名 the name people see (default: NAME)" };
        Option<string> region = new("--region") { Description = "所在统筹区 region they work for (default: 000000, all)", DefaultValueFactory = _ => "000000" };
        Option<Language> lang = CommonOptions.Lang();
        Command command = new("add", "新增操作员;口令从标准输入读取,首次登录后须修改 add a user; the password comes from standard input and must be changed after signing in") { name, store, roles, display, region, lang };
        command.SetAction((parsed, stop) => With(parsed.GetValue(store)!, async book =>
        {
            FaultList faults = new();
            SetOf<Role> set = SetOf<Role>.Empty;
            foreach (string code in parsed.GetValue(roles)!)
            {
                if (Words<Role>.TryParse(code, out Role role))
                {
                    set = set.With(role);
                }
                else
                {
                    faults.Add("unknown-role", Place.At("--role"), new($"没有角色“{code}”。", $"There is no role '{code}'."), new($"可用:{string.Join('、', Words<Role>.Codes)}。", $"There are {string.Join(", ", Words<Role>.Codes)}."));
                }
            }

            if (!RegionCode.TryParse(parsed.GetValue(region), out RegionCode home))
            {
                faults.Add("bad-region", Place.At("--region"), new("统筹区应为六位区划代码。", "A region is a code of six digits."));
            }

            string password = ReadPassword(terminal);
            string user = parsed.GetValue(name)!;
            if (faults.IsEmpty)
            {
                faults.AddRange(await book.Add(User.New(user, parsed.GetValue(display) ?? user, set, home, password, mustChange: true), password, By, stop));
            }

            return Told(terminal, faults, parsed.GetValue(lang), new($"已新增 {user}({set.Phrase.Zh}),首次登录后须修改口令。", $"Added {user} ({set.Phrase.En}); the password must be changed after signing in."));
        }));
        return command;
    }

    private static Command List(Terminal terminal)
    {
        Option<string> store = Store();
        Option<bool> json = CommonOptions.Json();
        Command command = new("list", "列出操作员 list the users") { store, json };
        command.SetAction((parsed, stop) => With(parsed.GetValue(store)!, async book =>
        {
            IReadOnlyList<User> users = await book.All(stop);
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(
                    users.Select(user => new { user.Name, user.DisplayName, Roles = user.Roles.Members.Select(Words<Role>.Code), Region = user.Region.ToString(), user.IsActive, user.MustChange, user.IsDemonstration }), AgencyJson.Indented));
                return ExitCode.Done;
            }

            TextTable table = new("用户名 name", "姓名 shown as", "角色 roles", "统筹区 region", "状态 state");
            foreach (User user in users)
            {
                table.Row(user.Name, user.DisplayName, user.Roles.Phrase.Zh, user.Region.ToString(), user.IsActive ? "启用 active" : "停用 disabled");
            }

            table.Write(terminal);
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Disable(Terminal terminal)
    {
        Argument<string> name = Name();
        Option<string> store = Store();
        Option<bool> again = new("--undo") { Description = "恢复使用 let them in again" };
        Option<Language> lang = CommonOptions.Lang();
        Command command = new("disable", "停用操作员,其会话立即结束 disable a user; their sessions end at once") { name, store, again, lang };
        command.SetAction((parsed, stop) => With(parsed.GetValue(store)!, async book =>
        {
            string user = parsed.GetValue(name)!;
            bool active = parsed.GetValue(again);
            User? changed = await book.Change(user, found => found.WithState(active), By, stop);
            return Told(terminal, Missing(changed, user), parsed.GetValue(lang), active ? new($"已恢复 {user}。", $"{user} may sign in again.") : new($"已停用 {user}。", $"{user} is disabled."));
        }));
        return command;
    }

    private static Command Password(Terminal terminal)
    {
        Argument<string> name = Name();
        Option<string> store = Store();
        Option<Language> lang = CommonOptions.Lang();
        Command command = new("password", "重设口令(从标准输入读取),首次登录后须修改 set a password from standard input; it must be changed after signing in") { name, store, lang };
        command.SetAction((parsed, stop) => With(parsed.GetValue(store)!, async book =>
        {
            string user = parsed.GetValue(name)!;
            string password = ReadPassword(terminal);
            FaultList faults = new();
            faults.AddRange(PasswordRules.Check(password, user));
            if (faults.IsEmpty)
            {
                faults.AddRange(Missing(await book.Change(user, found => found.WithPassword(password, mustChange: true), By, stop), user).All);
            }

            return Told(terminal, faults, parsed.GetValue(lang), new($"已重设 {user} 的口令。", $"The password of {user} is set."));
        }));
        return command;
    }

    private static async Task<int> With(string address, Func<UserBook, Task<int>> work)
    {
        if (!StoreAddress.IsKnown(address))
        {
            throw RefusedException.Because("bad-store", new($"“{address}”不是认识的数据库。", $"'{address}' is no database we know."), new("写 sqlite:文件 或 postgres:连接串。", "Write sqlite:FILE or postgres:CONNECTION."));
        }

        try
        {
            using IStore store = await StoreAddress.Open(address, TimeProvider.System.GetUtcNow(), CancellationToken.None);
            await using Lanes lanes = new(store.Records, TimeProvider.System);
            return await work(new UserBook(store.Reader, lanes));
        }
        catch (StoreException refused)
        {
            throw new RefusedException([refused.Fault]);
        }
    }

    /// <summary>A line of standard input, so that no password stands in the history of a shell; at a terminal it isn't shown.</summary>
    private static string ReadPassword(Terminal terminal)
    {
        if (!terminal.IsInteractive || Console.IsInputRedirected)
        {
            using StreamReader reader = new(terminal.In, Encoding.UTF8, leaveOpen: true);
            return BoundedLine.Read(reader, 1000)?.TrimEnd('\r') ?? "";
        }

        terminal.Error.Write("口令 password: ");
        StringBuilder password = new();
        for (ConsoleKeyInfo key = Console.ReadKey(intercept: true); key.Key is not ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key is ConsoleKey.Backspace)
            {
                password.Length = Math.Max(0, password.Length - 1);
            }
            else
            {
                password.Append(key.KeyChar);
            }
        }

        terminal.Error.WriteLine();
        return password.ToString();
    }

    private static int Told(Terminal terminal, FaultList faults, Language language, Phrase done)
    {
        if (faults.IsEmpty)
        {
            terminal.Out.WriteLine(done.In(language));
            return ExitCode.Done;
        }

        terminal.Tell(faults.All, language);
        return ExitCode.Refused;
    }

    private static FaultList Missing(User? user, string name)
    {
        FaultList faults = new();
        if (user is null)
        {
            faults.Add("unknown-user", Place.At("NAME"), new($"没有用户 {name}。", $"There is no user {name}."), new("用 user list 查看。", "user list shows them."));
        }

        return faults;
    }

    private static Argument<string> Name() => new("NAME") { Description = "用户名 the user's name" };

    private static Option<string> Store() => new("--store") { Description = "数据库 database: sqlite:FILE | postgres:CONNECTION", DefaultValueFactory = _ => $"{StoreAddress.Sqlite}{Path.Combine("data", "tongchou.db")}" };
}
