import type { EscoUri, OnetSocCode, Reference } from '@career-mirror/contract';
import { addClaim, type Claim } from './claims.ts';
import { buildEscoIndex, type EscoIndex } from './esco-index.ts';
import { codesOfAlias, spellTitle } from './expansions.ts';
import { conceptKey, type TitleModel } from './model.ts';
import { buildNearest, type NearestIndex } from './nearest.ts';
import { titleVariants } from './title-variants.ts';
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';
import { words } from './words.ts';

/** The tables of the pack that titles need. */
export type TitleReference = Pick<
  Reference,
  'occupations' | 'titles' | 'wages' | 'escoOccupations' | 'escoOnet'
>;

type IndexedOccupation = {
  readonly onetSoc: OnetSocCode;
  readonly title: string;
  /** Row in the model's O*NET vectors, or -1 for an occupation newer than the model. */
  readonly vector: number;
  /** Logarithm of the people who do it, centred on a mid-sized occupation. */
  readonly size: number;
  readonly allOther: boolean;
  readonly detailed: boolean;
};

export type TitleIndex = {
  readonly reference: TitleReference;
  readonly model: TitleModel;
  readonly occupations: readonly IndexedOccupation[];
  readonly positionOf: ReadonlyMap<string, number>;
  /** Known title as joined stems → who claims it. */
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  readonly nearest: NearestIndex;
  readonly vocabulary: Vocabulary;
  /** How many known titles end in a word. */
  readonly headCounts: ReadonlyMap<string, number>;
  /** The ESCO occupation that the official crosswalk puts nearest. */
  readonly escoOf: ReadonlyMap<string, EscoUri>;
  /** The ESCO half, built at the first question about ESCO. */
  readonly esco: () => EscoIndex;
};

/** People in an occupation of middling size; the zero of `size`. Source: OEWS May 2024, median of detailed occupations. */
const MIDDLE_EMPLOYMENT = 50_000;
/** Share of an occupation's people that one O*NET detail (15-1299.04) is taken to have: our estimate. */
const DETAIL_SHARE = 0.1;

/**
 * Build what `matchTitle` needs, once per process.
 *
 * @param reference the pack (five of its tables are read)
 * @param model     the trained table, from `parseTitleModel`
 */
export function buildTitleIndex(reference: TitleReference, model: TitleModel): TitleIndex {
  const occupations = indexOccupations(reference, model);
  const positionOf = new Map<string, number>(occupations.map(({ onetSoc }, at) => [onetSoc, at]));
  const claims = new Map<string, Claim[]>();
  const listOf: { title: string; list: string[]; occupations: number[] }[] = [];
  const entryOf = new Map<string, number>();
  for (const { onetSoc, title, kind } of reference.titles) {
    const occupation = positionOf.get(onetSoc);
    if (occupation === undefined) continue;
    const claim = { occupation, official: kind === 'official', reported: kind === 'reported' };
    for (const variant of titleVariants(title)) {
      const list = words(variant);
      const key = list.join(' ');
      if (key === '') continue;
      addClaim(claims, key, claim);
      const spelt = spellTitle(variant).join(' ');
      if (spelt !== key) addClaim(claims, spelt, claim);
      const entry = entryOf.get(key);
      if (entry === undefined) {
        entryOf.set(key, listOf.length);
        listOf.push({ title: variant, list, occupations: [occupation] });
      } else if (listOf[entry]?.occupations.includes(occupation) === false) {
        listOf[entry].occupations.push(occupation);
      }
    }
  }
  const nearest = buildNearest(listOf);
  const headCounts = new Map<string, number>();
  for (const { list } of listOf) {
    const head = list[list.length - 1] ?? '';
    headCounts.set(head, (headCounts.get(head) ?? 0) + 1);
  }
  let esco: EscoIndex | null = null;
  return {
    reference,
    model,
    occupations,
    positionOf,
    claims,
    nearest,
    headCounts,
    vocabulary: buildVocabulary(nearest.termCounts),
    escoOf: nearestEsco(reference),
    esco: () => {
      esco ??= buildEscoIndex(reference.escoOccupations, claims, model);
      return esco;
    },
  };
}

function indexOccupations(reference: TitleReference, model: TitleModel): IndexedOccupation[] {
  const employment = new Map<string, number>();
  const newest = Math.max(...reference.wages.map((wage) => wage.year));
  for (const wage of reference.wages) {
    if (wage.year === newest && wage.employment !== null) employment.set(wage.socCode, wage.employment);
  }
  const vectorOf = new Map(Array.from(model.onet.keys, (key, at) => [key, at]));
  return reference.occupations.map(({ onetSoc, title, wageCode, socCode }) => {
    const detailed = !onetSoc.endsWith('.00');
    const people = employment.get(wageCode ?? socCode) ?? MIDDLE_EMPLOYMENT / 10;
    return {
      onetSoc,
      title,
      vector: vectorOf.get(conceptKey(onetSoc)) ?? -1,
      size: Math.log((people * (detailed ? DETAIL_SHARE : 1)) / MIDDLE_EMPLOYMENT),
      allOther: /All Other$/.test(title),
      detailed,
    };
  });
}

/** Occupations that an everyday alias stands for, the likeliest first. */
export const aliasOccupations = (index: TitleIndex, list: readonly string[]): number[] =>
  codesOfAlias(list)
    .map((code) => index.positionOf.get(code) ?? -1)
    .filter((at) => at >= 0);

/** Publisher's relations, the nearest first: an ESCO occupation that is broader than ours is named last. */
const RELATION_ORDER = ['exact', 'close', 'broad', 'narrow'] as const;

/** First link of the best relation per O*NET occupation, in the table's order. */
function nearestEsco(reference: TitleReference): Map<string, EscoUri> {
  const nearest = new Map<string, EscoUri>();
  for (const wanted of RELATION_ORDER) {
    for (const { onetSoc, escoUri, relation } of reference.escoOnet) {
      if (relation === wanted && !nearest.has(onetSoc)) nearest.set(onetSoc, escoUri);
    }
  }
  return nearest;
}
