/** Words of agreements with institutions and of the yearly appraisal. */
export const agreementsZh = {
  agreements: {
    search: '编号或名称', state: '状态', allStates: '全部状态', ending: '即将到期', apply: '新机构申请', empty: '没有符合条件的协议。换一个状态，或点“新机构申请”。',
    states: { applied: '已申请', assessed: '评估合格', negotiated: '已协商', declined: '未通过', coming: '未生效', 'in-force': '履行中', suspended: '已中止', expired: '已到期', ended: '已终止' } as Record<string, string>,
    columns: { code: '编号', name: '机构', kind: '类型', level: '等级', region: '统筹区', agreement: '协议编号', state: '状态', until: '到期日', note: '提醒', waiting: '待复核' },
    soon: '即将到期', tooLong: '中止超期', noEnd: '长期', until: (day: string) => `至 ${day}`, terms: '协议期', rests: '中止期间', today: '今日', visits: '结算范围',
    may: '现在可以办理', nothingMay: '没有可以办理的事项。', waiting: '待复核事项', own: '这是您自己录入的，要由别人复核。', approve: '批准生效', giveBack: '退回', answer: '退回原因', approved: '已批准，即时生效。', returned: '已退回。', entered: '已录入，等待他人批准。',
    line: '经过', noSteps: '协议随机构信息承接而来，本系统还没有办理过事项。', by: (entered: string, approved: string) => `${entered} 录入，${approved} 批准`, points: (points: number) => `${points} 分`, text: '协议文本', print: '打印', whole: '文本与签订时的摘要相符', broken: '文本与签订时的摘要不符', version: '文本版本', digest: '摘要', back: '返回',
    day: '生效日', reason: '原因和依据', from: '协议期第一天', to: '协议期最后一天', submit: '提交复核', keys: 'Enter 下一项，Alt+S 提交', cancel: '取消', total: '合计', of: (points: number) => `满分 ${points} 分`, passMark: (mark: number) => `合格线 ${mark} 分`, needed: '一票否决', passes: '达到合格线', fails: '未达到合格线', scoreOf: (name: string, most: number) => `${name}(0 到 ${most} 分)`,
    physicians: '医保医师', noPhysicians: '没有登记医保医师。可用命令 agreement physicians import 导入名册。', since: (day: string) => `自 ${day}`, suspend: '暂停', restore: '恢复', clause: (clause: string, standing: string) => `评分表依据 ${clause} · ${standing}`,
  },
  appraisals: {
    year: '考核年度', empty: '这一年没有履行过协议的机构。', columns: { code: '编号', name: '机构', points: '得分', grade: '等次', returned: '保证金返还', state: '状态', entered: '录入', approved: '批准', clause: '依据' },
    none: '未考核', waiting: '待复核', done: '已考核', score: '评分', again: '重新评分', grades: '等次与返还', tasks: '待复核的考核', grade: (name: string, from: number, share: string) => `${name}:${from} 分起，返还 ${share}`, wouldBe: (grade: string, share: string) => `${grade}，返还保证金 ${share}`,
  },
}
