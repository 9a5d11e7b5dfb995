import type { Reference } from '@career-mirror/contract';
import { spellWeight } from './align.ts';
import { buildSurveyCodes, type Link, type SurveyCodes } from './census-codes.ts';
import { buildImpliedSkills, type ImpliedSkills } from './implied-skills.ts';
import type { Likeness } from './likeness.ts';
import { buildNextModel, type NextModel } from './next-model.ts';
import { peopleShare } from './people-share.ts';
import { type SurveySpell, smoothCareer, spellYears } from './smooth.ts';

/** One survey participant: interviews as they are, and the smoothed spells. */
export type IndexedCareer = {
  readonly person: string;
  readonly years: readonly number[];
  /** Places in `SurveyCodes.list`, one per interview. */
  readonly codes: Int32Array;
  readonly spells: readonly SurveySpell[];
  /** Weight of each spell in an alignment. */
  readonly weights: readonly number[];
};

/** The survey's careers with what matching and prediction need; built once from the pack, read many times. */
export type CareerIndex = {
  readonly reference: Reference;
  readonly likeness: Likeness;
  readonly codes: SurveyCodes;
  readonly skills: ImpliedSkills;
  readonly careers: readonly IndexedCareer[];
  readonly careerOf: ReadonlyMap<string, IndexedCareer>;
  readonly next: NextModel;
  /** Mean job zone of the occupations behind each entry of `codes.list`; null when none is known. */
  readonly zones: readonly (number | null)[];
  /** Mean share of people in the work of each entry of `codes.list`, 0 … 1 (see people-share.ts). */
  readonly peopleShares: readonly (number | null)[];
};

/**
 * Index over the survey's careers.
 *
 * @param nextModel bytes of `data/reference/models/next-occupation.bin`
 * @throws AppError('pack.damaged') when the artefact does not fit
 */
export function buildCareerIndex(
  reference: Reference,
  likeness: Likeness,
  nextModel: Uint8Array,
): CareerIndex {
  const codes = buildSurveyCodes(reference, likeness);
  const groupOf = (code: number): number | null => {
    const group = codes.list[code]?.majorGroup ?? null;
    return group === null ? null : (codes.groupIndexOf.get(group) ?? null);
  };
  const careers = reference.careers.map((row): IndexedCareer => {
    const observed = Int32Array.from(row.codes, (code) => codes.indexOf.get(code) ?? -1);
    const spells = smoothCareer({ years: row.years, codes: observed }, groupOf);
    return {
      person: row.person,
      years: row.years,
      codes: observed,
      spells,
      weights: spells.map((spell) => spellWeight(spellYears(spell))),
    };
  });
  return {
    reference,
    likeness,
    codes,
    skills: buildImpliedSkills(reference, likeness),
    careers,
    careerOf: new Map(careers.map((career) => [career.person, career])),
    next: buildNextModel(codes, careers, nextModel),
    zones: codes.list.map((code) =>
      meanOver(code.links, (occupation) => reference.occupations[occupation]?.jobZone ?? null),
    ),
    peopleShares: codes.list.map((code) =>
      meanOver(code.links, (occupation) => {
        const onetSoc = likeness.onetSocs[occupation];
        return onetSoc === undefined ? null : peopleShare(reference, onetSoc);
      }),
    ),
  };
}

/** Weighted mean over the links that have a value; null when none has. */
function meanOver(links: readonly Link[], readValue: (occupation: number) => number | null): number | null {
  let sum = 0;
  let total = 0;
  for (const { occupation, weight } of links) {
    const value = readValue(occupation);
    if (value === null) continue;
    sum += weight * value;
    total += weight;
  }
  return total === 0 ? null : sum / total;
}
