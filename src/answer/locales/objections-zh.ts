import type { Objection } from '../../facts/objection.ts';
import { amountText, sumText } from './amounts.ts';

const COMPARE = '与来源核对；若原文如此，则标为存疑';

/** 数据文件有何问题、如何改正。 */
export function objectionZh(o: Objection): { readonly problem: string; readonly remedy: string } {
  const p = (key: string): string => o.params[key] ?? '';
  const n = (key: string): string => amountText(p(key), 'zh');
  const compare = (problem: string) => ({ problem, remedy: COMPARE });
  switch (o.code) {
    case 'unreadable':
      return { problem: '文件无法读取', remedy: '检查权限' };
    case 'missing-file':
      return { problem: '缺少文件或文件夹', remedy: '从 git 恢复' };
    case 'not-json':
      return { problem: `不是有效的 JSON（${p('problem')}）`, remedy: '改正所指的逗号、引号或括号' };
    case 'shape':
      return {
        problem: p('field') === '' ? p('problem') : `${p('field')}：${p('problem')}`,
        remedy: '参照文件 $schema 所指的模式',
      };
    case 'missing-field':
      return { problem: `缺少 ${p('field')}`, remedy: '请补上' };
    case 'source-differs':
      return { problem: `“${p('id')}”已是另一页面（${p('url')}）`, remedy: '给本来源另取标识' };
    case 'duplicate-id':
      return { problem: `标识“${p('id')}”重复`, remedy: '改其中一个' };
    case 'duplicate-cell':
      return { problem: `本来源两次给出 ${p('id')}`, remedy: '保留其一' };
    case 'unknown-id':
      return { problem: `没有 ${p('what')}“${p('id')}”`, remedy: `使用 data/${p('what')}s.json 中的标识，或先加入` };
    case 'term-unfit':
      return {
        problem: `“${p('term')}”不宜作为新词：太短，或是数字、时间、符号`,
        remedy: '请用至少两个汉字或三个字母的词',
      };
    case 'term-taken':
      return { problem: `“${p('term')}”已有别的意思`, remedy: '换一个词' };
    case 'wrong-file-name':
      return { problem: `文件名与来源“${p('id')}”不符`, remedy: `改名为 ${p('id')}.json` };
    case 'unit':
      return { problem: `单位“${p('unit')}”与指标不符`, remedy: `使用 ${p('allowed')}` };
    case 'not-a-number':
      return { problem: `“${p('value')}”不是数字`, remedy: '写数字和小数点；原文误印记入 "printed"' };
    case 'share-range':
      return compare(`${p('id')} 为 ${p('value')}：比重应在 0 至 100 之间，名次至少为 1`);
    case 'negative-level':
      return compare(`${p('id')} 为 ${p('value')}：数额不能小于零`);
    case 'fractional-count':
      return compare(`${p('id')} 为 ${p('value')}：个数应为整数`);
    case 'no-reference':
      return {
        problem: `${p('id')} 未说明${{ gap: '与何处的增速相比', rank: '在何范围内排名' }[p('measure')] ?? '占什么的比重'}`,
        remedy: '在口径后写明：地点，占比也可以是分项',
      };
    case 'unit-changed':
      return {
        problem: `单位由 ${p('before')} 改为 ${p('after')}，而相关数字的单位不变`,
        remedy: '再看原文：同时印有两种货币的金额不算更正',
      };
    case 'parts-do-not-add-up':
      return compare(
        `${p('id')} 的各部分之和不符：${sumText(p('terms'), p('sign'), 'zh')} = ${n('sum')}，而非 ${n('whole')}（${p('unit')}；${p('parts')}）`,
      );
    case 'growth-does-not-fit':
      return compare(
        `${p('id')} 的增速 ${p('growth')}% 与水平值不符：${p('now')} 比 ${p('before')} 得 ${p('implied')}%`,
      );
    case 'part-above-whole':
      return compare(`部分 ${p('id')} 大于整体 ${p('whole')}`);
    case 'magnitude':
      return compare(`${p('id')} 是序列中相邻数字的 ${p('times')} 倍，似为数量级之误`);
    case 'unusual':
      return {
        problem: `${p('id')} 不同寻常：折合每年 ${n('value')}，以往在 ${n('low')} 与 ${n('high')} 之间`,
        remedy: '与来源核对；若无误，则放宽该指标的范围',
      };
    case 'implied-rate':
      return compare(
        `${p('id')} 的金额（${p('amounts')}）隐含汇率每美元 ${p('rate')} 元，应在 ${p('from')} 至 ${p('to')} 之间`,
      );
    case 'same-currency':
      return compare(`${p('id')} 以同一货币 ${p('unit')} 给出两次`);
    case 'conflict':
      return {
        problem: `${p('id')} 来源不一：${p('source')} 为 ${n('amount')} ${p('unit')}，${p('otherSource')} 为 ${n('otherAmount')} ${p('otherUnit')}`,
        remedy: '核对两处；若原文均如此，则一并列出，或将有误者标为存疑',
      };
    case 'against':
      return {
        problem: `“${p('against')}”不能作为 ${p('measure')} 的比较对象`,
        remedy: '增速：更早的等长时期；差距与名次：地点；比重：地点或部分',
      };
    case 'target-unmarked':
      return { problem: '目标值须同时在分组和 qualifier 中注明', remedy: '两处都写；若是实际结果则都不写' };
    case 'printed-undisputed':
      return { problem: `原文印作“${p('printed')}”，但未说明为何有误`, remedy: '在 disputed 中说明' };
    case 'missing-date':
      return { problem: `来源 ${p('id')} 没有日期`, remedy: '填写 published，或以 publishedAbout 写年份' };
    case 'period-after-publication':
      return {
        problem: `${p('id')} 所述时期在页面发布（${p('published')}）时尚未到来`,
        remedy: '核对时期；若为目标值则注明',
      };
    case 'period-mismatch':
      return {
        problem: `同一段中增速 ${p('id')} 与水平值 ${p('level')} 的时期不同`,
        remedy: '其一可能误读，请核对原文',
      };
    case 'share-does-not-fit':
      return compare(`${p('id')} 的比重 ${p('share')}% 不符：${p('part')} 比 ${p('whole')} 得 ${p('implied')}%`);
    case 'growth-outside-parts':
      return compare(`${p('id')} 的增速 ${p('growth')}% 不在各部分增速 ${p('low')}% 至 ${p('high')}% 之间`);
    case 'period-above-longer':
      return compare(`${p('id')} 大于其所在的更长时期 ${p('longer')}`);
    case 'running-total-falls':
      return compare(`累计值 ${p('id')} 低于较早的 ${p('before')}`);
    case 'per-head':
      return compare(`${p('id')} 隐含人口 ${n('heads')}，${p('before')} 隐含 ${n('headsBefore')}，变化过大`);
  }
}
