import { describe, expect, it } from 'vitest'
import { fromFen, money, moneyOrDash, sum, times, toFen } from '../src/money/amount'

describe('amounts', () => {
  it.each([['800.00', 80000], ['0.1', 10], ['12', 1200], ['-3.05', -305]])('reads %s', (text, fen) => {
    expect(toFen(text)).toBe(fen)
  })

  it.each(['', 'abc', '1,000.00', '1.234', '1e3', null, undefined])('reads nothing in %s', (text) => {
    expect(toFen(text)).toBeNull()
  })

  it('shows thousands and two decimals', () => {
    expect(money('1234567.8')).toBe('1,234,567.80')
    expect(money('999.00')).toBe('999.00')
    expect(money('-1000.00')).toBe('-1,000.00')
  })

  it('shows what is no amount as it came', () => {
    expect(money('about 5')).toBe('about 5')
  })

  it('shows nothing as a dash in wide tables', () => {
    expect(moneyOrDash('0.00')).toBe('–')
    expect(moneyOrDash('0.01')).toBe('0.01')
  })

  it('adds up without losing a fen, leaving out what is no amount', () => {
    expect(sum(['0.10', '0.20', 'x', '120000.00'])).toBe('120000.30')
    expect(fromFen(-5)).toBe('-0.05')
  })

  it.each([['14', '10.07', '140.98'], ['0.5', '0.01', '0.01'], ['3', '0.3333', '1.00'], ['1.005', '100', '100.50'], ['', '5', ''], ['2', 'x', '']])(
    'prefills %s × %s', (quantity, price, amount) => {
      expect(times(quantity, price)).toBe(amount)
    })
})
