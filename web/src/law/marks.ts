import type { Basis } from '../api/types'

/** What a reader must be warned of about a value of law. */
export type Mark = 'illustrative' | 'secondary' | 'stale' | 'reading'

export const allMarks: readonly Mark[] = ['illustrative', 'secondary', 'stale', 'reading']

export function marksOf(basis: Pick<Basis, 'standing' | 'stale' | 'reading'>): Mark[] {
  return allMarks.filter((mark) =>
    mark === 'stale' ? basis.stale : mark === 'reading' ? basis.reading : basis.standing.code === mark)
}

/** The marks of several values, each once, in their order. */
export function marksOfAll(bases: readonly Pick<Basis, 'standing' | 'stale' | 'reading'>[]): Mark[] {
  const found = new Set(bases.flatMap(marksOf))
  return allMarks.filter((mark) => found.has(mark))
}
