import type { AnswerOf } from '../../lib/routes.ts';

type Said = AnswerOf<'getDecisions'>['decisions'][number];

const named = ({ name }: Said): string => (name === null ? 'something that has changed since' : `“${name}”`);

const skillWords = (said: Said): string => {
  const name = named(said);
  if (said.chosen === 'yes') return `Yes, you have ${name}.`;
  if (said.chosen === 'no') return `No, you do not have ${name}.`;
  if (said.chosen === 'proposed') return `You took back what you said about ${name}.`;
  if (said.verdict === 'accept') return `${name} is right.`;
  return said.verdict === 'dispute' ? `${name} is not like that.` : `${name} is not yours.`;
};

const spellWords = (said: Said): string => {
  const name = named(said);
  if (said.verdict === 'accept') return `Yes, ${name} was yours.`;
  if (said.verdict === 'reject')
    return said.chosen === 'no' ? `No, ${name} was not yours.` : `${name} is left out.`;
  if (said.note === 'split in two') return `${name} was two jobs; the second was “${said.chosen}”.`;
  if (said.note === 'one job, read as two') return `${name} is one job that we read as two.`;
  return said.name === said.chosen ? `You corrected ${name}.` : `You corrected “${said.chosen}”.`;
};

/** One thing the person said about our reading, as a sentence. Their own words beside it are `ownWords`. */
export function saidWords(said: Said): string {
  switch (said.subject.kind) {
    case 'skill':
      return skillWords(said);
    case 'spell':
      return spellWords(said);
    case 'occupation':
      return said.chosenName === null
        ? `${named(said)} was none of the occupations we proposed.`
        : `${named(said)} was the work of ${said.chosenName}.`;
    case 'identity':
      return 'You wrote the two sentences yourself.';
    case 'education':
    case 'fact':
      return `You said something about ${named(said)}.`;
  }
}

/** The person's own words that came with it; null when there were none. */
export function ownWords(said: Said): string | null {
  if (said.subject.kind === 'identity') return said.chosen;
  return said.subject.kind === 'skill' ? said.note : null;
}
