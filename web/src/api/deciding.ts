import { ElMessage } from 'element-plus'
import { computed, ref, type Ref } from 'vue'
import { mayOpen, user } from '../account/session'
import { troubleOf } from './trouble'

/** Somebody entered it, and somebody else has to decide. */
interface Entered { state: { code: string }; enteredBy?: string | null }

/** What waits for another's decision, opened: it is read, approved or given back with a reason, and read again. */
export function useDeciding<T>(
  open: () => Promise<T>, decideIt: (approve: boolean, answer: string) => Promise<unknown>, headOf: (sheet: T) => Entered, said: () => { approved: string; returned: string }, decided: () => void,
) {
  const sheet = ref(null) as Ref<T | null>
  const answer = ref('')
  const trouble = ref('')
  const busy = ref(false)
  const head = computed(() => (sheet.value ? headOf(sheet.value) : null))
  const own = computed(() => head.value?.state.code === 'entered' && mayOpen(['reviewer']) && head.value.enteredBy === user.value?.name)

  async function load(): Promise<void> {
    try {
      sheet.value = await open()
    } catch (error) {
      trouble.value = troubleOf(error)
    }
  }

  async function decide(approve: boolean): Promise<void> {
    busy.value = true
    trouble.value = ''
    try {
      await decideIt(approve, answer.value)
      ElMessage.success(approve ? said().approved : said().returned)
      decided()
      await load()
    } catch (error) {
      trouble.value = troubleOf(error)
    } finally {
      busy.value = false
    }
  }

  void load()
  return { sheet, answer, trouble, busy, own, decide }
}
