/** Words of the comparison with departments and of who should be insured. */
export const comparingZh = {
  comparing: {
    import: '导入部门文件', department: '部门', file: '文件(CSV 或 Excel)', complete: '文件是完整名单(我方有而名单没有的也是差异)', send: '导入并比对', close: '返回列表',
    how: '列:证件号码(或证件号码杂凑)、姓名、出生日期、事项、编码、编码名称、险种、开始日期、结束日期。同一文件导入两次不会重复。',
    departments: { 'public-security': '公安', 'civil-affairs': '民政', education: '教育', tax: '税务', 'human-resources': '人社', health: '卫健', agency: '其他统筹区经办' } as Record<string, string>,
    done: (read: number, matched: number, added: number, rejected: number) => `共 ${read} 行,匹配 ${matched} 行,新增差异 ${added} 条,退回 ${rejected} 行。`, rejected: '下载退回的行',
    states: { entered: '待处理', approved: '已处理', returned: '不处理', all: '全部' } as Record<string, string>,
    columns: { state: '状态', kind: '差异', department: '来源', name: '姓名', identity: '证件号码', told: '事项', code: '编码', from: '日期', deed: '处理方式', enteredBy: '导入', decidedBy: '处理', reason: '不处理原因', file: '文件', at: '时间', id: '编号' },
    empty: '没有差异。经办“导入部门文件”后,与我方档案不一致的会出现在这里。', nobody: '(未提供)',
    resolve: '处理', resolved: '已处理。', dismiss: '不处理', dismissed: '已记为不处理。', reason: '不处理的原因', own: '这是您自己导入的,要由别人处理。',
  },
  picture: {
    year: '年度', on: (day: string) => `统计日 ${day}`, list: '导出动员名单', should: '应参保', insured: '已参保', missing: '未参保', rate: '参保率', target: '目标', noTarget: '未定', reached: '已达标', short: '未达标',
    groups: '人群', employees: '职工参保占比', areas: '地区', whole: '全部地区', deeper: '选一格看下一级', schools: '学校', name: '名称', people: '人',
    legend: '颜色越深,参保率越高', none: '没有可统计的人员。人员档案中有常住地或户籍地、或在本统筹区参保的,会统计在这里。',
  },
}
