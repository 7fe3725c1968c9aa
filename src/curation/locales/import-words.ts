import type { ImportProblem } from '../import/problem.ts';

type Words = (problem: ImportProblem) => string;

const en: Words = (p) => {
  switch (p.kind) {
    case 'not-json':
      return `this is not valid JSON (${p.problem})`;
    case 'not-csv':
      return `this is no table with the same columns in every line (${p.problem})`;
    case 'wrong-shape':
      return 'this is neither a publication with its observations nor an export; data/README.md shows one';
    case 'no-rows':
      return 'there is no figure in the file';
    case 'unknown-column':
      return `the column "${p.column}" is not known`;
    case 'missing-column':
      return `the column "${p.column}" is missing`;
    case 'missing-value':
      return `${p.field} is missing`;
    case 'wrong-value':
      if (p.allowed) return `${p.field} has to be one of ${p.allowed.join(', ')}`;
      if (p.problem === '') return `${p.field} cannot be read`;
      return p.field === '' ? p.problem : `${p.field}: ${p.problem}`;
    case 'clash':
      return `${p.field} and ${p.other} say different things; correct both, or leave ${p.other} empty`;
    case 'unknown-source':
      return `the publication "${p.id}" is not on file, and ${p.missing.join(', ')} ${p.missing.length === 1 ? 'is' : 'are'} missing or wrong`;
    case 'wrong-kind':
      return `"${p.name}" is neither .json nor .csv`;
    case 'too-many':
      return `there are more than ${p.most} figures; take the file apart`;
  }
};

const zh: Words = (p) => {
  switch (p.kind) {
    case 'not-json':
      return `不是有效的 JSON（${p.problem}）`;
    case 'not-csv':
      return `不是各行列数一致的表格（${p.problem}）`;
    case 'wrong-shape':
      return '既不是带数字的来源文件，也不是导出文件；格式见 data/README.md';
    case 'no-rows':
      return '文件中没有数字';
    case 'unknown-column':
      return `不认识“${p.column}”列`;
    case 'missing-column':
      return `缺少“${p.column}”列`;
    case 'missing-value':
      return `缺少 ${p.field}`;
    case 'wrong-value':
      if (p.allowed) return `${p.field} 须为其中之一：${p.allowed.join('、')}`;
      return p.field === '' ? p.problem : `无法读出 ${p.field} 的内容`;
    case 'clash':
      return `${p.field} 与 ${p.other} 不一致；请都改正，或将 ${p.other} 留空`;
    case 'unknown-source':
      return `没有收录来源“${p.id}”，且缺少或有误：${p.missing.join('、')}`;
    case 'wrong-kind':
      return `“${p.name}”既不是 .json 也不是 .csv`;
    case 'too-many':
      return `数字超过 ${p.most} 个，请拆分文件`;
  }
};

/** What is wrong with a file, without the line. */
export const importProblemWords: Readonly<Record<'en' | 'zh', Words>> = { en, zh };
