import { computed, reactive, ref } from 'vue'
import type { Sent } from '../../api/payment'

/** What was chosen to be paid; it stays while one goes from page to page, in this window only. */
export const chosen = reactive({
  sample: false,
  files: [] as File[],
  region: '',
  day: '',
  budgets: { employee: { method: 'drg-points', budget: '' }, resident: { method: 'drg-points', budget: '' } },
})

/** Counts up when the order should be worked out anew. */
export const asked = ref(0)

/** Whether the files bring their own order, alone or packed. */
export const hasOrder = computed(() => chosen.files.some(({ name }) => /^order\.json$|\.zip$/i.test(name)))
export const ready = computed(() => chosen.sample || chosen.files.length > 0)

/** The files with an order made of what was typed, where they bring none. */
export function sent(casesOnly: boolean): Sent {
  if (chosen.sample) return { sample: true, form: undefined }
  const form = new FormData()
  for (const file of chosen.files) form.append('files', file, nameOf(file, chosen.files))
  if (!casesOnly && !hasOrder.value) form.append('files', new File([JSON.stringify(written())], 'order.json'))
  return { sample: false, form }
}

/** One table alone is the cases, whatever it is called. */
function nameOf(file: File, all: readonly File[]): string {
  return all.length === 1 && /\.(csv|txt|xlsx)$/i.test(file.name) ? 'cases.csv' : file.name
}

function written() {
  const cases = chosen.files.length === 1 ? 'cases.csv' : chosen.files.find(({ name }) => /^cases\./i.test(name))?.name
  const others = Object.fromEntries((['providers', 'groups', 'dip-groups', 'procedures'] as const)
    .map((table) => [table === 'dip-groups' ? 'dipGroups' : table, chosen.files.find(({ name }) => name.toLowerCase().startsWith(`${table}.`))?.name]).filter(([, name]) => name))
  return {
    region: chosen.region, day: chosen.day,
    pools: Object.entries(chosen.budgets).filter(([, { budget }]) => budget.trim() !== '').map(([scheme, { method, budget }]) => ({ scheme, method, budget: budget.replaceAll(',', '').trim() })),
    ...(cases ? { cases } : {}), ...others,
  }
}
