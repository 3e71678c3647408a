import type { GroupWords, Region } from '../../api/types'
import { provinceOf, type Draft } from './draft'

/** A region brings its schemes along, and a scheme its groups: what no longer fits gives way to the first that does. */
export function chooseRegion(draft: Draft, code: string, regions: readonly Region[], groups: readonly GroupWords[]): void {
  const region = regions.find((candidate) => candidate.code === code)
  draft.region = code
  if (!region) return
  draft.province = provinceOf(code, regions)
  if (!region.schemes.includes(draft.scheme)) chooseScheme(draft, region.schemes[0] ?? draft.scheme, groups)
}

export function chooseScheme(draft: Draft, code: string, groups: readonly GroupWords[]): void {
  draft.scheme = code
  const fitting = groups.filter((group) => group.scheme === code)
  if (!fitting.some((group) => group.code === draft.person.group)) draft.person.group = fitting[0]?.code ?? ''
}
