using System.CommandLine;

namespace Tongchou.Cli.Grouping;

/// <summary><c>drg</c>: stays into diagnosis related groups, and why.</summary>
internal static class DrgCommand
{
    public static Command Make(Terminal terminal) => new("drg", "DRG 分组:分组、说明、组目录、口径 diagnosis related groups: grouping, why, the list, the readings")
    {
        DrgGroupFile.Make(terminal),
        DrgExplain.Make(terminal),
        DrgGroups.Make(terminal),
        DrgReadings.Make(terminal),
    };
}
