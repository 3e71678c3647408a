using System.Collections.Concurrent;
using Tongchou.Reference;

namespace Tongchou.Benefits.Tests.Reference;

/// <summary>A law drawn at random by its number: compiled from a pack for the engine, and as rules for the reference.</summary>
/// <remarks>Compiling takes longer than settling, so each law is made once and serves many claims.</remarks>
internal sealed class RandomLaw
{
    private static readonly ConcurrentDictionary<int, Lazy<RandomLaw>> drawn = [];

    private RandomLaw(int number)
    {
        RandomLawWriter writer = new(number);
        Number = number;
        Rules = writer.Write();
        Topics = writer.Topics;
        Law = TestLaw.Of(Topics);
        Terms = BenefitTerms.Compile(Law.On(RegionCode.Nation, TestLaw.Day)!, writer.Scheme);
    }

    public int Number { get; }
    public Policy.Law Law { get; }
    public BenefitTerms Terms { get; }
    public Rules Rules { get; }
    public (string Topic, string[] Lines)[] Topics { get; }

    public static RandomLaw Of(int number) => drawn.GetOrAdd(number, each => new(() => new RandomLaw(each))).Value;

    public override string ToString() =>
        $"law {Number}\n{string.Join('\n', Topics.SelectMany(topic => topic.Lines.Select(line => $"  {topic.Topic}/{line}")))}";
}
