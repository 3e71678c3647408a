using Tongchou.Agency.Imports.Columns;
using Tongchou.Agency.Persons;

namespace Tongchou.Agency.Imports.Forms;

/// <summary>Cells about persons.</summary>
internal static class PersonCells
{
    public static readonly Cell<PersonId?> Id = new(
        (string text, out PersonId? id, out Phrase why) =>
        {
            why = default;
            return PersonId.TryParse(text.ToUpperInvariant(), out id);
        },
        id => id?.Text ?? "", new("人员编号(P 开头的 20 位)", "a person number: twenty letters and digits that begin with P"), Empty: true);

    public static readonly Cell<string> Phone = new(
        (string text, out string phone, out Phrase why) =>
        {
            why = default;
            phone = text;
            return text.Length <= 20 && text.All(each => char.IsAsciiDigit(each) || each is '+' or '-');
        },
        phone => phone, new("电话号码", "a telephone number"), Empty: true);
}
