using System.Globalization;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Yaml;

namespace Tongchou.Payment.Agreements;

/// <summary>A grade 考核等次 of the yearly appraisal.</summary>
/// <param name="From">The least points it takes.</param>
/// <param name="Returned">The share of the retained deposit 质量保证金 that is paid back.</param>
public sealed record AppraisalGrade(string Code, Phrase Name, int From, Rate Returned);

/// <summary>The grades, the best first; the last takes no points, so that everybody has one.</summary>
public sealed class AppraisalGrades(IReadOnlyList<AppraisalGrade> all)
{
    public IReadOnlyList<AppraisalGrade> All { get; } = all;

    public AppraisalGrade Of(int points) => All.First(grade => points >= grade.From);
}

/// <summary>Grades as <c>[{ grade: good, name: {zh, en}, from: 90, returned: 100% }]</c>.</summary>
public sealed class AppraisalGradesForm : IForm<AppraisalGrades>
{
    public static readonly AppraisalGradesForm Instance = new();

    private const int MostPoints = 1000;

    public string Schema =>
        """{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["grade","name","from","returned"],"properties":{"grade":{"type":"string","pattern":"^[a-z][a-z0-9-]*$"},"name":{"type":"object","additionalProperties":false,"required":["zh","en"],"properties":{"zh":{"type":"string"},"en":{"type":"string"}}},"from":{"type":"integer","minimum":0,"maximum":1000},"returned":{"type":["number","string"],"description":"share of the retained deposit paid back"}}}}""";

    public bool TryRead(Node node, FaultList faults, out AppraisalGrades value)
    {
        int before = faults.Count;
        List<AppraisalGrade> grades = [];
        foreach (Node item in node.AsList(faults)?.Items ?? [])
        {
            if (item.AsMap(faults) is not { } map)
            {
                continue;
            }

            map.AllowOnly(faults, "grade", "name", "from", "returned");
            string code = map.Needed("grade", faults).AsText(faults) ?? "";
            Phrase name = PhraseReader.Read(map.Needed("name", faults), faults);
            int from = map.Needed("from", faults).AsCount(faults, 0, MostPoints) ?? 0;
            Rate returned = map.Needed("returned", faults) is { } share && RateForm.Instance.TryRead(share, faults, out Rate rate) ? rate : Rate.Zero;
            if (grades is [.., { } better] && (from >= better.From || returned > better.Returned))
            {
                faults.Add("grades-order", map.Place, new("等次从高到低排列,返还比例不得倒挂。", "Grades fall from the best; a worse one returns no more."));
            }

            grades.Add(new(code, name, from, returned));
        }

        if (faults.Count == before && grades is not [.., { From: 0 }])
        {
            faults.Add("grades-end", node.Place, new("最后一个等次应当从 0 分起。", "The last grade should take no points."));
        }

        value = new(grades);
        return faults.Count == before;
    }

    public string Show(AppraisalGrades value, Language language) => string.Join(language is Language.En ? "; " : ";", value.All.Select(grade =>
        string.Create(CultureInfo.InvariantCulture, $"{grade.Name.In(language)} ≥{grade.From} {grade.Returned}")));
}
