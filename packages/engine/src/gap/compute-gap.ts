import {
  AppError,
  type Evidence,
  type Gap,
  type GapItem,
  type OnetSocCode,
  type Profile,
  type Reference,
} from '@career-mirror/contract';
import type { FactBook } from '../narrate/fact-book.ts';
import { originOf, sourceOf } from '../narrate/origin.ts';
import { ownLevelFact } from '../narrate/own-level.ts';
import { titleOf } from '../narrate/sourced.ts';
import type { LevelEstimates } from '../profile/estimate-levels.ts';
import {
  LEVEL_REACH,
  LEVEL_TOLERANCE,
  MISSING_SHARE,
  OFFICE_PROGRAMS,
  OFFICE_SUITE,
  PROGRAMS_THAT_SHOW_SUITE,
  SUITE_SHARE,
} from './constants.ts';
import { highestEducation, requiredEducation, schoolingShare, schoolYears } from './education.ts';
import { hoursFor, hoursPerStep } from './hours.ts';
import { gainFact } from './item-facts.ts';
import { asHundredths, asPoints, rawWeight, shareOut } from './points.ts';
import { requiredElements } from './required-elements.ts';
import { requiredTechnologies } from './required-technologies.ts';
import type { Requirement } from './requirement.ts';

export type GapInput = {
  readonly reference: Reference;
  readonly profile: Profile;
  readonly levels: LevelEstimates;
  readonly onetSoc: OnetSocCode;
  readonly book: FactBook;
};

/** What is known of the person about one requirement. `share` 0–1 of what is asked; `open` in the unit of `hoursFor`. */
type Held = {
  readonly level: GapItem['held'];
  readonly share: number;
  readonly open: number;
  readonly evidence: readonly Evidence[];
};

const heldElement = (requirement: Requirement, levels: LevelEstimates): Held => {
  const asked = requirement.level0to7 ?? 0;
  const estimate = requirement.elementId === null ? undefined : levels.get(requirement.elementId);
  if (!estimate) return { level: null, share: 0, open: asked, evidence: [] };
  const short = asked - estimate.level.level0to7;
  const missing = (short - LEVEL_TOLERANCE) / (LEVEL_REACH - LEVEL_TOLERANCE);
  return {
    level: estimate.level,
    share: Math.min(1, Math.max(0, 1 - missing)),
    open: Math.max(0, short),
    evidence: estimate.evidence,
  };
};

/** Technologies a profile shows, by O*NET's names, with their evidence. */
const heldTechnologies = (profile: Profile): Map<string, readonly Evidence[]> =>
  new Map(
    profile.skills.flatMap((skill) =>
      skill.technology === null || skill.status === 'rejected'
        ? []
        : [[skill.technology, skill.evidence] as const],
    ),
  );

const heldTechnology = (name: string, shown: ReadonlyMap<string, readonly Evidence[]>): Held => {
  const own = shown.get(name);
  if (own) return { level: null, share: 1, open: 0, evidence: own };
  const programs = OFFICE_PROGRAMS.flatMap((program) => shown.get(program) ?? []);
  const count = OFFICE_PROGRAMS.filter((program) => shown.has(program)).length;
  if (name === OFFICE_SUITE && count >= PROGRAMS_THAT_SHOW_SUITE) {
    return { level: null, share: 1, open: 0, evidence: programs };
  }
  const kin =
    name === OFFICE_SUITE ? programs : OFFICE_PROGRAMS.includes(name) ? shown.get(OFFICE_SUITE) : [];
  if (kin && kin.length > 0) {
    return { level: null, share: SUITE_SHARE, open: 1 - SUITE_SHARE, evidence: kin };
  }
  return { level: null, share: 0, open: 1, evidence: [] };
};

const heldEducation = (profile: Profile, asked: number): Held => {
  const best = highestEducation(profile);
  if (!best) return { level: null, share: 0, open: schoolYears(asked) - schoolYears(1), evidence: [] };
  return {
    level: null,
    share: schoolingShare(best.category, asked),
    open: Math.max(0, schoolYears(asked) - schoolYears(best.category)),
    evidence: best.evidence,
  };
};

/** Without proof nothing is had: the strongest sentence is what the person can check. */
const statusOf = (held: Held): GapItem['status'] => {
  if (held.evidence.length === 0 || held.share < MISSING_SHARE) return 'missing';
  return held.share >= 1 ? 'have' : 'partly';
};

const STATUS_ORDER: Record<GapItem['status'], number> = { missing: 0, partly: 1, have: 2 };

const byUrgency = (a: GapItem, b: GapItem): number =>
  STATUS_ORDER[a.status] - STATUS_ORDER[b.status] ||
  Number(b.essential) - Number(a.essential) ||
  b.gain - a.gain;

/** One requirement beside what is known of the person. @param of `weight` in hundredths of a point */
const itemOf = (
  input: GapInput,
  of: {
    readonly requirement: Requirement;
    readonly held: Held;
    readonly weight: number;
    readonly perStep: ReturnType<typeof hoursPerStep>;
  },
): GapItem => {
  const { requirement, held, weight, perStep } = of;
  const { book, reference } = input;
  const status = statusOf(held);
  const points = status === 'have' ? weight : Math.floor(weight * held.share);
  const part = { weight: asPoints(weight), points: asPoints(points), gain: asPoints(weight - points) };
  const { id, name } = requirement;
  return {
    id,
    kind: requirement.kind,
    name,
    elementId: requirement.elementId,
    essential: requirement.essential,
    needed: {
      level0to7: requirement.level0to7,
      importance1to5: requirement.importance1to5,
      factId: requirement.factId,
      importanceFactId: requirement.importanceFactId,
    },
    held: held.level,
    heldFactId: held.level
      ? ownLevelFact(book, reference, { key: id, name, level: held.level, places: held.evidence.length })
      : null,
    status,
    evidence: status === 'missing' ? [] : [...held.evidence],
    source: requirement.source,
    ...part,
    gainFactId: status === 'have' ? null : gainFact(input, { requirement, held: held.level, ...part }),
    hours: status === 'have' ? null : hoursFor(input, requirement, held.open, perStep),
  };
};

/** Id of the item that adds most per hour of learning; null when nothing is open or no time is known. */
const nextBestOf = (items: readonly GapItem[]): string | null => {
  const timed = items.flatMap((item) =>
    item.hours && item.gain > 0
      ? [{ id: item.id, perHour: item.gain / ((item.hours.low + item.hours.high) / 2) }]
      : [],
  );
  return timed.sort((a, b) => b.perHour - a.perHour)[0]?.id ?? null;
};

const missingParts = (
  counts: Record<'skill' | 'knowledge' | 'technology' | 'education', number>,
  profile: Profile,
): string[] => [
  ...(counts.skill === 0 ? ['Skills: O*NET rates none for this occupation.'] : []),
  ...(counts.knowledge === 0 ? ['Knowledge: O*NET rates none for this occupation.'] : []),
  ...(counts.technology === 0 ? ['Technologies: O*NET marks none as hot or in demand here.'] : []),
  ...(counts.education === 0 ? ['Education: no schooling is named as typical for entry.'] : []),
  ...(counts.education > 0 && !highestEducation(profile)
    ? ['Your education: nothing in your documents says what it is.']
    : []),
];

/**
 * What stands between a person and an occupation: skills, knowledge, technologies and education, each asked for by a source,
 * each held with the person's own sentence or missing.
 *
 * @returns items with weights that sum to exactly 100 and points that sum to `fit`, both in hundredths of a point; `held: null`
 *   means nothing is known, which earns no points and is not a zero
 * @throws AppError('occupation.not_found') for an unknown code, AppError('gap.empty_requirement') when no source asks for anything
 * @see docs/method.md#gap
 * @example computeGap({ reference, profile, levels: estimateLevels(profile, reference, now), onetSoc, book }).fit
 */
export const computeGap = (input: GapInput): Gap => {
  const { reference, profile, levels, onetSoc, book } = input;
  const occupation = reference.occupations.find((row) => row.onetSoc === onetSoc);
  if (!occupation) throw new AppError('occupation.not_found', { onetSoc });
  const shown = heldTechnologies(profile);
  const skills = requiredElements(reference, onetSoc, 'skill', book);
  const knowledge = requiredElements(reference, onetSoc, 'knowledge', book);
  const technologies = requiredTechnologies(reference, onetSoc, new Set(shown.keys()), book);
  const education = requiredEducation(reference, onetSoc, book);
  const asked: { readonly requirement: Requirement; readonly held: Held }[] = [
    ...[...skills, ...knowledge].map((requirement) => ({
      requirement,
      held: heldElement(requirement, levels),
    })),
    ...technologies.map((requirement) => ({ requirement, held: heldTechnology(requirement.name, shown) })),
    ...(education
      ? [{ requirement: education.requirement, held: heldEducation(profile, education.category) }]
      : []),
  ];
  if (asked.length === 0) throw new AppError('gap.empty_requirement', { onetSoc });
  const weights = shareOut(asked.map(({ requirement }) => rawWeight(requirement)));
  const perStep = hoursPerStep(reference, onetSoc, [...skills, ...knowledge]);
  const items = asked.map(({ requirement, held }, i) =>
    itemOf(input, { requirement, held, weight: weights[i] ?? 0, perStep }),
  );
  const fit = asPoints(items.reduce((sum, item) => sum + asHundredths(item.points), 0));
  const sorted = items.sort(byUrgency);
  const fitFactId = book.add({
    ...originOf(sourceOf(reference, 'ratings'), [sourceOf(reference, 'technologies')]),
    id: `fit:${onetSoc}:${fit.toFixed(2)}`,
    label: `Fit with ${titleOf(reference, onetSoc)}`,
    value: fit,
    low: null,
    high: null,
    unit: 'points_0_100',
    n: items.length,
    method: `Our estimate: points of ${items.length} things the occupation asks for, weighted by importance and level, essential ones first; n counts the things.`,
    estimate: true,
  });
  return {
    onetSoc,
    title: occupation.title,
    fit,
    fitFactId,
    items: sorted,
    nextBest: nextBestOf(sorted),
    notEnoughData: missingParts(
      {
        skill: skills.length,
        knowledge: knowledge.length,
        technology: technologies.length,
        education: education ? 1 : 0,
      },
      profile,
    ),
  };
};
