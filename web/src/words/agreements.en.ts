import type { agreementsZh } from './agreements.zh'

/** The same in English. */
export const agreementsEn: typeof agreementsZh = {
  agreements: {
    search: 'Code or name', state: 'State', allStates: 'All states', ending: 'Soon to end', apply: 'New application', empty: 'No agreement like that. Choose another state, or enter an application.',
    states: { applied: 'applied for', assessed: 'assessed', negotiated: 'negotiated', declined: 'declined', coming: 'not yet in force', 'in-force': 'in force', suspended: 'suspended', expired: 'expired', ended: 'ended' },
    columns: { code: 'Code', name: 'Institution', kind: 'Kind', level: 'Level', region: 'Region', agreement: 'Agreement', state: 'State', until: 'Until', note: 'Note', waiting: 'To review' },
    soon: 'soon to end', tooLong: 'rests too long', noEnd: 'no end', until: (day) => `until ${day}`, terms: 'Terms', rests: 'Suspended', today: 'today', visits: 'May settle',
    may: 'What may happen now', nothingMay: 'Nothing may happen now.', waiting: 'Waits for review', own: 'You entered this yourself; another reviews it.', approve: 'Approve', giveBack: 'Return', answer: 'Reason', approved: 'Approved; it holds at once.', returned: 'Returned.', entered: 'Entered; it waits for another to approve.',
    line: 'What happened', noSteps: 'The agreement came with the institution; nothing was done about it here yet.', by: (entered, approved) => `entered by ${entered}, approved by ${approved}`, points: (points) => `${points} points`, text: 'Text of the agreement', print: 'Print', whole: 'The text agrees with the digest it was signed under', broken: 'The text differs from the digest it was signed under', version: 'Version', digest: 'Digest', back: 'Back',
    day: 'Holds from', reason: 'Why, and on what it rests', from: 'First day of the term', to: 'Last day of the term', submit: 'Submit for review', keys: 'Enter: next, Alt+S: submit', cancel: 'Cancel', total: 'Total', of: (points) => `of ${points}`, passMark: (mark) => `${mark} to pass`, needed: 'must not fail', passes: 'enough to pass', fails: 'not enough to pass', scoreOf: (name, most) => `${name} (0 to ${most})`,
    physicians: 'Insurance physicians', noPhysicians: 'No physician is registered. A list is taken in with the command agreement physicians import.', since: (day) => `since ${day}`, suspend: 'Suspend', restore: 'Restore', clause: (clause, standing) => `Sheet: ${clause} · ${standing}`,
  },
  appraisals: {
    year: 'Year', empty: 'No institution had an agreement in that year.', columns: { code: 'Code', name: 'Institution', points: 'Points', grade: 'Grade', returned: 'Deposit paid back', state: 'State', entered: 'Entered by', approved: 'Approved by', clause: 'Source' },
    none: 'not appraised', waiting: 'waits for review', done: 'appraised', score: 'Score', again: 'Score again', grades: 'Grades and shares', tasks: 'Appraisals to review', grade: (name, from, share) => `${name}: from ${from} points, ${share} paid back`, wouldBe: (grade, share) => `${grade}, ${share} of the deposit is paid back`,
  },
}
