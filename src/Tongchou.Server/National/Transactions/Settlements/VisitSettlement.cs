using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;
using Tongchou.Server.National.Transactions.Lines;
using Tongchou.Server.National.Transactions.Visits;
using Tongchou.Server.National.Words;

namespace Tongchou.Server.National.Transactions.Settlements;

/// <summary>门诊预结算 2206, 门诊结算 2207, 住院预结算 2303, 住院结算 2304: days, kind and diagnoses follow from the registration.</summary>
internal static class VisitSettlement
{
    public static async Task<ReadOnlyMemory<byte>> Settle(Call call)
    {
        Question? question = Read(call);
        if (question is null || call.Envelope.IsFaulty)
        {
            return Call.Nothing;
        }

        ReadOnlyMemory<byte> kept = await call.Do(question.Act(call, question.Order(call, question.Day), VisitTelling.IsMarked));
        if (!kept.IsEmpty || !AsksAgain(call))
        {
            return KeptAnswer.Give(kept, question.Person, call.Cipher);
        }

        // A visit of a year long past, or of an epidemic: its own days tell which year's figures and which measure it needs.
        call.Envelope.Faults.Clear();
        RecordQuery<VisitRow> visits = new RecordQuery<VisitRow>(VisitRow.Table).In(Partitions.Of(question.Person)).Where("visit_id", question.Visit).Newest(1);
        VisitRow visit = (await call.Desk.Reader.Read(visits, call.Stop))[0];
        DateOnly begun = Days.Read(visit.Begun);
        DateOnly ended = visit.Ended is { } day ? Days.Read(day) : question.Form.IsStay ? question.Day : begun;
        SettlementOrder order = question.Order(call, ended) with { Begun = begun };
        SpecialMeasure? measure = VisitTelling.IsMarked(VisitDetails.Of(visit)) ? await EpidemicOffice.ForVisit(call.Desk, order, call.Stop) : null;
        return KeptAnswer.Give(await call.Do(question.Act(call, order with { Measure = measure }, isMarked: null)), question.Person, call.Cipher);
    }

    private static bool AsksAgain(Call call) => call.Envelope.Faults.All is [{ Code: Registered.OtherYearCode or Registered.MarkedCode }];

    private static Question? Read(Call call)
    {
        SettlementForm form = SettlementForm.Of(call.Envelope.InfNo);
        InputNode data = Checking.Node(call, "data", ToldAmounts.OwnShare, ToldAmounts.AboveLimit, ToldAmounts.FirstOwnShare, ToldAmounts.InScope);
        Scheme? scheme = Checking.Scheme(data);
        bool useAccount = SettlementReading.UseAccount(data);
        SettlementReading.CheckWay(data);
        Money total = SettlementReading.Total(data);
        string? told = form.IsStay ? data.Code("med_type") : data.NeedCode("med_type");
        MedicalType? type = told is null ? null : Checking.MedicalType(data);
        return new(form, data.NeedCode("mdtrt_id"), data.NeedCode("psn_no"), scheme, told, type, useAccount, total, data.Date("dscgTime"), data.Code("mdtrt_cert_type") ?? "", ToldAmounts.Read(data, total), call.Desk.Today);
    }

    /// <summary>A message, read.</summary>
    /// <param name="Told">The medical type as it was told; null where the registration has it.</param>
    /// <param name="Discharged">出院时间, where it was told.</param>
    private sealed record Question(SettlementForm Form, string Visit, string Person, Scheme? Scheme, string? Told, MedicalType? Type, bool UseAccount, Money Total, DateOnly? Discharged, string CardType, ToldAmounts? Expected, DateOnly Today)
    {
        public DateOnly Day => Discharged ?? Today;

        public SettlementOrder Order(Call call, DateOnly day)
        {
            VisitKind kind = Form.IsStay ? VisitKind.Inpatient : Type?.Kind ?? VisitKind.Outpatient;
            return new(Person, call.Institution.Code.Text, Visit, kind, Scheme, day, day, [], [], Type?.IsEmergency is true, UseAccount, Total);
        }

        /// <param name="isMarked">Stops at a visit that is marked as of an epidemic; null once its measure was looked up.</param>
        public SettleVisit Act(Call call, SettlementOrder order, Func<VisitDetails, bool>? isMarked) => new(call.Desk, order, call.By, Form.IsTrial)
        {
            Request = Form.IsTrial ? null : call.Key,
            Registered = new(Form.IsStay, Check) { DiseaseOf = VisitTelling.DiseaseOf, IsMarked = isMarked },
            Hold = Form.IsTrial || Expected is null ? null : Expected.Hold,
            Write = settled => SettlementAnswer.Of(settled, call, Told ?? VisitDetails.Of(settled.Visit).Told.GetValueOrDefault("med_type", ""), CardType),
        };

        private Fault? Check(VisitRow visit)
        {
            _ = Words<VisitKind>.TryParse(visit.Kind, out VisitKind kind);
            if (Form.IsStay ? kind is not (VisitKind.Inpatient or VisitKind.Maternity) : kind is VisitKind.Inpatient)
            {
                return Agency.Settlements.Faults.VisitState(visit.VisitId, Form.IsStay ? "不是住院。" : "是住院。", Form.IsStay ? "is no stay." : "is a stay.", "门诊用 2206、2207 结算,住院用 2303、2304 结算。", "Visits are settled with 2206 and 2207, stays with 2303 and 2304.");
            }

            bool same = Type is not { } type || type.Kind == kind || (type.NeedsDisease && ChronicDisease.Opens.Contains(kind)) || (Form.IsStay && type.Kind is VisitKind.Inpatient);
            if (!same)
            {
                Phrase word = Words<VisitKind>.Phrase(kind);
                return Agency.Settlements.Faults.VisitState(visit.VisitId, $"登记为“{word.Zh}”,与医疗类别 {Told} 不符。", $"is registered as: {word.En}, which medical type {Told} is not.", "请先用 2203(住院用 2403)更正医疗类别,再结算。", "Correct the medical type with 2203 (a stay with 2403) first.");
            }

            return Discharged is { } day && visit.Ended is { } ended && Days.Read(ended) != day
                ? Agency.Settlements.Faults.VisitState(visit.VisitId, $"于 {ended} 出院,报文却写 {day:yyyy-MM-dd}。", $"ended on {ended}, not on {day:yyyy-MM-dd}.", "请核对出院时间;要更正,请先撤销出院(2405)。", "Check the day of discharge; to correct it take the discharge back (2405).")
                : null;
        }
    }
}
