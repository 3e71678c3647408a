using Tongchou.Agency.Catalogues;

namespace Tongchou.Server.National.Words;

/// <summary>What describes a line of cost, in national codes: 收费项目等级 (chrgitm_lv), 医疗收费项目类别 (med_chrgitm_type).</summary>
internal static class ChargeCodes
{
    /// <summary>How a price without a ceiling is written.</summary>
    public const decimal NoCeiling = 999_999;

    private const int Chapter = 2;

    public static string Level(string @class) => @class switch { "A" => "01", "B" => "02", _ => "03" };

    /// <summary>The kind of charge 收费类别. Of services the chapter of the price list tells, which follows the zeros their codes begin with.</summary>
    public static string Type(CatalogueKind kind, string? code) => kind switch
    {
        CatalogueKind.Drug => "09",
        CatalogueKind.TcmPiece => "10",
        CatalogueKind.Preparation or CatalogueKind.EthnicDrug => "11",
        CatalogueKind.Consumable => "08",
        _ => Service((code ?? "").AsSpan().TrimStart('0')),
    };

    private static string Service(ReadOnlySpan<char> code)
    {
        if (code.StartsWith("1101"))
        {
            return "13";
        }

        if (code.StartsWith("1102"))
        {
            return "02";
        }

        if (code.StartsWith("1109"))
        {
            return "01";
        }

        if (code.StartsWith("1201"))
        {
            return "07";
        }

        return code.Length < Chapter ? "14" : code[..Chapter] switch
        {
            "21" or "22" or "23" => "03",
            "25" or "26" or "27" => "04",
            "33" => "06",
            "12" or "24" or "31" or "32" or "34" or "41" or "42" or "43" or "44" or "45" or "46" or "47" or "48" => "05",
            _ => "14",
        };
    }
}
