import type { APIRoute, GetStaticPaths } from 'astro';
import { drawLine } from '#art/line.ts';
import { drawPipBody } from '#art/pip.ts';
import { svgResponse } from '#art/response.ts';
import { drawStickerBody } from '#art/sticker.ts';
import { lessons } from '#catalogue/index.ts';
import { certificates } from '#ui/certificate/certificates.ts';

/** Every sticker of a certificate, those of the steps that the youngest colour in, and Pip. */
export const getStaticPaths = (async () => {
  const names = (await certificates()).flatMap(({ lines }) => lines.map(({ sticker }) => sticker));
  const steps = (await lessons())
    .filter(({ stage }) => stage === 'nest')
    .flatMap(({ outline }) =>
      outline.parts.flatMap(({ word, sticker }) => (word === 'Step' && sticker) || []),
    );
  return [...new Set([...names, ...steps, 'pip'])].map((name) => ({ params: { name } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { name: string }> = async ({ params: { name } }) =>
  svgResponse(
    name === 'pip' ? drawLine(await drawPipBody('proud'), 4) : drawLine(await drawStickerBody(name), 0.7),
  );
