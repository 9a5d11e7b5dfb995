import type { ErrorCode, Letter, LetterTone } from '@career-mirror/contract';
import type { LettersView } from '@career-mirror/contract/api';
import { type LetterInput, writeLetter } from '@career-mirror/engine/narrate';
import { requireOccupation } from './advisor.ts';
import { futureOf } from './futures.ts';
import { cohortOf } from './people.ts';
import { breathe, gapIfKnown, requireNow, targetsOf, type Work } from './situation.ts';

/** Who words the letters: the built-in writer, or a language model whose text has passed the verifier. */
export type LetterWriter = {
  readonly write: (input: LetterInput) => Promise<{
    readonly letter: Letter;
    /** Why the built-in writer stood in for the model; null when the model wrote. */
    readonly reason: ErrorCode | null;
  }>;
  /** Why no model takes part; null when one does. */
  readonly modelOff: string | null;
};

/** The built-in writer alone. */
export const templateWriter = (modelOff: string): LetterWriter => ({
  write: async (input) => ({ letter: writeLetter(input), reason: 'model.not_configured' }),
  modelOff,
});

const tones: readonly LetterTone[] = ['cautious', 'middle', 'good'];

/** Three letters, and why no model wrote any of them; null when one did. */
export type Letters = { readonly letters: Letter[]; readonly reason: ErrorCode | null };

/** The three letters about one occupation. @throws AppError('simulate.no_wage') when no pay is published for it */
export const lettersTo = async (
  work: Work,
  writer: LetterWriter,
  onetSoc: LetterInput['future']['onetSoc'],
): Promise<Letters> => {
  const { advisor, situation, book } = work;
  const now = requireNow(work);
  const stay = futureOf(work, 'stay', now);
  await breathe();
  const future = onetSoc === now ? stay : futureOf(work, 'target', onetSoc);
  const shared = {
    reference: advisor.reference,
    profile: situation.profile,
    nowOnetSoc: now,
    future,
    stay,
    gap: onetSoc === now ? null : gapIfKnown(work, onetSoc),
    cohort: cohortOf(work),
    areaId: situation.profile.areaId,
    now: situation.now,
    book,
  };
  const written = await Promise.all(tones.map((tone) => writer.write({ ...shared, tone })));
  return {
    letters: written.map(({ letter }) => letter),
    reason: written.some(({ reason }) => reason === null) ? null : (written[0]?.reason ?? null),
  };
};

/** Why the template wrote although a model is configured, as a person reads it. */
const standInWords = (reason: ErrorCode): string =>
  reason === 'narrate.unverified'
    ? 'What the language model wrote did not pass the check, so these letters are from the template.'
    : 'The language model did not answer in time, so these letters are from the template.';

/** The target a letter is about when none is named: the first, else the occupation the person is in. */
const letterTarget = (work: Work, wanted: LetterInput['future']['onetSoc'] | undefined) => {
  const onetSoc = wanted ?? targetsOf(work)[0]?.onetSoc ?? requireNow(work);
  return {
    onetSoc,
    title: requireOccupation(work.advisor, onetSoc).title,
    peopleShare: work.advisor.peopleShare(onetSoc),
  };
};

export const lettersView = async (
  work: Work,
  writer: LetterWriter,
  wanted: LetterInput['future']['onetSoc'] | undefined,
): Promise<LettersView> => {
  const target = letterTarget(work, wanted);
  const { letters, reason } = await lettersTo(work, writer, target.onetSoc);
  return {
    target,
    spells: work.situation.profile.spells,
    letters,
    modelOff: reason === null ? null : (writer.modelOff ?? standInWords(reason)),
    facts: work.book.list(),
  };
};
