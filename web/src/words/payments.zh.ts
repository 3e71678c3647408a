/** Words of paying institutions from the books. */
export const paymentsZh = {
  payments: {
    runs: '拨付批次', balances: '机构往来', propose: '新批次', scheme: '险种', empty: '还没有拨付批次。会计可点“新批次”，核算月度预付、按项目月结、周转金或年终清算。', noBalances: '这个基金还没有机构往来。',
    columns: { id: '批次', stage: '事项', period: '期间', fund: '基金', institutions: '机构数', paid: '本次拨付', state: '状态', entered: '录入', decided: '复核' },
    balance: { code: '编号', name: '机构', owed: '应付', advanced: '月度预付', capital: '周转金', deposit: '保证金', deducted: '扣款', paid: '已拨付' },
    stage: '事项', month: '月份（如 2026-02）', year: '年度（如 2026）', budget: '年度总额（元）', reserve: '预留金（省略按本地比例）', method: '付费方式', pooled: '该险种的统筹基金', material: '随附材料', howMaterial: '可选：公布的权重（groups）、DIP 目录（dip-groups）、机构系数和总额包干（providers）、病例（cases）等表，或含 order.json 的 zip。不附病例表时用账上已结算的住院。文件不保存。', deductions: '扣款', deduction: '扣款', institution: '机构编号', reason: '扣款原因', amount: '金额（元）', addDeduction: '加一笔扣款', workOut: '核算', enter: '录入，待复核', cancel: '取消', worked: '已核算，还没有录入。核对后点“录入”。', entered: '已录入，等待他人批准。', keys: 'Enter 下一项，Alt+S 核算',
    target: '本期应拨付', before: '以前批次已拨付', change: '本次拨付', lines: '逐项', item: '项目', sum: '计算', rests: '依据', uses: '预算去向', refused: '不予拨付', unpaid: (paid: number, refused: number) => `付费病例 ${paid} 份，未付费 ${refused} 份`, pointValue: (value: string) => `点值 ${value} 元`, version: (version: string, ungrouped: number) => `按 ${version} 分组，未入组 ${ungrouped} 份`, none: '没有机构。',
    approve: '批准并记账', giveBack: '退回', answer: '退回原因', approved: '已批准并记账。', returned: '已退回。', own: '这是您自己录入的，要由别人复核。', by: (entered: string, decided: string) => `${entered} 录入${decided ? `，${decided} 复核` : ''}`, previous: (run: string) => `更正批次 ${run}`, digest: '内容摘要', print: '打印', excel: '清算表 Excel', one: '本机构 Excel', back: '返回', budgetOf: (amount: string) => `总额 ${amount}`,
  },
}
