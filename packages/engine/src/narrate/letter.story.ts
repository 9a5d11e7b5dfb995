import { AreaId, type LetterTone, OnetSocCode, type Profile, type Reference } from '@career-mirror/contract';
import { computeGap } from '../gap/compute-gap.ts';
import { buildProfile } from '../profile/build-profile.ts';
import { danaMatches, danaReading } from '../profile/dana.story.ts';
import { estimateLevels } from '../profile/estimate-levels.ts';
import { simulateFuture } from '../simulate/simulate-future.ts';
import { createFactBook } from './fact-book.ts';
import type { LetterInput } from './letter-input.ts';

/* Dana's letters: what they are written from. Used by the tests of the writer and of the verifier. */

const STORY_NOW = '2026-11-22T10:00:00Z';
export const RETAIL = OnetSocCode.parse('41-1011.00');
export const LOGISTICS = OnetSocCode.parse('13-1081.02');
const COLUMBUS = AreaId.parse('18140');
export const TONES: readonly LetterTone[] = ['cautious', 'middle', 'good'];

/** Dana's profile as built from her CV. */
export const danaProfile = (reference: Reference): Profile =>
  buildProfile({
    reading: danaReading,
    reference,
    spellMatches: danaMatches,
    mentions: [],
    peopleShare: () => null,
    now: STORY_NOW,
  });

/** What a letter of one tone about one occupation is written from; by default Dana's about logistics analyst. */
export const letterStory = (
  reference: Reference,
  tone: LetterTone,
  to: OnetSocCode = LOGISTICS,
  change: {
    readonly profile?: Profile;
    readonly from?: OnetSocCode | null;
    readonly paths?: number;
  } = {},
): LetterInput => {
  const book = createFactBook(reference);
  const profile = change.profile ?? danaProfile(reference);
  const from = change.from === undefined ? RETAIL : change.from;
  const levels = estimateLevels(profile, reference, STORY_NOW);
  const simulate = (scenario: 'stay' | 'target', code: OnetSocCode) =>
    simulateFuture({
      reference,
      scenario,
      from,
      to: code,
      areaId: COLUMBUS,
      profile,
      fit: 70,
      horizonYears: 10,
      paths: change.paths ?? 300,
      seed: 5,
      now: STORY_NOW,
      book,
    });
  const stay = from === null ? null : simulate('stay', from);
  return {
    tone,
    reference,
    profile,
    nowOnetSoc: from,
    future: stay && to === from ? stay : simulate('target', to),
    stay,
    gap: to === from ? null : computeGap({ reference, profile, levels, onetSoc: to, book }),
    cohort: null,
    areaId: COLUMBUS,
    now: STORY_NOW,
    book,
  };
};
