import { ask, fetchFile } from './client'
import type { components } from './schema'

type Schemas = components['schemas']
export type BudgetPool = Schemas['BudgetPoolForm']
export type BudgetSheet = Schemas['BudgetSheet']
export type CaseLine = Schemas['CaseLine']
export type CasePage = Schemas['CasePage']
export type DipGroup = Schemas['DipGroupLine']
export type DipSheet = Schemas['DipSheet']
export type GroupWeight = Schemas['GroupWeightForm']
export type MirrorPool = Schemas['MirrorPool']
export type MirrorSheet = Schemas['MirrorSheet']
export type OrderHead = Schemas['OrderHead']
export type ShadowSheet = Schemas['ShadowSheet']
export type WeightsSheet = Schemas['WeightsSheet']

/** What is sent: files, or nothing where the sample is taken. */
export interface Sent { sample: boolean; form: FormData | undefined }
type Query = Record<string, string>

function at(path: string, sent: Sent, query: Query): string {
  const told = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
  return `/api/payment/${path}?${new URLSearchParams({ ...told, ...(sent.sample ? { sample: 'year' } : {}) })}`
}

/** What the server works out of an order or of cases; it keeps neither, so that each question brings the files along. */
export const payment = {
  weights: (sent: Sent, query: Query) => ask<WeightsSheet>('POST', at('weights', sent, query), sent.form),
  dipGroups: (sent: Sent, query: Query) => ask<DipSheet>('POST', at('dip-groups', sent, query), sent.form),
  cases: (sent: Sent, query: Query) => ask<CasePage>('POST', at('cases', sent, query), sent.form),
  budget: (sent: Sent, query: Query) => ask<BudgetSheet>('POST', at('budget', sent, query), sent.form),
  mirror: (sent: Sent) => ask<MirrorSheet>('POST', at('mirror', sent, {}), sent.form),
  shadow: (sent: Sent, query: Query) => ask<ShadowSheet>('POST', at('shadow', sent, query), sent.form),
  file: (path: 'cases/table' | 'cases/refused' | 'dip-groups/table' | 'shadow/table', sent: Sent, query: Query) => fetchFile(at(path, sent, query), sent.form),
}
