using System.Text.Json;
using Tongchou.Fund;

namespace Tongchou.Agency.Ledger;

/// <summary>A line of a voucher that a person writes.</summary>
/// <param name="Side">debit | credit</param>
public sealed record ManualLine(string Account, string Side, long Fen);

/// <summary>A voucher that an accountant writes by hand 手工凭证, before somebody else has approved it.</summary>
/// <param name="Fund">The word of a <see cref="FundKind"/>.</param>
/// <param name="Day">The event's own day.</param>
/// <param name="Document">The number of the paper it rests on.</param>
/// <param name="Red">Whether it takes back: amounts are written above nothing all the same.</param>
public sealed record ManualVoucher(string Region, string Fund, DateOnly Day, string Document, Phrase Summary, IReadOnlyList<ManualLine> Lines, bool Red = false)
{
    public const string Kind = "manual-voucher";

    public string Write() => JsonSerializer.Serialize(this, AgencyJson.Options);
    public static ManualVoucher Read(string text) => JsonSerializer.Deserialize<ManualVoucher>(text, AgencyJson.Options) ?? throw new JsonException("no voucher");

    /// <summary>The lawful voucher it is, or every reason why it is none.</summary>
    /// <param name="bookedOn">Not before its day.</param>
    public Voucher? Build(LawBook law, DateOnly bookedOn, FaultList faults)
    {
        if (!RegionCode.TryParse(Region, out RegionCode region) || !Words<FundKind>.TryParse(Fund, out FundKind fund))
        {
            faults.Add(LedgerFaults.Unreadable($"{Region} {Fund}"));
            return null;
        }

        if (law.Books(region, bookedOn) is null)
        {
            faults.Add(LedgerFaults.NoBooks(region));
            return null;
        }

        VoucherDraft draft = new(law.Chart(region, bookedOn), new(new(region, fund), Day, bookedOn, new(Kind, Document)), VoucherKind.Manual, Summary, Red ? Ink.Red : Ink.Blue);
        int before = faults.Count;
        foreach (ManualLine line in Lines)
        {
            if (!AccountCode.TryParse(line.Account, out AccountCode account) || !Words<Side>.TryParse(line.Side, out Side side))
            {
                faults.Add(LedgerFaults.Unreadable($"{line.Account} {line.Side}"));
            }
            else
            {
                _ = side is Side.Debit ? draft.Debit(account, new(line.Fen)) : draft.Credit(account, new(line.Fen));
            }
        }

        return draft.TryBuild(faults, out Voucher? voucher) && faults.Count == before ? voucher : null;
    }
}
