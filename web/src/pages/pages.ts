import type { PageWords } from '../words/zh'

/** The parts of the reform in the order of the navigation, and the pages that are open in each. */
export interface Page { path: string; name: keyof PageWords['pages'] }
export interface Part { name: keyof PageWords['parts']; pages: readonly Page[] }

export const parts: readonly Part[] = [
  { name: 'enrolment', pages: [] },
  { name: 'benefits', pages: [{ path: '/benefits/trial', name: 'trial' }] },
  { name: 'payment', pages: [] },
  { name: 'fund', pages: [] },
  { name: 'supervision', pages: [] },
  { name: 'supply', pages: [] },
  { name: 'services', pages: [] },
  { name: 'policy', pages: [] },
]
