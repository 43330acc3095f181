import type { APIRoute, GetStaticPaths } from 'astro';
import { drawLine } from '#art/line.ts';
import { drawPipBody } from '#art/pip.ts';
import { svgResponse } from '#art/response.ts';
import { drawStickerBody } from '#art/sticker.ts';
import { certificates } from '#ui/certificate/certificates.ts';

/** Every sticker of a certificate, and Pip. */
export const getStaticPaths = (async () => {
  const names = (await certificates()).flatMap(({ lines }) => lines.map(({ sticker }) => sticker));
  return [...new Set([...names, 'pip'])].map((name) => ({ params: { name } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { name: string }> = async ({ params: { name } }) =>
  svgResponse(
    name === 'pip' ? drawLine(await drawPipBody('proud'), 4) : drawLine(await drawStickerBody(name), 0.7),
  );
