namespace Tongchou.Fund;

/// <summary>年终结转: the entries of 31 December that empty the accounts of income and of expense into the surplus.</summary>
[Clause("SC2023", "四")]
internal static class CarryForward
{
    /// <summary>One voucher for income and one for expense, as far as there is any.</summary>
    public static IEnumerable<Voucher> Of(Chart chart, TrialBalance year, int number)
    {
        foreach (AccountNature nature in new[] { AccountNature.Income, AccountNature.Expense })
        {
            TrialLine[] lines = [.. year.Lines.Where(line => line.Account.Nature == nature && !line.Closing.IsZero)];
            if (lines.Length > 0)
            {
                yield return Of(chart, year.Book, number, nature, lines);
            }
        }
    }

    private static Voucher Of(Chart chart, Book book, int year, AccountNature nature, TrialLine[] lines)
    {
        DateOnly day = AccountingMonth.LastOf(year).LastDay;
        Occasion occasion = new(book, day, day, new("carry-forward", $"{year}-{Words<AccountNature>.Code(nature)}"));
        Phrase what = Words<AccountNature>.Phrase(nature);
        VoucherDraft draft = new(chart, occasion, VoucherKind.CarryForward, new($"{year} 年{what.Zh}结转基金结余", $"{year}: {what.En} carried forward to the surplus"));
        Money net = Money.Zero;
        foreach (TrialLine line in lines)
        {
            net += line.Closing;

            // Whatever side the balance stands on, the entry stands on the other.
            _ = line.Closing.IsPositive ? draft.Credit(line.Account.Code, line.Closing) : draft.Debit(line.Account.Code, -line.Closing);
        }

        if (net.IsPositive)
        {
            draft.Debit(AccountRole.Surplus, net);
        }
        else if (net.IsNegative)
        {
            draft.Credit(AccountRole.Surplus, -net);
        }

        return draft.Build();
    }
}
