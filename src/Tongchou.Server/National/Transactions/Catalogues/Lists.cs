using Tongchou.Agency.Catalogues;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Files;
using Tongchou.Server.National.Messages;
using Tongchou.Server.National.Words;

namespace Tongchou.Server.National.Transactions.Catalogues;

/// <summary>Catalogues page by page 目录查询: 1304 ethnic drugs, 1312 the insurance catalogue, 1316 what maps to it, 1318 price limits, 1319 own shares.</summary>
internal static class Lists
{
    private const string Yes = "1";
    private const string No = "0";

    private static readonly CatalogueKind[] charged = [.. Words<CatalogueKind>.All.Where(kind => kind.IsCharged())];

    public static Task<ReadOnlyMemory<byte>> EthnicDrugs(Call call) => Page<CatalogueItem>(call, [CatalogueKind.EthnicDrug], "med_list_codg", static item => [item], static (node, of) => Rowed(of.Call, node
        .Text("med_list_codg", of.Row.Code)
        .Text("drug_genname", of.Row.Name)
        .Text("drug_spec", of.Row.Specification)
        .Text("dosform", of.Row.DosageForm)
        .Text("min_prcunt", of.Row.Unit), of.Row));

    public static Task<ReadOnlyMemory<byte>> Insured(Call call) => Page<CatalogueItem>(call, charged, "hilist_code", static item => [item], static (node, of) => Rowed(of.Call, node
        .Text("hilist_code", of.Row.Code)
        .Text("hilist_name", of.Row.Name)
        .Text("insu_admdvs", of.Row.Region.ToString())
        .Text("med_chrgitm_type", ChargeCodes.Type(of.Row.Kind, of.Row.Code))
        .Text("chrgitm_lv", ChargeCodes.Level(Words<CatalogueClass>.Code(of.Row.Class)))
        .Text("lmt_used_flag", of.Row.Restriction.Text.Length > 0 ? Yes : No)
        .Text("list_type", CatalogueLists.Of(of.Row.Kind))
        .Text("med_use_flag", Yes)
        .Text("matn_used_flag", Yes)
        .Text("memo", of.Row.Restriction.Text), of.Row));

    public static Task<ReadOnlyMemory<byte>> Matches(Call call) => Page<CatalogueItem>(call, charged, "hilist_code", static item => [item], static (node, of) => Rowed(of.Call, node
        .Text("med_list_codg", of.Row.Code)
        .Text("hilist_code", of.Row.Code)
        .Text("list_type", CatalogueLists.Of(of.Row.Kind))
        .Text("insu_admdvs", of.Row.Region.ToString()), of.Row));

    public static Task<ReadOnlyMemory<byte>> PriceLimits(Call call) => Page(call, charged, "hilist_code", static item => LimitsOf(item), static (node, of) => Rowed(of.Call, node
        .Text("hilist_code", of.Row.Item.Code)
        .Text("hilist_lmtpric_type", of.Row.Level)
        .Text("insu_admdvs", of.Row.Item.Region.ToString())
        .Price("hilist_pric_uplmt_amt", of.Row.Price.Millionths / 1_000_000m), of.Row.Item));

    public static Task<ReadOnlyMemory<byte>> OwnShares(Call call) => Page(call, charged, "hilist_code", static item => SharesOf(item), static (node, of) => Rowed(of.Call, node
        .Text("hilist_code", of.Row.Item.Code)
        .Text("selfpay_prop_psn_type", of.Row.Insurance)
        .Text("selfpay_prop_type", "10")
        .Text("insu_admdvs", of.Row.Item.Region.ToString())
        .Ratio("selfpay_prop", of.Row.Item.OwnShare.TenThousandths / 10_000m), of.Row.Item));

    private static Task<ReadOnlyMemory<byte>> Page<T>(Call call, CatalogueKind[] kinds, string codeField, Func<CatalogueItem, IEnumerable<T>> rows, Action<AnswerNode, (Call Call, T Row)> write)
    {
        if (!call.IsSound("updt_time"))
        {
            return Task.FromResult(Call.Nothing);
        }

        InputNode told = call.Input.Node("data");
        string? code = told.Code(codeField);
        CatalogueKind? kind = CatalogueLists.Find(told.Code("list_type"));
        IEnumerable<CatalogueItem> items = kinds.Where(one => kind is null || one == kind).SelectMany(one => CatalogueFile.Items(call.Desk, call.Institution, one)).Where(item => code is null || item.Code == code);
        return Paged.Answer(call, items.SelectMany(item => rows(item).Select(row => (Item: item, Row: row))), each => call.Desk.References.ChangedOn(each.Item.Since), (node, each) => write(node, (call, each.Row)));
    }

    /// <summary>What every row of these lists ends with.</summary>
    private static void Rowed(Call call, AnswerNode node, CatalogueItem item)
    {
        DateOnly changed = call.Desk.References.ChangedOn(item.Since);
        node.Date("begndate", item.Valid.From).Date("enddate", item.Valid.IsOpen ? null : item.Valid.To)
            .Text("vali_flag", item.Valid.To >= call.Desk.Today ? Yes : No)
            .Text("rid", CatalogueColumns.RowOf(item))
            .Date("updt_time", changed).Date("crte_time", changed);
    }

    private static IEnumerable<(CatalogueItem Item, string Level, UnitPrice Price)> LimitsOf(CatalogueItem item)
    {
        // The nation's type 1 is level one and below: where both are set, the one that the interface can name is level one's.
        foreach ((string level, UnitPrice? price) in new[] { ("1", item.PriceLimits.Level1 ?? item.PriceLimits.Grassroots), ("2", item.PriceLimits.Level2), ("3", item.PriceLimits.Level3) })
        {
            if (price is { } limit)
            {
                yield return (item, level, limit);
            }
        }
    }

    private static IEnumerable<(CatalogueItem Item, string Insurance)> SharesOf(CatalogueItem item) =>
        item.Class is CatalogueClass.C ? [] : [(item, InsuranceTypes.Of(Scheme.Employee)), (item, InsuranceTypes.Of(Scheme.Resident))];
}
