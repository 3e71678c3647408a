import { ask } from './client'
import type { components } from './schema'

type Schemas = components['schemas']
export type BudgetChoices = Schemas['BudgetChoices']
export type BudgetDocument = Schemas['BudgetDocumentForm']
export type BudgetSheet = Schemas['FundBudgetSheet']
export type BudgetBody = Schemas['BudgetBody']
export type BudgetGoal = Schemas['BudgetGoalForm']
export type BudgetExecution = Schemas['BudgetExecutionForm']
export type FundOverview = Schemas['FundOverviewForm']
export type CityFund = Schemas['CityFundForm']
export type FundAlert = Schemas['FundAlertForm']
export type FundAlertSheet = Schemas['FundAlertSheet']

const at = (id: string): string => `/api/budgets/${encodeURIComponent(id)}`
const alertAt = (id: string): string => `/api/fund-alerts/${encodeURIComponent(id)}`
const query = (asked: Record<string, string>): string => String(new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')))

/** What the server knows of budgets, the survey of funds, and alerts. */
export const budgets = {
  choices: () => ask<BudgetChoices>('GET', '/api/budgets/choices'),
  list: (region: string) => ask<BudgetDocument[]>('GET', `/api/budgets?${query({ region })}`),
  workOut: (body: BudgetBody) => ask<BudgetSheet>('POST', '/api/budgets', body),
  open: (id: string) => ask<BudgetSheet>('GET', at(id)),
  decide: (id: string, approve: boolean, answer: string) => ask<BudgetDocument>('POST', `${at(id)}/decision`, { approve, answer }),
  file: (id: string, language: string) => `${at(id)}/file?${query({ language })}`,
  execution: (asked: Record<string, string>) => ask<BudgetExecution>('GET', `/api/budget-execution?${query(asked)}`),
  executionFile: (asked: Record<string, string>, language: string) => `/api/budget-execution/file?${query({ ...asked, language })}`,
  overview: (region: string, fund: string, day: string) => ask<FundOverview>('GET', `/api/fund-overview?${query({ region, fund, day })}`),
  warn: (region: string, on: string) => ask<Schemas['WarnedForm']>('POST', '/api/fund-alerts', { region, on }),
  alert: (id: string) => ask<FundAlertSheet>('GET', alertAt(id)),
  handle: (id: string, step: string, note: string, office: string, due: string) => ask<FundAlertSheet>('POST', `${alertAt(id)}/steps`, { step, note, office, due }),
}
