import type { ReceiptRow } from '../api/types'

/** What the layers do with the cost in scope stands indented beneath it; everything else is numbered. */
const beneathInScope = new Set([
  'deductible', 'pooled', 'above-ceiling', 'large-amount', 'supplement', 'serious-illness', 'assistance', 'tilt', 'control',
  'supplementary-in-scope',
])

/** ① ② ③ for each numbered row, and nothing for those beneath another. */
export function numbering(rows: readonly Pick<ReceiptRow, 'step'>[]): string[] {
  let count = 0
  return rows.map(({ step }) => (beneathInScope.has(step.code) ? '' : circled(++count)))
}

function circled(number: number): string {
  return number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : `${number}.`
}

/** Who a row's amount falls to: a payer, the person, or nobody where it only sorts the bill. */
export function fallsTo(row: Pick<ReceiptRow, 'step' | 'payer'>): 'payer' | 'person' | 'nobody' {
  return row.payer ? 'payer' : row.step.code === 'in-scope' ? 'nobody' : 'person'
}
