using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Enrolment.Targets;

/// <summary>How many should be insured 参保目标, in <c>enrolment/targets.yaml</c>.</summary>
[Clause("JS2021", "10")]
[Clause("CN2023", "四")]
public static class TargetProvisions
{
    public static readonly Provision<Rate> Everybody = new("enrolment/targets/everybody", new("参保率目标", "Enrolment rate aimed at"), RateForm.Instance);

    public static readonly Provision<Rate> Assisted = new("enrolment/targets/assisted",
        new("农村低收入人口和脱贫人口参保率目标", "Enrolment rate aimed at of low-income and formerly poor people"), RateForm.Instance);

    public static readonly Provision<Rate> EmployeeShare = new("enrolment/targets/employee-share",
        new("职工参保占比目标", "Share of the employee scheme aimed at"), RateForm.Instance);

    public static IReadOnlyList<Provision> All => [Everybody, Assisted, EmployeeShare];
}
