/**
 * Keeps the whole site on the device, so that every page opens offline after one visit, also pages never opened.
 * See `docs/decisions/our-own-worker.md`.
 */
import { answerFor, keyFor, notFoundPage, type Manifest } from './manifest.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in at build. */
declare const __MANIFEST__: Manifest;

const manifest = __MANIFEST__;
const origin = self.location.origin;
/** Named after the base path, since two copies of Fledge may share one origin. */
const cacheName = `fledge ${manifest.base}`;
/** Few enough that a page still loading gets its turn on a slow line. */
const atOnce = 3;

self.addEventListener('install', (event) => {
  event.waitUntil(install());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldFiles().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== origin || request.headers.has('range')) return;
  const answer = answerFor(manifest, address);
  if (answer.kind === 'redirect') {
    event.respondWith(Response.redirect(answer.to, 308));
  } else if (answer.kind === 'file') {
    event.respondWith(fileOrElse(request, answer.path));
  } else if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => notFound()));
  }
});

/** The new site waits, complete, until the last page of the old one is closed: there is no `skipWaiting`. */
async function install(): Promise<void> {
  const cache = await caches.open(cacheName);
  const kept = new Set((await cache.keys()).map((request) => request.url));
  const missing = (paths: string[]) => paths.filter((path) => !kept.has(keyFor(manifest, path, origin)));
  await eachInTurn(missing(manifest.first), (path) => keep(cache, path));
  await eachInTurn(missing(manifest.later), (path) => keep(cache, path).catch(() => undefined));
}

/** What is already kept stays kept when one fails: the next try goes on from there. */
async function keep(cache: Cache, path: string): Promise<void> {
  // A hashed file is the same wherever it comes from; anything else could be an old copy out of the browser's own cache.
  const mode = path.startsWith('_astro/') ? 'default' : 'reload';
  const response = await fetch(manifest.base + path, { cache: mode, priority: 'low' });
  if (!canStandFor(path, response)) throw new Error(`${path}: ${response.status}`);
  await cache.put(keyFor(manifest, path, origin), await withoutRedirect(response));
}

/** Some hosts answer with status 404 when asked for the 404 page itself. */
function canStandFor(path: string, response: Response): boolean {
  return response.ok || (path === notFoundPage && response.status === 404);
}

/** Browsers refuse to open a page from an answer that was redirected, as hosts do to shorten `404.html` to `404`. */
async function withoutRedirect(response: Response): Promise<Response> {
  if (!response.redirected) return response;
  return new Response(await response.blob(), { status: response.status, headers: response.headers });
}

/** The kept file; the network when the device has let go of it, and then it is kept again. */
async function fileOrElse(request: Request, path: string): Promise<Response> {
  const key = keyFor(manifest, path, origin);
  const cache = await caches.open(cacheName).catch(() => undefined);
  const kept = await cache?.match(key).catch(() => undefined);
  if (kept) return kept;
  try {
    const response = await fetch(request);
    if (canStandFor(path, response) && response.type === 'basic' && !response.redirected) {
      await cache?.put(key, response.clone()).catch(() => undefined);
    }
    return response;
  } catch (error) {
    if (request.mode === 'navigate') return notFound();
    throw error;
  }
}

async function notFound(): Promise<Response> {
  const page = await caches.match(keyFor(manifest, notFoundPage, origin));
  if (!page) return Response.error();
  return new Response(await page.blob(), { status: 404, headers: page.headers });
}

/** Runs once no page of the old site is open. */
async function forgetOldFiles(): Promise<void> {
  const cache = await caches.open(cacheName);
  const current = new Set(Object.keys(manifest.revisions).map((path) => keyFor(manifest, path, origin)));
  const old = (await cache.keys()).filter((request) => !current.has(request.url));
  await Promise.all(old.map((request) => cache.delete(request)));
}

async function eachInTurn(paths: string[], act: (path: string) => Promise<void>): Promise<void> {
  const waiting = [...paths];
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await act(path);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
