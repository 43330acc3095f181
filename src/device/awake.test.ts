// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { keepAwake } from './awake.ts';

afterEach(() => vi.unstubAllGlobals());

const looked = () => document.dispatchEvent(new Event('visibilitychange'));

it('asks for the lock, and again when the page is looked at again', () => {
  const request = vi.fn(() => Promise.resolve());
  vi.stubGlobal('navigator', { wakeLock: { request } });
  keepAwake();
  expect(request).toHaveBeenCalledTimes(1);
  looked();
  expect(request).toHaveBeenCalledTimes(2);
  expect(request).toHaveBeenCalledWith('screen');
});

it('leaves the device as it is where the lock is refused, or there is none', async () => {
  const request = vi.fn(() => Promise.reject(new Error('NotAllowedError')));
  vi.stubGlobal('navigator', { wakeLock: { request } });
  expect(keepAwake).not.toThrow();
  await expect(request.mock.results[0]?.value).rejects.toThrow('NotAllowedError');
  vi.stubGlobal('navigator', {});
  expect(keepAwake).not.toThrow();
});
