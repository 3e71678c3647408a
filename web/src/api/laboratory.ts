import { ask } from './client'
import type { components } from './schema'

type Schemas = components['schemas']
export type Laboratory = Schemas['LaboratoryForm']
export type Population = Schemas['PopulationForm']
export type MovableLaw = Schemas['MovableLaw']
export type MovableProvision = Schemas['MovableProvision']
export type MovableRow = Schemas['MovableRow']
export type ProvisionDraft = Schemas['ProvisionDraft']
export type Trial = Schemas['TrialForm']
export type TrialBody = Schemas['TrialBody']
export type TrialSheet = Schemas['TrialSheet']
export type TrialDimension = Schemas['TrialDimension']
export type TrialRow = Schemas['TrialRow']
export type TrialPayer = Schemas['TrialPayer']
export type TrialFigure = Schemas['TrialFigure']
export type ScenarioLine = Schemas['ScenarioLine']
export type Scenario = Schemas['ScenarioForm']

/** What the policy laboratory answers. A trial is named by what it rests on, so asking twice is one trial. */
export const laboratory = {
  look: () => ask<Laboratory>('GET', '/api/laboratory'),
  law: (query: Record<string, string>) => ask<MovableLaw>('GET', `/api/laboratory/law?${new URLSearchParams(query)}`),
  start: (body: TrialBody) => ask<Trial>('POST', '/api/laboratory/trials', body),
  trial: (id: string) => ask<Trial>('GET', `/api/laboratory/trials/${encodeURIComponent(id)}`),
  stop: (id: string) => ask<Trial>('DELETE', `/api/laboratory/trials/${encodeURIComponent(id)}`),
  scenarios: () => ask<ScenarioLine[]>('GET', '/api/laboratory/scenarios'),
  keep: (trial: string, name: string, note: string) => ask<Scenario>('POST', '/api/laboratory/scenarios', { trial, name, note }),
  scenario: (id: string) => ask<Scenario>('GET', `/api/laboratory/scenarios/${encodeURIComponent(id)}`),
  withdraw: (id: string) => ask<ScenarioLine>('DELETE', `/api/laboratory/scenarios/${encodeURIComponent(id)}`),
}
