import { describe, expect, it } from 'vitest'
import type { Bill } from '../src/api/types'
import { canAsk, emptyDraft, emptyLine, fromBill, provinceOf, toBill } from '../src/benefits/trial/draft'
import { inRowsOfThePage } from '../src/benefits/trial/faults'
import { regions, samples } from './fixture/answers.mjs'

const bill = samples[0]!.bill as Bill

describe('a draft and its bill', () => {
  it('say the same, there and back', () => {
    const again = toBill(fromBill(bill, regions))
    expect(again).toEqual({ ...bill, person: { ...bill.person, supplement: 'none' }, visit: { ...bill.visit, care: 'local', referral: 'not-needed', inCounty: true } })
    expect(toBill(fromBill(again, regions))).toEqual(again)
  })

  it('say of the county only what local care leaves open', () => {
    const draft = fromBill({ ...bill, visit: { ...bill.visit, inCounty: false } }, regions)
    expect(toBill(draft).visit.inCounty).toBe(false)
    draft.visit.care = 'elsewhere-filed'
    expect(toBill(draft).visit).not.toHaveProperty('inCounty')
  })

  it('leave out rows that say nothing', () => {
    const draft = fromBill(bill, regions)
    draft.lines.splice(1, 0, emptyLine())
    expect(toBill(draft).lines).toHaveLength(bill.lines.length)
  })

  it('keep a figure of the year that the page has no word for', () => {
    const draft = fromBill({ ...bill, yearToDate: { somethingNew: '5.00', stays: 2 } } as Bill, regions)
    expect(toBill(draft).yearToDate).toEqual({ somethingNew: '5.00', stays: 2 })
  })

  it('send dues that are no JSON yet as the text they are', () => {
    const draft = fromBill(bill, regions)
    draft.dues = '{ "years": '
    expect(toBill(draft).person.dues).toBe('{ "years": ')
    draft.dues = '{ "years": [2025] }'
    expect(toBill(draft).person.dues).toEqual({ years: [2025] })
  })

  it('take a faulty bill as it is, to be mended in the form', () => {
    const draft = fromBill({ region: 5, lines: [{ amount: 'x' }] } as unknown as Bill, regions)
    expect(draft.region).toBe('5')
    expect(draft.lines[0]!.amount).toBe('x')
    expect(fromBill({} as Bill, regions).lines).toHaveLength(1)
  })

  it('are not asked about before there is a region and a line', () => {
    const draft = emptyDraft()
    expect(canAsk(draft)).toBe(false)
    draft.region = '210900'
    expect(canAsk(draft)).toBe(false)
    draft.lines[0]!.amount = '5'
    expect(canAsk(draft)).toBe(true)
  })
})

it('finds the province a region lies in', () => {
  expect(provinceOf('210900', regions)).toBe('210000')
  expect(provinceOf('500000', regions)).toBe('500000')
  expect(provinceOf('999999', regions)).toBe('')
})

it('brings the paths of faults to the rows of the page', () => {
  const fault = { code: 'amount', where: 'lines[2].amount', message: { zh: '', en: '' }, hint: { zh: '', en: '' } }
  const lines = [emptyLine({ name: 'a' }), emptyLine(), emptyLine({ name: 'b' })]
  expect(inRowsOfThePage([fault], lines)[0]!.where).toBe('lines[3].amount')
  expect(inRowsOfThePage([{ ...fault, where: 'person.born' }], lines)[0]!.where).toBe('person.born')
})
