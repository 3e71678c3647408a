using System.CommandLine;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Users;
using Tongchou.Storage;

namespace Tongchou.Cli.Commands;

/// <summary>The store, the keys and the user by whom a command works on persons' files: the same rights and the same audit as at the pages.</summary>
internal sealed class PersonOptions
{
    public Option<string> Store { get; } = StoreOptions.Store();
    public Option<string> Keys { get; } = new("--keys") { Description = "密钥文件 the key file", Required = true };
    public Option<string> By { get; } = new("--by") { Description = "以哪个用户办理,按其角色和统筹区 the user who does it, with their roles and region", Required = true };
    public Option<string?> Policies { get; } = CommonOptions.Policies();
    public Option<Language> Lang { get; } = CommonOptions.Lang();

    public Command On(string name, string description, params ReadOnlySpan<Symbol> own)
    {
        Command command = new(name, description) { Store, Keys, By, Policies, Lang };
        foreach (Symbol symbol in own)
        {
            if (symbol is Argument argument)
            {
                command.Add(argument);
            }
            else
            {
                command.Add((Option)symbol);
            }
        }

        return command;
    }
}

/// <summary>What a command on persons' files works with, opened.</summary>
internal sealed class PersonOffice(Desk desk, IdentityCipher cipher, User user, Language language)
{
    public Desk Desk => desk;
    public IdentityCipher Cipher => cipher;
    public string By => user.Name;
    public FindPersons Persons { get; } = new(desk, cipher);
    public MergeOffice Merges { get; } = new(desk);

    /// <exception cref="RefusedException">The store, the keys or the user are missing, or the user has none of the roles.</exception>
    public static async Task<int> Work(PersonOptions options, ParseResult parsed, Role[] roles, Func<PersonOffice, Task<int>> work, CancellationToken stop)
    {
        Language language = parsed.GetValue(options.Lang);
        LawBook law = CommonOptions.Book(parsed.GetValue(options.Policies), language);
        using IStore store = await StoreOptions.Existing(parsed.GetValue(options.Store)!, language, stop);
        await using Lanes lanes = new(store.Records, TimeProvider.System);
        Desk desk = new(law, lanes, store.Reader, TimeProvider.System);
        await ReferenceReader.Refresh(desk, stop);
        string name = parsed.GetValue(options.By)!;
        User? user = await new UserBook(store.Reader, lanes).Find(name, stop);
        if (user is not { IsActive: true } || !roles.Any(user.Roles.Contains))
        {
            throw new RefusedException([new("not-allowed", Place.At("--by"), new($"用户 {name} 不存在、已停用或没有这项权限。", $"The user {name} is unknown, disabled or has no right to this."), new($"需要角色:{string.Join('、', roles.Select(role => Words<Role>.Phrase(role).Zh))}。", $"It takes one of: {string.Join(", ", roles.Select(Words<Role>.Code))}."))], language);
        }

        try
        {
            return await work(new(desk, new(KeyFile.Open(parsed.GetValue(options.Keys)!)), user, language));
        }
        catch (CipherException refused)
        {
            throw new RefusedException([refused.Fault], language);
        }
    }

    /// <summary>The person of a number, whom this user may see; the look is in the audit.</summary>
    public async Task<KnownPerson> Open(string id, string audited, CancellationToken stop)
    {
        KnownPerson? person = await Persons.Open(id, stop);
        if (person is null || !person.IsSeenFrom(user.Region))
        {
            throw new RefusedException([Agency.Settlements.Faults.UnknownPerson(id)], language);
        }

        Good(await desk.Lanes.Do(new WriteAudit(audited, id, null, null, By)));
        return person;
    }

    public T Good<T>(Outcome<Done<T>> outcome) => outcome.IsRefused ? throw new RefusedException(outcome.Faults, language) : outcome.Value!.Value!;

    public T Good<T>(Outcome<T> outcome) => outcome.IsRefused ? throw new RefusedException(outcome.Faults, language) : outcome.Value!;
}
