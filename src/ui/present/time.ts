/** The time gone by beside the plan's: whole minutes, and only when they change. */

/** A part of the plan and its minutes. */
export interface Timing {
  part: string;
  minutes: number;
}

/** The minute at which a part of the plan ends. */
export function endOf(timings: readonly Timing[], part: number): number {
  return timings.slice(0, part + 1).reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Whole minutes gone by; none before the lesson has begun. */
export function minutesGone(began: number | null, now: number): number {
  return began === null ? 0 : Math.max(0, Math.floor((now - began) / 60_000));
}
