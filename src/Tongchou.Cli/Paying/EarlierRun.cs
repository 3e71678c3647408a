using System.Text.Json;
using Tongchou.Payment.Clearing;

namespace Tongchou.Cli.Paying;

/// <summary>What an earlier clearing came to, read from the file it wrote.</summary>
internal static class EarlierRun
{
    /// <summary>What is due to each institution, by scheme and code.</summary>
    /// <exception cref="RefusedException">It is no clearing.</exception>
    public static IReadOnlyDictionary<string, Money> Read(string file, Terminal terminal, Language language)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(BillFile.Bytes(file, terminal));
            return document.RootElement.GetProperty("pools").EnumerateArray()
                .SelectMany(pool => pool.GetProperty("providers").EnumerateArray().Select(each => (Key: $"{pool.GetProperty("scheme").GetString()} {each.GetProperty("hospital").GetString()}", Due: each.GetProperty("due").GetString())))
                .ToDictionary(each => each.Key, each => Money.TryParse(each.Due, out Money amount) ? amount : throw new FormatException(), StringComparer.Ordinal);
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new RefusedException([new Fault("no-clearing", Place.At(Path.GetFileName(file)), new("不是清算结果。", "This is no clearing."), new("请用 pay clear --out 写出的文件。", "Give a file that pay clear --out wrote."))], language);
        }
    }

    public static IEnumerable<KeyValuePair<string, Money>> Amounts(PoolStatement statement) =>
        statement.Providers.Select(each => KeyValuePair.Create($"{Words<Scheme>.Code(statement.Pool.Scheme)} {each.Hospital}", each.Due));
}
