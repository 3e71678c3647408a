using System.Text;

namespace Tongchou.Agency.Cases;

/// <summary>What came of a file of worked cases, in the file's order.</summary>
public sealed record CaseReport(IReadOnlyList<CaseResult> Results)
{
    public int Passed => Results.Count(result => result is CasePassed);
    public int Failed => Results.Count(result => result is CaseFailed);
    public int NotUnderstood => Results.Count(result => result is CaseNotUnderstood);

    /// <summary>One line a case, and the sums in the last line.</summary>
    public string ToText(Language language)
    {
        StringBuilder text = new();
        foreach (CaseResult result in Results)
        {
            text.Append(Line(result, language)).Append('\n');
        }

        return text.Append($"{Passed} passed, {Failed} failed, {NotUnderstood} not understood\n").ToString();
    }

    private static string Line(CaseResult result, Language language) => result switch
    {
        CasePassed => $"ok   {result.Id}  {result.Category}",
        CaseFailed failed => $"FAIL {result.Id}  {result.Category}  {string.Join("; ", failed.Fields.Where(field => !field.Agrees).Select(Told))}",
        CaseNotUnderstood unclear => $"?    {result.Id}  {OneLine(unclear.Reason.In(language))}",
        _ => throw new InvalidOperationException("a fourth outcome of a case"),
    };

    private static string Told(CaseField field) => $"{field.Name} expected {field.Expected} got {field.Got}";
    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
