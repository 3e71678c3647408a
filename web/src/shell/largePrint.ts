import { ref, watchEffect } from 'vue'

/** Large print and high contrast together, for old people and tired eyes. */
export const largePrint = ref(localStorage.getItem('large-print') === 'yes')

watchEffect(() => {
  document.documentElement.classList.toggle('large-print', largePrint.value)
  localStorage.setItem('large-print', largePrint.value ? 'yes' : 'no')
})
