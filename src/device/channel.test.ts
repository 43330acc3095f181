import { afterEach, expect, it, vi } from 'vitest';
import { openChannel } from './channel.ts';

afterEach(() => vi.unstubAllGlobals());

it('carries a message from one window to the other', async () => {
  const heard: unknown[] = [];
  const one = openChannel('test', () => undefined);
  const other = openChannel('test', (data) => heard.push(data));
  expect(one?.say({ hello: 1 })).toBe(true);
  await vi.waitFor(() => expect(heard).toEqual([{ hello: 1 }]));
  one?.close();
  other?.close();
});

it('is not there where a browser has none, or refuses it', () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  expect(openChannel('test', () => undefined)).toBeUndefined();
  vi.stubGlobal('BroadcastChannel', function refuse() {
    throw new Error('SecurityError');
  });
  expect(openChannel('test', () => undefined)).toBeUndefined();
});

it('says when a message could not be sent', () => {
  const channel = openChannel('test', () => undefined);
  channel?.close();
  expect(channel?.say({ hello: 1 })).toBe(false);
});
