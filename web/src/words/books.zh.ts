/** Words of the fund's books and of the reconciliations. */
export const booksZh = {
  ledger: {
    region: '统筹区', fund: '基金', allFunds: '全部基金', from: '从', to: '到', look: '查询',
    excel: '整表 Excel', csv: '整表 CSV',
    balanced: '借贷平衡', unbalanced: '借贷不平,请运行 tongchou verify 查明',
    emptyBalance: '这段时间没有账。医院结算、登记收支后会自动记账。',
    openStatement: '选一行按 Enter,打开该科目的明细账',
    columns: { fund: '基金', account: '科目', name: '科目名称', nature: '性质', openingDebit: '期初借方', openingCredit: '期初贷方', debit: '本期借方', credit: '本期贷方', closingDebit: '期末借方', closingCredit: '期末贷方' },
    statement: '明细账', back: '返回余额表', opening: '期初余额', closing: '期末余额',
    debitSide: '借', creditSide: '贷', even: '平',
    emptyStatement: '这段时间该科目没有分录。',
    lines: { businessDate: '记账日期', day: '发生日', voucher: '凭证号', kind: '类型', summary: '摘要', document: '单据号', institution: '机构', debit: '借方', credit: '贷方', balance: '余额' },
    voucher: '记账凭证', total: '合计', booked: (at: string, by: string) => `${at} 由 ${by} 入账`, red: '红字', documentOf: '依据单据', openDocument: '打开结算', closeDocument: '收起结算',
    position: { day: '截至', income: '本年收入', expense: '本年支出', surplus: '累计结余', cash: '存款', months: '可支付月数', empty: '这个统筹区到这一天还没有账。', openBalance: '选一行按 Enter,打开该基金的余额表' },
    close: {
      days: '日结', months: '月结', years: '年结', through: '已结至', never: '尚未结过', next: '下一期间', ready: '可以结账', missing: '还缺:', nothing: '还没有账,没有可结的期间。',
      broken: (day: string) => `${day} 的日结中断过,再结一次会接着完成。`,
      do: (period: string) => `结账 ${period}`, sure: (period: string) => `确认结账 ${period}?结账后这个期间不再记账,更正要用红字凭证记在未结的日期。`, yes: '确认结账', no: '取消', done: (period: string) => `${period} 已结账。`,
      reads: '结账由基金会计办理;您可以查看进度。',
    },
    manual: {
      waiting: '待复核', all: '全部', state: { entered: '待复核', approved: '已入账', returned: '已退回' } as Record<string, string>,
      columns: { state: '状态', day: '发生日', fund: '基金', document: '单据号', summary: '摘要', total: '金额', enteredBy: '录入', decidedBy: '复核', answer: '退回原因', id: '编号' },
      empty: '没有待复核的手工凭证。会计录入后会出现在这里。', enter: '录入凭证', send: '提交复核', sent: '已提交,等待他人复核。',
      approve: '批准并入账', giveBack: '退回', withdraw: '撤回', answer: '退回原因', approved: '已批准并入账。', returned: '已退回,没有入账。', own: '这是您自己录入的凭证,要由别人复核;您可以写明原因撤回。',
      day: '发生日', document: '单据号', summary: '摘要', account: '科目', debit: '借方', credit: '贷方', addLine: '加一行', removeLine: '删行', lineOf: (n: number) => `第 ${n} 行`, red: '红字(冲销)',
      difference: (amount: string) => `借贷相差 ${amount}`, even: '借贷相等', cancel: '取消',
    },
    flow: {
      flow: '收支事项', amount: '金额(元)', day: '发生日(银行回单)', document: '回单或单据号', institution: '机构编号', into: '收款账户', book: '登记入账', booked: (voucher: string) => `已入账,凭证号 ${voucher}。`,
      hint: '按收支事项的模板自动生成凭证;同一张单据只入账一次。', last: '刚入账的凭证', none: '登记后,生成的凭证显示在这里。',
    },
  },
  reconciliation: {
    from: '从', through: '到', institution: '机构编号', look: '查询', empty: '这段时间没有对账。医院上传对账明细(3202)后会出现在这里。',
    columns: { days: '对账期', institution: '机构', state: '结果', theirCount: '机构笔数', ourCount: '医保笔数', theirTotal: '机构总额', ourTotal: '医保总额', theirFund: '机构基金', ourFund: '医保基金', difference: '总额相差', differences: '差异', open: '未处理', code: '机构编号', id: '对账编号' },
    even: '平', uneven: (open: number) => (open > 0 ? `${open} 笔待处理` : '已处理完'),
    differences: '差异', noDifferences: '两边逐笔相符,没有差异。',
    lines: { cause: '原因', settlement: '结算编号', theirTotal: '机构金额', ourTotal: '医保金额', difference: '相差', state: '处理', decidedBy: '处理人', note: '说明' },
    open: '待处理', both: '两边的明细', theirs: '机构', ours: '医保', none: '没有', what: '项目', settlement: '结算编号', visit: '就诊编号', person: '人员编号', kind: '类型', refund: '退费', settle: '结算', total: '费用总额', fund: '基金支付', account: '账户支付', day: '日期', message: '报文编号',
    insured: '参保人', todo: '怎么办', repair: '处理方式', note: '说明', do: '处理这笔差异', done: '已处理。', dealt: '已处理', reads: '差异由经办处理;您可以查看。', toList: '返回差异列表', openSettlement: '打开我方结算',
  },
}
