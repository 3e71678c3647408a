using Tongchou.Agency.Imports.Columns;
using Tongchou.Agency.Merging;
using Tongchou.Agency.Persons;

namespace Tongchou.Agency.Acts;

/// <summary>The register of an old scheme.</summary>
public sealed class RegistrationForm : TableForm<Registration>
{
    private const int CountyDigits = 6;
    private const int VillageDigits = 12;

    private readonly OldScheme register;
    private readonly Column<Registration, OldScheme> scheme = Must("scheme", "原制度", "scheme", Cells.Word<OldScheme>(), each => each.Scheme, "新农合");
    private readonly Column<Registration, string> number = Must("number", "登记号", "number", Cells.Text(30), each => each.Number, "000123", "登记改正后重新导入,登记号不变。", "It stays when the line is corrected and imported again.");
    private readonly Column<Registration, IdentityDocument> document = May("document", "证件类型", "document", Cells.Word<IdentityDocument>(), each => each.Identity.Document, IdentityDocument.ResidentCard, "居民身份证(户口簿)", "留空为居民身份证。", "Empty means a resident identity card.");
    private readonly Column<Registration, string> identity = Must("identity-number", "证件号码", "identity number", Cells.Text(30), each => each.Identity.Text, "000000199001010018", "请用文本格式。", "As text.");
    private readonly Column<Registration, string> name = Must("name", "姓名", "name", Cells.Text(50), each => each.Name, "示例甲");
    private readonly Column<Registration, Sex> sex = May("sex", "性别", "sex", Cells.Word<Sex>(), each => each.Sex, Sex.Unknown, "男", "身份证已写明,可留空。", "May be empty where the card tells.");
    private readonly Column<Registration, DateOnly?> born = May("born", "出生日期", "born", Cells.Maybe(Cells.Date), each => each.Born, null, "1990-01-01", "身份证已写明,可留空。", "May be empty where the card tells.");
    private readonly Column<Registration, string> household = Text("household", "家庭户号", "household", 30, each => each.Household);
    private readonly Column<Registration, string> village = Text("village", "村(社区)代码", "village", 12, each => each.Village, "", "12 位,或县区的 6 位。", "Twelve digits, or a county's six.");
    private readonly Column<Registration, PersonGroup> group = May("group", "人群", "group", Cells.Word<PersonGroup>(), each => each.Group, PersonGroup.Adult, "成年居民");
    private readonly Column<Registration, AssistanceCategory> category = May("category", "救助对象类别", "assistance category", Cells.Word<AssistanceCategory>(), each => each.Category, AssistanceCategory.None, "非救助对象");
    private readonly Column<Registration, Money> dues = Must("dues", "本年已缴保费", "dues paid for the year", Cells.Amount, each => each.Dues, "250.00", "元。", "In yuan.");
    private readonly Column<Registration, DateOnly> from = From(each => each.Days);
    private readonly Column<Registration, DateOnly?> to = May("to", "结束日期", "to", Cells.Maybe(Cells.Date), each => (DateOnly?)each.Days.To, null, "2025-12-31", "含当日。", "The day itself is inside.");
    private readonly Column<Registration, Money> balance = May("balance", "账户余额", "account balance", Cells.Amount, each => each.Balance, Money.Zero, "", "家庭或个人账户,元。", "Of the household's or person's account, in yuan.");

    public RegistrationForm(OldScheme register)
    {
        this.register = register;
        Columns = InOrder(scheme, number, document, identity, name, sex, born, household, village, group, category, dues, from, to, balance);
    }

    public override Phrase Title => new("原制度参保登记", "register of an old scheme");
    internal override IReadOnlyList<Column<Registration>> Columns { get; }
    internal override RowKey Key(Registration record) => RowKey.Once(record.Key);

    internal override Registration? Read(TableRow row)
    {
        OldScheme said = row.Read(scheme);
        IdentityDocument kind = row.Read(document);
        string text = row.Read(identity);
        (Sex gender, DateOnly? birthday) = (row.Read(sex), row.Read(born));
        Phrase why = default;
        if (text is null || IdentityNumber.Read(kind, text, out why) is not { } card)
        {
            if (!why.IsEmpty)
            {
                row.Add("bad-identity-number", identity, why, new("请对照证件改正。", "Check it against the document."));
            }

            // The other columns are read as well, so that all their faults are told at once.
            Rest(row, null, default, default);
            return null;
        }

        Check(row, said, card, gender, birthday);
        return Rest(row, card, card.Sex is Sex.Unknown ? gender : card.Sex, card.Born ?? birthday ?? default);
    }

    private Registration? Rest(TableRow row, IdentityNumber? card, Sex gender, DateOnly day)
    {
        string place = row.Read(village);
        if (place.Length > 0 && (place.Length is not (CountyDigits or VillageDigits) || !place.All(char.IsAsciiDigit)))
        {
            row.Add("bad-village", village, new($"“{place}”不是 12 位或 6 位的代码。", $"'{place}' is no code of 12 or 6 digits."), new("请核对统计用区划代码。", "Check the division's code."));
        }

        PersonGroup insured = row.Read(group);
        if (insured.Scheme() is not Scheme.Resident)
        {
            row.Add("not-a-resident", group, new("居民制度里没有职工。", "There are no employees in a residents' scheme."), new("填成年居民或学生儿童。", "Write adult or student."));
        }

        DateSpan days = row.Days(from, to);
        if (days.IsOpen)
        {
            row.Add("missing-value", to, new("“结束日期”没有填写。", "'to' is empty."), new("填本年最后一个参保日。", "Give the last day insured of the year."));
        }

        Registration read = new(register, row.Read(number), card!, row.Read(name), gender, day, row.Read(household), place, insured, row.Read(category), row.Read(dues), days, row.Read(balance));
        return row.IsSound ? read : null;
    }

    private void Check(TableRow row, OldScheme said, IdentityNumber card, Sex gender, DateOnly? birthday)
    {
        if (said != register)
        {
            row.Add("other-register", scheme, new($"这是{Words<OldScheme>.Phrase(register).Zh}的登记。", $"This is the register of the {Words<OldScheme>.Phrase(register).En}."), new("请导入到对应的一边。", "Import it as the other register."));
        }

        if (card.Born is null && birthday is null)
        {
            row.Add("missing-value", born, new("“出生日期”没有填写。", "'born' is empty."), new("除身份证外的证件须填写。", "Needed for all documents but the resident identity card."));
        }

        if ((card.Born ?? birthday) != (birthday ?? card.Born))
        {
            row.Add("born-and-number", born, new("出生日期与身份证号不符。", "The birthday is not the one in the identity number."), new("请核对两处。", "Check both."));
        }

        if (card.Sex is not Sex.Unknown && gender is not Sex.Unknown && card.Sex != gender)
        {
            row.Add("sex-and-number", sex, new("性别与身份证号不符。", "The sex is not the one in the identity number."), new("请核对两处。", "Check both."));
        }
    }
}
