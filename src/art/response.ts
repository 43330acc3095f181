import { optimize } from 'svgo';

/** A drawing as a file of the site: same picture, fewer bytes. */
export function svgResponse(svg: string): Response {
  const { data } = optimize(svg, { multipass: true, floatPrecision: 2 });
  return new Response(data, { headers: { 'content-type': 'image/svg+xml' } });
}
