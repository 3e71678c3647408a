import type { comparingZh } from './comparing.zh'

export const comparingEn: typeof comparingZh = {
  comparing: {
    import: 'Take in a department’s file', department: 'Department', file: 'File (CSV or Excel)', complete: 'The file is the whole list (who is left out of it differs too)', send: 'Import and compare', close: 'Back to the list',
    how: 'Columns: identity number (or its digest), name, born, told, code, name of the code, scheme, from, to. The same file twice doubles nothing.',
    departments: { 'public-security': 'Public security', 'civil-affairs': 'Civil affairs', education: 'Education', tax: 'Tax', 'human-resources': 'Human resources', health: 'Health', agency: 'Another region’s agency' },
    done: (read, matched, added, rejected) => `${read} lines, ${matched} on our file, ${added} new differences, ${rejected} refused.`, rejected: 'Download the refused lines',
    states: { entered: 'Open', approved: 'Resolved', returned: 'Dismissed', all: 'All' },
    columns: { state: 'State', kind: 'Difference', department: 'Told by', name: 'Name', identity: 'Certificate', told: 'Told', code: 'Code', from: 'From', deed: 'Resolving it', enteredBy: 'Imported by', decidedBy: 'Decided by', reason: 'Why dismissed', file: 'File', at: 'When', id: 'Number' },
    empty: 'No difference. Once an operator takes in a department’s file, whatever is not as on our file stands here.', nobody: '(not given)',
    resolve: 'Resolve', resolved: 'Resolved.', dismiss: 'Dismiss', dismissed: 'Dismissed.', reason: 'Why it is dismissed', own: 'You took this file in; somebody else resolves it.',
  },
  picture: {
    year: 'Year', on: (day) => `as of ${day}`, list: 'Export who is missing', should: 'Should be', insured: 'Insured', missing: 'Missing', rate: 'Rate', target: 'Target', noTarget: 'none', reached: 'reached', short: 'not reached',
    groups: 'Groups', employees: 'Share of the employee scheme', areas: 'Areas', whole: 'The whole region', deeper: 'Choose a tile for the level below', schools: 'Schools', name: 'Name', people: 'people',
    legend: 'The darker, the higher the rate', none: 'Nobody to be counted. Who has a residence on file, or is insured in this region, is counted here.',
  },
}
