import { ref } from 'vue'
import type { TransferCertificate } from '../../api/types'

/** A certificate that was brought to the counter and waits for the page of its person. */
export const brought = ref<TransferCertificate | null>(null)

/** Only whether it is one at all: whether it is right the server says, with every fault of it. */
export function readCertificate(text: string): TransferCertificate | null {
  try {
    const read = JSON.parse(text) as Partial<TransferCertificate> | null
    return read && typeof read.person === 'string' && typeof read.number === 'string' && typeof read.digest === 'string' ? (read as TransferCertificate) : null
  } catch {
    return null
  }
}
