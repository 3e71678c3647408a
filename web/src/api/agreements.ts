import { ask } from './client'
import type { components } from './schema'

type Schemas = components['schemas']
export type AgreementLine = Schemas['AgreementLine']
export type AgreementSheet = Schemas['AgreementSheet']
export type AgreementStepBody = Schemas['AgreementStepBody']
export type AgreementTask = Schemas['AgreementTaskLine']
export type AgreementText = Schemas['AgreementTextForm']
export type AppraisalLine = Schemas['AppraisalLine']
export type AppraisalPage = Schemas['AppraisalPage']
export type May = Schemas['MayForm']
export type PhysicianLine = Schemas['PhysicianLine']
export type Score = Schemas['ScoreForm']
export type ScoreSheet = Schemas['ScoreSheetForm']

const at = (id: string): string => `/api/agreements/${encodeURIComponent(id)}`

/** What the server knows of agreements, physicians and appraisals. */
export const agreements = {
  list: (query: { text: string; state: string; ending: string }) => ask<AgreementLine[]>('GET', `/api/agreements?${new URLSearchParams({ text: query.text, state: query.state, ending: query.ending ? 'true' : 'false' })}`),
  open: (id: string) => ask<AgreementSheet>('GET', at(id)),
  enter: (id: string, step: AgreementStepBody) => ask<AgreementTask>('POST', `${at(id)}/steps`, step),
  enterPhysician: (id: string, physician: string, step: { move: string; day: string; reason: string; name: string }) =>
    ask<AgreementTask>('POST', `${at(id)}/physicians/${encodeURIComponent(physician)}/steps`, step),
  text: (digest: string) => ask<AgreementText>('GET', `/api/agreement-texts/${encodeURIComponent(digest)}`),
  tasks: (state: string) => ask<AgreementTask[]>('GET', `/api/agreement-tasks?${new URLSearchParams({ state })}`),
  decide: (id: string, approve: boolean, answer: string) => ask<AgreementTask>('POST', `/api/agreement-tasks/${encodeURIComponent(id)}/decision`, { approve, answer }),
  appraisals: (year: string) => ask<AppraisalPage>('GET', `/api/appraisals${year ? `?year=${encodeURIComponent(year)}` : ''}`),
  appraise: (institution: string, year: number, scores: Score[], reason: string) => ask<AgreementTask>('POST', '/api/appraisals', { institution, year, scores, reason }),
}
