namespace Tongchou;

/// <summary>The same words in Chinese and in English.</summary>
public readonly record struct Phrase(string Zh, string En)
{
    public bool IsEmpty => string.IsNullOrEmpty(Zh);
    public string In(Language language) => (language is Language.En ? En : Zh) ?? "";
    public override string ToString() => In(Language.Zh);
}

/// <summary>The language a person reads; Chinese first.</summary>
public enum Language
{
    Zh,
    En,
}
