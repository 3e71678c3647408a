import type { paymentsZh } from './payments.zh'

export const paymentsEn: typeof paymentsZh = {
  payments: {
    runs: 'Runs of payments', balances: 'Balances', propose: 'New run', scheme: 'Scheme', empty: 'No run yet. An accountant chooses “New run” to work out a month’s advance, working capital or the year’s clearing.', noBalances: 'This fund has nothing with any institution yet.',
    columns: { id: 'Run', stage: 'What', period: 'Period', fund: 'Fund', institutions: 'Institutions', paid: 'To pay', state: 'State', entered: 'Entered', decided: 'Decided' },
    balance: { code: 'Code', name: 'Institution', owed: 'Owed', advanced: 'Advanced', capital: 'Working capital', deposit: 'Deposit', deducted: 'Deducted', paid: 'Paid' },
    stage: 'What', month: 'Month (such as 2026-02)', year: 'Year (such as 2026)', budget: 'Budget of the year (yuan)', reserve: 'Reserve (else the region’s share)', method: 'Method', deductions: 'Deductions', deduction: 'Deduction', institution: 'Institution’s code', reason: 'Reason', amount: 'Amount (yuan)', addDeduction: 'Add a deduction', workOut: 'Work out', enter: 'Enter for review', cancel: 'Cancel', worked: 'Worked out, not entered yet. Look at it, then enter it.', entered: 'Entered; another approves it.', keys: 'Enter moves on, Alt+S works it out',
    target: 'For the period', before: 'Paid by earlier runs', change: 'To pay now', lines: 'Line by line', item: 'Item', sum: 'Working', rests: 'Rests on', uses: 'Where the budget went', refused: 'Not paid', unpaid: (paid, refused) => `${paid} case(s) paid, ${refused} not`, pointValue: (value) => `${value} yuan a point`, version: (version, ungrouped) => `grouped by ${version}, ${ungrouped} without a group`, none: 'No institution.',
    approve: 'Approve and book', giveBack: 'Return', answer: 'Why it is returned', approved: 'Approved and booked.', returned: 'Returned.', own: 'You entered this yourself; another decides.', by: (entered, decided) => `entered by ${entered}${decided ? `, decided by ${decided}` : ''}`, previous: (run) => `corrects run ${run}`, digest: 'Digest', print: 'Print', excel: 'Statement (Excel)', one: 'This institution (Excel)', back: 'Back', budgetOf: (amount) => `budget ${amount}`,
  },
}
