using System.Reflection;

namespace Tongchou.Tests;

public class WordsTests
{
    /// <summary>Choices that are never written in a file or shown by name.</summary>
    private static readonly string[] wordless = [nameof(Language)];

    private static readonly Type[] choices =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "Tongchou*.dll")
            .Where(file => !file.EndsWith(".Tests.dll", StringComparison.Ordinal))
            .SelectMany(file => Assembly.LoadFrom(file).GetTypes())
            .Where(type => type.IsEnum && !wordless.Contains(type.Name)),
    ];

    [Fact]
    public void Every_member_of_every_choice_has_a_code_and_words_in_both_languages()
    {
        choices.ShouldContain(typeof(Scheme));
        choices.Select(type => type.Namespace).Distinct().Count().ShouldBeGreaterThanOrEqualTo(3);

        foreach ((Type type, FieldInfo member, WordAttribute? word) in Members())
        {
            word.ShouldNotBeNull($"{type.Name}.{member.Name}");
            word.Code.ShouldMatch("^[A-Za-z0-9]+(-[a-z0-9]+)*$", $"{type.Name}.{member.Name}");
            word.Phrase.Zh.ShouldNotBeNullOrWhiteSpace();
            word.Phrase.En.ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public void No_two_members_of_a_choice_share_a_code_or_a_word()
    {
        foreach (IGrouping<Type, (Type Type, FieldInfo Member, WordAttribute? Word)> choice in Members().GroupBy(each => each.Type))
        {
            choice.Select(each => each.Word!.Code).ShouldBeUnique(choice.Key.Name);
            choice.Select(each => each.Word!.Phrase.Zh).ShouldBeUnique(choice.Key.Name);
            choice.Select(each => each.Word!.Phrase.En).ShouldBeUnique(choice.Key.Name);
        }
    }

    [Fact]
    public void A_code_is_read_exactly_as_it_is_written()
    {
        Words<HospitalLevel>.TryParse("level-3", out HospitalLevel level).ShouldBeTrue();

        level.ShouldBe(HospitalLevel.Level3);
        Words<HospitalLevel>.TryParse("Level-3", out _).ShouldBeFalse();
        Words<HospitalLevel>.TryParse("3", out _).ShouldBeFalse();
        Words<HospitalLevel>.TryParse("", out _).ShouldBeFalse();
        Words<HospitalLevel>.TryParse(null, out _).ShouldBeFalse();
    }

    private static IEnumerable<(Type Type, FieldInfo Member, WordAttribute? Word)> Members() =>
        from type in choices
        from member in type.GetFields(BindingFlags.Public | BindingFlags.Static)
        select (type, member, member.GetCustomAttribute<WordAttribute>());
}
