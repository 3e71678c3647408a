import { ask } from './client'
import type { components } from './schema'

type Schemas = components['schemas']
export type ProjectionChoices = Schemas['ProjectionChoices']
export type Projection = Schemas['ProjectionForm']
export type ProjectedScheme = Schemas['ProjectedScheme']
export type FundYear = Schemas['FundYearForm']
export type Solution = Schemas['SolutionForm']
export type BackTest = Schemas['BackTestForm']

/** The input of a projection: what is not a field of the page goes along unchanged. */
export type ProjectionInput = Record<string, unknown>
type Query = Record<string, string>

const at = (path: string, query: Query): string => `/api/projections${path}?${new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''))}`

export const projections = {
  choices: () => ask<ProjectionChoices>('GET', '/api/projections'),
  project: (input: ProjectionInput, query: Query) => ask<Projection>('POST', at('', query), input),
  solve: (input: ProjectionInput, query: Query) => ask<Solution>('POST', at('/solution', query), input),
  backTest: (input: ProjectionInput, query: Query) => ask<BackTest>('POST', at('/back-test', query), input),
}
