/**
 * Reading aloud, on the device and only after a tap. Engines differ and break: some never say that they ended, some
 * fall silent half way, some keep talking after the page has gone. So each utterance is short, and a watchdog moves on.
 */
import { splitUtterances } from './sentences.ts';
import { browserEngine, chooseVoice } from './voices.ts';

export { splitSentences } from './sentences.ts';

export interface Speaker {
  /**
   * Reads the sentences, each in turn. `onSentence` hears the index of the one being read, and null at the end or when
   * stopped. A new call stops the one before.
   */
  speak(sentences: readonly string[], onSentence: (index: number | null) => void): void;
  stop(): void;
}

/** The part of the browser's SpeechSynthesis that is used. */
export type Engine = Pick<SpeechSynthesis, 'speak' | 'cancel' | 'getVoices' | 'speaking' | 'pending'>;
type Utter = (text: string) => SpeechSynthesisUtterance;

/** How often the watchdog looks, in milliseconds. */
const look = 250;
/** Time for an engine to start, in milliseconds. A cold one on a Chromebook takes more than a second. */
const startUp = 3000;
/** The slowest reading that is still waited for, in milliseconds a character: twice a usual pace. */
const slowest = 150;

let own: Speaker | undefined;

/** Reads with the browser's own engine; does nothing where there is none. */
export function speak(sentences: readonly string[], onSentence: (index: number | null) => void): void {
  const engine = browserEngine();
  if (!engine) {
    onSentence(null);
    return;
  }
  if (!own) {
    own = createSpeaker(engine, (text) => new SpeechSynthesisUtterance(text));
    addEventListener('pagehide', stop);
  }
  own.speak(sentences, onSentence);
}

export function stop(): void {
  own?.stop();
}

/** A speaker over any engine. */
export function createSpeaker(engine: Engine, utter: Utter): Speaker {
  let stopReading: (() => void) | undefined;
  return {
    speak(sentences, onSentence) {
      stopReading?.();
      engine.cancel();
      stopReading = read(engine, utter, sentences, onSentence);
    },
    stop: () => stopReading?.(),
  };
}

/** Starts one reading; the answer stops it. */
function read(
  engine: Engine,
  utter: Utter,
  sentences: readonly string[],
  onSentence: (index: number | null) => void,
): () => void {
  const pieces = sentences.flatMap((sentence, index) =>
    splitUtterances(sentence).map((text) => ({ index, text })),
  );
  const voice = chooseVoice(engine.getVoices());
  // Held until it is over: engines lose an utterance that nothing refers to.
  let current: SpeechSynthesisUtterance | null = null;
  let over = false;
  // Chrome drops what is said in the same turn as cancel(): here, and after the watchdog.
  let timer = setTimeout(say, 0, 0);

  function finish() {
    if (over) return;
    over = true;
    current = null;
    clearTimeout(timer);
    engine.cancel();
    onSentence(null);
  }

  function isOver() {
    return over;
  }

  function say(number: number) {
    const piece = pieces[number];
    if (!piece || !voice) {
      finish();
      return;
    }
    if (piece.index !== pieces[number - 1]?.index) onSentence(piece.index);
    // A listener may just have stopped it.
    if (isOver()) return;
    const utterance = utter(piece.text);
    current = utterance;
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = () => {
      if (current !== utterance) return;
      clearTimeout(timer);
      say(number + 1);
    };
    utterance.onerror = () => {
      if (current === utterance) finish();
    };
    engine.speak(utterance);
    watch(piece.text.length, number + 1);
  }

  /** Moves on when the engine has gone quiet without a word, or takes far too long. */
  function watch(length: number, next: number) {
    let waited = 0;
    let started = false;
    const check = () => {
      waited += look;
      started ||= engine.speaking;
      const quiet = !engine.speaking && !engine.pending && (started || waited >= startUp);
      if (quiet || waited > startUp + length * slowest) {
        current = null;
        engine.cancel();
        timer = setTimeout(say, 0, next);
      } else {
        timer = setTimeout(check, look);
      }
    };
    timer = setTimeout(check, look);
  }

  return finish;
}
