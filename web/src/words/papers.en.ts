import type { papersZh } from './papers.zh'

export const papersEn: typeof papersZh = {
  papers: {
    state: 'State', allStates: 'all', fresh: 'Enter a new one', empty: 'No case is in this state. An operator enters one from the papers with “Enter a new one”.',
    columns: { id: 'Number', state: 'State', person: 'Person', institution: 'Institution', visit: 'Kind', begun: 'From', ended: 'To', total: 'Invoices', amount: 'Owed to person', enteredBy: 'Entered by', decidedBy: 'Reviewed by', settlement: 'Settlement' },
    states: { draft: 'draft', entered: 'to review', returned: 'returned', approved: 'to be paid', paid: 'paid', reversed: 'reversed', withdrawn: 'withdrawn' },
    title: 'Manual reimbursement', whose: 'Find the person first', edit: 'Go on entering', person: 'Person', bill: 'Papers', lines: 'Lines', scans: 'Scans', history: 'History',
    institution: 'Institution code', institutionHint: 'A designated one by its code; leave empty for others', stated: 'Institution as the papers tell it (if not ours)', statedName: 'Name', statedLevel: 'Level', statedRegion: 'Division (six digits)',
    visit: 'Kind of visit', scheme: 'Scheme (optional)', schemeAny: 'as insured', begun: 'First day', ended: 'Last day', emergency: 'Emergency', diagnoses: 'Diagnoses', invoices: 'Invoice numbers', invoicesHint: 'part by commas', total: 'Sum of invoices',
    item: 'code or name', code: 'Code', name: 'Name', date: 'Day', quantity: 'Quantity', price: 'Price', amount: 'Amount', cell: (row, column) => `row ${row}, ${column}`, remove: (row) => `Remove row ${row}`, add: 'Add a row',
    sum: 'Lines add up to', difference: 'Differs from the invoices by', matches: 'equals the invoices', save: 'Save draft', saveKeys: 'Alt+S', send: 'Send to review', saved: 'Saved.', sent: 'Sent; it waits for a reviewer.', unsaved: 'not saved yet', restored: 'What had not been saved was brought back.', discard: 'Drop what was not saved',
    faults: (count) => `${count} thing(s) to mend before it can be sent:`, outside: 'outside the catalogue', noItems: 'Not in the catalogue; the person bears it',
    upload: 'Upload scans (JPEG, PNG, PDF, at most 8 MB each)', uploadFirst: 'Save the draft first, then upload scans.', noScans: 'No scans.', scan: (place, size) => `Scan ${place} (${size})`,
    preview: 'Preview', previewTitle: 'Approving would book', previewWhy: 'It can’t be settled yet:', approve: 'Approve and book', giveBack: 'Return', reason: 'Why it is returned', pay: 'Pay', withdraw: 'Withdraw', reverse: 'Reverse', own: 'You entered this; somebody else reviews it.',
    approved: 'Approved; it waits to be paid.', returned: 'Returned.', payed: 'Paid.', withdrawn: 'Withdrawn; its invoices are free again.', reversed: 'Reversed; its invoices are free again.', confirm: 'Confirm', cancel: 'Cancel', sureWithdraw: 'It can’t be brought back. Withdraw it?', sureReverse: 'Settlement and year go back; what was paid is owed by the person. Reverse it?', notDone: 'Nothing was done:', returnedFor: 'Returned because:', paidOn: 'Paid on',
  },
  catalogue: {
    search: 'Code or name', kind: 'Catalogue', allKinds: 'all', day: 'In force on', empty: 'No item fits. Try another code, name or day.', versions: 'Versions', from: 'from', until: 'until', noEnd: 'no end', setBy: (by, at) => `put in force by ${by}, ${at}`,
    columns: { code: 'Code', name: 'Name', kind: 'Catalogue', class: 'Class', ownShare: 'Own share', specification: 'Specification', dosageForm: 'Form', unit: 'Unit', limit: 'Limit (yuan)', region: 'Set by', from: 'From', to: 'To', versions: 'Versions' },
    import: 'Import', importTitle: 'Import from CSV or Excel', importHow: 'Importing enters a change; another puts it in force.', template: 'Template', file: 'File', why: 'Why (document and number)', check: 'Check first', submit: 'Send to review',
    report: (read, good, same, bad) => `${read} rows read: ${good} good (${same} as in force), ${bad} refused.`, unread: 'Headings not recognised:', rejected: 'Refused rows', row: 'Row', reasons: 'Reasons', download: 'Download refused rows', waits: 'The change waits for a reviewer:', nothing: 'Nothing would change.', checked: 'Checked only; nothing was entered.',
  },
  changes: {
    waiting: 'to review', all: 'all', empty: 'No change waits. Imports and changes of institutions appear here.',
    columns: { id: 'Number', state: 'State', what: 'What', why: 'Why', file: 'File', records: 'Records', enteredBy: 'Entered by', decidedBy: 'Reviewed by', answer: 'Returned because' },
    fresh: 'new', before: 'Before', after: 'After', field: 'Field', approve: 'Put in force', giveBack: 'Return', answer: 'Why it is returned', approved: 'In force.', returned: 'Returned.', own: 'You entered this; somebody else reviews it.', more: (count) => `${count} more are not shown.`, same: 'As in force.',
  },
  mappings: {
    states: { pending: 'to review', approved: 'approved', refused: 'refused' }, empty: 'No mapping is in this state. Hospitals hand them in by 3301.',
    columns: { institution: 'Institution', ownCode: 'Own code', ownName: 'Own name', kind: 'Catalogue', code: 'National code', catalogueName: 'Catalogue name', class: 'Class', from: 'From', to: 'To', state: 'State', handedIn: 'Handed in' },
    unknown: 'The catalogue has no such code', approve: 'Approve', refuse: 'Refuse', reason: 'Why it is refused', approved: 'Approved; it counts from now on.', refused: 'Refused.', differ: 'The hospital’s name differs from the catalogue’s; please compare.',
  },
  institutions: {
    search: 'Code or name', status: 'Status', allStatus: 'all', empty: 'No institution fits. Add one, or import a file.', fresh: 'Add one', change: 'Change', suspend: 'Suspend', agreements: 'Agreements', inForce: 'in force', noAgreement: 'no agreement today', noEnd: 'no end', visits: 'May settle', access: 'Gateway', guarded: 'checked', open: 'not checked', since: (day) => `since ${day}`, history: 'History',
    columns: { code: 'Code', name: 'Name', kind: 'Kind', level: 'Level', grade: 'Grade', region: 'Division', status: 'Status', agreedUntil: 'Agreed until', guarded: 'Gateway' },
    fields: { code: 'Code', name: 'Name', kind: 'Kind', level: 'Level', grade: 'Grade', region: 'Division', agreements: 'Agreements', visits: 'May settle', status: 'Status' }, why: 'Why', submit: 'Send to review', submitted: 'Sent; it waits for a reviewer.', cancel: 'Cancel', agreementsHint: '2025-01-01..2025-12-31, parted by semicolons',
    keep: 'Set gateway secrets', accessKind: 'Kind of gateway', account: 'Account (paasid, access key or client id)', make: 'Make secrets', shownOnce: 'Shown this once. Hand it over, then close.', secret: 'Secret', publicKey: 'Their SM2 public key (given: messages must be signed)', encrypts: 'Encrypt messages (SM4)', ourPublicKey: 'Our SM2 public key', sm4Key: 'SM4 key', user: 'User', password: 'Password', withdraw: 'Withdraw access', close: 'Noted, close', withdrawn: 'Withdrawn; calls are no longer checked.',
    kinds: { 'x-tif': 'x-tif signature', api: '_api signature', oauth2: 'OAuth2 token', apikey: 'apikey' },
  },
}
