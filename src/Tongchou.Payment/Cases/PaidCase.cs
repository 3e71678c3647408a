namespace Tongchou.Payment.Cases;

/// <summary>A discharged stay 病例 as payment looks at it: where, which group, what it cost and who paid already.</summary>
/// <remarks>What the patient bears was settled at discharge and is not changed by anything here. Equality is that of all facts; order means nothing.</remarks>
public sealed record PaidCase
{
    public required string Id { get; init; }
    public required string Hospital { get; init; }
    public HospitalLevel Level { get; init; }
    public Scheme Scheme { get; init; }

    /// <summary>The group that the grouper or the DIP catalogue gave; empty where none did.</summary>
    public string Group { get; init; } = "";

    /// <summary>The method this case is paid by; null for the pool's own.</summary>
    public PaymentMethod? Method { get; init; }

    /// <summary>All charges of the stay.</summary>
    public Money Cost { get; init; }
    public Money PatientPaid { get; init; }

    /// <summary>What serious-illness insurance, assistance and other payers bore.</summary>
    public Money OtherPaid { get; init; }

    /// <summary>Parts of the patient's own, needed only where the fund pays by the formula of the standard.</summary>
    public Money FullSelf { get; init; }
    public Money FirstOwnShare { get; init; }
    public Money Deductible { get; init; }
    public Rate? Ratio { get; init; }

    public int Days { get; init; }
    public DateOnly? Discharged { get; init; }

    /// <summary>A number that tells persons apart, for readmissions; empty where nobody looks for them.</summary>
    public string Person { get; init; } = "";
    public CaseEnding Ending { get; init; }

    /// <summary>Why the person came again, such as <c>chemotherapy</c>; empty for no good reason.</summary>
    public string ReadmissionReason { get; init; } = "";

    /// <summary>Points that experts set in the special review 特病单议; null where it was not reviewed.</summary>
    public decimal? ReviewedPoints { get; init; }

    public string Diagnosis { get; init; } = "";
    public IReadOnlyList<string> OtherDiagnoses { get; init; } = [];
    public IReadOnlyList<string> Procedures { get; init; } = [];
    public int? Age { get; init; }

    /// <summary>As the grouper reads it: 1 or male, 2 or female; empty where nobody said.</summary>
    public string Sex { get; init; } = "";

    /// <summary>Days since birth; the grouper asks for it at age zero.</summary>
    public int? AgeDays { get; init; }

    /// <summary>Weight at birth in grams; the grouper asks for it up to 28 days.</summary>
    public int? BirthWeight { get; init; }
    public Money TcmCost { get; init; }
    public DiseaseStage Stage { get; init; }
    public TumourState Tumour { get; init; }
    public SetOf<SupervisionMark> Marks { get; init; }

    /// <summary>What patient and other payers bore together.</summary>
    public Money Payments => PatientPaid + OtherPaid;

    /// <summary>What the fund would pay item by item 按项目基金支付额.</summary>
    public Money FundByItem => Cost - Payments;

    public DateOnly? Admitted => Discharged?.AddDays(-Days);

    /// <summary>The same order on every machine: by hospital, then by number.</summary>
    public static int Compare(PaidCase left, PaidCase right)
    {
        int byHospital = string.CompareOrdinal(left.Hospital, right.Hospital);
        return byHospital != 0 ? byHospital : string.CompareOrdinal(left.Id, right.Id);
    }
}
