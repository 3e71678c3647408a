using System.CommandLine;

namespace Tongchou.Cli.Paying;

/// <summary><c>pay</c>: what institutions earn, and how a budget is squared with them.</summary>
internal static class PayCommand
{
    public static Command Make(Terminal terminal)
    {
        Command command = new("pay", "医保支付:核算(清算、权重、DIP 病种、镜像、指标)和账上拨付(预付、按项目月结、周转金、年终清算、往来) paying institutions: worked out from files, and paid from the books")
        {
            PayClear.Make(terminal),
            PayWeights.Make(terminal),
            PayDip.Groups(terminal),
            PayDip.Match(terminal),
            PayMirror.Make(terminal),
            PayIndicators.Make(terminal),
            PayPropose.Advance(terminal),
            PayPropose.Items(terminal),
            PayPropose.Capital(terminal),
            PayPropose.Year(terminal),
            PayRuns.Balances(terminal),
        };
        foreach (Command each in PayRuns.All(terminal, null))
        {
            command.Add(each);
        }

        return command;
    }
}
