import type { Objection } from '../../facts/objection.ts';

/** 数据文件有何问题、如何改正。 */
export function objectionZh(o: Objection): { readonly problem: string; readonly remedy: string } {
  const p = (key: string): string => o.params[key] ?? '';
  switch (o.code) {
    case 'unreadable':
      return { problem: '文件无法读取', remedy: '检查权限' };
    case 'missing-file':
      return { problem: '缺少文件或文件夹', remedy: '从 git 恢复' };
    case 'not-json':
      return { problem: `不是有效的 JSON（${p('problem')}）`, remedy: '改正所指的逗号、引号或括号' };
    case 'shape':
      return { problem: p('problem'), remedy: '参照文件 $schema 所指的模式' };
    case 'duplicate-id':
      return { problem: `标识“${p('id')}”重复`, remedy: '改其中一个' };
    case 'duplicate-cell':
      return { problem: `本来源两次给出 ${p('id')}`, remedy: '保留其一' };
    case 'unknown-id':
      return { problem: `没有 ${p('what')}“${p('id')}”`, remedy: `使用 data/${p('what')}s.json 中的标识，或先加入` };
    case 'wrong-file-name':
      return { problem: `文件名与来源“${p('id')}”不符`, remedy: `改名为 ${p('id')}.json` };
    case 'unit':
      return { problem: `单位“${p('unit')}”与指标不符`, remedy: `使用 ${p('allowed')}` };
    case 'not-a-number':
      return { problem: `“${p('value')}”不是数字`, remedy: '写数字和小数点；原文误印记入 "printed"' };
    default:
      return {
        problem: `${o.code}${
          Object.keys(o.params).length > 0
            ? `：${Object.entries(o.params)
                .map(([k, v]) => `${k} ${v}`)
                .join('，')}`
            : ''
        }`,
        remedy: '与来源核对；若原文如此，则标为存疑',
      };
  }
}
