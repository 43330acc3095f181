import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Engine, createSpeaker } from './speech.ts';
import { voicesReady } from './voices.ts';

const hazel = { name: 'Hazel', lang: 'en-GB', localService: true } as SpeechSynthesisVoice;
const online = {
  name: 'Google UK English Female',
  lang: 'en-GB',
  localService: false,
} as SpeechSynthesisVoice;

/** An engine that says each utterance in a second, in one of the ways that real ones do or fail to. */
class PretendEngine implements Engine {
  spoken: string[] = [];
  voices: (SpeechSynthesisVoice | null)[] = [];
  cancelled = 0;
  speaking = false;
  pending = false;
  habit: 'ends' | 'never ends' | 'talks for ever' | 'never starts' | 'fails' = 'ends';
  offered = [online, hazel];
  cancelledThisTurn = false;

  speak(utterance: SpeechSynthesisUtterance) {
    if (this.cancelledThisTurn) return; // As Chrome does.
    this.spoken.push(utterance.text);
    this.voices.push(utterance.voice);
    if (this.habit === 'never starts') return;
    if (this.habit === 'fails') {
      setTimeout(() => void utterance.onerror?.call(utterance, {} as SpeechSynthesisErrorEvent), 10);
      return;
    }
    this.speaking = true;
    if (this.habit === 'talks for ever') return;
    setTimeout(() => {
      this.speaking = false;
      if (this.habit === 'ends') utterance.onend?.call(utterance, {} as SpeechSynthesisEvent);
    }, 1000);
  }
  cancel() {
    this.cancelled += 1;
    this.speaking = false;
    this.cancelledThisTurn = true;
    setTimeout(() => (this.cancelledThisTurn = false), 0);
  }
  getVoices(): SpeechSynthesisVoice[] {
    return this.offered;
  }
}

let engine: PretendEngine;
let heard: (number | null)[];
const speaker = () =>
  createSpeaker(
    engine,
    (text) => ({ text, onend: null, onerror: null }) as unknown as SpeechSynthesisUtterance,
  );
const hear = (index: number | null) => heard.push(index);

beforeEach(() => {
  vi.useFakeTimers();
  engine = new PretendEngine();
  heard = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test.each(['ends', 'never ends', 'talks for ever', 'never starts'] as const)(
  'an engine that %s is read to the end, sentence by sentence',
  async (habit) => {
    engine.habit = habit;
    speaker().speak(['One.', 'Two.', 'Three.'], hear);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(engine.spoken).toEqual(['One.', 'Two.', 'Three.']);
    expect(heard).toEqual([0, 1, 2, null]);
    expect(vi.getTimerCount()).toBe(0);
  },
);

test('an engine that only goes quiet is not waited for long', async () => {
  engine.habit = 'never ends';
  speaker().speak(['One.', 'Two.'], hear);
  await vi.advanceTimersByTimeAsync(1500);
  expect(engine.spoken).toEqual(['One.', 'Two.']);
});

test('it reads with the voice of the device, never with one online', async () => {
  speaker().speak(['One.'], hear);
  await vi.advanceTimersByTimeAsync(5000);
  expect(engine.voices).toEqual([hazel]);
});

test('without a voice on the device it says nothing', async () => {
  engine.offered = [online];
  speaker().speak(['One.'], hear);
  await vi.advanceTimersByTimeAsync(5000);
  expect(engine.spoken).toEqual([]);
  expect(heard).toEqual([null]);
});

test('it cancels what was being said, and speaks on the next turn', async () => {
  const one = speaker();
  one.speak(['One.', 'Two.'], hear);
  expect(engine.cancelled).toBe(1);
  expect(engine.spoken).toEqual([]);
  await vi.advanceTimersByTimeAsync(500);
  one.speak(['Other.'], hear);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(engine.spoken).toEqual(['One.', 'Other.']);
  expect(heard).toEqual([0, null, 0, null]);
});

test('stop is quiet at once and tells it once', async () => {
  const one = speaker();
  one.speak(['One.', 'Two.'], hear);
  await vi.advanceTimersByTimeAsync(500);
  one.stop();
  one.stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(engine.spoken).toEqual(['One.']);
  expect(engine.speaking).toBe(false);
  expect(heard).toEqual([0, null]);
});

test('a listener may stop it from inside', async () => {
  const one = speaker();
  one.speak(['One.', 'Two.'], (index) => {
    hear(index);
    if (index === 1) one.stop();
  });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(engine.spoken).toEqual(['One.']);
  expect(heard).toEqual([0, 1, null]);
});

test('an engine that fails is left alone', async () => {
  engine.habit = 'fails';
  speaker().speak(['One.', 'Two.'], hear);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(engine.spoken).toEqual(['One.']);
  expect(heard).toEqual([0, null]);
});

test('a long sentence is said in pieces and told once', async () => {
  const long = 'word '.repeat(80).trim();
  speaker().speak([long, 'Two.'], hear);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(engine.spoken.join(' ')).toBe(`${long} Two.`);
  expect(engine.spoken.every((piece) => piece.length <= 200)).toBe(true);
  expect(heard).toEqual([0, 1, null]);
});

test('buttons are ready once the device’s voices have come', async () => {
  const pretend = Object.assign(new EventTarget(), { getVoices: () => [] as SpeechSynthesisVoice[] });
  vi.stubGlobal('speechSynthesis', pretend);
  const seen: boolean[] = [];
  const stop = voicesReady.subscribe((ready) => void seen.push(ready));
  expect(seen).toEqual([false]);
  pretend.getVoices = () => [online];
  pretend.dispatchEvent(new Event('voiceschanged'));
  expect(seen).toEqual([false]);
  // Without an event, as some browsers do.
  pretend.getVoices = () => [online, hazel];
  await vi.advanceTimersByTimeAsync(600);
  expect(seen).toEqual([false, true]);
  stop();
});
