import type { StaffLine } from '../../api/types'

/** A person of the roll as it is being written. */
export interface RollRow { person: string; name: string; identity: string; before: string; wage: string; left: string; stays: boolean; isNew: boolean }

/** Those who were there the month before go on as they were, until somebody writes otherwise; a month that is declared already is shown as it stands. */
export function rowsOf(staff: readonly StaffLine[], declared: boolean): RollRow[] {
  return staff.map((line) => ({
    person: line.person, name: line.name, identity: line.identity, before: line.baseBefore ?? '', wage: line.base ?? line.baseBefore ?? '', left: line.left ?? '',
    stays: !declared || line.base !== undefined, isNew: line.baseBefore === undefined,
  }))
}

/** The roll as the file that an employer would send: who is not in it has left. */
export function csvOf(rows: readonly RollRow[]): string {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  const lines = rows.filter((row) => row.stays).map((row) => [row.person, row.wage, row.left].map((cell) => quoted(cell.trim())).join(','))
  return `人员编号,缴费工资,离职日期\n${lines.join('\n')}\n`
}
