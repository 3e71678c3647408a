using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Clearings;

/// <summary>What one settlement or reversal comes to between two regions in one fund.</summary>
/// <param name="BusinessDate">The later of the days on which the two regions booked it.</param>
public sealed record ClearingLine(string Home, string Place, string Settlement, string Fund, string Institution, string BusinessDate, Money Amount);

/// <summary>Gathers what regions owe each other from their own books: pure, from postings to lines.</summary>
[Clause("FX2019", "四(三)")]
public static class ClearingGathering
{
    /// <param name="payable">The postings of care on what home regions owe other regions.</param>
    /// <param name="receivable">The postings of care on what regions of care have to get.</param>
    /// <param name="faults">Takes every settlement of which the two books say different things; it is left out until that is mended.</param>
    public static IReadOnlyList<ClearingLine> Lines(IEnumerable<PostingRow> payable, IEnumerable<PostingRow> receivable, FaultList faults)
    {
        Dictionary<(string, string), PostingRow> owed = payable.ToDictionary(Key);
        Dictionary<(string, string), PostingRow> asked = receivable.ToDictionary(Key);
        List<ClearingLine> lines = [];
        foreach ((string document, string fund) in owed.Keys.Union(asked.Keys).Order())
        {
            PostingRow? home = owed.GetValueOrDefault((document, fund));
            PostingRow? place = asked.GetValueOrDefault((document, fund));
            if (home is null || place is null || home.Credit - home.Debit != place.Debit - place.Credit)
            {
                faults.Add("clearing-differs", Place.At(document),
                    new($"结算 {document} 在参保地与就医地账上不一致({fund})。", $"The books of the two regions disagree about the settlement {document} ({fund})."), new("请先核对两地凭证。", "Compare the vouchers of both regions first."));
                continue;
            }

            string later = string.CompareOrdinal(home.BusinessDate, place.BusinessDate) >= 0 ? home.BusinessDate : place.BusinessDate;
            lines.Add(new(home.Region, place.Region, document, fund, place.Institution ?? "", later, home.Credit - home.Debit));
        }

        return lines;
    }

    /// <summary>Whether a posting is of care: payments of earlier clearings stand on the same accounts.</summary>
    public static bool IsCare(PostingRow posting) => posting.DocumentKind is SettlementKinds.Settle or SettlementKinds.Reverse;

    /// <summary>What both regions know a line by: its document and its fund.</summary>
    public static (string, string) Key(PostingRow posting) => (posting.Document, posting.Fund);
}
