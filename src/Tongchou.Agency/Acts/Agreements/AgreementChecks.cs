using Tongchou.Agency.Agreements;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Forms;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Records;
using Tongchou.Payment.Agreements;

namespace Tongchou.Agency.Acts;

/// <summary>Why something about an agreement, a physician or an appraisal can't be: all of it at once.</summary>
internal static class AgreementChecks
{
    private const int FirstYear = 2000;

    private static readonly InstitutionForm form = new();

    public static IReadOnlyList<Fault> Faults(Desk desk, TaskRow task) => task.Kind switch
    {
        PhysicianOrder.Kind => Faults(desk, PhysicianOrder.Of(task)),
        AppraisalOrder.Kind => Faults(desk, AppraisalOrder.Of(task)),
        _ => Faults(desk, AgreementOrder.Of(task)),
    };

    public static IReadOnlyList<Fault> Faults(Desk desk, AgreementOrder order)
    {
        if (!Words<AgreementMove>.TryParse(order.Move, out AgreementMove move) || move is AgreementMove.TakeOver)
        {
            return [UnknownWord("move", order.Move, Words<AgreementMove>.Codes.Where(code => code != Words<AgreementMove>.Code(AgreementMove.TakeOver)))];
        }

        FaultList faults = new();
        if (InstitutionOf(desk, order, faults) is not { } institution)
        {
            return faults.All;
        }

        AgreementFile file = desk.References.AgreementsOf(order.Institution) ?? new(order.Institution, [], []);
        Agreement agreement = file.For(move);
        AgreementTerms law = desk.Law.Agreements(institution.Region, order.Day);
        faults.AddRange(AgreementRules.Faults(agreement, order.Step(law), law, file.Before(agreement)));
        if (move is AgreementMove.Change && (order.Profile is null || (desk.References.Institution(order.Institution) is { } now && StoredRecord.Write(form, Plain(institution)) == StoredRecord.Write(form, Plain(now)))))
        {
            faults.Add("nothing-changes", Place.At("profile"), new("没有写明变更的内容,或与现行内容相同。", "It names no change, or says what is in force already."), new("可以变更名称、等级、等次和结算范围。", "Name, level, grade and kinds of visit can change."));
        }

        return faults.All;
    }

    public static IReadOnlyList<Fault> Faults(Desk desk, PhysicianOrder order)
    {
        FaultList faults = new();
        if (!Words<PhysicianMove>.TryParse(order.Move, out _))
        {
            faults.Add(UnknownWord("move", order.Move, Words<PhysicianMove>.Codes));
        }

        if (desk.References.Institution(order.Institution) is null)
        {
            faults.Add(Settlements.Faults.UnknownInstitution(order.Institution));
        }

        if (string.IsNullOrWhiteSpace(order.Physician) || string.IsNullOrWhiteSpace(order.Name))
        {
            faults.Add("physician-unnamed", Place.At("physician"), new("没有写明医师代码或姓名。", "The physician's code or name is missing."), new("请按医保医师库填写。", "Take them from the register of physicians."));
        }

        if (order.Move == Words<PhysicianMove>.Code(PhysicianMove.Suspend) && string.IsNullOrWhiteSpace(order.Reason))
        {
            faults.Add("no-reason", Place.At("reason"), new("暂停没有写明原因。", "No reason is given for the suspension."), new("请写明原因和依据。", "Say why, and on what it rests."));
        }

        IReadOnlyList<PhysicianStep> steps = desk.References.Physicians.GetValueOrDefault((order.Institution, order.Physician))?.Steps ?? [];
        if (faults.IsEmpty && PhysicianStanding.Fault(steps, order.Step()) is { } fault)
        {
            faults.Add(fault);
        }

        return faults.All;
    }

    public static IReadOnlyList<Fault> Faults(Desk desk, AppraisalOrder order)
    {
        FaultList faults = new();
        if (desk.References.Institution(order.Institution) is not { } institution)
        {
            return [Settlements.Faults.UnknownInstitution(order.Institution)];
        }

        if (order.Year < FirstYear || order.Year > desk.Today.Year)
        {
            faults.Add("bad-year", Place.At("year"), new($"{order.Year} 年不能考核。", $"The year {order.Year} can't be appraised."), new($"请写 {FirstYear} 年至今的年份。", $"Name a year from {FirstYear} to this one."));
            return faults.All;
        }

        if (!institution.Agreements.Any(term => term.Overlaps(new(new(order.Year, 1, 1), order.LawDay))))
        {
            faults.Add("no-agreement-in-year", Place.At("year"), new($"{institution.Name} 在 {order.Year} 年没有定点协议,不考核。", $"{institution.Name} had no agreement in {order.Year}: there is nothing to appraise."), new("请核对年度。", "Check the year."));
        }

        faults.AddRange(desk.Law.Agreements(institution.Region, order.LawDay).AppraisalItems.Value.Faults(order.Scores));
        return faults.All;
    }

    /// <summary>The institution as it will be: what the order brings along, or else as it is known.</summary>
    public static Institution? InstitutionOf(Desk desk, AgreementOrder order, FaultList faults)
    {
        Institution? known = desk.References.Institution(order.Institution);
        if (order.Profile is null)
        {
            if (known is null)
            {
                faults.Add("institution-untold", Place.At("institution"), new($"机构 {order.Institution} 还没有登记,申请须写明名称、类型、等级、区划和结算范围。", $"{order.Institution} is not known yet: an application says its name, kind, level, region and visits."), new("请补全机构信息。", "Tell who it is."));
            }

            return known;
        }

        try
        {
            Institution told = StoredRecord.Read(form, order.Profile);
            if (told.Code.Text == order.Institution)
            {
                return told with { Agreements = known?.Agreements ?? [] };
            }

            faults.Add("other-institution", Place.At("institution"), new($"机构信息的编号 {told.Code} 与 {order.Institution} 不符。", $"It tells of {told.Code}, not of {order.Institution}."), new("请核对机构编号。", "Check the code."));
        }
        catch (FormatException why)
        {
            faults.Add("bad-profile", Place.At("profile"), new($"机构信息不完整:{why.Message}", $"The institution is told in part: {why.Message}"), new("请补全机构信息。", "Tell who it is."));
        }

        return null;
    }

    // Days and state of the agreement are not what a change is about.
    private static Institution Plain(Institution institution) => institution with { Agreements = [], Rests = [], Status = InstitutionStatus.Active };

    private static Fault UnknownWord(string place, string word, IEnumerable<string> known) =>
        new("bad-word", Place.At(place), new($"“{word}”不认识。", $"'{word}' is not known."), new($"可以写:{string.Join("、", known)}。", $"One of {string.Join(", ", known)}."));
}
