import type { laboratoryZh } from './laboratory.zh'

/** The same in English. */
export const laboratoryEn: typeof laboratoryZh = {
  laboratory: {
    population: 'Population', region: 'Region', day: 'Law of', decider: 'Decided by', on: (persons, year) => `${persons} synthetic persons, visits of ${year}`, print: 'Print a report',
    provisions: 'Provisions that can be moved', search: 'Search, such as deductible, ceiling, ratio', scheme: 'Scheme', all: 'all', none: 'No such provision. Try another word.', schemes: { employee: 'employees', resident: 'residents', assistance: 'assistance', supplementary: 'supplementary' },
    setBy: 'Set by', mayDecide: (tiers) => `${tiers} may set it`, beyond: 'Whoever is chosen to decide may not set this; the trial would be refused. Choose another under Decided by.', always: 'always', inForce: 'in force', yuan: 'yuan', field: 'Type', noLimit: 'no limit', bounds: (range, clauses) => `allowed ${range} (${clauses})`,
    upTo: 'up to', open: 'above', band: (place) => `band ${place}`, reset: 'Reset', resetAll: 'Reset all', changed: 'Moved',
    progress: 'Progress', stop: 'Stop', goOn: 'Go on', refused: 'This can\'t be tried; below are still the figures of before:', waits: 'Making the population and the figures of the law as it is…', empty: 'The server has no population yet. Name one with --population when it starts, or make one with ./tongchou population generate.',
    now: 'Now', then: 'Reform', change: 'Change', findings: 'Findings', who: 'Who pays', groups: 'Groups of persons', asTable: 'The figures of the picture', payer: 'Payer', persons: 'Persons', burdenNow: 'Borne a head now', burdenThen: 'Borne a head then', winners: 'Bear less', losers: 'Bear more',
    fundsNow: 'Funds pay', fundsChange: 'Funds pay more', catastrophic: 'Catastrophic burden', control: 'Stays topped up', ratio: 'Paid of stays in scope %', points: (value) => `${value} points`, chartHow: 'Borne a head, yuan; the line is now, the bar is the reform',
    scenarios: 'Scenarios', name: 'Name', note: 'Note', keep: 'Keep', kept: 'Kept; the address can be sent to others.', share: 'Copy link', copied: 'Link copied.', noScenarios: 'No scenario is kept yet. Move a provision, give it a name and keep it.', older: 'of an earlier law', withdraw: 'Take away', withdrawThis: (name) => `Take ${name} away`,
    compareThis: (name) => `Compare ${name}`, compareHow: 'Mark two or more to compare them side by side.', comparing: (count) => `${count} scenarios side by side.`, sideBySide: 'Scenarios side by side', differ: 'These rest on different law, population, region or day: their figures can\'t be compared as they are.', figure: 'Figure', payerChange: (payer) => `${payer}, change (yuan)`, burdenOf: (group) => `Borne a head, change (yuan): ${group}`,
    otherFigures: 'Law or population changed since: the figures are no longer those it was kept with.', byYaml: 'This scenario says more than the fields can; it is tried by its text.',
    caveatPopulation: (persons, year) => `The ${persons} persons are synthetic, made from published statistics, nobody real is among them; amounts are the sums of these persons in ${year}, not of the whole region.`, caveatBehaviour: 'Visits and cost are taken not to change with the reform.', caveatIllustrative: (count) => `${count} provisions rest on illustrative values, for want of an official text:`, again: 'To run it again', proof: (law, population, seed, figures) => `law ${law}… population ${population}… seed ${seed} figures ${figures}… The same input gives the same figures.`,
    report: {
      title: (place) => `A trial of benefits in ${place}`, head: (place, day) => `${place} · law of ${day}`, question: '1. The question', asks: (place, what) => `If ${place} changes ${what}, what becomes of the funds and of what persons bear?`, asksNothing: (place) => `As the law is in ${place}, what do funds and persons bear?`,
      changes: '2. What changes, by which clause, and who decides', clause: (clause) => `now by ${clause}`, when: 'Case', money: '3. Money: who pays more, who less (yuan)', people: '4. People: who gains, who loses', caveats: 'Please note', andMore: ' and more; the page lists all.',
    },
  },
}
