/** Words of the adjustment fund and its sandbox. */
export const adjustingZh = {
  adjusting: {
    runs: '调剂批次', sandbox: '沙盘', province: '省', propose: '新批次', empty: '还没有调剂批次。会计可点“新批次”，归集一年的数据，核算后录入。', noProvince: '没有一个省的政策包设了调剂金筹集比例。',
    columns: { id: '批次', year: '年度', stage: '环节', day: '划转日', cities: '市（州）', moved: '本次记账', state: '状态', entered: '录入', decided: '复核' },
    city: '市（州）', code: '代码', remitted: '上解', gap: '正常缺口', received: '下拨', net: '净额', fromBalance: '结余弥补', ownToFind: '自行弥补', owed: '违规弥补', closing: '年末结余',
    netTitle: (most: string, gain: string, least: string, loss: string) => `${most}净得 ${gain}，${least}净出 ${loss}`, netAll: '各市净额', breakdown: '各市明细', amounts: '全省', item: '项目', amount: '金额（元）', working: '计算', rests: '依据', rounding: '取整',
    raised: (raised: string, taken: string, out: string, reserve: string) => `筹集 ${raised}，提取风险金 ${taken}，分配 ${out}；年末风险金 ${reserve}`, formula: '分配办法', formulaAsked: '（本次输入指定）', proofs: '平衡校验', holds: '成立', broken: '不成立',
    bills: '政府应弥补的违规损失', noBills: '没有违规损失。', government: '政府', shares: '记账', fund: '基金', what: '事项', target: '应记', before: '已记', change: '本次记账', basis: '政策依据', caveats: '须注意',
    approve: '批准并记账', finish: '补记未完部分', giveBack: '退回', answer: '退回原因', approved: '已批准并记账。', returned: '已退回。', own: '这是您自己录入的，要由别人复核。', half: '已批准，但没有记完账。再次批准只补记缺的部分。',
    barred: '现在不能批准', by: (entered: string, decided: string) => `${entered} 录入${decided ? `，${decided} 复核` : ''}`, previous: (run: string) => `更正批次 ${run}`, digest: '内容摘要', print: '打印', excel: '明细 Excel', one: '本市 Excel', back: '返回', amend: '用这些数据更正', play: '用这些数据推演', gotoSandbox: '沙盘', gotoRuns: '调剂批次',
    stage: '环节', day: '资金划转日', year: '年度', gather: '从账上归集', gathered: (cities: number) => `已归集 ${cities} 个市（州）。违规损失、考核系数和缺的市（州）请补录。`, figures: '年度数据（JSON）', figuresHint: '可粘贴文件内容，或从账上归集后修改。', file: '读取文件', workOut: '核算', enter: '录入，待复核', cancel: '取消', worked: '已核算，还没有录入。核对后点“录入”。', entered: '已录入，等待他人批准。', keys: 'Alt+S 核算', wait: '请先写年度数据。',
  },
  sandbox: {
    title: '调剂沙盘', lead: '用一年的数据推演多年，各种分配办法并列。增长、流动、疫情和违规都是假设，不是预测。', start: '选一个批次的数据作第一年，写下假设，点“推演”。', first: '第一年数据取自', none: '还没有批次；请先在“调剂批次”中核算录入。', years: '年数', income: '收入年增长', expenditure: '支出年增长', ageing: '老年占比每年提高', agedCost: '老年费用倍数',
    migration: '人口流动', from: '从', to: '到', share: '每年比例', epidemic: '疫情年', of: '年度', more: '支出', less: '收入', drawn: '动用风险金', breach: '违规损失', city: '市（州）', amount: '金额（元）', add: '加一项', remove: '去掉', play: '推演', keys: 'Enter 下一项，Alt+S 推演',
    side: (scheme: string) => `${scheme}：各种办法并列`, formula: '分配办法', gapsMet: '缺口满足', short: '未补足次数', own: '自行弥补合计', gini: '结余月数基尼', reserve: '年末风险金', spread: '人均净额平均差', lawful: '政策包所用', left: '没有推演', assumed: '假设', caveats: '须注意',
    spentTitle: (formula: string, count: number) => `${formula}：${count} 个市（州）结余用尽`,
    monthsTitle: (formula: string, city: string, months: string) => `${formula}：${city}最低，${months} 个月`, months: '可支付月数', year: '年度', raised: '筹集', taken: '提取', distributed: '分配', gaps: '缺口', table: '逐年', cities: '逐市', code: '代码', net: '净额', closing: '年末结余', allHold: '每一年、每一种办法都满足调剂金各项规则。', broken: '有年度不满足规则', print: '打印', best: (formula: string, met: string) => `缺口满足最多的是“${formula}”，${met}`, noGaps: '各年都没有缺口',
  },
}
