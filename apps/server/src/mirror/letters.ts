import type { Letter, LetterTone } from '@career-mirror/contract';
import type { LettersView } from '@career-mirror/contract/api';
import { type LetterInput, writeLetter } from '@career-mirror/engine/narrate';
import { requireOccupation } from './advisor.ts';
import { futureOf } from './futures.ts';
import { cohortOf } from './people.ts';
import { gapIfKnown, requireNow, targetsOf, type Work } from './situation.ts';

/** Who words the letters: the built-in writer, or a language model whose text has passed the verifier. */
export type LetterWriter = {
  readonly write: (input: LetterInput) => Promise<Letter>;
  /** Why no model takes part; null when one does. */
  readonly modelOff: string | null;
};

/** The built-in writer alone. */
export const templateWriter = (modelOff: string): LetterWriter => ({
  write: async (input) => writeLetter(input),
  modelOff,
});

const tones: readonly LetterTone[] = ['cautious', 'middle', 'good'];

/** The three letters about one occupation. @throws AppError('simulate.no_wage') when no pay is published for it */
export const lettersTo = async (
  work: Work,
  writer: LetterWriter,
  onetSoc: LetterInput['future']['onetSoc'],
): Promise<Letter[]> => {
  const { advisor, situation, book } = work;
  const now = requireNow(work);
  const stay = futureOf(work, 'stay', now);
  const future = onetSoc === now ? stay : futureOf(work, 'target', onetSoc);
  const gap = onetSoc === now ? null : gapIfKnown(work, onetSoc);
  const cohort = cohortOf(work);
  const letters: Letter[] = [];
  for (const tone of tones) {
    letters.push(
      await writer.write({
        tone,
        reference: advisor.reference,
        profile: situation.profile,
        nowOnetSoc: now,
        future,
        stay,
        gap,
        cohort,
        areaId: situation.profile.areaId,
        now: situation.now,
        book,
      }),
    );
  }
  return letters;
};

/** The target a letter is about when none is named: the first, else the occupation the person is in. */
export const letterTarget = (work: Work, wanted: LetterInput['future']['onetSoc'] | undefined) => {
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
  const letters = await lettersTo(work, writer, target.onetSoc);
  const byModel = letters.some((letter) => letter.writer.kind === 'model');
  const refused =
    'What the language model wrote did not pass the check, so these letters are from the template.';
  return {
    target,
    spells: work.situation.profile.spells,
    letters,
    modelOff: byModel ? null : (writer.modelOff ?? refused),
    facts: work.book.list(),
  };
};
