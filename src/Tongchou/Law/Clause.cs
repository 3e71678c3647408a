namespace Tongchou;

/// <summary>A clause 条款 of a document, by the document's short name and the clause's own number: <c>FX2019 二(三)</c>.</summary>
public readonly record struct Clause(string Document, string Item)
{
    /// <summary>Reads a short name, one space, and a clause id.</summary>
    public static bool TryParse(string? text, out Clause clause)
    {
        clause = default;
        int space = text?.IndexOf(' ') ?? -1;
        if (space <= 0 || space == text!.Length - 1)
        {
            return false;
        }

        clause = new(text[..space], text[(space + 1)..]);
        return true;
    }

    public override string ToString() => $"{Document} {Item}";
}
