import type { APIRoute, GetStaticPaths } from 'astro';
import { drawPip, pipMoods, type PipMood } from '#art/pip.ts';
import { svgResponse } from '#art/response.ts';

export const getStaticPaths = (() => pipMoods.map((mood) => ({ params: { mood } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { mood: PipMood }> = async ({ params }) =>
  svgResponse(await drawPip(params.mood), 1);
