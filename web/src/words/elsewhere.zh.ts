/** Words of clearing between regions and of epidemic measures. */
export const elsewhereZh = {
  clearing: {
    period: '月份', look: '查询', gather: '汇总本月', needsPeriod: '写上月份(如 2026-01)再汇总。', gathered: (count: number) => `已汇总,共 ${count} 张。`,
    leftOut: (count: number) => `有 ${count} 笔两地账上不一致,没有列入:`,
    empty: '没有清算。月份结束后写上月份,点“汇总本月”,两地之间有异地就医费用的就会出现在这里。',
    columns: { period: '月份', home: '参保地(付)', place: '就医地(收)', lines: '笔数', total: '金额', state: '状态', homeBy: '参保地确认', placeBy: '就医地确认', id: '编号' },
    statement: '清算明细', lines: { day: '记账日期', institution: '机构', fund: '基金', settlement: '结算编号', amount: '金额' },
    noLines: '这张清算没有明细。', toList: '返回列表', confirm: (side: string) => `代表${side}确认`, confirmed: '已确认。', pay: '支付', paid: '已支付,两地都已记账。',
    back: '撤销多于结算,由就医地付给参保地。', waitsForOther: '您已确认一方,另一方要由别人确认。', opensSettlement: '选一行按 Enter,打开结算',
  },
  epidemics: {
    region: '统筹区', enter: '录入措施', advances: '周转金', empty: '这个统筹区没有疫情措施。经办按文件“录入措施”,复核批准后生效。',
    columns: { state: '状态', document: '文号', issuer: '发文机关', from: '开始', to: '结束', lifts: '异地备案', enteredBy: '录入', decidedBy: '复核', answer: '退回原因', id: '编号' },
    open: '未定', lifted: '免备案', kept: '照常备案',
    form: { from: '开始日期', to: '结束日期(未定则不填)', document: '文号', issuer: '发文机关', lifts: '异地就医免备案', send: '提交审批', cancel: '取消', sent: '已提交,等待审批。' },
    approve: '批准', giveBack: '退回', answer: '退回原因', own: '这是您自己录入的,要由别人审批。', approved: '已批准。', returned: '已退回。', end: '终止', last: '最后一天', ended: '已终止。',
    bills: '待与财政结算', borne: (count: number, sum: string) => `共 ${count} 笔,个人负担 ${sum} 元`, noBills: '还没有按这项措施结算的费用。', bill: { person: '参保人', identity: '证件号码', institution: '机构', day: '日期', total: '总额', funds: '基金支付', borne: '个人负担', settlement: '结算编号' },
    advance: {
      columns: { institution: '机构', fund: '基金', balance: '余额', owed: '应付该机构', document: '最近单据', day: '最近日期', code: '机构编号' }, empty: '没有未收回的周转金。', move: '办理周转金', how: '办理方式',
      moves: { advanced: '预付', offset: '冲抵', returned: '收回' } as Record<string, string>, measure: '疫情措施', institution: '机构编号', fund: '基金', amount: '金额(元)', document: '单据号', do: '办理并记账', done: (balance: string) => `已记账,余额 ${balance} 元。`,
      noMeasure: '没有已批准的疫情措施,不能办理周转金。',
    },
    close: '返回列表',
  },
}
