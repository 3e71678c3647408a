using System.CommandLine;
using Tongchou.Agency.Counter;
using Tongchou.Cli.Commands;
using Tongchou.Cli.Paying;

namespace Tongchou.Cli.Budgets;

/// <summary>A fund of a region in a year.</summary>
internal sealed record BudgetBook(RegionCode Region, FundKind Fund, int Year);

/// <summary>Which budget a command is about.</summary>
internal sealed class BudgetOptions
{
    private readonly Option<string> region = CommonOptions.Region();
    private readonly Option<string> fund = new("--fund") { Description = "基金 resident | employee-pooled | …", Required = true };
    private readonly Option<int> year = new("--year") { Description = "预算年度 year of the budget", Required = true };

    public Command On(Command command)
    {
        command.Add(region);
        command.Add(fund);
        command.Add(year);
        return command;
    }

    /// <exception cref="RefusedException">Anything is wrong with them, all of it told.</exception>
    public BudgetBook Read(ParseResult parsed, Desk desk, Language language)
    {
        FaultList faults = new();
        BudgetBook book = new(Given.Region(parsed.GetValue(region)!, faults), Given.Word<FundKind>(parsed.GetValue(fund)!, "--fund", faults), Given.Year(parsed.GetValue(year), faults).Number);
        Given.Refuse(faults, language);
        _ = PayRuns.Known(desk, parsed.GetValue(region)!, language);
        return book;
    }
}
