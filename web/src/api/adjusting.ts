import { ask } from './client'
import type { components } from './schema'

type Schemas = components['schemas']
export type AdjustmentRun = Schemas['AdjustmentRunForm']
export type AdjustmentRuns = Schemas['AdjustmentRunsForm']
export type AdjustmentSheet = Schemas['AdjustmentSheet']
export type AdjustmentFigures = Schemas['AdjustmentFigures']
export type AdjustmentScheme = Schemas['SchemeForm']
export type AdjustmentCity = Schemas['CityForm']
export type AmountRow = Schemas['AmountRow']
export type Sandbox = Schemas['SandboxForm']
export type SandboxScheme = Schemas['SandboxSchemeForm']
export type SandboxFormula = Schemas['SandboxFormulaForm']

const at = (id: string): string => `/api/adjustments/${encodeURIComponent(id)}`

/** What the server knows of the adjustment fund. */
export const adjusting = {
  runs: (region: string) => ask<AdjustmentRuns>('GET', `/api/adjustments?${new URLSearchParams(region ? { region } : {})}`),
  figures: (region: string, year: string) => ask<AdjustmentFigures>('GET', `/api/adjustments/figures?${new URLSearchParams({ region, year })}`),
  workOut: (stage: string, day: string, figures: string, enter: boolean) => ask<AdjustmentSheet>('POST', '/api/adjustments', { stage, day, figures, enter }),
  open: (id: string) => ask<AdjustmentSheet>('GET', at(id)),
  decide: (id: string, approve: boolean, answer: string) => ask<AdjustmentRun>('POST', `${at(id)}/decision`, { approve, answer }),
  play: (input: string) => ask<Sandbox>('POST', '/api/adjustment-sandbox', { input }),
  /** Where the breakdown of a run, or of one city in it, is as a file. */
  statement: (id: string, language: string, city = '') => `${at(id)}/statement?${new URLSearchParams({ language, ...(city ? { city } : {}) })}`,
}
