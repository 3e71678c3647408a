using Tongchou.Agency.Imports;
using Tongchou.Agency.Paying;
using Tongchou.Payment.Cases;
using Tongchou.Payment.Clearing;
using Tongchou.Payment.Dip;

namespace Tongchou.Agency.PaymentRuns;

/// <summary>The order of a year's clearing from the books: its cases are the settled stays, or those of a table that stands for them.</summary>
public static class BookOrder
{
    /// <summary>Material handed in for a run 清算材料: budget, published weights, coefficients, lumps, and cases where the books' own are not meant.</summary>
    /// <param name="open">Opens a table beside it by its name; null where it is not there.</param>
    /// <returns>Null, with faults, where it can't be read or is of another region or year.</returns>
    public static PayOrder? Read(ReadOnlyMemory<byte> json, string file, Func<string, Stream?> open, RunOrder order, IReadOnlyList<PaidCase> stays, FaultList faults)
    {
        PayOrder? read = new PayOrderReader(faults, open, stays).Read(json, file);
        if (read is not null && (read.Region != order.Region || read.Day.Year != order.Period.Year))
        {
            faults.Add("other-order", Place.At(file), new($"材料是 {read.Region} {read.Day.Year} 年度的。", $"The order is of {read.Region} and {read.Day.Year}."), new("请核对统筹区和年度。", "Check region and year."));
        }

        return faults.IsEmpty ? read : null;
    }

    /// <summary>The settled stays alone, without any table.</summary>
    /// <param name="reserve">Null for the region's share.</param>
    public static PayOrder Of(RegionCode region, RunPeriod year, Scheme scheme, PaymentMethod method, Money budget, Money? reserve, IReadOnlyList<PaidCase> stays)
    {
        ImportReport report = new(PayOrderReader.Books);
        return new(region, year.Days.To, [new(new(scheme, method, budget, reserve))], null, PayOrderReader.OfBooks(stays, report), [], [], [], new Dictionary<string, TreatmentAttribute>(), report);
    }
}
