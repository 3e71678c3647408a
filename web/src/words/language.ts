import { computed, ref, watchEffect } from 'vue'
import type { Phrase } from '../api/types'
import { en } from './en'
import { zh } from './zh'

export type Language = 'zh' | 'en'

const kept = localStorage.getItem('language')
export const language = ref<Language>(kept === 'en' ? 'en' : 'zh')

/** The words of the pages in the language chosen. */
export const words = computed(() => (language.value === 'en' ? en : zh))

/** A phrase of the server in the language chosen; Chinese where the other is missing. */
export function say(phrase: Phrase | null | undefined): string {
  if (!phrase) return ''
  return (language.value === 'en' ? phrase.en : phrase.zh) || phrase.zh || phrase.en
}

export function switchLanguage(): void {
  language.value = language.value === 'zh' ? 'en' : 'zh'
}

watchEffect(() => {
  document.documentElement.lang = language.value === 'en' ? 'en' : 'zh-CN'
  localStorage.setItem('language', language.value)
})
