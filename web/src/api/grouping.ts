import { ask, fetchFile } from './client'
import type { components } from './schema'

type Schemas = components['schemas']
export type GrouperVersion = Schemas['GrouperVersionForm']
export type GroupedTable = Schemas['GroupedTableForm']
export type NamedCode = Schemas['NamedCode']
export type Alternative = Schemas['GroupingAlternative']
export type StayBody = Schemas['StayBody']
export type StaySheet = Schemas['StaySheet']
export type FaultAt = Schemas['FaultForm']

const query = (version: string, readings: readonly string[], file: string): string => `${new URLSearchParams({ version, readings: readings.join(','), file })}`

/** What the server knows of groupers, stays and tables of stays. */
export const grouping = {
  versions: () => ask<GrouperVersion[]>('GET', '/api/grouper/versions'),
  codes: (kind: 'diagnosis' | 'procedure', text: string, signal?: AbortSignal) => ask<NamedCode[]>('GET', `/api/grouper/codes?${new URLSearchParams({ kind, text })}`, undefined, signal),
  explain: (stay: StayBody) => ask<StaySheet>('POST', '/api/grouper/stays', stay),
  table: (version: string, readings: readonly string[], file: File) => ask<GroupedTable>('POST', `/api/grouper/tables?${query(version, readings, file.name)}`, file),
  groups: (version: string, readings: readonly string[], file: File, format: string, lang: string) => fetchFile(`/api/grouper/tables/groups?${query(version, readings, file.name)}&${new URLSearchParams({ format, lang })}`, file),
}
