using Tongchou.Agency.Imports;
using Tongchou.Agency.Paying;
using Tongchou.Payment.Cases;
using Tongchou.Payment.Clearing;
using Tongchou.Payment.Dip;

namespace Tongchou.Agency.PaymentRuns;

/// <summary>The order of a clearing whose cases are the settled stays of the books, without any table beside it.</summary>
public static class BookOrder
{
    /// <summary>Stays are numbered as rows of a table would be, below its headings.</summary>
    public const int FirstRow = 2;

    /// <param name="reserve">Null for the region's share.</param>
    public static PayOrder Of(RegionCode region, RunPeriod year, Scheme scheme, PaymentMethod method, Money budget, Money? reserve, IReadOnlyList<PaidCase> stays) => With(
        new(region, year.Days.To, [new(new(scheme, method, budget, reserve))], null, [], [], [], [], new Dictionary<string, TreatmentAttribute>(), new("books")), stays);

    /// <summary>The same order with the stays of the books for its cases.</summary>
    public static PayOrder With(PayOrder order, IReadOnlyList<PaidCase> stays) => order with
    {
        Cases = [.. stays.Select((each, i) => new ReadRow<PaidCase>(each, i + FirstRow, []))],
        CaseReport = new("books") { Read = stays.Count },
    };
}
