/** Words of differences after back-dated law. */
export const differencesZh = {
  differences: {
    from: '起始日', to: '截止日', catalogue: '按现行目录重新计价', mapped: '更正过的对照(可不填)', mappedHint: '机构编号 院内编码；多条用分号隔开', look: '查找', enter: '提交复核', entered: '已提交，等待复核。',
    found: '有变动的结算', lists: '差额清单', list: '差额清单', search: '查找差额', empty: '填写政策追溯或目录补录影响的日期，再点“查找”。只重算，不记账。', nothing: '这些日子的结算没有变动。', counted: (count: number) => `有变动的结算 ${count} 笔。提交时重新查找，由他人复核后才记账。`,
    undecided: '以下年度不能重算，处理好以后才能提交:', totals: '按付费方合计', payer: '付费方', before: '原来', after: '改为', change: '差额', open: '打开结算',
    columns: { settlement: '结算编号', day: '日期', visit: '类别', institution: '机构', why: '原因', fundsBefore: '基金原付', fundsAfter: '基金应付', funds: '基金差额', accountBefore: '账户原付', accountAfter: '账户应付', account: '账户差额', cashBefore: '个人原付', cashAfter: '个人应付', cash: '个人差额' },
    listColumns: { id: '编号', state: '状态', days: '日期', region: '统筹区', count: '笔数', funds: '基金多付', account: '账户多付', cash: '个人多付', enteredBy: '提交人', decidedBy: '复核人', answer: '退回原因', law: '政策版本' },
    states: { entered: '待复核', approved: '待记账', all: '全部' } as Record<string, string>,
    noLists: '没有差额清单。经办查找并提交后，会出现在这里。', approve: '通过', giveBack: '退回', answer: '退回原因', own: '这是您自己提交的清单，要由别人复核。', approved: '已通过，等待记账。', returned: '已退回。', book: '记账', booked: '已记账。', bookHow: '逐笔记账并生成凭证；中断后可以再点，不会重复。', more: (count: number) => `另有 ${count} 笔未显示。`,
  },
}
