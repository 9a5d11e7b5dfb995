import {
  type AreaId,
  type MirrorReport,
  noLimits,
  type OnetSocCode,
  type Profile,
  type ProfileSpell,
} from '@career-mirror/contract';
import type { Advisor } from './advisor.ts';
import { futuresOf } from './futures.ts';
import { type LetterWriter, lettersTo } from './letters.ts';
import { cohortOf, doppelgangersOf } from './people.ts';
import { beginWork, gapIfKnown, type Situation, targetsOf, type Work } from './situation.ts';

export type ReportInput = {
  readonly advisor: Advisor;
  readonly profile: Profile;
  /** Targets the person named; empty = our three proposals. */
  readonly targets: readonly OnetSocCode[];
  /** null = the profile's own, or the whole country. */
  readonly areaId: AreaId | null;
  readonly weights: Situation['weights'];
  /** ISO date-time. */
  readonly now: string;
  readonly seed: number;
  readonly writer: LetterWriter;
};

type ReportedSpell = MirrorReport['profile']['spells'][number];

/**
 * The occupation told of a spell: the one in force, else the likeliest candidate with its low confidence, since nobody can be asked
 * in a report. The computations use only the one in force.
 */
const occupationOf = (
  { advisor }: Work,
  spell: ProfileSpell,
): Pick<ReportedSpell, 'onetSoc' | 'occupation' | 'escoUri' | 'confidence'> => {
  const [likeliest] = spell.matches;
  const onetSoc = spell.onetSoc ?? likeliest?.onetSoc ?? null;
  const match = spell.matches.find((candidate) => candidate.onetSoc === onetSoc);
  return {
    onetSoc,
    occupation: onetSoc === null ? null : (advisor.occupations.get(onetSoc)?.title ?? null),
    escoUri: match?.escoUri ?? null,
    confidence: spell.onetSoc === null ? (likeliest?.confidence ?? null) : spell.confidence,
  };
};

const profileOf = (work: Work): MirrorReport['profile'] => {
  const { profile } = work.situation;
  return {
    name: profile.name,
    identity: profile.identity.text,
    spells: profile.spells.map((spell) => ({
      kind: spell.kind,
      title: spell.title,
      employer: spell.employer,
      startYear: spell.start?.year ?? null,
      endYear: spell.end === 'present' || spell.end === null ? null : spell.end.year,
      ...occupationOf(work, spell),
      evidence: spell.evidence,
    })),
    skills: profile.skills,
    education: profile.education,
    warnings: profile.warnings,
  };
};

/** What can be told of a person of whom no job has an occupation yet: who they are, and that. */
const withoutWork = (work: Work): MirrorReport => ({
  profile: {
    ...profileOf(work),
    warnings: [
      ...work.situation.profile.warnings,
      'No job with an occupation was found, so there is nothing to compare with.',
    ],
  },
  proposals: [],
  cohort: null,
  doppelgangers: [],
  gaps: [],
  futures: [],
  letters: [],
  facts: work.book.list(),
});

/** Letters about the first target whose future can be simulated; none when no pay is published for any. */
const lettersOf = async (work: Work, writer: LetterWriter, futures: MirrorReport['futures']) => {
  const about =
    futures.find((future) => future.scenario === 'target' && future.bands.length > 0) ??
    futures.find((future) => future.bands.length > 0);
  return about ? (await lettersTo(work, writer, about.onetSoc)).letters : [];
};

/** The main job in one go: what `npm run mirror` prints, computed by the same functions as the screens. */
export const mirrorReport = async (input: ReportInput): Promise<MirrorReport> => {
  const { advisor, targets, weights, now, seed, writer } = input;
  const profile = input.areaId === null ? input.profile : { ...input.profile, areaId: input.areaId };
  const work = beginWork(advisor, { profile, targets, weights, limits: noLimits, now, seed });
  if (work.nowOnetSoc === null) return withoutWork(work);
  const proposals = [...work.proposals()];
  const cohort = cohortOf(work);
  const doppelgangers = doppelgangersOf(work);
  const gaps = targetsOf(work)
    .map((target) => gapIfKnown(work, target.onetSoc))
    .filter((gap) => gap !== null);
  const futures = await futuresOf(work);
  const letters = await lettersOf(work, writer, futures);
  return {
    profile: profileOf(work),
    proposals,
    cohort,
    doppelgangers,
    gaps,
    futures,
    letters,
    facts: work.book.list(),
  };
};
