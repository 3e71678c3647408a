using System.Net;
using System.Text;

namespace Tongchou.Agency;

/// <summary>The receipt as one HTML page that needs nothing else: opens anywhere, prints on A4.</summary>
public static class HtmlReceipt
{
    private const string Style = """
        body{font:14px/1.6 "Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;color:#1f2a2e;max-width:860px;margin:24px auto;padding:0 16px}
        h1{font-size:20px;margin:0 0 4px}h2{font-size:15px;margin:20px 0 6px}.quiet{color:#55646b}
        .totals{display:flex;gap:32px;margin:12px 0;font-variant-numeric:tabular-nums}.totals b{font-size:18px;display:block}
        table{border-collapse:collapse;width:100%;font-size:13px;font-variant-numeric:tabular-nums}
        td,th{padding:5px 8px;border-bottom:1px solid #dfe5e7;vertical-align:top;text-align:left}.amount{text-align:right;white-space:nowrap}
        details{margin:2px 0}summary{cursor:pointer}.mark{border:1px solid #8a5a00;color:#7a4f00;border-radius:3px;padding:0 4px;font-size:12px}
        .refusal{border-left:4px solid #0f5c5c;background:#f1f6f6;padding:8px 12px}code{word-break:break-all;font-size:12px}
        @media print{details>*{display:block}body{margin:0;max-width:none}@page{size:A4;margin:14mm}}
        """;

    public static string Write(Receipt receipt, Language language)
    {
        bool en = language is Language.En;
        StringBuilder html = new();
        html.Append($"<!doctype html><html lang=\"{(en ? "en" : "zh-CN")}\"><head><meta charset=\"utf-8\"><title>{Safe(receipt.Number)}</title><style>{Style}</style></head><body>");
        html.Append($"<h1>{(en ? "Settlement receipt" : "费用结算说明单")}</h1><div class=\"quiet\">{(en ? "No." : "编号")} {Safe(receipt.Number)} · {Safe(receipt.Region.Name.In(language))} · {Safe(receipt.Scheme.In(language))} · {Safe(receipt.Visit.In(language))} · {Safe(receipt.Level.In(language))} · {receipt.Begun} – {receipt.Ended}</div>");
        html.Append($"<div class=\"totals\"><span>{(en ? "Total" : "费用合计")}<b>{Amount(receipt.Total)}</b></span><span>{(en ? "Paid by funds" : "基金支付")}<b>{Amount(receipt.Funds)} ({receipt.FundsRate})</b></span><span>{(en ? "You bear" : "您负担")}<b>{Amount(receipt.Person)}</b></span></div>");
        if (receipt.Refusal is { } refusal)
        {
            html.Append($"<p class=\"refusal\">{Safe(refusal.Reason.In(language))} {Safe(refusal.Remedy.In(language))}</p>");
        }

        WriteRows(html, receipt, language);
        WriteYear(html, receipt, language);
        WriteList(html, en ? "Why not more?" : "为什么不是更多?", receipt.WhyNotMore, language);
        WriteList(html, en ? "Please note" : "请注意", receipt.Caveats, language);
        html.Append($"<p class=\"quiet\">{(en ? "Digest" : "核验码")} SM3 <code>{Safe(receipt.Digest)}</code><br>{(en ? "Packs" : "政策包")} SM3 <code>{Safe(receipt.LawDigest)}</code></p></body></html>");
        return html.ToString();
    }

    private static void WriteRows(StringBuilder html, Receipt receipt, Language language)
    {
        bool en = language is Language.En;
        html.Append($"<table><thead><tr><th>{(en ? "Step" : "项目")}</th><th class=\"amount\">{(en ? "Amount (yuan)" : "金额(元)")}</th><th>{(en ? "Paid by" : "支付方")}</th></tr></thead><tbody>");
        foreach (ReceiptRow row in receipt.Rows)
        {
            string formula = row.Formula.Length == 0 ? "" : $"<div class=\"quiet\">{Safe(row.Formula)}{(row.Rounded ? en ? " (rounded half up)" : "(四舍五入到分)" : "")}</div>";
            string note = row.Note is { } said ? $"<div class=\"quiet\">{Safe(said.In(language))}</div>" : "";
            html.Append($"<tr><td>{Safe(row.Step.In(language))}{formula}{note}{Sources(row, language)}</td><td class=\"amount\">{Amount(row.Amount)}</td><td>{Safe(ReceiptWords.Who(row, language))}</td></tr>");
        }

        html.Append("</tbody></table>");
    }

    private static string Sources(ReceiptRow row, Language language)
    {
        StringBuilder html = new();
        foreach (Basis basis in row.Basis)
        {
            string mark = ReceiptWords.Mark(basis, language) is { Length: > 0 } said ? $" <span class=\"mark\">{Safe(said)}</span>" : "";
            string note = basis.Note is { } words ? $"<br>{Safe(words.In(language))}" : "";
            html.Append($"<details><summary>{Safe(basis.Clause)} · {Safe(basis.Title.In(language))}: {Safe(basis.Value.In(language))}{mark}</summary><div class=\"quiet\">{Safe(ReceiptWords.Document(basis.Document, language))}<br>{Safe(basis.Subject.In(language))} · {Safe(basis.Region.Name.In(language))} · {Safe(basis.Standing.In(language))} · {basis.From} –{note}</div></details>");
        }

        return html.ToString();
    }

    private static void WriteYear(StringBuilder html, Receipt receipt, Language language)
    {
        if (receipt.YearToDate.Count == 0)
        {
            return;
        }

        html.Append($"<h2>{(language is Language.En ? "This year so far" : "今年累计")}</h2><table><tbody>");
        foreach (YearFigure figure in receipt.YearToDate)
        {
            string limit = figure.Limit is { } most ? $" / {Amount(most)}" : "";
            html.Append($"<tr><td>{Safe(figure.Words.In(language))}</td><td class=\"amount\">{Amount(figure.Before)} → {Amount(figure.After)}{limit}</td></tr>");
        }

        html.Append("</tbody></table>");
    }

    private static void WriteList(StringBuilder html, string title, IReadOnlyList<Phrase> sentences, Language language)
    {
        if (sentences.Count > 0)
        {
            html.Append($"<h2>{title}</h2><ul>").AppendJoin("", sentences.Select(sentence => $"<li>{Safe(sentence.In(language))}</li>")).Append("</ul>");
        }
    }

    private static string Amount(string amount) => Safe(ReceiptWords.Thousands(amount));
    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
