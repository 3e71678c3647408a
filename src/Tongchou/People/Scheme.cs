namespace Tongchou;

/// <summary>The two schemes 险种 of basic medical insurance; their money never mixes (SC2023 四).</summary>
public enum Scheme
{
    [Word("employee", "职工医保", "employee scheme")] Employee,
    [Word("resident", "居民医保", "resident scheme")] Resident,
}
