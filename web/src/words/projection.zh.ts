/** Words of 精算. */
export const projectionZh = {
  projection: {
    input: '测算输入', ownFile: '自己的文件', load: '打开 JSON', save: '保存输入(JSON)', years: '测算年数', draws: '抽样次数', noDraws: '不抽样', seed: '种子', working: '正在测算…', refused: '没有测算,下面仍是上一次的结果。', empty: '这台服务器没有示例输入。请打开自己的 JSON,格式见 docs/projection.md。', noJson: (file: string) => `${file} 不是 JSON。`,
    assumptions: '假设', assumptionsHow: '这些都是假设,不是政策;改一项,右边立即重算。留空的费率和标准取自政策包。', byLaw: '按政策', parts: { employee: '职工医保', resident: '居民医保', retirement: '退休年龄', uncertainty: '不确定范围(±)' },
    fields: { opening: '期初累计结余', monthlyBase: '月缴费基数', baseGrowth: '基数年增长', employerRate: '单位费率', personRate: '个人费率', accountRate: '划入个人账户', ratio: '基金支付比例', costGrowth: '人均费用年增长', personal: '个人缴费', personalGrowth: '个人缴费年增长', subsidy: '财政补助', subsidyGrowth: '补助年增长', men: '男', women: '女', duesGrowth: '缴费增长', births: '出生', joining: '转入职工', deaths: '死亡' } as Record<string, string>,
    units: { yuan: '元', percent: '%', years: '岁' }, year: '年度', insured: '参保人数', retired: '退休人数', income: '收入', spending: '支出', surplus: '当期结余', hundredMillions: '亿元', tenThousands: '万元', balance: '累计结余', months: '可支付月数', low: '低', middle: '中', high: '高',
    runsDry: (name: string, year: number) => `${name}:按这些假设,${year} 年累计结余转为负数`, lasts: (name: string, year: number, months: string, low: string, high: string) => `${name}:到 ${year} 年末可支付 ${months} 个月(偏坏 ${low},偏好 ${high})`, bandHow: '色带:不确定的假设全部偏坏、全部偏好。', drawsHow: (bands: string) => `色带:抽样的第 10 和第 90 百分位(${bands})。`, fromLaw: (count: number) => `其中 ${count} 项取自政策包`, aim: (least: number, most: number) => `${least}–${most} 个月`,
    solver: '求解:怎样保持可支付月数', lever: '调节什么', scheme: '险种', least: '不少于(月)', most: '不多于(月)', from: '从哪年', to: '到哪年', hold: '口径', solve: '求解', oneValue: '固定取值', ownValue: '逐年取值', within: '区间内', holds: '是', fails: '否', given: (value: string) => `现为 ${value}`, asked: (least: number, most: number) => `${least}–${most} 个月由本次要求指定,没有条款规定。`, basis: '区间依据',
    backTest: '回测:这个模型过去准不准', testFrom: '起始年', test: '回测', testHow: '只用起始年及以前的公布数拟合,与此后的公布数比较。', figure: '指标', meanError: '平均误差(绝对值)', projected: '测算', published: '公布', error: '误差', everyYear: '逐年列出',
  },
}
