import type { Fact, FactId, OnetSocCode, Proposal } from '@career-mirror/contract';
import type { Insight } from '@career-mirror/contract/api';
import { proposeNextFromOccupation } from '@career-mirror/engine/match';
import { createFactBook, occupationCodeFact, payFact } from '@career-mirror/engine/narrate';
import { matchTitle, needsQuestion } from '@career-mirror/engine/occupation';
import { type Advisor, requireOccupation } from './advisor.ts';
import { proposalLimit } from './situation.ts';

const matchLimit = 10;

type Pay = NonNullable<Insight['proposals'][number]['pay']>;

/** The quarter points and the median of pay; null when the publisher prints no median. */
const payOf = (
  fact: (point: 'p25' | 'p50' | 'p75') => FactId,
  valueAt: (id: FactId) => Fact['value'],
): Pay | null => {
  const p50FactId = fact('p50');
  if (valueAt(p50FactId) === null) return null;
  return { p25FactId: fact('p25'), p50FactId, p75FactId: fact('p75') };
};

/**
 * First insight from a title: the occupation it most likely names, and three sourced next ones. Stores nothing.
 *
 * @throws AppError('occupation.not_found') for a chosen code that is not in the pack
 */
export const insightFromTitle = (advisor: Advisor, title: string, chosen?: OnetSocCode): Insight => {
  const { reference } = advisor;
  const matches = matchTitle(advisor.titles, title, { limit: matchLimit });
  const question = chosen === undefined && needsQuestion(matches);
  const onetSoc = chosen ?? matches[0]?.onetSoc ?? null;
  const book = createFactBook(reference);
  if (onetSoc === null) return { title, matches, question, current: null, proposals: [], facts: [] };
  const occupation = requireOccupation(advisor, onetSoc);
  const pay = payFact(book, reference, onetSoc, 'p50');
  const proposals: Proposal[] = proposeNextFromOccupation(advisor.careers, onetSoc, book, {
    limit: proposalLimit,
  });
  return {
    title,
    matches,
    question,
    current: {
      onetSoc,
      title: occupation.title,
      codeFactId: occupationCodeFact(book, reference, onetSoc),
      peopleShare: advisor.peopleShare(onetSoc),
      p50FactId: book.require(pay).value === null ? null : pay,
    },
    proposals: proposals.map((proposal) => ({
      ...proposal,
      pay: payOf(
        (point) => payFact(book, reference, proposal.onetSoc, point),
        (id) => book.require(id).value,
      ),
    })),
    facts: book.list(),
  };
};
