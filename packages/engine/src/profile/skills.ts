import type { Evidence, ProfileSkill, Reference, SkillMention } from '@career-mirror/contract';
import { lookup } from '../narrate/lookup.ts';
import { CONFIDENT_MENTION } from './constants.ts';
import { clausesOf, evidenceOf, findProofs, isShown } from './cues.ts';
import type { ProfileText } from './texts.ts';

/** What one place of the document says about one skill. */
type Sighting = {
  readonly skill: Pick<ProfileSkill, 'id' | 'label' | 'kind' | 'escoUri' | 'technology' | 'elementId'>;
  readonly evidence: Evidence;
  readonly spellIndex: number | null;
  readonly shown: boolean;
  readonly strength: number;
};

const idOf = (mention: SkillMention): string => {
  if (mention.technology !== null) return `tech:${mention.technology}`;
  return mention.escoUri ?? `${mention.kind}:${mention.label.toLowerCase()}`;
};

/** The clause around a mention; in a list of skills only the mention itself. */
const mentionSighting = (source: ProfileText, mention: SkillMention): Sighting => {
  const clause = clausesOf(source.text).find(
    (part) => part.start <= mention.start && mention.end <= part.start + part.text.length,
  );
  const inList = source.section === 'skills' || !clause;
  const start = inList ? mention.start : clause.start;
  const text = inList ? source.text.slice(mention.start, mention.end) : clause.text;
  const shown = source.section === 'spell' && !inList && isShown(text);
  return {
    skill: {
      id: idOf(mention),
      label: mention.technology ?? mention.label,
      kind: mention.technology === null ? mention.kind : 'technology',
      escoUri: mention.escoUri,
      technology: mention.technology,
      elementId: null,
    },
    evidence: evidenceOf(source, start, text),
    spellIndex: source.spellIndex,
    shown,
    strength: mention.confidence + (source.section === 'spell' ? 1 : 0) + (shown ? 0.5 : 0),
  };
};

const elementSightings = (texts: readonly ProfileText[], reference: Reference): Sighting[] => {
  const { element } = lookup(reference);
  return findProofs(texts).flatMap((proof) => {
    const place = element.get(proof.elementId);
    if (!place) return [];
    const { elementId, name } = place.element;
    return [
      {
        skill: {
          id: `element:${elementId}`,
          label: name,
          kind: 'element',
          escoUri: null,
          technology: null,
          elementId,
        },
        evidence: proof.evidence,
        spellIndex: proof.spellIndex,
        shown: proof.shown,
        strength: proof.strength,
      },
    ];
  });
};

const sameEvidence = (a: Evidence, b: Evidence): boolean => a.kind === b.kind && a.text === b.text;

const gather = (sightings: readonly Sighting[], spellId: (index: number) => string): ProfileSkill | null => {
  const sorted = [...sightings].sort((a, b) => b.strength - a.strength);
  const [first] = sorted;
  if (!first) return null;
  const evidence = sorted
    .map((sighting) => sighting.evidence)
    .filter((one, i, all) => all.findIndex((other) => sameEvidence(one, other)) === i);
  const spellIds = [
    ...new Set(sorted.flatMap(({ spellIndex }) => (spellIndex === null ? [] : [spellId(spellIndex)]))),
  ];
  return {
    ...first.skill,
    evidence,
    spellIds,
    level: null,
    rung: sorted.some((sighting) => sighting.shown) ? 'shown' : 'said',
    status: 'proposed',
  };
};

const KIND_ORDER: readonly ProfileSkill['kind'][] = [
  'element',
  'technology',
  'skill',
  'knowledge',
  'language',
];

/**
 * Skills a person's texts show: O*NET elements by the words of their sentences, technologies and ESCO skills by the mentions
 * found in them. What somebody else has, or what is only being learned, is left out. Best proved first within each kind.
 *
 * @param mentions per text, in the order of `texts`
 */
export const readSkills = (input: {
  readonly texts: readonly ProfileText[];
  readonly mentions: readonly (readonly SkillMention[])[];
  readonly reference: Reference;
  readonly spellId: (spellIndex: number) => string;
}): ProfileSkill[] => {
  const { texts, mentions, reference, spellId } = input;
  const named = texts.flatMap((source, i) =>
    (mentions[i] ?? [])
      .filter((mention) => mention.holder === 'self' && mention.confidence >= CONFIDENT_MENTION)
      .map((mention) => mentionSighting(source, mention)),
  );
  const groups = Map.groupBy(
    [...elementSightings(texts, reference), ...named],
    (sighting) => sighting.skill.id,
  );
  const strengthOf = (skill: ProfileSkill): number =>
    Math.max(...(groups.get(skill.id) ?? []).map((sighting) => sighting.strength));
  return [...groups.values()]
    .flatMap((group) => gather(group, spellId) ?? [])
    .sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || strengthOf(b) - strengthOf(a));
};
