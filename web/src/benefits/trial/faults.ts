import { computed, inject, type InjectionKey, type Ref } from 'vue'
import type { Fault } from '../../api/types'
import { isEmptyLine, type DraftLine } from './draft'

/** The faults of the bill as the fields of the form see them. */
export interface FaultBoard {
  faults: Ref<readonly Fault[]>
  /** The path of the field being typed in; its faults wait until it is left. */
  editing: Ref<string>
}

export const faultBoardKey: InjectionKey<FaultBoard> = Symbol('faults')

/** The faults that belong to one field; `deep` takes those of everything inside it as well. */
export function useFaultsAt(where: () => string, deep: () => boolean): { shown: Ref<Fault[]>; edit: () => void; leave: () => void } {
  const board = inject(faultBoardKey, null)
  const shown = computed(() => {
    if (!board || board.editing.value === where()) return []
    return board.faults.value.filter((fault) => fault.where === where() || (deep() && isInside(fault.where, where())))
  })
  return {
    shown,
    edit: () => { if (board) board.editing.value = where() },
    leave: () => { if (board && board.editing.value === where()) board.editing.value = '' },
  }
}

export function isInside(where: string, outer: string): boolean {
  return where.startsWith(`${outer}.`) || where.startsWith(`${outer}[`)
}

/** The server counts the lines it was sent, from one; the page also has empty rows. The path of a fault by the page's rows. */
export function inRowsOfThePage(faults: readonly Fault[], lines: readonly DraftLine[]): Fault[] {
  const rows = lines.flatMap((line, index) => (isEmptyLine(line) ? [] : [index + 1]))
  return faults.map((fault) => {
    const match = /^lines\[(\d+)\](.*)$/.exec(fault.where)
    const row = match && rows[Number(match[1]) - 1]
    return row ? { ...fault, where: `lines[${row}]${match[2]}` } : fault
  })
}

/** Brings the field of a path, or the nearest one around it, under the cursor. */
export function goTo(where: string): boolean {
  for (let path = where; path; path = path.replace(/(\.[^.[\]]+|\[\d+\])$|^[^.[\]]+$/, '')) {
    const field = document.querySelector(`[data-where="${CSS.escape(path)}"]`)
    if (!field) continue
    field.closest('details')?.setAttribute('open', '')
    const control = field.matches('input, select, textarea') ? field : field.querySelector('input, select, textarea')
    field.scrollIntoView({ block: 'center' })
    ;(control as HTMLElement | null)?.focus()
    return true
  }
  return false
}
