/** Who stands behind a helper's name: this school's people, and the lines that children see. */
import { helpLine, school, words } from '#catalogue/index.ts';
import type { HelpLine } from '#catalogue/schema/help.ts';
import type { Helper } from '#catalogue/schema/worry.ts';

export interface Shown {
  helper: Helper;
  sticker: string;
  name: string;
  says: string[];
  /** To call at one press. */
  phone?: string | undefined;
  /** What stands in for a number that nobody has looked up yet. */
  toVerify?: string | undefined;
}

export async function helpersOf(who: readonly Helper[]): Promise<Shown[]> {
  const t = await words();
  const { safeguardingLead, worryBox } = await school();
  const [emergency, helpline] = await Promise.all([helpLine('emergency'), helpLine('helpline')]);
  const waysTo = (line: HelpLine) => ({
    name: line.name,
    phone: line.phone,
    toVerify: 'toVerify' in line ? line.toVerify : undefined,
  });
  const shown: Record<Helper, () => Omit<Shown, 'helper'>> = {
    emergency: () => ({ sticker: 'raised-hand', says: [t('help.worry.emergency')], ...waysTo(emergency) }),
    school: () => ({
      sticker: 'school',
      name: safeguardingLead.name,
      says: [t('help.who.anyone'), ...(worryBox ? [worryBox] : [])],
    }),
    home: () => ({ sticker: 'house-with-garden', name: t('help.who.home'), says: [t('help.who.family')] }),
    safe: () => ({ sticker: 'handshake', name: t('help.worry.safe'), says: [t('help.worry.safe.says')] }),
    helpline: () => ({
      sticker: 'telephone-receiver',
      says: [t('help.worry.helpline')],
      ...waysTo(helpline),
    }),
  };
  return who.map((helper) => ({ helper, ...shown[helper]() }));
}
