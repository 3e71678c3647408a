using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;
using Tongchou.Server.National.Words;

namespace Tongchou.Server.National.Transactions.Lines;

/// <summary>What the transactions of visits look at in the same way. Faults stand in the envelope.</summary>
internal static class Checking
{
    public static readonly Task<ReadOnlyMemory<byte>> Refused = Task.FromResult(Call.Nothing);

    /// <summary>The node a message is about, the whole input held to the dictionary.</summary>
    /// <param name="notDemanded">Fields we can do without, whatever the dictionary says.</param>
    public static InputNode Node(Call call, string name, params ReadOnlySpan<string> notDemanded)
    {
        call.Input.Check(call.Envelope.Transaction!, notDemanded);
        return call.Input.NeedNode(name);
    }

    /// <summary>险种类型: the scheme asked for; null with a fault where there is none such.</summary>
    public static Scheme? Scheme(InputNode node)
    {
        string code = node.NeedCode("insutype");
        if (code.Length == 0 || InsuranceTypes.Find(code) is { } scheme)
        {
            return code.Length == 0 ? null : InsuranceTypes.Find(code);
        }

        node.Blame("insutype", "unknown-scheme", InsuranceTypes.Unknown(code), InsuranceTypes.Mend);
        return null;
    }

    /// <summary>医疗类别, with a fault where it is settled nowhere here.</summary>
    public static MedicalType MedicalType(InputNode node)
    {
        string code = node.NeedCode("med_type");
        if (code.Length == 0 || MedicalTypes.Find(code) is not { } type)
        {
            if (code.Length > 0)
            {
                node.Blame("med_type", "unknown-medical-type", MedicalTypes.Unknown(code), MedicalTypes.Mend);
            }

            return default;
        }

        return type;
    }

    /// <summary>The kind of visit of a medical type; where it leaves open which list the disease is on, the person's registration tells.</summary>
    public static async Task<VisitKind> KindOf(Call call, MedicalType type, string person, string? disease, DateOnly day)
    {
        if (!type.NeedsDisease)
        {
            return type.Kind;
        }

        RecordQuery<FilingRow> filings = new RecordQuery<FilingRow>(FilingRow.Table).In(Partitions.Of(person)).Where("person_id", person).Latest();
        foreach (FilingRow row in await call.Desk.Reader.Read(filings, call.Stop))
        {
            if (row.Kind == PersonRecords.Chronic && row.State == PersonRecords.Filed && (disease is null || row.Code == disease) && PersonRecords.SpanOf(row).Contains(day)
                && Words<VisitKind>.TryParse(PersonRecords.Part(row, 1), out VisitKind kind) && ChronicDisease.Opens.Contains(kind))
            {
                return kind;
            }
        }

        return type.Kind;
    }
}
