import type { Phrase } from '../api/types'

/** Something the search box can lead to. */
export interface Findable { kind: 'page' | 'desk' | 'sample' | 'region'; words: Phrase; code: string; to: string; looksFor?: string }

/** What fits, best first: the beginning of a name before its middle, pages before samples before regions. */
export function find(query: string, things: readonly Findable[], most = 12): Findable[] {
  const wanted = query.trim().toLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return things.filter((thing) => thing.kind !== 'region').slice(0, most)
  return things
    .map((thing) => ({ thing, names: [thing.words.zh, thing.words.en, thing.code].map((name) => name.toLowerCase()) }))
    .filter(({ names }) => wanted.every((word) => names.some((name) => name.includes(word))))
    .map(({ thing, names }, order) => ({ thing, order, begins: names.some((name) => name.startsWith(wanted[0]!)) }))
    .sort((left, right) => Number(right.begins) - Number(left.begins) || left.order - right.order)
    .slice(0, most)
    .map(({ thing }) => thing)
}
