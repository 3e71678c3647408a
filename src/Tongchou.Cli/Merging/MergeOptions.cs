using System.CommandLine;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Cli.Commands;
using Tongchou.Storage;

namespace Tongchou.Cli.Merging;

/// <summary>What every step of a merging needs: the store, its keys, the region, and who does it.</summary>
internal sealed class MergeOptions
{
    private readonly Option<string> store = new("--store") { Description = "存储:sqlite:文件 或 postgres:连接串 sqlite:FILE or postgres:CONNECTION", Required = true };
    private readonly Option<string?> keys = new("--keys") { Description = "密钥文件 key file (default: beside the store's file)" };
    private readonly Option<string> region = new("--region") { Description = "统筹区 region, six digits", Required = true };
    private readonly Option<string> by = new("--by") { Description = "经办人 who does it", DefaultValueFactory = _ => "command-line" };
    private readonly Option<string?> policies = CommonOptions.Policies();
    private readonly Option<Language> lang = CommonOptions.Lang();

    /// <summary>A step: its own options, then those of all steps.</summary>
    public static Command Step(string name, string description, IEnumerable<Option> own, Func<ParseResult, Merge, CancellationToken, Task<int>> work)
    {
        MergeOptions options = new();
        Command command = new(name, description);
        foreach (Option option in own.Concat([options.store, options.keys, options.region, options.by, options.policies, options.lang]))
        {
            command.Add(option);
        }

        command.SetAction((parsed, stop) => options.Run(parsed, merge => work(parsed, merge, stop), stop));
        return command;
    }

    private async Task<int> Run(ParseResult parsed, Func<Merge, Task<int>> work, CancellationToken stop)
    {
        Language language = parsed.GetValue(lang);
        if (!RegionCode.TryParse(parsed.GetValue(region), out RegionCode code))
        {
            throw RefusedException.Because("bad-region", new("统筹区应为六位区划代码。", "A region is a code of six digits."));
        }

        LawBook law = CommonOptions.Book(parsed.GetValue(policies), language);
        string address = parsed.GetValue(store)!;
        if (!StoreAddress.IsKnown(address))
        {
            throw RefusedException.Because("bad-store", new($"“{address}”不是认识的数据库。", $"'{address}' is no database we know."), new("写 sqlite:文件 或 postgres:连接串。", "Write sqlite:FILE or postgres:CONNECTION."));
        }

        try
        {
            IdentityCipher cipher = new(KeyFile.OpenOrCreate(parsed.GetValue(keys) ?? Beside(address)));
            using IStore books = await StoreAddress.Open(address, TimeProvider.System.GetUtcNow(), stop);
            await using Lanes lanes = new(books.Records, TimeProvider.System);
            Desk desk = new(law, lanes, books.Reader, TimeProvider.System);
            return await work(new(desk, cipher, code, parsed.GetValue(by)!, language));
        }
        catch (CipherException refused)
        {
            throw new RefusedException([refused.Fault], language);
        }
        catch (Storage.Faults.StoreException refused)
        {
            throw new RefusedException([refused.Fault], language);
        }
    }

    // Where the server looks as well.
    private static string Beside(string address) => address.StartsWith(StoreAddress.Sqlite, StringComparison.Ordinal) ? Path.ChangeExtension(StoreOptions.FileOf(address), ".keys") : Path.Combine("data", "tongchou.keys");
}

/// <summary>A step being taken.</summary>
internal sealed record Merge(Desk Desk, IdentityCipher Cipher, RegionCode Region, string By, Language Language)
{
    public MergingOffice Office => new(Desk, Cipher, Region, By);

    public bool IsEnglish => Language is Language.En;

    public string Say(string zh, string en) => IsEnglish ? en : zh;

    /// <exception cref="RefusedException">It was refused.</exception>
    public T Done<T>(Outcome<T> outcome) => outcome.IsRefused ? throw new RefusedException(outcome.Faults, Language) : outcome.Value!;

    /// <inheritdoc cref="Done{T}(Outcome{T})"/>
    public T Done<T>(Outcome<Done<T>> outcome) => outcome.IsRefused ? throw new RefusedException(outcome.Faults, Language) : outcome.Value!.Value!;

    /// <summary>Writes the refused rows with their reasons, where there are any; tells how many.</summary>
    public void Tell(ImportReport report, string folder, Terminal terminal)
    {
        foreach (Fault fault in report.FileFaults)
        {
            terminal.Error.WriteLine($"✗ {fault.In(Language)}");
        }

        if (report.Rejected == 0)
        {
            return;
        }

        string path = Path.Combine(Directory.CreateDirectory(folder).FullName, $"{Path.GetFileName(report.File).Split('.')[0]}-refused.csv");
        using (FileStream file = File.Create(path))
        {
            ExportTable.Rejected(report, file, TableFormat.Csv, Language);
        }

        terminal.Out.WriteLine(Say($"  退回 {report.Rejected:N0} 行,连同原因见 {Path.GetFileName(path)}", $"  {report.Rejected:N0} row(s) refused; they are in {Path.GetFileName(path)} with the reason"));
    }
}
