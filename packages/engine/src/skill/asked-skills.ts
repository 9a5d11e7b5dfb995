import type { SkillMention } from '@career-mirror/contract';
import { DESCRIBED_CONFIDENCE, NAME_BAR, WHOLE_SENTENCE_WORDS } from './constants.ts';
import { isBoilerplate } from './context.ts';
import { findSkills } from './find-skills.ts';
import { linkSkills, readSpans, type SkillLinker } from './link-skills.ts';
import { chanceOfAny } from './span-choice.ts';
import { isWorkplace, type SkillSpan, type TaggedText } from './spans.ts';
import { tokensOf } from './tokens.ts';

/**
 * Skills of a text that asks for skills, such as a job advertisement: where the tagger sees one. A skill that is named there
 * is that one; what is described in other words ("keep the books in order") is bound to the ESCO skill nearest in meaning. A
 * name that the tagger sees no skill in ("our Java team") is left out.
 *
 * A person's own CV is read with `findSkills` alone: there, a skill must be named to be proved.
 *
 * @returns in the order of the text, never overlapping; named ones keep their own confidence, described ones have
 *          `DESCRIBED_CONFIDENCE`; `text.slice(start, end)` is the proof, for a name the words it is asked for with
 * @example findAskedSkills(linker, 'You lead a team of nurses').map(({ label }) => label)
 */
export const findAskedSkills = (linker: SkillLinker, text: string): SkillMention[] => {
  const named = findSkills(linker.index, text);
  return sentencesOf(text)
    .filter((sentence) => !isWholeBoilerplate(sentence.text))
    .flatMap((sentence) => {
      const read = readSpans(linker, sentence.text);
      if (read === null) return [];
      const within = named
        .map((mention) => moved(mention, -sentence.start))
        .filter((mention) => mention.start >= 0 && mention.end <= sentence.text.length);
      const asked = read.spans.flatMap((span) => mentionsOf(linker, sentence.text, span, within));
      const alone = within.filter(
        (mention) => !asked.some((other) => overlap(mention, other)) && chanceOf(read, mention) >= NAME_BAR,
      );
      return [...asked, ...alone].map((mention) => moved(mention, sentence.start));
    })
    .sort((a, b) => a.start - b.start);
};

/** What one span asks for: the names in it, or the nearest skill. */
const mentionsOf = (
  linker: SkillLinker,
  text: string,
  span: SkillSpan,
  named: readonly SkillMention[],
): SkillMention[] => {
  const inside = named.filter((mention) => overlap(mention, span));
  const [only] = inside;
  // Several names in one span stay apart; one name stands for the whole span.
  if (only !== undefined) return inside.length > 1 ? inside : [{ ...only, ...span }];
  if (isWorkplace(text, span)) return [];
  const [nearest] = linkSkills(linker, text.slice(span.start, span.end), 1);
  if (nearest === undefined) return [];
  const { label, escoUri } = nearest;
  const kind =
    linker.skills[linker.positionOf.get(escoUri) ?? -1]?.kind === 'knowledge' ? 'knowledge' : 'skill';
  return [
    {
      ...span,
      kind,
      label,
      escoUri,
      technology: null,
      customId: null,
      confidence: DESCRIBED_CONFIDENCE,
      holder: 'other',
      use: 'asked_for',
    },
  ];
};

const overlap = (a: SkillSpan, b: SkillSpan): boolean => a.start < b.end && b.start < a.end;

const moved = (mention: SkillMention, by: number): SkillMention => ({
  ...mention,
  start: mention.start + by,
  end: mention.end + by,
});

/** The chance that the tagger gives to any skill within a mention's words. */
const chanceOf = ({ tokens, chances }: TaggedText, mention: SkillSpan): number => {
  const from = tokens.findIndex(({ end }) => end > mention.start);
  const to = tokens.findLastIndex(({ start }) => start < mention.end) + 1;
  return from < 0 || to <= from ? 0 : chanceOfAny(chances, { from, to });
};

/** A longer sentence is a mixture, of which a phrase of boilerplate says nothing. */
const isWholeBoilerplate = (sentence: string): boolean =>
  isBoilerplate(sentence) && tokensOf(sentence).length <= WHOLE_SENTENCE_WORDS;

/** Sentences and lines with the character each begins at, so that no span runs from one into the next. */
const sentencesOf = (text: string): { readonly text: string; readonly start: number }[] =>
  [...text.matchAll(/(?:[^\n.!?]|[.!?](?!\s|$))+/g)].map((found) => ({ text: found[0], start: found.index }));
