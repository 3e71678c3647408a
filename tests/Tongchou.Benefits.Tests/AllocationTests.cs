using Tongchou.Benefits.Tests.Reference;

namespace Tongchou.Benefits.Tests;

public class AllocationTests
{
    [Fact]
    public void Settling_without_a_trace_allocates_nothing()
    {
        BillLine[] lines = [Given.Line(40_000), Given.Line(700) with { Class = CatalogueClass.C }];
        RandomLaw[] laws = [.. Enumerable.Range(0, 20).Select(number => RandomLaw.Of((2 * number) + 1))];
        Claim claim = Given.Inpatient with { Category = AssistanceCategory.Orphan, HasSupplementaryProduct = true, AccountBalance = Money.Yuan(100) };
        long Allocated()
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (RandomLaw law in laws)
            {
                Settling.Settle(claim, lines, Coverage.Always, law.Terms, default, out _);
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Allocated();
        long allocated = Allocated();

        allocated.ShouldBe(0);
    }
}
