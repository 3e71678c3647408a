using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;

namespace Tongchou.Server.National.Transactions.Catalogues;

/// <summary>A page of rows 分页: the rows as <c>data</c>, and beside it the figures clients turn pages by.</summary>
internal static class Paged
{
    /// <summary>The figures around a page, which the dictionary doesn't list.</summary>
    public static readonly IReadOnlyList<string> Figures = ["pageNum", "pageSize", "recordCounts", "pages", "firstPage", "lastPage", "size", "startRow", "endRow"];

    private const int Largest = 1000;

    /// <param name="call">Asks for a page and for what changed since a day.</param>
    /// <param name="rows">All rows, in an order that stays; they are made as the page is cut.</param>
    /// <param name="changed">The day a row changed last.</param>
    /// <param name="write">Writes a row.</param>
    public static Task<ReadOnlyMemory<byte>> Answer<T>(Call call, IEnumerable<T> rows, Func<T, DateOnly> changed, Action<AnswerNode, T> write)
    {
        InputNode told = call.Input.Node("data");
        DateOnly since = told.Date("updt_time") ?? DateOnly.MinValue;
        int page = told.NeedWhole("page_num");
        int size = told.NeedWhole("page_size");
        if (page < 1)
        {
            told.Blame("page_num", "bad-page", new("页数从 1 起。", "Pages count from 1."), new("请从第 1 页取。", "Begin with page 1."));
        }

        if (size is < 1 or > Largest)
        {
            told.Blame("page_size", "bad-page", new($"每页 1 至 {Largest} 行。", $"A page has 1 to {Largest} rows."), new("请改小每页行数。", "Ask for fewer."));
        }

        if (call.Envelope.IsFaulty)
        {
            return Task.FromResult(Call.Nothing);
        }

        List<T> shown = [];
        long count = 0;
        long first = (long)(page - 1) * size;
        foreach (T row in rows.Where(row => changed(row) >= since))
        {
            if (count >= first && shown.Count < size)
            {
                shown.Add(row);
            }

            count++;
        }

        long pages = (count + size - 1) / size;
        return Asked.Told(answer => answer.Rows("data", shown, write).Fields()
            .Whole("pageNum", page).Whole("pageSize", size).Whole("recordCounts", count).Whole("pages", pages).Whole("size", shown.Count)
            .Whole("startRow", shown.Count > 0 ? first + 1 : 0).Whole("endRow", first + shown.Count));
    }
}
