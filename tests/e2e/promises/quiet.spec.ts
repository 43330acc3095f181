import { expect, test } from '@playwright/test';
import { findTraces } from '../support/storage.ts';
import { watch } from '../support/watch.ts';

test('with its worker, the site asks nobody else, breaks no policy, says no error, writes nothing', async ({
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
