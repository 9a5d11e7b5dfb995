'use client';
import { useRouter } from 'next/navigation';
import { type ReactNode, useId, useRef, useState } from 'react';
import { forgetAll } from '../../lib/api-cache.ts';
import { useDraft } from '../../lib/drafts.ts';
import { afterDrawing } from '../../lib/keep-focus.ts';
import { keepNotebook } from '../../lib/notebook.ts';
import { useAction } from '../../lib/use-api.ts';
import { FieldError, MonthYear } from '../../ui/MonthYear.tsx';
import { Problem } from '../../ui/states.tsx';
import { readTelling, type Telling, type TellingErrors, tellingIn } from './told.ts';

type Text = 'doing' | 'where' | 'before' | 'care' | 'volunteering' | 'project' | 'good';

/** The five questions; sent together, so that a notebook is never half begun. */
export function FiveQuestions() {
  const router = useRouter();
  const [fields, keep] = useDraft('tell');
  const telling = tellingIn(fields);
  const { state, run } = useAction('createProfile');
  const [errors, setErrors] = useState<TellingErrors>({});
  const form = useRef<HTMLFormElement>(null);
  const set = (field: keyof Telling, value: string) => {
    keep({ ...telling, [field]: value });
    const about = /^until|still/.test(field) ? 'until' : field.startsWith('since') ? 'since' : field;
    setErrors(({ [about as keyof TellingErrors]: _mended, ...others }) => others); // other fields have no errors
  };
  const send = async () => {
    const read = readTelling(telling, new Date().getFullYear());
    setErrors(read.errors ?? {});
    if (read.errors) {
      return afterDrawing(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
    }
    const begun = await run({ body: { title: read.title, told: [...read.told] } });
    if (!begun) return;
    keep(null);
    keepNotebook(true);
    forgetAll();
    router.push('/you');
  };
  const text = { telling, set };
  return (
    <form
      ref={form}
      noValidate
      aria-label="Five questions"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Asked title="What do you do, or did you do last?">
        <div className="grid gap-s3 tab:grid-cols-2">
          <TextField field="doing" label="In your own words" error={errors.doing} {...text} />
          <TextField field="where" label="Where, if you like" {...text} />
        </div>
      </Asked>
      <Asked title="Since when?">
        <div className="grid gap-s3 tab:grid-cols-2">
          <fieldset>
            <legend className="label">From</legend>
            <MonthYear
              month={telling.sinceMonth}
              year={telling.sinceYear}
              error={errors.since}
              onMonth={(value) => set('sinceMonth', value)}
              onYear={(value) => set('sinceYear', value)}
            />
          </fieldset>
          <fieldset>
            <legend className="label">Until</legend>
            {telling.still !== 'yes' && (
              <MonthYear
                month={telling.untilMonth}
                year={telling.untilYear}
                error={errors.until}
                onMonth={(value) => set('untilMonth', value)}
                onYear={(value) => set('untilYear', value)}
              />
            )}
            <label className="mt-s2 flex w-fit items-center gap-s2">
              <input
                type="checkbox"
                className="tick-box"
                checked={telling.still === 'yes'}
                onChange={(event) => set('still', event.target.checked ? 'yes' : '')}
              />
              I still do it
            </label>
          </fieldset>
        </div>
      </Asked>
      <Asked title="What came before?">
        <TextField
          field="before"
          label="A line each, with the years if you know them: Waiter at Blue Door, 2010–2014"
          rows={3}
          {...text}
        />
      </Asked>
      <Asked title="What do you do, or did you do, without being paid?" note="It counts like any job.">
        <div className="grid gap-s3">
          <TextField field="care" label="Caring for somebody: my father, 2017–2018" {...text} />
          <TextField field="volunteering" label="Volunteering: food bank, since 2020" {...text} />
          <TextField field="project" label="Projects of your own: a neighbours’ newsletter" {...text} />
        </div>
      </Asked>
      <Asked title="What are you good at, what have you learnt?">
        <TextField
          field="good"
          label="A line each: what you did, what for, with which tools"
          rows={4}
          {...text}
        />
      </Asked>
      {state.problem && (
        <div className="mt-s4">
          <Problem problem={state.problem} inline>
            <span className="text-ink-2">What you typed is kept here.</span>
          </Problem>
        </div>
      )}
      <p className="mt-s5">
        <button type="submit" className="btn" disabled={state.busy}>
          {state.busy ? 'Beginning your notebook' : 'Begin my notebook'}
        </button>
      </p>
    </form>
  );
}

function Asked(props: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className="mb-s5">
      <h2 className="font-serif text-t4 leading-tight font-medium">{props.title}</h2>
      {props.note && <p className="mt-s1 text-ink-2">{props.note}</p>}
      <div className="mt-s2">{props.children}</div>
    </section>
  );
}

/** A field of text; its example holds years, which are no figures of ours. */
function TextField(props: {
  field: Text;
  label: string;
  telling: Telling;
  set: (field: keyof Telling, value: string) => void;
  rows?: number;
  error?: string | undefined;
}) {
  const { field, label, telling, set, rows = 1, error } = props;
  const id = useId();
  const common = {
    id,
    maxLength: rows === 1 ? 200 : 4000,
    value: telling[field],
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error ? `${id}-error` : undefined,
  };
  return (
    <div>
      <label htmlFor={id} className="label" data-own>
        {label}
      </label>
      {rows === 1 ? (
        <input
          {...common}
          className="field mt-s1 aria-invalid:border-amber-2"
          autoComplete="off"
          onChange={(event) => set(field, event.target.value)}
        />
      ) : (
        <textarea
          {...common}
          rows={rows}
          className="field mt-s1 py-s2"
          onChange={(event) => set(field, event.target.value)}
        />
      )}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}
