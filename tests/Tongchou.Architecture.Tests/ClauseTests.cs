using System.Reflection;
using Tongchou.Agency;
using Tongchou.Cli.Commands;

namespace Tongchou.Architecture.Tests;

/// <summary>No orphan: every rule names a clause that exists, every clause of the five documents is listed.</summary>
public class ClauseTests
{
    private static readonly LawBook book = LawBook.Read(PolicyFolder.Read(Path.Combine(Repository.Root, "policies"))).Book!;

    [Fact]
    public void The_committed_packs_have_no_fault() =>
        LawBook.Read(PolicyFolder.Read(Path.Combine(Repository.Root, "policies"))).Faults.Select(fault => fault.ToString()).ShouldBeEmpty();

    [Fact]
    public void Every_clause_that_code_names_stands_in_the_sources() =>
        PolicyCoverage.Code().SelectMany(ClauseCoverage.Carriers)
            .Where(carrier => book.Law.Clause(carrier.Clause) is null)
            .Select(carrier => $"{carrier.Name}: {carrier.Clause}").ShouldBeEmpty();

    [Fact]
    public void Every_step_of_the_settlement_names_its_clause() =>
        Assembly.Load("Tongchou.Benefits").GetTypes()
            .Where(type => type.Name.EndsWith("Step", StringComparison.Ordinal) && type is { IsClass: true, IsAbstract: true, IsSealed: true })
            .Where(step => !step.GetCustomAttributes<ClauseAttribute>().Any())
            .Select(step => step.Name).ShouldBeEmpty();

    [Fact]
    public void Every_value_of_the_packs_cites_a_clause_that_stands_in_the_sources()
    {
        Citation[] sources = [.. book.Law.Packs.SelectMany(pack => pack.Editions.Values).SelectMany(editions => editions).SelectMany(edition => edition.Sources)];

        sources.Length.ShouldBeGreaterThan(300);
        sources.Where(source => book.Law.Clause(source.Clause) is null).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("SC2023", 14)]
    [InlineData("JS2021", 32)]
    [InlineData("FX2019", 31)]
    [InlineData("CN2023", 13)]
    [InlineData("YN2024", 14)]
    public void Coverage_lists_every_clause_of_the_five_documents(string document, int clauses) =>
        ClauseCoverage.Of(book.Law, [document], PolicyCoverage.Code()).Count.ShouldBe(clauses);
}
