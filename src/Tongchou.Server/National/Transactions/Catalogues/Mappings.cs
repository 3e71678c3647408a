using System.Globalization;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;
using Tongchou.Server.National.Words;

namespace Tongchou.Server.National.Transactions.Catalogues;

/// <summary>An institution's codes and the national ones 目录对照: 1317 asks, 3301 hands in, 3302 takes back. Nothing counts before the agency approves it.</summary>
[Clause("SC2023", "七")]
internal static class Mappings
{
    // Two mappings that overlap would make the references unreadable, so they are looked at and written one after the other.
    private static readonly SemaphoreSlim oneByOne = new(1);

    public static Task<ReadOnlyMemory<byte>> Ask(Call call)
    {
        if (!call.IsSound("updt_time"))
        {
            return Task.FromResult(Call.Nothing);
        }

        InputNode told = call.Input.Node("data");
        string? own = told.Code("medins_list_codg");
        string? code = told.Code("med_list_codg");
        CatalogueKind? kind = CatalogueLists.Find(told.Code("list_type"));
        IEnumerable<HospitalCode> approved = call.Desk.References.Mapping.Of(call.Institution.Code)
            .Where(each => each.Approval is Approval.Approved && (own is null || each.OwnCode == own) && (code is null || each.Code == code) && (kind is null || each.Kind == kind))
            .OrderBy(each => each.OwnCode, StringComparer.Ordinal).ThenBy(each => each.Days.From);
        return Paged.Answer(call, approved, each => call.Desk.References.ChangedOn(each.Since), (node, each) =>
        {
            DateOnly changed = call.Desk.References.ChangedOn(each.Since);
            node.Text("fixmedins_code", each.Institution.Text)
                .Text("medins_list_codg", each.OwnCode)
                .Text("medins_list_name", each.OwnName)
                .Text("insu_admdvs", call.Place())
                .Text("list_type", CatalogueLists.Of(each.Kind))
                .Text("med_list_codg", each.Code)
                .Date("begndate", each.Days.From).Date("enddate", each.Days.IsOpen ? null : each.Days.To)
                .Text("vali_flag", each.Days.To >= call.Desk.Today ? "1" : "0")
                .Text("rid", string.Create(CultureInfo.InvariantCulture, $"{each.Since}-{each.OwnCode}")[..Math.Min(40, $"{each.Since}-{each.OwnCode}".Length)])
                .Date("updt_time", changed).Date("crte_time", changed);
        });
    }

    public static async Task<ReadOnlyMemory<byte>> HandIn(Call call)
    {
        InputRows rows = call.Input.Has("catalogcompin") ? call.Input.NeedRows("catalogcompin") : call.Input.NeedRows("data");
        List<HospitalCode> handed = [];
        foreach (InputNode row in rows)
        {
            if (Read(call, row) is { } code)
            {
                handed.Add(code);
            }
        }

        await oneByOne.WaitAsync(call.Stop);
        try
        {
            await ReferenceReader.Refresh(call.Desk, call.Stop);
            Mapping known = call.Desk.References.Mapping;
            List<HospitalCode> fresh = [];
            int at = 0;
            foreach (HospitalCode code in handed)
            {
                at++;
                HospitalCode[] rivals = [.. known.Of(code.Institution, code.Kind, code.OwnCode).Concat(fresh.Where(each => each.Kind == code.Kind && each.OwnCode == code.OwnCode))
                    .Where(each => each.Approval is not Approval.Refused && each.Days.Overlaps(code.Days))];
                if (rivals.Length == 0)
                {
                    fresh.Add(code);
                }
                else if (rivals is not [var same] || same.Code != code.Code || same.Days != code.Days)
                {
                    call.Envelope.Faults.Add(MappedBefore(at, code, rivals[0]));
                }
            }

            if (!call.Envelope.IsFaulty && fresh.Count > 0)
            {
                await Change(call, [.. fresh.Select(code => (Func<long, int, MappingRow>)((seq, n) => ReferenceReader.Row(code, seq, n)))]);
            }

            return Call.Nothing;
        }
        finally
        {
            oneByOne.Release();
        }
    }

    public static async Task<ReadOnlyMemory<byte>> TakeBack(Call call)
    {
        if (!call.IsSound("fixmedins_code"))
        {
            return Call.Nothing;
        }

        InputNode told = call.Input.Node("data");
        string own = told.NeedCode("fixmedins_hilist_id");
        string national = told.NeedCode("med_list_codg");
        CatalogueKind? kind = Kind(told);
        await oneByOne.WaitAsync(call.Stop);
        try
        {
            await ReferenceReader.Refresh(call.Desk, call.Stop);
            HospitalCode[] found = kind is { } one ? [.. call.Desk.References.Mapping.Of(call.Institution.Code, one, own).Where(each => each.Code == national)] : [];
            if (found.Length == 0)
            {
                told.Blame("fixmedins_hilist_id", "unknown-mapping", new($"没有院内编码 {own} 到 {national} 的对照。", $"There is no mapping of {own} to {national}."), new("请核对院内编码、目录类别和国家编码。", "Check both codes and the catalogue."));
                return Call.Nothing;
            }

            await Change(call, [.. found.Select(code => (Func<long, int, MappingRow>)((seq, n) => ReferenceReader.Row(code, seq, n) with { State = ReferenceReader.Withdrawn }))]);
            return Call.Nothing;
        }
        finally
        {
            oneByOne.Release();
        }
    }

    private static HospitalCode? Read(Call call, InputNode row)
    {
        string own = row.NeedCode("fixmedins_hilist_id");
        string name = row.NeedText("fixmedins_hilist_name");
        string national = row.NeedCode("med_list_codg");
        DateOnly from = row.NeedDate("begndate");
        DateSpan days = new(from, row.Date("enddate") ?? DateOnly.MaxValue);
        if (days.IsEmpty)
        {
            row.Blame("enddate", "bad-span", new("结束日期早于开始日期。", "It ends before it begins."), new("请核对起止日期。", "Check both days."));
        }

        if (Kind(row) is not { } kind)
        {
            return null;
        }

        if (national.Length > 0 && call.Desk.References.Catalogue.Find(RegionChain.Of(call.Institution.Region), kind, national, days.From) is null)
        {
            row.Blame("med_list_codg", "unknown-item", new($"编码 {national} 在 {days.From:yyyy-MM-dd} 不在该目录内。", $"Code {national} is not in that catalogue on {days.From:yyyy-MM-dd}."), new("请核对国家编码、目录类别和开始日期。", "Check the code, the catalogue and the first day."));
        }

        return new(call.Institution.Code, own, name, kind, national, days, Approval.Pending);
    }

    private static CatalogueKind? Kind(InputNode row)
    {
        string list = row.NeedCode("list_type");
        if (CatalogueLists.Find(list) is { } kind)
        {
            return kind;
        }

        row.Blame("list_type", "unknown-list", CatalogueLists.Unknown(list), CatalogueLists.Mend);
        return null;
    }

    private static async Task Change(Call call, IReadOnlyList<Func<long, int, MappingRow>> rows)
    {
        Outcome<Done<long>> changed = await call.Desk.Lanes.Do(new ChangeReferences<MappingRow>(MappingRow.Table, rows, call.By));
        call.Refuse(changed.Faults);
        await ReferenceReader.Refresh(call.Desk, call.Stop);
    }

    private static Fault MappedBefore(int at, HospitalCode code, HospitalCode rival) => new("mapped-before", Place.At(string.Create(CultureInfo.InvariantCulture, $"input.data[{at}]")),
        new($"院内编码 {code.OwnCode} 在 {rival.Days} 已对照到 {rival.Code}({Words<Approval>.Phrase(rival.Approval).Zh})。", $"The code {code.OwnCode} is mapped to {rival.Code} on {rival.Days} ({Words<Approval>.Phrase(rival.Approval).En})."),
        new("要更改,请先撤销原对照(3302)。", "To change it, take that mapping back first (3302)."));
}
