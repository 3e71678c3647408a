namespace Tongchou;

/// <summary>Says that this code is there because of a clause. Coverage lists it, and a step without one fails the tests.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Struct, AllowMultiple = true)]
public sealed class ClauseAttribute(string document, string item) : Attribute
{
    public Clause Clause { get; } = new(document, item);
}
