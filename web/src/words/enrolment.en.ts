import type { enrolmentZh } from './enrolment.zh'

export const enrolmentEn: typeof enrolmentZh = {
  enrolment: {
    start: 'Find a person to see their years, the day benefits start, and what they could do. Type and press Enter.',
    region: 'Region', year: 'Benefit year', look: 'Look',
    from: (from, to) => `Benefits from ${from} to ${to}`, none: 'No benefits this year', wait: (months) => (months === 0 ? 'no wait' : `a wait of ${months} month(s)`),
    asked: (day) => `by the file of ${day}`,
    years: 'Year by year', noYears: 'Never insured.', more: (count) => `${count} earlier year(s)`,
    choices: 'What could be done', cost: 'Cost', begins: 'Benefits start', unknown: '—', noBenefits: 'none',
    repair: 'Repair', missed: (years) => `${years} year(s) missed in a row`, prices: { years: 'Repair', price: 'Price', payNow: 'To pay now', from: 'Benefits start', basis: 'Basis' }, yearsOf: (years) => `${years} year(s)`,
    doRepair: (years) => `Repair ${years} year(s)`, inVain: 'in vain: take no money', enrolFirst: 'Enrol for the year first, then repair.',
    dues: 'Dues and payments', noDues: 'No dues yet. They are listed here after enrolling.',
    columns: { period: 'Year', kind: 'Kind', state: 'State', region: 'Region', collected: 'To collect', issuedOn: 'Issued', paidOn: 'Paid', receipt: 'Receipt', shares: 'Who pays', request: 'Refund', id: 'Number' },
    waits: 'waits for review',
    enrol: 'Enrol', pay: 'Take payment', refund: 'Ask for a refund', cancelDues: 'Ask to cancel', close: 'Cancel',
    form: {
      enrol: (year, region) => `Enrol for ${year} in ${region}`, group: 'Group', school: 'Number of the school', charity: 'A charity pays (yuan)', village: 'The village pays (yuan)', optional: 'empty for nothing', doEnrol: 'Enrol', enrolled: 'Enrolled.',
      insured: 'Enrolled; nothing is left to pay, the cover is in force.',
      pay: 'Take a payment in by its receipt', amount: 'Paid (yuan)', paidOn: 'Day of payment', receipt: 'Receipt number', doPay: 'Book', paid: 'Booked.',
      refund: 'Refund or cancel', reason: 'Reason', reasons: { withdrawn: 'Withdrawn before benefits began', double: 'Enrolled twice', deceased: 'Died before the benefit year', mistake: 'Entered by mistake' }, doRefund: 'Send for review', asked: 'Sent; somebody else reviews it.',
    },
    repaired: 'The notice for the repair is made; book it when it was paid.',
  },
  refunds: {
    waiting: 'Waiting', all: 'All', state: { entered: 'waiting', approved: 'approved', returned: 'returned' },
    columns: { state: 'State', person: 'Person', period: 'Year', amount: 'Amount', dues: 'Dues', reason: 'Reason', enteredBy: 'Entered by', decidedBy: 'Decided by', answer: 'Why returned', id: 'Number' },
    empty: 'No refund waits. Requests made under "Enrolment and rights" are listed here.', open: 'Open the person', approve: 'Approve', giveBack: 'Return', answer: 'Why it is returned',
    approved: 'Approved: given back, the cover ends.', returned: 'Returned; the dues stay.', own: 'You entered this; somebody else decides.',
  },
  collection: {
    part: 'Work', parts: { run: "The year's run", receipts: 'Receipts', subsidy: 'Subsidy' },
    run: {
      how: 'Asks everybody who was a resident here at the end of the year before. It may be run again: nobody is asked twice.', start: 'Start', started: 'Started; you may leave this page.', progress: 'Progress', notices: 'Notices in the books', issued: 'Issued now', before: 'There before', refused: 'Refused',
      by: (by, at) => `started by ${by} at ${at}`, list: 'Who was refused (100 at most)', person: 'Person', why: 'Why', none: 'Nobody was refused.', never: 'Not run for this year yet.',
    },
    receipts: {
      how: 'The file of the tax side, CSV or Excel. Good rows are booked, the others come back with the reason; the same file again books nothing twice.', template: 'Template', file: 'File', take: 'Import and compare', none: 'Choose a file; what came of it is shown here.',
      read: 'Read', taken: 'Booked', again: 'Booked before', refused: 'Refused', missing: 'In our books, not in the file', rows: (count) => `${count}`,
      refusedRows: 'Refused rows', missingRows: 'In our books, not in the file', row: 'Row', receipt: 'Receipt', why: 'Why', download: 'Download refused rows', dues: 'Notice', paidOn: 'Paid', amount: 'Amount', person: 'Person', even: 'Both sides agree.',
    },
    subsidy: {
      people: (people, perHead) => `${people} resident(s) paid; ${perHead} yuan a head`, claim: 'Claim', claimed: 'Claimed what was not claimed yet.', governments: 'Governments', claims: 'Claims and receipts', empty: 'Nothing was claimed yet.',
      columns: { government: 'Government', owed: 'Owed', claimed: 'Claimed', received: 'Received', missing: 'Missing', share: 'Share', basis: 'Basis' },
      lines: { claimedOn: 'Claimed on', government: 'Government', people: 'People so far', amount: 'Amount', state: 'State', receivedOn: 'Received on', document: "Bank's paper", id: 'Number' },
      state: { claimed: 'claimed', received: 'received' }, receive: 'Book receipt', day: 'Day', document: "Number of the bank's paper", do: 'Book', done: 'Booked.', reads: 'Accountants claim and book; you may look.', notYours: 'Accountants, reviewers and supervisors see the subsidy.',
      paidBack: 'to be given back, set against the next claim',
    },
    noYear: 'Write four digits, such as 2027.',
  },
}
