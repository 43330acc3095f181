import type { Stage } from '#core/curriculum.ts';

/** Who reads the policy: in the words of a stage, or as a parent. */
export type PolicyReader = Stage | 'parents';

/** Where the policy stands in somebody's words. The plainest words are the first page. */
export function policyAddress(reader: PolicyReader): `/${string}` {
  return reader === 'nest' ? '/school/policy/' : `/school/policy/${reader}/`;
}
