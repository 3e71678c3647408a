import type { Draft } from './draft'
import { emptyDraft } from './draft'

const place = 'trial-draft'

/** What was typed survives a reload of this window, and only of this window: it is a person's data. */
export function keepDraft(draft: Draft): void {
  sessionStorage.setItem(place, JSON.stringify(draft))
}

export function keptDraft(): Draft | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place) ?? 'null') as Partial<Draft> | null
    if (!kept || !Array.isArray(kept.lines)) return null
    // A draft of an older page may lack a field.
    const fresh = emptyDraft()
    return {
      ...fresh, ...kept,
      person: { ...fresh.person, ...kept.person },
      visit: { ...fresh.visit, ...kept.visit },
      year: { ...fresh.year, ...kept.year },
      lines: kept.lines.length > 0 ? kept.lines.map((line, index) => ({ ...line, key: -1 - index })) : fresh.lines,
    }
  } catch {
    return null
  }
}
