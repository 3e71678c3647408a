namespace Tongchou.Laboratory;

/// <summary>
/// Makes one block of a synthetic population. A block depends on the plan and its own number alone, so blocks can be made in any order
/// by any number of threads.
/// </summary>
public sealed class BlockMaker(PopulationPlan plan)
{
    /// <summary>Persons of a block; the last one may be shorter.</summary>
    public const int Size = 32_768;

    private readonly VisitMaker visits = new(plan);
    private readonly PersonMaker persons = new(plan);

    public static int Blocks(int persons) => (persons + Size - 1) / Size;

    /// <summary>Fills a slice with the persons of a block and their visits.</summary>
    public void Make(int block, PopulationSlice slice)
    {
        int first = block * Size;
        int count = Math.Min(Size, plan.Persons - first);
        Draw draw = new(plan.Seed, (ulong)block);
        slice.Resize(count, 0);
        persons.Make(slice, first, ref draw);
        visits.Make(slice, ref draw);
    }
}
