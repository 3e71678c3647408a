import type { Basis } from '../api/types'

type Marked = Pick<Basis, 'standing' | 'reading'>

/** What a reader must see at a glance: that a value is only an example, or known at second hand. */
export type Mark = 'illustrative' | 'secondary'

export const allMarks: readonly Mark[] = ['illustrative', 'secondary']

/** The marks of several values, each once, in their order. */
export function marksOf(bases: readonly Marked[]): Mark[] {
  return allMarks.filter((mark) => bases.some((basis) => basis.standing.code === mark))
}

/** Values that rest on the same clause, told together. */
export function byClause(bases: readonly Basis[]): Basis[][] {
  return clausesOf(bases).map((clause) => bases.filter((basis) => basis.clause === clause))
}

/** The clauses of several values, each once; where wanted those used after they were last verified carry a dagger. */
export function clausesOf(bases: readonly Pick<Basis, 'clause' | 'stale'>[], dagger = false): string[] {
  const stale = new Set(bases.filter((basis) => basis.stale).map((basis) => basis.clause))
  return [...new Set(bases.map((basis) => basis.clause))].map((clause) => (dagger && stale.has(clause) ? `${clause} †` : clause))
}
