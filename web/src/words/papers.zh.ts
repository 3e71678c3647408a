/** Words of manual reimbursement, of the catalogue and of the institutions. */
export const papersZh = {
  papers: {
    state: '状态', allStates: '全部', fresh: '录入新单', empty: '没有这种状态的手工报销单。经办点“录入新单”，按票据填写后会出现在这里。',
    columns: { id: '编号', state: '状态', person: '参保人', institution: '机构', visit: '类别', begun: '开始', ended: '结束', total: '票据总额', amount: '应付个人', enteredBy: '录入', decidedBy: '复核', settlement: '结算编号' },
    states: { draft: '草稿', entered: '待复核', returned: '已退回', approved: '待支付', paid: '已支付', reversed: '已撤销', withdrawn: '已作废' } as Record<string, string>,
    title: '手工报销录入', whose: '先查找参保人', edit: '继续录入', person: '参保人', bill: '票据', lines: '费用明细', scans: '影像', history: '经过',
    institution: '机构编号', institutionHint: '我方定点机构填编号；其他机构留空', stated: '票据上的机构(非我方定点时填写)', statedName: '机构名称', statedLevel: '等级', statedRegion: '所在区划(六位)',
    visit: '就诊类别', scheme: '险种(可不选)', schemeAny: '按参保', begun: '开始日期', ended: '结束日期', emergency: '急诊、抢救', diagnoses: '诊断编码', invoices: '发票号码', invoicesHint: '多张用逗号分开', total: '票据总额',
    item: '编码或名称', code: '编码', name: '名称', date: '日期', quantity: '数量', price: '单价', amount: '金额', cell: (row: number, column: string) => `第 ${row} 行${column}`, remove: (row: number) => `删除第 ${row} 行`, add: '加一行',
    sum: '明细合计', difference: '与票据总额差', matches: '与票据总额相符', save: '保存草稿', saveKeys: 'Alt+S', send: '提交复核', saved: '已保存。', sent: '已提交，等待复核。', unsaved: '有未保存的修改', restored: '已恢复上次未保存的内容。', discard: '放弃未保存的内容',
    faults: (count: number) => `还有 ${count} 处要改，改好后再提交:`, outside: '不在目录内，按自费', noItems: '目录里没有，将按目录外处理',
    upload: '上传影像(JPEG、PNG、PDF，每份 8 MB 以内)', uploadFirst: '先保存草稿，再上传影像。', noScans: '没有影像。', scan: (place: number, size: string) => `影像 ${place}(${size})`,
    preview: '试算', previewTitle: '通过后将入账', previewWhy: '现在还不能结算:', approve: '通过并入账', giveBack: '退回', reason: '退回原因', pay: '支付', withdraw: '作废', reverse: '撤销报销', own: '这是您自己录入的，要由别人复核。',
    approved: '已通过，等待支付。', returned: '已退回。', payed: '已支付。', withdrawn: '已作废，发票可以重新录入。', reversed: '已撤销，发票可以重新录入。', confirm: '确认', cancel: '取消', sureWithdraw: '作废后不能恢复，确定吗?', sureReverse: '撤销后结算、累计都恢复；已支付的要向个人追回。确定吗?', notDone: '没有办理:', returnedFor: '退回原因:', paidOn: '支付日期',
  },
  catalogue: {
    search: '编码或名称', kind: '目录类别', allKinds: '全部类别', day: '有效日期', empty: '没有符合条件的目录条目。请换一个编码、名称或日期。', versions: '各版本', from: '起', until: '止', noEnd: '长期', setBy: (by: string, at: string) => `${by} 于 ${at} 生效`,
    columns: { code: '编码', name: '名称', kind: '类别', class: '甲乙丙', ownShare: '先行自付', specification: '规格', dosageForm: '剂型', unit: '单位', limit: '限价(元)', region: '制定', from: '开始日期', to: '结束日期', versions: '版本数' },
    import: '导入', importTitle: '从 CSV 或 Excel 导入', importHow: '导入只是提交变更，由另一人复核后才生效。', template: '下载模板', file: '文件', why: '变更依据(文件名称、文号)', check: '先检查', submit: '提交复核',
    report: (read: number, good: number, same: number, bad: number) => `读到 ${read} 行:可用 ${good} 行(其中 ${same} 行与现行相同)，退回 ${bad} 行。`, unread: '没有认出的列，未读取:', rejected: '退回的行', row: '行', reasons: '原因', download: '下载退回的行', waits: '已提交变更，等待复核:', nothing: '没有需要变更的内容。', checked: '只检查，没有提交。',
  },
  changes: {
    waiting: '待复核', all: '全部', empty: '没有待复核的变更。经办导入目录或提交机构变更后，会出现在这里。',
    columns: { id: '编号', state: '状态', what: '内容', why: '依据', file: '文件', records: '条数', enteredBy: '提交人', decidedBy: '复核人', answer: '退回原因' },
    fresh: '新增', before: '原来', after: '改为', field: '字段', approve: '通过并生效', giveBack: '退回', answer: '退回原因', approved: '已生效。', returned: '已退回。', own: '这是您自己提交的变更，要由别人复核。', more: (count: number) => `另有 ${count} 条未显示。`, same: '与现行内容相同。',
  },
  mappings: {
    states: { pending: '待审核', approved: '已通过', refused: '不通过' } as Record<string, string>, empty: '没有这种状态的目录对照。医院通过 3301 上报后，会出现在这里。',
    columns: { institution: '机构', ownCode: '院内编码', ownName: '院内名称', kind: '类别', code: '国家编码', catalogueName: '目录名称', class: '甲乙丙', from: '开始', to: '结束', state: '状态', handedIn: '上报日' },
    unknown: '目录里没有这个编码', approve: '审核通过', refuse: '不通过', reason: '不通过的原因', approved: '已通过，从现在起计入报销。', refused: '已退回医院改正。', differ: '院内名称与目录名称不同，请核对。',
  },
  institutions: {
    search: '编号或名称', status: '状态', allStatus: '全部状态', empty: '没有符合条件的机构。可以新增，或从文件导入。', fresh: '新增机构', change: '变更', suspend: '中止协议', agreements: '协议期', inForce: '有效', noAgreement: '今日无协议', noEnd: '长期', visits: '结算范围', access: '接入校验', guarded: '已设置', open: '未设置(不校验)', since: (day: string) => `${day} 起`, history: '经过',
    columns: { code: '编号', name: '名称', kind: '类型', level: '等级', grade: '等次', region: '区划', status: '状态', agreedUntil: '协议至', guarded: '接入' },
    fields: { code: '机构编号', name: '机构名称', kind: '机构类型', level: '机构等级', grade: '等次', region: '所在区划', agreements: '协议期', visits: '结算范围', status: '状态' } as Record<string, string>, why: '变更依据', submit: '提交复核', submitted: '已提交变更，等待复核。', cancel: '取消', agreementsHint: '2025-01-01..2025-12-31，几段用分号隔开',
    keep: '设置接入密钥', accessKind: '鉴权方式', account: '账号(paasid、access key 或客户端编号)', make: '生成密钥', shownOnce: '密钥只显示这一次，请当面交给机构并关闭。', secret: '密钥', publicKey: '机构的 SM2 公钥(填写后报文须签名)', encrypts: '报文加密(SM4)', ourPublicKey: '我方 SM2 公钥', sm4Key: 'SM4 密钥', user: '用户名', password: '口令', withdraw: '撤销接入', close: '我已记下，关闭', withdrawn: '已撤销，之后的调用不再校验。',
    kinds: { 'x-tif': 'x-tif 签名', api: '_api 签名', oauth2: 'OAuth2 令牌', apikey: 'apikey' } as Record<string, string>,
  },
}
