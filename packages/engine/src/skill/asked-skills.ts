import type { SkillMention } from '@career-mirror/contract';
import { DESCRIBED_CONFIDENCE } from './constants.ts';
import { isBoilerplate } from './context.ts';
import { findSkills } from './find-skills.ts';
import { findSkillSpans, linkSkills, type SkillLinker } from './link-skills.ts';

/**
 * Skills of a text that asks for skills, such as a job advertisement: those it names, and those it describes in other words
 * ("keep the books in order"), each bound to the ESCO skill nearest in meaning.
 *
 * A person's own CV is read with `findSkills` alone: there, a skill must be named to be proved.
 *
 * @returns in the order of the text, never overlapping; named ones keep their own confidence, described ones have
 *          `DESCRIBED_CONFIDENCE`; `text.slice(start, end)` is the proof
 * @example findAskedSkills(linker, 'You lead a team of nurses').map(({ label }) => label)
 */
export const findAskedSkills = (linker: SkillLinker, text: string): SkillMention[] => {
  const named = findSkills(linker.index, text);
  const described = sentencesOf(text)
    .filter((sentence) => !isBoilerplate(sentence.text))
    .flatMap((sentence) =>
      findSkillSpans(linker, sentence.text).map((span) => ({
        kind: span.kind,
        start: sentence.start + span.start,
        end: sentence.start + span.end,
      })),
    )
    .filter((span) => !named.some((other) => span.start < other.end && other.start < span.end))
    .flatMap((span): SkillMention[] => {
      const [nearest] = linkSkills(linker, text.slice(span.start, span.end), 1);
      if (!nearest) return [];
      const { label, escoUri } = nearest;
      return [
        { ...span, label, escoUri, technology: null, confidence: DESCRIBED_CONFIDENCE, holder: 'self' },
      ];
    });
  return [...named, ...described].sort((a, b) => a.start - b.start);
};

/** Sentences and lines with the character each begins at, so that no span runs from one into the next. */
const sentencesOf = (text: string): { readonly text: string; readonly start: number }[] =>
  [...text.matchAll(/(?:[^\n.!?]|[.!?](?!\s|$))+/g)].map((found) => ({ text: found[0], start: found.index }));
