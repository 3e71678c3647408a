using Tongchou.Agency;
using Tongchou.Benefits;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis;

/// <summary>A group of insured persons, and the scheme it belongs to.</summary>
public sealed record GroupWord(string Code, string Zh, string En, string Scheme);

/// <summary>Every choice a bill offers or a receipt speaks of: codes for programs, words for people.</summary>
public sealed record WordLists(
    IReadOnlyList<CodedWord> Schemes,
    IReadOnlyList<CodedWord> Visits,
    IReadOnlyList<CodedWord> Levels,
    IReadOnlyList<GroupWord> Groups,
    IReadOnlyList<CodedWord> Categories,
    IReadOnlyList<CodedWord> Supplements,
    IReadOnlyList<CodedWord> Care,
    IReadOnlyList<CodedWord> Referrals,
    IReadOnlyList<CodedWord> Classes,
    IReadOnlyList<CodedWord> Payers,
    IReadOnlyList<CodedWord> Standings);

internal static class WordsApi
{
    private static readonly WordLists lists = new(
        All<Scheme>(), All<VisitKind>(), All<HospitalLevel>(), Groups(), All<AssistanceCategory>(), All<Supplement>(),
        All<CarePlace>(), All<Referral>(), All<CatalogueClass>(), All<Payer>(), All<Standing>());

    public static void MapWords(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/words", () => lists).Describe("words", "words", "账单和说明单用到的词及其代码。 The words of bills and receipts, with their codes.").Open();

    private static CodedWord[] All<T>() where T : struct, Enum => [.. Words<T>.All.Select(CodedWord.Of)];

    private static GroupWord[] Groups() =>
        [.. Words<PersonGroup>.All.Select(group => (Word: CodedWord.Of(group), Scheme: group.Scheme())).Select(each => new GroupWord(each.Word.Code, each.Word.Zh, each.Word.En, Words<Scheme>.Code(each.Scheme)))];
}
