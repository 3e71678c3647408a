// The contract with the server. Every other file takes its types from here, so that the types generated into
// schema.d.ts can take the place of these by one line each: `export type Bill = components['schemas']['Bill']`.

/** An amount in yuan as a plain decimal such as "800.00". */
export type Amount = string

/** A day such as "2026-01-31". */
export type Day = string

export interface Phrase { zh: string; en: string }
export interface Words extends Phrase { code: string }
export interface GroupWords extends Words { scheme: string }

export interface About { version: string; today: Day; lawDigest: string }

export interface WordLists {
  schemes: Words[]
  visits: Words[]
  levels: Words[]
  groups: GroupWords[]
  categories: Words[]
  supplements: Words[]
  care: Words[]
  referrals: Words[]
  classes: Words[]
  payers: Words[]
  standings: Words[]
}

export interface Region { code: string; name: Phrase; tier: Words; parent: string | null; schemes: string[] }
export interface RegionName { code: string; name: Phrase }

export interface Person {
  born: Day
  group: string
  category?: string
  supplement?: string
  supplementaryProduct?: boolean
  diseases?: number
  account?: Amount
  familyAccount?: Amount
  dues?: unknown
}

export interface Visit {
  kind: string
  level: string
  begun: Day
  ended: Day
  care?: string
  referral?: string
  inCounty?: boolean
  continues?: { deductiblePaid: Amount } | null
}

/** What the year has used so far: a count of stays, amounts, and amounts by kind of visit. */
export type YearToDate = Record<string, number | Amount | Record<string, Amount>>

export interface BillLine {
  date?: Day
  code?: string
  name: string
  kind?: string
  class: string
  quantity?: string | number
  price?: Amount
  amount: Amount
  ownShare?: string
  priceLimit?: Amount
}

export interface Bill {
  region: string
  scheme: string
  person: Person
  visit: Visit
  yearToDate?: YearToDate
  lines: BillLine[]
  total?: Amount
}

export interface Sample { id: string; title: Phrase; note: Phrase; bill: Bill }

export interface SourceDocument {
  id: string
  number: string
  title: Phrase
  issuer: Phrase
  issued: Day | null
  inForce: Day | null
  kind: Words
  knownBy: Words
}

export interface Basis {
  value: Phrase
  title: Phrase
  path: string
  region: RegionName
  clause: string
  subject: Phrase
  document: SourceDocument
  standing: Words
  from: Day
  until: Day | null
  verifiedTo: Day | null
  stale: boolean
  note: Phrase | null
  reading: boolean
}

export interface ReceiptRow {
  step: Words
  payer: Words | null
  amount: Amount
  formula: string
  rounded: boolean
  note: Phrase | null
  basis: Basis[]
}

export interface FlowNode { id: string; words: Phrase; kind: 'bill' | 'part' | 'payer' }
export interface Flow { from: string; to: string; amount: Amount }

export interface ReceiptLine {
  name: string
  amount: Amount
  class: string
  outside: Amount
  abovePriceLimit: Amount
  firstOwnShare: Amount
  inScope: Amount
  uncovered: Amount
}

export interface YearFigure { words: Phrase; before: Amount; after: Amount; limit: Amount | null }
export interface Refusal { code: string; reason: Phrase; remedy: Phrase; basis: Basis | null }
export interface EntitlementRow { words: Phrase; value: Phrase; basis: Basis | null }
export interface PayerAmount { payer: Words; amount: Amount }

export interface Receipt {
  number: string
  digest: string
  lawDigest: string
  lawDay: Day
  region: RegionName
  scheme: Words
  visit: Words
  level: Words
  begun: Day
  ended: Day
  total: Amount
  funds: Amount
  fundsRate: string
  person: Amount
  payers: PayerAmount[]
  rows: ReceiptRow[]
  flow: Flow[]
  flowNodes: FlowNode[]
  lines: ReceiptLine[]
  yearToDate: YearFigure[]
  whyNotMore: Phrase[]
  caveats: Phrase[]
  refusal: Refusal | null
  entitlement: { rows: EntitlementRow[] } | null
  bill: Bill
}

export interface Fault { code: string; where: string; message: Phrase; hint: Phrase }

export interface Problem {
  type: string
  title: string
  status: number
  code: string
  detail: string
  faults: Fault[]
}
