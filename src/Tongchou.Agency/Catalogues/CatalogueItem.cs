namespace Tongchou.Agency.Catalogues;

/// <summary>An item 目录条目 as one region sets it for some days.</summary>
/// <param name="Region">Who set it: the nation's list, or the province or city that amends it. An amendment states the whole item.</param>
/// <param name="Code">The national code 国家医保编码.</param>
/// <param name="OwnShare">The part paid first 先行自付比例; nothing for class A and C.</param>
/// <param name="Valid">The days the item stands so, both ends inside.</param>
/// <param name="Version">The edition of the list it came with, as its publisher writes it.</param>
/// <param name="Standing">How well founded class, own share and limits are; what rests on an illustrative value must say so.</param>
/// <param name="Source">Where the item was taken from, in a few words.</param>
[Clause("FX2019", "二(四)")]
[Clause("SC2023", "七")]
[Clause("CN2023", "五")]
public sealed record CatalogueItem(
    CatalogueKind Kind,
    RegionCode Region,
    string Code,
    string Name,
    string Specification,
    string DosageForm,
    string Unit,
    string Manufacturer,
    CatalogueClass Class,
    Rate OwnShare,
    PriceLimits PriceLimits,
    Restriction Restriction,
    DateSpan Valid,
    string Version,
    Standing Standing,
    string Source)
{
    /// <summary>The journal entry of the reference tables that brought the item, or its last change; 0 outside the books.</summary>
    public long Since { get; init; }
}
