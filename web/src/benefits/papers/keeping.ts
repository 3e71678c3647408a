import type { PaperForm } from '../../api/types'

/** What was typed and not saved survives a reload of this window, and only of this window: it is a person's data. */
export interface KeptPaper { form: PaperForm; version: number }

const place = (id: string): string => `paper ${id}`

export function keepPaper(id: string, kept: KeptPaper): void {
  sessionStorage.setItem(place(id), JSON.stringify(kept))
}

export function keptPaper(id: string): KeptPaper | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place(id)) ?? 'null') as KeptPaper | null
    return kept && Array.isArray(kept.form?.lines) ? kept : null
  } catch {
    return null
  }
}

export function forgetPaper(id: string): void {
  sessionStorage.removeItem(place(id))
}
