using Tongchou.Agency.Imports;
using Tongchou.Agency.Paying;
using Tongchou.Payment.Cases;
using Tongchou.Payment.Clearing;
using Tongchou.Payment.Dip;

namespace Tongchou.Agency.PaymentRuns;

/// <summary>The order of a clearing whose cases are the settled stays of the books, without any table beside it.</summary>
public static class BookOrder
{
    /// <param name="reserve">Null for the region's share.</param>
    public static PayOrder Of(RegionCode region, RunPeriod year, Scheme scheme, PaymentMethod method, Money budget, Money? reserve, IReadOnlyList<PaidCase> stays)
    {
        ImportReport report = new(PayOrderReader.Books);
        return new(region, year.Days.To, [new(new(scheme, method, budget, reserve))], null, PayOrderReader.OfBooks(stays, report), [], [], [], new Dictionary<string, TreatmentAttribute>(), report);
    }
}
