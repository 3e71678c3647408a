namespace Tongchou.Laboratory;

/// <summary>Rows of the small tables of figures: cells without commas or quotes, headings first.</summary>
internal static class Rows
{
    public static IEnumerable<(int Line, string[] Cells)> Of(IEnumerable<string> lines, string file, int columns, FaultList faults)
    {
        int line = 0;
        foreach (string text in lines)
        {
            line++;
            if (line == 1 || text.Length == 0)
            {
                continue;
            }

            string[] cells = text.Split(',');
            if (cells.Length == columns)
            {
                yield return (line, cells);
            }
            else
            {
                faults.Add("row-length", new Place(file, line, 1, ""), new($"这一行应有 {columns} 列,实有 {cells.Length} 列。", $"This row should have {columns} cells and has {cells.Length}."));
            }
        }
    }

    /// <summary>Whole numbers from nothing up; a fault for each cell that is none.</summary>
    public static int[]? Numbers(string[] cells, Range which, string file, int line, FaultList faults)
    {
        string[] texts = cells[which];
        int[] numbers = new int[texts.Length];
        bool whole = true;
        for (int i = 0; i < texts.Length; i++)
        {
            if (!int.TryParse(texts[i], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out numbers[i]))
            {
                whole = false;
                faults.Add("not-a-number", new Place(file, line, 1, ""), new($"“{texts[i]}”不是自然数。", $"'{texts[i]}' is no whole number."));
            }
        }

        return whole ? numbers : null;
    }
}
