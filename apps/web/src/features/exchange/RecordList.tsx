import type { CareerRecord } from '@career-mirror/contract';
import type { ReactNode } from 'react';
import { formatYears } from '../../lib/dates.ts';
import { counted } from '../../lib/format.ts';
import { newestFirst, partialDate, periodOf } from './record-line.ts';

type Position = CareerRecord['positions'][number];

const kindNotes: Readonly<Record<Position['kind'], string | null>> = {
  work: null,
  care: 'care for others, counts like any job',
  break: 'a break, drawn as a loop in your line',
  volunteering: 'volunteering, counts like any job',
  study: 'study',
  project: 'a project of your own, counts like any job',
};

const joined = (parts: readonly (string | null)[], by = ', '): string =>
  parts.filter((part) => part !== null && part !== '').join(by);

/** A record as a person reads it: jobs on the left, the rest beside them, `children` last. */
export function RecordList({ record, children }: { record: CareerRecord; children: ReactNode }) {
  const positions = newestFirst(record.positions);
  const { education, skills, languages, certifications, projects, awards, publications } = record;
  return (
    <div
      data-own
      className="mt-s5 grid gap-x-16 gap-y-s5 desk:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] desk:grid-rows-[auto_1fr] desk:items-start"
    >
      <Part title="Jobs" note={`${counted(positions.length, 'spell')}, newest first`}>
        {positions.length === 0 && <p className="py-s2 text-ink-2">None in this archive.</p>}
        <ol className="mt-s3">
          {positions.map((position, i) => (
            <PositionItem
              key={JSON.stringify(position)}
              position={position}
              last={i === positions.length - 1}
            />
          ))}
        </ol>
      </Part>
      <div className="grid gap-y-s5 desk:row-span-2">
        {skills.length > 0 && (
          <Part title="Skills" note={`${skills.length}, as you named them`}>
            <ul className="flex flex-wrap gap-x-s4 gap-y-s1 py-s2">
              {skills.map(({ name }) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </Part>
        )}
        <Lines
          title="Education"
          lines={education.map((school) => [
            joined([school.degree, school.field]) || school.institution || '',
            joined([school.degree || school.field ? school.institution : null, years(school)]),
          ])}
        />
        <Lines
          title="Languages"
          lines={languages.map(({ language, proficiency }) => [language ?? '', proficiency ?? ''])}
        />
        <Lines
          title="Certificates"
          lines={certifications.map((one) => [
            one.name ?? '',
            joined([
              one.issuer,
              formatYear(one.date),
              one.expires && `valid until ${formatYear(one.expires)}`,
            ]),
          ])}
        />
        <Lines
          title="Projects"
          lines={projects.map((one) => [one.name ?? '', joined([one.summary, years(one)])])}
        />
        <Lines
          title="Publications"
          lines={publications.map((one) => [one.name ?? '', joined([one.publisher, formatYear(one.date)])])}
        />
        <Lines
          title="Honours"
          lines={awards.map((one) => [one.title ?? '', joined([formatYear(one.date)])])}
        />
        <AboutYou record={record} />
      </div>
      <div className="grid gap-y-s5">{children}</div>
    </div>
  );
}

const formatYear = (date: string | null): string | null => partialDate(date)?.year.toString() ?? null;

/** Years of something that may have none. */
const years = (item: { readonly start: string | null; readonly end: string | null }): string | null =>
  item.start === null && item.end === null ? null : formatYears(...periodOf(item));

/** One stay on the line, which runs down the list from today: a dot where it began, a loop where it was a break or care. */
function PositionItem({ position, last }: { position: Position; last: boolean }) {
  const note = joined([kindNotes[position.kind], position.place]);
  const loop = position.kind === 'break' || position.kind === 'care';
  return (
    <li
      className={`relative ml-[7px] border-l-3 pl-s5 ${last ? 'border-transparent pb-s1' : 'border-ink pb-s4'}`}
    >
      {last && <span aria-hidden="true" className="absolute top-0 -left-[3px] h-2 w-[3px] bg-ink" />}
      <span
        aria-hidden="true"
        className={`absolute rounded-pill ${loop ? 'top-0.5 -left-[9.5px] size-4 border-3 border-ink bg-paper' : 'top-[6px] -left-[5.5px] size-2 bg-ink'}`}
      />
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-s4">
        <p>
          <b>{position.title ?? position.employer}</b>
          {position.title !== null && position.employer !== null && (
            <span className="text-ink-2">, {position.employer}</span>
          )}
        </p>
        <p className="whitespace-nowrap text-ink-2">{formatYears(...periodOf(position))}</p>
      </div>
      {note !== '' && <p className="text-t1 text-ink-3">{note}</p>}
      {position.summary && (
        <p className="mt-s1 font-serif leading-[1.45] whitespace-pre-line text-ink-2">{position.summary}</p>
      )}
      {position.highlights.length > 0 && (
        <ul className="mt-s1 list-disc pl-s4 font-serif leading-[1.45] text-ink-2 marker:text-ink-3">
          {position.highlights.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** Who you are and how to reach you: kept apart, and never used for matching. */
function AboutYou({ record }: { record: CareerRecord }) {
  const { summary, contact } = record;
  const place = joined([
    contact.address?.city ?? null,
    contact.address?.region ?? null,
    contact.address?.country ?? null,
  ]);
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['In your words', summary === null ? [] : [summary]],
    ['Place', place === '' ? [] : [place]],
    ['E-mail', contact.emails],
    ['Web', contact.links.flatMap(({ url }) => url ?? [])],
  ];
  const filled = rows.filter(([, values]) => values.length > 0);
  if (filled.length === 0) return null;
  return (
    <Part title="About you" note="kept apart, never used for matching">
      <dl className="grid grid-cols-[96px_minmax(0,1fr)] gap-x-s3 py-s1">
        {filled.map(([label, values]) => (
          <div key={label} className="col-span-2 grid grid-cols-subgrid border-b border-rule py-s1">
            <dt className="text-ink-3">{label}</dt>
            <dd className="wrap-anywhere whitespace-pre-line">{values.join('\n')}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function Part(props: { title: string; note?: string; children: ReactNode }) {
  return (
    <section aria-label={props.title}>
      <h2 className="flex items-baseline justify-between gap-s3 border-b border-ink pb-s1 leading-tight font-semibold">
        {props.title}
        {props.note && <span className="text-t1 font-normal text-ink-3">{props.note}</span>}
      </h2>
      {props.children}
    </section>
  );
}

/** A heading with one line for each thing: its name, and what else is known of it. */
function Lines(props: { title: string; lines: readonly (readonly [name: string, more: string])[] }) {
  if (props.lines.length === 0) return null;
  return (
    <Part title={props.title}>
      <ul>
        {props.lines.map(([name, more]) => (
          <li key={`${name} ${more}`} className="border-b border-rule py-s1">
            <b>{name}</b>
            {more !== '' && <span className="text-ink-2">, {more}</span>}
          </li>
        ))}
      </ul>
    </Part>
  );
}
