using System.Runtime.CompilerServices;

namespace Tongchou.Payment.Grouping;

/// <summary>Reads the cells of one stay after another into the same arrays, so that reading leaves nothing behind. Not for two threads at once.</summary>
public sealed class DischargeReader(CodeIndex diagnosisCodes, CodeIndex procedureCodes)
{
    private const int OldestAge = 200;

    private int[] diagnoses = new int[64], procedures = new int[64];

    /// <summary>What was wrong with the cells that were read last.</summary>
    public DischargeFaults Faults { get; private set; }

    /// <summary>Good until the next is read. Blanks around a cell or code don't count; a code that isn't known keeps its position.</summary>
    public Discharge Read(scoped in DischargeCells cells)
    {
        Faults = DischargeFaults.None;
        int age = Number(cells.Age, DischargeFaults.BadAge);
        if (age > OldestAge)
        {
            Faults |= DischargeFaults.BadAge;
            age = Discharge.Unreadable;
        }

        int diagnosisCount = Codes(cells.Diagnoses, diagnosisCodes, ref diagnoses, DischargeFaults.UnknownDiagnosis, out bool hasPrincipal);
        int procedureCount = Codes(cells.Procedures, procedureCodes, ref procedures, DischargeFaults.UnknownProcedure, out _);
        Faults |= (age is Discharge.Blank ? DischargeFaults.NoAge : DischargeFaults.None) | (hasPrincipal ? DischargeFaults.None : DischargeFaults.NoPrincipalDiagnosis);
        return new Discharge
        {
            Sex = Sex(cells.Sex),
            AgeYears = age,
            AgeDays = Number(cells.AgeDays, DischargeFaults.BadAgeDays),
            WeightGrams = Number(cells.Weight, DischargeFaults.BadWeight),
            Diagnoses = hasPrincipal ? diagnoses.AsSpan(0, diagnosisCount) : default,
            Procedures = procedures.AsSpan(0, procedureCount),
        };
    }

    private int Sex(scoped ReadOnlySpan<byte> cell)
    {
        ReadOnlySpan<byte> text = Trimmed(cell);
        if (text.Length == 1)
        {
            switch (text[0])
            {
                case (byte)'1':
                    return Discharge.Male;
                case (byte)'2':
                    return Discharge.Female;
            }
        }

        if (text.IsEmpty)
        {
            Faults |= DischargeFaults.NoSex;
            return Discharge.Blank;
        }

        if (text.SequenceEqual("男"u8))
        {
            return Discharge.Male;
        }

        if (text.SequenceEqual("女"u8))
        {
            return Discharge.Female;
        }

        Faults |= DischargeFaults.BadSex;
        return Discharge.OtherSex;
    }

    private int Number(scoped ReadOnlySpan<byte> cell, DischargeFaults fault)
    {
        const int mostDigits = 9;
        ReadOnlySpan<byte> text = Trimmed(cell);
        if (text.IsEmpty)
        {
            return Discharge.Blank;
        }

        int number = 0, digits = 0;
        while (digits < text.Length && digits < mostDigits && text[digits] is >= (byte)'0' and <= (byte)'9')
        {
            number = (number * 10) + (text[digits++] - '0');
        }

        // Tools that know no empty whole number write 30.0.
        ReadOnlySpan<byte> rest = text[digits..];
        if (digits == 0 || (!rest.IsEmpty && (rest[0] != (byte)'.' || rest[1..].ContainsAnyExcept((byte)'0'))))
        {
            Faults |= fault;
            return Discharge.Unreadable;
        }

        return number;
    }

    private int Codes(scoped ReadOnlySpan<byte> cell, CodeIndex index, ref int[] numbers, DischargeFaults unknown, out bool hasFirst)
    {
        ReadOnlySpan<byte> left = Trimmed(cell);
        int[] found = numbers;
        int count = 0;
        bool hasUnknown = false;
        hasFirst = false;
        while (!left.IsEmpty)
        {
            int end = left.IndexOfAny((byte)'|', (byte)',');
            ReadOnlySpan<byte> code = Trimmed(end < 0 ? left : left[..end]);
            left = end < 0 ? default : left[(end + 1)..];
            if (count == found.Length)
            {
                Array.Resize(ref numbers, numbers.Length * 2);
                found = numbers;
            }

            int number = index.Find(code);
            hasUnknown |= number is CodeIndex.Unknown && !code.IsEmpty;
            hasFirst |= count == 0 && !code.IsEmpty;
            found[count++] = number;
        }

        Faults |= hasUnknown ? unknown : DischargeFaults.None;
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> cell) =>
        cell.IsEmpty || (cell[0] > (byte)' ' && cell[^1] > (byte)' ') ? cell : WithoutBlanks(cell);

    private static ReadOnlySpan<byte> WithoutBlanks(ReadOnlySpan<byte> cell) => cell.Trim(" \t\r\n"u8);
}
