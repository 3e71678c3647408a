using System.CommandLine;

namespace Tongchou.Cli.Commands;

/// <summary><c>policy</c>: what the law is, where it comes from, and whether the packs are sound.</summary>
internal static class PolicyCommand
{
    public static Command Make(Terminal terminal) => new("policy", "政策包:检查、查看、比较、口径、条款覆盖 packs: lint, show, diff, readings, coverage")
    {
        PolicyLint.Make(terminal),
        PolicyShow.Make(terminal),
        PolicyDiff.Make(terminal),
        PolicyReadings.Make(terminal),
        PolicyCoverage.Make(terminal),
        PolicySchema.Make(terminal),
    };
}
