import type { booksZh } from './books.zh'

export const booksEn: typeof booksZh = {
  ledger: {
    region: 'Region', fund: 'Fund', allFunds: 'All funds', from: 'From', to: 'To', look: 'Look',
    excel: 'Whole table, Excel', csv: 'Whole table, CSV',
    balanced: 'balances', unbalanced: 'does not balance; run tongchou verify to find where',
    emptyBalance: 'No entries in these days. Settlements and movements of money are booked by themselves.',
    openStatement: 'Enter on a row opens the account',
    columns: { fund: 'Fund', account: 'Account', name: 'Name', nature: 'Nature', openingDebit: 'Opening debit', openingCredit: 'Opening credit', debit: 'Debit', credit: 'Credit', closingDebit: 'Closing debit', closingCredit: 'Closing credit' },
    statement: 'Account statement', back: 'Back to the balances', opening: 'Opening balance', closing: 'Closing balance',
    debitSide: 'Dr', creditSide: 'Cr', even: 'even',
    emptyStatement: 'No entries of this account in these days.',
    lines: { businessDate: 'Booked on', day: 'Day', voucher: 'Voucher', kind: 'Kind', summary: 'Summary', document: 'Document', institution: 'Institution', debit: 'Debit', credit: 'Credit', balance: 'Balance' },
    voucher: 'Voucher', total: 'Total', booked: (at, by) => `booked ${at} by ${by}`, red: 'red', documentOf: 'Rests on', openDocument: 'Open the settlement', closeDocument: 'Hide the settlement',
    position: { day: 'As of', income: 'Income this year', expense: 'Expense this year', surplus: 'Surplus', cash: 'Cash', months: 'Months payable', empty: 'This region has no entries up to that day.', openBalance: 'Enter on a row opens the balances of the fund' },
    close: {
      days: 'Days', months: 'Months', years: 'Years', through: 'Closed through', never: 'never closed', next: 'Next', ready: 'can be closed', missing: 'Missing:', nothing: 'No entries yet, so nothing to close.',
      broken: (day) => `The closing of ${day} was broken off; closing it again goes on.`,
      do: (period) => `Close ${period}`, sure: (period) => `Close ${period}? Nothing more is booked on it; corrections are red vouchers on an open day.`, yes: 'Close it', no: 'Cancel', done: (period) => `${period} is closed.`,
      reads: 'The fund accountant closes; you may look.',
    },
    manual: {
      waiting: 'Waiting', all: 'All', state: { entered: 'waiting', approved: 'booked', returned: 'returned' },
      columns: { state: 'State', day: 'Day', fund: 'Fund', document: 'Document', summary: 'Summary', total: 'Amount', enteredBy: 'Entered by', decidedBy: 'Decided by', answer: 'Reason', id: 'Number' },
      empty: 'No voucher waits for review. Those an accountant enters appear here.', enter: 'Enter a voucher', send: 'Send for review', sent: 'Sent; another has to approve it.',
      approve: 'Approve and book', giveBack: 'Return', withdraw: 'Withdraw', answer: 'Reason', approved: 'Approved and booked.', returned: 'Returned; nothing was booked.', own: 'You entered this one, so another has to approve it; you may withdraw it with a reason.',
      day: 'Day', document: 'Document', summary: 'Summary', account: 'Account', debit: 'Debit', credit: 'Credit', addLine: 'Add a line', removeLine: 'Remove', lineOf: (n) => `Line ${n}`, red: 'Red (takes back)',
      difference: (amount) => `differs by ${amount}`, even: 'debits equal credits', cancel: 'Cancel',
    },
    flow: {
      flow: 'Movement', amount: 'Amount (yuan)', day: 'Day on the bank’s paper', document: 'Number of the paper', institution: 'Institution', into: 'Arrives on', book: 'Book it', booked: (voucher) => `Booked as voucher ${voucher}.`,
      hint: 'The voucher follows from the movement; one paper is booked once.', last: 'The voucher just booked', none: 'The voucher appears here.',
    },
  },
  reconciliation: {
    from: 'From', through: 'Through', institution: 'Institution', look: 'Look', empty: 'No reconciliation in these days. They appear when a hospital has sent its statement (3202).',
    columns: { days: 'Days', institution: 'Institution', state: 'Result', theirCount: 'Their count', ourCount: 'Our count', theirTotal: 'Their total', ourTotal: 'Our total', theirFund: 'Their funds', ourFund: 'Our funds', difference: 'Total differs by', differences: 'Differences', open: 'Open', code: 'Code', id: 'Number' },
    even: 'even', uneven: (open) => (open > 0 ? `${open} open` : 'dealt with'),
    differences: 'Differences', noDifferences: 'Both sides agree line by line.',
    lines: { cause: 'Cause', settlement: 'Settlement', theirTotal: 'Theirs', ourTotal: 'Ours', difference: 'Differs by', state: 'Dealt with', decidedBy: 'By', note: 'Note' },
    open: 'open', both: 'Both sides', theirs: 'Institution', ours: 'Agency', none: 'none', what: 'What', settlement: 'Settlement', visit: 'Visit', person: 'Person', kind: 'Kind', refund: 'refund', settle: 'settlement', total: 'Total', fund: 'Funds', account: 'Account', day: 'Day', message: 'Message',
    insured: 'Insured person', todo: 'What to do', repair: 'Repair', note: 'Note', do: 'Deal with it', done: 'Dealt with.', dealt: 'Dealt with', reads: 'Operators deal with differences; you may look.', toList: 'Back to the differences', openSettlement: 'Open our settlement',
  },
}
