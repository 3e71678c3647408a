using System.Collections.Frozen;
using Tongchou.Policy.Checks;
using Tongchou.Policy.Packs;
using Tongchou.Policy.Reforms;
using Tongchou.Policy.Sources;
using Tongchou.Policy.Vocabulary;
using Tongchou.Policy.Yaml;

namespace Tongchou.Policy;

/// <summary>The law as data: documents, and packs in layers of nation, province and city, each value with its dates.</summary>
/// <remarks>Immutable; a change is a new law. Reading checks everything and never throws for a bad file.</remarks>
public sealed class Law
{
    private readonly FrozenDictionary<RegionCode, Pack> packs;
    private readonly FrozenDictionary<string, Document> documents;

    private Law(PolicyVocabulary vocabulary, IEnumerable<Document> documents, IEnumerable<Pack> packs)
    {
        Vocabulary = vocabulary;
        this.documents = documents.ToFrozenDictionary(document => document.Id);
        this.packs = packs.ToFrozenDictionary(pack => pack.Region);
        Documents = [.. this.documents.Values.OrderBy(document => document.Id, StringComparer.Ordinal)];
        Packs = [.. this.packs.Values.OrderBy(pack => pack.Region)];
    }

    public PolicyVocabulary Vocabulary { get; }
    public IReadOnlyList<Document> Documents { get; }
    public IReadOnlyList<Pack> Packs { get; }

    public Document? Document(string id) => documents.GetValueOrDefault(id);
    public DocumentClause? Clause(Clause clause) => Document(clause.Document)?.Find(clause.Item);
    public Pack? Pack(RegionCode region) => packs.GetValueOrDefault(region);

    /// <summary>The pack that speaks for a region: its own, or for a county its city's.</summary>
    public Pack? PackFor(RegionCode region) => Pack(region) ?? (region.Tier is RegionTier.County ? Pack(region.City) : null);

    /// <summary>The law of a region on a day; null where no pack speaks for the region.</summary>
    public LawOn? On(RegionCode region, DateOnly day) => PackFor(region) is { } pack ? new(this, Layers(pack), day) : null;

    /// <summary>The same law with one more pack, which may set what it likes: the way worked examples bring their own values.</summary>
    public LawReading With(IReadOnlyList<PolicyFile> files)
    {
        FaultList faults = new();
        List<Pack> more = ReadPacks(files, Vocabulary, faults);
        Law law = new(Vocabulary, documents.Values, packs.Values.Where(pack => !more.Exists(each => each.Region == pack.Region)).Concat(more));
        SourceCheck sources = new(law.documents, faults);
        more.ForEach(sources.Run);
        return new(faults.IsEmpty ? law : null, faults.All);
    }

    /// <summary>The same law where one region sets one provision otherwise, for all days: a switched reading, a trial value.</summary>
    public LawReading With(RegionCode region, Provision provision, string value)
    {
        FaultList faults = new();
        Pack pack = Pack(region) ?? throw new ArgumentException($"no pack for {region}", nameof(region));
        Place place = Place.At(provision.Path);
        Citation source = new(new Clause("TRIAL", provision.Key), Standing.Illustrative, region, provision.Path, DateSpan.Since(DateOnly.MinValue), null);
        MapNode written = new(place, [new("value", place, new ScalarNode(place, value))]);
        if (provision.Read(source, written, faults) is not { } edition)
        {
            return new(null, faults.All);
        }

        Dictionary<Provision, IReadOnlyList<Edition>> editions = new(pack.Editions) { [provision] = [edition] };
        return new(new(Vocabulary, documents.Values, packs.Values.Select(each => each == pack ? pack with { Editions = editions } : each)), []);
    }

    /// <summary>
    /// The same law with a reform: one region sets some provisions otherwise from a day on. What it sets is held to the powers of its tier
    /// as if it were already law; it cites nothing, so everything that rests on it is illustrative.
    /// </summary>
    /// <param name="file">The reform as it is written: its name, and the provisions with a value or a table each.</param>
    /// <param name="region">The region that would set it, unless the reform names one.</param>
    /// <param name="day">The day it would begin, unless the reform names one.</param>
    public ReformReading With(PolicyFile file, RegionCode region, DateOnly day)
    {
        FaultList faults = new();
        if (new ReformReader(Vocabulary, faults).Read(file, region, day) is not { } reform)
        {
            return new(null, null, [], faults.All);
        }

        if (Pack(reform.Region) is not { } pack)
        {
            faults.Add("no-pack", new Place(file.Path, 0, 0, "region"), new($"{reform.Region} 没有政策包,不能由它改革。", $"There is no pack for {reform.Region} to reform."),
                new($"可选:{string.Join("、", packs.Keys.Order())}。", $"There are {string.Join(", ", packs.Keys.Order())}."));
            return new(null, reform, [], faults.All);
        }

        IReadOnlyList<Pack> above = [.. Layers(pack).Skip(1)];
        new AuthorityCheck(pack with { Editions = reform.Editions.ToDictionary(edition => edition.Provision, edition => (IReadOnlyList<Edition>)[edition]) }, above, faults).Run();
        Dictionary<Provision, IReadOnlyList<Edition>> editions = new(pack.Editions);
        foreach (Edition edition in reform.Editions)
        {
            editions[edition.Provision] = [edition, .. pack.Editions.GetValueOrDefault(edition.Provision) ?? []];
        }

        Law law = new(Vocabulary, documents.Values, packs.Values.Select(each => each == pack ? pack with { Editions = editions } : each));
        return new(faults.IsEmpty ? law : null, reform, AuthorityCheck.Powers(reform.Editions, above), faults.All);
    }

    /// <summary>Who could set a provision in a region from a day on, and within what bounds.</summary>
    /// <exception cref="ArgumentException">The region has no pack.</exception>
    public ReformPower PowerOver(RegionCode region, Provision provision, DateOnly day) =>
        AuthorityCheck.Power(provision, day, [.. Layers(PackFor(region) ?? throw new ArgumentException($"no pack for {region}", nameof(region))).Skip(1)]);

    /// <summary>The regions whose packs speak for a region: its own first, the nation's last.</summary>
    public IReadOnlyList<Pack> LayersOf(RegionCode region) => PackFor(region) is { } pack ? Layers(pack) : [];

    /// <summary>Reads and checks everything below <c>policies/</c>: <c>sources/*.yaml</c> and a folder per pack.</summary>
    public static LawReading Read(IReadOnlyList<PolicyFile> files, PolicyVocabulary vocabulary)
    {
        FaultList faults = new();
        List<Document> documents = [];
        foreach (PolicyFile file in files.Where(IsSourceFile))
        {
            if (DocumentReader.Read(file, faults) is { } document && !documents.Exists(each => each.Id == document.Id))
            {
                documents.Add(document);
            }
        }

        List<Pack> packs = ReadPacks([.. files.Where(file => !file.Path.StartsWith("sources/", StringComparison.Ordinal))], vocabulary, faults);
        Law law = new(vocabulary, documents, packs);
        law.Check(packs, faults);
        return new(faults.IsEmpty ? law : null, faults.All);
    }

    /// <summary>From the region's own pack up to the nation.</summary>
    internal IReadOnlyList<Pack> Layers(Pack pack)
    {
        List<Pack> layers = [pack];
        while (layers[^1].Parent is { } parent && packs.TryGetValue(parent, out Pack? above) && !layers.Contains(above))
        {
            layers.Add(above);
        }

        return layers;
    }

    private static List<Pack> ReadPacks(IReadOnlyList<PolicyFile> files, PolicyVocabulary vocabulary, FaultList faults)
    {
        List<Pack> packs = [];
        foreach (IGrouping<string, PolicyFile> folder in files.Where(IsPackFile).GroupBy(file => file.Path[..file.Path.IndexOf('/', StringComparison.Ordinal)]))
        {
            if (new PackReader(vocabulary, faults).Read(folder.Key, [.. folder]) is not { } pack)
            {
                continue;
            }

            if (packs.Find(each => each.Region == pack.Region) is { } other)
            {
                faults.Add("region-twice", new Place($"{folder.Key}/pack.yaml", 0, 0, "region"),
                    new($"{pack.Region} 已由 {other.Folder} 规定。", $"{pack.Region} already belongs to {other.Folder}."));
                continue;
            }

            packs.Add(pack);
        }

        return packs;
    }

    private static bool IsSourceFile(PolicyFile file) =>
        file.Path.StartsWith("sources/", StringComparison.Ordinal) && file.Path.EndsWith(".yaml", StringComparison.Ordinal);

    private static bool IsPackFile(PolicyFile file) =>
        file.Path.Contains('/', StringComparison.Ordinal) && file.Path.EndsWith(".yaml", StringComparison.Ordinal)
        && !file.Path.Contains("/cases/", StringComparison.Ordinal);

    private void Check(List<Pack> toCheck, FaultList faults)
    {
        SourceCheck sources = new(documents, faults);
        foreach (Pack pack in toCheck)
        {
            if (pack.Parent is { } parent && (!packs.ContainsKey(parent) || parent == pack.Region))
            {
                faults.Add("unknown-parent", new Place($"{pack.Folder}/pack.yaml", 0, 0, "parent"),
                    new($"没有区划 {parent} 的政策包。", $"There is no pack for region {parent}."));
            }
            else if (pack.Parent is { } above && above.Tier >= pack.Region.Tier)
            {
                faults.Add("parent-not-above", new Place($"{pack.Folder}/pack.yaml", 0, 0, "parent"),
                    new($"{above} 不是 {pack.Region} 的上级层级。", $"{above} is not of a higher tier than {pack.Region}."));
            }

            sources.Run(pack);
            new AuthorityCheck(pack, [.. Layers(pack).Skip(1)], faults).Run();
        }
    }
}
