using Tongchou.Agency.Imports.Columns;
using Tongchou.Payment.Cases;

namespace Tongchou.Agency.Paying.Forms;

/// <summary>The table of cases 病例表 that payment reads.</summary>
public sealed class PaidCaseForm : TableForm<PaidCase>
{
    private const int LongestCode = 60;

    private readonly Column<PaidCase, string> id = Must("id", "病例编号", "case", Cells.Text(LongestCode), each => each.Id, "C0001");
    private readonly Column<PaidCase, string> hospital = Must("hospital", "医疗机构", "hospital", Cells.Text(LongestCode), each => each.Hospital, "H1");
    private readonly Column<PaidCase, HospitalLevel> level = Must("level", "机构等级", "hospital level", Cells.Word<HospitalLevel>(), each => each.Level, "三级");
    private readonly Column<PaidCase, Scheme> scheme = Must("scheme", "险种", "scheme", Cells.Word<Scheme>(), each => each.Scheme, "职工医保");
    private readonly Column<PaidCase, Money> cost = Must("cost", "医疗总费用", "cost", Cells.Amount, each => each.Cost, "7900.00");
    private readonly Column<PaidCase, Money> patientPaid = May("patient-paid", "患者支付", "paid by the patient", Cells.Amount, each => each.PatientPaid, Money.Zero);
    private readonly Column<PaidCase, Money> otherPaid = May("other-paid", "其他支付", "paid by others", Cells.Amount, each => each.OtherPaid, Money.Zero, "", "大病保险、医疗救助等。", "Serious illness, assistance and the like.");
    private readonly Column<PaidCase, int> days = May("days", "住院天数", "days", PayCells.Days, each => each.Days, 0);
    private readonly Column<PaidCase, string> group = Text("group", "病组", "group", LongestCode, each => each.Group, "", "DRG 编码;未入组留空或 0000。", "The DRG; empty or 0000 for none.");
    private readonly Column<PaidCase, PaymentMethod?> method = May("method", "付费方式", "method", Cells.Maybe(Cells.Word<PaymentMethod>()), each => each.Method, null, "", "留空按总额的付费方式。", "Empty for the pool's own.");
    private readonly Column<PaidCase, Money> fullSelf = May("full-self", "全自费", "outside the catalogue", Cells.Amount, each => each.FullSelf, Money.Zero);
    private readonly Column<PaidCase, Money> firstOwn = May("own-share-first", "先行自付", "own share first", Cells.Amount, each => each.FirstOwnShare, Money.Zero);
    private readonly Column<PaidCase, Money> deductible = May("deductible", "起付标准", "deductible", Cells.Amount, each => each.Deductible, Money.Zero);
    private readonly Column<PaidCase, Rate?> ratio = May("ratio", "支付比例", "ratio", Cells.Maybe(Cells.Share), each => each.Ratio, null);
    private readonly Column<PaidCase, DateOnly?> discharged = May("discharged", "出院日期", "discharged", Cells.Maybe(Cells.Date), each => each.Discharged, null);
    private readonly Column<PaidCase, string> person = Text("person", "人员编号", "person", LongestCode, each => each.Person, "", "用于判断再入院。", "For readmissions.");
    private readonly Column<PaidCase, CaseEnding> ending = May("ending", "住院结局", "ending", Cells.Word<CaseEnding>(), each => each.Ending, CaseEnding.Complete);
    private readonly Column<PaidCase, string> reason = Text("readmission-reason", "再入院原因", "reason of readmission", LongestCode, each => each.ReadmissionReason);
    private readonly Column<PaidCase, decimal?> reviewed = May("reviewed-points", "特病单议点数", "points of the special review", Cells.Maybe(PayCells.Number), each => each.ReviewedPoints, null);
    private readonly Column<PaidCase, string> diagnosis = Text("diagnosis", "主要诊断", "principal diagnosis", LongestCode, each => each.Diagnosis);
    private readonly Column<PaidCase, IReadOnlyList<string>> others = May("other-diagnoses", "其他诊断", "other diagnoses", PayCells.Codes, each => each.OtherDiagnoses, []);
    private readonly Column<PaidCase, IReadOnlyList<string>> procedures = May("procedures", "手术操作", "procedures", PayCells.Codes, each => each.Procedures, []);
    private readonly Column<PaidCase, int?> age = May("age", "年龄", "age", Cells.Maybe(Cells.Years), each => each.Age, null);
    private readonly Column<PaidCase, string> sex = Text("sex", "性别", "sex", LongestCode, each => each.Sex, "", "1 男、2 女;没有病组的病例分组时要用。", "1 male, 2 female; needed to group a case without a group.");
    private readonly Column<PaidCase, int?> ageDays = May("age-days", "年龄天数", "age in days", Cells.Maybe(PayCells.Days), each => each.AgeDays, null, "", "0 岁时分组要用。", "Needed to group at age zero.");
    private readonly Column<PaidCase, int?> birthWeight = May("birth-weight", "出生体重", "weight at birth", Cells.Maybe(PayCells.Days), each => each.BirthWeight, null, "", "克;28 天以内的新生儿分组要用。", "In grams; needed to group up to 28 days.");
    private readonly Column<PaidCase, Money> tcm = May("tcm-cost", "中医费用", "TCM cost", Cells.Amount, each => each.TcmCost, Money.Zero);
    private readonly Column<PaidCase, DiseaseStage> stage = May("stage", "疾病分期", "stage", Cells.Word<DiseaseStage>(), each => each.Stage, DiseaseStage.None);
    private readonly Column<PaidCase, TumourState> tumour = May("tumour", "肿瘤严重程度", "tumour", Cells.Word<TumourState>(), each => each.Tumour, TumourState.None);
    private readonly Column<PaidCase, SetOf<SupervisionMark>> marks = May("marks", "监管标记", "marks", Cells.Set<SupervisionMark>(), each => each.Marks, default);

    public PaidCaseForm() => Columns = InOrder(
        id, hospital, level, scheme, cost, patientPaid, otherPaid, days, group, method, fullSelf, firstOwn, deductible, ratio, discharged, person, ending, reason, reviewed,
        diagnosis, others, procedures, age, sex, ageDays, birthWeight, tcm, stage, tumour, marks);

    public override Phrase Title => new("病例", "cases");
    internal override IReadOnlyList<Column<PaidCase>> Columns { get; }
    internal override RowKey Key(PaidCase record) => RowKey.Once(record.Id);

    internal override PaidCase? Read(TableRow row)
    {
        PaidCase read = new()
        {
            Id = row.Read(id), Hospital = row.Read(hospital), Level = row.Read(level), Scheme = row.Read(scheme), Cost = row.Read(cost), PatientPaid = row.Read(patientPaid), OtherPaid = row.Read(otherPaid),
            Days = row.Read(days), Group = row.Read(group), Method = row.Read(method), FullSelf = row.Read(fullSelf), FirstOwnShare = row.Read(firstOwn), Deductible = row.Read(deductible), Ratio = row.Read(ratio),
            Discharged = row.Read(discharged), Person = row.Read(person), Ending = row.Read(ending), ReadmissionReason = row.Read(reason), ReviewedPoints = row.Read(reviewed),
            Diagnosis = row.Read(diagnosis), OtherDiagnoses = row.Read(others), Procedures = row.Read(procedures), Age = row.Read(age), Sex = row.Read(sex), AgeDays = row.Read(ageDays), BirthWeight = row.Read(birthWeight), TcmCost = row.Read(tcm),
            Stage = row.Read(stage), Tumour = row.Read(tumour), Marks = row.Read(marks),
        };
        if (!row.IsSound)
        {
            return null;
        }

        if (!read.Cost.IsPositive)
        {
            row.Add("no-cost", cost, new("费用应大于 0。", "The cost should be above zero."), new("没有费用的住院不参加付费。", "A stay without cost takes no part in payment."));
        }

        if (read.Payments > read.Cost)
        {
            row.Add("paid-too-much", patientPaid, new($"患者和其他已付 {read.Payments} 超过费用 {read.Cost}。", $"Patient and others paid {read.Payments}, more than the cost {read.Cost}."), new("请核对结算单。", "Check the settlement."));
        }

        if (read.TcmCost > read.Cost)
        {
            row.Add("tcm-too-much", tcm, new("中医费用超过总费用。", "The TCM cost is more than the cost."), new("请核对。", "Check it."));
        }

        return row.IsSound ? read : null;
    }
}
