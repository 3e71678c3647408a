using System.CommandLine;
using Tongchou.Agency.Grouping;
using Tongchou.Payment.Grouping;

namespace Tongchou.Cli.Grouping;

/// <summary>Which version of the grouper, with which readings; every command of <c>drg</c> takes them.</summary>
internal sealed class DrgOptions
{
    private const string Standard = "chs-drg-1.1";

    public Option<string> Version { get; } = new("--version") { Description = "分组方案版本,即 policies/drg 下的文件夹名 version: a folder below policies/drg", DefaultValueFactory = _ => Standard };
    public Option<string[]> Reading { get; } = new("--reading") { Description = "口径,写作 名称=取法,可多次;见 drg readings a reading as name=choice, more than once; see drg readings", AllowMultipleArgumentsPerToken = true };
    public Option<string?> Policies { get; } = CommonOptions.Policies();
    public Option<Language> Lang { get; } = CommonOptions.Lang();

    public Command On(Command command)
    {
        command.Add(Version);
        command.Add(Policies);
        command.Add(Lang);
        return command;
    }

    public string VersionOf(ParseResult parsed) => parsed.GetValue(Version)!;

    public DrgVersions Versions(ParseResult parsed) => new(CommonOptions.Root(parsed.GetValue(Policies)));

    /// <exception cref="RefusedException">There is no such version.</exception>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files(ParseResult parsed)
    {
        FaultList faults = new();
        return Versions(parsed).Files(VersionOf(parsed), faults) ?? throw new RefusedException(faults.All, parsed.GetValue(Lang), ExitCode.WrongUse);
    }

    /// <exception cref="RefusedException">There is no such version or reading, or its tables have faults.</exception>
    public Grouper Grouper(ParseResult parsed)
    {
        FaultList faults = new();
        return Versions(parsed).Grouper(VersionOf(parsed), parsed.GetValue(Reading) ?? [], faults) ?? throw new RefusedException(faults.All, parsed.GetValue(Lang), ExitCode.WrongUse);
    }
}
