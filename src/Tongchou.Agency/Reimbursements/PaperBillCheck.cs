using Tongchou.Agency.Counter;

namespace Tongchou.Agency.Reimbursements;

/// <summary>What is wrong with a paper bill, all at once, before anybody is asked to approve it.</summary>
public static class PaperBillCheck
{
    /// <param name="today">A bill can't end after it.</param>
    public static IReadOnlyList<Fault> Faults(PaperBill bill, References references, DateOnly today)
    {
        FaultList faults = new();
        Institution(bill, references, faults);
        if (bill.Ended < bill.Begun || bill.Ended > today)
        {
            faults.Add("dates", Place.At("ended"), new($"结束日期 {bill.Ended:yyyy-MM-dd} 早于开始日期或晚于今天。", $"It ends on {bill.Ended:yyyy-MM-dd}, before it begins or after today."), new("请按票据改正就诊日期。", "Take the days from the papers."));
        }

        for (int i = 0; i < bill.Lines.Count; i++)
        {
            Line(bill, bill.Lines[i], i + 1, faults);
        }

        Invoices(bill.Invoices, faults);
        Money sum = bill.Lines.Aggregate(Money.Zero, (total, line) => total + line.Amount);
        if (bill.Lines.Count == 0 || sum != bill.Total)
        {
            faults.Add("total-differs", Place.At("total"), new($"票据总额 {bill.Total},明细合计 {sum}。", $"The invoices say {bill.Total}, the lines add up to {sum}."), new("请补录漏掉的明细或改正金额。", "Add the missing line, or mend the amount."));
        }

        return faults.All;
    }

    private static void Institution(PaperBill bill, References references, FaultList faults)
    {
        bool known = references.Institution(bill.Institution) is not null;
        if (known && bill.Stated is not null)
        {
            faults.Add("institution-known", Place.At("institution"), new($"机构 {bill.Institution} 已登记,等级和区划以登记为准。", $"The institution {bill.Institution} is on file; its level and place are taken from there."), new("请删去手工填写的机构信息。", "Leave out what was stated by hand."));
        }
        else if (!known && bill.Stated is null)
        {
            faults.Add("institution-unstated", Place.At("institution"), new($"没有登记编号为“{bill.Institution}”的机构。", $"No institution '{bill.Institution}' is on file."), new("请填写机构名称、等级和所在区划。", "State its name, level and division."));
        }
        else if (bill.Stated is { } stated && (string.IsNullOrWhiteSpace(stated.Name) || stated.Region.IsNation || stated.ToInstitution(bill.Institution, bill.Visit, new(bill.Begun, bill.Ended)) is null))
        {
            faults.Add("institution-stated", Place.At("stated"), new("手工填写的机构缺名称或区划,或编号不合规则。", "The stated institution lacks name or division, or its code is no institution's code."), new("请按票据补全;不知道编号的留空。", "Complete it from the papers; leave an unknown code empty."));
        }
    }

    private static void Line(PaperBill bill, PaperLine line, int number, FaultList faults)
    {
        Place place = Place.At($"lines/{number}");
        if (!line.Amount.IsPositive || line.Price.Times(line.Quantity) != line.Amount)
        {
            faults.Add("line-amount", place, new($"第 {number} 行:{line.Price} × {line.Quantity} 不等于 {line.Amount}。", $"Line {number}: {line.Price} × {line.Quantity} is not {line.Amount}."), new("请按票据改正单价、数量或金额。", "Mend price, quantity or amount from the papers."));
        }

        if (line.Date < bill.Begun || line.Date > bill.Ended)
        {
            faults.Add("line-date", place, new($"第 {number} 行的日期 {line.Date:yyyy-MM-dd} 不在就诊期内。", $"Line {number} is of {line.Date:yyyy-MM-dd}, outside the visit."), new("请改正日期。", "Mend the day."));
        }
    }

    private static void Invoices(IReadOnlyList<string> invoices, FaultList faults)
    {
        if (invoices.Count == 0 || invoices.Any(string.IsNullOrWhiteSpace) || invoices.Distinct(StringComparer.Ordinal).Count() != invoices.Count)
        {
            faults.Add("invoices", Place.At("invoices"), new("没有发票号码,或号码为空、重复。", "There is no invoice number, or one is empty or there twice."), new("请逐张填写发票号码。", "Give the number of each invoice."));
        }
    }
}
