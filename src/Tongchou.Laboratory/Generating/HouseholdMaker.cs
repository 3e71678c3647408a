namespace Tongchou.Laboratory;

/// <summary>Parts persons into households 户: every household has a grown-up, the others fall to households at random.</summary>
internal sealed class HouseholdMaker
{
    private const double PersonsPerHousehold = 2.6;

    private readonly List<AgePart> parts = [];
    private readonly List<int> homes = [];
    private readonly List<int> order = [];

    /// <summary>The part of life of each person in the order of the block, and the number of the household within it.</summary>
    public void Make(int count, int children, int old, ref Draw draw, List<(AgePart Part, int Home)> made)
    {
        int grown = count - children;
        int households = Math.Clamp((int)(count / PersonsPerHousehold), 1, Math.Max(1, grown));
        parts.Clear();
        for (int i = 0; i < grown; i++)
        {
            parts.Add(i < old ? AgePart.Old : AgePart.Adult);
        }

        Shuffle(parts, ref draw);
        for (int i = 0; i < children; i++)
        {
            parts.Add(AgePart.Child);
        }

        // The first grown-ups head a household each.
        homes.Clear();
        for (int i = 0; i < count; i++)
        {
            homes.Add(i < households ? i : draw.Below(households));
        }

        order.Clear();
        order.AddRange(Enumerable.Range(0, count));
        order.Sort((left, right) => (homes[left], left).CompareTo((homes[right], right)));
        made.Clear();
        foreach (int person in order)
        {
            made.Add((parts[person], homes[person]));
        }
    }

    private static void Shuffle(List<AgePart> list, ref Draw draw)
    {
        for (int i = list.Count - 1; i > 0; i--)
        {
            int other = draw.Below(i + 1);
            (list[i], list[other]) = (list[other], list[i]);
        }
    }
}

/// <summary>The parts of life that the census tells apart: to 14, to 59, from 60.</summary>
internal enum AgePart
{
    Child,
    Adult,
    Old,
}
