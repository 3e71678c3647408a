using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Policy.Tests;

internal enum Way
{
    [Word("plain", "普通", "plain")] Plain,
    [Word("special", "特别", "special")] Special,
}

/// <summary>A small vocabulary with one provision of each form.</summary>
internal static class TestVocabulary
{
    private static readonly Column level = new WordColumn<HospitalLevel>("level", new("机构等级", "hospital level"));
    private static readonly Column group = new WordColumn<PersonGroup>("group", new("人群", "group"), PersonGroup.Adult, PersonGroup.Student);
    private static readonly NumberColumn stay = new("stay", new("第几次住院", "stay in the year"), 1, 4);

    public static readonly Provision<Money> Deductible = new("care/stay/deductible", new("起付标准", "deductible"), MoneyForm.Instance, level, group, stay);
    public static readonly Provision<Bands> Ratio = new("care/stay/ratio", new("支付比例", "ratio"), BandsForm.Instance, level, group);
    public static readonly Provision<Limit> Ceiling = new("care/year/ceiling", new("封顶线", "ceiling"), LimitForm.Instance);
    public static readonly Provision<Rate> Share = new("care/year/share", new("比例", "share"), RateForm.Instance);
    public static readonly Provision<int> Months = new("care/year/months", new("月数", "months"), new CountForm(24));
    public static readonly Provision<IReadOnlyList<HospitalLevel>> Levels = new("care/year/levels", new("等级", "levels"), WordsForm<HospitalLevel>.Instance);
    public static readonly Provision<IReadOnlyList<string>> Diseases = new("care/year/diseases", new("病种", "diseases"), CodesForm.Instance);
    public static readonly Reading<Way> Way = new("care/year/way", new("口径", "way"));

    public static readonly PolicyVocabulary All = new([Deductible, Ratio, Ceiling, Share, Months, Levels, Diseases, Way]);
}
