import { shallowRef } from 'vue'
import { budgets, type BudgetChoices } from '../../api/budgets'

/** Provinces, cities and funds; asked for each time a page opens, since another user may see others. */
export function useBudgetChoices(ready: (choices: BudgetChoices) => void, failed: (error: unknown) => void) {
  const choices = shallowRef<BudgetChoices | null>(null)
  budgets.choices().then((told) => { choices.value = told; ready(told) }).catch(failed)
  return choices
}

/** The region chosen last on this browser, or the province with the most books in it, so that a page that opens shows something. */
export function usualBudgetRegion(choices: BudgetChoices): string {
  const kept = localStorage.getItem('budget region')
  const fullest = choices.regions.toSorted((one, other) => Number(other.isProvince) - Number(one.isProvince) || Number(other.books) - Number(one.books))
  return (choices.regions.find(({ code }) => code === kept) ?? fullest.find(({ books }) => Number(books) > 0) ?? fullest[0])?.code ?? ''
}

export function keepBudgetRegion(code: string): void {
  if (code) localStorage.setItem('budget region', code)
}

/** The year of a day as it is written. */
export const yearOf = (day: string): string => day.slice(0, 4)
