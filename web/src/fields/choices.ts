import type { Words } from '../api/types'
import type { Choice } from './ChoiceField.vue'

export function choicesOf(list: readonly Words[]): Choice[] {
  return list.map((word) => ({ code: word.code, words: word }))
}
