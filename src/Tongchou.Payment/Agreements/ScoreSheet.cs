namespace Tongchou.Payment.Agreements;

/// <summary>An item 评分项目 of a sheet.</summary>
/// <param name="Points">The most it can be given.</param>
/// <param name="IsNeeded">一票否决: with nothing here the whole is not passed.</param>
public sealed record ScoreItem(string Code, Phrase Name, int Points, bool IsNeeded);

/// <summary>The items by which an institution is assessed 评估 or appraised 考核, and the points of each.</summary>
public sealed class ScoreSheet(IReadOnlyList<ScoreItem> items)
{
    public IReadOnlyList<ScoreItem> Items { get; } = items;

    /// <summary>The most there is to have.</summary>
    public int Points => Items.Sum(item => item.Points);

    public static int Total(IReadOnlyList<ItemScore> scores) => scores.Sum(score => score.Points);

    /// <summary>Whether no item that must not fail was given nothing.</summary>
    public bool HasAllNeeded(IReadOnlyList<ItemScore> scores) => Items.Where(item => item.IsNeeded).All(item => scores.Any(score => score.Item == item.Code && score.Points > 0));

    /// <summary>What is wrong with points given: an item left out, unknown, twice, or beyond its bounds.</summary>
    public IReadOnlyList<Fault> Faults(IReadOnlyList<ItemScore> scores)
    {
        FaultList faults = new();
        foreach (ScoreItem item in Items)
        {
            ItemScore[] given = [.. scores.Where(score => score.Item == item.Code)];
            if (given.Length != 1)
            {
                faults.Add(given.Length == 0 ? "item-missing" : "item-twice", Place.At(item.Code),
                    given.Length == 0 ? new($"“{item.Name.Zh}”({item.Code})没有评分。", $"'{item.Name.En}' ({item.Code}) has no points.") : new($"“{item.Name.Zh}”({item.Code})评了两次。", $"'{item.Name.En}' ({item.Code}) is given twice."),
                    new($"请评 0 到 {item.Points} 分。", $"Give it 0 to {item.Points}."));
            }
            else if (given[0].Points < 0 || given[0].Points > item.Points)
            {
                faults.Add("points-beyond", Place.At(item.Code), new($"“{item.Name.Zh}”评了 {given[0].Points} 分,应在 0 到 {item.Points} 分之间。", $"'{item.Name.En}' is given {given[0].Points}, not 0 to {item.Points}."), new("请核对评分。", "Check it."));
            }
        }

        foreach (ItemScore score in scores.Where(score => Items.All(item => item.Code != score.Item)))
        {
            faults.Add("unknown-item", Place.At(score.Item), new($"评分表没有项目 {score.Item}。", $"The sheet has no item {score.Item}."), new($"可以评:{string.Join("、", Items.Select(item => item.Code))}。", $"Its items: {string.Join(", ", Items.Select(item => item.Code))}."));
        }

        return faults.All;
    }
}
