namespace Tongchou.Benefits;

/// <summary>
/// How one bill is settled 结算: how it sorts, who pays what, and how the person's year changes. Money in whole fen.
/// </summary>
/// <remarks>
/// <see cref="Total"/> = <see cref="Uncovered"/> + <see cref="OutsideCatalogue"/> + <see cref="AbovePriceLimit"/> +
/// <see cref="FirstOwnShare"/> + <see cref="ElsewhereOwnShare"/> + <see cref="InScope"/>, and also the sum over all payers.
/// No part is below nothing.
/// </remarks>
public record struct Settlement
{
    public Money Total;

    /// <summary>Cost of days without coverage 待遇享受期外.</summary>
    public Money Uncovered;

    /// <summary>自费: outside the catalogue.</summary>
    public Money OutsideCatalogue;

    /// <summary>超限价: above the recognised price.</summary>
    public Money AbovePriceLimit;

    /// <summary>先行自付 of class B and the like.</summary>
    public Money FirstOwnShare;

    /// <summary>先行自付 for care elsewhere.</summary>
    public Money ElsewhereOwnShare;

    /// <summary>政策范围内费用: what the layers share.</summary>
    public Money InScope;

    /// <summary>起付标准 taken from this bill.</summary>
    public Money Deductible;

    /// <summary>Cost above the yearly ceiling 封顶线以上.</summary>
    public Money AboveCeiling;

    /// <summary>The part of it above the pooled fund's ceiling for the whole year, which large-amount cover takes up.</summary>
    public Money AboveYearCeiling;

    public Money Pooled;
    public Money LargeAmount;
    public Money Supplement;
    public Money SeriousIllness;

    /// <summary>医疗救助 by its ordinary ratio.</summary>
    public Money Assistance;

    /// <summary>倾斜救助, the second step.</summary>
    public Money Tilt;

    /// <summary>What assistance tops up so that the person's own part stays within the control 10%控制.</summary>
    public Money Control;

    public Money SupplementaryInScope;
    public Money SupplementaryOutOfScope;
    public Money PersonalAccount;
    public Money FamilyAccount;

    /// <summary>What the person bears by reason, after funds and products and before accounts.</summary>
    public Remaining Borne;

    /// <summary>What is left for the person to pay, by reason, after every payer.</summary>
    public Remaining Remaining;

    /// <summary>How the person's year changes; taking it away again reverses the settlement.</summary>
    public Accumulators Change;

    public readonly Money Cash => Remaining.Total;

    /// <summary>What funds and products pay: everything but accounts and cash.</summary>
    public readonly Money FundsTotal =>
        Pooled + LargeAmount + Supplement + SeriousIllness + Assistance + Tilt + Control + SupplementaryInScope + SupplementaryOutOfScope;

    /// <summary>政策范围内支付比例: what part of the in-scope cost funds and products pay; null where nothing is in scope.</summary>
    public readonly Rate? InScopeRate => Rate.Share(FundsTotal - SupplementaryOutOfScope, InScope);

    /// <summary>实际支付比例: what part of the whole bill they pay.</summary>
    public readonly Rate? TotalRate => Rate.Share(FundsTotal, Total);

    /// <summary>What the person bears 个人负担: accounts and cash.</summary>
    public readonly Money PersonTotal => PersonalAccount + FamilyAccount + Cash;

    public readonly Money Of(Payer payer) => payer switch
    {
        Payer.Pooled => Pooled,
        Payer.LargeAmount => LargeAmount,
        Payer.Supplement => Supplement,
        Payer.SeriousIllness => SeriousIllness,
        Payer.Assistance => Assistance + Tilt + Control,
        Payer.Supplementary => SupplementaryInScope + SupplementaryOutOfScope,
        Payer.PersonalAccount => PersonalAccount,
        Payer.FamilyAccount => FamilyAccount,
        _ => Cash,
    };
}
