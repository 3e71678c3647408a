using System.Globalization;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Merging;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Acts;

/// <summary>
/// Takes a person of the registers over into the one resident scheme 并轨接续: what either scheme insured ends the day before, what is left of
/// those days begins anew, and the lines are kept beside the person. All in one journal entry, and once.
/// </summary>
/// <remarks>A day on which the person is insured already, in another scheme or region, stays as it is on file (CN2023 三).</remarks>
[Clause("FX2019", "一(二)1")]
public sealed class TakeOver : Act<int>
{
    private readonly PersonId id;
    private readonly MergedPerson person;
    private readonly RegionCode region;
    private readonly DateOnly cutOver;
    private readonly IdentityCipher cipher;

    public TakeOver(PersonId id, MergedPerson person, RegionCode region, DateOnly cutOver, IdentityCipher cipher, string by)
        : base(Partitions.Of(id.Text), "take-over", by)
    {
        (this.id, this.person, this.region, this.cutOver, this.cipher) = (id, person, region, cutOver, cipher);
        Request = new(region.ToString(), $"take-over-{id}", Days.Text(cutOver));
    }

    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Persons.Add((Partition, id.Text));
    }

    protected override string? SubjectOf(int answer) => id.Text;

    protected override Outcome<int> Decide(Entry entry, OpenBooks books)
    {
        if (books.Person(id.Text) is null)
        {
            return Faults.UnknownPerson(id.Text);
        }

        List<DateSpan> insured = [.. books.Coverages(id.Text).Select(row => PersonRecords.CoverageOf(row, id)).Where(span => span.Status is CoverageStatus.Normal).Select(span => span.Days)];
        foreach ((Registration row, DateSpan days) in person.Before(cutOver))
        {
            Cover(entry, Words<OldScheme>.Code(row.Scheme), row, days, insured);
        }

        foreach (DateSpan days in person.After(cutOver))
        {
            Cover(entry, Words<Scheme>.Code(Scheme.Resident), person.Kept, days, insured);
        }

        foreach (Registration row in person.Rows)
        {
            Money refund = person.Refunded.Contains(row.Key) ? row.Dues : Money.Zero;
            entry.Add(RegistrationRow.Table, SealedRegistration.Seal(row, region.ToString(), RegistrationRow.TakenOver, id.Text, refund, cipher, entry.Partition, entry.Seq, entry.Next(RegistrationRow.Table)));
        }

        return person.Rows.Count;
    }

    private void Cover(Entry entry, string scheme, Registration row, DateSpan days, IReadOnlyList<DateSpan> insured)
    {
        foreach (DateSpan open in DayRuns.Less([days], insured))
        {
            CoverageSpan span = new(id, region, row.Group, row.Category, Supplement.None, SupplementaryProduct: false, open, "", CoverageStatus.Normal, Money.Zero);
            string name = string.Create(CultureInfo.InvariantCulture, $"{region}-{scheme}-{open.From:yyyyMMdd}");
            entry.Add(CoverageRow.Table, PersonRecords.RowOf(span, name, entry.Partition, entry.Seq, entry.Next(CoverageRow.Table)));
        }
    }
}
