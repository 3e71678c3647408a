using System.Text.Json.Serialization;

namespace Tongchou.Agency.Reconciliation;

/// <summary>A settlement at which two statements differ 对账差异.</summary>
/// <param name="Theirs">The institution's line; null where it has none.</param>
/// <param name="Ours">Our line; null where we have none.</param>
public sealed record Difference(DifferenceCause Cause, StatementLine? Theirs, StatementLine? Ours)
{
    /// <summary>The settlement it is about.</summary>
    [JsonIgnore]
    public string SettlementId => (Ours ?? Theirs)!.SettlementId;

    [JsonIgnore]
    public bool IsRefund => (Theirs ?? Ours)!.IsRefund;

    /// <summary>What was found and what to do, in one text for a person.</summary>
    [JsonIgnore]
    public Phrase Words
    {
        get
        {
            Phrase cause = Words<DifferenceCause>.Phrase(Cause);
            Phrase todo = Cause.WhatToDo();
            (string zh, string en) = Cause is DifferenceCause.AmountDiffers && Theirs is { } theirs && Ours is { } ours
                ? ($"(机构 {theirs.Total}/{theirs.Fund}/{theirs.Account},医保 {ours.Total}/{ours.Fund}/{ours.Account})", $" (there {theirs.Total}/{theirs.Fund}/{theirs.Account}, here {ours.Total}/{ours.Fund}/{ours.Account})")
                : Cause is DifferenceCause.DateDiffers && Ours?.Day is { } day ? ($"({day:yyyy-MM-dd})", $" ({day:yyyy-MM-dd})") : ("", "");
            return new($"{cause.Zh}{zh}。{todo.Zh}", $"{cause.En}{en}. {todo.En}");
        }
    }
}
