import { existsSync } from 'node:fs';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Finds a browser before any test runs: CHROME_BIN, else the one from npm (Linux on x64; unpacked here once, for doing
 * it in several workers at a time breaks it), else an installed one. Without any the browser tests are skipped.
 */
export async function setup(): Promise<void> {
  if (process.env.CHROME_BIN) return;
  const found = (await unpacked()) ?? SYSTEM.find((path) => existsSync(path));
  if (found !== undefined) process.env.CHROME_BIN = found;
  else console.warn('No Chromium: the tests of the page are skipped. Set CHROME_BIN to run them.');
}

async function unpacked(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } catch (error) {
    console.warn(`The Chromium from npm could not be unpacked: ${String(error)}`);
    return undefined;
  }
}
