/** Counting a class's votes on the evidence page, and keeping them when the teacher says so. */
import { isLessonId, type LessonId } from '#core/curriculum.ts';
import { type Side, type Vote, sides, tallyOf } from '#core/evidence/index.ts';
import { type Kept, keepVote, lookAtTallies, onTallies } from '#device/tallies.ts';
import { offerClasses } from './class-picker.ts';
import { addCounters, fillCounters, onCounting, readCounters, type Round, withRound } from './counters.ts';
import { offerFiles } from './files.ts';
import { showKept } from './kept.ts';
import { showVotes, type SheetWords, type Votes } from './sheet.ts';

export function offerTallying(): void {
  const select = document.querySelector<HTMLSelectElement>('[data-choose-lesson]');
  const keep = document.querySelector<HTMLElement>('[data-keep]');
  const status = document.querySelector<HTMLElement>('[data-keep-said]');
  const tool = document.querySelector<HTMLElement>('[data-tallying]');
  if (!select || !keep || !status || !tool) return;
  const words = JSON.parse(tool.dataset['words'] ?? '{}') as SheetWords;
  const lessons = [...document.querySelectorAll<HTMLElement>('[data-lesson]')];

  /** Votes that were counted on this page and are not kept, by class, lesson and side. */
  const drafts = new Map<string, Vote>();
  let kept: Kept = lookAtTallies();
  const classes = offerClasses(() => show());
  if (!classes) return;

  const lessonId = (): LessonId => (isLessonId(select.value) ? select.value : 'nest/personal-details');
  const sheet = () => lessons.find(({ dataset }) => dataset['lesson'] === lessonId());
  const round = (): Round =>
    tool.querySelector<HTMLInputElement>('input[name="round"]:checked')?.value === 'second'
      ? 'second'
      : 'first';
  const placeOf = (side: Side) => ({ group: classes.chosen(), lesson: lessonId(), side });
  const keyOf = (side: Side) => Object.values(placeOf(side)).join(' ');
  const voteOf = (side: Side): Vote | undefined =>
    drafts.get(keyOf(side)) ?? tallyOf(kept.tallies, placeOf(side));
  const say = (key: string) => {
    status.textContent = words[`evidence.said.${key}`] ?? '';
  };

  /** Writes the votes on the sheet that is shown. */
  const showNumbers = () => {
    const shown = sheet();
    if (!shown) return;
    const votes = Object.fromEntries(sides.map((side) => [side, voteOf(side)])) as Votes;
    showVotes(shown, votes, classes.label(), words);
    for (const side of sides) fillCounters(shown, side, votes[side]?.[round()] ?? {});
  };
  /** Shows the sheet of the lesson that is chosen, with the votes of the class that is chosen. */
  const show = () => {
    const shown = sheet();
    for (const lesson of lessons) lesson.toggleAttribute('data-shown', lesson === shown);
    if (shown) addCounters(shown);
    showNumbers();
    const isNew = sides.some((side) => drafts.has(keyOf(side)));
    if (isNew) say('new');
    else if (sides.some((side) => tallyOf(kept.tallies, placeOf(side)))) say('here');
    else status.textContent = '';
  };
  const lookAgain = () => {
    kept = lookAtTallies();
    classes.showKept(Object.keys(kept.tallies.classes));
    showKept(kept, { label: classes.label, open, words });
    show();
  };
  const open = (group: string, lesson: string) => {
    classes.choose(group);
    select.value = lesson;
    remember(lesson);
    show();
    sheet()?.scrollIntoView({ block: 'start' });
  };
  const fromAddress = () => {
    const lesson = lessons.find(({ dataset }) => anchorOf(dataset['lesson'] ?? '') === location.hash);
    if (lesson?.dataset['lesson']) select.value = lesson.dataset['lesson'];
    show();
  };

  for (const lesson of lessons) {
    onCounting(lesson, (side) => {
      drafts.set(keyOf(side), withRound(voteOf(side), round(), readCounters(lesson, side)));
      showNumbers();
      say('new');
    });
  }
  select.addEventListener('change', () => {
    remember(select.value);
    show();
  });
  tool.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === 'round') showNumbers();
  });
  keep.addEventListener('click', () => {
    void (async () => {
      const waiting = sides.filter((side) => drafts.has(keyOf(side)));
      if (waiting.length === 0) return say('nothing');
      for (const side of waiting) {
        const refusal = await keepVote(placeOf(side), drafts.get(keyOf(side)) ?? { first: {} });
        if (refusal) return say(refusal);
        drafts.delete(keyOf(side));
      }
      lookAgain();
      say('kept');
    })();
  });
  addEventListener('hashchange', fromAddress);
  onTallies(lookAgain);
  offerFiles(words, lookAgain);

  const [first] = Object.keys(kept.tallies.classes);
  if (first) classes.choose(first);
  lookAgain();
  fromAddress();
}

const anchorOf = (lesson: string) => `#${lesson.replace('/', '-')}`;

/** The address says which lesson is shown, so that a reload shows it again; nothing is kept for it. */
function remember(lesson: string): void {
  history.replaceState(history.state, '', anchorOf(lesson));
}
