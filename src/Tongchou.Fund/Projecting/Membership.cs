namespace Tongchou.Fund.Projecting;

/// <summary>参保身份: how a person belongs to a scheme, as far as dues and cost tell persons apart.</summary>
public enum Membership
{
    [Word("active", "在职职工", "active employees")] Active,
    [Word("retired", "退休人员", "retirees")] Retired,
    [Word("resident", "居民", "residents")] Resident,
}

/// <summary>What follows from a membership.</summary>
public static class Memberships
{
    public static Scheme Scheme(this Membership membership) => membership is Membership.Resident ? Tongchou.Scheme.Resident : Tongchou.Scheme.Employee;
}
