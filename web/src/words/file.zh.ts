/** Words of the pages of persons' files: the line of time, leaving, merging, the person's own view. */
export const fileZh = {
  file: {
    open: '个人档案', desk: '到结算台', own: '本人视图', line: '时间线', start: '查找一人，打开其档案。', empty: '没有符合的记录。', unknownThen: '截至这一天还没有录入任何记录。',
    kind: '类别', all: '全部', knownOn: '截至某日已知', now: '回到现在', asKnown: (day: string) => `只显示 ${day} 为止已录入的内容。`,
    gone: (kind: string, day: string) => `${day} ${kind}，参保已于同日终止`, merged: (id: string) => `本档案已并入 ${id}`, waiting: '有一份并档或拆档申请等待复核',
    by: '录入', source: '来源', from: (id: string) => `来自并入的档案 ${id}`, history: (count: number) => `${count} 次录入`, stale: '已失效', until: '至',
    actions: '办理', document: '新增证件', documentKind: '证件类型', number: '证件号码', name: '新证件上的姓名(有变化时填)', fact: '登记人员信息', factKind: '信息', factCode: '代码', factName: '名称', factBack: '撤销人员信息', factWrong: '登记有误的信息', factFrom: '起始日(默认今天)', factUntil: '截止日(默认长期)', leave: '离开登记', leaveKind: '原因', day: '日期', told: '信息来源', undo: '撤销离开登记', merge: '并入另一份档案', absorbed: '另一份档案的人员编号', split: '拆出本档案', access: '开通本人查询', accessHow: '核对本人身份后开通。登录名和口令只显示这一次,请当面交给本人;首次登录须修改口令。再次开通会使原口令失效。', accessGive: '开通或重置', accessName: '登录名', accessWord: '口令', reason: '理由', send: '提交', done: '已办理。', sent: '已提交，等待他人复核。',
    facts: { 'usual-residence': '常住地', 'registered-residence': '户籍地', household: '家庭户', category: '人员类别', school: '就读学校' },
    factCodes: { 'usual-residence': '村(社区)12 位、网格 15 位,或县 6 位', 'registered-residence': '村(社区)12 位、网格 15 位,或县 6 位', household: '户号', category: '类别代码', school: '学校编号' },
    documents: { 'resident-card': '居民身份证(户口簿)', 'hong-kong-macau-permit': '港澳居民来往内地通行证', 'taiwan-permit': '台湾居民来往大陆通行证', 'permanent-residence': '外国人永久居留证', passport: '护照', 'birth-certificate': '出生医学证明' },
    departures: { deceased: '死亡', departed: '迁出或出境定居' },
    kinds: { identity: '证件', fact: '人员信息', coverage: '参保', dues: '缴费', filing: '备案', visit: '就诊', settlement: '结算', merge: '并档' },
    ownTitle: (name: string) => `${name}，您好`, covered: '您现在有医保', notCovered: '您现在没有参保', ownUntil: (day: string) => `保到 ${day}`, noEnd: '没有终止日期', next: '下一步', nothing: '现在没有需要您办理的事。', bills: '我的结算单', noBills: '还没有结算单。', bill: (day: string, place: string) => `${day} ${place}`, paid: (funds: string, cash: string) => `基金支付 ${funds} 元,自己付现 ${cash} 元`, close: '收起', large: '大字', ordinary: '普通字',
  },
  merges: {
    columns: { kind: '事项', state: '状态', survivor: '保留档案', absorbed: '被并档案', reason: '理由', enteredBy: '录入', decidedBy: '复核', answer: '退回原因', id: '编号' },
    kind: { 'merge-persons': '并档', 'split-persons': '拆档' } as Record<string, string>, state: { entered: '待复核', approved: '已批准', returned: '已退回' } as Record<string, string>,
    empty: '没有等待复核的并档或拆档申请。申请在个人档案页面提交。', waiting: '待复核', all: '全部', compare: '两份档案', born: '出生', approve: '批准', giveBack: '退回', answer: '退回原因', own: '这是您录入的，须由他人复核。', approved: '已批准。', returned: '已退回。',
  },
}
