import type { Evidence, OnetSocCode, Profile, Reference } from '@career-mirror/contract';
import { readStanding } from '../occupation/title-standing.ts';
import { spellIdOf, withLevels } from './build-profile.ts';
import { identityOf } from './identity.ts';
import { readSkills } from './skills.ts';
import { firstOccupation, type SpellMatches } from './spell-occupation.ts';
import { withSuggestions } from './suggestions.ts';

/**
 * The profile of a person who gave a job title and nothing else: one current spell without dates, the title as their own
 * statement.
 *
 * @param onetSoc the occupation they chose instead of the first match
 */
export const profileFromTitle = (input: {
  readonly title: string;
  readonly reference: Reference;
  readonly spellMatches: SpellMatches;
  readonly onetSoc?: OnetSocCode;
  readonly peopleShare: (onetSoc: OnetSocCode) => number | null;
  readonly now: string;
}): Profile => {
  const { title, spellMatches, reference, now } = input;
  const taken = firstOccupation(spellMatches);
  const onetSoc = input.onetSoc ?? taken?.onetSoc ?? null;
  const statement: Evidence = { kind: 'statement', text: title, at: now };
  const spells: Profile['spells'] = [
    {
      id: spellIdOf(0),
      kind: 'work',
      title,
      standing: readStanding(title),
      employer: null,
      place: null,
      start: null,
      end: 'present',
      text: [],
      evidence: [statement],
      onetSoc,
      confidence: input.onetSoc ? 1 : (taken?.confidence ?? null),
      matches: [...spellMatches.matches],
      decidedBy: input.onetSoc ? 'person' : 'reader',
      question: input.onetSoc ? false : spellMatches.question,
      peopleShare: onetSoc === null ? null : input.peopleShare(onetSoc),
    },
  ];
  const skills = readSkills({
    texts: [{ text: title, evidence: statement, spellIndex: 0, section: 'spell' }],
    mentions: [],
    reference,
    spellId: spellIdOf,
  });
  const profile: Profile = {
    name: null,
    identity: { text: identityOf(spells), by: 'reader' },
    areaId: null,
    spells,
    skills,
    education: [],
    languages: [],
    suggestions: [],
    refused: [],
    leftOutSpells: [],
    warnings: [],
    confirmed: false,
  };
  return withSuggestions(withLevels(profile, reference, now), reference);
};
