/** Hands a file to the person who sits here. */
export function saveFile(content: BlobPart, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content]))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** The same of bytes that came in an answer, in base64. */
export function saveBytes(base64: string, name: string): void {
  saveFile(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)), name)
}
