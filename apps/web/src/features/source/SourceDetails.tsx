import type { Source } from '@career-mirror/contract';
import { counted, formatDay } from '../../lib/format.ts';

/** What a reader must know before trusting a figure of this source, and how to check our copy of it. */
export function SourceDetails({ source }: { source: Source }) {
  return (
    <div className="grid gap-s4 desk:grid-cols-2">
      <div>
        <h3 className="head">Limits</h3>
        <ul className="mt-s1 grid max-w-measure gap-s1">
          {source.limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </div>
      <dl className="grid content-start gap-x-s3 gap-y-1 tab:grid-cols-[88px_1fr]">
        <dt className="text-ink-3">For</dt>
        <dd>{source.area}</dd>
        <dt className="text-ink-3">Changed</dt>
        <dd>{source.changes}</dd>
        <dt className="text-ink-3">Fetched</dt>
        <dd>{formatDay(source.retrieved)}</dd>
        <dt className="text-ink-3">Published</dt>
        <dd>
          <a href={source.url} rel="noreferrer" className="break-all">
            {source.url}
          </a>
        </dd>
        <dt className="text-ink-3">Files</dt>
        <dd>
          <details>
            <summary className="min-h-6 cursor-pointer">
              {counted(source.inputs.length, 'file')}, with checksums
            </summary>
            <ul className="mt-s1 grid gap-s1 text-t1">
              {source.inputs.map((input) => (
                <li key={input.path} className="break-all">
                  {input.path}
                  {input.rows !== null && `, ${input.rows.toLocaleString('en-US')} rows`}
                  <code className="block text-ink-3">sha256 {input.sha256}</code>
                </li>
              ))}
            </ul>
          </details>
        </dd>
      </dl>
    </div>
  );
}
