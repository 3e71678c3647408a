import { ElMessage } from 'element-plus'
import { computed, ref, useTemplateRef, watch, type Ref } from 'vue'
import { mayOpen, user } from '../account/session'
import { useAsking } from '../api/asking'
import { troubleOf } from '../api/trouble'
import { useAddressFilters } from './address'

/** What waits for somebody else's decision. */
interface Request { id: string; state: string; enteredBy: string }

/** A page of review: what one entered and another approves or returns with a reason. State and the opened request stay in the address. */
export function useReview<R extends Request>(of: {
  fetch: (state: string) => Promise<R[]>
  send: (request: R, approve: boolean, answer: string | null) => Promise<unknown>
  said: () => { approved: string; returned: string }
}) {
  const filters = useAddressFilters({ state: 'entered', request: '' })
  const rows = ref([]) as Ref<R[]>
  const { loading, trouble, ask } = useAsking()
  const answer = ref('')
  // The page names its list so.
  const list = useTemplateRef<{ focusRow: (key?: string) => void }>('list')
  const open = computed(() => rows.value.find((row) => row.id === filters.request) ?? null)
  const decides = computed(() => open.value?.state === 'entered' && mayOpen(['reviewer']))
  const own = computed(() => open.value?.enteredBy === user.value?.name)

  function load(): Promise<void> {
    return ask(async () => {
      rows.value = await of.fetch(filters.state === 'all' ? '' : filters.state)
      if (!filters.request) list.value?.focusRow()
    })
  }

  async function decide(approve: boolean): Promise<void> {
    trouble.value = ''
    try {
      await of.send(open.value!, approve, approve ? null : answer.value)
      ElMessage.success(approve ? of.said().approved : of.said().returned)
      answer.value = ''
      filters.request = ''
      await load()
    } catch (error) {
      trouble.value = troubleOf(error)
    }
  }

  function close(): void {
    const was = filters.request
    filters.request = ''
    list.value?.focusRow(was)
  }

  watch(() => filters.state, load, { immediate: true })
  watch(() => filters.request, () => { answer.value = '' })
  return { filters, rows, loading, trouble, answer, open, decides, own, load, decide, close }
}
