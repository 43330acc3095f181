import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import sirv from 'sirv';

export interface ServeOptions {
  /** The built site. */
  dir: string;
  /** The base path it was built with; `/` unless given. */
  base?: string;
  /** 0 picks a free one. */
  port: number;
  host?: string;
}

export interface Served {
  /** The site's address, with the base path and a trailing slash. */
  url: string;
  close: () => Promise<void>;
}

/** Headers for the addresses that match; written at build into `_headers`. */
type HeaderRule = { matches: (path: string) => boolean; headers: [string, string][] };

/**
 * Serves a built site the way a static host would: its own headers, compression, redirects to the trailing slash, and the
 * 404 page. Rejects with `EADDRINUSE` when the port is taken.
 */
export async function serve({ dir, base = '/', port, host = '127.0.0.1' }: ServeOptions): Promise<Served> {
  const root = resolve(dir);
  const prefix = `/${base}/`.replace(/\/+/g, '/');
  const rules = readHeaderRules(join(root, '_headers'));
  // `dev` looks files up on each request, so that a new build needs no restart.
  const files = sirv(root, { dev: true, etag: true, brotli: true });
  const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } } });

  const server = createServer((request, response) => {
    const { pathname: path, search } = new URL(`http://localhost${request.url ?? '/'}`);
    const inside = path.slice(prefix.length).replace(/^\/+/, '');
    for (const rule of rules) {
      if (rule.matches(path)) for (const [name, value] of rule.headers) response.setHeader(name, value);
    }
    const redirect = (to: string) => response.writeHead(308, { Location: to }).end();
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (!path.startsWith(prefix)) {
      if (path === '/' || `${path}/` === prefix) redirect(prefix);
      else response.writeHead(404).end();
    } else if (!path.endsWith('/') && existsSync(join(root, inside, 'index.html'))) {
      redirect(`${prefix}${inside}/${search}`);
    } else {
      request.url = `/${inside}`;
      compress(request as never, response as never, () => {
        files(request, response, () => {
          response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-cache' });
          response.end(readNotFound(root));
        });
      });
    }
  });

  await listen(server, port, host);
  const { port: actual } = server.address() as AddressInfo;
  return { url: `http://${host}:${actual}${prefix}`, close: () => close(server) };
}

/** The kind page for unknown addresses; a plain line where a site was built without one. */
function readNotFound(root: string): string | Buffer {
  const page = join(root, '404.html');
  return existsSync(page) ? readFileSync(page) : 'Not found';
}

/** Reads Netlify's `_headers` format: a path on a line of its own, then its indented headers. */
function readHeaderRules(file: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!line.trim()) continue;
    if (!line.startsWith(' ')) {
      const path = line.trim();
      const start = path.slice(0, -1);
      rules.push({ matches: (at) => (path.endsWith('*') ? at.startsWith(start) : at === path), headers: [] });
    } else {
      const [, name = '', value = ''] = /^\s+([^:]+):\s*(.*)$/.exec(line) ?? [];
      rules.at(-1)?.headers.push([name, value]);
    }
  }
  return rules;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => done());
  });
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

/** The first free port from `port` on, since another project may be using the usual one. */
async function serveOnFreePort(options: ServeOptions): Promise<Served> {
  try {
    return await serve(options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return serveOnFreePort({ ...options, port: options.port + 1 });
  }
}

if (import.meta.main) {
  const { PORT, HOST, FLEDGE_BASE } = process.env;
  const dir = resolve(import.meta.dirname, '../dist');
  if (!existsSync(join(dir, '_headers'))) {
    console.error('There is no built site in dist/. Build it first: npm run build');
    process.exit(1);
  }
  const options: ServeOptions = { dir, base: FLEDGE_BASE, port: Number(PORT ?? 4321), host: HOST };
  try {
    const { url } = await (PORT ? serve(options) : serveOnFreePort(options));
    console.log(`Fledge is at ${url}`);
  } catch (error) {
    console.error(`Fledge could not start: ${(error as Error).message}`);
    process.exit(1);
  }
}
