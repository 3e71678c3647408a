using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tongchou.Architecture.Tests;

/// <summary>Within a project the folders form floors as well: none uses another that uses it.</summary>
public class CircleTests
{
    [Fact]
    public void There_is_no_circle_between_folders()
    {
        Dictionary<string, HashSet<string>> uses = Uses(Repository.Files("src", "*.cs").ToArray());

        uses.Keys.Select(folder => Path(folder, folder, uses)).Where(way => way is not null).ShouldBeEmpty();
    }

    private static Dictionary<string, HashSet<string>> Uses(string[] files)
    {
        const string globals = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";
        SyntaxTree[] trees = [.. files.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file)), CSharpSyntaxTree.ParseText(globals)];
        string runtime = System.IO.Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        CSharpCompilation house = CSharpCompilation.Create("house", trees, Directory.EnumerateFiles(runtime, "System*.dll").Select(file => MetadataReference.CreateFromFile(file)));
        Dictionary<string, HashSet<string>> uses = [];
        foreach (SyntaxTree tree in trees.Where(tree => tree.FilePath.Length > 0))
        {
            SemanticModel model = house.GetSemanticModel(tree);
            string from = Folder(tree.FilePath);
            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Where(name => name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is null))
            {
                ISymbol? symbol = model.GetSymbolInfo(name).Symbol;
                INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? (symbol is null or INamespaceSymbol or ILocalSymbol or IParameterSymbol ? null : symbol.ContainingType);
                foreach (SyntaxReference place in type?.OriginalDefinition.DeclaringSyntaxReferences ?? [])
                {
                    string to = Folder(place.SyntaxTree.FilePath);
                    if (to != from && to.Length > 0)
                    {
                        (uses.TryGetValue(from, out HashSet<string>? known) ? known : uses[from] = []).Add(to);
                    }
                }
            }
        }

        return uses;
    }

    /// <summary>A way from one folder to another, or null.</summary>
    private static string? Path(string from, string to, Dictionary<string, HashSet<string>> uses)
    {
        HashSet<string> seen = [];
        Stack<(string At, string Way)> open = new(uses.GetValueOrDefault(from, []).Select(next => (next, $"{from} → {next}")));
        while (open.TryPop(out (string At, string Way) here))
        {
            if (here.At == to)
            {
                return here.Way;
            }

            if (seen.Add(here.At))
            {
                foreach (string next in uses.GetValueOrDefault(here.At, []))
                {
                    open.Push((next, $"{here.Way} → {next}"));
                }
            }
        }

        return null;
    }

    private static string Folder(string file) => file.Length == 0 ? "" : Repository.Relative(System.IO.Path.GetDirectoryName(file)!);
}
