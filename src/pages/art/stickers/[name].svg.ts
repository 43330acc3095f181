import type { APIRoute, GetStaticPaths } from 'astro';
import { drawSticker } from '#art/sticker.ts';
import { svgResponse } from '#art/response.ts';
import { stickerNames } from '#catalogue/index.ts';
import { stickersOfPages } from '#ui/stickers.ts';

export const getStaticPaths = (async () => {
  const names = new Set([...(await stickerNames()), ...stickersOfPages]);
  return [...names].map((name) => ({ params: { name } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { name: string }> = async ({ params }) =>
  svgResponse(await drawSticker(params.name));
