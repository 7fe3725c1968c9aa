import type { Refusal } from '../../../curation/refusal.ts';
import type { CurationWords, IntakeProblem } from './words.ts';

const list = (numbers: readonly number[]) => numbers.join('、');
const what = {
  proposal: '提案',
  line: '条目',
  revision: '更改',
  conflict: '冲突',
  gap: '问题',
  watch: '订阅',
} as const;

function refusal(r: Refusal): string {
  switch (r.kind) {
    case 'no-right':
      return '只有机器人所属服务器的管理员可以更改数据。';
    case 'own-proposal':
      return '您参与过这个提案，须由另一位管理员批准。';
    case 'not-found':
      return `该${what[r.what]}已不存在。`;
    case 'wrong-state':
      return r.state === 'draft' || r.state === 'returned'
        ? `提案须先送审；现为${zh.states[r.state]}。`
        : `晚了一步：<@${r.by}> 已经处理，现为${zh.states[r.state]}。`;
    case 'stale':
      return `<@${r.by}> 在此期间作了修改，未执行任何操作；请用 /审核 重新查看。`;
    case 'base-moved':
      return `显示之后在册数据已有变化（第${list(r.lines)}条），未执行任何操作；请重新查看。`;
    case 'breaks-rules':
      return '这样会违反规则，因此未作任何更改：';
    case 'incomplete':
      return `第${list(r.lines)}条不完整：请补全，或删去该条。`;
    case 'no-change':
      return '没有可更改的内容：全部已在册。';
    case 'no-lines':
      return '提案中已没有条目。';
    case 'no-reason':
      return '需要填写理由。';
    case 'too-large':
      return `内容过多：最多${r.most}${r.what === 'lines' ? '条' : '字理由'}。`;
    case 'already-undone':
      return `该更改已由第${r.by}号更改撤回。`;
    case 'superseded':
      return `之后的更改（${list(r.by)}）涉及相同数据，请先撤回那些更改。`;
    case 'busy':
      return '其他人多次抢先，请再试一次。';
  }
}

function problem(p: IntakeProblem): string {
  switch (p.kind) {
    case 'not-an-address':
    case 'bad-address':
      return '这不是网址；请从浏览器复制，以 https:// 开头。';
    case 'host-not-allowed':
      return `不能从 ${p.host} 读取网页：运行者未允许。请粘贴全文或附上文件。`;
    case 'private-address':
      return `不能从 ${p.host} 读取：它指向内部网络。`;
    case 'too-many-redirects':
      return '该网页不断跳转，请改为粘贴全文。';
    case 'too-large':
      return `内容过大：最多${Math.round(p.most / 1024)} KB。`;
    case 'too-slow':
      return '网页未能及时返回，请改为粘贴全文。';
    case 'wrong-type':
      return '这不是可读的文字；支持 txt、md、html。';
    case 'refused':
      return `网页返回错误（${p.status}），请改为粘贴全文。`;
    case 'unreachable':
      return '无法访问该网页，请改为粘贴全文。';
    case 'no-text':
      return '其中没有文字。';
    case 'wrong-file':
      return `无法读取这种文件；请用 ${p.allowed}。`;
    case 'no-text-file':
      return '读不出该文件中的文字，请另存为 UTF-8。';
    case 'date-ahead':
      return '该日期尚未到来，请填写发布日期。';
    case 'no-date':
      return '何时发布？请按 2021-08-27 填写日期，否则“去年”无从理解。';
    case 'no-title':
      return '请填写标题。';
    case 'no-publisher':
      return '请填写发布者。';
    case 'no-figures':
      return '其中没有找到数字。';
    case 'unknown-source':
      return `在册没有资料“${p.id}”；请从提示中选择，或用 /更新 文章 带入。`;
    case 'unknown-indicator':
      return p.near && p.near.length > 0
        ? `没有指标“${p.typed}”；是不是${p.near.map((name) => `“${name}”`).join('或')}？`
        : `没有指标“${p.typed}”；请写名称及其范围，例如“对东盟出口”。`;
    case 'unknown-period':
      return `“${p.typed}”不是时期；请写 2020、2021-H1、2020-Q1、2020-06 或 2021-01/2021-10。`;
    case 'period-without-year':
      return `“${p.typed}”没有说明哪一年；请写全，例如 2021、2021-Q1 或“2021年上半年”。`;
    case 'unknown-measure':
      return `“${p.typed}”不是口径；请写数额、同比增速、占比、占比变化、增速之差或排名，必要时写明对象，例如“占比：福建”。`;
    case 'attachment-gone':
      return '文件已不再保留，请重新附上。';
    case 'no-paragraph':
      return '在原文第几段？请填写段落，从1数起。';
    case 'unknown-unit':
      return `无法把“${p.typed}”完整读作带单位的数字；请写成：343.2亿元、约1.2亿吨、5.9%、第7位；个数只写数字。`;
    case 'unknown-topic':
      return `主题须为其中之一：${p.topics.join('、')}。`;
    case 'no-indicator-made':
      return '无法据此建立指标：名称已被使用或没有拉丁字母，或数字没有已知单位。';
    case 'unreadable-file':
      return ['文件无法读取：', ...p.lines].join('\n');
  }
}

/** Simplified; Traditional is converted from this file. */
export const zh: CurationWords = {
  commands: {
    refresh: {
      name: '更新',
      description: '带入新数据：形成提案，经审核后生效',
      article: {
        name: '文章',
        description: '从文章中找出数字；不附文件则打开表单粘贴',
        file: { name: '文件', description: '文章文件：.txt、.md 或 .html' },
        address: { name: '网址', description: '发布网址' },
        publisher: { name: '发布者', description: '由谁发布' },
        title: { name: '标题', description: '文章标题' },
        date: { name: '日期', description: '发布日期，例如 2021-08-27' },
      },
      figure: {
        name: '数字',
        description: '提出一个数字，输入时即作检查',
        indicator: { name: '指标', description: '数字是关于什么的；输入几个字后选择' },
        period: { name: '时期', description: '年、半年、季度或月份，例如 2021-H1' },
        value: { name: '数值', description: '原文的数字和单位：343.2亿元' },
        source: { name: '来源', description: '在册资料；输入几个字后选择' },
        measure: { name: '口径', description: '数额本身、增速、占比等' },
        paragraph: { name: '段落', description: '在第几段，从1数起' },
      },
      file: {
        name: '数据文件',
        description: '提出一个数据文件中的全部数字',
        file: { name: '文件', description: 'data/sources 格式的 .json，或 /export 写出的 .csv' },
      },
    },
    review: {
      name: '审核',
      description: '查看待审提案，批准、退回或否决',
      proposal: { name: '提案', description: '提案编号；不填则列出待审队列' },
    },
    rollback: { name: '撤回', description: '查看最近的更改并撤回其中一个' },
    watch: {
      name: '订阅',
      description: '把数据更改发布到本频道',
      start: {
        name: '开始',
        description: '从现在起在此发布更改',
        indicator: { name: '指标', description: '只看这一个；不填则为全部' },
      },
      stop: {
        name: '停止',
        description: '不再在此发布更改',
        indicator: { name: '指标', description: '只停这一个；不填则停止全部订阅' },
      },
      list: { name: '列表', description: '查看哪些频道订阅了什么' },
    },
    gaps: { name: '缺口', description: '查看未能回答的问题，问得最多的在前' },
    proposeAsFact: '提为数据',
  },
  refusal,
  problem,
  notHere: '只能在机器人所属服务器、且配有存储时更改数据。',
  states: {
    draft: '草稿',
    'in-review': '待审核',
    returned: '已退回修改',
    approved: '已批准',
    rejected: '已否决',
  },
  verdicts: {
    dropped: '已删去',
    incomplete: '不完整',
    'breaks-rule': '违反规则',
    same: '与在册相同',
    repeated: '重复',
    retraction: '撤下',
    details: '数字不变，附注有改动',
    correction: '更正',
    conflict: '与其他来源不一致',
    new: '新增',
  },
  proposal: {
    head: (id, state, lines) => `提案${id}：${lines}条，${state}`,
    counts: (parts) => parts.map(([name, count]) => `${name}${count}条`).join(' · '),
    from: (title, publisher, date) => `出自《${title}》，${publisher}${date && `，${date}`}`,
    by: (mention) => `提出者：${mention}`,
    change: (before, after) => `${before} → ${after}`,
    open: (fields) => `未读出：${fields.join('、')}`,
    quote: (text, at) => `${at === undefined ? '' : at === 'headline' ? '标题：' : `第${at}段：`}“${text}”`,
    edited: (who, read) => `由${who}改动${read === undefined ? '' : `；原文读作：${read}`}`,
    reason: (who, isReturned, why) => `${who}${isReturned ? '退回' : '否决'}：“${why}”`,
    missing: (field) => `尚未填写：${field}`,
    unreadable: (field) => `无法读出：${field}`,
    unknown: (typed) => `没有收录“${typed}”`,
    record: (kind, name) => `${kind}：${name}`,
    unfinished: (lines) => `有${lines}条现在不能批准：请先改正或删去`,
    objection: (text, isError) => `${isError ? '⛔' : '⚠️'} ${text}`,
    unread: '（未读出）',
    details: {
      names: { paragraph: '段落', note: '备注', disputed: '存疑说明', line: '文件行号' },
      changed: (name) => `${name}有改动`,
    },
    pickLine: '选择一条查看、修改或删去',
    line: (number) => `第${number}条`,
    page: (number, of) => `第${number}页，共${of}页`,
  },
  buttons: {
    submit: '送审',
    submitAll: '仍然送审',
    dropOpen: '删去这些条',
    discard: '放弃',
    approve: '批准',
    sendBack: '退回……',
    reject: '否决……',
    edit: '修改……',
    name: '新指标……',
    drop: '删去',
    restore: '恢复',
    back: '返回',
    previous: '◀ 上一页',
    next: '下一页 ▶',
    undo: '撤回……',
    asTerm: '教一个词……',
    asRequest: '标记为已提需求',
    closeGap: '关闭',
    fillAgain: '改正表单……',
    keep: '保留现有数据',
    take: '提议采用新数据',
  },
  fields: {
    indicator: '指标',
    period: '时期',
    measure: '口径',
    value: '数值',
    unit: '单位',
    place: '地点',
    breakdown: '分项',
    against: '比较对象',
    scale: '数量级',
    paragraph: '段落',
    other: '其他字段',
  },
  units: {
    CNY: '元',
    USD: '美元',
    percent: '%',
    'percentage-point': '百分点',
    rank: '名次',
    count: '个数',
    TEU: '标箱',
    tonne: '吨',
    'square-metre': '平方米',
    person: '人',
    piece: '件',
  },
  entities: {
    observation: '数据',
    indicator: '指标',
    source: '资料',
    place: '地点',
    member: '分项',
    statement: '陈述',
    term: '词',
  },
  forms: {
    reason: { title: '理由', fields: { why: { label: '理由', hint: '一句话，将保留在沿革中' } } },
    line: {
      title: '修改一条',
      fields: {
        indicator: { label: '指标', hint: '在册名称或编号，可带分项' },
        period: { label: '时期', hint: '2020、2021-H1、2020-Q1、2020-06 或 2021-01/2021-10' },
        measure: { label: '口径', hint: '数额、同比增速、占比：福建、与全国增速之差：中国、排名' },
        value: { label: '原文数值', hint: '34.32；下降加负号' },
        unit: { label: '单位和数量级', hint: '亿元、%、个百分点、万标箱' },
      },
    },
    article: {
      title: '带入文章',
      fields: {
        text: { label: '全文', hint: '粘贴全文，段落分开' },
        title: { label: '标题' },
        publisher: { label: '发布者' },
        address: { label: '网址', hint: 'https://…' },
        date: { label: '发布日期', hint: '2021-08-27' },
      },
    },
    indicator: {
      title: '新指标',
      fields: {
        en: { label: '英文名称', hint: 'Cruise passengers' },
        zh: { label: '中文名称', hint: '邮轮旅客吞吐量' },
        definition: { label: '定义', hint: '一句话说明统计什么、何地、何时' },
        topic: { label: '主题', hint: '港口、经济、货物贸易等' },
      },
    },
    term: {
      title: '教一个词',
      fields: {
        term: { label: '词或短语', hint: '按提问者的写法' },
        meaning: { label: '它的意思', hint: '一个已知的词，例如：出口' },
      },
    },
  },
  conflicts: {
    button: (count) => `与新数据冲突：${count}处`,
    head: (count) => `与新版自带数据有${count}处冲突`,
    about: '新版本带来的数据与这里录入的不同；在您决定之前，以这里录入的为准。',
    pick: '选择一处冲突',
    none: '自带数据与这里的修改一致。',
    here: (value) => `现有：${value}`,
    shipped: (value) => `新数据：${value}`,
    kept: '保留现有数据，冲突已了结。',
    why: '新版自带数据',
  },
  queue: {
    head: (count, states) => `${count}个提案待处理：${states.map(([state, n]) => `${state}${n}个`).join('，')}`,
    empty: '没有待审提案。',
    pick: '选择一个提案',
  },
  entry: (id, lines, why) => `${id}：${lines}条 – ${why}`,
  approved: (revision, changes) => `已批准，为第${revision}号更改，共${changes}条记录，即刻生效。`,
  rejected: (id) => `提案${id}已否决。`,
  sentBack: (id) => `提案${id}已退回提出者。`,
  rollback: {
    head: '最近的更改',
    empty: '尚未更改过任何数据。',
    pick: '选择一个更改查看或撤回',
    entry: (number, date, why) => `${number}：${date} – ${why}`,
    revision: (number, date, by, kind, why) => `第${number}号更改，${date}，${by}（${kind}）：${why}`,
    done: (number, undone) => `第${undone}号更改已由第${number}号更改撤回，即刻生效。`,
    kinds: { proposal: '提案', rollback: '撤回', upgrade: '新版自带数据', shipped: '自带' },
  },
  history: {
    head: (label) => `${label}的沿革`,
    empty: '没有相关在册数据，过去也没有。',
    row: (date, label, change, source, why) => `${date} · ${label}：${change}（${source}）${why && ` – ${why}`}`,
    shipped: '随机器人自带',
    gone: '撤下',
    more: (count) => `……另有更早的${count}项`,
    unknownDay: (typed) => `“${typed}”不是日期；请写成 2026-08-01。`,
    futureDay: (day) => `${day}尚未到来；请填写今天或更早的日期。`,
    beforeLedger: (day) => `不清楚${day}的在册数据：记录始于其后。`,
    asOf: (day) => `截至${day}日终的在册数据。`,
  },
  watch: {
    started: (subject) => `本频道今后会收到${subject}的每次更改。`,
    already: (subject) => `本频道已经订阅${subject}。`,
    stopped: (subject) => `本频道不再收到${subject}的更改。`,
    head: '订阅的频道',
    none: '没有频道订阅。',
    everything: '全部数据',
    cannotWrite: '我不能在本频道发言，因此无法订阅。',
    announce: (count) => `${count}项数据有更改`,
  },
  gaps: {
    head: (count) => `${count}个未能回答的问题`,
    empty: '没有待处理的问题。',
    pick: '选择一个问题',
    entry: (text, count) => `${count}次 × ${text}`,
    card: (text, count, since) => `“${text}”：自${since}以来问过${count}次。`,
    requested: '已标记为已提需求。',
    closed: '已关闭；再有人问会重新打开。',
    taught: (term, concept) => `“${term}”即${concept}`,
  },
};
