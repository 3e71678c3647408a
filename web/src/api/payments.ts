import { ask } from './client'
import type { components } from './schema'

type Schemas = components['schemas']
export type PaymentRun = Schemas['PaymentRunForm']
export type PaymentRuns = Schemas['PaymentRunsForm']
export type PaymentRunBody = Schemas['PaymentRunBody']
export type PaymentSheet = Schemas['PaymentSheet']
export type PaymentInstitution = Schemas['PaymentInstitutionForm']
export type PaymentLine = Schemas['PaymentLineForm']
export type ProviderBalance = Schemas['ProviderBalanceForm']

const at = (id: string): string => `/api/payment-runs/${encodeURIComponent(id)}`

/** What the server knows of paying institutions from the books. */
export const payments = {
  runs: (region: string) => ask<PaymentRuns>('GET', `/api/payment-runs?${new URLSearchParams({ region })}`),
  workOut: (body: PaymentRunBody) => ask<PaymentSheet>('POST', '/api/payment-runs', body),
  /** Likewise with material of the year: an order, published weights, coefficients, lumps. */
  workOutWithFiles: (body: PaymentRunBody, files: readonly File[]) => {
    const form = new FormData()
    for (const file of [new File([JSON.stringify(body)], 'run.json'), ...files]) form.append('files', file, file.name)
    return ask<PaymentSheet>('POST', '/api/payment-runs/with-files', form)
  },
  open: (id: string) => ask<PaymentSheet>('GET', at(id)),
  decide: (id: string, approve: boolean, answer: string) => ask<PaymentRun>('POST', `${at(id)}/decision`, { approve, answer }),
  balances: (region: string, scheme: string, fund: string) => ask<ProviderBalance[]>('GET', `/api/provider-balances?${new URLSearchParams({ region, scheme, fund })}`),
  /** Where the statement of a run, or of one institution in it, is as a file. */
  statement: (id: string, language: string, institution = '') => `${at(id)}/statement?${new URLSearchParams({ language, ...(institution ? { institution } : {}) })}`,
}
