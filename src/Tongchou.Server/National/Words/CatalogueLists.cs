using Tongchou.Agency.Catalogues;

namespace Tongchou.Server.National.Words;

/// <summary>The catalogues that stand on bills, in national codes 目录类别 (list_type).</summary>
internal static class CatalogueLists
{
    private static readonly (string Code, CatalogueKind Kind)[] lists =
    [
        ("101", CatalogueKind.Drug),
        ("102", CatalogueKind.TcmPiece),
        ("103", CatalogueKind.Preparation),
        ("104", CatalogueKind.EthnicDrug),
        ("201", CatalogueKind.ServiceItem),
        ("301", CatalogueKind.Consumable),
    ];

    public static string Of(CatalogueKind kind) => Array.Find(lists, each => each.Kind == kind).Code ?? "";

    /// <summary>The catalogue of a code; null for one that is not kept here.</summary>
    public static CatalogueKind? Find(string? code) => Array.Find(lists, each => each.Code == code) is { Code: not null } found ? found.Kind : null;

    public static Phrase Unknown(string code) => new($"本平台没有目录类别 {code}。", $"Catalogue {code} is not kept here.");

    public static readonly Phrase Mend = new("可用:101 西药中成药、102 中药饮片、103 自制剂、104 民族药、201 医疗服务项目、301 医用耗材。", "One of 101, 102, 103, 104, 201, 301.");
}
