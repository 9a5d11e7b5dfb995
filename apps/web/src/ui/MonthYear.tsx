'use client';
import { MONTH_NAMES } from '@career-mirror/engine/narrate';
import { useId } from 'react';

/** A month, which may stay open, and a year, with what is wrong beneath them. */
export function MonthYear(props: {
  month: string;
  year: string;
  error: string | undefined;
  onMonth: (value: string) => void;
  onYear: (value: string) => void;
}) {
  const { month, year, error, onMonth, onYear } = props;
  const id = useId();
  return (
    <>
      <div className="mt-s1 grid grid-cols-[minmax(0,1fr)_88px] gap-s2">
        <select
          aria-label="Month"
          className="field"
          value={month}
          onChange={(event) => onMonth(event.target.value)}
        >
          <option value="">Month not known</option>
          {MONTH_NAMES.map((name, i) => (
            <option key={name} value={String(i + 1)}>
              {name}
            </option>
          ))}
        </select>
        <input
          aria-label="Year"
          className="field aria-invalid:border-amber-2"
          inputMode="numeric"
          placeholder="Year"
          maxLength={4}
          autoComplete="off"
          value={year}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? id : undefined}
          onChange={(event) => onYear(event.target.value)}
        />
      </div>
      <FieldError id={id} error={error} />
    </>
  );
}

/** What is wrong with a field, beneath it; figures in it name what the field takes. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p id={id} className="mt-s1 text-t1 text-amber" data-own>
      {error}
    </p>
  );
}
