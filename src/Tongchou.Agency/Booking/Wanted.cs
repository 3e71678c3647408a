namespace Tongchou.Agency.Booking;

/// <summary>What the acts of a batch need of the store, gathered so that each kind is one query.</summary>
public sealed class Wanted
{
    public HashSet<(short Partition, string Institution, string MessageId)> Requests { get; } = [];

    /// <summary>Persons with their coverages and what is on file for them.</summary>
    public HashSet<(short Partition, string PersonId)> Persons { get; } = [];

    /// <summary>What a person's benefit year has used up, in either scheme.</summary>
    public HashSet<(short Partition, string PersonId, int Year)> Years { get; } = [];

    public HashSet<(short Partition, string PersonId)> Accounts { get; } = [];

    public HashSet<(short Partition, string VisitId)> Visits { get; } = [];

    /// <summary>Persons whose visits are needed, all of them.</summary>
    public HashSet<(short Partition, string PersonId)> VisitsOf { get; } = [];

    /// <summary>Visits whose lines are needed as well.</summary>
    public HashSet<(short Partition, string VisitId)> Lines { get; } = [];

    public HashSet<(short Partition, string SettlementId)> Settlements { get; } = [];

    /// <summary>Persons whose settlements are needed, with reversals and differences.</summary>
    public HashSet<(short Partition, string PersonId)> SettlementsOf { get; } = [];

    /// <summary>Papers whose vouchers are needed, other than those of settlements and reversals: so that one paper is booked once.</summary>
    public HashSet<(short Partition, string Document)> Papers { get; } = [];

    /// <summary>Journal entries whose vouchers are needed.</summary>
    public HashSet<(short Partition, long Seq)> Postings { get; } = [];

    public HashSet<(short Partition, string TaskId)> Tasks { get; } = [];

    public HashSet<(short Partition, string Institution, string Kind, string Reference)> Uploads { get; } = [];

    /// <summary>Pairs of regions whose clearings are needed, all of them.</summary>
    public HashSet<(short Partition, string Home, string Place)> Clearings { get; } = [];

    public HashSet<(short Partition, string ClearingId)> ClearingLines { get; } = [];

    public HashSet<(short Partition, string Institution, string Region, string Fund)> Advances { get; } = [];

    /// <summary>Persons whose dues are needed, of every year and scheme.</summary>
    public HashSet<(short Partition, string PersonId)> Dues { get; } = [];

    /// <summary>Regions and benefit years whose claims for subsidy are needed, all of them.</summary>
    public HashSet<(short Partition, string Region, string Year)> SubsidyClaims { get; } = [];

    /// <summary>Regions and funds whose approved runs of a stage and period are needed.</summary>
    public HashSet<(short Partition, string Region, string Fund, string Stage, string Period)> PaymentRuns { get; } = [];

    /// <summary>Institutions whose payments from a fund of a region are needed, all of them.</summary>
    public HashSet<(short Partition, string Institution, string Region, string Fund)> ProviderPayments { get; } = [];

    /// <summary>Provinces whose approved runs of the adjustment fund are needed, of every year and stage.</summary>
    public HashSet<(short Partition, string Region)> AdjustmentRuns { get; } = [];

    /// <summary>Books whose changes by runs of the adjustment fund are needed, of a year.</summary>
    public HashSet<(short Partition, string Region, string Year)> Adjustments { get; } = [];

    /// <summary>Regions, funds and years whose approved budgets are needed, all of them.</summary>
    public HashSet<(short Partition, string Region, string Fund, string Year)> Budgets { get; } = [];

    /// <summary>Regions whose alerts about funds are needed, all of them.</summary>
    public HashSet<(short Partition, string Region)> FundAlerts { get; } = [];

    public HashSet<(short Partition, string Lookup)> Identities { get; } = [];
}
