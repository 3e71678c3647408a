using System.Collections.Concurrent;
using System.Text;
using Tongchou.Benefits;
using Tongchou.Enrolment;
using Tongchou.Enrolment.Decision;
using Tongchou.Enrolment.Employees;
using Tongchou.Fund;
using Tongchou.Payment;
using Tongchou.Payment.Agreements;
using Tongchou.Policy;
using Tongchou.Policy.Vocabulary;
using Tongchou.Policy.Yaml;
using Tongchou.Supervision;

namespace Tongchou.Agency;

/// <summary>The law that an agency works with: read once, with its digest, and compiled terms kept by region, scheme and day.</summary>
public sealed class LawBook
{
    private readonly ConcurrentDictionary<(RegionCode, Scheme, DateOnly), BenefitTerms> terms = new();
    private readonly ConcurrentDictionary<(RegionCode, DateOnly), Chart> charts = new();
    private readonly ConcurrentDictionary<(RegionCode, BenefitYear), EnrolmentTerms> enrolment = [];
    private readonly ConcurrentDictionary<(RegionCode, DateOnly), AgreementTerms> agreements = new();
    private readonly ConcurrentDictionary<(RegionCode, DateOnly), EmployeeDuesTerms?> employeeDues = new();

    public LawBook(Law law, string digest)
    {
        Law = law;
        Digest = digest;
    }

    public Law Law { get; }

    /// <summary>SM3 over every file of the packs and sources: two agencies with the same digest settle alike.</summary>
    public string Digest { get; }

    public static PolicyVocabulary Vocabulary { get; } = new([.. BenefitsVocabulary.All, .. EnrolmentVocabulary.All, .. FundVocabulary.All, .. PaymentVocabulary.All, .. SupervisionVocabulary.All]);

    /// <summary>Reads and checks the packs.</summary>
    public static (LawBook? Book, IReadOnlyList<Fault> Faults) Read(IReadOnlyList<PolicyFile> files)
    {
        LawReading reading = Law.Read(files, Vocabulary);
        return (reading.Law is { } law ? new LawBook(law, DigestOf(files)) : null, reading.Faults);
    }

    /// <summary>The same book with another law, such as one with a switched reading; its digest says that it is none of the books.</summary>
    public LawBook With(Law other, string change) => new(other, Sm3.Of($"{Digest}\n{change}"));

    /// <exception cref="MissingLawException">The packs are incomplete for that day.</exception>
    public BenefitTerms Terms(RegionCode region, Scheme scheme, DateOnly day)
    {
        // By the region that is asked for, before the law is looked up at all: looking it up costs more than a settlement.
        if (terms.TryGetValue((region, scheme, day), out BenefitTerms? known))
        {
            return known;
        }

        LawOn on = On(region, day);
        BenefitTerms compiled = terms.GetOrAdd((on.Pack.Region, scheme, day), _ => BenefitTerms.Compile(on, scheme));
        return terms.GetOrAdd((region, scheme, day), compiled);
    }

    /// <summary>What the law says about enrolment in a region for a benefit year: that of the year's first day decides.</summary>
    /// <exception cref="MissingLawException">The packs are incomplete for that day.</exception>
    public EnrolmentTerms Enrolment(RegionCode region, BenefitYear year) =>
        enrolment.TryGetValue((region, year), out EnrolmentTerms? known) ? known : enrolment.GetOrAdd((region, year), EnrolmentTerms.Compile(On(region, year.FirstDay)));

    /// <summary>What the law says about the dues of the employee scheme in a month: that of its first day decides. Null where nobody sets a rate.</summary>
    /// <exception cref="MissingLawException">The rules are set in part.</exception>
    public EmployeeDuesTerms? EmployeeDues(RegionCode region, DateOnly month)
    {
        DateOnly first = new(month.Year, month.Month, 1);
        return employeeDues.TryGetValue((region, first), out EmployeeDuesTerms? known) ? known : employeeDues.GetOrAdd((region, first), EmployeeDuesTerms.Compile(On(region, first)));
    }

    /// <summary>The chart of accounts of a region's books on a day.</summary>
    /// <exception cref="MissingLawException">No pack sets one.</exception>
    public Chart Chart(RegionCode region, DateOnly day) =>
        charts.TryGetValue((region, day), out Chart? known) ? known : charts.GetOrAdd((region, day), (Books(region, day) ?? On(region, day)).Need(FundProvisions.Accounts).Value);

    /// <summary>The law by which a region keeps its books; null where it keeps none. A city without a pack of its own keeps them by its province's.</summary>
    public LawOn? Books(RegionCode region, DateOnly day) => Law.On(region, day) ?? (region.Tier is RegionTier.City ? Law.On(region.Province, day) : null);

    /// <summary>What the law says about agreements with the institutions of a region; the nation's where no pack speaks for it.</summary>
    /// <exception cref="MissingLawException">The packs are incomplete for that day.</exception>
    public AgreementTerms Agreements(RegionCode region, DateOnly day) =>
        agreements.TryGetValue((region, day), out AgreementTerms? known) ? known
        : agreements.GetOrAdd((region, day), AgreementTerms.Compile(Law.On(region, day) ?? Law.On(region.Province, day) ?? On(RegionCode.Nation, day)));

    private LawOn On(RegionCode region, DateOnly day) => Law.On(region, day) ?? throw new ArgumentException($"no pack for {region}", nameof(region));

    /// <summary>The digest of a book that is read from these files.</summary>
    public static string DigestOf(IReadOnlyList<PolicyFile> files)
    {
        StringBuilder all = new();
        foreach (PolicyFile file in files.Where(file => !file.Path.Contains("/cases/", StringComparison.Ordinal)).OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            // Lengths first, so that no two sets of files can read the same.
            all.Append(file.Path.Length).Append(' ').Append(file.Text.Length).Append('\n').Append(file.Path).Append(file.Text);
        }

        return Sm3.Of(all.ToString());
    }
}
