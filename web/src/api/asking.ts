import { ref } from 'vue'
import { troubleOf } from './trouble'

/** What a page asks of the server: whether it still waits, and what went wrong the last time, in words. */
export function useAsking() {
  const loading = ref(false)
  const trouble = ref('')

  async function ask(work: () => Promise<void>): Promise<void> {
    loading.value = true
    trouble.value = ''
    try {
      await work()
    } catch (error) {
      trouble.value = troubleOf(error)
    } finally {
      loading.value = false
    }
  }

  return { loading, trouble, ask }
}
