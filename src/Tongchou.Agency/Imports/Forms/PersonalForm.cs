using Tongchou.Agency.Imports.Columns;
using Tongchou.Agency.Persons;

namespace Tongchou.Agency.Imports.Forms;

/// <summary>A table whose rows each belong to a person, named by person number or by identity number.</summary>
/// <remarks>An export writes the person number; a clerk writes the identity number. Where both are given they must agree.</remarks>
public abstract class PersonalForm<TRecord> : TableForm<TRecord> where TRecord : class
{
    private readonly Func<string, PersonId?> find;
    private readonly Column<TRecord, PersonId?> id;
    private readonly Column<TRecord, string> number;

    private protected PersonalForm(Func<string, PersonId?> find, Func<TRecord, PersonId> of)
    {
        this.find = find;
        id = May("person", "人员编号", "person number", PersonCells.Id, each => of(each), (PersonId?)null, "", "人员编号与证件号码填一项。", "Either this or the identity number.");
        number = Text("identity-number", "证件号码", "identity number", 30, _ => "", "000000199001010018", "人员编号与证件号码填一项,请用文本格式。", "Either this or the person number; as text.");
    }

    private protected IReadOnlyList<Column<TRecord>> WithPerson(params IReadOnlyList<Column<TRecord>> columns) => InOrder([id, number, .. columns]);

    /// <returns>Null, with a fault, where the row names nobody on file.</returns>
    private protected PersonId? Person(TableRow row)
    {
        PersonId? written = row.Read(id);
        string identity = row.Read(number).ToUpperInvariant();
        PersonId? found = identity.Length == 0 ? null : find(identity);
        if (identity.Length == 0 ? written is null && row.IsSound : found is null)
        {
            row.Add("unknown-person", number, identity.Length == 0 ? new("没有填写人员编号或证件号码。", "Neither person number nor identity number is given.") : new("没有这个证件号码的参保人。", "Nobody on file has this identity number."),
                new("请先导入参保人,或核对号码。", "Import the person first, or check the number."));
        }
        else if (written is not null && found is not null && written != found)
        {
            row.Add("person-and-number", id, new($"该证件号码的人员编号是 {found},不是 {written}。", $"The person with this identity number is {found}, not {written}."), new("请只填一项。", "Give one of them only."));
        }

        return written ?? found;
    }
}
