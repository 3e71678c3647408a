import { moneyOrDash, sum, toFen } from '../money/amount'

/** A column of a list page. */
export interface Column<Row> {
  key: string
  label: string
  value: (row: Row) => string | null | undefined
  /** Amounts are aligned, dashed where nothing, and added up in the foot; counts are aligned. */
  kind?: 'text' | 'amount' | 'count' | 'code'
  /** Not shown until it is chosen. */
  hidden?: boolean
}

/** What stands in a cell on the page. */
export function cell<Row>(column: Column<Row>, row: Row): string {
  const value = column.value(row) ?? ''
  return column.kind === 'amount' ? moneyOrDash(value) : value
}

/** The foot: the sum of each column of amounts, nothing elsewhere. */
export function totals<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[] {
  return columns.map((column) => (column.kind === 'amount' ? sum(rows.map((row) => column.value(row) ?? '')) : ''))
}

/** The table exactly as it is shown: columns chosen, rows shown, totals last. Amounts go as plain numbers. */
export function asShown<Row>(title: string, columns: readonly Column<Row>[], rows: readonly Row[], totalWord: string) {
  const foot = totals(columns, rows)
  const hasFoot = columns.some((column) => column.kind === 'amount') && rows.length > 0
  return {
    title,
    columns: columns.map((column) => ({ heading: column.label, isNumber: column.kind === 'amount' || column.kind === 'count' })),
    rows: [
      ...rows.map((row) => columns.map((column) => column.value(row) ?? '')),
      ...(hasFoot ? [foot.map((each, place) => (place === 0 && toFen(each) === null ? totalWord : each))] : []),
    ],
  }
}

/** The columns a person sees: those they chose before, or those that are shown at first. */
export function chosen<Row>(columns: readonly Column<Row>[], keys: readonly string[] | null): Column<Row>[] {
  return columns.filter((column) => (keys ? keys.includes(column.key) : !column.hidden))
}

/** The rows by one column, numbers as numbers; rows that are alike keep their order, and empty cells come last either way. */
export function inOrder<Row>(rows: readonly Row[], column: Column<Row> | undefined, down: boolean): readonly Row[] {
  if (!column) return rows
  const number = column.kind === 'amount' || column.kind === 'count'
  const told = rows.map((row) => ({ row, text: column.value(row) ?? '' }))
  const compare = (left: string, right: string): number => {
    if (left === '' || right === '') return (left === '' ? 1 : 0) - (right === '' ? 1 : 0)
    const order = number ? Number.parseFloat(left) - Number.parseFloat(right) : left.localeCompare(right, 'zh-CN')
    return down ? -order : order
  }
  return told.sort((left, right) => compare(left.text, right.text)).map(({ row }) => row)
}
