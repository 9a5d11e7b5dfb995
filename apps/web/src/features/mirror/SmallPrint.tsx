'use client';
import type { AnswerOf } from '../../lib/routes.ts';
import { FactStretch } from '../../ui/FactStretch.tsx';
import { useFacts } from '../../ui/facts.tsx';

/** Where the figures of the hub come from, each source behind its own receipt. */
export function SmallPrint({ mirror }: { mirror: AnswerOf<'getMirror'> }) {
  const facts = useFacts();
  const { survey, trade } = mirror;
  const known = trade?.indices.filter(({ value }) => value !== null) ?? [];
  const indexFacts = known.flatMap(({ factId }) => facts.get(factId ?? '') ?? []);
  const publishers = [...new Map(indexFacts.map((fact) => [fact.release, fact])).values()];
  return (
    <span>
      <FactStretch
        text={`Moves and careers: ${survey.name} (US, born ${survey.born}, interviews ${survey.interviews}, unweighted; likely ranges 80 %`}
        id={survey.factId}
      />
      , Wilson).{' '}
      {publishers.map((fact) => (
        <span key={fact.id}>
          <FactStretch text={`${fact.release}, ${fact.publisher}.`} id={fact.id} />{' '}
        </span>
      ))}
    </span>
  );
}
