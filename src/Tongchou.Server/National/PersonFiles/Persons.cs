using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;
using Tongchou.Server.National.Words;

namespace Tongchou.Server.National.PersonFiles;

/// <summary>A person's file with who they are, opened for an answer. Whoever opens it is noted in the audit.</summary>
/// <param name="Coverages">The latest row of each coverage.</param>
/// <param name="Filings">The latest row of each filing.</param>
internal sealed record OpenFile(Person Person, IReadOnlyList<CoverageRow> Coverages, IReadOnlyList<FilingRow> Filings)
{
    /// <summary>The coverage in force on a day, or else the last one.</summary>
    public CoverageRow? CoverageOn(DateOnly day)
    {
        string text = Agency.Booking.Days.Text(day);
        return Coverages.OrderByDescending(row => row.State == Words<CoverageStatus>.Code(CoverageStatus.Normal) && string.CompareOrdinal(row.From, text) <= 0 && string.CompareOrdinal(row.To, text) >= 0)
            .ThenByDescending(row => row.To, StringComparer.Ordinal).FirstOrDefault();
    }

    /// <summary>Years of age on a day, whole.</summary>
    public int AgeOn(DateOnly day) => Math.Max(0, day.Year - Person.Born.Year - (day.DayOfYear < Person.Born.AddYears(day.Year - Person.Born.Year).DayOfYear ? 1 : 0));

    /// <summary>Number, certificate, name and sex, as most answers begin with them.</summary>
    public AnswerNode Who(AnswerNode node) => node
        .Text("psn_no", Person.Id.Text)
        .Text("psn_cert_type", PersonCodes.Certificate(Person.Identity.Document))
        .Text("certno", Person.Identity.Text)
        .Text("psn_name", Person.Name)
        .Text("gend", PersonCodes.Gender(Person.Sex));
}

/// <summary>Finds persons and opens their files.</summary>
internal static class Persons
{
    /// <summary>Opens the file of the person a message names in <c>psn_no</c>.</summary>
    /// <returns>Null where there is none, or the audit could not be written; the fault is noted.</returns>
    public static async Task<OpenFile?> Open(Call call, InputNode told)
    {
        string id = told.NeedCode("psn_no");
        return call.Envelope.IsFaulty ? null : await Open(call, id);
    }

    /// <summary>Opens the file whose filings count today: one that was merged is refused with the number that stands for it.</summary>
    /// <inheritdoc cref="Open(Call, InputNode)"/>
    public static async Task<OpenFile?> OpenStanding(Call call, InputNode told)
    {
        if (await Open(call, told) is not { } file)
        {
            return null;
        }

        if (file.Filings.FirstOrDefault(row => row.Kind == PersonRecords.MergedInto) is { } merged)
        {
            call.Refuse(Agency.Settlements.Faults.Merged(file.Person.Id.Text, merged.Code!));
            return null;
        }

        return file;
    }

    public static async Task<OpenFile?> Open(Call call, string id)
    {
        short partition = Partitions.Of(id);
        if (await call.Desk.Reader.Read(new RecordQuery<PersonRow>(PersonRow.Table).In(partition).Where("person_id", id).Newest(1), call.Stop) is not [var row])
        {
            call.Refuse(Agency.Settlements.Faults.UnknownPerson(id));
            return null;
        }

        if (!await call.Audit(id))
        {
            return null;
        }

        IReadOnlyList<CoverageRow> coverages = await call.Desk.Reader.Read(new RecordQuery<CoverageRow>(CoverageRow.Table).In(partition).Where("person_id", id).Latest(), call.Stop);
        IReadOnlyList<FilingRow> filings = await call.Desk.Reader.Read(new RecordQuery<FilingRow>(FilingRow.Table).In(partition).Where("person_id", id).Latest(), call.Stop);
        return new(SealedPerson.Open(row, call.Cipher), coverages, [.. filings.Where(filing => filing.State == PersonRecords.Filed)]);
    }

    /// <summary>The person a certificate number belongs to, by the number that stands for them now; null where it is nobody's.</summary>
    public static async Task<string?> Find(Call call, string number)
    {
        string lookup = SealedPerson.Lookup(number.Trim(), call.Cipher);
        return await call.Desk.Reader.Read(new RecordQuery<IdentityRow>(IdentityRow.Table).In(Partitions.Of(lookup)).Where("lookup", lookup).Newest(1), call.Stop) is [var row] ? await MergeOffice.Standing(call.Desk.Reader, row.PersonId, call.Stop) : null;
    }

    /// <summary>What the personal account holds.</summary>
    public static async Task<Money> Balance(Call call, string id) =>
        await call.Desk.Reader.Read(new RecordQuery<AccountRow>(AccountRow.Table).In(Partitions.Of(id)).Where("person_id", id).Newest(1), call.Stop) is [var row] ? row.Balance : Money.Zero;
}
