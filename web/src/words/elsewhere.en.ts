import type { elsewhereZh } from './elsewhere.zh'

export const elsewhereEn: typeof elsewhereZh = {
  clearing: {
    period: 'Month', look: 'Show', gather: 'Gather the month', needsPeriod: 'Write the month to gather, such as 2026-01.', gathered: (count) => `Gathered: ${count}.`,
    leftOut: (count) => `${count} left out, since the two books disagree:`,
    empty: 'No clearing. When a month is over, write it and choose “Gather the month”; whatever regions owe each other for care elsewhere then stands here.',
    columns: { period: 'Month', home: 'Insures (pays)', place: 'Gave care (gets)', lines: 'Lines', total: 'Amount', state: 'State', homeBy: 'Confirmed, insures', placeBy: 'Confirmed, gave care', id: 'Number' },
    statement: 'Statement', lines: { day: 'Booked on', institution: 'Institution', fund: 'Fund', settlement: 'Settlement', amount: 'Amount' },
    noLines: 'This clearing has no lines.', toList: 'Back to the list', confirm: (side) => `Confirm for ${side}`, confirmed: 'Confirmed.', pay: 'Pay', paid: 'Paid, and booked in both regions.',
    back: 'Reversals outweigh: the region of care pays the insuring one.', waitsForOther: 'You confirmed for one region; somebody else confirms for the other.', opensSettlement: 'Enter on a line opens its settlement',
  },
  epidemics: {
    region: 'Region', enter: 'Enter a measure', advances: 'Advances', empty: 'This region has no epidemic measure. An operator enters one from its document; it counts when a reviewer approves it.',
    columns: { state: 'State', document: 'Document', issuer: 'Issuer', from: 'From', to: 'To', lifts: 'Filing', enteredBy: 'Entered by', decidedBy: 'Reviewed by', answer: 'Returned because', id: 'Number' },
    open: 'not known', lifted: 'lifted', kept: 'as always',
    form: { from: 'First day', to: 'Last day (empty if not known)', document: 'Document', issuer: 'Issuer', lifts: 'Care elsewhere needs no filing', send: 'Send for approval', cancel: 'Cancel', sent: 'Sent; it waits for approval.' },
    approve: 'Approve', giveBack: 'Return', answer: 'Why it is returned', own: 'You entered it; somebody else decides.', approved: 'Approved.', returned: 'Returned.', end: 'End', last: 'Last day', ended: 'Ended.',
    bills: 'For the public purse', borne: (count, sum) => `${count} in all; persons bear ${sum} yuan`, noBills: 'Nothing was settled under this measure yet.', bill: { person: 'Person', identity: 'Certificate', institution: 'Institution', day: 'Day', total: 'Total', funds: 'Funds', borne: 'Person bears', settlement: 'Settlement' },
    advance: {
      columns: { institution: 'Institution', fund: 'Fund', balance: 'Balance', owed: 'Owed to it', document: 'Last paper', day: 'Last day', code: 'Code' }, empty: 'No advance is open.', move: 'Move an advance', how: 'Movement',
      moves: { advanced: 'Pay ahead', offset: 'Set off', returned: 'Take back' }, measure: 'Measure', institution: 'Institution’s code', fund: 'Fund', amount: 'Amount (yuan)', document: 'Paper', do: 'Do it and book it', done: (balance) => `Booked; ${balance} yuan are left.`,
      noMeasure: 'No measure is approved, so no advance can be moved.',
    },
    close: 'Back to the list',
  },
}
