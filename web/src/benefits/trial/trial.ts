import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { api, isAbort, ProblemError } from '../../api/client'
import type { Fault, Problem, Receipt } from '../../api/types'
import { canAsk, toBill, type Draft } from './draft'
import { inRowsOfThePage } from './faults'

const quietMilliseconds = 250
const patienceMilliseconds = 500

export type TrialState = 'empty' | 'settled' | 'faulty' | 'silent'

/** Settles the draft whenever it rests for a moment; a newer question puts an older one aside. */
export function useTrial(draft: Draft) {
  const state = ref<TrialState>('empty')
  const receipt = shallowRef<Receipt | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const faults = shallowRef<readonly Fault[]>([])
  const slow = ref(false)
  let timer: number | undefined
  let patience: number | undefined
  let question: AbortController | undefined
  let lastAsked = ''

  async function settle(): Promise<void> {
    window.clearTimeout(timer)
    question?.abort()
    if (!canAsk(draft)) {
      lastAsked = ''
      return rest('empty', null, null)
    }

    const bill = toBill(draft)
    lastAsked = JSON.stringify(bill)
    const mine = (question = new AbortController())
    window.clearTimeout(patience)
    patience = window.setTimeout(() => { slow.value = true }, patienceMilliseconds)
    try {
      rest('settled', await api.settle(bill, mine.signal), null)
    } catch (error) {
      if (isAbort(error) || mine.signal.aborted) return
      if (error instanceof ProblemError) rest('faulty', receipt.value, error.problem)
      else rest('silent', receipt.value, null)
    }
  }

  function rest(now: TrialState, result: Receipt | null, trouble: Problem | null): void {
    window.clearTimeout(patience)
    slow.value = false
    state.value = now
    receipt.value = result
    problem.value = trouble
    faults.value = trouble ? inRowsOfThePage(trouble.faults, draft.lines) : []
  }

  watch(draft, () => {
    // An empty row more or a province chosen changes nothing that the server would see.
    if (canAsk(draft) && JSON.stringify(toBill(draft)) === lastAsked) return
    window.clearTimeout(timer)
    timer = window.setTimeout(() => { void settle() }, quietMilliseconds)
  }, { deep: true })

  onScopeDispose(() => {
    window.clearTimeout(timer)
    window.clearTimeout(patience)
    question?.abort()
  })

  return { state, receipt, problem, faults, slow, settle }
}
