using Tongchou.Agency.Booking;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>Approves or refuses what a hospital says its own code stands for 目录对照审核. The hospital hands in (3301), the agency decides: two hands already.</summary>
[Clause("SC2023", "七")]
public sealed class DecideMapping(Desk desk, InstitutionCode institution, CatalogueKind kind, string ownCode, DateOnly from, bool approve, string by)
    : ReferenceAct<HospitalCode>(desk, approve ? "approve-mapping" : "refuse-mapping", by)
{
    protected override string? SubjectOf(HospitalCode answer) => answer.OwnCode;

    protected override Outcome<HospitalCode> DecideBy(References references, Entry entry, OpenBooks books)
    {
        HospitalCode[] found = [.. references.Mapping.Of(institution, kind, ownCode).Where(code => code.Days.From == from)];
        if (found is not [var asked, ..])
        {
            return new Fault("unknown-mapping", Place.At("mapping"), new($"没有院内编码 {ownCode} 从 {from:yyyy-MM-dd} 起的对照。", $"There is no mapping of {ownCode} from {from:yyyy-MM-dd} on."), new("医院可能已撤回,请刷新列表。", "The hospital may have taken it back; load the list again."));
        }

        if (asked.Approval is not Approval.Pending)
        {
            Phrase state = Words<Approval>.Phrase(asked.Approval);
            return new Fault("mapping-decided", Place.At("mapping"), new($"院内编码 {ownCode} 的对照已是“{state.Zh}”。", $"The mapping of {ownCode} is {state.En} already."), new("无需再审核。", "Nothing is left to decide."));
        }

        bool known = references.Catalogue.Items.Any(item => item.Code == asked.Code && item.Kind == asked.Kind && item.Valid.Overlaps(asked.Days));
        if (approve && !known)
        {
            return new Fault("unknown-code", Place.At("mapping"), new($"目录里没有编码 {asked.Code}。", $"The catalogue has no {asked.Code} on those days."), new("请退回,由医院改正编码。", "Refuse it, so that the hospital mends its code."));
        }

        HospitalCode decided = asked with { Approval = approve ? Approval.Approved : Approval.Refused };
        entry.Add(MappingRow.Table, ReferenceReader.Row(decided, entry.Seq, 0));
        return decided;
    }
}
