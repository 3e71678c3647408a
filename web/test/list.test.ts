import { describe, expect, it } from 'vitest'
import { mayOpen } from '../src/account/session'
import { parts, rolesOf } from '../src/pages/pages'
import { asShown, cell, chosen, inOrder, totals, type Column } from '../src/list/columns'

interface Row { name: string; amount: string; note?: string }
const columns: Column<Row>[] = [
  { key: 'name', label: '名称', value: (row) => row.name },
  { key: 'amount', label: '金额', value: (row) => row.amount, kind: 'amount' },
  { key: 'note', label: '备注', value: (row) => row.note, hidden: true },
]
const rows: Row[] = [{ name: '甲', amount: '1234.50' }, { name: '乙', amount: '-34.50', note: '冲销' }, { name: '丙', amount: '0.00' }]

describe('a list', () => {
  it('is put in order by a column, numbers as numbers and what is empty last either way', () => {
    expect(inOrder(rows, columns[1], false).map(({ name }) => name)).toEqual(['乙', '丙', '甲'])
    expect(inOrder(rows, columns[1], true).map(({ name }) => name)).toEqual(['甲', '丙', '乙'])
    expect(inOrder(rows, columns[2], true).map(({ name }) => name)).toEqual(['乙', '甲', '丙'])
    expect(inOrder(rows, undefined, true)).toBe(rows)
  })

  it('adds amounts up in the foot, reversals too', () => {
    expect(totals(columns, rows)).toEqual(['', '1200.00', ''])
  })

  it('shows a dash where an amount is nothing, and thousands', () => {
    expect(rows.map((row) => cell(columns[1]!, row))).toEqual(['1,234.50', '-34.50', '–'])
  })

  it('shows at first what is not hidden, and later what was chosen, in the order of the page', () => {
    expect(chosen(columns, null).map(({ key }) => key)).toEqual(['name', 'amount'])
    expect(chosen(columns, ['note', 'name']).map(({ key }) => key)).toEqual(['name', 'note'])
  })

  it('exports exactly what is shown, amounts as numbers, the total last', () => {
    expect(asShown('表', chosen(columns, null), rows, '合计')).toEqual({
      title: '表',
      columns: [{ heading: '名称', isNumber: false }, { heading: '金额', isNumber: true }],
      rows: [['甲', '1234.50'], ['乙', '-34.50'], ['丙', '0.00'], ['合计', '1200.00']],
    })
    expect(asShown('表', chosen(columns, ['name']), rows, '合计').rows).toHaveLength(3)
    expect(asShown('表', columns, [], '合计').rows).toEqual([])
  })
})

describe('pages by role', () => {
  const who = (...codes: string[]) => ({ name: 'a', displayName: 'a', roles: codes.map((code) => ({ code, zh: code, en: code })), region: { code: '000000', name: { zh: '', en: '' } }, mustChange: false })

  it('opens a page to one of its roles and to nobody else', () => {
    expect(mayOpen(['operator', 'reviewer'], who('reviewer'))).toBe(true)
    expect(mayOpen(['operator'], who('administrator'))).toBe(false)
    expect(mayOpen(['operator'], null)).toBe(false)
  })

  it('opens what asks for no role to everybody signed in, and what asks for nothing to anybody', () => {
    expect(mayOpen([], who('accountant'))).toBe(true)
    expect(mayOpen([], null)).toBe(false)
    expect(mayOpen(undefined, null)).toBe(true)
  })

  it('keeps every page but the trial behind the sign-in', () => {
    const open = parts.flatMap((part) => part.pages).filter((page) => rolesOf(page.name) === undefined)
    expect(open.map((page) => page.name)).toEqual(['trial'])
  })
})
