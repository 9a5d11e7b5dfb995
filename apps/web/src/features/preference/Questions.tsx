'use client';
import type { AreaId, LimitQuestion } from '@career-mirror/contract';
import { useState } from 'react';
import type { AnswerOf } from '../../lib/routes.ts';
import { useApi } from '../../lib/use-api.ts';
import { Problem } from '../../ui/states.tsx';
import { AreaChoice } from './AreaChoice.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { answerWords, type QuestionWords, questionWords } from './question-words.ts';
import { type Said, useAnswers } from './use-answers.ts';

type Preferences = AnswerOf<'getPreferences'>;

/** At most eight questions about what a job must not cost: one at a time or all, each skippable, none asked twice. */
export function Questions() {
  const { state, reload } = useApi('getPreferences', {});
  const { state: profile } = useApi('getProfile', {});
  if (state.status === 'loading') return null;
  if (state.status === 'failed') return <Problem problem={state.problem} retry={reload} inline />;
  const areaId = profile.status === 'ready' ? profile.answer.profile.areaId : null;
  return <Asked preferences={state.answer} areaId={areaId} />;
}

function Asked({ preferences, areaId }: { preferences: Preferences; areaId: AreaId | null }) {
  const { answer, changed, busy, problem } = useAnswers(preferences);
  const [list, setList] = useState(false);
  const [again, setAgain] = useState<LimitQuestion | null>(null);
  const { answered } = preferences.limits;
  const open = questionWords.filter(({ key }) => !answered.includes(key));
  const closed = questionWords.filter(({ key }) => answered.includes(key));
  const one = { preferences, busy };
  const say = (key: LimitQuestion) => (said: Said) =>
    void answer(key, said).then((kept) => kept && setAgain(null));
  return (
    <section aria-labelledby="questions" data-part="questions" className="mb-s4">
      <h2 className="flex flex-wrap items-baseline justify-between gap-x-s3 border-b border-ink pb-s1 leading-tight font-semibold">
        <span id="questions">What a job must not cost you</span>
        <span className="text-t1 font-normal text-ink-3">
          {open.length > 0 ? 'a few questions, all can be skipped' : 'kept to in every list'}
        </span>
      </h2>
      <ul className="text-ink-2" aria-live="polite" aria-label="What your answer changed" data-own>
        {changed.map((line) => (
          <li key={line} className="py-1">
            {line}
          </li>
        ))}
      </ul>
      {problem && <Problem problem={problem} inline />}
      {open.slice(0, list ? undefined : 1).map((question) => (
        <Open
          key={question.key}
          question={question}
          place={questionWords.indexOf(question) + 1}
          {...one}
          onAnswer={say(question.key)}
        />
      ))}
      {open.length > 1 && (
        <p className="flex flex-wrap gap-s3 py-s2">
          <button type="button" className="link text-t1" aria-expanded={list} onClick={() => setList(!list)}>
            {list ? 'One at a time' : 'See all questions'}
          </button>
        </p>
      )}
      <AreaChoice areaId={areaId} />
      <ul>
        {closed.map((question) => (
          <li key={question.key} data-item={`answer:${question.key}`} className="border-b border-rule py-1.5">
            <div className="flex items-center justify-between gap-s4">
              <span>
                <b data-own>{answerWords(question, preferences.limits, preferences.weights)}</b>
                <span className="block text-t1 text-ink-3">{question.name.toLowerCase()}</span>
              </span>
              <button
                type="button"
                className="link link-soft text-t1"
                aria-expanded={again === question.key}
                aria-label={`Change your answer: ${question.name}`}
                onClick={() => setAgain(again === question.key ? null : question.key)}
              >
                Change
              </button>
            </div>
            {again === question.key && (
              <fieldset className="mt-s2">
                <Legend question={question} />
                <div className="flex flex-wrap gap-s2">
                  <QuestionForm question={question} again {...one} onAnswer={say(question.key)} />
                </div>
              </fieldset>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Legend({ question, place = null }: { question: QuestionWords; place?: number | null }) {
  return (
    <legend className="mb-s2">
      {place !== null && (
        <span className="block text-t1 text-ink-3" data-count>
          Question {place} of {questionWords.length}
        </span>
      )}
      <span className="block font-serif text-t3 leading-[1.4] font-medium">{question.asked}</span>
      <span className="block text-t1 text-ink-2">{question.changes}</span>
    </legend>
  );
}

function Open(props: {
  question: QuestionWords;
  place: number;
  preferences: Preferences;
  busy: boolean;
  onAnswer: (said: Said) => void;
}) {
  const { question, place, preferences, busy, onAnswer } = props;
  return (
    <div data-item={`question:${question.key}`} className="border-b border-rule py-s3">
      <fieldset>
        <Legend question={question} place={place} />
        <div className="flex flex-wrap items-end gap-s2">
          <QuestionForm
            question={question}
            preferences={preferences}
            busy={busy}
            again={false}
            onAnswer={onAnswer}
          />
          <button
            type="button"
            className="link link-soft min-h-8! tab:ml-s2"
            disabled={busy}
            aria-label={`Skip: ${question.asked}`}
            onClick={() => onAnswer({})}
          >
            Skip
          </button>
        </div>
      </fieldset>
    </div>
  );
}
