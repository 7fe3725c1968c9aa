import { lookup as lookUp } from 'node:dns';
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { decodeText } from '../decode-text.ts';
import { isPublicAddress } from './public-address.ts';

export interface FetchRules {
  /** Hosts that the operator allows, each by its full name. None: nothing is ever fetched. */
  readonly hosts: readonly string[];
  /** For the whole of it, redirects included. */
  readonly withinMs: number;
  readonly mostBytes: number;
  /** Which addresses may be connected to; left out: those of the public internet. */
  readonly isAllowedAddress?: (address: string) => boolean;
}

/** What went wrong, as data; the words are the surface's. */
export type FetchProblem =
  | { readonly kind: 'not-an-address' }
  | { readonly kind: 'host-not-allowed'; readonly host: string }
  | { readonly kind: 'private-address'; readonly host: string }
  | { readonly kind: 'too-many-redirects' }
  | { readonly kind: 'too-large'; readonly most: number }
  | { readonly kind: 'too-slow' }
  | { readonly kind: 'wrong-type'; readonly type: string }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'unreachable' };

export type Fetched =
  | { readonly ok: true; readonly text: string; readonly isHtml: boolean; readonly url: string }
  | { readonly ok: false; readonly problem: FetchProblem };

const REDIRECTS = 3;

class Refused extends Error {
  readonly problem: FetchProblem;
  constructor(problem: FetchProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/**
 * Fetches a page by http(s) from a host that the operator allows. Every step, redirects too, is checked anew: the name,
 * and the very address that is connected to, so that a name which changes its address between the two gains nothing.
 */
export async function fetchArticle(address: string, rules: FetchRules): Promise<Fetched> {
  const within = AbortSignal.timeout(rules.withinMs);
  try {
    let url = address;
    for (let left = REDIRECTS; ; left -= 1) {
      const got = await once(checked(url, rules), rules, within);
      if ('text' in got) return { ok: true, ...got, url };
      if (left === 0) throw new Refused({ kind: 'too-many-redirects' });
      url = new URL(got.to, url).href;
    }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    return { ok: false, problem: { kind: within.aborted ? 'too-slow' : 'unreachable' } };
  }
}

function checked(address: string, { hosts }: FetchRules): URL {
  if (!URL.canParse(address)) throw new Refused({ kind: 'not-an-address' });
  const url = new URL(address);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isWeb || url.username !== '' || url.password !== '') throw new Refused({ kind: 'not-an-address' });
  if (!hosts.includes(url.hostname)) throw new Refused({ kind: 'host-not-allowed', host: url.hostname });
  return url;
}

type Got = { readonly text: string; readonly isHtml: boolean } | { readonly to: string };

function once(url: URL, rules: FetchRules, signal: AbortSignal): Promise<Got> {
  const { isAllowedAddress = isPublicAddress } = rules;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isAllowedAddress(host))
    return Promise.reject(new Refused({ kind: 'private-address', host: url.hostname }));
  const lookup: LookupFunction = (name, options, give) =>
    lookUp(name, { ...options, all: true }, (error, found) => {
      if (error) return give(error, '', 0);
      const isBad = found.some(({ address }) => !isAllowedAddress(address));
      const [first] = found;
      if (isBad || !first) return give(new Refused({ kind: 'private-address', host: name }), '', 0);
      if (options.all) give(null, found);
      else give(null, first.address, first.family);
    });
  return new Promise((resolve, reject) => {
    const headers = { accept: 'text/html, text/plain', 'user-agent': 'egret-facts', 'accept-encoding': 'identity' };
    const send = url.protocol === 'https:' ? overHttps : overHttp;
    const request = send(url, { lookup, signal, headers, agent: false }, (response) => {
      const fail = (problem: FetchProblem) => {
        response.destroy();
        reject(new Refused(problem));
      };
      const { statusCode = 0 } = response;
      const { location, 'content-type': type = '' } = response.headers;
      if (statusCode >= 300 && statusCode < 400 && location !== undefined) {
        response.destroy();
        return resolve({ to: location });
      }
      if (statusCode !== 200) return fail({ kind: 'refused', status: statusCode });
      if (!/^text\/(html|plain|markdown)\b|^application\/xhtml/i.test(type)) return fail({ kind: 'wrong-type', type });
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > rules.mostBytes) return fail({ kind: 'too-large', most: rules.mostBytes });
        chunks.push(chunk);
      });
      response.on('end', () => {
        const charset = /charset=["']?([\w-]+)/i.exec(type)?.[1];
        const bytes = Buffer.concat(chunks);
        // A page with a broken character in it is read all the same; a person looks at what was found in it.
        resolve({ text: decodeText(bytes, charset) ?? bytes.toString('utf8'), isHtml: /html/i.test(type) });
      });
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end();
  });
}
