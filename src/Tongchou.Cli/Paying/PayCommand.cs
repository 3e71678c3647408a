using System.CommandLine;

namespace Tongchou.Cli.Paying;

/// <summary><c>pay</c>: what institutions earn, and how a budget is squared with them.</summary>
internal static class PayCommand
{
    public static Command Make(Terminal terminal) => new("pay", "医保支付:清算、权重、DIP 病种、镜像、指标 paying institutions: clearing, weights, DIP groups, mirror, indicators")
    {
        PayClear.Make(terminal),
        PayWeights.Make(terminal),
        PayDip.Groups(terminal),
        PayDip.Match(terminal),
        PayMirror.Make(terminal),
        PayIndicators.Make(terminal),
    };
}
