import type { OnetSocCode, Profile, ProfileSpell, SpellAdded } from '@career-mirror/contract';
import { applyEdit } from '@career-mirror/engine/profile';
import type { Advisor } from '../../mirror/advisor.ts';
import { editContext, profileOfTitle } from '../../mirror/understand.ts';

/** What a profile begins with when there is no document. */
export type Beginning = {
  readonly title: string;
  readonly onetSoc?: OnetSocCode | undefined;
  readonly told?: readonly SpellAdded[] | undefined;
};

const isTitled = ({ kind, title }: ProfileSpell, wanted: string): boolean =>
  kind === 'work' && title === wanted;

/**
 * A profile of a title alone, or of the spells the person tells in its place; an occupation they chose is put to the spell of
 * that title.
 *
 * @throws AppError('occupation.not_found') | AppError('request.invalid') for dates that cannot be
 */
export const beginProfile = (advisor: Advisor, beginning: Beginning, now: string): Profile => {
  const { title, onetSoc, told = [] } = beginning;
  const bare = profileOfTitle(advisor, title, now, onetSoc);
  if (told.length === 0) return bare;
  const context = editContext(advisor, now);
  const empty: Profile = { ...bare, spells: [], suggestions: [] };
  const whole = told.reduce(
    (profile, { spell, text }) => applyEdit(profile, { kind: 'spell_add', spell, text }, context),
    empty,
  );
  const spell = whole.spells.findLast((row) => isTitled(row, title));
  if (onetSoc === undefined || !spell) return whole;
  return applyEdit(whole, { kind: 'spell_occupation', spellId: spell.id, onetSoc }, context);
};
