using System.Globalization;
using System.Text.Json;
using Tongchou.Agency;

namespace Tongchou.Laboratory;

/// <summary>What a reform would do, as people read it 测算结果: amounts are yuan with two decimals as text. What a reform changes is absent where none was tried.</summary>
/// <param name="WhoPays">What the picture of the payers finds.</param>
/// <param name="Figures">SM3 over law, population and all sums: who runs the same again gets the same, whatever the reform is called.</param>
public sealed record TrialSheet(
    string Figures,
    TrialHead Head,
    long Persons,
    long Visits,
    string Cost,
    IReadOnlyList<Phrase> Findings,
    IReadOnlyList<TrialFigure> Headline,
    Phrase WhoPays,
    IReadOnlyList<TrialPayer> Payers,
    IReadOnlyList<TrialDimension> Dimensions)
{
    internal static TrialSheet Of(PopulationFolder population, SimulationCase simulated, Tally tally, Divisions names)
    {
        bool both = simulated.Reform is not null;
        SideSummary now = SimulationSummary.SideOf(tally.Row(Dimension.All, 0), Side.Baseline);
        SideSummary? then = both ? SimulationSummary.SideOf(tally.Row(Dimension.All, 0), Side.Reform) : null;
        long persons = tally.Of(Dimension.All, 0, Count.Persons);
        IReadOnlyList<TrialDimension> dimensions =
            [.. new[] { Dimension.Income, Dimension.Age, Dimension.Category, Dimension.Group, Dimension.Illness, Dimension.Area }.Select(dimension => TrialDimension.Of(tally, dimension, both, names))];
        TrialSheet sheet = new(
            Sm3.Of($"{population.Manifest.Digest} {simulated.LawDigest} {simulated.Region} {simulated.Day:yyyy-MM-dd} {simulated.StandIn} {string.Join(' ', tally.Sums)}"), TrialHead.Of(population, simulated), persons, tally.Of(Dimension.All, 0, Count.Visits), Yuan(tally.Of(Dimension.All, 0, Count.Cost)),
            [], TrialFigure.All(tally, now, then), default, TrialPayer.All(tally, both), dimensions);
        return sheet with { Findings = TrialFindings.Of(sheet, now, then, tally), WhoPays = TrialFindings.Of(sheet.Payers) };
    }

    internal static string Yuan(long fen) => new Money(fen).ToPlain();
    internal static string Yuan(decimal yuan) => yuan.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>As the books keep it.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, AgencyJson.Options);

    public static TrialSheet Read(byte[] bytes) => JsonSerializer.Deserialize<TrialSheet>(bytes, AgencyJson.Options) ?? throw new InvalidDataException("a kept sheet is empty");
}

/// <summary>One of the chief figures.</summary>
/// <param name="Unit"><c>yuan</c>, <c>percent</c>, <c>persons</c> or <c>stays</c>.</param>
/// <param name="Now">Absent where nothing is there to be measured.</param>
public sealed record TrialFigure(string Code, Phrase Name, string Unit, string? Now, string? Then, string? Change)
{
    internal static IReadOnlyList<TrialFigure> All(Tally tally, SideSummary now, SideSummary? then)
    {
        TrialFigure Money(string code, Phrase name, Func<SideSummary, decimal?> of, string unit = "yuan") => new(code, name, unit, Text(of(now)), then is null ? null : Text(of(then)), then is null ? null : Text(of(then) - of(now)));
        TrialFigure Whole(string code, Phrase name, Func<SideSummary, long> of, string unit) => new(code, name, unit, $"{of(now)}", then is null ? null : $"{of(then)}", then is null ? null : $"{of(then) - of(now)}");
        TrialFigure Only(string code, Phrase name, string unit, string value) => new(code, name, unit, null, value, null);
        TrialFigure[] chief =
        [
            Money("funds", new("各项基金支付", "paid by all funds"), side => side.FundsTotal),
            Money("burden", new("个人负担", "borne by persons"), side => side.Burden),
            Money("burden-per-head", new("人均个人负担", "own part per head"), side => side.BurdenPerHead),
            Money("stay-ratio", new("住院政策范围内支付比例(各方)", "paid of stays in scope, all funds"), side => side.StayRatio, "percent"),
            Money("stay-ratio-basic", new("住院政策范围内支付比例(基本医保)", "paid of stays in scope, basic insurance"), side => side.StayRatioOfBasic, "percent"),
            Whole("catastrophic", new("灾难性支出家庭人数", "persons with a catastrophic burden"), side => side.Catastrophic, "persons"),
            Whole("control-stays", new("自付控制触发住院次数", "stays the control topped up"), side => side.ControlStays, "stays"),
            Money("control", new("自付控制补足", "topped up by the control"), side => side.Control),
            Money("uncovered", new("不享受待遇的费用", "cost without coverage"), side => side.Uncovered),
        ];
        return then is null ? chief :
        [
            .. chief,
            Only("winners", new("负担减轻人数", "persons who bear less"), "persons", $"{tally.Of(Dimension.All, 0, Count.Winners)}"),
            Only("losers", new("负担加重人数", "persons who bear more"), "persons", $"{tally.Of(Dimension.All, 0, Count.Losers)}"),
            Only("gained", new("减轻金额", "borne less"), "yuan", TrialSheet.Yuan(tally.Of(Dimension.All, 0, Count.Gained))),
            Only("lost", new("加重金额", "borne more"), "yuan", TrialSheet.Yuan(tally.Of(Dimension.All, 0, Count.Lost))),
        ];
    }

    private static string? Text(decimal? value) => value is { } known ? TrialSheet.Yuan(known) : null;
}

/// <summary>What one payer pays for everybody.</summary>
/// <param name="IsFund">A fund or product; else the person.</param>
public sealed record TrialPayer(CodedWord Payer, bool IsFund, string Now, string? Then, string? Change)
{
    internal static IReadOnlyList<TrialPayer> All(Tally tally, bool both) =>
    [
        .. Tally.Payers.Select(payer =>
        {
            long now = tally.Of(Dimension.All, 0, Side.Baseline, payer), then = tally.Of(Dimension.All, 0, Side.Reform, payer);
            return new TrialPayer(CodedWord.Of(payer), Tally.Funds.Contains(payer), TrialSheet.Yuan(now), both ? TrialSheet.Yuan(then) : null, both ? TrialSheet.Yuan(then - now) : null);
        }),
    ];
}

/// <summary>Persons told apart in one way, with the finding that a picture of it has as its title.</summary>
public sealed record TrialDimension(string Code, Phrase Name, Phrase Finding, IReadOnlyList<TrialRow> Rows)
{
    internal static TrialDimension Of(Tally tally, int dimension, bool both, Divisions names)
    {
        Dimension of = tally.Dimensions[dimension];
        TrialRow[] rows = [.. of.Groups.Select((_, group) => TrialRow.Of(tally, dimension, group, both, names)).Where(row => row.Persons > 0)];
        return new(of.Code, of.Name, TrialFindings.Of(of.Name, rows), rows);
    }
}

/// <summary>One group of persons.</summary>
/// <param name="BurdenNow">Accounts and cash, per head.</param>
/// <param name="FundsNow">What funds and products pay for the group.</param>
/// <param name="RatioNow">Of the in-scope cost of stays, what funds and products pay, in percent.</param>
public sealed record TrialRow(
    string Code, Phrase Name, long Persons, long? Winners, long? Losers, string BurdenNow, string? BurdenThen, string? BurdenChange, string FundsNow, string? FundsThen, string? FundsChange,
    long CatastrophicNow, long? CatastrophicThen, long ControlNow, long? ControlThen, string? RatioNow, string? RatioThen)
{
    internal static TrialRow Of(Tally tally, int dimension, int group, bool both, Divisions names)
    {
        Span<long> row = tally.Row(dimension, group);
        SideSummary now = SimulationSummary.SideOf(row, Side.Baseline);
        SideSummary? then = both ? SimulationSummary.SideOf(row, Side.Reform) : null;
        (string code, Phrase name) = tally.Dimensions[dimension].Groups[group];
        if (dimension == Dimension.Area && RegionCode.TryParse(code, out RegionCode area) && names.NameOf(area) is { } called)
        {
            name = new(called, $"{called} {code}");
        }

        return new(
            code, name, row[(int)Count.Persons], both ? row[(int)Count.Winners] : null, both ? row[(int)Count.Losers] : null,
            TrialSheet.Yuan(now.BurdenPerHead), Text(then?.BurdenPerHead), Text(then?.BurdenPerHead - now.BurdenPerHead), TrialSheet.Yuan(now.FundsTotal), Text(then?.FundsTotal), Text(then?.FundsTotal - now.FundsTotal),
            now.Catastrophic, then?.Catastrophic, now.ControlStays, then?.ControlStays, Text(now.StayRatio), Text(then?.StayRatio));
    }

    private static string? Text(decimal? value) => value is { } known ? TrialSheet.Yuan(known) : null;
}
