using Tongchou.Agency.Institutions;

namespace Tongchou.Agency.Catalogues;

/// <summary>All hospital codes 目录对照 in memory.</summary>
public sealed class Mapping
{
    private readonly Dictionary<(string Institution, CatalogueKind Kind, string OwnCode), HospitalCode[]> codes;

    private Mapping(Dictionary<(string, CatalogueKind, string), HospitalCode[]> codes) => this.codes = codes;

    /// <summary>Puts codes in order and notes every pair of one institution, kind and own code whose days overlap.</summary>
    /// <remarks>A refused mapping stands in nobody's way: the institution sends a better one for the same days.</remarks>
    /// <returns>Null where any fault was noted.</returns>
    public static Mapping? Of(IEnumerable<HospitalCode> all, FaultList faults)
    {
        int before = faults.Count;
        Dictionary<(string, CatalogueKind, string), HospitalCode[]> codes = all
            .GroupBy(code => (code.Institution.Text, code.Kind, code.OwnCode))
            .ToDictionary(group => group.Key, group => group.OrderBy(code => code.Approval is Approval.Refused).ThenBy(code => code.Days.From).ToArray());
        foreach (HospitalCode[] versions in codes.Values)
        {
            HospitalCode[] alive = [.. versions.TakeWhile(code => code.Approval is not Approval.Refused)];
            foreach ((HospitalCode earlier, HospitalCode later) in alive.Zip(alive.Skip(1)).Where(pair => pair.First.Days.Overlaps(pair.Second.Days)))
            {
                faults.Add("overlapping-mapping", Place.At($"{later.Institution}/{later.OwnCode}"),
                    new($"院内编码 {later.OwnCode} 的两条对照日期重叠:{earlier.Days} 与 {later.Days}。", $"Two mappings of the hospital's code {later.OwnCode} overlap: {earlier.Days} and {later.Days}."),
                    new("请让前一条在后一条开始前一天结束。", "End the earlier one the day before the later one begins."));
            }
        }

        return faults.Count == before ? new(codes) : null;
    }

    /// <summary>The mappings of an institution, in whatever state.</summary>
    public IEnumerable<HospitalCode> Of(InstitutionCode institution) => codes.Where(pair => pair.Key.Institution == institution.Text).SelectMany(pair => pair.Value);

    /// <summary>All mappings of an institution's code of one kind, in whatever state.</summary>
    public IReadOnlyList<HospitalCode> Of(InstitutionCode institution, CatalogueKind kind, string ownCode) => codes.GetValueOrDefault((institution.Text, kind, ownCode), []);

    /// <summary>The mapping of an institution's code on a day, approved or not; null where there is none.</summary>
    public HospitalCode? Find(InstitutionCode institution, CatalogueKind kind, string ownCode, DateOnly day)
    {
        HospitalCode[] versions = codes.GetValueOrDefault((institution.Text, kind, ownCode), []);
        return Array.Find(versions, code => code.Days.Contains(day));
    }

    /// <summary>The national code that counts on a day; null, with the reason, where none does.</summary>
    public string? Resolve(InstitutionCode institution, CatalogueKind kind, string ownCode, DateOnly day, out Phrase why)
    {
        HospitalCode? found = Find(institution, kind, ownCode, day);
        why = found switch
        {
            null => new($"院内编码 {ownCode} 没有对照到医保目录。", $"The hospital's code {ownCode} is not mapped to the catalogue."),
            { Approval: Approval.Approved } => default,
            _ => new($"院内编码 {ownCode} 的对照“{Words<Approval>.Phrase(found.Approval).Zh}”。", $"The mapping of the hospital's code {ownCode} is {Words<Approval>.Phrase(found.Approval).En}."),
        };
        return why.IsEmpty ? found!.Code : null;
    }
}
