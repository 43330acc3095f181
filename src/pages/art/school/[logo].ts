/** The logo of the school that is built, and of no other. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { school, schoolFolder } from '#catalogue/index.ts';

export const getStaticPaths = (async () => {
  const { logo } = await school();
  return logo ? [{ params: { logo } }] : [];
}) satisfies GetStaticPaths;

const types: Record<string, string> = { svg: 'image/svg+xml', png: 'image/png', webp: 'image/webp' };

export const GET: APIRoute<Record<string, never>, { logo: string }> = async ({ params: { logo } }) =>
  new Response(await readFile(join(process.cwd(), schoolFolder, logo)), {
    headers: { 'content-type': types[logo.split('.').at(-1) ?? ''] ?? 'application/octet-stream' },
  });
