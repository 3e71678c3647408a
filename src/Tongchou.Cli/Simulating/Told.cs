namespace Tongchou.Cli.Simulating;

/// <summary>What a person told these commands, with a fault where it is wrong.</summary>
internal static class Told
{
    public static RegionCode Region(string text, string option, FaultList faults)
    {
        if (!RegionCode.TryParse(text, out RegionCode region))
        {
            faults.Add("bad-region", Place.At(option), new($"“{text}”不是行政区划代码。", $"'{text}' is no division code."), new("六位数字,如 530100。", "Six digits, such as 530100."));
        }

        return region;
    }

    /// <exception cref="RefusedException">There is any fault.</exception>
    public static void Refuse(FaultList faults, Language language)
    {
        if (!faults.IsEmpty)
        {
            throw new RefusedException(faults.All, language, ExitCode.WrongUse);
        }
    }
}
