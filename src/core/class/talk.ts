/** Time to talk in pairs: off until a teacher starts it, and it can be held. Nothing happens when it is over. */

/** Times are in milliseconds; `since` is when it was last set going, null while it is held. */
export interface Talk {
  of: number;
  left: number;
  since: number | null;
}

export function startTalk(minutes: number, now: number): Talk {
  const of = minutes * 60_000;
  return { of, left: of, since: now };
}

/** What is left of it now; never less than nothing. */
export function leftOf({ left, since }: Talk, now: number): number {
  return Math.max(0, since === null ? left : left - Math.max(0, now - since));
}

export function holdTalk(talk: Talk, now: number): Talk {
  return { ...talk, left: leftOf(talk, now), since: null };
}

export function goOnTalking(talk: Talk, now: number): Talk {
  return talk.since === null ? { ...talk, since: now } : talk;
}
