namespace Tongchou.Agency;

/// <summary>What text and page say alike about a row of the receipt.</summary>
internal static class ReceiptWords
{
    public static string Thousands(string amount) => Money.TryParse(amount, out Money money) ? money.ToString() : amount;

    /// <summary>Who pays a row, or that it stays with the person; a row that only sorts says nothing.</summary>
    public static string Who(ReceiptRow row, Language language) => row.Payer is { } payer
        ? payer.In(language)
        : row.Step.Code is "in-scope" or "above-ceiling" ? "" : language is Language.En ? "you" : "您负担";

    /// <summary>The mark of a value that is less than official, and † where it was last verified before the day; empty for the rest.</summary>
    public static string Mark(Basis basis, Language language)
    {
        string standing = basis.Standing.Code switch
        {
            "illustrative" or "secondary" => language is Language.En ? $"[{basis.Standing.En}]" : $"〔{basis.Standing.Zh}〕",
            _ => "",
        };
        return basis.Stale ? $"{standing}†" : standing;
    }

    public static string Document(BasisDocument document, Language language)
    {
        string number = document.Number.Length > 0 ? document.Number : document.Id;
        string issued = document.Issued is { } day ? $", {day}" : "";
        return language is Language.En ? $"{document.Title.En} ({number}{issued})" : $"《{document.Title.Zh}》({number}{issued})";
    }
}
