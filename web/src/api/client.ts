import type {
  About, AccessBody, AccessSecrets, AccountChoice, AccountStatement, AuditPage, Bill, Booked, CataloguePage, CatalogueVersion, ChangeLine, ChangeSheet, Closing,
  DifferenceLine, DifferenceListLine, DifferenceListSheet, DifferencesBody, DifferenceSheet, ExportedTable, FlowBody, Found, ImportAnswer, InstitutionLine, InstitutionSheet, KeptBill, LedgerChoices,
  ManualVoucher, ManualVoucherBody, MappingDecision, MappingLine, PaperBillPage, PaperBillPreview, PaperBillSheet, PaperForm, PersonSheet,
  PositionLine, Problem, Receipt, ReconciliationLine, ReconciliationSheet, Region, ReversalRequest, Sample, Session, SettlementPage, SettlementSheet,
  TouchedSettlements,
  TrialBalance, Unmasked, VisitPage, Voucher, WordLists, Words,
} from './types'
import type { Compared, Enrolment, Mismatch, MismatchPage } from './types'
import type { MergeRequest, OwnAccess, OwnBill, OwnView, SettlementLine, PersonLine, Timeline } from './types'
import type { DuesLine, DuesRun, EnrolBody, FactBody, EntitlementSheet, PaymentBody, ReceiptsAnswer, RefundRequest, RepairYearsBody, SubsidyReceiptBody, SubsidySheet } from './types'
import type { ArrearsReview, Arrival, ClashPage, EmployerArrears, EmployerLine, EmployerMonth, Household, HouseholdBody, Merging, MergingProof, RollAnswer, Staff, Transfer, TransferCertificate, TransferInBody, TransferSheet } from './types'
import type { Advance, AdvanceBody, Clearing, ClearingSheet, Gathered, Measure, MeasureBody, PursePage } from './types'

/** The server answered that it cannot do this, and says why. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title)
  }
}

/** No answer came, or none that makes sense: the server is down, or something between is. */
export class SilentServerError extends Error {}

export const api = {
  about: () => ask<About>('GET', '/api/about'),
  words: () => ask<WordLists>('GET', '/api/words'),
  regions: () => ask<Region[]>('GET', '/api/regions'),
  samples: () => ask<Sample[]>('GET', '/api/samples'),
  settle: (bill: unknown, signal?: AbortSignal) => ask<Receipt>('POST', '/api/trial-settlements', bill, signal),
  keepBill: (bill: Bill) => ask<KeptBill>('POST', '/api/trial-bills', bill),
  keptBill: (id: string) => ask<Bill>('GET', `/api/trial-bills/${encodeURIComponent(id)}`),

  session: () => ask<Session>('GET', '/api/session'),
  signIn: (name: string, password: string) => ask<Session>('POST', '/api/session', { name, password }),
  signOut: () => ask<null>('DELETE', '/api/session'),
  changePassword: (current: string, password: string) => ask<Session>('POST', '/api/session/password', { current, password }),

  findPersons: (text: string) => ask<Found>('POST', '/api/persons/find', { text }),
  person: (id: string) => ask<PersonSheet>('GET', `/api/persons/${encodeURIComponent(id)}`),
  unmask: (id: string) => ask<Unmasked>('POST', `/api/persons/${encodeURIComponent(id)}/unmasking`, {}),
  timeline: (id: string, knownOn: string) => ask<Timeline>('GET', `/api/persons/${encodeURIComponent(id)}/timeline${knownOn ? `?knownOn=${knownOn}` : ''}`),
  addDocument: (id: string, document: string, number: string, name: string | null) => ask<PersonLine>('POST', `/api/persons/${encodeURIComponent(id)}/documents`, { document, number, name }),
  noteFact: (id: string, body: FactBody) => ask<Timeline>('POST', `/api/persons/${encodeURIComponent(id)}/facts`, body),
  takeFactBack: (id: string, fact: string, reason: string) => ask<Timeline>('POST', `/api/persons/${encodeURIComponent(id)}/facts/${encodeURIComponent(fact)}/withdrawal`, { reason }),
  leavePerson: (id: string, kind: string, day: string, source: string) => ask<Timeline>('POST', `/api/persons/${encodeURIComponent(id)}/departure`, { kind, day, source }),
  returnPerson: (id: string, reason: string) => ask<Timeline>('POST', `/api/persons/${encodeURIComponent(id)}/departure/undoing`, { reason }),
  requestMerge: (id: string, absorbed: string, reason: string) => ask<MergeRequest>('POST', `/api/persons/${encodeURIComponent(id)}/merge-requests`, { absorbed, reason }),
  requestSplit: (id: string, reason: string) => ask<MergeRequest>('POST', `/api/persons/${encodeURIComponent(id)}/split-requests`, { reason }),
  mergeRequests: (state: string) => ask<MergeRequest[]>('GET', `/api/merge-requests${state ? `?state=${state}` : ''}`),
  decideMerge: (id: string, approve: boolean, answer: string | null) => ask<MergeRequest>('POST', `/api/merge-requests/${encodeURIComponent(id)}/decision`, { approve, answer }),
  own: () => ask<OwnView>('GET', '/api/own'),
  ownBills: () => ask<SettlementLine[]>('GET', '/api/own/bills'),
  ownBill: (id: string) => ask<OwnBill>('GET', `/api/own/bills/${encodeURIComponent(id)}`),
  giveOwnAccess: (id: string) => ask<OwnAccess>('POST', `/api/persons/${encodeURIComponent(id)}/own-access`, {}),
  ownView: (id: string) => ask<OwnView>('GET', `/api/own-view/${encodeURIComponent(id)}`),
  settlementsOf: (id: string, skip: number, most: number) => ask<SettlementPage>('GET', `/api/persons/${encodeURIComponent(id)}/settlements?skip=${skip}&most=${most}`),
  visitsOf: (id: string) => ask<VisitPage>('GET', `/api/persons/${encodeURIComponent(id)}/visits`),
  settlement: (id: string) => ask<SettlementSheet>('GET', `/api/settlements/${encodeURIComponent(id)}`),
  reverse: (id: string, reason: string) => ask<unknown>('POST', `/api/settlements/${encodeURIComponent(id)}/reversal`, { reason }),
  requestReversal: (id: string, reason: string) => ask<ReversalRequest>('POST', `/api/settlements/${encodeURIComponent(id)}/reversal-requests`, { reason }),
  reversalRequests: (state: string) => ask<ReversalRequest[]>('GET', `/api/reversal-requests${state ? `?state=${state}` : ''}`),
  decideReversal: (id: string, approve: boolean, answer: string | null) => ask<ReversalRequest>('POST', `/api/reversal-requests/${encodeURIComponent(id)}/decision`, { approve, answer }),
  ledgerChoices: () => ask<LedgerChoices>('GET', '/api/ledger/choices'),
  trialBalance: (query: Record<string, string>) => ask<TrialBalance>('GET', `/api/ledger/trial-balance?${new URLSearchParams(query)}`),
  accountStatement: (query: Record<string, string>) => ask<AccountStatement>('GET', `/api/ledger/statement?${new URLSearchParams(query)}`),
  voucher: (id: string) => ask<Voucher>('GET', `/api/ledger/vouchers/${encodeURIComponent(id)}`),
  fundPosition: (region: string, day: string) => ask<PositionLine[]>('GET', `/api/ledger/position?${new URLSearchParams({ region, day })}`),
  closing: (region: string) => ask<Closing>('GET', `/api/ledger/closing?${new URLSearchParams({ region })}`),
  close: (region: string, period: string) => ask<Closing>('POST', '/api/ledger/closing', { region, period }),
  accounts: (region: string, fund: string) => ask<AccountChoice[]>('GET', `/api/ledger/accounts?${new URLSearchParams({ region, fund })}`),
  manualVouchers: (state: string) => ask<ManualVoucher[]>('GET', `/api/ledger/manual-vouchers${state ? `?state=${state}` : ''}`),
  enterManualVoucher: (voucher: ManualVoucherBody) => ask<ManualVoucher>('POST', '/api/ledger/manual-vouchers', voucher),
  decideManualVoucher: (id: string, approve: boolean, answer: string | null) => ask<ManualVoucher>('POST', `/api/ledger/manual-vouchers/${encodeURIComponent(id)}/decision`, { approve, answer }),
  bookFlow: (flow: FlowBody) => ask<Booked>('POST', '/api/ledger/flows', flow),
  reconciliations: (query: Record<string, string>) => ask<ReconciliationLine[]>('GET', `/api/reconciliations?${new URLSearchParams(query)}`),
  reconciliation: (id: string) => ask<ReconciliationSheet>('GET', `/api/reconciliations/${encodeURIComponent(id)}`),
  difference: (id: string, difference: string) => ask<DifferenceSheet>('GET', `/api/reconciliations/${encodeURIComponent(id)}/differences/${encodeURIComponent(difference)}`),
  repairDifference: (id: string, difference: string, repair: string, note: string) =>
    ask<DifferenceLine>('POST', `/api/reconciliations/${encodeURIComponent(id)}/differences/${encodeURIComponent(difference)}/repair`, { repair, note }),
  clearings: (period: string) => ask<Clearing[]>('GET', `/api/clearings${period ? `?${new URLSearchParams({ period })}` : ''}`),
  clearing: (id: string, skip: number, most: number) => ask<ClearingSheet>('GET', `/api/clearings/${encodeURIComponent(id)}?skip=${skip}&most=${most}`),
  gatherClearings: (period: string) => ask<Gathered>('POST', '/api/clearings', { period }),
  confirmClearing: (id: string, side: string) => ask<Clearing>('POST', `/api/clearings/${encodeURIComponent(id)}/confirmation`, { side }),
  payClearing: (id: string) => ask<Clearing>('POST', `/api/clearings/${encodeURIComponent(id)}/payment`, {}),
  measures: (region: string) => ask<Measure[]>('GET', `/api/epidemic-measures?${new URLSearchParams({ region })}`),
  enterMeasure: (measure: MeasureBody) => ask<Measure>('POST', '/api/epidemic-measures', measure),
  decideMeasure: (id: string, approve: boolean, answer: string) => ask<Measure>('POST', `/api/epidemic-measures/${encodeURIComponent(id)}/decision`, { approve, answer }),
  endMeasure: (id: string, last: string) => ask<Measure>('POST', `/api/epidemic-measures/${encodeURIComponent(id)}/end`, { last }),
  purseBills: (id: string, skip: number, most: number) => ask<PursePage>('GET', `/api/epidemic-measures/${encodeURIComponent(id)}/bills?skip=${skip}&most=${most}`),
  advances: (region: string) => ask<Advance[]>('GET', `/api/advances?${new URLSearchParams({ region })}`),
  moveAdvance: (move: AdvanceBody) => ask<Advance>('POST', '/api/advances', move),
  findDifferences: (query: Record<string, string>) => ask<TouchedSettlements>('GET', `/api/differences/found?${new URLSearchParams(query)}`),
  enterDifferences: (body: DifferencesBody) => ask<DifferenceListLine>('POST', '/api/differences', body),
  differenceLists: (state: string) => ask<DifferenceListLine[]>('GET', `/api/differences${state ? `?state=${state}` : ''}`),
  differenceList: (id: string) => ask<DifferenceListSheet>('GET', `/api/differences/${encodeURIComponent(id)}`),
  decideDifferences: (id: string, approve: boolean, answer: string | null) => ask<DifferenceListSheet>('POST', `/api/differences/${encodeURIComponent(id)}/decision`, { approve, answer }),
  bookDifferences: (id: string) => ask<DifferenceListSheet>('POST', `/api/differences/${encodeURIComponent(id)}/booking`, {}),
  mismatches: (query: Record<string, string>) => ask<MismatchPage>('GET', `/api/mismatches?${new URLSearchParams(query)}`),
  compareFile: (query: Record<string, string>, file: File) => ask<Compared>('POST', `/api/mismatches?${new URLSearchParams(query)}`, file),
  rejectedComparisonRows: async (department: string, file: File) => (await send('POST', `/api/mismatches/rejected-rows?${new URLSearchParams({ department, file: file.name })}`, file)).blob(),
  decideMismatch: (id: string, resolve: boolean, reason: string) => ask<Mismatch>('POST', `/api/mismatches/${encodeURIComponent(id)}/decision`, { resolve, reason }),
  enrolment: (query: Record<string, string>) => ask<Enrolment>('GET', `/api/enrolment?${new URLSearchParams(query)}`),
  entitlement: (person: string, query: Record<string, string>) => ask<EntitlementSheet>('GET', `/api/persons/${encodeURIComponent(person)}/entitlement?${new URLSearchParams(query)}`),
  dues: (person: string) => ask<DuesLine[]>('GET', `/api/persons/${encodeURIComponent(person)}/dues`),
  enrol: (person: string, body: EnrolBody) => ask<DuesLine>('POST', `/api/persons/${encodeURIComponent(person)}/dues`, body),
  payDues: (person: string, dues: string, body: PaymentBody) => ask<DuesLine>('POST', `/api/persons/${encodeURIComponent(person)}/dues/${encodeURIComponent(dues)}/payment`, body),
  repairYears: (person: string, body: RepairYearsBody) => ask<DuesLine>('POST', `/api/persons/${encodeURIComponent(person)}/repairs`, body),
  requestRefund: (person: string, dues: string, reason: string) => ask<RefundRequest>('POST', `/api/persons/${encodeURIComponent(person)}/dues/${encodeURIComponent(dues)}/refund-requests`, { reason }),
  refundRequests: (state: string) => ask<RefundRequest[]>('GET', `/api/refund-requests${state ? `?state=${state}` : ''}`),
  decideRefund: (id: string, approve: boolean, answer: string | null) => ask<RefundRequest>('POST', `/api/refund-requests/${encodeURIComponent(id)}/decision`, { approve, answer }),
  duesRun: (region: string, year: string) => ask<DuesRun>('GET', `/api/dues-runs?${new URLSearchParams({ region, year })}`),
  startDuesRun: (region: string, year: string) => ask<DuesRun>('POST', '/api/dues-runs', { region, year }),
  takeReceipts: (file: File) => ask<ReceiptsAnswer>('POST', `/api/dues-receipts?${new URLSearchParams({ file: file.name })}`, file),
  subsidy: (region: string, year: string) => ask<SubsidySheet>('GET', `/api/subsidies?${new URLSearchParams({ region, year })}`),
  claimSubsidy: (region: string, year: string) => ask<SubsidySheet>('POST', '/api/subsidies', { region, year }),
  receiveSubsidy: (claim: string, body: SubsidyReceiptBody) => ask<SubsidySheet>('POST', `/api/subsidies/${encodeURIComponent(claim)}/receipt`, body),
  household: (body: HouseholdBody) => ask<Household>('POST', '/api/households/standing', body),
  enrolHousehold: (body: HouseholdBody) => ask<Household>('POST', '/api/households/enrolment', body),
  employers: (region: string) => ask<EmployerLine[]>('GET', `/api/employers?region=${region}`),
  staff: (employer: string, month: string, region: string) => ask<Staff>('GET', `${employerAt(employer)}/months/${encodeURIComponent(month)}?region=${region}`),
  roll: (employer: string, month: string, region: string, file: Blob, name: string, check: boolean) => ask<RollAnswer>('POST', `${employerAt(employer)}/rolls${check ? '/check' : ''}?${new URLSearchParams({ region, month, file: name })}`, file),
  employerMonths: (employer: string, region: string) => ask<EmployerMonth[]>('GET', `${employerAt(employer)}/months?region=${region}`),
  payEmployer: (employer: string, month: string, region: string, body: PaymentBody) => ask<EmployerMonth>('POST', `${employerAt(employer)}/months/${encodeURIComponent(month)}/payment?region=${region}`, body),
  arrears: (employer: string, region: string) => ask<EmployerArrears[]>('GET', `${employerAt(employer)}/arrears?region=${region}`),
  allArrears: (region: string) => ask<EmployerArrears[]>('GET', `/api/employers/arrears?region=${region}`),
  reviewAllArrears: (region: string) => ask<ArrearsReview>('POST', `/api/employers/arrears?region=${region}`, {}),
  reviewArrears: (employer: string, region: string) => ask<ArrearsReview>('POST', `${employerAt(employer)}/arrears?region=${region}`, {}),
  transfers: (person: string) => ask<TransferSheet>('GET', `/api/persons/${encodeURIComponent(person)}/transfers`),
  transferOut: (person: string, body: { region: string; to: string; lastDay: string }) => ask<TransferCertificate>('POST', `/api/persons/${encodeURIComponent(person)}/transfers/out`, body),
  transferIn: (person: string, body: TransferInBody) => ask<Arrival>('POST', `/api/persons/${encodeURIComponent(person)}/transfers/in`, body),
  transferMoney: (person: string, number: string, body: { amount: string; document: string; day: string }) => ask<Transfer>('POST', `/api/persons/${encodeURIComponent(person)}/transfers/${encodeURIComponent(number)}/money`, body),
  merging: (region: string) => ask<Merging>('GET', `/api/scheme-mergings/${region}`),
  mergingClashes: (region: string, query: Record<string, string>) => ask<ClashPage>('GET', `/api/scheme-mergings/${region}/clashes?${new URLSearchParams(query)}`),
  mergingProof: (region: string) => ask<MergingProof>('GET', `/api/scheme-mergings/${region}/proof`),
  audit: (query: Record<string, string>) => ask<AuditPage>('GET', `/api/audit?${new URLSearchParams(query)}`),

  papers: (query: Record<string, string>) => ask<PaperBillPage>('GET', `/api/reimbursements?${new URLSearchParams(query)}`),
  paper: (id: string) => ask<PaperBillSheet>('GET', `/api/reimbursements/${encodeURIComponent(id)}`),
  previewPaper: (id: string) => ask<PaperBillPreview>('GET', `/api/reimbursements/${encodeURIComponent(id)}/preview`),
  beginPaper: (form: PaperForm) => ask<PaperBillSheet>('POST', '/api/reimbursements', form),
  changePaper: (id: string, form: PaperForm, version: number) => ask<PaperBillSheet>('POST', `/api/reimbursements/${encodeURIComponent(id)}/form`, { form, version }),
  doPaper: (id: string, act: 'entering' | 'withdrawal' | 'payment' | 'reversal', version: number) => ask<PaperBillSheet>('POST', `/api/reimbursements/${encodeURIComponent(id)}/${act}`, { version }),
  decidePaper: (id: string, approve: boolean, reason: string, version: number) => ask<PaperBillSheet>('POST', `/api/reimbursements/${encodeURIComponent(id)}/decision`, { approve, reason, version }),
  keepScan: (id: string, file: Blob) => ask<PaperBillSheet>('POST', `/api/reimbursements/${encodeURIComponent(id)}/scans`, file),

  catalogue: (query: Record<string, string>) => ask<CataloguePage>('GET', `/api/catalogue?${new URLSearchParams(query)}`),
  catalogueItem: (code: string) => ask<CatalogueVersion[]>('GET', `/api/catalogue/${encodeURIComponent(code)}`),
  catalogueKinds: () => ask<Words[]>('GET', '/api/catalogue-kinds'),
  mappings: (query: Record<string, string>) => ask<MappingLine[]>('GET', `/api/mappings?${new URLSearchParams(query)}`),
  decideMapping: (decision: MappingDecision) => ask<MappingLine>('POST', '/api/mappings/decision', decision),
  changes: (state: string) => ask<ChangeLine[]>('GET', `/api/changes${state ? `?state=${state}` : ''}`),
  change: (id: string) => ask<ChangeSheet>('GET', `/api/changes/${encodeURIComponent(id)}`),
  decideChange: (id: string, approve: boolean, answer: string) => ask<ChangeSheet>('POST', `/api/changes/${encodeURIComponent(id)}/decision`, { approve, answer }),
  importFile: (kind: string, file: File, why: string, check: boolean) => ask<ImportAnswer>('POST', `/api/imports/${kind}${check ? '/check' : ''}?${new URLSearchParams({ file: file.name, why })}`, file),
  rejectedRows: async (kind: string, file: File) => (await send('POST', `/api/imports/${kind}/rejected-rows?${new URLSearchParams({ file: file.name })}`, file)).blob(),
  institutions: (query: Record<string, string>) => ask<InstitutionLine[]>('GET', `/api/institutions?${new URLSearchParams(query)}`),
  institution: (code: string) => ask<InstitutionSheet>('GET', `/api/institutions/${encodeURIComponent(code)}`),
  changeInstitution: (fields: Record<string, string>, why: string) => ask<ChangeLine>('POST', '/api/institution-changes', { fields, why }),
  keepAccess: (code: string, access: AccessBody) => ask<AccessSecrets>('POST', `/api/institutions/${encodeURIComponent(code)}/access`, access),
  withdrawAccess: (code: string) => ask<unknown>('POST', `/api/institutions/${encodeURIComponent(code)}/access/withdrawal`, {}),
  export: async (table: ExportedTable) => (await send('POST', '/api/exports', table)).blob(),
}

function employerAt(employer: string): string {
  return `/api/employers/${encodeURIComponent(employer)}`
}

/** Told when the server says that nobody is signed in any more. */
let sessionEnded = (): void => {}
export function onSessionEnd(tell: () => void): void {
  sessionEnded = tell
}

export async function ask<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const response = await send(method, path, body, signal)
  return (response.status === 204 ? null : await readJson(response)) as T
}

/** A file that the server makes of what is sent. */
export async function fetchFile(path: string, body: unknown): Promise<Blob> {
  return (await send('POST', path, body)).blob()
}

/** The answer where it is a good one; a problem or silence is thrown. */
async function send(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
  let response: Response
  try {
    response = await fetch(path, {
      method,
      signal: signal ?? null,
      headers: {
        accept: 'application/json',
        // What changes something carries the mark of our own pages.
        ...(method === 'GET' ? {} : { 'x-tongchou': '1' }),
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': body instanceof Blob ? 'application/octet-stream' : 'application/json' }),
      },
      body: body === undefined ? null : body instanceof Blob || body instanceof FormData ? body : JSON.stringify(body),
    })
  } catch (error) {
    if (isAbort(error)) throw error
    throw new SilentServerError(String(error))
  }

  if (response.ok) return response
  // A proxy that finds no server behind it speaks HTML; only the server itself speaks of problems.
  if (!response.headers.get('content-type')?.includes('json')) throw new SilentServerError(`HTTP ${response.status}`)
  const problem = (await readJson(response)) as Partial<Problem>
  if (problem.code === 'not-signed-in') sessionEnded()
  throw new ProblemError({
    type: '', title: '', code: '', detail: '', ...problem, status: response.status, faults: problem.faults ?? [],
  })
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (error) {
    if (isAbort(error)) throw error
    throw new SilentServerError(String(error))
  }
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}
