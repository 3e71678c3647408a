namespace Tongchou.Payment.Grouping;

/// <summary>
/// When a rule holds: one of its ways does, and a way does when all its atoms do. Written <c>PDX &amp; (AP1 | (AP2 &amp; AP3))</c>.
/// </summary>
public sealed record RuleCondition(string Text, IReadOnlyList<IReadOnlyList<Atom>> Ways)
{
    public static bool TryParse(string text, out RuleCondition condition)
    {
        Parser parser = new(text);
        List<IReadOnlyList<Atom>>? ways = parser.Either();
        condition = new(text, ways ?? []);
        return ways is not null && parser.IsAtEnd;
    }

    private ref struct Parser(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> left = text.TrimStart();

        public readonly bool IsAtEnd => left.IsEmpty;

        public List<IReadOnlyList<Atom>>? Either()
        {
            List<IReadOnlyList<Atom>>? ways = Both();
            while (ways is not null && Take('|'))
            {
                List<IReadOnlyList<Atom>>? more = Both();
                ways = more is null ? null : [.. ways, .. more];
            }

            return ways;
        }

        private List<IReadOnlyList<Atom>>? Both()
        {
            List<IReadOnlyList<Atom>>? ways = One();
            while (ways is not null && Take('&'))
            {
                List<IReadOnlyList<Atom>>? more = One();
                ways = more is null ? null : [.. from way in ways from other in more select (IReadOnlyList<Atom>)[.. way, .. other]];
            }

            return ways;
        }

        private List<IReadOnlyList<Atom>>? One()
        {
            if (Take('('))
            {
                List<IReadOnlyList<Atom>>? inside = Either();
                return Take(')') ? inside : null;
            }

            int letters = 0;
            while (letters < left.Length && char.IsAsciiLetterUpper(left[letters]))
            {
                letters++;
            }

            int end = letters;
            while (end < left.Length && char.IsAsciiDigit(left[end]))
            {
                end++;
            }

            // What is asked of a list says which; the first of the diagnoses need not.
            bool known = Words<AtomKind>.TryParse(left[..letters].ToString(), out AtomKind kind) && kind is not AtomKind.Newborn;
            bool asksList = kind is AtomKind.PrincipalDiagnosis or AtomKind.AnyDiagnosis or AtomKind.SecondaryDiagnosis or AtomKind.PrincipalProcedure or AtomKind.AnyProcedure;
            int list = end == letters ? asksList ? 1 : 0 : int.TryParse(left[letters..end], out int written) ? written : -1;
            if (!known || list < 0 || list > byte.MaxValue || asksList != list > 0)
            {
                return null;
            }

            left = left[end..].TrimStart();
            return [[new Atom(kind, list)]];
        }

        private bool Take(char sign)
        {
            if (left.IsEmpty || left[0] != sign)
            {
                return false;
            }

            left = left[1..].TrimStart();
            return true;
        }
    }
}
