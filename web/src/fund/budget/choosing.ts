import { shallowRef } from 'vue'
import { budgets, type BudgetChoices } from '../../api/budgets'

/** Provinces, cities and funds; asked for each time a page opens, since another user may see others. */
export function useBudgetChoices(ready: (choices: BudgetChoices) => void, failed: (error: unknown) => void) {
  const choices = shallowRef<BudgetChoices | null>(null)
  budgets.choices().then((told) => { choices.value = told; ready(told) }).catch(failed)
  return choices
}

/** The region chosen last on this browser, or the first province with books in it, so that a page that opens shows something. */
export function usualBudgetRegion(choices: BudgetChoices): string {
  const kept = localStorage.getItem('budget region')
  const sound = choices.regions.find(({ code }) => code === kept) ?? choices.regions.find(({ isProvince, hasBooks }) => isProvince && hasBooks) ?? choices.regions.find(({ hasBooks }) => hasBooks) ?? choices.regions[0]
  return sound?.code ?? ''
}

export function keepBudgetRegion(code: string): void {
  if (code) localStorage.setItem('budget region', code)
}

/** The year of a day as it is written. */
export const yearOf = (day: string): string => day.slice(0, 4)
