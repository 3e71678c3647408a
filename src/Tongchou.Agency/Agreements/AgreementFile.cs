using System.Globalization;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Records;
using Tongchou.Payment.Agreements;

namespace Tongchou.Agency.Agreements;

/// <summary>A step of an agreement with the row that says who entered and who approved it.</summary>
public sealed record KeptStep(AgreementStep Step, AgreementRow Row);

/// <summary>All agreements 定点协议 of an institution, the oldest first.</summary>
/// <param name="Kept">Every step that is in the books; none where the agreement was only imported with the institution.</param>
[Clause("FX2019", "二(五)")]
public sealed record AgreementFile(string Institution, IReadOnlyList<Agreement> All, IReadOnlyList<KeptStep> Kept)
{
    /// <summary>The agreement that counts now; a new one where there is none.</summary>
    public Agreement Current => All.Count > 0 ? All[^1] : Agreement.New(NumberOf(Institution, 1));

    /// <summary>The days agreed upon under the other numbers.</summary>
    public IReadOnlyList<DateSpan> Earlier => [.. All.SkipLast(1).SelectMany(agreement => agreement.Terms)];

    public IReadOnlyList<DateSpan> Terms => [.. All.SelectMany(agreement => agreement.Terms).OrderBy(term => term.From)];

    public IReadOnlyList<DateSpan> Rests => [.. All.SelectMany(agreement => agreement.Rests).OrderBy(rest => rest.From)];

    /// <summary>Whether the books say anything of it themselves.</summary>
    public bool IsKept => Kept.Count > 0;

    /// <summary>The agreement a step belongs to: another application after one that is over is another agreement.</summary>
    public Agreement For(AgreementMove move) => move is AgreementMove.Apply && Current.State is AgreementState.Declined or AgreementState.Ended
        ? Agreement.New(NumberOf(Institution, All.Count + 1))
        : Current;

    /// <summary>What was agreed before a step that belongs to an agreement.</summary>
    public IReadOnlyList<DateSpan> Before(Agreement agreement) => agreement.Number == Current.Number ? Earlier : Terms;

    /// <param name="rows">Of one institution, the oldest first.</param>
    public static AgreementFile Of(string institution, IReadOnlyList<AgreementRow> rows)
    {
        KeptStep[] kept = [.. rows.Select(row => new KeptStep(StepOf(row), row))];
        return new(institution, [.. kept.GroupBy(each => each.Row.Agreement).Select(group => new Agreement(group.Key, [.. group.Select(each => each.Step)]))], kept);
    }

    /// <summary>
    /// The agreement that was imported with an institution, as if it had been taken over: its days, and that it rested or had ended where the table said so.
    /// The tables name no day for that, so it holds from the first day.
    /// </summary>
    public static AgreementFile TakenOver(Institution institution)
    {
        if (institution.Agreements is not [var first, ..])
        {
            return new(institution.Code.Text, [], []);
        }

        List<AgreementStep> steps = [new(AgreementMove.TakeOver, first.From, "") { Terms = institution.Agreements }];
        if (institution.Status is not InstitutionStatus.Active)
        {
            steps.Add(new(institution.Status is InstitutionStatus.Ended ? AgreementMove.Rescind : AgreementMove.Suspend, first.From, "承接 taken over"));
        }

        return new(institution.Code.Text, [new Agreement(NumberOf(institution.Code.Text, 1), steps)], []);
    }

    /// <summary>The institution with the days of its agreements in place of those it was imported with.</summary>
    public Institution Governing(Institution institution) => IsKept ? institution with { Agreements = Terms, Rests = Rests, Status = InstitutionStatus.Active } : institution;

    /// <summary>A step as its row keeps it.</summary>
    public static AgreementStep StepOf(AgreementRow row)
    {
        AgreementOrder order = AgreementOrder.Read(row.Document);
        _ = Words<AgreementMove>.TryParse(row.Move, out AgreementMove move);
        return new(move, Days.Read(row.Day), order.Reason)
        {
            Terms = [.. (order.Terms ?? []).Select(term => term.Days())],
            Scores = order.Scores ?? [],
            IsPassed = row.State == Words<AgreementState>.Code(AgreementState.Assessed),
        };
    }

    private static string NumberOf(string institution, int which) => string.Create(CultureInfo.InvariantCulture, $"{institution}-{which:D2}");
}
