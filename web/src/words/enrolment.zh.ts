/** Words of the pages of enrolment and dues. */
export const enrolmentZh = {
  enrolment: {
    start: '查找一个人,看逐年参保、待遇起始日和可选的办法。输入后按 Enter。',
    region: '统筹区', year: '待遇年度', look: '查询',
    from: (from: string, to: string) => `${from} 起享受待遇,至 ${to}`, none: '本年度不享受待遇', wait: (months: number) => (months === 0 ? '不设等待期' : `等待期 ${months} 个月`),
    asked: (day: string) => `按 ${day} 的档案`,
    years: '逐年参保', noYears: '没有参保记录。', more: (count: number) => `更早 ${count} 年`,
    choices: '可选的办法', cost: '费用', begins: '待遇起始', unknown: '—', noBenefits: '不享受',
    repair: '缴费修复', missed: (years: number) => `连续断保 ${years} 年`, prices: { years: '修复', price: '修复费', payNow: '合计现缴', from: '待遇起始', basis: '依据' }, yearsOf: (years: number) => `${years} 年`,
    doRepair: (years: number) => `修复 ${years} 年`, inVain: '没有作用,勿收款', enrolFirst: '先办理本年度参保登记,再修复。',
    dues: '应缴与缴费', noDues: '还没有应缴。参保登记后会出现在这里。',
    columns: { period: '年度', kind: '类别', state: '状态', region: '统筹区', collected: '应收金额', issuedOn: '登记日', paidOn: '缴费日', receipt: '税票号码', shares: '谁出多少', request: '退费', id: '应缴编号' },
    waits: '待复核',
    enrol: '参保登记', pay: '记缴费', refund: '申请退费', cancelDues: '申请作废', close: '取消',
    form: {
      enrol: (year: string, region: string) => `${region} ${year} 年度居民参保登记`, group: '人群', school: '学校编号', charity: '慈善资助(元)', village: '村集体资助(元)', optional: '没有则留空', doEnrol: '登记参保', enrolled: '已登记。',
      insured: '已登记,个人无须缴费,参保已生效。',
      pay: '凭税票记缴费', amount: '实缴金额(元)', paidOn: '缴费日', receipt: '税票号码', doPay: '入账', paid: '已入账。',
      refund: '退费或作废申请', reason: '原因', reasons: { withdrawn: '待遇开始前退出', double: '重复参保', deceased: '待遇年度前死亡', mistake: '登记错误' } as Record<string, string>, doRefund: '提交复核', asked: '已提交,等待他人复核。',
    },
    repaired: '已生成修复应缴,请缴款人缴费后凭税票入账。',
  },
  refunds: {
    waiting: '待复核', all: '全部', state: { entered: '待复核', approved: '已批准', returned: '已退回' } as Record<string, string>,
    columns: { state: '状态', person: '参保人', period: '年度', amount: '金额', dues: '应缴状态', reason: '原因', enteredBy: '录入', decidedBy: '复核', answer: '退回原因', id: '编号' },
    empty: '没有待复核的退费申请。经办在“参保登记与待遇”提交后会出现在这里。', open: '打开此人', approve: '批准', giveBack: '退回', answer: '退回原因',
    approved: '已批准,款项退回,参保相应终止。', returned: '已退回,应缴不变。', own: '这是您自己录入的,要由别人复核。',
  },
  collection: {
    part: '工作', parts: { run: '年度征缴', receipts: '缴费回传', subsidy: '财政补助' } as Record<string, string>,
    run: {
      how: '为上一年度末在本统筹区参保的居民逐人生成应缴。可以重复运行:已有应缴的人不会重复。', start: '开始征缴', started: '已开始,可以离开本页。', progress: '进度', notices: '账上本年度应缴', issued: '本次新发', before: '此前已有', refused: '不能发',
      by: (by: string, at: string) => `${by} 于 ${at} 开始`, list: '不能发的人(最多列 100 人)', person: '人员编号', why: '原因', none: '没有不能发的人。', never: '本年度还没有运行。',
    },
    receipts: {
      how: '税务部门回传的缴费文件,CSV 或 Excel。好的行入账,退回的行带原因;同一文件再导入不会重复入账。', template: '下载模板', file: '文件', take: '导入并对账', none: '选择文件后导入,对账结果显示在这里。',
      read: '读取', taken: '入账', again: '此前已入账', refused: '退回', missing: '我方已记而文件没有', rows: (count: number) => `${count} 笔`,
      refusedRows: '退回的行', missingRows: '我方已记而文件没有的', row: '行', receipt: '税票号码', why: '原因', download: '下载退回的行', dues: '应缴编号', paidOn: '缴费日', amount: '金额', person: '人员编号', even: '两边相符。',
    },
    subsidy: {
      people: (people: number, perHead: string) => `已缴费居民 ${people} 人,补助标准 ${perHead} 元/人`, claim: '申请补助', claimed: '已申请尚未申请的部分。', governments: '各级财政', claims: '申请与到账', empty: '还没有申请。',
      columns: { government: '财政', owed: '应补', claimed: '已申请', received: '已到账', missing: '未到账', share: '分担比例', basis: '依据' },
      lines: { claimedOn: '申请日', government: '财政', people: '累计人数', amount: '金额', state: '状态', receivedOn: '到账日', document: '银行单据', id: '申请编号' },
      state: { claimed: '已申请', received: '已到账' } as Record<string, string>, receive: '记到账', day: '到账日', document: '银行单据号', do: '入账', done: '已入账。', reads: '申请和到账由基金会计办理;您可以查看。', notYours: '财政补助由基金会计、复核和监督查看。',
      paidBack: '应退回,在下次申请中抵减',
    },
    noYear: '请写四位年度,如 2027。',
  },
}
