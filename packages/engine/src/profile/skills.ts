import type {
  Evidence,
  ProfileSkill,
  Reference,
  SkillMention,
  SkillUse,
  StatedLevel,
  Suggestion,
} from '@career-mirror/contract';
import { lookup } from '../narrate/lookup.ts';
import { CONFIDENT_MENTION } from './constants.ts';
import { clausesOf, evidenceOf, findProofs, isShown } from './cues.ts';
import { statedLevels } from './stated-levels.ts';
import type { ProfileText } from './texts.ts';

/** What one place of the document says about one skill. */
type Sighting = {
  readonly skill: Pick<
    ProfileSkill,
    'id' | 'label' | 'kind' | 'escoUri' | 'technology' | 'elementId' | 'customId'
  >;
  readonly stated: readonly StatedLevel[];
  readonly use: SkillUse;
  readonly evidence: Evidence;
  readonly spellIndex: number | null;
  readonly shown: boolean;
  readonly strength: number;
};

const idOf = (mention: SkillMention): string => {
  if (mention.technology !== null) return `tech:${mention.technology}`;
  return mention.escoUri ?? mention.customId ?? `${mention.kind}:${mention.label.toLowerCase()}`;
};

/** The clause around a mention; in a list of skills only the mention itself. */
const mentionSighting = (
  source: ProfileText,
  mention: SkillMention,
  beside: readonly SkillMention[],
): Sighting => {
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
      customId: mention.customId,
    },
    stated: statedLevels(source.text, mention, beside),
    use: mention.use,
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
          customId: null,
        },
        stated: [],
        use: 'used',
        evidence: proof.evidence,
        spellIndex: proof.spellIndex,
        shown: proof.shown,
        strength: proof.strength,
      },
    ];
  });
};

const inTextOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What was stated of one skill in several places, each once, in an order that does not depend on theirs. */
export const joinStated = (a: readonly StatedLevel[], b: readonly StatedLevel[]): StatedLevel[] =>
  [...a, ...b]
    .filter(
      (one, at, all) => all.findIndex(({ text, kind }) => text === one.text && kind === one.kind) === at,
    )
    .sort((x, y) => inTextOrder(`${x.kind} ${x.text}`, `${y.kind} ${y.text}`));

/** The same for what was done with it. */
export const joinUses = (a: readonly SkillUse[], b: readonly SkillUse[]): SkillUse[] =>
  [...new Set([...a, ...b])].sort(inTextOrder);

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
    plainLevel: null,
    stated: joinStated(
      sorted.flatMap(({ stated }) => stated),
      [],
    ),
    uses:
      first.skill.elementId === null
        ? joinUses(
            sorted.map(({ use }) => use),
            [],
          )
        : [],
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

/** Supervised work shows that the person knows a field; what people do in it, those who were supervised do. */
const isShownByLeading = ({ use, kind }: SkillMention): boolean =>
  use === 'supervised' && kind === 'knowledge';

const counts = (mention: SkillMention): boolean =>
  mention.confidence >= CONFIDENT_MENTION && (mention.holder === 'self' || isShownByLeading(mention));

/**
 * Skills a person's texts show: O*NET elements by the words of their sentences, technologies and ESCO skills by the mentions
 * found in them. What somebody else has, is asked for or is only being learned is left out. Best proved first within each kind.
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
    (mentions[i] ?? []).filter(counts).map((mention) => mentionSighting(source, mention, mentions[i] ?? [])),
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

/**
 * What people did under the person's lead, to be confirmed: somebody who led Java developers may write Java themselves, and may
 * not.
 *
 * @param mentions per text, in the order of `texts`
 */
export const ledSkills = (
  texts: readonly ProfileText[],
  mentions: readonly (readonly SkillMention[])[],
  spellId: (spellIndex: number) => string,
): Suggestion[] =>
  texts.flatMap((source, i) =>
    (mentions[i] ?? [])
      .filter((mention) => mention.use === 'supervised' && mention.confidence >= CONFIDENT_MENTION)
      .filter((mention) => mention.customId === null && !isShownByLeading(mention))
      .map((mention): Suggestion => {
        const { skill, evidence } = mentionSighting(source, mention, []);
        const { customId: _, ...suggested } = skill;
        return {
          id: `document:${skill.id}`,
          from: 'document',
          why: 'People you led worked with it',
          evidence,
          link: null,
          subject: {
            kind: 'skill',
            skill: suggested,
            spellIds: source.spellIndex === null ? [] : [spellId(source.spellIndex)],
          },
        };
      }),
  );
