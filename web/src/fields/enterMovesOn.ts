const controls = 'input:not([disabled]):not([type=file]), select:not([disabled]), textarea:not([disabled])'

/** Enter goes to the next field of the form instead of doing nothing. An open list takes its Enter first. */
export function enterMovesOn(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
  const from = event.target as HTMLElement
  if (!from.matches('input, select')) return
  if (from.getAttribute('aria-expanded') === 'true' || from.dataset.enter === 'own') return

  event.preventDefault()
  event.stopPropagation()
  const form = event.currentTarget as HTMLElement
  const all = [...form.querySelectorAll<HTMLElement>(controls)].filter((control) => control.offsetParent !== null)
  const next = all[all.indexOf(from) + (event.shiftKey ? -1 : 1)]
  next?.focus()
  if (next instanceof HTMLInputElement && next.type !== 'checkbox' && !next.readOnly) next.select()
}
