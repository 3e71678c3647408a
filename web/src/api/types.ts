// The contract with the server. The shapes come from schema.d.ts, which `npm run api` makes from the server's own
// description; every other file takes them from here under the page's names.
import type { components } from './schema'

type Schemas = components['schemas']

export type Phrase = Schemas['Phrase']
export type Words = Schemas['CodedWord']
export type GroupWords = Schemas['GroupWord']
export type WordLists = Schemas['WordLists']
export type About = Schemas['About']
export type Region = Schemas['RegionForm']
export type Sample = Schemas['SampleBill']
export type KeptBill = Schemas['KeptBill']

export type Bill = Schemas['BillForm']
export type BillLine = Schemas['LineForm']
export type Dues = Schemas['DuesForm']
export type YearToDate = Schemas['YearForm']

/** The figures of the year by how they are kept: over all visits, and for each kind of visit. */
type YearFigures = Omit<Required<YearToDate>, 'stays'>
export type OverallFigure = { [Name in keyof YearFigures]: YearFigures[Name] extends string ? Name : never }[keyof YearFigures]
export type VisitFigure = Exclude<keyof YearFigures, OverallFigure>

export type Receipt = Omit<Schemas['Receipt'], 'flowNodes'> & { flowNodes: FlowNode[] }
export type ReceiptRow = Schemas['ReceiptRow']
export type ReceiptLine = Schemas['ReceiptLine']
export type Basis = Schemas['Basis']
export type BasisDocument = Schemas['BasisDocument']
export type Flow = Schemas['FlowArrow']
/** The description says the kind in words only. */
export type FlowNode = Schemas['FlowNode'] & { kind: 'bill' | 'part' | 'payer' }
export type YearFigure = Schemas['YearFigure']
export type Refusal = Schemas['RefusalNote']
export type EntitlementRow = Schemas['EntitlementRow']

export type Problem = Schemas['ProblemForm']
export type Fault = Schemas['FaultForm']

export type User = Schemas['UserForm']
export type Session = Schemas['SessionForm']
export type Found = Schemas['FoundForm']
export type PersonLine = Schemas['PersonLine']
export type PersonSheet = Schemas['PersonSheet']
export type Unmasked = Schemas['UnmaskedForm']
export type SettlementLine = Schemas['SettlementLine']
export type SettlementPage = Schemas['SettlementPage']
export type VisitPage = Schemas['VisitPage']
export type SettlementSheet = Omit<Schemas['SettlementSheet'], 'receipt'> & { receipt?: Receipt }
export type ReversalRequest = Schemas['ReversalRequestForm']
export type AuditLine = Schemas['AuditForm']
export type AuditPage = Schemas['AuditPage']
export type ExportedTable = Schemas['ExportBody']

export type LedgerChoices = Schemas['LedgerChoices']
export type TrialBalance = Schemas['TrialBalanceForm']
export type TrialBalanceLine = Schemas['TrialBalanceLine']
export type AccountStatement = Schemas['AccountStatementForm']
export type AccountStatementLine = Schemas['AccountStatementLine']
export type Voucher = Schemas['VoucherForm']
export type VoucherLine = Schemas['VoucherLine']
export type PositionLine = Schemas['PositionLine']
export type Closing = Schemas['ClosingForm']
export type NextClosing = Schemas['NextClosingForm']
export type AccountChoice = Schemas['AccountChoice']
export type ManualVoucher = Schemas['ManualVoucherForm']
export type ManualVoucherBody = Schemas['ManualVoucherBody']
export type FlowBody = Schemas['FlowBody']
export type Booked = Schemas['BookedForm']
export type ReconciliationLine = Schemas['ReconciliationLine']
export type ReconciliationSheet = Schemas['ReconciliationSheet']
export type DifferenceLine = Schemas['DifferenceLine']
export type DifferenceSheet = Schemas['DifferenceSheet']
export type SideLine = Schemas['SideLine']
export type PaperForm = Schemas['PaperForm']
export type PaperFormLine = Schemas['PaperFormLine']
export type PaperBillLine = Schemas['PaperBillLine']
export type PaperBillPage = Schemas['PaperBillPage']
export type PaperBillSheet = Schemas['PaperBillSheet']
export type PaperBillPreview = Omit<Schemas['PaperBillPreview'], 'receipt'> & { receipt: Receipt }
export type CatalogueLine = Schemas['CatalogueLine']
export type CataloguePage = Schemas['CataloguePage']
export type CatalogueVersion = Schemas['CatalogueVersion']
export type MappingLine = Schemas['MappingLine']
export type MappingDecision = Schemas['MappingDecision']
export type ChangeLine = Schemas['ChangeLine']
export type ChangeSheet = Schemas['ChangeSheet']
export type ImportAnswer = Schemas['ImportAnswer']
export type InstitutionLine = Schemas['InstitutionLine']
export type InstitutionSheet = Schemas['InstitutionSheet']
export type AccessSecrets = Schemas['AccessSecrets']
export type AccessBody = Schemas['AccessBody']
