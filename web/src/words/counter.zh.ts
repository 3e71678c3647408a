/** Words of the counter of enrolment: files that are sent, an employer's month, a transfer, a household, the report of a merging. */
export const counterZh = {
  table: { choose: '文件(CSV 或 Excel)', template: '下载模板', download: '下载退回的行', refusedRows: '退回的行', row: '行', reason: '退回原因', rejected: (rows: number) => `退回 ${rows} 行` },
  roll: {
    employer: '单位编号', month: '费款所属期', look: '查询', start: '填单位编号和月份,看上月名册,申报本月人员和工资,得出单位和个人应缴。近期申报过的单位可以从列表选择。', noNumber: '单位编号为字母和数字。',
    law: '本月费率和基数上下限', terms: { averageWage: '月平均工资', floor: '基数下限', cap: '基数上限', employerRate: '单位费率', personRate: '个人费率' },
    staff: (before: string, month: string) => `名册:${before} 在册,申报 ${month}`, declared: '本月已申报,再次申报只改变有变化的人。', fresh: '本月尚未申报。', none: '上月没有在册人员。请添加人员,或导入名册文件。',
    many: (shown: number, total: number) => `共 ${total} 人,只列出 ${shown} 人。人数较多,请导入名册文件申报。`,
    columns: { name: '姓名', identity: '证件号码', before: '上月基数', wage: '本月缴费工资', left: '离职日期', stays: '在册', employerShare: '单位应缴', personShare: '个人应缴', state: '状态', receipt: '税票', change: '变动', declared: '申报工资', base: '缴费基数', clause: '依据', row: '行', last: '缴至' },
    gone: '不在册:上月为最后一月', addLabel: '增员:证件号码、姓名或人员编号', add: '添加', notFound: '没有找到这个人。', several: '同名多人,请用证件号码。', already: '已在名册中。',
    check: '核对', declare: '申报', upload: '导入名册文件', edit: '在表中填写', how: '表头:证件号码(或人员编号)、缴费工资,可有入职日期、离职日期。名册以外的上月人员作减员。好的行入账,退回的行带原因。',
    looked: '只核对,没有入账。', booked: '已申报入账。', counts: (joined: number, left: number, changed: number, same: number) => `增员 ${joined} 人,减员 ${left} 人,基数变更 ${changed} 人,无变化 ${same} 人`,
    limits: (lifted: number, cut: number) => `低于下限 ${lifted} 人,高于上限 ${cut} 人`, waits: '有行退回,名单外的人员暂不作减员;改正后再申报一次。', together: '应缴合计', result: '变动明细', noChange: '与上月相比没有变动。', gaveWay: '居民医保相应终止(CN2023 三)',
    months: '各月应缴与缴费', month_: '月份', people: '人数', owed: '未缴', paid: '已缴', receipts: '税票', paidOn: '缴费日', noMonths: '这个单位还没有申报过。', settled: '已缴清', open: '未缴清',
    arrears: (months: string, owed: string) => `欠费:${months},共 ${owed} 元`, rests: (day: string) => `自 ${day} 起暂停待遇`, restsNot: '尚未到暂停待遇的时间', review: '办理暂停待遇', reviewed: (looked: number, suspended: number) => `有欠费的 ${looked} 人,本次暂停 ${suspended} 人。`, noArrears: '没有欠费。', owing: '欠费单位', nobodyOwes: '本地区没有欠费的单位。', owedMonths: '欠费月份', restsFrom: '暂停待遇自', reviewAll: '全部办理暂停待遇',
    pay: (month: string) => `${month} 缴费`, amount: '实缴金额(元)', receipt: '税票号码', day: '缴费日', doPay: '入账', done: '已入账。', reads: '您可以查看;申报由经办办理。',
  },
  transfer: {
    start: '查找一个人,办理转出,或凭另一统筹区出具的凭证办理转入。', bring: '持凭证转入', certificateFile: '参保凭证文件(JSON)', unreadable: '不是参保凭证文件。',
    line: '参保时间轴', today: '今天', noSpans: '没有参保记录。', whole: '首尾之间没有间断,也没有重复的日子。', gap: (from: string, to: string, days: number) => `间断 ${days} 天:${from} 至 ${to}`, doubled: (from: string, to: string, days: number) => `重复 ${days} 天:${from} 至 ${to}`, rests: '暂停', open: '至今', basis: '不间断、不重复的依据',
    columns: { region: '统筹区', scheme: '险种', from: '开始', to: '结束' },
    out: '转出', in: '转入', from: '转出地', to: '转入地', lastDay: '停保日(参保的最后一天)', toHow: '六位区划代码', doOut: '停保并出具凭证', doneOut: '已停保,凭证已出具。', first: '参保首日', group: '人群', employer: '单位或学校', optional: '没有则留空', doIn: '核验并接续', doneIn: '已接续。',
    list: '转移记录', none: '没有转移记录。', certificate: '参保凭证', number: '编号', person: '人员编号', born: '出生日期', issuedOn: '出具日期', years: '居民医保缴费年度', months: (count: number) => `${count} 个月`, monthsLabel: '职工医保参保月数', account: '个人账户余额', digest: '核验码(SM3)', digestHow: '核验码能发现损坏和笔误,不是签章。真伪以出具地经办机构为准。', print: '打印', save: '保存凭证文件', year: '年度', paidOn: '缴费日', region: '统筹区',
    arrived: '接续结果', carried: (years: number[], months: number) => `新接续居民年度 ${years.length === 0 ? '无' : years.join('、')};凭证载明职工 ${months} 个月`, by: '依据', began: (region: string, from: string, to: string) => (to ? `在${region}参保:${from} 至 ${to}` : `在${region}参保:自 ${from} 起`), notYet: '居民本年度尚未缴费,缴费后开始。', gapDays: (days: number) => (days === 0 ? '两地参保首尾相接,没有间断。' : `间断 ${days} 天。`), unbroken: '按规定不算中断。', broken: '按规定算中断。', silent: '规定没有写明是否算中断。',
    expected: (amount: string) => `账户余额 ${amount} 元待到账`, came: '资金到账', cameBy: (document: string) => `余额已凭 ${document} 到账`, amount: '到账金额(元)', document: '银行单据号', doCome: '入账', doneCome: '已入账。', scheme: '险种', hereNot: '此人不在您的统筹区参保,转入后才能查看参保记录。',
  },
  household: {
    one: '一人', all: '全家', title: (year: string, region: string) => `${region} ${year} 年度全家参保`, fromFile: '按档案中的家庭户列出。', alone: '档案中没有登记家庭户。可以逐个添加家庭成员。', add: '添加成员:证件号码、姓名或人员编号', doAdd: '添加', remove: '移出', notFound: '没有找到这个人。', several: '同名多人,请用证件号码。', already: '已在名单中。',
    columns: { name: '姓名', cover: '现在', group: '人群', charity: '慈善资助', village: '村集体资助', state: '本年度', pays: '个人应缴', begins: '待遇起始', why: '原因' },
    premium: '个人缴费标准', sum: (ready: number, owed: string) => `可以参保 ${ready} 人,应收合计 ${owed} 元`, own: (amount: string) => `其中家庭自己缴 ${amount} 元`, enrol: (count: number) => `为 ${count} 人登记参保`, done: (count: number) => `已登记 ${count} 人,每人一份应缴。`, left: (count: number) => `${count} 人不能办理,原因见表。`, nothing: '没有可以登记的人。', open: '打开', print: '打印', news: '本次登记', noBenefits: '不享受', reload: '按改动重算', separately: '每人单独登记:能办的办,不能办的留下;同一请求再点一次不会重复。', owedNow: (amount: string) => `未缴应收合计 ${amount} 元`,
  },
  merging: {
    start: '选择统筹区,看两项制度并轨的进度、登记、待定事项和证明。导入、决定、切换和基金移交在命令行办理(merge-schemes)。', empty: '本统筹区没有导入原制度的登记。导入后,人数、金额和待定事项会显示在这里:tongchou merge-schemes import。',
    cutOver: (day: string) => `新制度首日 ${day}`, undecided: (count: number) => (count === 0 ? '待定事项已全部决定' : `还有 ${count} 项待定,决定前不能切换`), parts: { figures: '登记与比对', clashes: '待定事项', proof: '并轨证明' } as Record<string, string>, part: '内容',
    columns: { what: '项目', count: '数', amount: '金额', kind: '类别', id: '事项', names: '姓名', numbers: '号码', dues: '保费', days: '参保时间', refund: '按规则退费', same: '是否同一人', keep: '保留', decidedRefund: '决定退费', state: '状态', person: '人员', from: '起', to: '止', before: '并轨前', after: '并轨后' },
    yes: '是', no: '否', isOpen: '待定', isDecided: '已定', kind: '类别', all: '全部', onlyOpen: '只看待定', noClashes: '没有这样的事项。', exports: '导出', csv: 'CSV', excel: 'Excel', save: '导出全表',
    whole: '无人断保,分文不差。', finished: '两只基金已移交。', unfinished: '基金还没有全部移交。', broken: '有人断保或数额不符。', by: '依据', lines: '登记(条)', persons: '接续(人)', daysBefore: '并轨前参保人日', daysAfter: '并轨后参保人日', refunds: '重复缴费应退', sums: '登记与账册', funds: '两只基金', fund: '原制度', cleared: '清理后资产', given: '转出', received: '居民基金转入', left: '原账余额', lost: '断保', missing: '没有着落的登记', doubled: '重复参保的人', elsewhere: '已由原有参保覆盖的日子', noFaults: '没有。', reckon: '由账册现算', reckoning: '正在计算……', fewer: '较多,只列前 200 条',
  },
}
