namespace Tongchou.Fund;

/// <summary>Whom a fund owes a benefit 应付对象.</summary>
public enum Payee
{
    /// <summary>The institution that advanced it in an instant settlement.</summary>
    [Word("institution", "定点机构", "institution")] Institution,

    /// <summary>The person, after manual reimbursement.</summary>
    [Word("person", "个人", "person")] Person,

    /// <summary>The region where care was given elsewhere, whose agency paid the institution.</summary>
    [Word("region", "其他统筹区", "other region")] Region,
}
