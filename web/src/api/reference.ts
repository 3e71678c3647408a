import { ref, shallowRef } from 'vue'
import { api } from './client'
import type { About, Region, Sample, WordLists } from './types'

/** What the server tells once and every page reads: words, regions, sample bills, its version and day. */
export interface Reference { about: About; words: WordLists; regions: Region[]; samples: Sample[] }

export const reference = shallowRef<Reference | null>(null)
export const referenceFailed = ref(false)

export async function loadReference(): Promise<void> {
  referenceFailed.value = false
  try {
    const [about, words, regions, samples] = await Promise.all([api.about(), api.words(), api.regions(), api.samples()])
    reference.value = { about, words, regions, samples }
  } catch {
    referenceFailed.value = true
  }
}
