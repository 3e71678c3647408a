namespace Tongchou;

/// <summary>Where the care was given, seen from the insured person's pooling region (异地就医, JS2021 23).</summary>
public enum CarePlace
{
    [Word("local", "统筹区内", "inside the pooling region")] Local,
    [Word("elsewhere-filed", "异地(已备案)", "elsewhere, filed")] ElsewhereFiled,
    [Word("elsewhere-emergency", "异地急诊", "elsewhere, emergency")] ElsewhereEmergency,
    [Word("elsewhere-unfiled", "异地(未备案)", "elsewhere, not filed")] ElsewhereUnfiled,
}

/// <summary>Whether the person came by referral 转诊 (FX2019 二(三), JS2021 21).</summary>
public enum Referral
{
    [Word("not-needed", "无需转诊", "no referral needed")] NotNeeded,
    [Word("referred", "规范转诊", "referred")] Referred,
    [Word("unreferred", "未经转诊", "without referral")] Unreferred,
}
