import type { ProjectionInput } from '../../api/projections'

/** An assumption that can be typed in; what is left empty is the region's law. */
export interface Field { part: 'employee' | 'resident' | 'retirement' | 'uncertainty'; key: string; unit: 'yuan' | 'percent' | 'years'; lawful?: boolean }

export const fields: readonly Field[] = [
  { part: 'employee', key: 'opening', unit: 'yuan' },
  { part: 'employee', key: 'monthlyBase', unit: 'yuan' },
  { part: 'employee', key: 'baseGrowth', unit: 'percent' },
  { part: 'employee', key: 'employerRate', unit: 'percent', lawful: true },
  { part: 'employee', key: 'personRate', unit: 'percent', lawful: true },
  { part: 'employee', key: 'accountRate', unit: 'percent', lawful: true },
  { part: 'employee', key: 'ratio', unit: 'percent' },
  { part: 'employee', key: 'costGrowth', unit: 'percent' },
  { part: 'resident', key: 'opening', unit: 'yuan' },
  { part: 'resident', key: 'personal', unit: 'yuan', lawful: true },
  { part: 'resident', key: 'personalGrowth', unit: 'percent' },
  { part: 'resident', key: 'subsidy', unit: 'yuan', lawful: true },
  { part: 'resident', key: 'subsidyGrowth', unit: 'percent' },
  { part: 'resident', key: 'ratio', unit: 'percent' },
  { part: 'resident', key: 'costGrowth', unit: 'percent' },
  { part: 'retirement', key: 'men', unit: 'years' },
  { part: 'retirement', key: 'women', unit: 'years' },
  { part: 'uncertainty', key: 'duesGrowth', unit: 'percent' },
  { part: 'uncertainty', key: 'costGrowth', unit: 'percent' },
  { part: 'uncertainty', key: 'births', unit: 'percent' },
  { part: 'uncertainty', key: 'joining', unit: 'percent' },
  { part: 'uncertainty', key: 'deaths', unit: 'percent' },
]

export const parts = ['employee', 'resident', 'retirement', 'uncertainty'] as const

export function valueOf(input: ProjectionInput, field: Field): string {
  const part = input[field.part] as Record<string, unknown> | undefined
  return String(part?.[field.key] ?? '')
}

/** The input with one assumption told otherwise; an empty one is left out. */
export function withValue(input: ProjectionInput, field: Field, text: string): ProjectionInput {
  const { [field.key]: _, ...rest } = (input[field.part] ?? {}) as Record<string, unknown>
  const told = text.trim().replaceAll(',', '')
  const value = field.unit === 'years' && /^\d+$/.test(told) ? Number(told) : field.unit === 'percent' && /^-?[\d.]+$/.test(told) ? `${told}%` : told
  return { ...input, [field.part]: told === '' ? rest : { ...rest, [field.key]: value } }
}
