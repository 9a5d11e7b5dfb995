'use client';
import { useId, useState } from 'react';
import { useDraft } from '../../lib/drafts.ts';
import { sliders } from '../../lib/measures.ts';
import type { AnswerOf } from '../../lib/routes.ts';
import { FieldError } from '../../ui/MonthYear.tsx';
import { measureAt, parsePay, type QuestionWords, withMeasure } from './question-words.ts';
import type { Said } from './use-answers.ts';

type Props<Q extends QuestionWords> = {
  question: Q;
  preferences: AnswerOf<'getPreferences'>;
  busy: boolean;
  /** True when the person changes an answer; what they said before is then marked. */
  again: boolean;
  onAnswer: (said: Said) => void;
};

/** The ways to answer one question. */
export function QuestionForm({ question, ...rest }: Props<QuestionWords>) {
  switch (question.kind) {
    case 'yes_no':
      return <YesNo question={question} {...rest} />;
    case 'pay':
      return <PayFloor question={question} {...rest} />;
    case 'measure':
      return <Measures question={question} {...rest} />;
  }
}

function YesNo(props: Props<Extract<QuestionWords, { kind: 'yes_no' }>>) {
  const { question, preferences, busy, again, onAnswer } = props;
  const now = preferences.limits[question.limit];
  return [true, false].map((value) => (
    <Choice
      key={String(value)}
      label={value ? question.yes : question.no}
      chosen={again && now === value}
      busy={busy}
      onChoose={() => onAnswer({ limits: { [question.limit]: value } })}
    />
  ));
}

function Measures(props: Props<Extract<QuestionWords, { kind: 'measure' }>>) {
  const { question, preferences, busy, again, onAnswer } = props;
  const { weights } = preferences;
  const now = measureAt(weights, question.weight);
  return sliders.map(({ key, label }) => (
    <Choice
      key={key}
      label={label}
      chosen={again && now === key}
      busy={busy}
      onChoose={() => onAnswer({ weights: withMeasure(weights, key, question.weight) })}
    />
  ));
}

function Choice(props: { label: string; chosen: boolean; busy: boolean; onChoose: () => void }) {
  return (
    <button
      type="button"
      className="btn btn-quiet min-h-8 px-s3 py-1 text-left whitespace-normal aria-pressed:border-verd aria-pressed:bg-verd-wash"
      aria-pressed={props.chosen}
      disabled={props.busy}
      onClick={props.onChoose}
    >
      {props.label}
    </button>
  );
}

function PayFloor({ preferences, busy, again, onAnswer }: Props<QuestionWords>) {
  const [fields, keep] = useDraft('question:pay');
  const [error, setError] = useState<string | undefined>(undefined);
  const id = useId();
  const kept = preferences.limits.payFloorUsd;
  const typed = fields?.pay ?? (kept === null ? '' : String(kept));
  const send = () => {
    const read = parsePay(typed);
    if ('error' in read) return setError(read.error);
    keep(null);
    onAnswer({ limits: { payFloorUsd: read.usd } });
  };
  return (
    <form
      noValidate
      className="flex flex-wrap items-end gap-s2"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <span>
        <label htmlFor={id} className="label block">
          US dollars a year, before tax
        </label>
        <input
          id={id}
          className="field mt-s1 aria-invalid:border-amber-2"
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          value={typed}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => {
            keep({ pay: event.target.value });
            setError(undefined);
          }}
        />
      </span>
      <button type="submit" className="btn btn-quiet" disabled={busy || typed.trim() === ''}>
        Keep this
      </button>
      <Choice
        label="No limit"
        chosen={again && kept === null}
        busy={busy}
        onChoose={() => {
          keep(null);
          onAnswer({ limits: { payFloorUsd: null } });
        }}
      />
      {error && (
        <div className="w-full">
          <FieldError id={`${id}-error`} error={error} />
        </div>
      )}
    </form>
  );
}
