// Reading and writing amounts for display. Nothing here decides about money; the server does.

/** Whole fen of a plain decimal, or null when it is none. */
export function toFen(text: string | number | null | undefined): number | null {
  const match = /^(-?)(\d{1,12})(?:\.(\d{0,2}))?$/.exec(String(text ?? '').trim())
  if (!match) return null
  const fen = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'))
  return match[1] ? -fen : fen
}

export function fromFen(fen: number): string {
  const whole = Math.abs(fen)
  return `${fen < 0 ? '-' : ''}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`
}

/** 12,345.60 as people read it. What is no amount is shown as it came. */
export function money(text: string | null | undefined): string {
  const fen = toFen(text)
  if (fen === null) return text ?? ''
  const [yuan, cents] = fromFen(fen).split('.') as [string, string]
  return `${yuan.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}

/** As in wide tables, where nothing is a dash. */
export function moneyOrDash(text: string | null | undefined): string {
  return toFen(text) === 0 ? '–' : money(text)
}

/** A part of a whole as people read it: 54.1%. */
export function rate(part: string, whole: string): string {
  const all = toFen(whole)
  return all ? `${(((toFen(part) ?? 0) / all) * 100).toFixed(1)}%` : '–'
}

/** The sum of what can be read as an amount. */
export function sum(amounts: readonly string[]): string {
  return fromFen(amounts.reduce((total, amount) => total + (toFen(amount) ?? 0), 0))
}

/** Quantity × price, half up to the fen; empty when either is no number. */
export function times(quantity: string, price: string): string {
  const count = /^\d{1,7}(\.\d{1,4})?$/.exec(quantity.trim())
  const each = /^\d{1,9}(\.\d{1,4})?$/.exec(price.trim())
  if (!count || !each) return ''
  const [left, leftPlaces] = digits(count[0])
  const [right, rightPlaces] = digits(each[0])
  const scale = 10n ** BigInt(leftPlaces + rightPlaces)
  const product = left * right * 100n
  return fromFen(Number((product * 2n + scale) / (scale * 2n)))
}

function digits(decimal: string): [bigint, number] {
  const [whole, part = ''] = decimal.split('.') as [string, string?]
  return [BigInt(whole + part), part.length]
}
