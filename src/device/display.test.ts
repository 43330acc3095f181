// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { chooseDisplay, display, displayKey, fonts, readDisplay, sizes, themes } from './display.ts';

const boot = readFileSync('src/layouts/boot.js', 'utf8');
const html = document.documentElement;

beforeEach(() => {
  localStorage.clear();
  for (const name of Object.keys(html.dataset)) Reflect.deleteProperty(html.dataset, name);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  return () => vi.unstubAllGlobals();
});

test('a choice is shown at once, kept, and leaves the other choices alone', () => {
  const stop = display.subscribe(() => undefined);
  expect(chooseDisplay({ theme: 'dark' })).toEqual({ ok: true });
  chooseDisplay({ size: 'large', calm: true });
  expect(display.get()).toEqual({ theme: 'dark', calm: true, size: 'large', font: 'own' });
  expect(html.dataset).toMatchObject({ theme: 'dark', calm: 'true', size: 'large' });
  expect(readDisplay()).toEqual({ theme: 'dark', calm: true, size: 'large' });
  stop();
});

test('only what was chosen is kept: the device still decides the rest', () => {
  chooseDisplay({ calm: true });
  expect(localStorage.getItem(displayKey)).toBe('{"calm":true}');
});

test('when the device keeps nothing the choice still shows, and it is said', () => {
  vi.stubGlobal('localStorage', null);
  expect(chooseDisplay({ theme: 'contrast' })).toEqual({ ok: false, failure: 'blocked' });
  expect(html.dataset.theme).toBe('contrast');
});

test('another tab’s choice shows here', () => {
  const stop = display.subscribe(() => undefined);
  localStorage.setItem(displayKey, '{"font":"dyslexic"}');
  window.dispatchEvent(new StorageEvent('storage', { key: displayKey }));
  expect(display.get().font).toBe('dyslexic');
  stop();
});

test('the first paint and this module read every stored value alike', () => {
  const odd = fc.oneof(fc.jsonValue(), fc.constant(undefined));
  const stored = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .record({
        theme: fc.oneof(fc.constantFrom(...themes), odd),
        calm: fc.oneof(fc.boolean(), odd),
        size: fc.oneof(fc.constantFrom(...sizes), odd),
        font: fc.oneof(fc.constantFrom(...fonts), odd),
      })
      .map((value) => JSON.stringify(value)),
  );
  const usual = { theme: 'light', calm: false, size: 'normal', font: 'own' };
  fc.assert(
    fc.property(stored, (text) => {
      localStorage.setItem(displayKey, text);
      runInThisContext(boot);
      const { theme, calm, size, font } = html.dataset;
      expect({ theme, calm: calm === 'true', size, font }).toEqual({ ...usual, ...readDisplay() });
    }),
  );
});
