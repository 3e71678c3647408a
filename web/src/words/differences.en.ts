import type { differencesZh } from './differences.zh'

export const differencesEn: typeof differencesZh = {
  differences: {
    from: 'First day', to: 'Last day', catalogue: 'Price lines by the catalogue as it is now', mapped: 'Corrected mappings (optional)', mappedHint: 'institution code; parted by semicolons', look: 'Search', enter: 'Send to review', entered: 'Sent; it waits for a reviewer.',
    found: 'Settlements that change', lists: 'Lists', list: 'List of differences', search: 'Search', empty: 'Give the days that back-dated law or a late catalogue touches, then “Search”. Nothing is booked.', nothing: 'No settlement of these days changes.', counted: (count) => `${count} settlement(s) change. They are found again when sent, and booked once another approves.`,
    undecided: 'These years can’t be decided again; mend that first:', totals: 'By payer', payer: 'Payer', before: 'Before', after: 'After', change: 'Difference', open: 'Open settlement',
    columns: { settlement: 'Settlement', day: 'Day', visit: 'Kind', institution: 'Institution', why: 'Why', fundsBefore: 'Funds before', fundsAfter: 'Funds after', funds: 'Funds', accountBefore: 'Account before', accountAfter: 'Account after', account: 'Account', cashBefore: 'Cash before', cashAfter: 'Cash after', cash: 'Cash' },
    listColumns: { id: 'Number', state: 'State', days: 'Days', region: 'Region', count: 'Settlements', funds: 'Funds bear more', account: 'Account bears more', cash: 'Person bears more', enteredBy: 'Entered by', decidedBy: 'Reviewed by', answer: 'Returned because', law: 'Law' },
    states: { entered: 'to review', approved: 'to be booked', all: 'all' },
    noLists: 'There is no list. An operator searches and sends one.', approve: 'Approve', giveBack: 'Return', answer: 'Why it is returned', own: 'You entered this; somebody else reviews it.', approved: 'Approved; it waits to be booked.', returned: 'Returned.', book: 'Book', booked: 'Booked.', bookHow: 'Books it line by line with its vouchers; broken off, do it again: nothing is booked twice.', more: (count) => `${count} more are not shown.`,
  },
}
