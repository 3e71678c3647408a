/** Words of budgets, the survey of funds, and alerts. */
export const budgetsZh = {
  budgets: {
    region: '统筹区', fund: '基金', year: '年度', documents: '预算文件', execution: '预算执行', propose: '编制', empty: '还没有预算文件。会计可点“编制”，给出人数、就诊量和上年数，系统按标准和趋势算出各科目。', noExecution: '这个年度还没有批准的预算。先编制并由省级批准。',
    columns: { kind: '类别', region: '统筹区', fund: '基金', year: '年度', income: '收入', spending: '支出', state: '状态', entered: '录入', decided: '审核', id: '文件' },
    province: '省级', city: '市（州）', kind: '文件类别',
    kinds: { compile: '年度预算', adjust: '预算调整方案', unify: '汇总全省预算', evaluate: '年度绩效评价' },
    kindsHint: { compile: '给出人数、缴费基数、就诊量；没有给出的上年数取自账上。', adjust: '只写要变的科目：增为正，减为负。', unify: '把本省各市（州）已批准的预算逐科目相加。', evaluate: '年度结束后，按全年执行数和绩效目标评分。' },
    heads: '预计参保缴费人数', monthlyBase: '月均缴费基数（元）', collected: '征缴率', trend: '支出趋势（省略用政策包）', opening: '上年滚存结余（省略取自账上）', reason: '原因', reasonHint: '收不抵支时必须写明', line: '科目', lastYear: '上年数', visits: '人次', costPerVisit: '次均基金支付', amount: '直接给定', byAmount: '调整额', lineReason: '给定原因',
    workOut: '测算', enter: '录入，待审核', worked: '已测算，还没有录入。核对后点“录入”。', entered: '已录入，等待省级审核。', cancel: '关闭', keys: 'Enter 下一项，Alt+S 测算',
    sheet: { account: '科目', lastYear: '上年数', change: '调整额', amount: '预算数', method: '方法', indicator: '指标', working: '计算', rests: '依据', incomeTotal: '收入合计', spendingTotal: '支出合计', surplus: '当年收支结余', opening: '上年滚存结余', closing: '年末滚存结余' },
    findings: '审核提示', needsReason: '须说明原因', goals: '绩效目标', goal: '指标', bounds: '目标区间', weight: '权重', value: '数值', score: '得分', parts: '各市（州）', evaluation: (year: string, score: string, grade: string) => `${year} 年绩效评价 ${score} 分，${grade}`, used: '已用于本年支出增长测算', holds: '现行', superseded: '已被后来的文件取代',
    approve: '批准', giveBack: '退回', answer: '退回原因', approved: '已批准，即日生效。', returned: '已退回。', own: '这是您自己录入的，要由别人审核。', by: (entered: string, decided: string) => `${entered} 录入${decided ? `，${decided} 审核` : ''}`, previous: (id: string) => `承接文件 ${id}`, digest: '内容摘要', print: '打印', excel: 'Excel',
    through: '截至', month: (month: number) => `${month} 月`, budget: '预算数', executed: '累计执行', remaining: '预算余额', share: '进度', forecast: '全年预计', deviation: '预计偏离', how: '预测方法', flagged: '偏离', months: '逐月执行数', lineOf: '预算科目', total: '合计', income: '收入', spending: '支出', closing: '预计年末滚存结余', watch: '绩效监控', entries: '明细账',
    finding: (through: number, spent: string, came: string) => `截至 ${through} 月，支出执行 ${spent}，收入完成 ${came}`, tolerance: (rate: string, rests: string) => `偏离超过 ${rate} 的科目有标记（${rests}）`,
  },
  overview: {
    day: '截至', look: '查看', warn: '预警监测', warned: (raised: number, fresh: number) => `监测完成：预警 ${raised} 条，其中新产生 ${fresh} 条。`, balance: '滚存结余', months: '可支付月数', grade: '分级', income: '本年收入', spending: '本年支出', incomeShare: '收入进度', spendingShare: '支出进度', deviation: '支出预计偏离', alerts: '预警', overdue: '逾期', cities: '各市（州）', city: '市（州）',
    map: (danger: number, all: number) => (danger === 0 ? `${all} 个市（州）都没有未办结的预警` : `${all} 个市（州）中有 ${danger} 个有未办结的预警`), mapHint: '颜色：红色、黄色为预警级别，白色为无预警。点开看该市（州）。', numerator: '分子', denominator: '分母', whole: '返回全省',
    flows: (came: string, went: string) => `本年收入 ${came} 万元，支出 ${went} 万元`, flowsPicture: '资金流向', from: '来源', to: '去向', amount: '金额', asTable: '数据表', asPicture: '图', savePicture: '存图',
    byMonth: (over: number) => (over === 0 ? '逐月支出都在预算的十二分之一以内' : `有 ${over} 个月的支出超过预算的十二分之一`), byMonthPlain: '逐月收支', monthColumn: '月份', planned: '预算月均', unit: '万元',
    alertColumns: { region: '统筹区', kind: '事由', level: '级别', raised: '产生日', state: '进度', due: '期限', office: '责任单位', figures: '指标', id: '预警' }, late: '逾期', noAlerts: '没有预警。会计可点“预警监测”。', history: '处置过程', office: '责任单位', due: '完成期限', note: '措施或情况', steps: { plan: '提交方案', follow: '记录跟踪', close: '办结' }, done: '已记录。', when: '时间顺序', who: '经办', close: '关闭', empty: '这个统筹区的这个基金还没有账。', execution: '看预算执行',
  },
}
