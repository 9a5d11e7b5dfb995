import type { Reference } from '@career-mirror/contract';
import { GROUP_WORDS, SMALLEST_LINK_WEIGHT } from './constants.ts';
import type { Likeness } from './likeness.ts';

/** A present-day occupation that a survey code stands for, by its place in `Likeness.onetSocs`. */
export type Link = { readonly occupation: number; readonly weight: number };

/** One 1980 Census code, or (last in the list) one of its major groups, for stretches where only the group is certain. */
export type SurveyCode = {
  readonly census1980: string | null;
  readonly title: string;
  readonly majorGroup: string | null;
  /** Present-day occupations; weights sum to 1; empty = no link published. */
  readonly links: readonly Link[];
  /** Observations of the code in the survey. */
  readonly observations: number;
};

export type SurveyCodes = {
  readonly list: readonly SurveyCode[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Place of a major group's own entry, by the group's name. */
  readonly groupIndexOf: ReadonlyMap<string, number>;
  /** Likeness of every pair of entries, row-major, 0 … 1, diagonal 1. */
  readonly likeness: Float32Array;
  /** How alike two people of one entry are on average; 1 for the groups, which are not forgiven for being broad. */
  readonly within: Float32Array;
};

/** A major group in plain words. */
const groupTitle = (majorGroup: string): string =>
  GROUP_WORDS[majorGroup] ?? `${majorGroup.charAt(0)}${majorGroup.slice(1).toLowerCase()}`;

/**
 * The survey's codes with what they stand for today, and how alike they are.
 *
 * Two codes are as alike as two people drawn from them are on average, relative to how alike two people of one code are: a
 * broad code such as "managers, n.e.c." is not punished for being broad. Codes without a link are like themselves only.
 */
export function buildSurveyCodes(
  reference: Pick<Reference, 'careers' | 'censusOccupations'>,
  likeness: Likeness,
): SurveyCodes {
  const observations = new Map<string, number>();
  for (const career of reference.careers)
    for (const code of career.codes) observations.set(code, (observations.get(code) ?? 0) + 1);
  const described = new Map(reference.censusOccupations.map((row) => [String(row.census1980), row]));
  const names = [...new Set([...described.keys(), ...observations.keys()])];
  const own = names.map((census1980): SurveyCode => {
    const row = described.get(census1980);
    return {
      census1980,
      title: row?.title ?? `Occupation ${census1980} of the 1980 Census`,
      majorGroup: row?.majorGroup ?? null,
      links: linksOf(row?.onetSocs ?? [], likeness),
      observations: observations.get(census1980) ?? 0,
    };
  });
  const groups = [...new Set(own.flatMap((code) => code.majorGroup ?? []))].map((majorGroup): SurveyCode => {
    const members = own.filter((code) => code.majorGroup === majorGroup);
    return {
      census1980: null,
      title: groupTitle(majorGroup),
      majorGroup,
      links: mixLinks(members),
      observations: members.reduce((sum, code) => sum + code.observations, 0),
    };
  });
  const list = [...own, ...groups];
  const rows = list.map((code) => meanRow(code.links, likeness));
  const within = Float32Array.from(list, (code, i) =>
    code.census1980 === null ? 1 : dot(rows[i] ?? new Float32Array(0), code.links),
  );
  return {
    list,
    indexOf: new Map(own.map((code, i) => [code.census1980 ?? '', i])),
    groupIndexOf: new Map(groups.map((group, i) => [group.majorGroup ?? '', own.length + i])),
    likeness: codeLikeness(list, rows, within),
    within,
  };
}

type PublishedLink = { readonly onetSoc: string; readonly weight: number };

function linksOf(links: readonly PublishedLink[], likeness: Likeness): Link[] {
  const kept = links.flatMap(({ onetSoc, weight }) => {
    const occupation = likeness.indexOf.get(onetSoc);
    return occupation === undefined || weight < SMALLEST_LINK_WEIGHT ? [] : [{ occupation, weight }];
  });
  const total = kept.reduce((sum, link) => sum + link.weight, 0);
  return kept.map((link) => ({ ...link, weight: link.weight / total }));
}

function mixLinks(members: readonly SurveyCode[]): Link[] {
  const mixed = new Map<number, number>();
  for (const member of members)
    for (const { occupation, weight } of member.links)
      mixed.set(occupation, (mixed.get(occupation) ?? 0) + weight * member.observations);
  const total = [...mixed.values()].reduce((sum, weight) => sum + weight, 0);
  return total === 0
    ? []
    : [...mixed].map(([occupation, weight]) => ({ occupation, weight: weight / total }));
}

function codeLikeness(
  list: readonly SurveyCode[],
  rows: readonly Float32Array[],
  within: Float32Array,
): Float32Array {
  const n = list.length;
  const out = new Float32Array(n * n);
  list.forEach((_, i) => {
    out[i * n + i] = 1;
    for (let j = 0; j < i; j++) {
      const score = likenessToMixture(rows[i], within[i] ?? 1, list[j]?.links ?? [], within[j] ?? 1);
      out[i * n + j] = score;
      out[j * n + i] = score;
    }
  });
  return out;
}

function likenessToMixture(
  row: Float32Array | undefined,
  rowWithin: number,
  links: readonly Link[],
  within: number,
): number {
  if (row === undefined || links.length === 0 || rowWithin === 0 || within === 0) return 0;
  return Math.min(1, dot(row, links) / Math.sqrt(rowWithin * within));
}

/** Likeness of one present-day occupation to every entry of the list, 0 … 1. */
export function likenessToCodes(codes: SurveyCodes, likeness: Likeness, occupation: number): Float32Array {
  const row = meanRow([{ occupation, weight: 1 }], likeness);
  return Float32Array.from(codes.list, (code, i) =>
    likenessToMixture(row, 1, code.links, codes.within[i] ?? 1),
  );
}

/** Mean likeness of a mixture to every occupation. */
function meanRow(links: readonly Link[], likeness: Likeness): Float32Array {
  const n = likeness.onetSocs.length;
  const row = new Float32Array(n);
  for (const { occupation, weight } of links)
    for (let other = 0; other < n; other++)
      row[other] = (row[other] ?? 0) + weight * (likeness.scores[occupation * n + other] ?? 0);
  return row;
}

const dot = (row: Float32Array, links: readonly Link[]): number =>
  links.reduce((sum, { occupation, weight }) => sum + weight * (row[occupation] ?? 0), 0);
