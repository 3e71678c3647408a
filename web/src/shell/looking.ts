import { shallowRef } from 'vue'

/** What the search box at the top passes on to the settlement desk: never by the address, which histories keep. */
export const looksFor = shallowRef('')
