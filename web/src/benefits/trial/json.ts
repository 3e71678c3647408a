/** Where things stand in a JSON text: the line of every path, such as `lines[3].amount`, elements counted from one. */
export function linesOfPaths(text: string): Map<string, number> {
  const found = new Map<string, number>()
  let at = 0
  let line = 1

  function skipSpace(): void {
    while (at < text.length && /[\s,:]/.test(text[at]!)) {
      if (text[at] === '\n') line++
      at++
    }
  }

  function readString(): string {
    const start = at++
    while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
    at++
    return JSON.parse(text.slice(start, at)) as string
  }

  function readValue(path: string): void {
    skipSpace()
    found.set(path, line)
    const opening = text[at]
    if (opening === '"') {
      readString()
    } else if (opening === '{' || opening === '[') {
      at++
      skipSpace()
      for (let index = 1; at < text.length && text[at] !== '}' && text[at] !== ']'; index++) {
        readValue(opening === '[' ? `${path}[${index}]` : joined(path, readString()))
        skipSpace()
      }
      at++
    } else {
      while (at < text.length && !/[\s,\]}]/.test(text[at]!)) at++
    }
  }

  readValue('')
  return found
}

/** The line of a path, or of the nearest thing around it that is there. */
export function lineOf(where: string, lines: ReadonlyMap<string, number>): number {
  for (let path = where; path; path = path.replace(/(\.[^.[\]]+|\[\d+\])$|^[^.[\]]+$/, '')) {
    const line = lines.get(path)
    if (line !== undefined) return line
  }
  return 1
}

function joined(path: string, name: string): string {
  return path ? `${path}.${name}` : name
}

export type JsonReading = { ok: true; value: unknown } | { ok: false; detail: string; line: number }

export function readJson(text: string): JsonReading {
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch (error) {
    const detail = (error as Error).message
    const position = /position (\d+)/.exec(detail)
    const line = position ? text.slice(0, Number(position[1])).split('\n').length : text.split('\n').length
    return { ok: false, detail, line }
  }
}
