using System.Text;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Columns;
using Tongchou.Agency.Paying.Forms;
using Tongchou.Payment.Cases;
using Tongchou.Payment.Clearing;
using Tongchou.Payment.Dip;
using Tongchou.Payment.Figures;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency.Paying;

/// <summary>Reads an order: a JSON text whose tables stand inside it or in files beside it. All faults are reported at once.</summary>
/// <param name="open">Opens a table beside the order by its name; null where it is not there.</param>
/// <param name="stays">The settled stays of the books, for an order whose cases are <c>"books"</c>; null where there are no books.</param>
public sealed class PayOrderReader(FaultList faults, Func<string, Stream?> open, IReadOnlyList<PaidCase>? stays = null)
{
    /// <summary>What an order writes for its cases where they are those of the books.</summary>
    public const string Books = "books";

    /// <summary>Stays of the books are numbered as rows of a table would be, below its headings.</summary>
    public const int FirstRow = 2;

    private const int MostPools = 16;

    /// <summary>A row that is wrong keeps only itself out of a table of cases; in the other tables it stops the clearing.</summary>
    /// <returns>Null, with faults, where nothing can be cleared.</returns>
    public PayOrder? Read(ReadOnlyMemory<byte> json, string file)
    {
        if (JsonText.Read(json, file, faults) is not { } node || node.AsMap(faults) is not { } map)
        {
            return null;
        }

        map.AllowOnly(faults, "region", "day", "stage", "pools", "overall-mean", "cases", "providers", "groups", "dip-groups", "procedures", "grouper", "note");
        RegionCode region = RegionCode.Nation;
        if (map["region"] is ScalarNode given && !RegionCode.TryParse(given.Text, out region))
        {
            faults.Add("bad-region", given.Place, new($"“{given.Text}”不是六位区划代码。", $"'{given.Text}' is no region code."), new("如 \"510000\"。", "Such as \"510000\"."));
        }

        DateOnly? day = map.Needed("day", faults).AsDate(faults);
        ClearingStage stage = map["stage"].AsWord<ClearingStage>(faults) ?? ClearingStage.Year;
        PoolOrder[] pools = [.. (map.Needed("pools", faults).AsList(faults)?.Items ?? []).Take(MostPools).Select(pool => Pool(pool, stage)).OfType<PoolOrder>()];
        foreach (var twice in pools.GroupBy(pool => pool.Pool.Scheme).Where(each => each.Count() > 1))
        {
            faults.Add("pool-twice", Place.At("pools"), new($"“{Words<Scheme>.Phrase(twice.Key).Zh}”的总额写了两次。", $"The pool of the {Words<Scheme>.Phrase(twice.Key).En} stands twice."), new("每个险种一个总额。", "One pool for each scheme."));
        }

        ImportReport report = new("cases");
        ReadRow<PaidCase>[] cases = stays is not null && map["cases"] is ScalarNode { Text: Books } ? OfBooks(stays, report) : Rows(new PaidCaseForm(), map["cases"], "cases", report);
        faults.AddRange(report.FileFaults);
        if (cases.Length == 0 && report.FileFaults.Count == 0)
        {
            faults.Add("no-cases", Place.At("cases"), new("没有可以付费的病例。", "There is no case to pay."), report.Rejected > 0 ? new("病例都被退回,原因见 --rejected。", "All were refused; --rejected says why.") : new("请核对地区和文件。", "Check the region and the file."));
        }

        Money? overall = Amount(map["overall-mean"]);
        string? grouper = map["grouper"] is { } named && GrouperVersionForm.Instance.TryRead(named, faults, out string version) ? version : null;
        PayOrder order = new(
            region, day ?? DateOnly.MinValue, pools, overall, cases, Table(new ProviderForm(), map["providers"], "providers"), Table(new WeightForm(), map["groups"], "groups"),
            Table(new DipGroupForm(), map["dip-groups"], "dip-groups"), Table(new ProcedureForm(), map["procedures"], "procedures").ToDictionary(each => each.Code, each => each.Attribute, StringComparer.Ordinal), report, grouper);
        return faults.IsEmpty ? order : null;
    }

    /// <summary>Settled stays as rows of a table that was never written.</summary>
    public static ReadRow<PaidCase>[] OfBooks(IReadOnlyList<PaidCase> stays, ImportReport report)
    {
        report.Read = stays.Count;
        return [.. stays.Select((each, i) => new ReadRow<PaidCase>(each, i + FirstRow, []))];
    }

    private PoolOrder? Pool(Node node, ClearingStage stage)
    {
        if (node.AsMap(faults) is not { } map)
        {
            return null;
        }

        map.AllowOnly(faults, "scheme", "method", "budget", "reserve", "point-value", "rate", "expected-cost", "note");
        Scheme? scheme = map.Needed("scheme", faults).AsWord<Scheme>(faults);
        PaymentMethod? method = map.Needed("method", faults).AsWord<PaymentMethod>(faults);
        Money? budget = Amount(map.Needed("budget", faults)), reserve = Amount(map["reserve"]);
        if (budget is { IsPositive: false })
        {
            faults.Add("no-budget", map["budget"]!.Place, new("总额应大于 0。", "The budget should be above zero."), new("没有预算就不能清算。", "Without a budget nothing is cleared."));
        }

        if (reserve > budget)
        {
            faults.Add("reserve-too-large", map["reserve"]!.Place, new("预留金超过总额。", "The reserve is more than the budget."), new("请核对。", "Check it."));
        }

        if (method is PaymentMethod.Capitation or PaymentMethod.CountyBudget or PaymentMethod.Lump or PaymentMethod.Tcm or PaymentMethod.SingleDisease)
        {
            faults.Add("no-pool-method", map["method"]!.Place, new($"“{Words<PaymentMethod>.Phrase(method.Value).Zh}”不是整个总额的付费方式。", $"'{Words<PaymentMethod>.Phrase(method.Value).En}' is not the method of a whole pool."), new("可以写 drg-points、drg-rate、dip、bed-day、per-item。", "One of drg-points, drg-rate, dip, bed-day, per-item."));
        }

        return scheme is null || method is null || budget is null ? null
            : new(new(scheme.Value, method.Value, budget.Value, reserve, Number(map["point-value"]), stage), Number(map["rate"]), Amount(map["expected-cost"]));
    }

    private Money? Amount(Node? node) => node is null ? null : Policy.Forms.MoneyForm.Instance.TryRead(node, faults, out Money amount) ? amount : null;
    private decimal? Number(Node? node) => node is null ? null : new DecimalForm(1_000_000_000).TryRead(node, faults, out decimal number) ? number : null;

    private T[] Table<T>(TableForm<T> form, Node? node, string key) where T : class
    {
        ImportReport report = new(key);
        T[] rows = [.. Rows(form, node, key, report).Select(row => row.Record)];
        faults.AddRange(report.Faults);
        return rows;
    }

    private ReadRow<T>[] Rows<T>(TableForm<T> form, Node? node, string key, ImportReport report) where T : class
    {
        switch (node)
        {
            case ListNode { Items.Count: > 0 } list:
                return [.. ImportTable.ReadRows(form, Inline(list), report)];
            case ScalarNode named:
                if (open(named.Text) is { } file)
                {
                    return [.. ImportTable.ReadRows(form, file, report)];
                }

                faults.Add("no-file", named.Place, new($"旁边没有文件 {named.Text}。", $"There is no file {named.Text} beside it."), new("请核对文件名。", "Check its name."));
                return [];
            case null when open($"{key}.csv") is { } usual:
                return [.. ImportTable.ReadRows(form, usual, report)];
            default:
                return [];
        }
    }

    /// <summary>A list of objects as the table it stands for, so that one reader finds the faults of both.</summary>
    private static MemoryStream Inline(ListNode list)
    {
        MapNode[] rows = [.. list.Items.OfType<MapNode>()];
        string[] headings = [.. rows.SelectMany(row => row.Entries.Select(entry => entry.Key)).Distinct(StringComparer.Ordinal)];
        StringBuilder csv = new();
        csv.AppendJoin(',', headings.Select(Quoted)).Append('\n');
        foreach (MapNode row in rows)
        {
            csv.AppendJoin(',', headings.Select(heading => Quoted(Cell(row[heading])))).Append('\n');
        }

        return new(Encoding.UTF8.GetBytes(csv.ToString()));
    }

    private static string Cell(Node? node) => node switch
    {
        ScalarNode scalar => scalar.Text,
        ListNode list => string.Join('|', list.Items.OfType<ScalarNode>().Select(item => item.Text)),
        _ => "",
    };

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
