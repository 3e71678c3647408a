import { toFen } from '../../money/amount'

/** An amount in units of ten thousand yuan, for headings and axes; tables say the fen. */
export function tenThousands(amount: string): number {
  return (toFen(amount) ?? 0) / 1_000_000
}

/** Ten thousands with thousands and no decimals. */
export function brief(amount: string): string {
  return Math.round(tenThousands(amount)).toLocaleString('en-US')
}

/** The ground of a tile and ink that can be read on it: colour means an alert, and its words say the same. */
export function tileColours(level: string): { background: string; color: string } {
  return level === 'red' ? { background: '#b3261e', color: '#fff' } : level === 'yellow' ? { background: '#f7dc8b', color: '#000' } : { background: '#fff', color: '#000' }
}

/** How many months spend more than a twelfth of the budget. */
export function monthsOver(months: readonly { spending: string; planned?: string | null }[]): number {
  return months.filter(({ spending, planned }) => planned != null && (toFen(spending) ?? 0) > (toFen(planned) ?? 0)).length
}
