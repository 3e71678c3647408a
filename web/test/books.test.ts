import { describe, expect, it } from 'vitest'
import { chinaTime, filled, sided, unevenBy } from '../src/fund/balance'
import { compared } from '../src/payment/sides'

const sides = { debitSide: '借', creditSide: '贷', even: '平' }

describe('the books', () => {
  it('write a balance by its side, never with a sign', () => {
    expect(['1234.50', '-7.00', '0.00', '?'].map((each) => sided(each, sides))).toEqual(['借 1,234.50', '贷 7.00', '平', '?'])
  })

  it('tell by how much a voucher is uneven while it is written', () => {
    expect(unevenBy([{ account: '1', debit: '12.34', credit: '' }, { account: '2', debit: '', credit: '10' }])).toBe(234)
    expect(unevenBy([{ account: '1', debit: '5', credit: '' }, { account: '2', debit: '', credit: '5.00' }])).toBe(0)
    expect(unevenBy([{ account: '1', debit: 'ten', credit: '' }])).toBe(0)
  })

  it('leave out lines that were left empty, and no others', () => {
    expect(filled([{ account: '', debit: '', credit: '' }, { account: '', debit: '1', credit: '' }])).toHaveLength(1)
  })

  it('show the clock on a wall in China', () => {
    expect(chinaTime('2026-01-31T23:00:00.000Z')).toBe('2026-02-01 07:00')
  })
})

describe('both sides of a difference', () => {
  const line = { settlement: '2001', visit: '1001', person: 'P', isRefund: false, total: '10.00', fund: '6.00', account: '0.00' }

  it('are marked where both say something and disagree', () => {
    const rows = compared({ theirs: { ...line, total: '12.00' }, ours: { ...line, day: '2026-02-01' } })
    expect(rows.filter(({ differs }) => differs).map(({ key }) => key)).toEqual(['total'])
    expect(rows.find(({ key }) => key === 'day')).toMatchObject({ theirs: '', ours: '2026-02-01', differs: false })
  })

  it('show one side alone where the other has none', () => {
    expect(compared({ theirs: line }).every(({ ours, differs }) => ours === '' && !differs)).toBe(true)
  })
})
