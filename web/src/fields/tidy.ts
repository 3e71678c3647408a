// What people type, brought to the form the server reads when they leave a field. What is not understood stays as typed,
// so that the server can say what is wrong with it and nothing is lost.

/** Full-width digits and points as Chinese input methods give them, made plain. */
function plain(text: string): string {
  return text.trim()
    .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[\uff0e\u3002]/g, '.')
    .replace(/\uff0c/g, ',')
    .replace(/\uff05/g, '%')
}

/** "1,200" and "1200元" are 1200. */
export function tidyAmount(text: string): string {
  const bare = plain(text).replace(/[,\s\u00a5\uffe5]/g, '').replace(/元$/, '')
  return /^-?\d+(\.\d*)?$/.test(bare) ? bare.replace(/\.$/, '') : text.trim()
}

/** "20260131", "2026/1/31" and "2026年1月31日" are 2026-01-31. */
export function tidyDate(text: string): string {
  const match = /^(\d{4})(?:(\d{2})(\d{2})|[-/.年](\d{1,2})[-/.月](\d{1,2})日?)$/.exec(plain(text))
  if (!match) return text.trim()
  const month = (match[2] ?? match[4] ?? '').padStart(2, '0')
  const day = (match[3] ?? match[5] ?? '').padStart(2, '0')
  return `${match[1]}-${month}-${day}`
}

/** "10" and "10%" are 10%. */
export function tidyRate(text: string): string {
  const bare = plain(text).replace(/\s/g, '')
  return /^\d+(\.\d+)?$/.test(bare) ? `${bare}%` : /^\d+(\.\d+)?%$/.test(bare) ? bare : text.trim()
}

export type Tidy = 'text' | 'amount' | 'date' | 'rate' | 'count'

export function tidy(kind: Tidy, text: string): string {
  switch (kind) {
    case 'amount': return tidyAmount(text)
    case 'date': return tidyDate(text)
    case 'rate': return tidyRate(text)
    case 'count': return plain(text)
    case 'text': return text
  }
}
