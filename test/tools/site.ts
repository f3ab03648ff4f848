import { createServer as createHttp, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { generate } from 'selfsigned';

const FIXTURES = new URL('../fixtures/pages/', import.meta.url);

/** A web of our own: Amazon's stores and an affiliate's blog, all answered from this machine. */
export interface Site {
  readonly httpsPort: number;
  readonly httpPort: number;
  /** Addresses asked for since the start, with their hosts. */
  readonly requests: string[];
  /** Serves this text for one exact address (host, path and query). */
  readonly put: (url: string, html: string, headers?: Readonly<Record<string, string>>) => void;
  /** Sends the demo product at this address but its last bytes, and those after a time. */
  readonly slow: (url: string, ms: number) => void;
  readonly close: () => Promise<void>;
}

/** Which fixture a path of a store shows; every other product path shows the demo product. */
const SPECIAL: Readonly<Record<string, string>> = {
  '/dp/B0CAPTCHA1': 'captcha.html',
  '/dp/B0ERROR500': 'error.html',
  '/': 'home.html',
};

export async function startSite(): Promise<Site> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'TagTally tests' }], {
    keySize: 2048,
  });
  const requests: string[] = [];
  const extra = new Map<string, string>();
  const extraHeaders = new Map<string, Readonly<Record<string, string>>>();
  const late = new Map<string, number>();

  const answer = (scheme: string, host: string, path: string, response: ServerResponse) => {
    const url = `${scheme}://${host.replace(/:\d+$/, '')}${path}`;
    requests.push(url);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('cache-control', 'no-store');
    for (const [name, value] of Object.entries(extraHeaders.get(url) ?? {})) {
      response.setHeader(name, value);
    }
    const html = extra.get(url) ?? pageFor(new URL(url));
    if (html === undefined) response.statusCode = 404;
    const delay = late.get(url);
    if (delay === undefined || html === undefined) {
      response.end(html ?? 'not found');
      return;
    }
    response.write(html.slice(0, -20));
    setTimeout(() => response.end(html.slice(-20)), delay).unref();
  };
  const https = createHttps({ key, cert }, (q, r) =>
    answer('https', q.headers.host ?? '', q.url ?? '/', r),
  );
  const http = createHttp((q, r) => answer('http', q.headers.host ?? '', q.url ?? '/', r));
  const [httpsPort, httpPort] = await Promise.all([listen(https), listen(http)]);
  return {
    httpsPort,
    httpPort,
    requests,
    put: (url, html, headers = {}) => {
      extra.set(new URL(url).href, html);
      extraHeaders.set(new URL(url).href, headers);
    },
    slow: (url, ms) => late.set(new URL(url).href, ms),
    close: async () => {
      await Promise.all([stop(https), stop(http)]);
    },
  };
}

function pageFor(url: URL): string | undefined {
  if (/(^|\.)amazon\./.test(url.hostname)) {
    const special = SPECIAL[url.pathname];
    if (special !== undefined) return fixture(special);
    const asin = /\/(?:dp|gp\/product)\/([^/?]+)/.exec(url.pathname)?.[1];
    return asin === undefined ? undefined : fixture('product.html').replaceAll('B0EXAMPL01', asin);
  }
  if (url.hostname.endsWith('.example') && url.pathname === '/') return fixture('article.html');
  return undefined;
}

function fixture(name: string): string {
  return readFileSync(new URL(name, FIXTURES), 'utf8');
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
