import type { Evidence, PartialDate, Profile, ProfileSpell } from '@career-mirror/contract';
import { UNTITLED } from './build-profile.ts';
import { monthsOf } from './experience.ts';
import { sameName, samenessOf } from './same-spell.ts';

/** What a merge needs to know of the documents and the day. */
export type MergeContext = {
  /** Documents of the kind the fresh one is of: it is their newer version, so its wording takes the place of theirs. */
  readonly supersedes: ReadonlySet<string>;
  /** ISO date-time. */
  readonly now: string;
};

export type SpellsNews = {
  readonly added: readonly ProfileSpell[];
  readonly ended: readonly ProfileSpell[];
  readonly filled: readonly ProfileSpell[];
  readonly reworded: readonly ProfileSpell[];
};

/** Texts are compared without case and without the white space that layout puts into them. */
export const keyOf = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** The known proofs and then those whose words are new. */
export const joinEvidence = (known: readonly Evidence[], fresh: readonly Evidence[]): Evidence[] => {
  const texts = new Set(known.map((one) => keyOf(one.text)));
  return [...known, ...fresh.filter((one) => !texts.has(keyOf(one.text)))];
};

const isSuperseded = (one: Evidence, context: MergeContext): boolean =>
  one.kind === 'document' && one.documentId !== null && context.supersedes.has(one.documentId);

/** True when the spell was first read from an older version of the document: then the newer one has the last word on it. */
const isOlderVersion = (spell: ProfileSpell, context: MergeContext): boolean => {
  const first = spell.evidence.find((one) => one.kind === 'document');
  return first !== undefined && isSuperseded(first, context);
};

/** True for what the person wrote or changed themselves: no document changes it back. */
const isOwn = (spell: ProfileSpell): boolean => spell.evidence.some((one) => one.kind === 'statement');

/** A title alone, as typed at the start: it stands in for a CV until there is one. */
const isStandIn = (spell: ProfileSpell): boolean =>
  spell.kind === 'work' &&
  spell.employer === null &&
  spell.start === null &&
  spell.text.length === 0 &&
  spell.evidence.every((one) => one.kind === 'statement');

/** True when all that the fresh spell is proved by is among the proofs of the other: it was read from the same words. */
const isKnown = (fresh: ProfileSpell, before: ProfileSpell): boolean => {
  const texts = new Set(before.evidence.map((one) => keyOf(one.text)));
  return fresh.evidence.length > 0 && fresh.evidence.every((one) => texts.has(keyOf(one.text)));
};

const standsInFor = (before: ProfileSpell, fresh: ProfileSpell): boolean =>
  isStandIn(before) &&
  fresh.kind === 'work' &&
  (fresh.end === 'present' || fresh.end === null) &&
  (sameName(before.title, fresh.title) ||
    (before.onetSoc !== null && fresh.matches.some((match) => match.onetSoc === before.onetSoc)));

/** How surely a fresh spell is one that is there already; words that are the same decide over everything else. */
const pairing = (before: ProfileSpell, fresh: ProfileSpell, now: string): number => {
  const alike = samenessOf(before, fresh, now);
  if (isKnown(fresh, before) && (alike > 0 || isOwn(before))) return 20 + alike;
  if (alike > 0) return alike;
  return standsInFor(before, fresh) ? 2 : 0;
};

/** Each fresh spell's partner, by place; every spell that is there has at most one, but for those the person joined. */
const partnersOf = (
  before: readonly ProfileSpell[],
  fresh: readonly ProfileSpell[],
  now: string,
): Map<number, ProfileSpell> => {
  const pairs = fresh.flatMap((spell, at) =>
    before.flatMap((known, place) => {
      const sureness = pairing(known, spell, now);
      return sureness > 0 ? [{ at, known, place, sureness, spell }] : [];
    }),
  );
  pairs.sort((a, b) => b.sureness - a.sureness || a.place - b.place || a.at - b.at);
  const partners = new Map<number, ProfileSpell>();
  const taken = new Set<string>();
  for (const { at, known, spell } of pairs) {
    const joined = isOwn(known) && isKnown(spell, known);
    if (partners.has(at) || (taken.has(known.id) && !joined)) continue;
    partners.set(at, known);
    taken.add(known.id);
  }
  return partners;
};

const mergeDate = (
  before: PartialDate | null,
  fresh: PartialDate | null,
  newer: boolean,
): PartialDate | null => {
  if (!before || !fresh) return before ?? fresh;
  if (before.year === fresh.year && (before.month === null || fresh.month === null)) {
    return before.month === null ? fresh : before;
  }
  return newer ? fresh : before;
};

/** What ended stays ended: "present" in a document is true on the day it was written only. */
const mergeEnd = (
  before: ProfileSpell['end'],
  fresh: ProfileSpell['end'],
  newer: boolean,
): ProfileSpell['end'] => {
  if (before === null || fresh === null) return before ?? fresh;
  if (before === 'present' || fresh === 'present') return before === 'present' ? fresh : before;
  return mergeDate(before, fresh, newer);
};

/** Sentences: what is there, without those that only an older version of the document held, and what is new. */
const mergeTexts = (
  before: ProfileSpell,
  fresh: ProfileSpell,
  context: MergeContext,
): { text: string[]; evidence: Evidence[] } => {
  const known = new Set(before.text.map(keyOf));
  const added = fresh.text.filter((line) => !known.has(keyOf(line)));
  if (added.length === 0) {
    return { text: before.text, evidence: joinEvidence(before.evidence, fresh.evidence) };
  }
  const told = new Set(fresh.text.map(keyOf));
  const isOld = (line: string): boolean => {
    const proofs = before.evidence.filter((one) => keyOf(one.text) === keyOf(line));
    return proofs.length > 0 && proofs.every((one) => isSuperseded(one, context));
  };
  const dropped = new Set(before.text.filter((line) => !told.has(keyOf(line)) && isOld(line)).map(keyOf));
  const kept = before.text.filter((line) => !dropped.has(keyOf(line)));
  const evidence = before.evidence.filter((one) => one.kind === 'statement' || !dropped.has(keyOf(one.text)));
  return { text: [...kept, ...added], evidence: joinEvidence(evidence, fresh.evidence) };
};

const mergeOne = (before: ProfileSpell, fresh: ProfileSpell, context: MergeContext): ProfileSpell => {
  const standIn = isStandIn(before);
  const own = isOwn(before) && !standIn;
  const newer = !own && isOlderVersion(before, context);
  const { text, evidence } = mergeTexts(before, fresh, context);
  const untitled = before.title === UNTITLED[before.kind] && fresh.title !== UNTITLED[fresh.kind];
  const retitled = standIn || (!own && !sameName(before.title, fresh.title) && (newer || untitled));
  const named = (one: string | null, other: string | null): string | null =>
    newer && !sameName(one, other) ? (other ?? one) : (one ?? other);
  const decided = before.decidedBy === 'person';
  const reread = !decided && (retitled || text !== before.text);
  const better = fresh.onetSoc !== null || before.onetSoc === null;
  const occupation = reread && better ? fresh : before;
  return {
    ...before,
    title: retitled ? fresh.title : before.title,
    standing: retitled ? fresh.standing : before.standing,
    employer: named(before.employer, fresh.employer),
    place: named(before.place, fresh.place),
    start: mergeDate(before.start, fresh.start, newer),
    end: own ? (before.end ?? fresh.end) : mergeEnd(before.end, fresh.end, newer),
    text,
    evidence: standIn ? fresh.evidence : evidence,
    onetSoc: occupation.onetSoc,
    confidence: occupation.confidence,
    matches: occupation.matches,
    question: occupation.question,
    peopleShare: occupation.peopleShare,
  };
};

/** Oldest first; a spell without dates stays behind the one it followed. */
const byTime = (spells: readonly ProfileSpell[]): ProfileSpell[] => {
  let last = Number.NEGATIVE_INFINITY;
  return spells
    .map((spell) => {
      last = spell.start ? monthsOf(spell.start) : last;
      return { spell, at: last };
    })
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .map(({ spell }) => spell);
};

const nextNumber = (spells: readonly ProfileSpell[]): number =>
  1 + Math.max(0, ...spells.map(({ id }) => Number(/^spell-(\d+)$/.exec(id)?.[1] ?? 0)));

/**
 * The spells of a profile united with those of a document that was read after it.
 *
 * @returns spells oldest first, what changed, and for every fresh spell the id it now has
 */
export const mergeSpells = (
  before: Profile['spells'],
  fresh: Profile['spells'],
  context: MergeContext,
): { spells: ProfileSpell[]; ids: ReadonlyMap<string, string>; news: SpellsNews } => {
  const partners = partnersOf(before, fresh, context.now);
  const ids = new Map<string, string>();
  const merged = new Map(before.map((spell) => [spell.id, spell]));
  const added: ProfileSpell[] = [];
  let number = nextNumber(before);
  for (const [at, spell] of fresh.entries()) {
    const partner = partners.get(at);
    const current = partner && merged.get(partner.id);
    if (current) {
      merged.set(current.id, mergeOne(current, spell, context));
      ids.set(spell.id, current.id);
    } else {
      const id = `spell-${number}`;
      number += 1;
      added.push({ ...spell, id });
      ids.set(spell.id, id);
    }
  }
  const paired = new Set(ids.values());
  const hasWork = fresh.some((spell) => spell.kind === 'work');
  const kept = [...merged.values()].filter(
    (spell) => !(hasWork && isStandIn(spell) && !paired.has(spell.id)),
  );
  const old = new Map(before.map((spell) => [spell.id, spell]));
  const changed = (is: (was: ProfileSpell, spell: ProfileSpell) => boolean): ProfileSpell[] =>
    kept.filter((spell) => {
      const was = old.get(spell.id);
      return was !== undefined && was !== spell && is(was, spell);
    });
  return {
    spells: byTime([...kept, ...added]),
    ids,
    news: {
      added,
      ended: changed((was, spell) => was.end === 'present' && spell.end !== 'present'),
      filled: changed((was, spell) =>
        (['employer', 'place', 'start', 'end'] as const).some(
          (field) => was[field] === null && spell[field] !== null,
        ),
      ),
      reworded: changed((was, spell) => was.title !== spell.title || was.text !== spell.text),
    },
  };
};
