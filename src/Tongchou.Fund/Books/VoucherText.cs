using System.Globalization;
using System.Text;

namespace Tongchou.Fund;

/// <summary>The canonical text of a voucher: the same entry always reads the same, and no two entries read alike. Whoever keeps a chain of hashes feeds it this.</summary>
/// <remarks>One fact a line, key first, in a fixed order, fen as a whole number, LF line ends; line breaks and backslashes inside a text are escaped.</remarks>
public static class VoucherText
{
    public static string Of(Voucher voucher)
    {
        StringBuilder text = new("tongchou-voucher 1\n");
        Line(text, "region", voucher.Book.Region.ToString());
        Line(text, "fund", Words<FundKind>.Code(voucher.Book.Fund));
        Line(text, "kind", Words<VoucherKind>.Code(voucher.Kind));
        Line(text, "ink", Words<Ink>.Code(voucher.Ink));
        Line(text, "day", Day(voucher.Occasion.Day));
        Line(text, "booked-on", Day(voucher.BookedOn));
        Line(text, "document-kind", voucher.Occasion.Document.Kind);
        Line(text, "document-number", voucher.Occasion.Document.Number);
        if (voucher.TakesBack is { } back)
        {
            Line(text, "takes-back-kind", back.Kind);
            Line(text, "takes-back-number", back.Number);
        }

        Line(text, "summary-zh", voucher.Summary.Zh);
        Line(text, "summary-en", voucher.Summary.En);
        foreach (Posting posting in voucher.Postings)
        {
            Line(text, Words<Side>.Code(posting.Side), string.Create(CultureInfo.InvariantCulture, $"{posting.Account} {posting.Amount.Fen}"));
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string key, string? value) =>
        text.Append(key).Append(' ').Append(Escaped(value ?? "")).Append('\n');

    private static string Escaped(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
