/** Words of 分组工作台. */
export const groupingZh = {
  grouping: {
    one: '一份病案', many: '一张表', version: '分组方案', namesOnly: '(只有组目录)', readings: '口径', byDefault: '默认', ways: '怎样分',
    sex: '性别', male: '1 男', female: '2 女', choose: '请选择', age: '年龄(周岁)', ageDays: '年龄天数', weight: '出生体重(克)', newborn: '0 岁填天数，28 天以内填体重。离院方式、住院天数不影响分组。',
    diagnoses: '诊断', principal: '主要诊断', other: (place: number) => `其他诊断 ${place}`, procedures: '手术操作', principalProcedure: '主要手术操作', otherProcedure: (place: number) => `手术操作 ${place}`,
    find: '编码或名称', more: '加一个', first: '移到最前', remove: '删除', none: '没有这样的编码。', group: '分组', clear: '清空', example: '填一个例子', keys: 'Enter 下一项，Alt+S 分组',
    empty: '这里会显示分到哪一组、经过哪些判断、改一个编码会怎样。', faults: (count: number) => `有 ${count} 处要看一看:`,
    result: '分组结果', mdc: '主要诊断大类', adrg: '核心组', drg: '病组', codes: '编码在哪些表里', code: '编码', name: '名称', lists: '所在的表', unknown: '不认识的编码', noList: '不在这些表里',
    path: '分组经过', refused: (why: string) => `分组前校验没有通过：${why}`, noCategory: '主要诊断不在任何大类的诊断表里。', tried: (count: number) => `试过而不成立的规则 ${count} 条`, holds: '成立', asks: '条件', atoms: '条件里的符号',
    complications: '其他诊断是不是并发症或合并症', changes: '改一个编码会怎样', changesHow: '只说明规则怎样起作用。编码必须与病历一致，不能为了入组而改。点一下就按改后的编码重新分组。', noChange: '换主要诊断、换主要手术操作或增减一个编码，都不变。',
    oneMore: (count: number) => `多一个编码会进入的 ${count} 个组`, example1: (code: string, name: string) => `如 ${code} ${name}`, back: '回到改之前',
    file: '病案表(CSV 或 Excel)', how: '首行是列名：病案号、性别、年龄、年龄天数、出生体重、诊断(或主要诊断、其他诊断)、手术操作；编码之间用 | 隔开。最大 40 MB。表不保存。', paste: '或者从电子表格复制粘贴到这里(含列名)', send: '分组', working: '正在分组…', saveExcel: '下载分组结果(Excel)', saveCsv: '下载分组结果(CSV)',
    read: '病案', grouped: '入组', ungrouped: '未入组', faulty: '有问题', outcomes: '结果', problems: '问题', stays: '份数', top: '份数最多的病组', listed: '没有入组或有问题的病案', listedSome: (shown: number) => `下面列出前 ${shown} 份，其余在下载的表里。`, row: '行', id: '病案号', outcome: '结果', reason: '原因', unread: (names: string) => `没有用到的列：${names}`, allGood: '每份病案都入了组，没有发现问题。', tables: '表的样子',
  },
}
