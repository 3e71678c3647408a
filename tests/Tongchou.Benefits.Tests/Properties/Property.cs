using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Tongchou.Benefits.Tests.Properties;

/// <summary>
/// States a law of arithmetic and lets random cases try to break it. Every case has a seed of its own; a broken one is made
/// smaller and printed with the seed that brings it back.
/// </summary>
/// <remarks>
/// <c>TONGCHOU_PROPERTY_CASES</c> sets how many cases a property tries. <c>TONGCHOU_PROPERTY_SEED</c> sets the first seed;
/// alone it tries that one case.
/// </remarks>
internal static class Property
{
    public const int NormalCases = 10_000;
    private const int Size = 12;

    private static readonly int? seed = Read("TONGCHOU_PROPERTY_SEED");

    /// <summary>How many cases this run tries.</summary>
    public static readonly int Cases = Read("TONGCHOU_PROPERTY_CASES") ?? (seed is null ? NormalCases : 1);

    public static void Holds<T>(Func<int, Gen<T>> gen, Func<T, IEnumerable<T>> smaller, Action<T> law)
    {
        int first = seed ?? 0;
        for (int number = first; number < first + Cases; number++)
        {
            T drawn = gen(number).Sample(1, new Rnd((ulong)number), Size).Single();
            if (Broken(law, drawn) is { } failure)
            {
                (drawn, failure) = Shrunk(drawn, failure, smaller, law);
                Assert.Fail($"TONGCHOU_PROPERTY_SEED={number} brings this case back (shown as small as it could be made):\n{drawn}\n{failure.Message}");
            }
        }
    }

    private static Exception? Broken<T>(Action<T> law, T value)
    {
        try
        {
            law(value);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    private static (T, Exception) Shrunk<T>(T value, Exception failure, Func<T, IEnumerable<T>> smaller, Action<T> law)
    {
        for (int round = 0; round < 200; round++)
        {
            T before = value;
            foreach (T candidate in smaller(value))
            {
                if (Broken(law, candidate) is { } still)
                {
                    (value, failure) = (candidate, still);
                    break;
                }
            }

            if (ReferenceEquals(before, value))
            {
                break;
            }
        }

        return (value, failure);
    }

    private static int? Read(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
