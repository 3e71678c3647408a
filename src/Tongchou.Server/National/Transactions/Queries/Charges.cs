using Tongchou.Agency.Booking;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;
using Tongchou.Server.National.PersonFiles;
using Tongchou.Server.National.Transactions.Lines;
using Tongchou.Server.National.Words;

namespace Tongchou.Server.National.Transactions.Queries;

/// <summary>Lines of cost 费用明细查询: 5204 of a visit at the institution that asks, 5205 the drugs of a person's chronic diseases wherever they were given.</summary>
internal static class Charges
{
    public static async Task<ReadOnlyMemory<byte>> Ask(Call call)
    {
        if (!call.IsSound("setl_id") || await Persons.Open(call, call.Input.Node("data")) is not { } file)
        {
            return Call.Nothing;
        }

        InputNode told = call.Input.Node("data");
        if (await VisitQueries.Own(call, told, file.Person.Id.Text) is not { } visit)
        {
            return Call.Nothing;
        }

        string? settlement = told.Code("setl_id");
        if (settlement is not null && await Settled.Find(call, settlement, visit) is null)
        {
            return Call.Nothing;
        }

        string medicalType = VisitQueries.TypeOf(visit);
        IReadOnlyList<FeeLine> lines = await Of(call, visit);
        return Call.Output(answer => answer.List(lines, (node, row) =>
        {
            node.Text("mdtrt_id", visit.VisitId).Text("setl_id", settlement ?? visit.SettlementId).Text("med_type", medicalType).Text("fee_ocur_time", $"{row.Date} 00:00:00");
            new LineShares(row, call.Desk.References, call.Institution).Write(node);
            Named(node, row);
        }));
    }

    public static async Task<ReadOnlyMemory<byte>> ChronicDrugs(Call call)
    {
        if (!call.IsSound() || await Persons.Open(call, call.Input.Node("data")) is not { } file)
        {
            return Call.Nothing;
        }

        InputNode told = call.Input.Node("data");
        string from = Days.Text(DateOnly.FromDateTime(told.NeedTime("begntime")));
        string to = Days.Text(told.EndTime("endtime") is { } end ? DateOnly.FromDateTime(end) : call.Desk.Today);
        if (call.Envelope.IsFaulty)
        {
            return Call.Nothing;
        }

        string person = file.Person.Id.Text;
        IReadOnlyList<VisitRow> visits = await call.Desk.Reader.Read(
            new RecordQuery<VisitRow>(VisitRow.Table).In(Partitions.Of(person)).Where("person_id", person).From("begun", from).Through("begun", to).Latest(), call.Stop);
        List<(VisitRow Visit, FeeLine Row)> drugs = [];
        foreach (VisitRow visit in visits.Where(visit => visit.State != VisitStates.Withdrawn && Words<VisitKind>.TryParse(visit.Kind, out VisitKind kind) && Agency.Persons.ChronicDisease.Opens.Contains(kind)))
        {
            drugs.AddRange((await Of(call, visit)).Where(row => Words<CatalogueKind>.TryParse(row.Kind, out CatalogueKind kind) && kind <= CatalogueKind.EthnicDrug).Select(row => (visit, row)));
        }

        return Call.Output(answer => answer.Rows("feedetail", drugs, (node, each) =>
        {
            _ = Words<CatalogueKind>.TryParse(each.Row.Kind, out CatalogueKind kind);
            decimal count = decimal.Parse(each.Row.Quantity, System.Globalization.CultureInfo.InvariantCulture);
            node.Text("feedetl_sn", each.Row.Line)
                .Text("fixmedins_code", each.Visit.Institution)
                .Text("fixmedins_name", call.Desk.References.Institution(each.Visit.Institution)?.Name)
                .Text("psn_no", each.Visit.PersonId)
                .Text("med_type", VisitQueries.TypeOf(each.Visit))
                .Text("fee_ocur_time", $"{each.Row.Date} 00:00:00")
                .Quantity("cnt", each.Row.Amount.IsNegative ? -count : count)
                .Price("pric", decimal.Parse(each.Row.Price, System.Globalization.CultureInfo.InvariantCulture))
                .Text("chrgitm_lv", ChargeCodes.Level(each.Row.Class))
                .Text("med_chrgitm_type", ChargeCodes.Type(kind, each.Row.Item));
            Named(node, each.Row);
            node.Text("spec", each.Row.Item is { } code ? call.Desk.References.Catalogue.Find(RegionChain.Of(call.Institution.Region), kind, code, Days.Read(each.Row.Date))?.Specification : "");
        }));
    }

    private static async Task<IReadOnlyList<FeeLine>> Of(Call call, VisitRow visit) =>
        [.. FeeSheetRow.Latest(await call.Desk.Reader.Read(new RecordQuery<FeeSheetRow>(FeeSheetRow.Table).In(visit.Partition).Where("visit_id", visit.VisitId), call.Stop)).Where(row => row.State == VisitStates.Charged)];

    private static void Named(AnswerNode node, FeeLine row)
    {
        _ = Words<CatalogueKind>.TryParse(row.Kind, out CatalogueKind kind);
        node.Text("hilist_code", row.Item)
            .Text("hilist_name", row.Name)
            .Text("list_type", CatalogueLists.Of(kind))
            .Text("med_list_codg", row.Item)
            .Text("medins_list_codg", row.HospitalCode)
            .Text("medins_list_name", row.Name);
    }
}
