import { expect, test } from '@playwright/test';
import { atEachPart, pages, settle } from '../support/site.ts';
import { findTraces } from '../support/storage.ts';
import { watch } from '../support/watch.ts';

test.use({ serviceWorkers: 'block' });

for (const { path } of pages) {
  test(`${path} asks nobody else, breaks no policy, says no error, writes nothing`, async ({
    page,
    context,
    baseURL,
  }) => {
    const findings = await watch(context, baseURL ?? '');
    await page.goto(path);
    await settle(page);
    await atEachPart(page, () => settle(page));
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    expect([...findings, ...(await findTraces(page))]).toEqual([]);
  });
}

test.describe('with its worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the site asks nobody else, breaks no policy, says no error, writes nothing', async ({
    page,
    context,
    baseURL,
  }) => {
    const findings = await watch(context, baseURL ?? '');
    await page.goto('/');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.goto('/privacy/');
    await page.waitForLoadState('networkidle');
    expect([...findings, ...(await findTraces(page))]).toEqual([]);
  });
});
