import { optimize } from 'svgo';

/**
 * A drawing as a file of the site: same picture, fewer bytes.
 * @param decimals that a place in it needs: two in a square of 32, none in one of hundreds
 */
export function svgResponse(svg: string, decimals = 2): Response {
  const { data } = optimize(svg, { multipass: true, floatPrecision: decimals });
  return new Response(data, { headers: { 'content-type': 'image/svg+xml' } });
}
