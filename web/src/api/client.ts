import type { About, Bill, KeptBill, Problem, Receipt, Region, Sample, WordLists } from './types'

/** The server answered that it cannot do this, and says why. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title)
  }
}

/** No answer came, or none that makes sense: the server is down, or something between is. */
export class SilentServerError extends Error {}

export const api = {
  about: () => ask<About>('GET', '/api/about'),
  words: () => ask<WordLists>('GET', '/api/words'),
  regions: () => ask<Region[]>('GET', '/api/regions'),
  samples: () => ask<Sample[]>('GET', '/api/samples'),
  settle: (bill: unknown, signal?: AbortSignal) => ask<Receipt>('POST', '/api/trial-settlements', bill, signal),
  keepBill: (bill: Bill) => ask<KeptBill>('POST', '/api/trial-bills', bill),
  keptBill: (id: string) => ask<Bill>('GET', `/api/trial-bills/${encodeURIComponent(id)}`),
}

async function ask<T>(method: 'GET' | 'POST', path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  let response: Response
  try {
    response = await fetch(path, {
      method,
      signal: signal ?? null,
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: body === undefined ? null : JSON.stringify(body),
    })
  } catch (error) {
    if (isAbort(error)) throw error
    throw new SilentServerError(String(error))
  }

  if (response.ok) return (await readJson(response)) as T
  // A proxy that finds no server behind it speaks HTML; only the server itself speaks of problems.
  if (!response.headers.get('content-type')?.includes('json')) throw new SilentServerError(`HTTP ${response.status}`)
  const problem = (await readJson(response)) as Partial<Problem>
  throw new ProblemError({
    type: '', title: '', code: '', detail: '', ...problem, status: response.status, faults: problem.faults ?? [],
  })
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (error) {
    if (isAbort(error)) throw error
    throw new SilentServerError(String(error))
  }
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}
