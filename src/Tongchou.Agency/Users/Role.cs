namespace Tongchou.Agency.Users;

/// <summary>What somebody who works here may do 角色. Nobody has a right by name: endpoints ask for roles, and a person may have several.</summary>
public enum Role
{
    /// <summary>At the counter: finds persons, settles, enters.</summary>
    [Word("operator", "经办", "operator")] Operator,

    /// <summary>Approves what another entered, never what they entered themselves.</summary>
    [Word("reviewer", "复核", "reviewer")] Reviewer,

    [Word("accountant", "基金会计", "fund accountant")] Accountant,

    /// <summary>Keeps users and master data; sees no person by this role alone.</summary>
    [Word("administrator", "管理", "administrator")] Administrator,

    /// <summary>Reads everything, changes nothing.</summary>
    [Word("supervisor", "监管", "supervisor")] Supervisor,

    /// <summary>An insured person, who sees their own file and nothing else. Never together with another role.</summary>
    [Word("insured", "参保人本人", "insured person")] Insured,
}
