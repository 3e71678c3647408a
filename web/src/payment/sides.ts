import type { DifferenceSheet, SideLine } from '../api/types'

/** A fact of a difference on both sides, and whether the sides disagree about it. */
export interface Compared { key: keyof SideLine; theirs: string; ours: string; differs: boolean; amount: boolean }

const facts: readonly (keyof SideLine)[] = ['settlement', 'isRefund', 'visit', 'person', 'total', 'fund', 'account', 'day', 'message']
const amounts: readonly (keyof SideLine)[] = ['total', 'fund', 'account']

/** Both sides' lines, fact by fact. What a side doesn't say is no disagreement. */
export function compared(sheet: Pick<DifferenceSheet, 'theirs' | 'ours'>): Compared[] {
  return facts
    .map((key) => {
      const theirs = String(sheet.theirs?.[key] ?? '')
      const ours = String(sheet.ours?.[key] ?? '')
      return { key, theirs, ours, differs: theirs !== '' && ours !== '' && theirs !== ours, amount: amounts.includes(key) }
    })
    .filter(({ theirs, ours }) => theirs !== '' || ours !== '')
}
