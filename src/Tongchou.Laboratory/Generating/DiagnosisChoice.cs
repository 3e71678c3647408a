namespace Tongchou.Laboratory;

/// <summary>Chooses principal diagnoses by age and sex, each as often as its weight says.</summary>
internal sealed class DiagnosisChoice(IReadOnlyList<Diagnosis> diagnoses)
{
    private const int Oldest = 120;

    private readonly (int[] UpTo, byte[] Rows)?[] known = new (int[], byte[])?[(Oldest + 1) * 2];

    public byte Choose(int age, Sex sex, ref Draw draw)
    {
        int at = (Math.Clamp(age, 0, Oldest) * 2) + (sex is Sex.Female ? 1 : 0);
        (int[] upTo, byte[] rows) = known[at] ??= Table(age, sex);
        if (upTo.Length == 0)
        {
            return PopulationSlice.NoDisease;
        }

        int drawn = draw.Below(upTo[^1]), row = 0;
        while (upTo[row] <= drawn)
        {
            row++;
        }

        return rows[row];
    }

    private (int[] UpTo, byte[] Rows) Table(int age, Sex sex)
    {
        List<int> upTo = [];
        List<byte> rows = [];
        int sum = 0;
        for (int row = 0; row < diagnoses.Count; row++)
        {
            if (diagnoses[row].Concerns(age, sex) && diagnoses[row].Weight > 0)
            {
                upTo.Add(sum += diagnoses[row].Weight);
                rows.Add((byte)row);
            }
        }

        return ([.. upTo], [.. rows]);
    }
}
