namespace Tongchou.Fund;

/// <summary>The paper 原始凭证 an entry rests on: a kind of document and its number, such as <c>settlement</c> and the settlement's number.</summary>
public readonly record struct DocumentRef(string Kind, string Number)
{
    public override string ToString() => $"{Kind} {Number}";
}
