namespace Tongchou.Agency.Persons;

/// <summary>That a person left 离开. Nobody is insured, or settled for care, after the day.</summary>
/// <param name="Day">The day it happened; the person is still insured on it.</param>
public sealed record Departure(DepartureKind Kind, DateOnly Day);

/// <summary>Why a person left 离开原因.</summary>
public enum DepartureKind
{
    [Word("deceased", "死亡", "deceased")] Deceased,
    [Word("departed", "迁出或出境定居", "departed")] Departed,
}
