import { expect, it } from 'vitest'
import { chooseRegion, chooseScheme } from '../src/benefits/trial/choosing'
import { emptyDraft } from '../src/benefits/trial/draft'
import { regions, words } from './fixture/answers.mjs'

it('moves to a scheme and a group that the region has', () => {
  const draft = emptyDraft()
  chooseRegion(draft, '210900', regions, words.groups)
  expect(draft).toMatchObject({ province: '210000', region: '210900', scheme: 'resident', person: { group: 'adult' } })
})

it('keeps scheme and group where they fit', () => {
  const draft = emptyDraft()
  draft.person.group = 'retired'
  chooseRegion(draft, '510100', regions, words.groups)
  expect(draft).toMatchObject({ scheme: 'employee', person: { group: 'retired' } })
  chooseScheme(draft, 'resident', words.groups)
  expect(draft.person.group).toBe('adult')
})
