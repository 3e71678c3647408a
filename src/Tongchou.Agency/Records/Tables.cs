namespace Tongchou.Agency.Records;

/// <summary>All tables of records, in the order in which an entry’s digest goes through them; new ones are added at the end.</summary>
public static class Tables
{
    public static readonly IReadOnlyList<RecordTable> All =
    [
        PersonRow.Table,
        IdentityRow.Table,
        CoverageRow.Table,
        FilingRow.Table,
        VisitRow.Table,
        FeeSheetRow.Table,
        SettlementRow.Table,
        AccumulatorRow.Table,
        AccountRow.Table,
        PostingRow.Table,
        RequestRow.Table,
        AuditRow.Table,
        ClosingRow.Table,
        TaskRow.Table,
        UploadRow.Table,
        CatalogueRow.Table,
        InstitutionRow.Table,
        MappingRow.Table,
        UserRow.Table,
        LawBookRow.Table,
        AccessRow.Table,
        TurnoverRow.Table,
        ScanRow.Table,
        ClearingRow.Table,
        ClearingLineRow.Table,
        AdvanceRow.Table,
        DuesRow.Table,
        SubsidyClaimRow.Table,
        RegistrationRow.Table,
        ClashDecisionRow.Table,
        CutOverRow.Table,
        AgreementRow.Table,
        AgreementTextRow.Table,
        PhysicianRow.Table,
        AppraisalRow.Table,
        CaseGroupRow.Table,
        PaymentContentRow.Table,
        PaymentRunRow.Table,
        ProviderPaymentRow.Table,
        ScenarioRow.Table,
    ];
}
