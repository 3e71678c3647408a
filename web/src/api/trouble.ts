import { say, words } from '../words/language'
import { ProblemError } from './client'

/** What went wrong in words for people: every reason the server gave, or that it is silent. */
export function troubleOf(error: unknown): string {
  if (!(error instanceof ProblemError)) return words.value.silent.title
  return error.problem.faults.map((fault) => `${say(fault.message)}${say(fault.hint) ? ` ${say(fault.hint)}` : ''}`).join(' ') || error.message
}
