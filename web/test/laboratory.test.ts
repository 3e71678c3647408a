import { describe, expect, it } from 'vitest'
import type { MovableLaw } from '../src/api/laboratory'
import { fields, valueOf, withValue } from '../src/fund/projection/assumptions'
import { bandsOf, bandText, changesOf, draftsOf, movedOf } from '../src/policy/drafts'

const row = (text: string, cells: Record<string, string[]> = {}) => ({ when: { zh: '', en: '' }, cells, text, shown: { zh: text, en: text }, least: '0', most: '100', step: '1', bounds: [], clause: '', standing: { code: '', zh: '', en: '' } })
const law = {
  provisions: [
    { path: 'a', rows: [row('100.00', { level: ['level-1'] }), row('200.00', { level: ['level-2'] })] },
    { path: 'b', rows: [row('65%')] },
  ],
} as unknown as MovableLaw

describe('what is moved in the laboratory', () => {
  it('reads bands and writes them as they were', () => {
    for (const text of ['65%', '[{ to: 50000.00, rate: 60% }, { rate: 70.5% }]', '[{ to: 1000.00, rate: 0% }]']) expect(bandText(bandsOf(text))).toBe(text)
    expect(bandsOf('[{ to: 50000.00, rate: 60% }, { rate: 70% }]')).toEqual([{ to: '50000.00', rate: '60' }, { to: '', rate: '70' }])
  })

  it('sends whole tables of what differs from the law and nothing else', () => {
    const drafts = { a: ['100.00', '150'], b: ['65%'] }
    expect(movedOf(law, drafts).map(({ path }) => path)).toEqual(['a'])
    expect(changesOf(law, drafts)).toEqual([{ path: 'a', rows: [{ cells: { level: ['level-1'] }, value: '100.00' }, { cells: { level: ['level-2'] }, value: '150' }] }])
  })

  it('takes the changes of a scenario back, unless they tell rows apart that the law does not', () => {
    const drafts = { a: ['90', '150'] }
    expect(draftsOf(law, changesOf(law, drafts))).toEqual(drafts)
    expect(draftsOf(law, [{ path: 'a', rows: [{ cells: {}, value: '1' }] }])).toBeNull()
    expect(draftsOf(law, [{ path: 'a', rows: [{ cells: { level: ['level-1'] }, value: '1' }, { cells: { level: ['level-3'] }, value: '1' }] }])).toBeNull()
    expect(draftsOf(law, [{ path: 'c', rows: [] }])).toBeNull()
  })
})

describe('assumptions of a projection', () => {
  const ratio = fields.find(({ part, key }) => part === 'employee' && key === 'ratio')!
  const men = fields.find(({ key }) => key === 'men')!

  it('keeps everything else of the input, and leaves out what is emptied', () => {
    const input = { note: 'x', employee: { ratio: '72%', opening: '1.00' }, retirement: { men: 60 } }
    expect(withValue(input, ratio, ' 80 ')).toEqual({ note: 'x', employee: { ratio: '80%', opening: '1.00' }, retirement: { men: 60 } })
    expect(withValue(input, ratio, '')).toEqual({ note: 'x', employee: { opening: '1.00' }, retirement: { men: 60 } })
    expect(withValue(input, men, '63')).toEqual({ ...input, retirement: { men: 63 } })
    expect(withValue(input, ratio, 'much')).toEqual({ ...input, employee: { ratio: 'much', opening: '1.00' } })
    expect(valueOf(input, ratio)).toBe('72%')
  })
})
