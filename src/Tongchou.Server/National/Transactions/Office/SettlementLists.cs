using System.Text;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Acts.Grouping;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Grouping;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;

namespace Tongchou.Server.National.Transactions.Office;

/// <summary>
/// Settlement lists 医疗保障基金结算清单: 4101 and 4101A hand one in, 4102 submits it or takes that back. A list stands for one settlement; it may be
/// sent again until it is submitted. It holds the person's name, number and address, so it is kept encrypted.
/// </summary>
[Clause("JS2021", "14")]
internal static class SettlementLists
{
    /// <summary>The kind under which lists stand among the uploads; the reference is the settlement's number.</summary>
    public const string Kind = "settlement-list";

    public const string HandedIn = "handed-in";
    public const string Submitted = "submitted";

    /// <summary>The agency has taken it; it changes no more.</summary>
    public const string Approved = "approved";

    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const int Length = 9;

    public static async Task<ReadOnlyMemory<byte>> HandIn(Call call)
    {
        if (!call.IsSound("hi_no"))
        {
            return Call.Nothing;
        }

        InputNode told = call.Input.NeedNode("setlinfo");
        string id = told.NeedCode("setl_id");
        if (await Find(call, told, id) is not { } settlement)
        {
            return Call.Nothing;
        }

        ListCheck.Check(call.Input, told, settlement);
        if (call.Envelope.IsFaulty)
        {
            return Call.Nothing;
        }

        Action<Entry>? group = await Group(call, settlement);
        if (call.Envelope.IsFaulty)
        {
            return Call.Nothing;
        }

        string institution = call.Institution.Code.Text;
        byte[] document = call.Cipher.Encrypt(Encoding.UTF8.GetString(call.Envelope.InputBytes.Span), PlaceOf(institution, id));
        return await call.Do(new KeepUpload(institution, Kind, id, HandedIn, document, call.By)
        {
            Request = call.Key,
            Also = group,
            Check = known => known is { State: Submitted or Approved } ? NotOpen(id, known.State) : null,
            Write = row => Call.Output(answer => answer.Node("data", NumberOf(row.Reference), static (node, number) => node.Text("setl_list_id", number))),
        });
    }

    public static async Task<ReadOnlyMemory<byte>> Change(Call call)
    {
        InputNode data = call.Input.Node("data");
        InputRows rows = data.Exists ? data.NeedRows("stastinfo") : call.Input.NeedRows("stastinfo");
        string institution = call.Institution.Code.Text;
        List<(UploadRow Row, string State)> changes = [];
        foreach (InputNode row in rows)
        {
            string id = row.NeedCode("setl_id");
            string type = row.NeedCode("stas_type");
            if (type is not ("0" or "1" or ""))
            {
                row.Blame("stas_type", "wrong-state", new($"机构不能把清单改为状态 {type}。", $"An institution can't set the state {type}."), new("填 1 提交,或 0 撤回。", "Send 1 to submit it, or 0 to take it back."));
            }

            if (await call.Desk.Reader.Read(new RecordQuery<UploadRow>(UploadRow.Table).In(Partitions.Of(institution)).Where("institution", institution).Where("kind", Kind).Where("reference", id).Newest(1), call.Stop) is not [var kept])
            {
                row.Blame("setl_id", "unknown-list", new($"结算 {id} 没有上传清单。", $"There is no list of the settlement {id}."), new("请先上传清单(4101)。", "Hand it in first (4101)."));
            }
            else
            {
                changes.Add((kept, type == "1" ? Submitted : HandedIn));
            }
        }

        // All are looked at before the first is changed; what another office changes meanwhile, the act's own check finds.
        foreach ((UploadRow row, string state) in call.Envelope.IsFaulty ? [] : changes.Where(change => change.Row.State != change.State))
        {
            await call.Do(new KeepUpload(institution, Kind, row.Reference, state, row.Document, call.By)
            {
                Check = known => known is { State: Approved } ? NotOpen(row.Reference, Approved) : null,
                Write = static _ => [],
            });
        }

        return Call.Nothing;
    }

    /// <summary>清单流水号: nine letters made of the settlement's number, so that a list sent again keeps it.</summary>
    public static string NumberOf(string settlement)
    {
        RecordId id = RecordId.Parse(settlement)!.Value;
        long left = (id.Seq * Partitions.Count) + id.Partition;
        Span<char> letters = stackalloc char[Length];
        for (int i = Length - 1; i >= 0; i--)
        {
            letters[i] = Letters[(int)(left % Letters.Length)];
            left /= Letters.Length;
        }

        return letters.ToString();
    }

    /// <summary>Where the encrypted list belongs.</summary>
    public static string PlaceOf(string institution, string settlement) => $"{Kind}/{institution}/{settlement}";

    /// <summary>Groups a stay by what its list says; of any other visit there is nothing to group.</summary>
    private static async Task<Action<Entry>?> Group(Call call, SettlementRow settlement)
    {
        if (!Words<VisitKind>.TryParse(settlement.Visit, out VisitKind kind) || kind is not (VisitKind.Inpatient or VisitKind.Maternity) || await PersonRecords.Read(call.Desk.Reader, settlement.PersonId, call.Stop) is not { } person)
        {
            return null;
        }

        DateOnly ended = Days.Read(settlement.LawDay);
        DateOnly begun = await call.Desk.Reader.Read(new RecordQuery<VisitRow>(VisitRow.Table).In(settlement.Partition).Where("visit_id", settlement.VisitId).Newest(1), call.Stop) is [var visit] ? Days.Read(visit.Begun) : ended;
        ListFacts facts = ListGrouping.Facts(call.Input, person, begun, ended);
        return call.Envelope.IsFaulty ? null : GroupSettlementList.Keep(call.Desk, call.Institution, settlement, facts);
    }

    private static async Task<SettlementRow?> Find(Call call, InputNode told, string id)
    {
        SettlementRow? row = Partitions.In(id) is { } partition
            && await call.Desk.Reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table).In(partition).Where("settlement_id", id), call.Stop) is [var found]
            && found.Institution == call.Institution.Code.Text && found.Kind == SettlementKinds.Settle ? found : null;
        if (row is null)
        {
            call.Refuse(Faults.UnknownSettlement(id));
            return null;
        }

        if (told.NeedCode("mdtrt_id") != row.VisitId || (told.Code("psn_no") is { } person && person != row.PersonId))
        {
            call.Refuse(Faults.OthersVisit(told.NeedCode("mdtrt_id")));
            return null;
        }

        if (await call.Desk.Reader.Count(new RecordQuery<SettlementRow>(SettlementRow.Table).In(row.Partition).Where("concerns", id).Where("kind", SettlementKinds.Reverse), call.Stop) > 0)
        {
            call.Refuse(Faults.AlreadyReversed(id));
            return null;
        }

        return row;
    }

    private static Fault NotOpen(string id, string state) => new("list-submitted", Place.At("input.setlinfo.setl_id"),
        state == Approved ? new($"结算 {id} 的清单已审核通过。", $"The list of the settlement {id} is approved.") : new($"结算 {id} 的清单已提交。", $"The list of the settlement {id} is submitted."),
        state == Approved ? new("要更改,请联系经办机构。", "To change it, ask the agency.") : new("要更改,请先撤回(4102,状态 0)。", "To change it, take it back first (4102, state 0)."));
}
