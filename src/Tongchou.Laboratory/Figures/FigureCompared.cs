namespace Tongchou.Laboratory;

/// <summary>A published figure, and what the population comes to.</summary>
/// <param name="IsFitted">Whether the population is made to meet it; else it is only watched.</param>
/// <param name="Difference">In percent of the published figure.</param>
public sealed record FigureCompared(string Figure, Phrase Title, double Published, double Synthetic, double Difference, bool IsFitted, string Source, string Standing);
