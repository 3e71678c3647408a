import type { Bill, BillLine, Dues, Region, YearToDate } from '../../api/types'

/** A bill as it stands in the form: every field a text, whatever was typed, whether it makes sense yet or not. */
export interface Draft {
  province: string
  region: string
  scheme: string
  person: DraftPerson
  visit: DraftVisit
  year: DraftYear
  dues: string
  lines: DraftLine[]
}

export interface DraftPerson {
  born: string
  group: string
  category: string
  supplement: string
  supplementaryProduct: boolean
  diseases: string
  account: string
  familyAccount: string
}

export interface DraftVisit {
  kind: string
  level: string
  begun: string
  ended: string
  care: string
  referral: string
  inCounty: boolean
  continues: boolean
  deductiblePaid: string
}

/** Amounts by their name, and amounts by name and kind of visit. */
export interface DraftYear {
  stays: string
  amounts: Record<string, string>
  byVisit: Record<string, Record<string, string>>
}

export interface DraftLine {
  /** Only to tell rows apart on the page. */
  key: number
  date: string
  code: string
  name: string
  kind: string
  class: string
  quantity: string
  price: string
  amount: string
  ownShare: string
  priceLimit: string
}

let nextKey = 1

export function emptyLine(given: Partial<DraftLine> = {}): DraftLine {
  return {
    date: '', code: '', name: '', kind: '', class: 'A', quantity: '', price: '', amount: '', ownShare: '', priceLimit: '',
    ...given,
    key: nextKey++,
  }
}

export function emptyDraft(): Draft {
  return {
    province: '',
    region: '',
    scheme: 'employee',
    person: {
      born: '', group: 'active', category: 'none', supplement: 'none', supplementaryProduct: false, diseases: '',
      account: '', familyAccount: '',
    },
    visit: {
      kind: 'inpatient', level: 'level-3', begun: '', ended: '', care: 'local', referral: 'not-needed', inCounty: true,
      continues: false, deductiblePaid: '',
    },
    year: { stays: '', amounts: {}, byVisit: {} },
    dues: '',
    lines: [emptyLine()],
  }
}

export function isEmptyLine(line: DraftLine): boolean {
  return !(line.date || line.name || line.quantity || line.price || line.amount || line.ownShare || line.priceLimit)
}

/** Whether there is something to ask the server about. */
export function canAsk(draft: Draft): boolean {
  return draft.region !== '' && draft.lines.some((line) => !isEmptyLine(line))
}

/** The bill that the form says. What is empty is left out; what makes no sense is sent as typed and comes back as a fault. */
export function toBill(draft: Draft): Bill {
  const { person, visit } = draft
  const bill: Bill = {
    region: draft.region,
    scheme: draft.scheme,
    person: {
      born: person.born,
      group: person.group,
      ...given('category', person.category),
      ...given('supplement', person.supplement),
      ...(person.supplementaryProduct ? { supplementaryProduct: true } : {}),
      ...(person.diseases ? { diseases: wholeOrText(person.diseases) as number } : {}),
      ...given('account', person.account),
      ...given('familyAccount', person.familyAccount),
      ...(draft.dues.trim() ? { dues: jsonOrText(draft.dues) as Dues } : {}),
    },
    visit: {
      kind: visit.kind,
      level: visit.level,
      begun: visit.begun,
      ended: visit.ended || endedUnsaid(visit),
      ...given('care', visit.care),
      ...given('referral', visit.referral),
      ...(visit.care === 'local' ? { inCounty: visit.inCounty } : {}),
      ...(visit.continues ? { continues: { deductiblePaid: visit.deductiblePaid || '0.00' } } : {}),
    },
    lines: draft.lines.filter((line) => !isEmptyLine(line)).map(toLine),
  }
  const year = toYear(draft.year)
  if (Object.keys(year).length > 0) bill.yearToDate = year
  return bill
}

/** A visit that is no stay ends on the day it begins; the field shows that day in grey. */
export function endedUnsaid(visit: DraftVisit): string {
  return visit.kind === 'inpatient' ? '' : visit.begun
}

function toLine(line: DraftLine): BillLine {
  return {
    ...given('date', line.date),
    ...given('code', line.code),
    name: line.name,
    ...given('kind', line.kind),
    class: line.class,
    ...given('quantity', line.quantity),
    ...given('price', line.price),
    amount: line.amount,
    ...given('ownShare', line.ownShare),
    ...given('priceLimit', line.priceLimit),
  }
}

function toYear(year: DraftYear): YearToDate {
  const result: Record<string, unknown> = {}
  if (year.stays) result.stays = wholeOrText(year.stays)
  for (const [name, amount] of Object.entries(year.amounts)) {
    if (amount) result[name] = amount
  }
  for (const [name, amounts] of Object.entries(year.byVisit)) {
    const filled = Object.entries(amounts).filter(([, amount]) => amount)
    if (filled.length > 0) result[name] = Object.fromEntries(filled)
  }
  return result as YearToDate
}

/** The form filled from a bill; tolerant, so that a faulty bill can be mended here. */
export function fromBill(bill: Bill, regions: readonly Region[]): Draft {
  const draft = emptyDraft()
  const person = record(bill.person)
  const visit = record(bill.visit)
  draft.region = text(bill.region)
  draft.province = provinceOf(draft.region, regions)
  draft.scheme = text(bill.scheme)
  for (const key of ['born', 'group', 'diseases', 'account', 'familyAccount'] as const) draft.person[key] = text(person[key])
  draft.person.category = text(person.category) || 'none'
  draft.person.supplement = text(person.supplement) || 'none'
  draft.person.supplementaryProduct = person.supplementaryProduct === true
  draft.dues = person.dues === undefined || person.dues === null ? '' : JSON.stringify(person.dues, null, 2)
  for (const key of ['kind', 'level', 'begun', 'ended'] as const) draft.visit[key] = text(visit[key])
  draft.visit.care = text(visit.care) || 'local'
  draft.visit.referral = text(visit.referral) || 'not-needed'
  // Local care is inside the county unless the bill says otherwise.
  draft.visit.inCounty = visit.inCounty !== false
  draft.visit.continues = visit.continues !== undefined && visit.continues !== null
  draft.visit.deductiblePaid = text(record(visit.continues).deductiblePaid)
  draft.year = fromYear(record(bill.yearToDate))
  draft.lines = (Array.isArray(bill.lines) ? bill.lines : []).map((line) => fromLine(record(line)))
  if (draft.lines.length === 0) draft.lines.push(emptyLine())
  return draft
}

function fromLine(line: Record<string, unknown>): DraftLine {
  return emptyLine({
    date: text(line.date), code: text(line.code), name: text(line.name), kind: text(line.kind), class: text(line.class),
    quantity: text(line.quantity), price: text(line.price), amount: text(line.amount), ownShare: text(line.ownShare),
    priceLimit: text(line.priceLimit),
  })
}

function fromYear(year: Record<string, unknown>): DraftYear {
  const result: DraftYear = { stays: text(year.stays), amounts: {}, byVisit: {} }
  for (const [name, value] of Object.entries(year)) {
    if (name === 'stays') continue
    if (typeof value === 'object' && value !== null) {
      result.byVisit[name] = Object.fromEntries(Object.entries(value).map(([visit, amount]) => [visit, text(amount)]))
    } else {
      result.amounts[name] = text(value)
    }
  }
  return result
}

/** The province a region lies in: the ancestor below the nation. */
export function provinceOf(code: string, regions: readonly Region[]): string {
  let region = regions.find((candidate) => candidate.code === code)
  while (region && region.tier.code !== 'province') {
    const { parent } = region
    region = regions.find((candidate) => candidate.code === parent)
  }
  return region?.code ?? ''
}

function given<K extends string>(key: K, value: string): Partial<Record<K, string>> {
  return value === '' ? {} : ({ [key]: value } as Partial<Record<K, string>>)
}

function wholeOrText(value: string): number | string {
  return /^\d{1,9}$/.test(value) ? Number(value) : value
}

/** What is no JSON yet is sent as the text it is, and the server says what is wrong with it. */
function jsonOrText(value: string): unknown {
  try {
    return JSON.parse(value) as unknown
  } catch {
    return value
  }
}

function text(value: unknown): string {
  return value === undefined || value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
