import { expect, test } from '@playwright/test';
import { findBrokenLinks, findFrameFaults, findMarkupFaults, titleOf } from '../support/markup.ts';
import { html, pages, sitemap } from '../support/site.ts';

test('the sitemap lists every page but the one for a missing page', () => {
  const listed = sitemap();
  expect(listed.length).toBeGreaterThan(10);
  const built = pages.map(({ path }) => path).filter((path) => !path.endsWith('/404.html'));
  expect([...listed].sort()).toEqual([...built].sort());
});

test('every page has a title of its own', async () => {
  const titles = await Promise.all(pages.map((page) => titleOf(html(page))));
  const repeated = titles.filter((title, index) => titles.indexOf(title) !== index);
  expect(repeated).toEqual([]);
});

for (const page of pages) {
  test(`${page.path} is sound HTML, framed, and leads somewhere`, async () => {
    const source = html(page);
    expect(await findMarkupFaults(source)).toEqual([]);
    expect(await findFrameFaults(source)).toEqual([]);
    expect(await findBrokenLinks(page, source)).toEqual([]);
  });
}
