using Tongchou.Agency.Imports.Columns;
using Tongchou.Payment.Dip;

namespace Tongchou.Agency.Paying.Forms;

/// <summary>A group with what a region published about it.</summary>
/// <param name="Quota">The quota of a single disease.</param>
public sealed record GroupRow(string Group, Money Mean, decimal? Weight, decimal? BasePoints, Money? Quota);

/// <summary>The table of DRG weights 病组权重表.</summary>
public sealed class WeightForm : TableForm<GroupRow>
{
    private readonly Column<GroupRow, string> group = Must("group", "病组", "group", Cells.Text(60), each => each.Group, "AE19");
    private readonly Column<GroupRow, Money> mean = May("mean", "病组均费", "mean", Cells.Amount, each => each.Mean, Money.Zero);
    private readonly Column<GroupRow, decimal?> weight = May("weight", "权重", "weight", Cells.Maybe(PayCells.Number), each => each.Weight, null);
    private readonly Column<GroupRow, decimal?> points = May("base-points", "基准点数", "base points", Cells.Maybe(PayCells.Number), each => each.BasePoints, null);
    private readonly Column<GroupRow, Money?> quota = May("quota", "单病种定额", "quota", Cells.Maybe(Cells.Amount), each => each.Quota, null);

    public WeightForm() => Columns = InOrder(group, mean, weight, points, quota);

    public override Phrase Title => new("病组权重", "weights of groups");
    internal override IReadOnlyList<Column<GroupRow>> Columns { get; }
    internal override RowKey Key(GroupRow record) => RowKey.Once(record.Group);

    internal override GroupRow? Read(TableRow row)
    {
        GroupRow read = new(row.Read(group), row.Read(mean), row.Read(weight), row.Read(points), row.Read(quota));
        if (row.IsSound && !read.Mean.IsPositive && read.Weight is null && read.BasePoints is null && read.Quota is null)
        {
            row.Add("no-weight", mean, new("均费、权重、基准点数、定额至少填一项。", "Give at least one of mean, weight, base points and quota."), new("请补上。", "Add it."));
        }

        return row.IsSound ? read : null;
    }
}

/// <summary>The DIP catalogue 病种目录库 as a table; what <c>pay dip-groups</c> writes, <c>pay dip-match</c> reads.</summary>
public sealed class DipGroupForm : TableForm<DipGroup>
{
    private static readonly HospitalLevel[] levels = [.. Words<HospitalLevel>.All];

    private readonly Column<DipGroup, string> code = Must("code", "病种编码", "code", Cells.Text(200), each => each.Code, "I74.8:38.45");
    private readonly Column<DipGroup, DipKind> kind = Must("kind", "病种类型", "kind", Cells.Word<DipKind>(), each => each.Kind, "核心病种");
    private readonly Column<DipGroup, DiagnosisRange> diagnosis = Must("diagnosis", "诊断", "diagnosis", PayCells.Range, each => each.Diagnosis, "I74.8");
    private readonly Column<DipGroup, ProcedurePattern> procedures = May("procedures", "手术操作", "procedures", PayCells.Pattern, each => each.Procedures, ProcedurePattern.Conservative, "38.45+39.73");
    private readonly Column<DipGroup, TreatmentAttribute> attribute = May("attribute", "治疗方式", "treatment", Cells.Word<TreatmentAttribute>(), each => each.Attribute, TreatmentAttribute.Conservative);
    private readonly Column<DipGroup, Money> mean = Must("mean", "病种均费", "mean", Cells.Amount, each => each.Mean, "8000.00");
    private readonly Column<DipGroup, decimal> weight = May("weight", "权重", "weight", PayCells.Number, each => each.Weight, 0);
    private readonly Column<DipGroup, decimal> score = Must("score", "分值", "score", PayCells.Number, each => each.Score, "800");
    private readonly Column<DipGroup, bool> basic = May("basic", "基层病种", "basic", Cells.YesNo, each => each.IsBasic, fallback: false);
    private readonly Column<DipGroup, int> cases = May("cases", "病例数", "cases", PayCells.Days, each => Math.Min(each.Cases, 36_600), 0);
    private readonly Column<DipGroup, Money?>[] levelMeans = [.. levels.Select(level => May<Money?>($"mean-{Words<HospitalLevel>.Code(level)}", $"{Words<HospitalLevel>.Phrase(level).Zh}均费", $"mean at {Words<HospitalLevel>.Phrase(level).En}",
        Cells.Maybe(Cells.Amount), each => each.LevelMeans.TryGetValue(level, out Money known) ? known : null, null))];

    public DipGroupForm() => Columns = InOrder([code, kind, diagnosis, procedures, attribute, mean, weight, score, basic, cases, .. levelMeans]);

    public override Phrase Title => new("DIP 病种目录", "DIP groups");
    internal override IReadOnlyList<Column<DipGroup>> Columns { get; }
    internal override RowKey Key(DipGroup record) => RowKey.Once(record.Code);

    internal override DipGroup? Read(TableRow row)
    {
        Money?[] known = [.. levelMeans.Select(row.Read)];
        DipGroup read = new(row.Read(code), row.Read(kind), row.Read(diagnosis), row.Read(procedures), row.Read(attribute), row.Read(mean), row.Read(weight), row.Read(score), row.Read(basic), row.Read(cases))
        {
            LevelMeans = levels.Zip(known).Where(each => each.Second is not null).ToDictionary(each => each.First, each => each.Second!.Value),
        };
        return row.IsSound ? read : null;
    }
}

/// <summary>What kind of procedure a code is.</summary>
public sealed record ProcedureRow(string Code, TreatmentAttribute Attribute);

/// <summary>The table of procedures by treatment 手术操作属性表.</summary>
public sealed class ProcedureForm : TableForm<ProcedureRow>
{
    private readonly Column<ProcedureRow, string> code = Must("code", "手术操作编码", "procedure", Cells.Text(30), each => each.Code, "38.4500");
    private readonly Column<ProcedureRow, TreatmentAttribute> attribute = Must("attribute", "治疗方式", "treatment", Cells.Word<TreatmentAttribute>(), each => each.Attribute, "相关手术");

    public ProcedureForm() => Columns = InOrder(code, attribute);

    public override Phrase Title => new("手术操作属性", "procedures by treatment");
    internal override IReadOnlyList<Column<ProcedureRow>> Columns { get; }
    internal override RowKey Key(ProcedureRow record) => RowKey.Once(record.Code);

    internal override ProcedureRow? Read(TableRow row)
    {
        ProcedureRow read = new(row.Read(code), row.Read(attribute));
        return row.IsSound ? read : null;
    }
}
