/** The class's window: it knows where the class stands, and every key, press and notes window asks it. */
import { readMessage, type Message } from '#core/class/messages.ts';
import { act, slideNow, type ClassState, type Move } from '#core/class/state.ts';
import type { Deck } from '#core/class/deck.ts';
import { keepAwake } from '#device/awake.ts';
import { openChannel } from '#device/channel.ts';
import { readDeck, sectionsOf } from './deck.ts';
import { commandOf, isTaken, type Command, type OwnCommand } from './keys.ts';
import { fillList } from './list.ts';
import { findPlace, hashSlide, keepPlaces } from './place.ts';
import { drawCode } from './qr.ts';
import { canAskAgain, showSlide, showVotes } from './show.ts';
import { followTalk } from './talk.ts';

/** Wakes the slides of the page. */
export function presentSlides(): void {
  const root = document.querySelector<HTMLElement>('[data-class]');
  const sections = root ? sectionsOf(root) : [];
  const deck = readDeck(sections);
  if (root && deck) new Presenter(root, sections, deck).begin();
}

class Presenter {
  readonly #root: HTMLElement;
  readonly #sections: readonly HTMLElement[];
  readonly #deck: Deck;
  readonly #lesson: string;
  #state: ClassState;
  readonly #keep = keepPlaces();
  readonly #talk = followTalk(find('[data-talk]'));
  readonly #bar = find('[data-bar]');
  readonly #say: (message: Message) => void;

  constructor(root: HTMLElement, sections: readonly HTMLElement[], deck: Deck) {
    this.#root = root;
    this.#sections = sections;
    this.#deck = deck;
    this.#lesson = root.dataset['class'] ?? '';
    this.#state = findPlace(deck);
    const channel = openChannel(`fledge.class.${this.#lesson}`, (data) => this.#hear(data));
    this.#say = (message) => void channel?.say(message);
  }

  begin(): void {
    const code = this.#root.querySelector<HTMLElement>('[data-qr]');
    const address = this.#root.querySelector<HTMLAnchorElement>('[data-address]');
    if (code && address) {
      drawCode(code, address.textContent);
      address.textContent = address.href.replace(/^https?:\/\//, '');
    }
    addEventListener('keydown', (event) => this.#press(event));
    addEventListener('hashchange', () => {
      const slide = hashSlide(this.#deck);
      if (slide && slide !== this.#state.slide) this.#do({ do: 'to', slide });
    });
    document.addEventListener('click', (event) => this.#click(event));
    addEventListener('pagehide', () => this.#say({ from: 'slides', bye: true }));
    addEventListener('pageshow', ({ persisted }) => persisted && this.#tell());
    keepAwake();
    this.#draw();
    this.#root.dataset['ready'] = '';
    this.#tell();
  }

  #hear(data: unknown): void {
    const message = readMessage(this.#deck, data);
    if (message?.from !== 'notes') return;
    if ('move' in message) this.#do(message.move);
    else this.#tell();
  }

  #tell(): void {
    this.#say({ from: 'slides', state: this.#state });
  }

  #press(event: KeyboardEvent): void {
    if (event.defaultPrevented || isTaken(event.key, event.target)) return;
    if (event.key === 'Escape' && this.#state.blank) this.#do({ do: 'blank' });
    const command = commandOf(event);
    if (!command) return;
    // The browser would scroll, or search in the page.
    event.preventDefault();
    const dialog = document.querySelector<HTMLDialogElement>('dialog[open]');
    if (dialog) dialog.close();
    // A key that moves on in front of a resting screen only wakes it: nobody would see what was passed.
    if (this.#state.blank && (command.do === 'next' || command.do === 'back')) this.#do({ do: 'blank' });
    else if (!dialog || isMove(command)) this.#carryOut(command);
  }

  #click(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const pressed = target?.closest<HTMLElement>('button, a');
    if (!pressed) return;
    const { answer, vote, lookAt, do: name, minutes } = pressed.dataset;
    if (answer !== undefined) this.#do({ do: 'answer', answer: Number(answer) });
    else if (vote !== undefined) this.#do({ do: event.shiftKey ? 'takeBack' : 'vote', answer: Number(vote) });
    else if (lookAt !== undefined) this.#do({ do: 'look', look: Number(lookAt) });
    else if (minutes !== undefined) this.#do({ do: 'talk', minutes: Number(minutes) as 1 | 2 | 3 });
    else if (name !== undefined) {
      if (name === 'notes') event.preventDefault();
      this.#carryOut({ do: name } as Command);
    } else return;
    pressed.closest<HTMLElement>(':popover-open')?.hidePopover();
  }

  #carryOut(command: Command): void {
    if (isMove(command)) this.#do(command);
    else this.#own(command.do);
  }

  #own(name: OwnCommand['do']): void {
    if (name === 'full') void toggleFullScreen();
    else if (name === 'bar') this.#bar.hidden = !this.#bar.hidden;
    else if (name === 'keys') dialogOf('[data-keys]').showModal();
    else if (name === 'list') {
      const dialog = dialogOf('[data-slides]');
      fillList(find('[data-slides] ol'), this.#sections, () => dialog.close());
      dialog.showModal();
    } else {
      const href = find('[data-do="notes"]').getAttribute('href') ?? '';
      // A window that may not open by itself opens as a page.
      if (!open(href, `notes-${this.#lesson}`, 'popup,width=1000,height=760')) location.assign(href);
    }
  }

  #do(move: Move): void {
    const before = this.#state;
    this.#state = act(this.#deck, before, move, Date.now());
    if (this.#state === before) return;
    this.#keep(this.#state);
    this.#draw();
    this.#tell();
  }

  #draw(): void {
    const state = this.#state;
    const { place } = slideNow(this.#deck, state);
    const section = this.#sections[place];
    showSlide(this.#sections, state);
    showVotes(this.#deck, section, state);
    find('[data-place]').textContent = `${place + 1} / ${this.#deck.length}`;
    find('[data-title]').textContent = section?.querySelector('h2')?.textContent ?? '';
    find('[data-again]').hidden = !canAskAgain(this.#deck, state);
    find('[data-blank]').hidden = !state.blank;
    document.querySelector('main')?.toggleAttribute('inert', state.blank);
    for (const control of document.querySelectorAll<HTMLElement>('[data-while]')) {
      const now = !state.talk ? 'off' : state.talk.since === null ? 'held' : 'going';
      control.hidden = !control.dataset['while']?.split(' ').includes(now);
    }
    this.#talk(state.talk);
    this.#root.dispatchEvent(new CustomEvent('shown', { bubbles: true, detail: state }));
  }
}

function isMove(command: Command): command is Move {
  return !['full', 'notes', 'keys', 'list', 'bar'].includes(command.do);
}

function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`The page of slides has no ${selector}`);
  return element;
}

function dialogOf(selector: string): HTMLDialogElement {
  const element = find(selector);
  if (!(element instanceof HTMLDialogElement)) throw new Error(`${selector} is no dialog`);
  return element;
}

/** Some browsers have no full screen, and a page within another may not ask for it. */
async function toggleFullScreen(): Promise<void> {
  try {
    await (document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen());
  } catch {
    // The page stays as large as it is.
  }
}
