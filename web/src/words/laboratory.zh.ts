/** Words of 政策实验室. */
export const laboratoryZh = {
  laboratory: {
    population: '合成人口', region: '地区', day: '按哪天的政策', decider: '由谁决定', on: (persons: string, year: number) => `合成人口 ${persons} 人,${year} 年就诊`, print: '打印报告',
    provisions: '可以调整的规定', search: '搜索规定,如 起付、封顶、比例', scheme: '险种', all: '全部', none: '没有这样的规定。换个词试试。', schemes: { employee: '职工', resident: '居民', assistance: '救助', supplementary: '补充保险' } as Record<string, string>,
    setBy: '现由', mayDecide: (tiers: string) => `${tiers}可以规定`, beyond: '所选的决定机关无权规定这一项,测算会被退回。请换“由谁决定”。', always: '一律', inForce: '现行', yuan: '元', field: '填写', noLimit: '不设限', bounds: (range: string, clauses: string) => `允许范围 ${range}(依据 ${clauses})`,
    upTo: '至', open: '以上', band: (place: number) => `第 ${place} 段`, reset: '恢复', resetAll: '全部恢复', changed: '已调整',
    progress: '进度', stop: '停止', goOn: '继续', refused: '这个方案不能测算,下面仍是上一次的结果:', waits: '正在准备合成人口和现行政策的结果…', empty: '服务器还没有合成人口。启动时用 --population 指明,或用 ./tongchou population generate 生成。',
    now: '现行', then: '改革', change: '变化', findings: '主要结果', who: '谁支付', groups: '各类人群', asTable: '图中数字', payer: '支付方', persons: '人数', burdenNow: '现行人均负担', burdenThen: '改革人均负担', winners: '减轻人数', losers: '加重人数',
    fundsNow: '基金支付', fundsChange: '基金多支', catastrophic: '灾难性支出人数', control: '自付控制次数', ratio: '住院范围内支付比例 %', points: (value: string) => `${value} 个百分点`, chartHow: '人均个人负担(元);竖线为现行,色条为改革后',
    scenarios: '方案', name: '名称', note: '说明', keep: '保存方案', kept: '方案已保存,地址栏里的链接可以发给别人。', share: '复制链接', copied: '链接已复制。', noScenarios: '还没有保存的方案。调整一项规定,起个名字保存。', older: '按旧政策测算', withdraw: '撤下', withdrawThis: (name: string) => `撤下 ${name}`,
    compareThis: (name: string) => `比较 ${name}`, compareHow: '勾选两个以上方案,并排比较。', comparing: (count: number) => `正在比较 ${count} 个方案。`, sideBySide: '方案比较', differ: '这些方案的政策、人口、地区或日期不同,数字不能直接相比。', figure: '指标', payerChange: (payer: string) => `${payer}变化(元)`, burdenOf: (group: string) => `人均负担变化(元):${group}`,
    otherFigures: '保存以后政策或人口变了,现在的数字与保存时不同。', byYaml: '这个方案的写法超出页面可调的范围,按原文测算。',
    caveatPopulation: (persons: string, year: number) => `${persons} 人是合成的,按公布的统计生成,不含真实个人;金额是这些人 ${year} 年的合计,不是全市数字。`, caveatBehaviour: '假设就医次数和费用不因改革改变。', caveatIllustrative: (count: number) => `${count} 项规定没有找到正式文件,用的是示例值:`, again: '复算依据', proof: (law: string, population: string, seed: string, figures: string) => `政策 ${law}… 人口 ${population}… 种子 ${seed} 结果 ${figures}… 同样的输入得到同样的结果。`,
    report: {
      title: (place: string) => `${place}待遇政策测算`, head: (place: string, day: string) => `${place} · 按 ${day} 的政策`, question: '一、问题', asks: (place: string, what: string) => `${place}调整${what}后,基金和参保人的负担怎样变化?`, asksNothing: (place: string) => `${place}现行政策下,基金和参保人各负担多少?`,
      changes: '二、改什么、依据哪一条、由谁决定', clause: (clause: string) => `现行依据 ${clause}`, when: '情形', money: '三、钱:谁多付,谁少付(元)', people: '四、人:谁受益,谁受损', caveats: '请注意', andMore: '等,全部见页面。',
    },
  },
}
