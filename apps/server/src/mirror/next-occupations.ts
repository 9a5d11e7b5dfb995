import type { Fact, FactId, OnetSocCode } from '@career-mirror/contract';
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

type FromOccupation = Pick<Insight, 'current' | 'proposals' | 'facts'>;

const fromOccupation = (advisor: Advisor, onetSoc: OnetSocCode): FromOccupation => {
  const { reference } = advisor;
  const book = createFactBook(reference);
  const { title } = requireOccupation(advisor, onetSoc);
  const pay = payFact(book, reference, onetSoc, 'p50');
  const current = {
    onetSoc,
    title,
    codeFactId: occupationCodeFact(book, reference, onetSoc),
    peopleShare: advisor.peopleShare(onetSoc),
    p50FactId: book.require(pay).value === null ? null : pay,
  };
  const proposals = proposeNextFromOccupation(advisor.careers, onetSoc, book, { limit: proposalLimit }).map(
    (proposal) => ({
      ...proposal,
      pay: payOf(
        (point) => payFact(book, reference, proposal.onetSoc, point),
        (id) => book.require(id).value,
      ),
    }),
  );
  return { current, proposals, facts: book.list() };
};

/** What follows from an occupation is the same for everybody; nothing of what a person typed is kept with it. */
const known = new WeakMap<Advisor, Map<OnetSocCode, FromOccupation>>();

const fromOccupationOnce = (advisor: Advisor, onetSoc: OnetSocCode): FromOccupation => {
  const answers = known.get(advisor) ?? new Map<OnetSocCode, FromOccupation>();
  known.set(advisor, answers);
  const answer = answers.get(onetSoc) ?? fromOccupation(advisor, onetSoc);
  answers.set(onetSoc, answer);
  return answer;
};

/**
 * First insight from a title: the occupation it most likely names, and three sourced next ones. Stores nothing.
 *
 * @throws AppError('occupation.not_found') for a chosen code that is not in the pack
 */
export const insightFromTitle = (advisor: Advisor, title: string, chosen?: OnetSocCode): Insight => {
  const matches = matchTitle(advisor.titles, title, { limit: matchLimit });
  const question = chosen === undefined && needsQuestion(matches);
  const onetSoc = chosen ?? matches[0]?.onetSoc ?? null;
  if (onetSoc === null) return { title, matches, question, current: null, proposals: [], facts: [] };
  return { title, matches, question, ...fromOccupationOnce(advisor, onetSoc) };
};
