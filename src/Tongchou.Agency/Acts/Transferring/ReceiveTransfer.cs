using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Transfers;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>Credits the personal account with the balance that a certificate promised, once the money came 转移资金到账. The same paper again changes nothing.</summary>
/// <param name="number">The number of the certificate.</param>
/// <param name="document">The number of the bank's paper.</param>
[Clause("JS2021", "23")]
public sealed class ReceiveTransfer(Desk desk, string person, string number, Money amount, DateOnly day, string document, string by) : Act<TransferOnFile>(Partitions.Of(person), "receive-transfer", by)
{
    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Persons.Add((Partition, person));
        wanted.Accounts.Add((Partition, person));
    }

    protected override string? SubjectOf(TransferOnFile answer) => answer.Certificate.Number;

    protected override Outcome<TransferOnFile> Decide(Entry entry, OpenBooks books)
    {
        if (TransferRecords.Of(books.Filings(person)).FirstOrDefault(each => each.IsIn && each.Certificate.Number == number) is not { } transfer)
        {
            return TransferFaults.UnknownTransfer(number);
        }

        if (transfer.MoneyCame is { } before)
        {
            return before == document ? transfer : TransferFaults.ReceivedBefore(number, before);
        }

        Money certified = transfer.Certificate.Balance;
        if (amount != certified || !amount.IsPositive)
        {
            return TransferFaults.AmountDiffers(certified, amount);
        }

        if (day > Instants.Day(entry.RecordedAt))
        {
            return TransferFaults.FutureDay(day);
        }

        TransferRecords.Keep(entry, person, entry.Id(RecordId.Filing), TransferRecords.MoneyIn, number, day, document);
        Money balance = books.Account(person)?.Balance ?? Money.Zero;
        entry.Add(AccountRow.Table, new(entry.Partition, entry.Seq, entry.Next(AccountRow.Table), person, TransferRecords.In, amount, balance + amount, number));
        _ = RegionCode.TryParse(transfer.Certificate.ToRegion, out RegionCode region);
        DateOnly booked = entry.BookedOn(transfer.Certificate.ToRegion, day);
        Occasion occasion = new(new(region, FundKind.EmployeeAccounts), day, booked, new("transfer-money", document));
        SettlementVouchers.Book(entry, TransferEntries.Received(desk.Law.Chart(region, booked), occasion, amount), 0, null);
        return transfer with { MoneyCame = document };
    }
}
