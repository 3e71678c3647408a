import { shallowRef } from 'vue'
import { api } from '../api/client'
import type { LedgerChoices } from '../api/types'

/** Regions, funds and movements; asked for each time a page opens, since another user may see others. */
export function useLedgerChoices(ready: (choices: LedgerChoices) => void, failed: (error: unknown) => void) {
  const choices = shallowRef<LedgerChoices | null>(null)
  api.ledgerChoices().then((told) => { choices.value = told; ready(told) }).catch(failed)
  return choices
}

/** The region chosen last on this browser where it is still one of the list, or the first. */
export function usualRegion(choices: LedgerChoices): string {
  const kept = localStorage.getItem('ledger region')
  return choices.regions.find(({ code }) => code === kept)?.code ?? choices.regions[0]?.code ?? ''
}

export function keepRegion(code: string): void {
  localStorage.setItem('ledger region', code)
}
