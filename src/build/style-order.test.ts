import { describe, expect, it } from 'vitest';
import { houseFirst } from './style-order.ts';

const sheet = (name: string) => `<link rel="stylesheet" href="/_astro/${name}.css">`;
const page = (...names: string[]) => `<head><title>A page</title>${names.map(sheet).join('')}</head>`;

describe('the order of styles', () => {
  it('puts the house’s first, and leaves the others in theirs', () =>
    expect(houseFirst(page('one', 'two', 'site.Ab1'))).toBe(page('site.Ab1', 'one', 'two')));
  it('changes no page that has it first, or not at all', () => {
    for (const html of [page('site.Ab1', 'one'), page('one', 'website.x'), '<head></head>'])
      expect(houseFirst(html)).toBe(html);
  });
});
