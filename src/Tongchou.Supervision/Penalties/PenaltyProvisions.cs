using Tongchou.Policy;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Supervision.Penalties;

/// <summary>What packs may set about penalties, in <c>supervision/penalty.yaml</c>.</summary>
public static class PenaltyProvisions
{
    private static readonly Column[] columns = [new WordColumn<Offender>("offender", new("违规主体", "offender")), new WordColumn<Conduct>("conduct", new("违规行为", "conduct"))];

    public static readonly Provision<Between<Rate>?> Multiple = new("supervision/penalty/multiple",
        new("罚款倍数(按损失)", "Fine as a multiple of the loss"), new BetweenForm<Rate>(WeightForm.Instance), columns);

    public static readonly Provision<Between<Money>?> Amount = new("supervision/penalty/amount",
        new("罚款金额", "Fine as an amount"), new BetweenForm<Money>(MoneyForm.Instance), columns);

    public static readonly Provision<SanctionWhen> FineWhen = new("supervision/penalty/fine-when",
        new("罚款适用条件", "When a fine applies"), WordForm<SanctionWhen>.Instance, columns);

    public static readonly Provision<Between<int>?> Suspension = new("supervision/penalty/suspension",
        new("暂停月数", "Months of suspension"), new BetweenForm<int>(new CountForm(120)), columns);

    public static readonly Provision<SanctionWhen> SuspensionWhen = new("supervision/penalty/suspension-when",
        new("暂停适用条件", "When a suspension applies"), WordForm<SanctionWhen>.Instance, columns);

    public static readonly Provision<SanctionWhen> AgreementEnds = new("supervision/penalty/agreement-ends",
        new("可解除服务协议的条件", "When the agreement may be ended"), WordForm<SanctionWhen>.Instance, columns);

    public static IReadOnlyList<Provision> All => [Multiple, Amount, FineWhen, Suspension, SuspensionWhen, AgreementEnds];
}

/// <summary>The law of penalties for one kind of offender and conduct 处罚依据.</summary>
public sealed record PenaltyTerms(
    Cited<Between<Rate>?> Multiple,
    Cited<Between<Money>?> Amount,
    Cited<SanctionWhen> FineWhen,
    Cited<Between<int>?> Suspension,
    Cited<SanctionWhen> SuspensionWhen,
    Cited<SanctionWhen> AgreementEnds)
{
    /// <exception cref="MissingLawException">No pack sets penalties.</exception>
    public static PenaltyTerms Compile(LawOn law, Offender offender, Conduct conduct) => new(
        At(law, PenaltyProvisions.Multiple, offender, conduct), At(law, PenaltyProvisions.Amount, offender, conduct), At(law, PenaltyProvisions.FineWhen, offender, conduct),
        At(law, PenaltyProvisions.Suspension, offender, conduct), At(law, PenaltyProvisions.SuspensionWhen, offender, conduct), At(law, PenaltyProvisions.AgreementEnds, offender, conduct));

    private static Cited<T> At<T>(LawOn law, Provision<T> provision, Offender offender, Conduct conduct) =>
        (law.Find(provision) ?? throw new MissingLawException(provision, law.Pack, law.Day)).At((int)offender, (int)conduct);
}
