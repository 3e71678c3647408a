using Tongchou.Agency.Records;
using Tongchou.Benefits;

namespace Tongchou.Agency.Settlements;

/// <summary>Adds the amounts of settlements and what they did to the year; everything else of a row stays.</summary>
public static class SettlementSums
{
    /// <summary>What a settlement has come to with its differences.</summary>
    public static SettlementRow Plus(this SettlementRow row, SettlementRow other) => row with
    {
        Total = row.Total + other.Total,
        Uncovered = row.Uncovered + other.Uncovered,
        OutsideCatalogue = row.OutsideCatalogue + other.OutsideCatalogue,
        AbovePriceLimit = row.AbovePriceLimit + other.AbovePriceLimit,
        FirstOwnShare = row.FirstOwnShare + other.FirstOwnShare,
        ElsewhereOwnShare = row.ElsewhereOwnShare + other.ElsewhereOwnShare,
        InScope = row.InScope + other.InScope,
        Deductible = row.Deductible + other.Deductible,
        AboveCeiling = row.AboveCeiling + other.AboveCeiling,
        Pooled = row.Pooled + other.Pooled,
        LargeAmount = row.LargeAmount + other.LargeAmount,
        Supplement = row.Supplement + other.Supplement,
        SeriousIllness = row.SeriousIllness + other.SeriousIllness,
        Assistance = row.Assistance + other.Assistance,
        Tilt = row.Tilt + other.Tilt,
        Control = row.Control + other.Control,
        SupplementaryIn = row.SupplementaryIn + other.SupplementaryIn,
        SupplementaryOut = row.SupplementaryOut + other.SupplementaryOut,
        PersonalAccount = row.PersonalAccount + other.PersonalAccount,
        FamilyAccount = row.FamilyAccount + other.FamilyAccount,
        Cash = row.Cash + other.Cash,
        Change = YearText.Write(YearText.Read(row.Change) + YearText.Read(other.Change)),
    };

    /// <summary>A row with the amounts of another decision.</summary>
    public static SettlementRow With(this SettlementRow row, in Settlement bill) => row with
    {
        Total = bill.Total,
        Uncovered = bill.Uncovered,
        OutsideCatalogue = bill.OutsideCatalogue,
        AbovePriceLimit = bill.AbovePriceLimit,
        FirstOwnShare = bill.FirstOwnShare,
        ElsewhereOwnShare = bill.ElsewhereOwnShare,
        InScope = bill.InScope,
        Deductible = bill.Deductible,
        AboveCeiling = bill.AboveCeiling,
        Pooled = bill.Pooled,
        LargeAmount = bill.LargeAmount,
        Supplement = bill.Supplement,
        SeriousIllness = bill.SeriousIllness,
        Assistance = bill.Assistance,
        Tilt = bill.Tilt,
        Control = bill.Control,
        SupplementaryIn = bill.SupplementaryInScope,
        SupplementaryOut = bill.SupplementaryOutOfScope,
        PersonalAccount = bill.PersonalAccount,
        FamilyAccount = bill.FamilyAccount,
        Cash = bill.Cash,
        Change = YearText.Write(bill.Change),
    };

    /// <summary>The amounts in one line, so that two decisions can be told apart.</summary>
    public static string AmountsText(this SettlementRow row) =>
        string.Join(' ', new[] { row.Total, row.Uncovered, row.OutsideCatalogue, row.AbovePriceLimit, row.FirstOwnShare, row.ElsewhereOwnShare, row.InScope, row.Deductible, row.AboveCeiling, row.Pooled, row.LargeAmount, row.Supplement, row.SeriousIllness, row.Assistance, row.Tilt, row.Control, row.SupplementaryIn, row.SupplementaryOut, row.PersonalAccount, row.FamilyAccount, row.Cash }.Select(amount => amount.ToPlain())) + row.Change;

    /// <summary>The same amounts below nothing.</summary>
    public static SettlementRow Negative(this SettlementRow row) => row with
    {
        Total = -row.Total,
        Uncovered = -row.Uncovered,
        OutsideCatalogue = -row.OutsideCatalogue,
        AbovePriceLimit = -row.AbovePriceLimit,
        FirstOwnShare = -row.FirstOwnShare,
        ElsewhereOwnShare = -row.ElsewhereOwnShare,
        InScope = -row.InScope,
        Deductible = -row.Deductible,
        AboveCeiling = -row.AboveCeiling,
        Pooled = -row.Pooled,
        LargeAmount = -row.LargeAmount,
        Supplement = -row.Supplement,
        SeriousIllness = -row.SeriousIllness,
        Assistance = -row.Assistance,
        Tilt = -row.Tilt,
        Control = -row.Control,
        SupplementaryIn = -row.SupplementaryIn,
        SupplementaryOut = -row.SupplementaryOut,
        PersonalAccount = -row.PersonalAccount,
        FamilyAccount = -row.FamilyAccount,
        Cash = -row.Cash,
        Change = YearText.Write(default(Accumulators) - YearText.Read(row.Change)),
    };

    /// <summary>Whether nothing of it is other than nothing.</summary>
    public static bool IsNothing(this SettlementRow row) =>
        (row.Total, row.Uncovered, row.OutsideCatalogue, row.AbovePriceLimit, row.FirstOwnShare, row.ElsewhereOwnShare, row.InScope, row.Deductible, row.AboveCeiling, row.Pooled, row.LargeAmount, row.Supplement, row.SeriousIllness, row.Assistance, row.Tilt, row.Control, row.SupplementaryIn, row.SupplementaryOut, row.PersonalAccount, row.FamilyAccount, row.Cash) == default
        && YearText.Read(row.Change) == default;

    /// <summary>A settlement with the differences that were booked on it.</summary>
    /// <param name="rows">All rows of the person.</param>
    public static SettlementRow WithDifferences(this SettlementRow row, IEnumerable<SettlementRow> rows) =>
        rows.Where(other => other.Kind == SettlementKinds.Difference && other.Concerns == row.SettlementId).Aggregate(row, Plus);

    /// <summary>The settlements of a person's year that stand: settled and not reversed, in their order.</summary>
    /// <param name="rows">All rows of the person, oldest first.</param>
    public static IReadOnlyList<SettlementRow> Standing(IReadOnlyList<SettlementRow> rows, string scheme, string year)
    {
        HashSet<string?> reversed = [.. rows.Where(row => row.Kind == SettlementKinds.Reverse).Select(row => row.Concerns)];
        return [.. rows.Where(row => row.Kind == SettlementKinds.Settle && row.Scheme == scheme && row.Year == year && !reversed.Contains(row.SettlementId))];
    }
}
