using System.Globalization;
using Tongchou.Agency;
using Tongchou.Benefits;
using Tongchou.Laboratory;
using Tongchou.Policy;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Packs;
using Tongchou.Policy.Reforms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Server.Apis.Reforms;

/// <summary>Writes the provisions of benefits that can be moved by hand, with the range of each value and who may set it.</summary>
internal sealed class LawWriter(LawBook book, RegionCode region, DateOnly day)
{
    private const decimal Hundred = 100, FewestYuan = 1_000, Ticks = 100;

    private readonly IReadOnlyList<Pack> layers = book.Law.LayersOf(region);

    public MovableLaw Write()
    {
        LawOn law = book.Law.On(region, day)!;
        return new(
            Regions.Name(book, region), $"{day:yyyy-MM-dd}", book.Digest, [.. layers.Select(layer => new Decider(Regions.Name(book, layer.Region), CodedWord.Of(layer.Region.Tier)))],
            [.. BenefitsVocabulary.All.Select(provision => law.Origin(provision).FirstOrDefault()).OfType<Edition>().Select(Provision).OfType<MovableProvision>()]);
    }

    private MovableProvision? Provision(Edition edition)
    {
        Provision provision = edition.Provision;
        if (KindOf(provision) is not { } kind || ReformText.Of(edition) is not { } draft)
        {
            return null;
        }

        // The rules of the regions above its own are the fewest anybody is held to; each layer has fewer still.
        ReformPower power = book.Law.PowerOver(region, provision, day);
        PowerToldOf told = ResultFolder.Told(power);
        return new(
            provision.Path, provision.Title, provision.Path.Split('/')[0], kind, [.. provision.Alternatives.Select(each => new CodedWord(each.Code, each.Meaning.Zh, each.Meaning.En))], Regions.Name(book, edition.Source.Region),
            [.. edition.Rows(Language.Zh).Zip(edition.Rows(Language.En)).Select((row, i) => Row(provision, kind, row.First, row.Second, draft.Rows[i].Value, power))],
            told.Tiers, told.Clauses, [.. layers.Where(layer => book.Law.PowerOver(layer.Region, provision, day).MaySet(layer.Region.Tier, edition.UsedColumns)).Select(layer => $"{layer.Region}")]);
    }

    private static MovableRow Row(Provision provision, string kind, ShownRow zh, ShownRow en, string text, ReformPower power)
    {
        PowerBound[] bounds = [.. power.Bounds.Where(bound => bound.Concerns(provision, zh.Cells))];
        (decimal least, decimal most, decimal step) = Range(kind, text);
        if (kind is not "word")
        {
            // Both are counted in hundredths: of a percent, and of a yuan.
            least = bounds.Select(bound => bound.AtLeast / Hundred ?? least).Append(least).Max();
            most = Math.Max(least, bounds.Select(bound => bound.AtMost / Hundred ?? most).Append(most).Min());
        }

        return new(
            new(string.Join(";", zh.Conditions.Select(each => each.Zh)), string.Join("; ", en.Conditions.Select(each => each.En))), zh.Cells, text, new(zh.Value, en.Value),
            Number(least), Number(most), Number(step), [.. bounds.Select(bound => $"{bound.Clause}").Distinct()], $"{zh.Source.Clause}", CodedWord.Of(zh.Source.Standing));
    }

    private static string? KindOf(Provision provision) => provision switch
    {
        { IsReading: true } => "word",
        Provision<Rate> => "rate",
        Provision<Money> => "money",
        Provision<Limit> => "limit",
        Provision<Bands> => "bands",
        _ => null,
    };

    private static (decimal Least, decimal Most, decimal Step) Range(string kind, string text)
    {
        if (kind is "rate" or "bands" or "word")
        {
            return (0, Hundred, decimal.TryParse(text.TrimEnd('%'), CultureInfo.InvariantCulture, out decimal rate) && rate != Math.Floor(rate) ? 0.1m : 1);
        }

        decimal value = decimal.TryParse(text, CultureInfo.InvariantCulture, out decimal told) ? told : 0;
        decimal most = Math.Max(FewestYuan, value * 3), step = 1;
        while (step * Ticks * 10 <= most)
        {
            step *= 10;
        }

        step *= step * Ticks * 5 <= most ? 5 : step * Ticks * 2 <= most ? 2 : 1;
        return (0, Math.Ceiling(most / step) * step, step);
    }

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
