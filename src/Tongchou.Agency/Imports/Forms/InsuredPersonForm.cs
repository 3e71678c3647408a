using Tongchou.Agency.Imports.Columns;
using Tongchou.Agency.Persons;

namespace Tongchou.Agency.Imports.Forms;

/// <summary>The table of persons.</summary>
public sealed class InsuredPersonForm : TableForm<Person>
{
    private readonly Func<IdentityNumber, PersonId?> known;
    private readonly Column<Person, PersonId?> id = May("person", "人员编号", "person number", PersonCells.Id, each => each.Id, null, "", "新参保人留空,由系统编号。", "Empty for a new person; the system gives one.");
    private readonly Column<Person, IdentityDocument> document = May("document", "证件类型", "document", Cells.Word<IdentityDocument>(), each => each.Identity.Document, IdentityDocument.ResidentCard, "居民身份证(户口簿)", "留空为居民身份证。", "Empty means a resident identity card.");
    private readonly Column<Person, string> number = Must("identity-number", "证件号码", "identity number", Cells.Text(30), each => each.Identity.Text, "000000199001010018", "请用文本格式。", "As text.");
    private readonly Column<Person, string> name = Must("name", "姓名", "name", Cells.Text(50), each => each.Name, "示例甲");
    private readonly Column<Person, Sex> sex = May("sex", "性别", "sex", Cells.Word<Sex>(), each => each.Sex, Sex.Unknown, "男", "身份证已写明,可留空。", "May be empty where the card tells.");
    private readonly Column<Person, DateOnly?> born = May("born", "出生日期", "born", Cells.Maybe(Cells.Date), each => each.Born, null, "1990-01-01", "身份证已写明,可留空。", "May be empty where the card tells.");
    private readonly Column<Person, string> phone = May("phone", "联系电话", "phone", PersonCells.Phone, each => each.Phone, "");

    /// <param name="known">The number a person already has, by identity number; null for a new person.</param>
    public InsuredPersonForm(Func<IdentityNumber, PersonId?> known)
    {
        this.known = known;
        Columns = InOrder(id, document, number, name, sex, born, phone);
    }

    public override Phrase Title => new("参保人", "persons");
    internal override IReadOnlyList<Column<Person>> Columns { get; }
    internal override RowKey Key(Person record) => RowKey.Once($"{(int)record.Identity.Document} {record.Identity.Text}");

    internal override Person? Read(TableRow row)
    {
        PersonId? written = row.Read(id);
        IdentityDocument kind = row.Read(document);
        string text = row.Read(number);
        (string called, Sex said, DateOnly? birthday, string line) = (row.Read(name), row.Read(sex), row.Read(born), row.Read(phone));
        Phrase why = default;
        if (text is null || IdentityNumber.Read(kind, text, out why) is not { } identity)
        {
            if (!why.IsEmpty)
            {
                row.Add("bad-identity-number", number, why, new("请对照证件改正。", "Check it against the document."));
            }

            return null;
        }

        CheckCard(row, identity, said, birthday);
        if ((identity.Born ?? birthday) is not { } day)
        {
            row.Add("missing-value", born, new("“出生日期”没有填写。", "'born' is empty."), new("除身份证外的证件须填写。", "Needed for all documents but the resident identity card."));
            return null;
        }

        if (written is not null && known(identity) is { } already && already != written)
        {
            row.Add("person-and-number", id, new($"该证件号码的人员编号是 {already},不是 {written}。", $"The person with this identity number is {already}, not {written}."), new("请核对,或把人员编号留空。", "Check it, or leave the person number empty."));
        }

        return row.IsSound ? new(written ?? known(identity) ?? PersonId.New(), identity, called, identity.Sex is Sex.Unknown ? said : identity.Sex, day, line) : null;
    }

    private void CheckCard(TableRow row, IdentityNumber identity, Sex said, DateOnly? birthday)
    {
        if (identity.Born is { } stated && birthday is { } other && other != stated)
        {
            row.Add("born-and-number", born, new($"出生日期 {other:yyyy-MM-dd} 与身份证号中的 {stated:yyyy-MM-dd} 不符。", $"The birthday {other:yyyy-MM-dd} is not the one in the identity number, {stated:yyyy-MM-dd}."), new("请核对两处。", "Check both."));
        }

        if (identity.Sex is not Sex.Unknown && said is not Sex.Unknown && said != identity.Sex)
        {
            row.Add("sex-and-number", sex, new($"性别“{Words<Sex>.Phrase(said).Zh}”与身份证号不符。", $"The sex '{Words<Sex>.Phrase(said).En}' is not the one in the identity number."), new("请核对两处。", "Check both."));
        }
    }
}
