import { expect, it } from 'vitest';
import { appNow, apps } from './apps.ts';

it('has three apps that keep their safety buttons in three places', () => {
  expect(new Set(apps.map(({ layout }) => layout)).size).toBe(3);
  expect(new Set(apps.map(({ id }) => id)).size).toBe(3);
});

it('takes another app in each part and in each replay', () => {
  for (let seed = 0; seed < 6; seed += 1) {
    const inParts = [0, 1, 2].map((chapter) => appNow({ seed, chapter }).id);
    expect(new Set(inParts).size).toBe(3);
    expect(appNow({ seed: seed + 1, chapter: 0 })).not.toBe(appNow({ seed, chapter: 0 }));
  }
});
