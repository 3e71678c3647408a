import type { fileZh } from './file.zh'

export const fileEn: typeof fileZh = {
  file: {
    open: 'Person’s file', desk: 'To the settlement desk', own: 'Own view', line: 'Line of time', start: 'Find a person to open their file.', empty: 'Nothing fits.', unknownThen: 'Nothing had been entered by this day.',
    kind: 'Kind', all: 'all', knownOn: 'As known on', now: 'Back to now', asKnown: (day) => `Only what had been entered by ${day}.`,
    gone: (kind, day) => `${day} ${kind}; the coverages ended that day`, merged: (id) => `This file was merged into ${id}`, waiting: 'A request to merge or part this file waits for a reviewer',
    by: 'entered by', source: 'source', from: (id) => `from the merged file ${id}`, history: (count) => `entered ${count} times`, stale: 'no longer stands', until: 'until',
    actions: 'Act', document: 'Another document', documentKind: 'Document', number: 'Its number', name: 'Name in it (where it changed)', fact: 'Note what is known', factKind: 'What', factCode: 'Code', factName: 'Its name', factBack: 'Take back what was noted', factWrong: 'Noted in error', factFrom: 'First day (default today)', factUntil: 'Last day (default open)', leave: 'Note a departure', leaveKind: 'Why', day: 'Day', told: 'Who told it', undo: 'Take the departure back', merge: 'Merge another file into this one', absorbed: 'Number of the other file', split: 'Part this file again', access: 'Own access', accessHow: 'Once the person has proved who they are. Name and password are shown once: hand them over; the password is changed at the first sign-in. Giving it again ends the old one.', accessGive: 'Give or reset', accessName: 'Name', accessWord: 'Password', reason: 'Why', send: 'Send', done: 'Done.', sent: 'Sent; it waits for another to review.',
    facts: { 'usual-residence': 'usual residence', 'registered-residence': 'registered residence', household: 'household', category: 'category', school: 'school' },
    factCodes: { 'usual-residence': 'a village’s 12 digits, or a county’s 6', 'registered-residence': 'a village’s 12 digits, or a county’s 6', household: 'its number', category: 'code of the category', school: 'the school’s number' },
    documents: { 'resident-card': 'resident identity card or household register', 'hong-kong-macau-permit': 'permit of Hong Kong and Macau residents', 'taiwan-permit': 'permit of Taiwan residents', 'permanent-residence': 'foreigner’s permanent residence card', passport: 'passport', 'birth-certificate': 'birth certificate' },
    departures: { deceased: 'deceased', departed: 'departed' },
    kinds: { identity: 'identity', fact: 'facts', coverage: 'coverage', dues: 'dues', filing: 'filings', visit: 'visits', settlement: 'settlements', merge: 'merges' },
    ownTitle: (name) => `Hello, ${name}`, covered: 'You are insured', notCovered: 'You are not insured now', ownUntil: (day) => `until ${day}`, noEnd: 'no end set', next: 'What is next', nothing: 'There is nothing for you to do now.', bills: 'My bills', noBills: 'There are no bills yet.', bill: (day, place) => `${day} ${place}`, paid: (funds, cash) => `${funds} yuan from the funds, ${cash} in cash`, close: 'Close', large: 'Large print', ordinary: 'Ordinary print',
  },
  merges: {
    columns: { kind: 'What', state: 'State', survivor: 'File that stays', absorbed: 'File that is merged', reason: 'Why', enteredBy: 'Entered by', decidedBy: 'Reviewed by', answer: 'Returned because', id: 'Number' },
    kind: { 'merge-persons': 'merge', 'split-persons': 'parting' }, state: { entered: 'to review', approved: 'approved', returned: 'returned' },
    empty: 'No merge or parting waits for review. They are asked for at a person’s file.', waiting: 'to review', all: 'all', compare: 'Both files', born: 'born', approve: 'Approve', giveBack: 'Return', answer: 'Why it is returned', own: 'You entered this; somebody else reviews it.', approved: 'Approved.', returned: 'Returned.',
  },
}
