import { describe, expect, it } from 'vitest'
import { lineOf, linesOfPaths, readJson } from '../src/benefits/trial/json'

const text = `{
  "person": { "born": "a \\"b\\" {",
    "diseases": 2 },
  "lines": [
    { "name": "x" },
    { "name": "y",
      "amount": -1.5e3 }
  ],
  "last": []
}`

describe('a JSON text', () => {
  it('knows the line of every path', () => {
    const lines = linesOfPaths(text)
    expect(lines.get('person.born')).toBe(2)
    expect(lines.get('person.diseases')).toBe(3)
    expect(lines.get('lines[2].amount')).toBe(7)
    expect(lines.get('last')).toBe(9)
  })

  it('gives the nearest line around a path that is not there', () => {
    const lines = linesOfPaths(text)
    expect(lineOf('lines[1].amount', lines)).toBe(5)
    expect(lineOf('visit.begun', lines)).toBe(1)
  })

  it('says on which line it breaks', () => {
    expect(readJson('{\n  "a": 1,\n  b\n}')).toMatchObject({ ok: false, line: 3 })
    expect(readJson('[1]')).toEqual({ ok: true, value: [1] })
  })
})
