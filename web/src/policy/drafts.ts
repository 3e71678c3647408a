import type { MovableLaw, MovableProvision, ProvisionDraft } from '../api/laboratory'

/** What somebody would set otherwise: the value of each row, by provision. */
export type Drafts = Record<string, string[]>

/** A band of a rate: up to an amount, or open. */
export interface Band { to: string; rate: string }

export const texts = (provision: MovableProvision): string[] => provision.rows.map(({ text }) => text)

export function isMoved(provision: MovableProvision, drafts: Drafts): boolean {
  const own = drafts[provision.path]
  return own !== undefined && own.some((text, row) => text !== provision.rows[row]?.text)
}

export const movedOf = (law: MovableLaw, drafts: Drafts): MovableProvision[] => law.provisions.filter((provision) => isMoved(provision, drafts))

/** What is sent: only provisions that differ from the law. */
export function changesOf(law: MovableLaw, drafts: Drafts): ProvisionDraft[] {
  return movedOf(law, drafts).map((provision) => ({
    path: provision.path,
    rows: provision.rows.map(({ cells, text }, row) => ({ cells, value: drafts[provision.path]?.[row] ?? text })),
  }))
}

/** The drafts of changes that were kept; null where they tell rows apart that the law in force does not. */
export function draftsOf(law: MovableLaw, changes: readonly ProvisionDraft[]): Drafts | null {
  const drafts: Drafts = {}
  for (const change of changes) {
    const provision = law.provisions.find(({ path }) => path === change.path)
    if (!provision || provision.rows.length !== change.rows.length) return null
    if (!provision.rows.every(({ cells }, row) => JSON.stringify(cells) === JSON.stringify(change.rows[row]!.cells))) return null
    drafts[change.path] = change.rows.map(({ value }) => value)
  }
  return drafts
}

/** `[{ to: 50000.00, rate: 60% }, { rate: 70% }]` or `65%` as bands, to be typed in fields. */
export function bandsOf(text: string): Band[] {
  const found = [...text.matchAll(/\{ (?:to: ([0-9.]+), )?rate: ([0-9.]+)% \}/g)].map(([, to, rate]) => ({ to: to ?? '', rate: rate ?? '' }))
  return found.length > 0 ? found : [{ to: '', rate: text.replace('%', '') }]
}

export function bandText(bands: readonly Band[]): string {
  if (bands.length === 1 && bands[0]!.to === '') return `${bands[0]!.rate}%`
  return `[${bands.map(({ to, rate }) => (to === '' ? `{ rate: ${rate}% }` : `{ to: ${to}, rate: ${rate}% }`)).join(', ')}]`
}
