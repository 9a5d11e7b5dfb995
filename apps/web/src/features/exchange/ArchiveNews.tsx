'use client';
import type { CareerRecord } from '@career-mirror/contract';
import { isOldNews, type RecordNews, recordNews } from '@career-mirror/engine/exchange/record-news';
import { useMemo } from 'react';
import { formatYears } from '../../lib/dates.ts';
import { useNotebook } from '../../lib/notebook.ts';
import { useApi } from '../../lib/use-api.ts';
import { periodOf } from './record-line.ts';

/** For whoever has a notebook already: what this archive would add to it, or that it is nothing new. */
export function ArchiveNews({ record }: { record: CareerRecord }) {
  const { state: notebook } = useApi('getProfile', useNotebook() ? {} : null);
  const view = notebook.status === 'ready' ? notebook.answer : null;
  const documentId = view?.documents.find(({ format }) => format === 'linkedin')?.documentId ?? null;
  const { state: document } = useApi('getDocument', documentId ? { params: { documentId } } : null);
  const asked = documentId === null || document.status !== 'loading';
  const kept = document.status === 'ready' ? document.answer.document : null;
  const news = useMemo(
    () =>
      view && asked
        ? recordNews(
            record,
            view.profile,
            kept?.pages.map(({ text }) => text).join('\n') ?? '',
            new Date().toISOString(),
          )
        : null,
    [record, view, asked, kept],
  );
  if (news === null) return null;
  return (
    <section aria-label="Beside your notebook" role="status" className="mt-s4 border-l-3 border-verd-2 pl-s3">
      {isOldNews(news) ? (
        <p className="say">Nothing new: your notebook holds all of this already.</p>
      ) : (
        <>
          <p className="say">New to your notebook:</p>
          <ul data-own className="mt-s1">
            {wordsOf(news).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function wordsOf(news: RecordNews): string[] {
  const listed = (label: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${label}: ${names.join(', ')}`];
  const titleOf = ({ title, employer }: CareerRecord['positions'][number]) =>
    [title, employer].filter((part) => part !== null).join(', ');
  return [
    ...news.positions.map((position) => `${titleOf(position)}, ${formatYears(...periodOf(position))}`),
    ...news.ended.map(({ position, before }) => {
      const [start, end] = periodOf(position);
      return `${titleOf(position)}: ${formatYears(start, end)}; in your notebook ${formatYears(start, before)}`;
    }),
    ...listed('Education', news.education),
    ...listed('Skills', news.skills),
    ...listed('Languages', news.languages),
  ];
}
