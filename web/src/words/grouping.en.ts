import type { groupingZh } from './grouping.zh'

/** The same in English. */
export const groupingEn: typeof groupingZh = {
  grouping: {
    one: 'One stay', many: 'A table', version: 'Version', namesOnly: ' (names only)', readings: 'Readings', byDefault: 'default', ways: 'What to group',
    sex: 'Sex', male: '1 male', female: '2 female', choose: 'Choose', age: 'Age (full years)', ageDays: 'Age in days', weight: 'Weight at birth (g)', newborn: 'Days at age zero, weight up to 28 days. How the stay ended and how long it was play no part.',
    diagnoses: 'Diagnoses', principal: 'Principal diagnosis', other: (place) => `Secondary diagnosis ${place}`, procedures: 'Procedures', principalProcedure: 'Principal procedure', otherProcedure: (place) => `Procedure ${place}`,
    find: 'Code or name', more: 'One more', first: 'To the front', remove: 'Remove', none: 'No code like that.', group: 'Group', clear: 'Clear', example: 'Fill in an example', keys: 'Enter: next, Alt+S: group',
    empty: 'The group, the way to it and what one code would change will stand here.', faults: (count) => `${count} thing(s) to look at:`,
    result: 'Group', mdc: 'Category', adrg: 'Core group', drg: 'Group', codes: 'Lists that have the codes', code: 'Code', name: 'Name', lists: 'Lists', unknown: 'unknown code', noList: 'on none of these lists',
    path: 'The way there', refused: (why) => `The check before grouping failed: ${why}`, noCategory: 'No category has the principal diagnosis on its list.', tried: (count) => `${count} rule(s) tried that don't hold`, holds: 'holds', asks: 'Condition', atoms: 'Signs of a condition',
    complications: 'Which secondary diagnoses are complications', changes: 'What one code would change', changesHow: 'This only shows how the rules work. Codes must agree with the record and are never changed for the sake of a group. A click groups the changed record.', noChange: 'No single change of the order or of one code.',
    oneMore: (count) => `${count} group(s) that one more code would give`, example1: (code, name) => `such as ${code} ${name}`, back: 'Back to the record before',
    file: 'Table of stays (CSV or Excel)', how: 'The first row has the headings: id, sex, age, age_days, weight_g, diagnoses (or principal diagnosis, other diagnoses), procedures; codes between |. At most 40 MB. The table is not kept.', paste: 'Or paste from a spreadsheet, headings included', send: 'Group', working: 'Grouping…', saveExcel: 'Save the groups (Excel)', saveCsv: 'Save the groups (CSV)',
    read: 'Stays', grouped: 'Grouped', ungrouped: 'Not grouped', faulty: 'With faults', outcomes: 'Outcome', problems: 'Faults', stays: 'Stays', top: 'Groups with most stays', listed: 'Stays without a group or with faults', listedSome: (shown) => `The first ${shown}; the others are in the saved table.`, row: 'Row', id: 'Stay', outcome: 'Outcome', reason: 'Reason', unread: (names) => `Columns that were not used: ${names}`, allGood: 'Every stay has a group, and nothing is wrong.', tables: 'Template',
  },
}
