import type { TransferSheet } from '../../api/types'

/** A piece of the line of time, in hundredths of its length. */
export interface Piece { kind: 'span' | 'gap' | 'doubled'; row: number; left: number; width: number; index: number }

const dayMs = 86_400_000
const dayOf = (text: string): number => Date.parse(`${text}T00:00:00Z`) / dayMs

/** The years that the line shows: from the first day insured to the end of the year after today, or longer where something lies later. */
export function frameOf(sheet: TransferSheet): { first: number; last: number; years: number[] } {
  const ends = [sheet.today, ...sheet.spans.flatMap((span) => [span.from, ...(span.to ? [span.to] : [])])]
  const from = Math.min(...ends.map((day) => Number(day.slice(0, 4))))
  const to = Math.max(...ends.map((day) => Number(day.slice(0, 4))))
  return { first: dayOf(`${from}-01-01`), last: dayOf(`${to}-12-31`) + 1, years: Array.from({ length: to - from + 1 }, (_, place) => from + place) }
}

/** Where each stretch, gap and doubled stretch lies; a scheme has a row of its own, so that both are seen where both insure. */
export function piecesOf(sheet: TransferSheet): { pieces: Piece[]; rows: string[]; at: (day: string) => number } {
  const { first, last } = frameOf(sheet)
  const at = (day: string): number => ((dayOf(day) - first) / (last - first)) * 100
  const rows = [...new Set(sheet.spans.map((span) => span.scheme.code))]
  const piece = (kind: Piece['kind'], row: number, from: string, to: string | null | undefined, index: number): Piece => {
    const left = at(from)
    return { kind, row, left, width: Math.max(0.3, (to ? at(to) + 100 / (last - first) : 100) - left), index }
  }
  return {
    rows, at,
    pieces: [
      ...sheet.spans.map((span, index) => piece('span', rows.indexOf(span.scheme.code), span.from, span.to, index)),
      ...sheet.gaps.map((gap, index) => piece('gap', -1, gap.from, gap.to, index)),
      ...sheet.doubled.map((days, index) => piece('doubled', -1, days.from, days.to, index)),
    ],
  }
}
