namespace Tongchou;

/// <summary>Something wrong with an input: what, where, and how to mend it. A stable code lets programs tell faults apart.</summary>
public sealed record Fault(string Code, Place Place, Phrase Message, Phrase Hint)
{
    public string In(Language language)
    {
        string where = Place.ToString();
        string hint = Hint.In(language);
        string text = where.Length == 0 ? Message.In(language) : $"{where}: {Message.In(language)}";
        return hint.Length == 0 ? text : language is Language.En ? $"{text} {hint}" : $"{text}{hint}";
    }

    public override string ToString() => $"{Code} {In(Language.Zh)}";
}

/// <summary>A place in an input: the file if it came from one, line and column from one (zero where unknown), and the path inside.</summary>
public readonly record struct Place(string File, int Line, int Column, string Path)
{
    public static Place At(string path) => new("", 0, 0, path);

    public override string ToString()
    {
        string file = (File, Line) switch
        {
            ("", 0) => "",
            ("", _) => $"{Line}:{Column}",
            (_, 0) => File,
            _ => $"{File}:{Line}:{Column}",
        };
        return file.Length == 0 ? Path : Path.Length == 0 ? file : $"{file} {Path}";
    }
}
