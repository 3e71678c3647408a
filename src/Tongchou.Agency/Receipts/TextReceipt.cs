using System.Text;

namespace Tongchou.Agency;

/// <summary>The receipt as plain text: one page for a person who is ill and not a lawyer.</summary>
public static class TextReceipt
{
    private const int StepWidth = 30;
    private const int AmountWidth = 14;
    private const string Numbers = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

    public static string Write(Receipt receipt, Language language)
    {
        StringBuilder text = new();
        void Line(string zh, string en) => text.AppendLine(language is Language.En ? en : zh);

        Line($"费用结算说明单        编号 {receipt.Number}", $"Settlement receipt        No. {receipt.Number}");
        Line($"{receipt.Region.Name.Zh} {receipt.Scheme.Zh} {receipt.Visit.Zh} {receipt.Level.Zh} {receipt.Begun} 至 {receipt.Ended}",
            $"{receipt.Region.Name.En}, {receipt.Scheme.En}, {receipt.Visit.En}, {receipt.Level.En}, {receipt.Begun} to {receipt.Ended}");
        Line($"费用合计 {ReceiptWords.Thousands(receipt.Total)}    基金支付 {ReceiptWords.Thousands(receipt.Funds)} ({receipt.FundsRate})    您负担 {ReceiptWords.Thousands(receipt.Person)}",
            $"Total {ReceiptWords.Thousands(receipt.Total)}    paid by funds {ReceiptWords.Thousands(receipt.Funds)} ({receipt.FundsRate})    you bear {ReceiptWords.Thousands(receipt.Person)}");
        text.AppendLine(new string('─', 78));
        if (receipt.Refusal is { } refusal)
        {
            text.AppendLine($"! {refusal.Reason.In(language)} {refusal.Remedy.In(language)}");
            text.AppendLine();
        }

        WriteEntitlement(text, receipt, language);
        for (int i = 0; i < receipt.Rows.Count; i++)
        {
            WriteRow(text, receipt.Rows[i], i < Numbers.Length ? Numbers[i].ToString() : $"{i + 1}", language);
        }

        text.AppendLine(new string('─', 78));
        WriteYear(text, receipt, language);
        WriteList(text, language is Language.En ? "Why not more?" : "为什么不是更多?", receipt.WhyNotMore, language);
        WriteList(text, language is Language.En ? "Please note" : "请注意", receipt.Caveats, language);
        Line($"核验码 SM3 {receipt.Digest}", $"Digest SM3 {receipt.Digest}");
        Line($"政策包 SM3 {receipt.LawDigest} (按 {receipt.LawDay} 的规定)", $"Packs  SM3 {receipt.LawDigest} (law of {receipt.LawDay})");
        return text.ToString().TrimEnd();
    }

    private static void WriteRow(StringBuilder text, ReceiptRow row, string number, Language language)
    {
        string name = $"{number} {row.Step.In(language)}";
        text.Append(TextColumns.Left(name, StepWidth)).Append(TextColumns.Right(ReceiptWords.Thousands(row.Amount), AmountWidth)).Append("  ").AppendLine(ReceiptWords.Who(row, language));
        if (row.Formula.Length > 0)
        {
            string rounded = !row.Rounded ? "" : language is Language.En ? "  (rounded half up to the fen)" : "  (四舍五入到分)";
            text.Append("     ").Append(row.Formula).AppendLine(rounded);
        }

        if (row.Note is { } note)
        {
            text.Append("     ").AppendLine(note.In(language));
        }

        foreach (Basis basis in row.Basis)
        {
            string by = language is Language.En ? "by" : "依据";
            text.AppendLine($"     {by} {basis.Clause} · {basis.Title.In(language)}: {basis.Value.In(language)} {ReceiptWords.Mark(basis, language)}".TrimEnd());
        }
    }

    private static void WriteEntitlement(StringBuilder text, Receipt receipt, Language language)
    {
        if (receipt.Entitlement is not { } entitlement)
        {
            return;
        }

        text.AppendLine(language is Language.En ? "Entitlement" : "待遇资格");
        foreach (EntitlementRow row in entitlement.Rows)
        {
            string formula = row.Formula.IsEmpty ? "" : $"  = {row.Formula.In(language)}";
            string clause = row.Basis is { } basis ? $"  {(language is Language.En ? "by" : "依据")} {basis.Clause} {ReceiptWords.Mark(basis, language)}" : "";
            text.AppendLine($"     {TextColumns.Left(row.Words.In(language), StepWidth - 5)}{row.Value.In(language)}{formula}{clause}".TrimEnd());
        }

        text.AppendLine();
    }

    private static void WriteYear(StringBuilder text, Receipt receipt, Language language)
    {
        if (receipt.YearToDate.Count == 0)
        {
            return;
        }

        text.AppendLine(language is Language.En ? "This year so far" : "今年累计");
        foreach (YearFigure figure in receipt.YearToDate)
        {
            string limit = figure.Limit is { } most ? $" / {ReceiptWords.Thousands(most)}" : "";
            text.AppendLine($"     {TextColumns.Left(figure.Words.In(language), 38)}{ReceiptWords.Thousands(figure.Before)} → {ReceiptWords.Thousands(figure.After)}{limit}");
        }
    }

    private static void WriteList(StringBuilder text, string title, IReadOnlyList<Phrase> sentences, Language language)
    {
        if (sentences.Count == 0)
        {
            return;
        }

        text.AppendLine(title);
        foreach (Phrase sentence in sentences)
        {
            text.Append("     ").AppendLine(sentence.In(language));
        }
    }
}
