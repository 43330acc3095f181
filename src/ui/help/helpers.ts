/** Who stands behind a helper's name: this school's people, and the lines that children see. */
import { helpLines, school, words } from '#catalogue/index.ts';
import type { Helper } from '#catalogue/schema/worry.ts';

export interface Shown {
  helper: Helper;
  sticker: string;
  name: string;
  says: string[];
  /** To call at one press. */
  phone?: string;
}

export async function helpersOf(who: readonly Helper[]): Promise<Shown[]> {
  const t = await words();
  const { safeguardingLead, worryBox } = await school();
  const lines = await helpLines('child');
  const line = (id: 'childline' | 'emergency') => {
    const found = lines.find((candidate) => candidate.id === id);
    if (!found?.phone)
      throw new Error(`content/help/lines.yaml has no line for children "${id}" with a phone`);
    return { name: found.name, phone: found.phone };
  };
  const shown: Record<Helper, () => Omit<Shown, 'helper'>> = {
    emergency: () => ({ sticker: 'raised-hand', says: [t('help.worry.emergency')], ...line('emergency') }),
    school: () => ({
      sticker: 'school',
      name: safeguardingLead.name,
      says: [t('help.who.anyone'), ...(worryBox ? [worryBox] : [])],
    }),
    home: () => ({ sticker: 'house-with-garden', name: t('help.who.home'), says: [t('help.who.family')] }),
    safe: () => ({ sticker: 'handshake', name: t('help.worry.safe'), says: [t('help.worry.safe.says')] }),
    childline: () => ({
      sticker: 'telephone-receiver',
      says: [t('help.worry.childline')],
      ...line('childline'),
    }),
  };
  return who.map((helper) => ({ helper, ...shown[helper]() }));
}
