namespace Tongchou.Agency.Settlements;

/// <summary>A special measure 特殊保障 as a bill sees it: under which number it is in force, and what it lifts.</summary>
/// <param name="LiftsFiling">Care elsewhere counts as filed, whoever filed nothing.</param>
[Clause("JS2021", "5")]
public sealed record SpecialMeasure(string Number, bool LiftsFiling)
{
    /// <summary>Where care counts as given under the measure.</summary>
    public CarePlace PlaceOf(CarePlace place) => LiftsFiling && place is not CarePlace.Local ? CarePlace.ElsewhereFiled : place;
}
