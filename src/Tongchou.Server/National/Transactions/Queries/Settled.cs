using Tongchou.Agency.Booking;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Reconciliation;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;
using Tongchou.Server.National.PersonFiles;
using Tongchou.Server.National.Transactions.Settlements;
using Tongchou.Server.National.Words;

namespace Tongchou.Server.National.Transactions.Queries;

/// <summary>A settlement as it stands in the books 结算信息查询: 5203. Its numbers are those of the settlement's own answer.</summary>
internal static class Settled
{
    public static async Task<ReadOnlyMemory<byte>> Ask(Call call)
    {
        if (!call.IsSound() || await Persons.Open(call, call.Input.Node("data")) is not { } file)
        {
            return Call.Nothing;
        }

        InputNode told = call.Input.Node("data");
        if (await VisitQueries.Own(call, told, file.Person.Id.Text) is not { } visit || await Find(call, told.NeedCode("setl_id"), visit) is not { } row)
        {
            return Call.Nothing;
        }

        IReadOnlyList<SettlementRow> reversals = await call.Desk.Reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table).In(row.Partition).Where("concerns", row.SettlementId).Where("kind", SettlementKinds.Reverse), call.Stop);
        IReadOnlyList<AccountRow> accounts = await call.Desk.Reader.Read(new RecordQuery<AccountRow>(AccountRow.Table).In(row.Partition).Where("person_id", row.PersonId).Through("seq", row.Seq).Newest(1), call.Stop);
        StatementLine line = await OurStatement.WithMessage(call.Desk.Reader, new(row.SettlementId, row.VisitId, row.PersonId, false, row.Total, Money.Zero, Money.Zero), call.Institution.Code.Text, call.Stop);
        SettledFacts facts = new(row, visit, file, call.Institution, line.MessageId, accounts is [var account] ? account.Balance : Money.Zero, reversals.Count > 0 || row.Kind == SettlementKinds.Reverse);
        return Call.Output(answer =>
        {
            answer.Node("setlinfo", facts, static (node, of) => of.Write(node));
            SettlementFigures.Of(row).WriteFunds(answer);
        });
    }

    /// <summary>A settlement of a visit, or its reversal.</summary>
    public static async Task<SettlementRow?> Find(Call call, string id, VisitRow visit)
    {
        if (await call.Desk.Reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table).In(visit.Partition).Where("settlement_id", id).Where("visit_id", visit.VisitId), call.Stop) is [var row])
        {
            return row;
        }

        call.Refuse(Faults.UnknownSettlement(id));
        return null;
    }

    private sealed record SettledFacts(SettlementRow Row, VisitRow Visit, OpenFile File, Institution Institution, string MessageId, Money Balance, bool IsRefunded)
    {
        public void Write(AnswerNode node)
        {
            CoverageRow? coverage = File.CoverageOn(Days.Read(Row.LawDay));
            ClaimText facts = ClaimText.Read(Row.Facts);
            File.Who(node.Text("setl_id", Row.SettlementId).Text("mdtrt_id", Row.VisitId))
                .Date("brdy", File.Person.Born)
                .Number("age", facts.Claim.Age, 1)
                .Text("insutype", InsuranceTypes.OfWord(Row.Scheme))
                .Text("psn_type", PersonCodes.Type(facts.Claim.Group))
                .Flag("cvlserv_flag", facts.Claim.Supplement is Supplement.CivilServant)
                .Text("insu_optins", Row.Region)
                .Text("emp_name", coverage?.Employer)
                .Text("pay_loc", "2")
                .Text("fixmedins_code", Row.Institution)
                .Text("fixmedins_name", Institution.Name)
                .Text("hosp_lv", Places.GradeOf(Institution))
                .Text("begndate", Visit.Begun)
                .Text("enddate", Row.LawDay)
                .Time("setl_time", Instants.Local(Instants.Read(Row.RecordedAt)))
                .Text("med_type", VisitQueries.TypeOf(Visit));
            SettlementFigures.Of(Row).WriteClearing(node);
            Money funds = OurStatement.FundsOf(Row);
            bool enterprise = facts.Claim.Supplement is Supplement.Enterprise;
            node.Text("clr_optins", Row.Place)
                .Money("medfee_sumamt", Row.Total)
                .Money("fulamt_ownpay_amt", Row.Uncovered + Row.OutsideCatalogue)
                .Money("overlmt_selfpay", Row.AbovePriceLimit)
                .Money("preselfpay_amt", Row.FirstOwnShare + Row.ElsewhereOwnShare)
                .Money("inscp_scp_amt", Row.InScope)
                .Money("act_pay_dedc", Row.Deductible)
                .Money("hifp_pay", Row.Pooled)
                .Ratio("pool_prop_selfpay", (Rate.Share(Size(Row.Pooled), Size(Row.InScope - Row.Deductible))?.TenThousandths ?? 0) / 10_000m)
                .Money("cvlserv_pay", enterprise ? Money.Zero : Row.Supplement)
                .Money("hifes_pay", enterprise ? Row.Supplement : Money.Zero)
                .Money("hifmi_pay", Row.SeriousIllness)
                .Money("hifob_pay", Row.LargeAmount)
                .Money("maf_pay", Row.Assistance + Row.Tilt + Row.Control)
                .Money("oth_pay", Row.SupplementaryIn + Row.SupplementaryOut)
                .Money("fund_pay_sumamt", funds)
                .Money("psn_pay", Row.Total - funds)
                .Money("acct_pay", Row.PersonalAccount + Row.FamilyAccount)
                .Money("cash_payamt", Row.Cash)
                .Money("balc", Balance)
                .Money("acct_mulaid_pay", Row.FamilyAccount)
                .Text("medins_setl_id", MessageId)
                .Flag("refd_setl_flag", IsRefunded)
                .Text("year", Row.Year)
                .Text("dise_codg", VisitDetails.Of(Visit).Told.GetValueOrDefault("dise_codg"))
                .Text("dise_name", VisitDetails.Of(Visit).Told.GetValueOrDefault("dise_name"))
                .Time("opt_time", Instants.Local(Instants.Read(Row.RecordedAt)));
        }

        private static Money Size(Money amount) => amount.IsNegative ? -amount : amount;
    }
}
