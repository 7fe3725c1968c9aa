import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

/** The page as a browser takes it. */
export interface BundledPage {
  readonly script: string;
  readonly style: string;
  /** The fonts for Chinese, for a page that is given some. */
  readonly fonts: string;
}

const source = (file: string) => fileURLToPath(new URL(`../page/${file}`, import.meta.url));

let bundled: Promise<BundledPage> | undefined;

/** The page's script and style, put together in memory once a process. */
export function bundledPage(): Promise<BundledPage> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<BundledPage> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [source('main.tsx'), source('style/main.css'), source('style/fonts.css')],
    outdir: source('.'),
    entryNames: '[name]',
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    external: ['/page/*'],
    plugins: [traditionalWords],
    logLevel: 'silent',
  });
  const textOf = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { script: textOf('.js'), style: textOf('main.css'), fonts: textOf('fonts.css') };
}

/** Gives `words/zh-hant.ts` as the simplified file converted by OpenCC: there is no second copy to keep in step. */
const traditionalWords: Plugin = {
  name: 'traditional-words',
  setup(build) {
    build.onLoad({ filter: /words[\\/]zh-hant\.ts$/ }, async () => {
      const { Converter } = await import('opencc-js/cn2t');
      const text = await readFile(source('words/zh.ts'), 'utf8');
      const convert = Converter({ from: 'cn', to: 'twp' });
      return { contents: convert(text), loader: 'ts' };
    });
  },
};
