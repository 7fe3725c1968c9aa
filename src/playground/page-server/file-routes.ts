import { readFile } from 'node:fs/promises';
import type { Hono } from 'hono';
import type { RouteEnv } from '../rest/routes.ts';
import { bundledPage } from './bundle.ts';

/** TrueType files for Chinese, in two weights. */
export interface PageFonts {
  readonly regular: string;
  readonly bold: string;
}

/** The page loads nothing from elsewhere and runs nothing but its own script. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const COMMON = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-cache' };

/** Serves the page, its script, style and icon, and the fonts that it was given. */
export function addFileRoutes(app: Hono<RouteEnv>, fonts: PageFonts | undefined): void {
  const serve = (path: string, type: string, content: () => Promise<string>) =>
    app.get(path, async (c) =>
      c.body(await content(), 200, { ...COMMON, 'content-type': type, 'content-security-policy': PAGE_POLICY }),
    );
  serve('/', 'text/html; charset=utf-8', () => readFile(new URL('../page/index.html', import.meta.url), 'utf8'));
  serve('/page/icon.svg', 'image/svg+xml', () => readFile(new URL('../page/icon.svg', import.meta.url), 'utf8'));
  serve('/page/main.js', 'text/javascript; charset=utf-8', async () => (await bundledPage()).script);
  serve('/page/main.css', 'text/css; charset=utf-8', async () => {
    const page = await bundledPage();
    return fonts === undefined ? page.style : page.style + page.fonts;
  });
  app.get('/page/fonts/:weight', async (c) => {
    const file = c.req.param('weight') === 'bold' ? fonts?.bold : fonts?.regular;
    const bytes = file === undefined ? undefined : await readFile(file).catch(() => undefined);
    if (bytes === undefined) return c.notFound();
    return c.body(new Uint8Array(bytes).buffer, 200, {
      ...COMMON,
      'content-type': 'font/ttf',
      'cache-control': 'max-age=86400',
    });
  });
}
