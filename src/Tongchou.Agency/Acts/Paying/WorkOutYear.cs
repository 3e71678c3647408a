using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.PaymentRuns;
using Tongchou.Agency.Paying;
using Tongchou.Agency.Paying.Forms;
using Tongchou.Agency.Records;
using Tongchou.Payment.Agreements;
using Tongchou.Payment.Cases;
using Tongchou.Payment.Clearing;
using Tongchou.Payment.Figures;
using Tongchou.Payment.Points;
using Tongchou.Policy;

namespace Tongchou.Agency.Acts.Paying;

/// <summary>
/// Works out the year-end clearing 年终清算 of a fund from the books: what was advanced, retained and deducted comes from them, the appraisal from its record,
/// the cases from the settled stays or from the order's table. Nothing is stored.
/// </summary>
[Clause("SC2023", "七")]
[Clause("JS2021", "13")]
[Clause("FX2019", "四(四)")]
public static class WorkOutYear
{
    /// <param name="material">The order of the clearing; its cases stand for those of the books where it has the books' own, and what it says of advances and deposits is not looked at.</param>
    /// <param name="stays">The settled stays of the year, by which cases are known to be in the books.</param>
    public static async Task<WorkedOut> Year(Desk desk, RunOrder order, PayOrder material, IReadOnlyList<PaidCase> stays, CancellationToken stop)
    {
        if (desk.Law.Law.On(order.Region, order.Period.Days.To) is not { } law)
        {
            return WorkedOut.Refused(LedgerFaults.NoBooks(order.Region));
        }

        RunBooks books = new(desk, order.Region, order.Fund);
        FaultList faults = new();
        PoolOrder? pool = material.Pools.FirstOrDefault(each => each.Pool.Scheme == order.Scheme);
        if (desk.Today <= order.Period.Days.To && !order.IsEarly)
        {
            faults.Add(PaymentFaults.NotOver(order.Period.Text));
        }

        if (pool is null || !pool.Pool.Budget.IsPositive)
        {
            faults.Add(PaymentFaults.NoBudget);
        }

        foreach (RunDeduction wrong in order.Deductions.Where(each => !each.Amount.IsPositive || !books.IsHere(each.Institution)))
        {
            faults.Add(PaymentFaults.BadDeduction(wrong.Institution));
        }

        if (!faults.IsEmpty)
        {
            return WorkedOut.Refused(faults.All);
        }

        (PayOrder admitted, List<RunRefusal> refused) = Admitted(material, pool!, books, order.Period);
        // What was paid for good, item by item, is no part of what the year squares.
        ProviderPaymentRow[] rows = [.. (await books.Payments(stop)).Where(row => row.Stage != Words<PayStage>.Code(PayStage.Items))];
        ProviderRow[] accounts = [.. Accounts(desk, admitted, order, rows, books)];
        if (GroupCases.Apply(admitted with { Pools = [pool! with { Pool = pool.Pool with { Stage = ClearingStage.Year, PointValue = null } }], Providers = accounts }, law, desk.Groupers, faults) is not { } grouped)
        {
            return WorkedOut.Refused(faults.All);
        }

        if (grouped.Cases.Count == 0)
        {
            faults.Add(PaymentFaults.Nothing(order.Period.Text));
            faults.AddRange(refused.Select(each => new Fault(each.Code, Place.At(each.Institution), each.Reason, new("请先处理该原因。", "See to that first."))));
            faults.AddRange(grouped.CaseReport.Faults.Take(20));
            return WorkedOut.Refused(faults.All);
        }

        ClearPools clearing = new(grouped, law);
        PoolStatement statement = clearing.Clear()[0];
        Money due = statement.Of(BudgetUse.Providers);
        if (statement.Of(BudgetUse.Unspent).IsNegative)
        {
            return WorkedOut.Refused(PaymentFaults.OverBudget(statement.Pool.Budget - statement.Of(BudgetUse.Unspent), statement.Pool.Budget));
        }

        Dictionary<string, Money> owed = Owed(statement, stays);
        RunInstitution[] institutions = [.. RunMaking.Institutions(statement.Providers.Select(each => (each.Hospital, Lines(each), Target(each, owed.GetValueOrDefault(each.Hospital), rows, order.Period))), rows.Of(PayStage.Year, order.Period.Text), books)];

        // 预算使用额: what the year paid is what of the budget was used, to the fen.
        Money paid = institutions.Aggregate(Money.Zero, (sum, each) => sum + each.Target.Paid - each.Target.Advanced - each.Target.Capital);
        if (paid != due)
        {
            throw new InvalidOperationException($"the year paid {paid} of the {due} that the clearing used");
        }

        PaymentRunRow? previous = await books.Holding(PayStage.Year, order.Period.Text, stop);
        return new(
            new(order.Region.ToString(), Words<Scheme>.Code(order.Scheme), books.Fund, Words<PayStage>.Code(PayStage.Year), order.Period.Text, Days.Text(order.Period.Days.To), desk.Law.Digest, previous?.RunId, statement.Pool.Budget,
                institutions, refused, [.. statement.Uses.Select(line => Line(Words<BudgetUse>.Code(line.Use), line.Amount, line.Working))], RunCasesMaking.Of(statement, grouped, material.Cases.ToDictionary(row => row.Row, row => row.Record), stays)),
            []);
    }

    /// <summary>Cases of institutions that may be paid; the others are refused with the clause and don't share the budget.</summary>
    private static (PayOrder Order, List<RunRefusal> Refused) Admitted(PayOrder material, PoolOrder pool, RunBooks books, RunPeriod period)
    {
        List<RunRefusal> refused = [];
        Dictionary<string, Fault?> barred = [];
        List<ReadRow<PaidCase>> kept = [];
        foreach (ReadRow<PaidCase> row in material.Cases.Where(row => row.Record.Scheme == pool.Pool.Scheme))
        {
            if (!barred.TryGetValue(row.Record.Hospital, out Fault? fault))
            {
                barred[row.Record.Hospital] = fault = books.Barred(row.Record.Hospital, period);
            }

            if ((fault ?? (IsWithoutList(row, pool.Pool.Method) ? PaymentFaults.NoList : null)) is { } why)
            {
                material.CaseReport.Add(row.Refused([why]));
            }
            else
            {
                kept.Add(row);
            }
        }

        foreach ((string code, Fault? fault) in barred.Where(each => each.Value is not null).OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            refused.Add(new(code, fault!.Code, fault.Message, material.Facts.Where(each => each.Hospital == code && each.Scheme == pool.Pool.Scheme).Aggregate(Money.Zero, (sum, each) => sum + each.FundByItem)));
        }

        return (material with { Cases = kept }, refused);
    }

    // Only the amount by item can be paid of a stay of the books of which nobody knows anything else.
    private static bool IsWithoutList(ReadRow<PaidCase> row, PaymentMethod method) =>
        (row.Record.Method ?? method) is not PaymentMethod.PerItem && row.Cells.Count == 0 && row.Record is { Diagnosis: "", Sex: "", OtherDiagnoses.Count: 0, Procedures.Count: 0 };

    /// <summary>What stands between each institution and the fund, by the books.</summary>
    private static IEnumerable<ProviderRow> Accounts(Desk desk, PayOrder material, RunOrder order, IReadOnlyList<ProviderPaymentRow> rows, RunBooks books)
    {
        Dictionary<string, ProviderRow> told = material.Providers.Where(row => row.Account.Scheme == order.Scheme).ToDictionary(row => row.Account.Hospital, StringComparer.Ordinal);
        IEnumerable<string> codes = material.Facts.Select(each => each.Hospital).Union(told.Keys.Where(books.IsHere), StringComparer.Ordinal)
            .Union(rows.Where(row => RunPeriod.IsIn(row.Period, order.Period.Text)).Select(row => row.Institution), StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (string code in codes)
        {
            (ProviderAmounts months, ProviderAmounts capital) = Booked(rows, code, order.Period);
            AppraisalResult? appraisal = ReadAgreements.Appraisal(desk, code, order.Period.Year);
            ProviderRow row = told.GetValueOrDefault(code) ?? new(new(code, order.Scheme), books.NameOf(code), null, 0, 0, null, default, default);
            Deduction[] deductions =
            [
                .. row.Account.Deductions.Where(each => each.Amount.IsPositive), .. order.Deductions.Where(each => each.Institution == code).Select(each => new Deduction(each.Reason, each.Amount)),
                .. months.Deducted.IsZero ? Array.Empty<Deduction>() : [new("月度已扣 deducted over the months", months.Deducted)],
            ];
            yield return row with
            {
                Account = new(code, order.Scheme, months.Advanced, months.Deposit, capital.Capital, appraisal?.Points, deductions)
                {
                    Level = desk.References.Institution(code)?.Level ?? row.Account.Level,
                    Withheld = appraisal?.Withheld(months.Deposit),
                },
            };
        }
    }

    private static ProviderAmounts Target(ProviderStatement provider, Money owed, IReadOnlyList<ProviderPaymentRow> rows, RunPeriod period)
    {
        (ProviderAmounts months, ProviderAmounts capital) = Booked(rows, provider.Hospital, period);
        Money deducted = -provider.Of(ClearingItem.Deducted), withheld = -provider.Of(ClearingItem.AppraisalWithheld);
        return new(provider.Due + deducted + withheld - owed, deducted - months.Deducted, withheld, -months.Deposit, -months.Advanced, -capital.Capital, provider.Final);
    }

    private static (ProviderAmounts Months, ProviderAmounts Capital) Booked(IReadOnlyList<ProviderPaymentRow> rows, string institution, RunPeriod year)
    {
        ProviderPaymentRow[] own = [.. rows.Where(row => row.Institution == institution)];
        return (ProviderAmounts.Sum(own.Where(row => row.Stage == Words<PayStage>.Code(PayStage.Month) && RunPeriod.IsIn(row.Period, year.Text)).Select(ProviderAmounts.Of)), ProviderAmounts.Sum(own.Of(PayStage.Capital, year.Text).Select(ProviderAmounts.Of)));
    }

    /// <summary>What settlements booked for the cases that were cleared, by institution: only the difference to it is still to be booked.</summary>
    private static Dictionary<string, Money> Owed(PoolStatement statement, IReadOnlyList<PaidCase> stays)
    {
        Dictionary<string, Money> booked = stays.ToDictionary(each => each.Id, each => each.FundByItem, StringComparer.Ordinal);
        return statement.Cases.GroupBy(each => each.Case.Hospital, StringComparer.Ordinal)
            .ToDictionary(each => each.Key, each => each.Aggregate(Money.Zero, (sum, one) => sum + booked.GetValueOrDefault(one.Case.Id)), StringComparer.Ordinal);
    }

    private static IReadOnlyList<RunLine> Lines(ProviderStatement provider) => [.. provider.Lines.Select(line => Line(Words<ClearingItem>.Code(line.Item), line.Amount, line.Working))];

    private static RunLine Line(string item, Money amount, WorkingLine working) => RunMaking.Line(item, working.What, amount, working.Sum, working.Clause, working.Rests);
}
