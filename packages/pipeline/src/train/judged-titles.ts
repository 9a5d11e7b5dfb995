import {
  findCandidates,
  isHeldOutTitle,
  type TitleIndex,
  type TitleReference,
} from '@career-mirror/engine/occupation';
import { withTypo } from './augment.ts';
import type { Judged } from './fit-ranking.ts';
import { seededRandom } from './random.ts';

/*
 * Titles whose occupation is known, for fitting the ranking and its calibration. Three kinds: messy titles with a gold
 * fixed by hand; O*NET titles kept out of training (and out of the index they are asked of), some with a typo or a
 * level added; ambiguous titles with three task sentences of the right occupation as context.
 */

/** Weight of a hand-made messy title beside a held-out one: there are few, and they are what people write. */
const MESSY_WEIGHT = 15;
const TYPO_SHARE = 0.15;
const LEVEL_SHARE = 0.15;
const KNOWN_TITLES = 600;
const CONTEXT_TITLES = 600;
/** Sentences of the right occupation, and of a wrong one, in a made-up context. */
const RIGHT_SENTENCES = 2;

/** The pack without the titles that training never saw, so that they cannot be looked up. */
export const withoutHeldOut = <T extends TitleReference>(reference: T): T => ({
  ...reference,
  titles: reference.titles.filter(({ title, kind }) => kind === 'official' || !isHeldOutTitle(title)),
});

export function judgeTitles(
  index: TitleIndex,
  messy: readonly { readonly title: string; readonly codes: readonly string[] }[],
  heldOut: readonly { readonly onetSoc: string; readonly title: string }[],
  tasks: ReadonlyMap<string, readonly string[]>,
  seed: number,
): Judged[] {
  const random = seededRandom(seed);
  const judged: Judged[] = [];
  const judge = (title: string, context: string | null, codes: readonly string[], weight: number): void => {
    const { candidates } = findCandidates(index, title, context);
    if (candidates.length === 0) return;
    const right = new Set<number>();
    candidates.forEach(({ occupation }, at) => {
      if (codes.includes(index.occupations[occupation]?.onetSoc ?? '')) right.add(at);
    });
    judged.push({ candidates, right, weight });
  };
  for (const { title, codes } of messy) judge(title, null, codes, MESSY_WEIGHT);

  const codesOf = new Map<string, string[]>();
  for (const { title, onetSoc } of heldOut) codesOf.set(title, [...(codesOf.get(title) ?? []), onetSoc]);
  for (const [title, codes] of codesOf) {
    const draw = random();
    const shown =
      draw < TYPO_SHARE
        ? withTypo(title, random)
        : draw < TYPO_SHARE + LEVEL_SHARE
          ? `Senior ${title}`
          : title;
    judge(shown, null, codes, 1);
  }

  const known = [...index.claims].filter(([, claims]) => claims.length === 1);
  for (let i = 0; i < KNOWN_TITLES; i++) {
    const [title, claims] = known[Math.floor(random() * known.length)] ?? ['', []];
    judge(
      title,
      null,
      claims.map(({ occupation }) => index.occupations[occupation]?.onetSoc ?? ''),
      1,
    );
  }

  const shared = [...index.claims].filter(([, claims]) => claims.length > 1);
  const everyTask = [...tasks.values()].flat();
  for (let i = 0; i < CONTEXT_TITLES; i++) {
    const [title, claims] = shared[Math.floor(random() * shared.length)] ?? ['', []];
    const claim = claims[Math.floor(random() * claims.length)];
    const code = index.occupations[claim?.occupation ?? -1]?.onetSoc ?? '';
    const own = tasks.get(code) ?? [];
    if (own.length < RIGHT_SENTENCES) continue;
    const sentences = Array.from(
      { length: RIGHT_SENTENCES },
      () => own[Math.floor(random() * own.length)] ?? '',
    );
    const foreign = everyTask[Math.floor(random() * everyTask.length)] ?? '';
    judge(title, [...sentences, foreign].join(' '), [code], 1);
  }
  return judged;
}
