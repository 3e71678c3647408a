using Tongchou.Agency.Booking;
using Tongchou.Agency.Grouping;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Counter;

/// <summary>What every act at the counter works with: the law, the reference tables, and the way into the books.</summary>
public sealed class Desk(LawBook law, Lanes lanes, IRecordReader reader, TimeProvider clock)
{
    private volatile References references = References.None;

    public LawBook Law { get; } = law;

    /// <summary>The law books that settlements were decided by: this one, and those of before that were kept.</summary>
    public LawShelf Shelf { get; } = new(reader, law);

    public Lanes Lanes { get; } = lanes;

    public IRecordReader Reader { get; } = reader;

    public TimeProvider Clock { get; } = clock;

    /// <summary>The versions of the grouper; without tables beside the packs there is none, and stays are kept ungrouped.</summary>
    public GrouperShelf Groupers { get; init; } = new(new DrgVersions(""));

    /// <summary>Institutions, catalogues and mappings; a whole new set takes the place of the old one.</summary>
    public References References
    {
        get => references;
        set => references = value;
    }

    /// <summary>Today in China.</summary>
    public DateOnly Today => Instants.Day(Clock.GetUtcNow());
}
