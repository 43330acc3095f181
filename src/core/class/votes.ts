/** A class's votes on one question. Each is kept in the order it came, so that the latest can be taken back. */

/** The answers voted for, one after another; `second` once the class was asked whether it has changed its mind. */
export interface Votes {
  first: readonly number[];
  second: readonly number[] | null;
}

export const noVotes: Votes = { first: [], second: null };

/** More than a hall full of children: where a stuck key stops. */
export const mostVotes = 200;

/** One more for an answer, in the vote that is open. */
export function addVote(votes: Votes, answer: number): Votes {
  const open = votes.second ?? votes.first;
  return open.length >= mostVotes ? votes : withOpen(votes, [...open, answer]);
}

/** Takes back the latest vote, or the latest for one answer. Where there is none, nothing changes. */
export function takeBackVote(votes: Votes, answer?: number): Votes {
  const open = votes.second ?? votes.first;
  const at = answer === undefined ? open.length - 1 : open.lastIndexOf(answer);
  return at < 0 ? votes : withOpen(votes, open.toSpliced(at, 1));
}

/** Opens the second vote beside the first. Once open, or without a first vote, nothing changes. */
export function askAgain(votes: Votes): Votes {
  return votes.second || votes.first.length === 0 ? votes : { ...votes, second: [] };
}

/** How many voted for each of so many answers. */
export function countVotes(given: readonly number[], answers: number): number[] {
  return Array.from({ length: answers }, (_, answer) => given.filter((one) => one === answer).length);
}

function withOpen(votes: Votes, open: readonly number[]): Votes {
  return votes.second ? { ...votes, second: open } : { ...votes, first: open };
}
