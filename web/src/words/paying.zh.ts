/** Words of the pages that look at an order: 病组与权重, 病例清单, 预算与点值, 支付镜像. */
export const payingZh = {
  order: {
    title: '清算材料', sample: '用示例', files: '选择文件', how: '选择 cases.csv 或 cases.xlsx(可同时选 providers、groups、dip-groups、procedures 表)，或选一个 zip；已有 order.json 就一并选上。文件只用于这次计算，不保存。最大 64 MB。', howCases: '选择病例表 cases.csv 或 cases.xlsx(可同时选 procedures 表)。文件只用于这次计算，不保存。最大 64 MB。',
    region: '地区', day: '按哪天的政策', budgets: '没有 order.json，请填总额(元)；留空的险种不清算。', method: '付费方式', budget: '总额', run: '计算', running: '正在计算…', chosen: '已选', none: '先选清算材料，或用示例看一看。', example: '示例：三家机构、两百份病例，金额和病例都是编造的。',
    methods: { 'drg-points': 'DRG 点数', 'drg-rate': 'DRG 费率', dip: 'DIP 分值', 'bed-day': '按床日', 'per-item': '按项目' } as Record<string, string>, schemes: { employee: '职工医保', resident: '居民医保' } as Record<string, string>,
    head: (region: string, day: string, read: number) => `${region}，按 ${day} 的政策，病例 ${read} 份`, refused: (count: number) => `退回 ${count} 份，没有付费`, saveRefused: '下载退回的病例', hospital: '医疗机构', all: '全部', save: '导出全部(Excel)', print: '打印', asTable: '同样的内容，表格',
  },
  weights: {
    kind: '病组或病种', drg: 'DRG 病组', dip: 'DIP 病种', group: '病组', name: '名称', cases: '病例', kept: '剔除后', mean: '均费', weight: '权重', points: '基准点数', variation: '变异系数', stable: '稳定', yes: '稳定', no: '不稳定', search: '编码或名称', onlyStable: '稳定组', anyStable: '全部', onlyUnstable: '不稳定组',
    overall: (mean: string, groups: number) => `全部均费 ${mean} 元，${groups} 组`, coefficients: '差异系数', level: '等级', levelRatio: '等级比', hospitalRatio: '医院比', value: '系数', working: '计算', bounded: '到限', law: '按什么测算', sort: '排序',
    code: '病种编码', type: '类型', diagnosis: '诊断', procedures: '手术操作', treatment: '治疗方式', score: '分值', core: (core: number, share: string, mean: string, cases: number) => `${cases} 份病例，均费 ${mean} 元；核心病种 ${core} 个，覆盖 ${share}`, thresholds: '阈值与覆盖面', threshold: '阈值', coreGroups: '核心病种', share: '覆盖病例', now: '现行', empty: '这里会列出每个病组的病例数、均费、权重、基准点数和变异系数。', saveDip: '导出病种目录(Excel)',
  },
  payCases: {
    id: '病例编号', hospital: '医疗机构', level: '等级', scheme: '险种', group: '病组', name: '名称', method: '付费方式', kind: '病例类型', discharged: '出院日期', days: '天数', cost: '费用', points: '点数', standard: '支付标准', payments: '患者及其他已付', fund: '基金应付', byItem: '按项目额', gain: '盈亏', from: '费用从', to: '到', sort: '排序', text: '病例编号',
    orders: { hospital: '按机构', cost: '费用从高到低', points: '点数从高到低', loss: '亏损最多的在前', gain: '盈余最多的在前' } as Record<string, string>,
    sums: (total: number) => `符合条件的 ${total} 份`, pool: (scheme: string, method: string, value: string) => `${scheme} ${method}，点值 ${value} 元`, noValue: '—', working: '怎样算出来的', rounding: '机构的金额按总点数一次四舍五入，逐例相加会差几分。', apply: '筛选', empty: '没有这样的病例。', basis: '依据', start: '这里会列出每份病例的点数、支付标准和基金应付，逐行可看计算和依据。',
  },
  budget: {
    through: '看到', month: (month: number) => `${month} 月`, value: '点值', finding: (scheme: string, share: string, months: number) => `${scheme}:${months} 个月用去全年可用预算的 ${share}`, findingValue: (scheme: string, value: string) => `${scheme}:到目前点值 ${value} 元`, planned: '按月均分', used: '已用(按项目)', forecast: '全年预测', range: (least: string, most: string) => `${least} 至 ${most} 元`, forecastHow: '照目前的平均进度；上下限是余下各月都像最省或最费的一个月。', valueHow: '点值按已过月份占全年预算的份额估算；全年结束时等于清算前的点值。',
    columns: { month: '月份', cases: '病例', points: '点数', byItem: '按项目额', pointValue: '当月点值', pointsSoFar: '累计点数', byItemSoFar: '累计按项目额', budgetSoFar: '同期预算', pointValueSoFar: '累计点值' }, available: '全年可用预算', usual: '照目前进度全年用去', left: (count: number) => `有 ${count} 份病例没有出院日期、不在本年或晚于所看月份，不在图中。`, chart: '图',
    indicators: '支付改革指标', coverage: (institutions: string, groups: number, cases: string, spending: string) => `按病组病种付费：机构 ${institutions}，病组 ${groups} 个，病例 ${cases}，住院基金支出 ${spending}`, target: (target: string) => `目标 ${target}`, noTarget: '本地没有规定目标', reached: '达到', short: '未达到', cmi: 'CMI', costIndex: '费用消耗指数', timeIndex: '时间消耗指数', ungrouped: '未入组率', byGroups: '按组付费占住院基金支出', hospitals: '各机构', start: '这里会画出逐月的点数、点值、预算使用和全年预测，旁边有同样内容的表。',
  },
  mirror: {
    part: '看什么', methods: '换付费方式', versions: '换分组版本', fund: '基金支付', against: '与总额相比', method: '付费方式', gains: '各机构与按项目额相比的盈亏', gain: '盈', loss: '亏', now: '现行', how: '金额是分担、扣款、考核之前的标准额：那些是对现行方式的激励，不能套在假想的方式上。', shadowHow: '同一批病例用两个版本分组，权重都由这批病例重新测算，按 DRG 点数付费。病例表要有性别、年龄、诊断和手术操作。',
    from: '原版本', to: '新版本', moved: (moved: number, cases: number) => `${cases} 份病例中 ${moved} 份换组`, ungrouped: (before: number, after: number) => `未入组 ${before} → ${after}`, lacking: '缺少分组要的内容', moves: '换到哪里', cases: '病例', cost: '费用', hospitals: '各机构的钱怎样变', before: '原', after: '新', change: '变化', rows: '换组的病例', saveRows: '导出换组病例(Excel)', start: '这里会比较同一批病例在各种付费方式下各机构的盈亏和基金的支出。', finding: (scheme: string, method: string, amount: string) => `${scheme}:各种方式中基金支付最少的是${method}，${amount} 元`,
  },
}
