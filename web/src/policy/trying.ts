import { ref } from 'vue'
import { ProblemError } from '../api/client'
import { laboratory, type Trial, type TrialBody, type TrialSheet } from '../api/laboratory'
import { troubleOf } from '../api/trouble'
import type { Problem } from '../api/types'

const patience = 300

/** A trial as somebody waits for it: the last question counts, and one that takes longer shows how far it is. */
export function useTrial() {
  const trial = ref<Trial | null>(null)
  const sheet = ref<TrialSheet | null>(null)
  const trouble = ref('')
  const faults = ref<Problem['faults']>([])
  let turn = 0
  let last: TrialBody | null = null

  const isUnderWay = (now: Trial | null): boolean => now?.state.code === 'waiting' || now?.state.code === 'running'

  async function run(body: TrialBody): Promise<void> {
    const mine = ++turn
    last = body
    // Nobody waits for the one before any more; what it has done is kept.
    if (trial.value && isUnderWay(trial.value)) void laboratory.stop(trial.value.id).catch(() => undefined)
    try {
      let now = await laboratory.start(body)
      while (mine === turn && isUnderWay(now)) {
        trial.value = now
        await new Promise((resolve) => setTimeout(resolve, patience))
        now = await laboratory.trial(now.id)
      }
      if (mine !== turn) return
      trial.value = now
      trouble.value = ''
      faults.value = []
      if (now.sheet) sheet.value = now.sheet
    } catch (error) {
      if (mine !== turn) return
      trouble.value = troubleOf(error)
      faults.value = error instanceof ProblemError ? error.problem.faults : []
    }
  }

  async function stop(): Promise<void> {
    if (!trial.value || !isUnderWay(trial.value)) return
    turn++
    try {
      trial.value = await laboratory.stop(trial.value.id)
    } catch (error) {
      trouble.value = troubleOf(error)
    }
  }

  const goOn = async (): Promise<void> => { if (last) await run(last) }

  return { trial, sheet, trouble, faults, isUnderWay, run, stop, goOn }
}
