'use client';
import type { SpellStatement } from '@career-mirror/contract';
import { useId } from 'react';
import { FieldError, MonthYear } from '../../ui/MonthYear.tsx';
import { kinds, kindWords, type SpellDraft, type SpellErrors, type SpellField } from './spell-draft.ts';

/** What the second line of a spell is called, by its kind; null where there is none. */
const whereWords: Readonly<Record<SpellStatement['kind'], string | null>> = {
  work: 'Employer',
  volunteering: 'With whom',
  project: 'For whom, if anybody',
  care: null,
  study: 'School or course',
  break: null,
};

type Set = (field: SpellField, value: string) => void;

/** The fields of a spell: what, where, from when to when; each error stands beneath the field it is about. */
export function SpellFields(props: {
  draft: SpellDraft;
  errors: SpellErrors;
  set: Set;
  /** True for a spell no document tells: what was done there is asked as well. */
  told?: boolean;
  focusFirst?: boolean;
}) {
  const { draft, errors, set, told = false, focusFirst = false } = props;
  const kind = kinds.find((one) => one === draft.kind) ?? 'work';
  const where = whereWords[kind];
  return (
    <div className="grid gap-x-s4 gap-y-s3 tab:grid-cols-2">
      <KindField value={kind} set={set} focus={focusFirst} />
      <TextField
        field="title"
        label={kind === 'work' ? 'Title' : 'What you call it'}
        draft={draft}
        errors={errors}
        set={set}
      />
      {where && <TextField field="employer" label={where} draft={draft} errors={errors} set={set} optional />}
      <TextField field="place" label="Place" draft={draft} errors={errors} set={set} optional />
      <DateFields legend="From" at="start" draft={draft} errors={errors} set={set} />
      <DateFields legend="Until" at="end" draft={draft} errors={errors} set={set} />
      {told && <LinesField draft={draft} set={set} />}
    </div>
  );
}

function KindField({ value, set, focus }: { value: string; set: Set; focus: boolean }) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="label">
        Kind
      </label>
      <select
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the person just asked to write here
        autoFocus={focus}
        className="field mt-s1"
        value={value}
        onChange={(event) => set('kind', event.target.value)}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {kindWords[kind]}
          </option>
        ))}
      </select>
    </div>
  );
}

function TextField(props: {
  field: 'title' | 'employer' | 'place';
  label: string;
  draft: SpellDraft;
  errors: SpellErrors;
  set: Set;
  optional?: boolean;
}) {
  const { field, label, draft, errors, set, optional = false } = props;
  const id = useId();
  const error = errors[field];
  return (
    <div>
      <label htmlFor={id} className="label">
        {label}
        {optional && ', if you like'}
      </label>
      <input
        id={id}
        className="field mt-s1 aria-invalid:border-amber-2"
        value={draft[field]}
        maxLength={200}
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => set(field, event.target.value)}
      />
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

/** A month, which may stay open, and a year; for the end also "it goes on". */
function DateFields(props: {
  legend: string;
  at: 'start' | 'end';
  draft: SpellDraft;
  errors: SpellErrors;
  set: Set;
}) {
  const { legend, at, draft, errors, set } = props;
  const goesOn = at === 'end' && draft.still === 'yes';
  return (
    <fieldset>
      <legend className="label">{legend}</legend>
      {!goesOn && (
        <MonthYear
          month={draft[`${at}Month`]}
          year={draft[`${at}Year`]}
          error={errors[`${at}Year`]}
          onMonth={(value) => set(`${at}Month`, value)}
          onYear={(value) => set(`${at}Year`, value)}
        />
      )}
      {at === 'end' && (
        <label className="mt-s2 flex w-fit items-center gap-s2">
          <input
            type="checkbox"
            className="tick-box"
            checked={goesOn}
            onChange={(event) => set('still', event.target.checked ? 'yes' : '')}
          />
          It goes on
        </label>
      )}
    </fieldset>
  );
}

function LinesField({ draft, set }: { draft: SpellDraft; set: Set }) {
  const id = useId();
  return (
    <div className="tab:col-span-2">
      <label htmlFor={id} className="label">
        What you did there, a line each, in your words; they show your skills
      </label>
      <textarea
        id={id}
        rows={3}
        maxLength={4000}
        className="field mt-s1 py-s2"
        value={draft.text}
        onChange={(event) => set('text', event.target.value)}
      />
    </div>
  );
}
