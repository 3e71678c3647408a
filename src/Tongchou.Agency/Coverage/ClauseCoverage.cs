using System.Reflection;
using Tongchou.Policy;
using Tongchou.Policy.Packs;
using Tongchou.Policy.Sources;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Agency;

/// <summary>A clause and what carries it so far.</summary>
/// <param name="Code">Types whose <see cref="ClauseAttribute"/> names the clause.</param>
/// <param name="Provisions">Values of the packs that cite it, as <c>region path</c>; rules of authority too.</param>
public sealed record CoveredClause(Document Document, DocumentClause Clause, IReadOnlyList<string> Code, IReadOnlyList<string> Provisions)
{
    public bool IsCarried => Code.Count > 0 || Provisions.Count > 0;

    /// <summary>Asks for something and nothing carries it yet.</summary>
    public bool IsOpen => !IsCarried && Clause.Class is not ClauseClass.Declaratory;
}

/// <summary>Lists the clauses of documents with what carries them; it is read off the code and the packs and never written by hand.</summary>
public static class ClauseCoverage
{
    /// <param name="code">The assemblies whose types may carry a clause.</param>
    public static IReadOnlyList<CoveredClause> Of(Law law, IEnumerable<string> documents, IEnumerable<Assembly> code)
    {
        ILookup<Clause, string> byCode = code.SelectMany(Carriers).ToLookup(carrier => carrier.Clause, carrier => carrier.Name);
        ILookup<Clause, string> byPack = law.Packs.SelectMany(Set).ToLookup(set => set.Clause, set => set.What);
        return
        [
            .. from id in documents
               let document = law.Document(id) ?? throw new ArgumentException($"no document {id}", nameof(documents))
               from clause in document.Clauses
               select new CoveredClause(document, clause, [.. byCode[clause.Clause].Distinct().Order(StringComparer.Ordinal)], [.. byPack[clause.Clause].Distinct()]),
        ];
    }

    /// <summary>Every type, and every method of one, that names a clause.</summary>
    public static IEnumerable<(Clause Clause, string Name)> Carriers(Assembly assembly) =>
        from type in assembly.GetTypes()
        from member in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly).Cast<MemberInfo>().Prepend(type)
        from attribute in member.GetCustomAttributes<ClauseAttribute>(inherit: false)
        select (attribute.Clause, member == type ? type.Name : $"{type.Name}.{member.Name}");

    private static IEnumerable<(Clause Clause, string What)> Set(Pack pack) =>
        pack.Editions.Values.SelectMany(editions => editions).SelectMany(edition => edition.Sources.Select(source => (source.Clause, $"{pack.Region} {edition.Provision.Path}")))
            .Concat(pack.Authority.Select(rule => (rule.Clause, $"{pack.Region} authority")));
}
