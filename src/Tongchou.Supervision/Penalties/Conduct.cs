namespace Tongchou.Supervision.Penalties;

/// <summary>Who broke the rules 违规主体.</summary>
public enum Offender
{
    [Word("institution", "定点医药机构", "designated institution")] Institution,
    [Word("person", "个人", "person")] Person,
}

/// <summary>What kind of conduct it was 违规行为.</summary>
public enum Conduct
{
    [Word("general", "一般违法违规使用基金", "misuse with loss")] General,
    [Word("management", "未履行管理义务", "neglected management duties")] Management,
    [Word("fraud", "欺诈骗保", "fraud")] Fraud,
}

/// <summary>When a sanction applies 适用条件.</summary>
public enum SanctionWhen
{
    [Word("never", "不适用", "never")] Never,
    [Word("always", "应当", "always")] Always,
    [Word("refused", "拒不改正", "when correcting was refused")] Refused,
    [Word("refused-or-serious", "拒不改正或造成严重后果", "when correcting was refused or consequences were serious")] RefusedOrSerious,
}
