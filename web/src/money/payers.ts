/** One colour per payer, the same everywhere in the product: funds cool, what the person pays warm. */
const colours: Record<string, string> = {
  'pooled': '#0f766e',
  'large-amount': '#3f7fb5',
  'supplement': '#5f6fc4',
  'serious-illness': '#1f4e8c',
  'assistance': '#7b4fa6',
  'supplementary': '#9c5585',
  'personal-account': '#b07d12',
  'family-account': '#8a6d2f',
  'cash': '#b9532b',
}

export const sortedPartColour = '#8b979c'
export const billColour = '#46545a'

export function payerColour(code: string): string {
  return colours[code] ?? sortedPartColour
}
