import type { OnetSocCode, ProfileSpell, TitleMatch } from '@career-mirror/contract';
import { CONFIDENT_MATCH } from './constants.ts';

/** What the title matcher says about one spell, best first; `question` when the person must be asked. */
export type SpellMatches = { readonly matches: readonly TitleMatch[]; readonly question: boolean };

/** What the work of an occupation is made of, 1 people to 0 things; null when not rated. */
export type PeopleShare = (onetSoc: OnetSocCode) => number | null;

type OccupationFields = Pick<
  ProfileSpell,
  'onetSoc' | 'confidence' | 'matches' | 'decidedBy' | 'question' | 'peopleShare'
>;

/** Work, paid or not: what may be an occupation, and is matched to one in the same way. */
const MAY_HAVE_OCCUPATION: ReadonlySet<ProfileSpell['kind']> = new Set([
  'work',
  'project',
  'volunteering',
  'care',
]);

/** Occupation in force before the person says anything: the first match, when it is sure enough and leaves no question. */
export const firstOccupation = (found: SpellMatches): TitleMatch | null => {
  const [first] = found.matches;
  return first && !found.question && first.confidence >= CONFIDENT_MATCH ? first : null;
};

/**
 * What work whose occupation is still asked for is made of: the mean over its candidates, weighted by confidence, so that the
 * person's line already turns the right way.
 */
const shareOfCandidates = ({ matches }: SpellMatches, peopleShare: PeopleShare): number | null => {
  let weight = 0;
  let sum = 0;
  for (const { onetSoc, confidence } of matches) {
    const share = peopleShare(onetSoc);
    if (share === null) continue;
    weight += confidence;
    sum += confidence * share;
  }
  return weight === 0 ? null : sum / weight;
};

/** A spell's occupation as the matcher sees it; none for a break or study. */
export const occupationFields = (
  kind: ProfileSpell['kind'],
  found: SpellMatches,
  peopleShare: PeopleShare,
): OccupationFields => {
  const eligible = MAY_HAVE_OCCUPATION.has(kind);
  const taken = eligible ? firstOccupation(found) : null;
  const candidates = eligible ? shareOfCandidates(found, peopleShare) : null;
  return {
    onetSoc: taken?.onetSoc ?? null,
    confidence: taken?.confidence ?? null,
    matches: eligible ? [...found.matches] : [],
    decidedBy: 'reader',
    question: eligible && found.question,
    peopleShare: taken ? peopleShare(taken.onetSoc) : candidates,
  };
};
