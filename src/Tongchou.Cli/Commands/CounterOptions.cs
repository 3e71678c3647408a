using System.CommandLine;
using Tongchou.Agency;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Storage;

namespace Tongchou.Cli.Commands;

/// <summary>The counter as commands open it: a store, the keys of what identifies persons, and the law.</summary>
internal sealed class CounterOptions
{
    private readonly Option<string> store = StoreOptions.Store();
    private readonly Option<string?> keys = new("--keys") { Description = "密钥文件(省略则在数据库文件旁) the key file (default: beside the database file)" };
    private readonly Option<string?> policies = CommonOptions.Policies();
    private readonly Option<string> by = new("--by") { Description = "经办人 who does it", DefaultValueFactory = _ => "command-line" };

    public Option<Language> Lang { get; } = CommonOptions.Lang();

    public Command On(Command command)
    {
        foreach (Option option in new Option[] { store, keys, policies, by, Lang })
        {
            command.Add(option);
        }

        return command;
    }

    /// <summary>Does something at the counter, as somebody.</summary>
    /// <exception cref="RefusedException">The store, the keys or the law can't be used.</exception>
    public async Task<int> With(ParseResult parsed, Func<Desk, IdentityCipher, string, Task<int>> act, CancellationToken stop)
    {
        Language language = parsed.GetValue(Lang);
        string address = parsed.GetValue(store)!;
        LawBook law = CommonOptions.Book(parsed.GetValue(policies), language);
        IdentityCipher cipher = new(Keys(parsed, address));
        using IStore books = await StoreOptions.Existing(address, language, stop);
        await using Lanes lanes = new(books.Records, TimeProvider.System);
        Desk desk = new(law, lanes, books.Reader, TimeProvider.System) { Groupers = new(new(CommonOptions.Root(parsed.GetValue(policies)))) };
        await ReferenceReader.Refresh(desk, stop);
        return await act(desk, cipher, parsed.GetValue(by)!);
    }

    /// <summary>The keys alone.</summary>
    /// <exception cref="RefusedException">There is no key file, or it can't be read.</exception>
    public KeyRing Keys(ParseResult parsed, string address)
    {
        try
        {
            return KeyFile.Open(parsed.GetValue(keys) ?? Path.ChangeExtension(StoreOptions.FileOf(address), ".keys"));
        }
        catch (CipherException refused)
        {
            throw new RefusedException([refused.Fault], parsed.GetValue(Lang));
        }
    }

    public string Address(ParseResult parsed) => parsed.GetValue(store)!;
}
