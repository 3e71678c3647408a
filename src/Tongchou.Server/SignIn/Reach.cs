namespace Tongchou.Server.SignIn;

/// <summary>How far somebody sees who works for a region: the nation all, a province its cities, a city itself and its counties.</summary>
internal static class Reach
{
    public static bool Covers(RegionCode own, RegionCode other) => own.IsNation || own == other || own == other.City || own == other.Province;
}
