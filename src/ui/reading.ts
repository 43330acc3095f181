/** Reading aloud on request: one text behind a listen button, or all that a child can see of the page. */
import { splitSentences, speak, stop } from '#device/speech.ts';

const readable = 'h1, h2, h3, p, li, dt, dd, summary, legend, [data-choice], [data-readable]';

/** A sentence, and where on the page it stands. */
interface Spot {
  text: string;
  element: Element;
}

/** Answers every button that reads aloud. Called once a page. */
export function readAloudOnRequest(): void {
  document.addEventListener('click', (event) => {
    const pressed =
      event.target instanceof Element ? event.target.closest('[data-listen], [data-read]') : null;
    if (!(pressed instanceof HTMLElement)) return;
    if (pressed.hasAttribute('data-read')) toggleReading(pressed);
    else listenTo(pressed);
  });
  // What is being read has gone from sight.
  window.addEventListener('hashchange', stop);
}

function listenTo(button: HTMLElement): void {
  const texts = (button.dataset['listen'] ?? '').split('\n');
  const sentences = texts.flatMap((text) => splitSentences(text));
  speak(sentences, () => undefined);
}

function toggleReading(button: HTMLElement): void {
  if (button.ariaPressed === 'true') {
    stop();
    return;
  }
  const spots = [...document.querySelectorAll(`main :is(${readable})`)]
    .filter(isRead)
    .flatMap((element) => spotsIn(element));
  button.ariaPressed = 'true';
  speak(
    spots.map(({ text }) => text),
    (index) => {
      const spot = index === null ? undefined : spots[index];
      showReading(spot);
      if (!spot) button.ariaPressed = 'false';
    },
  );
}

/** In sight, and not merely a frame around blocks that are read by themselves. */
function isRead(element: Element): boolean {
  return element.checkVisibility() && !element.closest('.unseen') && !element.querySelector(readable);
}

function spotsIn(element: Element): Spot[] {
  return splitSentences(element.textContent.replace(/\s+/g, ' ').trim()).map((text) => ({
    text,
    element,
  }));
}

/** Marks the sentence that is being read; where the browser cannot mark a range, the block around it. */
function showReading(spot: Spot | undefined): void {
  for (const marked of document.querySelectorAll('[data-reading]')) marked.removeAttribute('data-reading');
  if ('highlights' in CSS) CSS.highlights.delete('reading');
  if (!spot) return;
  spot.element.scrollIntoView({ block: 'nearest' });
  const range = 'highlights' in CSS ? rangeOf(spot) : undefined;
  if (range) CSS.highlights.set('reading', new Highlight(range));
  else spot.element.setAttribute('data-reading', '');
}

/** Finds the sentence among the element's text nodes, passing over differences in white space. */
function rangeOf({ text, element }: Spot): Range | undefined {
  const wanted = text.replace(/\s/g, '');
  const letters: { node: Text; offset: number }[] = [];
  let joined = '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    for (const { index } of node.data.matchAll(/\S/g)) {
      letters.push({ node, offset: index });
      joined += node.data.charAt(index);
    }
  }
  const at = joined.indexOf(wanted);
  const first = letters[at];
  const last = letters[at + wanted.length - 1];
  if (!first || !last) return undefined;
  const range = new Range();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}
