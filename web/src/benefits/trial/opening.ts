import { ElMessage } from 'element-plus'
import { ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { api, ProblemError } from '../../api/client'
import { reference } from '../../api/reference'
import type { Bill } from '../../api/types'
import { say, words } from '../../words/language'
import { chooseRegion } from './choosing'
import { fromBill, toBill, type Draft } from './draft'
import { copy } from './saving'

/**
 * Bills that come from outside the form: a kept link (`?bill=`), a sample (`?sample=`), a region found by search
 * (`?region=`). The address keeps naming a kept bill only while the form still says that bill.
 */
export function useOpening(draft: Draft) {
  const route = useRoute()
  const router = useRouter()
  let keptText = ''

  /** The sample that the form was last filled from; it may have been changed since. */
  const sample = ref('')

  function fill(bill: Bill): void {
    sample.value = ''
    Object.assign(draft, fromBill(bill, reference.value?.regions ?? []))
  }

  function takeSample(id: string): void {
    const found = reference.value?.samples.find((candidate) => candidate.id === id)
    if (!found) return void ElMessage.warning(words.value.trial.sampleGone)
    fill(found.bill)
    sample.value = id
  }

  async function open(query: typeof route.query): Promise<void> {
    if (typeof query.bill === 'string') {
      await openKept(query.bill)
    } else if (typeof query.sample === 'string') {
      takeSample(query.sample)
      await router.replace({ query: {} })
    } else if (typeof query.region === 'string') {
      chooseRegion(draft, query.region, reference.value?.regions ?? [], reference.value?.words.groups ?? [])
      await router.replace({ query: {} })
    }
  }

  let ownAddress = ''
  async function openKept(id: string): Promise<void> {
    if (id === ownAddress) return
    try {
      fill(await api.keptBill(id))
      ownAddress = id
      keptText = JSON.stringify(toBill(draft))
    } catch (error) {
      ElMessage.warning({ message: error instanceof ProblemError ? words.value.trial.linkGone : words.value.silent.title, duration: 6000 })
    }
  }

  async function keep(): Promise<void> {
    const bill = toBill(draft)
    try {
      const { id } = await api.keepBill(bill)
      ownAddress = id
      keptText = JSON.stringify(bill)
      await router.replace({ query: { bill: id } })
      const copied = await copy(window.location.href)
      ElMessage.success(copied ? words.value.trial.linkCopied : words.value.trial.linkKept)
    } catch (error) {
      const reasons = error instanceof ProblemError ? error.problem.faults.map((fault) => say(fault.message)) : []
      const reason = reasons.join(' ') || (error instanceof ProblemError ? error.message : words.value.silent.title)
      ElMessage.error({ message: words.value.trial.notKept + reason, duration: 6000 })
    }
  }

  watch(() => route.query, (query) => { void open(query) }, { immediate: true })
  watch(draft, () => {
    if (route.query.bill === ownAddress && ownAddress && JSON.stringify(toBill(draft)) !== keptText) {
      ownAddress = ''
      void router.replace({ query: {} })
    }
  }, { deep: true })

  return { sample, fill, takeSample, keep }
}
