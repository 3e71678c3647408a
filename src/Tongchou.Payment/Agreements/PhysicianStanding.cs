namespace Tongchou.Payment.Agreements;

/// <summary>What happens to an insurance physician 医保医师 at an institution; holds from its day on.</summary>
public enum PhysicianMove
{
    [Word("register", "登记", "registration")] Register,
    [Word("suspend", "暂停", "suspension")] Suspend,
    [Word("restore", "恢复", "restoration")] Restore,
    [Word("remove", "注销", "removal")] Remove,
}

public sealed record PhysicianStep(PhysicianMove Move, DateOnly Day);

/// <summary>How a physician stands at an institution, from what happened, oldest first.</summary>
[Clause("JS2021", "14")]
[Clause("JS2021", "18")]
public static class PhysicianStanding
{
    /// <summary>What held last on a day; null before anything did.</summary>
    public static PhysicianMove? On(IEnumerable<PhysicianStep> steps, DateOnly day) => steps.LastOrDefault(step => step.Day <= day)?.Move;

    public static bool IsSuspended(IEnumerable<PhysicianStep> steps, DateOnly day) => On(steps, day) is PhysicianMove.Suspend;

    /// <summary>Why something can't happen; null where it can.</summary>
    public static Fault? Fault(IReadOnlyList<PhysicianStep> steps, PhysicianStep step)
    {
        PhysicianMove? last = steps.Count > 0 ? steps[^1].Move : null;
        bool follows = (last, step.Move) switch
        {
            (null or PhysicianMove.Remove, PhysicianMove.Register) => true,
            (PhysicianMove.Register or PhysicianMove.Restore, PhysicianMove.Suspend or PhysicianMove.Remove) => true,
            (PhysicianMove.Suspend, PhysicianMove.Restore or PhysicianMove.Remove) => true,
            _ => false,
        };
        if (!follows)
        {
            Phrase before = last is { } known ? Words<PhysicianMove>.Phrase(known) : new("未登记", "not registered");
            Phrase asked = Words<PhysicianMove>.Phrase(step.Move);
            return new("physician-order", Place.At("move"), new($"该医师最近一项是“{before.Zh}”,不能办理“{asked.Zh}”。", $"The physician's last step is {before.En}: no {asked.En}."), new("登记后可以暂停,暂停后可以恢复。", "Who is registered can be suspended, who is suspended restored."));
        }

        return steps is [.., { } late] && step.Day < late.Day
            ? new Fault("step-too-early", Place.At("day"), new($"生效日 {step.Day:yyyy-MM-dd} 早于上一事项的 {late.Day:yyyy-MM-dd}。", $"{step.Day:yyyy-MM-dd} is before the last step, of {late.Day:yyyy-MM-dd}."), new("请核对日期。", "Check the day."))
            : null;
    }
}
