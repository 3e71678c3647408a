import { describe, expect, it } from 'vitest'
import { tidyAmount, tidyDate, tidyRate } from '../src/fields/tidy'

describe('what people type', () => {
  it.each([
    ['20260131', '2026-01-31'], ['2026/1/31', '2026-01-31'], ['2026年1月31日', '2026-01-31'], ['2026.1.5', '2026-01-05'],
    ['\uff12\uff10\uff12\uff16-\uff10\uff11-\uff13\uff11', '2026-01-31'], ['2026-02-30', '2026-02-30'], ['tomorrow ', 'tomorrow'],
  ])('brings the date %s to %s', (typed, tidied) => {
    expect(tidyDate(typed)).toBe(tidied)
  })

  it.each([['1,200', '1200'], ['\u00a51200.5元', '1200.5'], ['12.', '12'], ['\uff11\uff12\uff0e\uff15', '12.5'], ['12a', '12a']])(
    'brings the amount %s to %s', (typed, tidied) => {
      expect(tidyAmount(typed)).toBe(tidied)
    })

  it.each([['10', '10%'], ['10%', '10%'], ['\uff11\uff10\uff05', '10%'], ['ten', 'ten'], ['', '']])('brings the share %s to %s', (typed, tidied) => {
    expect(tidyRate(typed)).toBe(tidied)
  })
})
