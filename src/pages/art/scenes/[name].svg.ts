import type { APIRoute, GetStaticPaths } from 'astro';
import { svgResponse } from '#art/response.ts';
import { drawScene, sceneNames } from '#art/scene.ts';
import { people } from '#catalogue/index.ts';

export const getStaticPaths = (async () =>
  (await sceneNames()).map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { name: string }> = async ({ params }) =>
  svgResponse(await drawScene(params.name, await people()), 1);
