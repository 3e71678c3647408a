import type { ReceiptRow } from '../api/types'

type Step = Pick<ReceiptRow, 'step'>

/** What the layers do with the cost in scope stands indented beneath it. */
const beneathInScope = new Set([
  'deductible', 'pooled', 'above-ceiling', 'large-amount', 'supplement', 'serious-illness', 'assistance', 'tilt', 'control',
  'supplementary-in-scope',
])

/** How the person pays stands beneath what the person bears. */
const waysToPay = new Set(['personal-account', 'family-account', 'cash'])

export function isWayToPay({ step }: Step): boolean {
  return waysToPay.has(step.code)
}

/** ① ② ③ for each numbered row, and nothing for those beneath another; what the person bears is counted after them. */
export function numbering(rows: readonly Step[]): { rows: string[]; person: string } {
  let count = 0
  const numbers = rows.map((row) => (beneathInScope.has(row.step.code) || isWayToPay(row) ? '' : circled(++count)))
  return { rows: numbers, person: circled(++count) }
}

function circled(number: number): string {
  return number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : `${number}.`
}

/** Who a row's amount falls to: a payer, the person, or nobody where it only sorts the bill. */
export function fallsTo(row: Pick<ReceiptRow, 'step' | 'payer'>): 'payer' | 'person' | 'nobody' {
  return row.payer ? 'payer' : row.step.code === 'in-scope' ? 'nobody' : 'person'
}
