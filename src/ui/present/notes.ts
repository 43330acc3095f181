/**
 * The teacher's window. It follows the slides and asks them to move; where they cannot be reached it turns its own pages,
 * and says so.
 */
import { answerOf, type Deck, type Stage } from '#core/class/deck.ts';
import { readMessage, type Message } from '#core/class/messages.ts';
import { act, slideNow, startClass, votesOf, type ClassState, type Move } from '#core/class/state.ts';
import { countVotes } from '#core/class/votes.ts';
import { fillPlaces, type Fill } from '#core/words.ts';
import { openChannel } from '#device/channel.ts';
import { readDeck, sectionsOf } from './deck.ts';
import { commandOf, isTaken } from './keys.ts';
import { endOf, minutesGone, type Timing } from './time.ts';

/** How long slides that are being loaded again may take to answer, in milliseconds. */
const patience = 1500;

export function followSlides(): void {
  const root = document.querySelector<HTMLElement>('[data-notes]');
  const sections = root ? sectionsOf(root) : [];
  const deck = readDeck(sections);
  if (root && deck) new Notes(root, sections, deck).begin();
}

class Notes {
  readonly #root: HTMLElement;
  readonly #sections: readonly HTMLElement[];
  readonly #deck: Deck;
  readonly #words: Readonly<Record<string, string>>;
  readonly #timings: readonly Timing[];
  readonly #say: (message: Message) => boolean;
  readonly #canTalk: boolean;
  #state: ClassState;
  #isHeard = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, sections: readonly HTMLElement[], deck: Deck) {
    this.#root = root;
    this.#sections = sections;
    this.#deck = deck;
    this.#words = JSON.parse(root.dataset['words'] ?? '{}') as Record<string, string>;
    this.#timings = JSON.parse(root.dataset['timings'] ?? '[]') as Timing[];
    this.#state = startClass(deck);
    const channel = openChannel(`fledge.class.${root.dataset['notes'] ?? ''}`, (data) => this.#hear(data));
    this.#canTalk = channel !== undefined;
    this.#say = (message) => channel?.say(message) === true;
  }

  begin(): void {
    addEventListener('keydown', (event) => this.#press(event));
    this.#root.addEventListener('click', (event) => this.#click(event));
    setInterval(() => this.#drawTime(), 5000);
    this.#draw();
    this.#root.dataset['ready'] = '';
    this.#say({ from: 'notes', asks: true });
    this.#waitForSlides();
  }

  #hear(data: unknown): void {
    const message = readMessage(this.#deck, data);
    if (message?.from !== 'slides') return;
    if ('bye' in message) {
      this.#waitForSlides();
      return;
    }
    clearTimeout(this.#waiting);
    this.#isHeard = true;
    this.#state = message.state;
    this.#draw();
  }

  /** Slides that stay silent have been closed, or were never opened. */
  #waitForSlides(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      this.#isHeard = false;
      this.#draw();
    }, patience);
  }

  #press(event: KeyboardEvent): void {
    if (event.defaultPrevented || isTaken(event.key, event.target)) return;
    const command = commandOf(event);
    if (!command) return;
    switch (command.do) {
      case 'full':
      case 'notes':
      case 'keys':
      case 'list':
      case 'bar':
        return;
      default:
        event.preventDefault();
        this.#do(command);
    }
  }

  #click(event: Event): void {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null;
    const { answer, do: name } = pressed?.dataset ?? {};
    if (answer !== undefined) this.#do({ do: 'answer', answer: Number(answer) });
    else if (name !== undefined) this.#do({ do: name } as Move);
  }

  #do(move: Move): void {
    if (this.#isHeard) {
      this.#say({ from: 'notes', move });
    } else if (move.do !== 'blank') {
      this.#state = act(this.#deck, this.#state, move, Date.now());
      this.#draw();
    }
  }

  #word(key: string, fill: Fill = {}): string {
    return fillPlaces(this.#words[key] ?? '', fill);
  }

  #draw(): void {
    const state = this.#state;
    const { slide, place } = slideNow(this.#deck, state);
    for (const section of this.#sections) section.classList.toggle('now', section.id === slide.id);
    this.#part('place').textContent = `${place + 1} / ${this.#deck.length}`;
    const link = this.#isHeard ? 'heard' : this.#canTalk ? 'waiting' : 'alone';
    for (const says of this.#root.querySelectorAll<HTMLElement>('[data-link]'))
      says.hidden = says.dataset['link'] !== link;
    this.#part('blank').setAttribute('aria-pressed', String(state.blank));
    this.#part('ahead').textContent = this.#ahead(slide.stages[state.stage + 1], place);
    this.#drawPreview(this.#sections[place + 1]);
    this.#drawShowing(this.#sections[place], slide.stages[state.stage]);
    this.#drawVotes(this.#sections[place], slide.answers);
    this.#drawTime();
  }

  /** What the next press will show. */
  #ahead(stage: Stage | undefined, place: number): string {
    if (!stage) {
      const title = this.#sections[place + 1]?.querySelector('h2')?.textContent ?? '';
      return title ? this.#word('notes.live.slide', { title }) : this.#word('notes.live.end');
    }
    const letter = 'ABCD'[answerOf(stage) ?? -1] ?? '';
    if (stage.endsWith(':world')) return this.#word('notes.live.world', { letter });
    if (stage.endsWith(':why')) return this.#word('notes.live.why', { letter });
    if (stage.endsWith(':mend')) return this.#word('notes.live.mend', { letter });
    return stage === 'choices' ? this.#word('notes.live.choices') : this.#word('notes.live.look');
  }

  /** The slide after this one, in short. */
  #drawPreview(next: HTMLElement | undefined): void {
    const title = document.createElement('strong');
    title.textContent = next?.querySelector('h2')?.textContent ?? this.#word('notes.live.end');
    const lines = [
      ...(next?.querySelectorAll('[data-preview]:not(.on-slide), .on-slide :is(p, li)') ?? []),
    ].map(({ textContent }) => {
      const line = document.createElement('p');
      line.textContent = textContent.replace(/\s+/g, ' ').trim();
      return line;
    });
    this.#part('preview').replaceChildren(title, ...lines);
  }

  /** Marks the answer, or what is looked into, that the class sees. */
  #drawShowing(section: HTMLElement | undefined, stage: Stage | undefined): void {
    const answer = answerOf(stage);
    const look = /^look:(\d+)$/.exec(stage ?? '')?.[1];
    for (const item of section?.querySelectorAll<HTMLElement>('[data-answer-of], [data-look-of]') ?? []) {
      const { answerOf: at, lookOf } = item.dataset;
      const isShown = at !== undefined ? Number(at) === answer : lookOf === look;
      if (isShown) item.setAttribute('aria-current', 'true');
      else item.removeAttribute('aria-current');
    }
  }

  #drawVotes(section: HTMLElement | undefined, answers: number): void {
    const { first, second } = votesOf(this.#state, this.#state.slide);
    const [before, after] = [countVotes(first, answers), second && countVotes(second, answers)];
    for (const place of section?.querySelectorAll<HTMLElement>('[data-votes]') ?? []) {
      const at = Number(place.dataset['votes']);
      const fill = { first: before[at] ?? 0, second: after?.[at] ?? 0 };
      if (first.length === 0) place.textContent = '';
      else place.textContent = this.#word(after ? 'notes.live.votes.two' : 'notes.live.votes.one', fill);
    }
  }

  #drawTime(): void {
    const { place } = slideNow(this.#deck, this.#state);
    const part = Number(this.#sections[place]?.dataset['part'] ?? 0);
    this.#part('time').textContent = this.#word('notes.live.time', {
      gone: minutesGone(this.#state.began, Date.now()),
      part: this.#timings[part]?.part ?? '',
      until: endOf(this.#timings, part),
    });
  }

  #part(name: string): HTMLElement {
    const element = this.#root.querySelector<HTMLElement>(`[data-part-of="${name}"]`);
    if (!element) throw new Error(`The page of notes has no “${name}”`);
    return element;
  }
}
