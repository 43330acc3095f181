/**
 * How many guesses a robot needs. The estimator and its words are about 50 KB, so they are fetched only when a game
 * asks, and a game carries on without them when they cannot be had.
 */
import type { Estimate } from './strength-estimator.ts';

export type { Estimate } from './strength-estimator.ts';

/** Fetches the estimator; null when it cannot be fetched or started. Never throws. */
export async function loadStrength(): Promise<((text: string) => Estimate) | null> {
  try {
    const { estimate } = await import('./strength-dictionary.ts');
    return estimate;
  } catch {
    return null;
  }
}
