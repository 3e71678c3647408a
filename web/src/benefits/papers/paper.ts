import type { CatalogueLine, PaperForm, PaperFormLine } from '../../api/types'
import { fromFen, sum, times, toFen } from '../../money/amount'

/** A paper bill 手工报销 on the page: text in every field, as the server keeps it. */
export function emptyPaper(person: string): PaperForm {
  return {
    person, institution: '', statedName: '', statedLevel: '', statedRegion: '', visit: 'inpatient', scheme: '', begun: '', ended: '', emergency: false, diagnoses: '', invoices: '', total: '',
    lines: [emptyPaperLine()],
  }
}

export function emptyPaperLine(): PaperFormLine {
  return { code: '', kind: '', name: '', quantity: '', price: '', amount: '', date: '' }
}

export function isEmptyPaperLine(line: PaperFormLine): boolean {
  return Object.values(line).every((value) => value.trim() === '')
}

/** What is sent: rows nobody typed in are left out, so that row numbers of faults are those of the page afterwards. */
export function withoutEmptyLines(form: PaperForm): PaperForm {
  return { ...form, lines: form.lines.filter((line) => !isEmptyPaperLine(line)) }
}

/** A line takes code, kind and name of the catalogue; what was typed beside them stays. */
export function fromCatalogue(line: PaperFormLine, item: CatalogueLine): PaperFormLine {
  return { ...line, code: item.code, kind: item.kind.code, name: item.name }
}

/** Quantity × price, unless somebody typed another amount. */
export function filledIn(line: PaperFormLine, before: string): string {
  const amount = times(line.quantity, line.price)
  return amount !== '' && (line.amount === '' || line.amount === before) ? amount : line.amount
}

/** What the lines add up to, and how far the invoices are from it; no difference while the total isn't an amount. */
export function balance(form: PaperForm): { sum: string; difference: string } {
  const total = sum(form.lines.map((line) => line.amount))
  const told = toFen(form.total)
  return { sum: total, difference: told === null ? '' : fromFen(told - (toFen(total) ?? 0)) }
}
