import { fromFen, money, toFen } from '../money/amount'

/** A balance as bookkeepers write it: its side and an amount without a sign. */
export function sided(balance: string, sides: { debitSide: string; creditSide: string; even: string }): string {
  const fen = toFen(balance)
  if (fen === null) return balance
  return fen === 0 ? sides.even : `${fen > 0 ? sides.debitSide : sides.creditSide} ${money(fromFen(Math.abs(fen)))}`
}

export interface EnteredLine { account: string; debit: string; credit: string }

/** Debits less credits of a voucher that is being written, in fen; what is no amount counts nothing. */
export function unevenBy(lines: readonly EnteredLine[]): number {
  return lines.reduce((sum, line) => sum + (toFen(line.debit) ?? 0) - (toFen(line.credit) ?? 0), 0)
}

/** What was written, without the lines that were left empty. */
export function filled(lines: readonly EnteredLine[]): EnteredLine[] {
  return lines.filter((line) => line.account || line.debit || line.credit)
}

/** The instant on the clock of a wall in China, to the minute. */
export function chinaTime(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}
