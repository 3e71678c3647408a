import type { PageWords } from '../words/zh'

/** A page of the navigation. */
export interface Page {
  path: string
  name: keyof PageWords['pages']
  /** Who may open it, any one role; empty for everybody signed in, left out for anybody at all. */
  roles?: readonly string[]
}

/** The parts of the reform in the order of the navigation, and the pages that are open in each. */
export interface Part { name: keyof PageWords['parts']; pages: readonly Page[] }

export const parts: readonly Part[] = [
  {
    name: 'enrolment',
    pages: [
      { path: '/enrolment/comparing', name: 'comparing', roles: ['operator', 'reviewer', 'supervisor'] },
      { path: '/enrolment/picture', name: 'picture', roles: ['operator', 'reviewer', 'supervisor'] },
      { path: '/enrolment/files', name: 'files', roles: ['operator', 'reviewer', 'supervisor'] },
      { path: '/enrolment/merges', name: 'merges', roles: ['operator', 'reviewer', 'supervisor'] },
      { path: '/enrolment/persons', name: 'enrolment', roles: ['operator', 'reviewer', 'supervisor'] },
      { path: '/enrolment/roll', name: 'roll', roles: ['operator', 'reviewer', 'accountant', 'supervisor'] },
      { path: '/enrolment/transfers', name: 'transfers', roles: ['operator', 'reviewer', 'supervisor'] },
      { path: '/enrolment/refunds', name: 'refunds', roles: ['operator', 'reviewer', 'supervisor'] },
      { path: '/enrolment/collection', name: 'collection', roles: ['operator', 'reviewer', 'accountant', 'supervisor'] },
      { path: '/enrolment/merging', name: 'merging', roles: ['reviewer', 'accountant', 'supervisor'] },
    ],
  },
  {
    name: 'benefits',
    pages: [
      { path: '/benefits/desk', name: 'desk', roles: ['operator', 'reviewer', 'supervisor'] },
      { path: '/benefits/papers', name: 'papers', roles: ['operator', 'reviewer', 'accountant', 'supervisor'] },
      { path: '/benefits/requests', name: 'requests', roles: ['operator', 'reviewer', 'supervisor'] },
      { path: '/benefits/epidemics', name: 'epidemics', roles: ['operator', 'reviewer', 'accountant', 'supervisor'] },
      { path: '/benefits/differences', name: 'differences', roles: ['operator', 'reviewer', 'accountant', 'supervisor'] },
      { path: '/benefits/trial', name: 'trial' },
    ],
  },
  {
    name: 'payment',
    pages: [
      { path: '/payment/agreements', name: 'agreements', roles: ['operator', 'reviewer', 'accountant', 'supervisor'] },
      { path: '/payment/appraisals', name: 'appraisals', roles: ['operator', 'reviewer', 'accountant', 'supervisor'] },
      { path: '/payment/grouper', name: 'grouper', roles: ['operator', 'reviewer', 'accountant', 'supervisor'] },
      { path: '/payment/weights', name: 'weights', roles: ['operator', 'reviewer', 'accountant', 'supervisor'] },
      { path: '/payment/cases', name: 'payCases', roles: ['operator', 'reviewer', 'accountant', 'supervisor'] },
      { path: '/payment/budget', name: 'budget', roles: ['operator', 'reviewer', 'accountant', 'supervisor'] },
      { path: '/payment/mirror', name: 'mirror', roles: ['operator', 'reviewer', 'accountant', 'supervisor'] },
      { path: '/payment/reconciliation', name: 'reconciliation', roles: ['operator', 'supervisor'] },
      { path: '/payment/payments', name: 'payments', roles: ['reviewer', 'accountant', 'supervisor'] },
      { path: '/payment/clearing', name: 'clearing', roles: ['reviewer', 'accountant', 'supervisor'] },
    ],
  },
  {
    name: 'fund',
    pages: [
      { path: '/fund/overview', name: 'fundOverview', roles: ['reviewer', 'accountant', 'administrator', 'supervisor'] },
      { path: '/fund/budget', name: 'fundBudget', roles: ['reviewer', 'accountant', 'administrator', 'supervisor'] },
      { path: '/fund/balances', name: 'balances', roles: ['accountant', 'administrator', 'supervisor'] },
      { path: '/fund/position', name: 'position', roles: ['accountant', 'administrator', 'supervisor'] },
      { path: '/fund/flows', name: 'flows', roles: ['accountant'] },
      { path: '/fund/vouchers', name: 'vouchers', roles: ['accountant', 'reviewer', 'administrator', 'supervisor'] },
      { path: '/fund/adjustment', name: 'adjustment', roles: ['reviewer', 'accountant', 'supervisor'] },
      { path: '/fund/closing', name: 'closing', roles: ['accountant', 'administrator', 'supervisor'] },
    ],
  },
  { name: 'supervision', pages: [{ path: '/supervision/audit', name: 'audit', roles: ['administrator', 'supervisor'] }] },
  {
    name: 'supply',
    pages: [
      { path: '/supply/catalogue', name: 'catalogue', roles: [] },
      { path: '/supply/mappings', name: 'mappings', roles: ['operator', 'reviewer', 'supervisor'] },
      { path: '/supply/institutions', name: 'institutions', roles: [] },
      { path: '/supply/changes', name: 'changes', roles: ['operator', 'reviewer', 'administrator', 'supervisor'] },
    ],
  },
  { name: 'services', pages: [{ path: '/own', name: 'own', roles: ['insured'] }] },
  { name: 'policy', pages: [] },
]

const everybody = ['operator', 'reviewer', 'accountant', 'administrator', 'supervisor', 'insured']

/** The roles a page of the navigation asks for. */
export function rolesOf(name: string | undefined): readonly string[] | undefined {
  return name === 'account' ? everybody : parts.flatMap((part) => part.pages).find((page) => page.name === name)?.roles
}
