import { expect, it } from 'vitest'
import type { FlowNode, Receipt } from '../src/api/types'
import { picture } from '../src/benefits/trial/result/flow'
import { byClause, clausesOf, marksOf } from '../src/law/marks'
import { payerColour, sortedPartColour } from '../src/money/payers'
import { fallsTo, numbering } from '../src/receipt/numbering'
import { find } from '../src/shell/finding'
import { en } from '../src/words/en'
import { zh } from '../src/words/zh'
import { receipt as canned, words } from './fixture/answers.mjs'

const receipt = canned as unknown as Receipt
const row = (code: string) => ({ step: { code, zh: '', en: '' } })

it('numbers what stands for itself, indents what the layers do, and counts what the person bears last', () => {
  expect(numbering(['outside-catalogue', 'in-scope', 'deductible', 'pooled', 'personal-account', 'cash'].map(row)))
    .toEqual({ rows: ['①', '②', '', '', '', ''], person: '③' })
})

it('says that a row without payer is the person\'s, unless it only sorts', () => {
  expect(fallsTo(row('deductible'))).toBe('person')
  expect(fallsTo(row('in-scope'))).toBe('nobody')
})

it('marks examples and second hand, each once', () => {
  const of = (code: string) => ({ standing: { code, zh: '', en: '' }, reading: true })
  expect(marksOf([of('secondary'), of('illustrative'), of('official'), of('illustrative')])).toEqual(['illustrative', 'secondary'])
})

it('names each clause once, on paper with a dagger where it is old', () => {
  const bases = [{ clause: 'A 一', stale: false }, { clause: 'B 二', stale: false }, { clause: 'A 一', stale: true }]
  expect(clausesOf(bases)).toEqual(['A 一', 'B 二'])
  expect(clausesOf(bases, true)).toEqual(['A 一 †', 'B 二'])
})

it('tells the values of one clause together', () => {
  const bases = receipt.rows.flatMap((each) => each.basis)
  const groups = byClause(bases)
  expect(groups.flat()).toHaveLength(bases.length)
  expect(new Set(groups.map((group) => group[0]!.clause)).size).toBe(groups.length)
})

it('gives every payer a colour of its own', () => {
  const colours = words.payers.map((payer) => payerColour(payer.code))
  expect(new Set(colours).size).toBe(words.payers.length)
  expect(colours).not.toContain(sortedPartColour)
})

it('draws only nodes that money flows through, payers in their colours', () => {
  const drawn = picture(receipt, (node: FlowNode) => node.words.zh)
  expect(drawn.nodes.map((node) => node.label)).toEqual(['政策范围内', '账单', '目录外', '超限价', '先行自付', '统筹基金', '大病保险', '医疗救助', '个人现金'])
  expect(drawn.links.find((link) => link.target === 'pooled')).toMatchObject({ value: 75127.47, colour: payerColour('pooled') })
})

it('finds beginnings before middles, and by code', () => {
  const things = [
    { kind: 'region' as const, words: { zh: '阜新市', en: 'Fuxin' }, code: '210900', to: 'a' },
    { kind: 'sample' as const, words: { zh: '住院 阜新', en: 'stay' }, code: 's', to: 'b' },
    { kind: 'region' as const, words: { zh: '新余市', en: 'Xinyu' }, code: '360500', to: 'c' },
  ]
  expect(find('新', things).map((thing) => thing.to)).toEqual(['c', 'a', 'b'])
  expect(find('2109', things).map((thing) => thing.to)).toEqual(['a'])
  expect(find('', things).map((thing) => thing.to)).toEqual(['b'])
})

it('has the same words in both languages', () => {
  const paths = (value: object, path = ''): string[] => Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    (typeof inner === 'object' && inner !== null ? paths(inner, `${path}${key}.`) : [`${path}${key}`]))
  expect(paths(en).sort()).toEqual(paths(zh).sort())
})
