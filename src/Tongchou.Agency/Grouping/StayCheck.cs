using System.Globalization;
using System.Text;
using Tongchou.Payment.Grouping;

namespace Tongchou.Agency.Grouping;

/// <summary>
/// Everything wrong with the facts of one stay, each at its field: <c>sex</c>, <c>age</c>, <c>ageDays</c>, <c>weight</c>, <c>diagnoses[1]</c>, <c>procedures[2]</c>; codes are counted from one.
/// Only what grouping itself refuses keeps a stay from its group; the rest is told because it is likely a slip.
/// </summary>
public static class StayCheck
{
    private const int OldestAge = 200, NewbornDays = 28, DaysOfAYear = 366;

    /// <summary>Below this a weight at birth was likely written in kilograms, above it with a digit too many.</summary>
    private const int LightestGrams = 200, HeaviestGrams = 9_999;

    public static IReadOnlyList<Fault> Of(DischargeText stay, Grouper grouper)
    {
        FaultList faults = new();
        if (stay.Sex.Length == 0)
        {
            Add(DischargeFaults.NoSex, "sex");
        }
        else if (stay.Sex is not ("1" or "2" or "男" or "女"))
        {
            Add(DischargeFaults.BadSex, "sex", stay.Sex);
        }

        int? age = Number(stay.Age, "age", DischargeFaults.BadAge, OldestAge);
        if (stay.Age.Length == 0)
        {
            Add(DischargeFaults.NoAge, "age");
        }

        int? days = Number(stay.AgeDays, "ageDays", DischargeFaults.BadAgeDays, int.MaxValue);
        if (age == 0 && stay.AgeDays.Length == 0)
        {
            Add(DischargeFaults.NoAgeDays, "ageDays");
        }
        else if (age == 0 && days > DaysOfAYear)
        {
            faults.Add("days-beyond-a-year", Place.At("ageDays"), new($"0 岁的天数不会超过一年,填的是 {days}。", $"At age zero there are no {days} days."), new("请核对出生日期和年龄。", "Check the date of birth and the age."));
        }

        int? weight = Number(stay.Weight, "weight", DischargeFaults.BadWeight, int.MaxValue);
        if (weight is < LightestGrams or > HeaviestGrams)
        {
            faults.Add("unlikely-weight", Place.At("weight"), new($"出生体重 {weight} 克不像真的。", $"{weight} grams is no likely weight at birth."), new("单位是克,3.2 公斤写 3200。", "The unit is grams: 3.2 kg is 3200."));
        }
        else if (age == 0 && (days ?? 0) <= NewbornDays && stay.Weight.Length == 0)
        {
            Add(DischargeFaults.NoWeight, "weight");
        }

        Codes(stay.DiagnosisCodes, "diagnoses", grouper.Tables.Diagnoses, DischargeFaults.UnknownDiagnosis);
        Codes(stay.ProcedureCodes, "procedures", grouper.Tables.Procedures, DischargeFaults.UnknownProcedure);
        if (stay.DiagnosisCodes is [] or ["", ..])
        {
            Add(DischargeFaults.NoPrincipalDiagnosis, "diagnoses[1]");
        }

        return faults.All;

        int? Number(string text, string place, DischargeFaults bad, int most)
        {
            if (text.Length == 0)
            {
                return null;
            }

            // Tools that know no empty whole number write 30.0, and the grouper reads it so.
            string whole = text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
            if (int.TryParse(whole.Length == 0 ? "0" : whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= 0 && number <= most)
            {
                return number;
            }

            Add(bad, place, text);
            return null;
        }

        void Codes(IReadOnlyList<string> codes, string list, CodeIndex known, DischargeFaults unknown)
        {
            for (int i = 0; i < codes.Count; i++)
            {
                string code = codes[i];
                if (code.Length > 0 && known.Find(Encoding.UTF8.GetBytes(code)) is CodeIndex.Unknown)
                {
                    Add(unknown, $"{list}[{i + 1}]", code);
                }

                if (code.Length > 0 && codes.Take(i).Contains(code))
                {
                    faults.Add("duplicate-code", Place.At($"{list}[{i + 1}]"), new($"编码 {code} 写了两次。", $"The code {code} stands twice."), new("重复的不影响分组,请删去一个。", "It does not change the group; delete one of them."));
                }
            }
        }

        void Add(DischargeFaults fault, string place, string text = "")
        {
            Phrase words = Words<DischargeFaults>.Phrase(fault);
            string shown = text.Length > 40 ? $"{text[..40]}…" : text;
            faults.Add(Words<DischargeFaults>.Code(fault), Place.At(place), text.Length == 0 ? new($"{words.Zh}。", $"{words.En}.") : new($"{words.Zh}:{shown}。", $"{words.En}: {shown}."), GroupingReport.Hint(fault));
        }
    }
}
