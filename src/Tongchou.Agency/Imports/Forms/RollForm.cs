using Tongchou.Agency.Imports.Columns;
using Tongchou.Agency.Persons;

namespace Tongchou.Agency.Imports.Forms;

/// <summary>A person on an employer's monthly roll.</summary>
/// <param name="Employer">The employer's number, empty where the row leaves it to the roll.</param>
/// <param name="Month">The month, such as <c>2026-11</c>; empty likewise.</param>
/// <param name="Joined">The day the person came; null where nobody says.</param>
/// <param name="Left">The day the person left; the month is still paid for.</param>
public sealed record RollRow(PersonId Person, string Employer, string Month, Money Wage, DateOnly? Joined, DateOnly? Left);

/// <summary>The table of an employer's monthly roll 单位月度申报.</summary>
public sealed class RollForm : PersonalForm<RollRow>
{
    private readonly Column<RollRow, string> employer = Text("employer", "单位编号", "employer", 30, each => each.Employer, "", "可留空。", "May be empty.");
    private readonly Column<RollRow, string> month = Text("month", "费款所属期", "month", 7, each => each.Month, "2026-11", "可留空。", "May be empty.");
    private readonly Column<RollRow, Money> wage = Must("wage", "缴费工资", "wage", Cells.Amount, each => each.Wage, "7000.00", "申报的月工资,不用自行按上下限调整。", "The month's wage as it is; floor and cap are applied here.");
    private readonly Column<RollRow, DateOnly?> joined = May("joined", "入职日期", "joined", Cells.Maybe(Cells.Date), each => each.Joined, null, "", "可留空。", "May be empty.");
    private readonly Column<RollRow, DateOnly?> left = May("left", "离职日期", "left", Cells.Maybe(Cells.Date), each => each.Left, null, "", "本月离职的填写,当月仍缴费。", "For who left in the month, which is still paid for.");

    public RollForm(Func<string, PersonId?> find) : base(find, each => each.Person) => Columns = WithPerson(employer, month, wage, joined, left);

    public override Phrase Title => new("单位月度申报", "monthly roll of an employer");
    internal override IReadOnlyList<Column<RollRow>> Columns { get; }

    internal override RowKey Key(RollRow record) => RowKey.Once(record.Person.Text);

    internal override RollRow? Read(TableRow row)
    {
        PersonId? person = Person(row);
        string of = row.Read(employer);
        string period = row.Read(month);
        Money amount = row.Read(wage);
        DateOnly? came = row.Read(joined);
        DateOnly? went = row.Read(left);
        if (came is { } from && went is { } to && to < from)
        {
            row.Add("left-before-joined", left, new("离职日期早于入职日期。", "The day of leaving is before that of joining."), new("请核对日期。", "Check the days."));
        }

        return row.IsSound ? new(person!, of, period, amount, came, went) : null;
    }
}
