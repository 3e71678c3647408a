using System.Runtime.CompilerServices;

namespace Tongchou.Policy.Vocabulary;

/// <summary>A decision table compiled to an array: one cited value for every combination of its columns.</summary>
/// <remarks>Cells lie in the order of the provision's columns, the last running fastest; a lookup is one index.</remarks>
public sealed class Table<T>(Cited<T>[] cells, int[] strides)
{
    private readonly int stride0 = strides.Length > 0 ? strides[0] : 0;
    private readonly int stride1 = strides.Length > 1 ? strides[1] : 0;
    private readonly int stride2 = strides.Length > 2 ? strides[2] : 0;

    public ReadOnlySpan<Cited<T>> Cells => cells;

    /// <summary>The only value of a provision without columns.</summary>
    public ref readonly Cited<T> Single => ref cells[0];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly Cited<T> At(int first) => ref cells[first * stride0];
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly Cited<T> At(int first, int second) => ref cells[(first * stride0) + (second * stride1)];
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly Cited<T> At(int first, int second, int third) => ref cells[(first * stride0) + (second * stride1) + (third * stride2)];
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly Cited<T> At(int first, int second, int third, int fourth) =>
        ref cells[(first * stride0) + (second * stride1) + (third * stride2) + (fourth * strides[3])];

    /// <summary>The same table with every value turned into another; sources stay.</summary>
    public Table<TOther> Select<TOther>(Func<T, TOther> turn) =>
        new(Array.ConvertAll(cells, cell => cell.With(turn(cell.Value))), strides);
}
