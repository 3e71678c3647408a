using System.Diagnostics.CodeAnalysis;

namespace Tongchou.Agency.Institutions;

/// <summary>The national code 定点医药机构编号 of a designated institution: <c>H</c> and eleven digits, or <c>P</c> for a pharmacy.</summary>
/// <remarks>The digits begin with the division code of six digits; the rest is the register's own. Equal when the text is.</remarks>
public sealed record InstitutionCode : IComparable<InstitutionCode>
{
    private const int Length = 12;

    private InstitutionCode(string text) => Text = text;

    public string Text { get; }
    public bool IsPharmacy => Text[0] is 'P';

    /// <returns>False for anything but a capital <c>H</c> or <c>P</c> and eleven ASCII digits.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out InstitutionCode? code)
    {
        code = text is { Length: Length } && (text[0] is 'H' or 'P') && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 ? new(text) : null;
        return code is not null;
    }

    public int CompareTo(InstitutionCode? other) => string.CompareOrdinal(Text, other?.Text);
    public override string ToString() => Text;
}
