import { describe, expect, it } from 'vitest'
import { balance, emptyPaper, emptyPaperLine, filledIn, fromCatalogue, withoutEmptyLines } from '../src/benefits/papers/paper'
import { localTime } from '../src/list/time'

const line = (amount: string) => ({ ...emptyPaperLine(), name: '药', amount })

describe('a paper bill on the page', () => {
  it('is sent without the rows nobody typed in', () => {
    const form = { ...emptyPaper('P1'), lines: [line('1'), emptyPaperLine(), line('2')] }
    expect(withoutEmptyLines(form).lines.map(({ amount }) => amount)).toEqual(['1', '2'])
  })

  it('says how far the lines are from the invoices, once the invoices have a sum', () => {
    const form = { ...emptyPaper('P1'), lines: [line('10.10'), line('0.05')] }
    expect(balance(form)).toEqual({ sum: '10.15', difference: '' })
    expect(balance({ ...form, total: '10' }).difference).toBe('-0.15')
    expect(balance({ ...form, total: '10.15' }).difference).toBe('0.00')
  })

  it('computes an amount unless somebody typed another', () => {
    const typed = { ...emptyPaperLine(), quantity: '3', price: '1.5' }
    expect(filledIn(typed, '')).toBe('4.50')
    expect(filledIn({ ...typed, amount: '4.50', price: '2' }, '4.50')).toBe('6.00')
    expect(filledIn({ ...typed, amount: '9.99' }, '4.50')).toBe('9.99')
  })

  it('takes code, kind and name of a catalogue item and leaves the amounts', () => {
    const item = { code: 'X1', name: '例药', kind: { code: 'drug', zh: '', en: '' } } as Parameters<typeof fromCatalogue>[1]
    expect(fromCatalogue(line('5'), item)).toMatchObject({ code: 'X1', kind: 'drug', name: '例药', amount: '5' })
  })

  it('shows instants by the clock in China', () => {
    expect(localTime('2026-01-31T17:30:00.000Z')).toBe('2026-02-01 01:30')
  })
})
