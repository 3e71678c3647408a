using System.Globalization;
using System.Text;

namespace Tongchou.Server.National.Messages;

/// <summary>The Chinese sentences of a refusal within the 200 characters of err_msg, and the first fault's code in brackets.</summary>
/// <remarks>Where all of it does not fit, the hints go first, then whole faults from the end; how many there are is said instead.</remarks>
internal static class RefusalText
{
    private const int Most = AnswerEnvelope.LongestMessage;

    public static string Of(IReadOnlyList<Fault> faults)
    {
        if (faults.Count == 0)
        {
            return "";
        }

        string code = $"[{faults[0].Code}]";
        string whole = $"{string.Join(';', faults.Select(fault => Sentence(fault, withHint: true)))}{code}";
        return whole.Length <= Most ? whole : Shortened(faults, code);
    }

    private static string Shortened(IReadOnlyList<Fault> faults, string code)
    {
        string more = string.Create(CultureInfo.InvariantCulture, $"…等 {faults.Count} 处");
        int room = Most - code.Length;
        StringBuilder text = new();
        for (int i = 0; i < faults.Count; i++)
        {
            string sentence = Sentence(faults[i], withHint: false);
            int reserved = i == faults.Count - 1 ? 0 : more.Length;
            if (text.Length + (i == 0 ? 0 : 1) + sentence.Length + reserved > room)
            {
                if (i == 0)
                {
                    text.Append(AnswerEnvelope.Cut(sentence, Math.Max(0, room - more.Length)));
                }

                return text.Append(faults.Count == 1 ? "…" : more).Append(code).ToString();
            }

            text.Append(i == 0 ? "" : ";").Append(sentence);
        }

        return text.Append(code).ToString();
    }

    /// <summary>Without the full stop: a semicolon follows.</summary>
    private static string Sentence(Fault fault, bool withHint) => (withHint ? fault : fault with { Hint = default }).In(Language.Zh).TrimEnd('。');
}
