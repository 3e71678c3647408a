namespace Tongchou.Policy.Yaml;

/// <summary>A file of the <c>policies/</c> folder: its path from there with forward slashes, and its text.</summary>
public readonly record struct PolicyFile(string Path, string Text);
