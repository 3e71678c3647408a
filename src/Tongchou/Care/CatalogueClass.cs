namespace Tongchou;

/// <summary>The class 甲乙丙类 of a drug, service item or consumable in the insurance catalogue.</summary>
public enum CatalogueClass
{
    /// <summary>In scope whole.</summary>
    [Word("A", "甲类", "class A")] A,

    /// <summary>In scope after the person's first own share 先行自付.</summary>
    [Word("B", "乙类", "class B")] B,

    /// <summary>Outside the catalogue: the person's own 自费.</summary>
    [Word("C", "丙类(目录外)", "class C, outside the catalogue")] C,
}
