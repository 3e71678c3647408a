using Tongchou.Policy.Yaml;

namespace Tongchou.Policy.Forms;

/// <summary>How a value of law is written in a pack, shown to people, and described to an editor.</summary>
public interface IForm<T>
{
    /// <summary>Reads the value; a fault is noted and nothing returned where it can't be.</summary>
    bool TryRead(Node node, FaultList faults, out T value);

    /// <summary>The value as people read it.</summary>
    string Show(T value, Language language);

    /// <summary>The value as a pack writes it, on one line; null for forms too large to be tried out by hand.</summary>
    string? Write(T value) => null;

    /// <summary>The JSON Schema of the value as a JSON text.</summary>
    string Schema { get; }

    /// <summary>The rates or amounts inside the value that an authority's bounds hold; none where bounds make no sense.</summary>
    IEnumerable<Bounded> Bounds(T value) => [];
}

/// <summary>A number inside a value that may be held against bounds: ten-thousandths of a rate, or fen.</summary>
public readonly record struct Bounded(long Number, string Shown);
