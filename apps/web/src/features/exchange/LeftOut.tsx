import type { LinkedinReading } from '@career-mirror/engine/exchange/linkedin';
import { ignoredWords } from './ignored-words.ts';

/** What of the archive was not read, and why; and what could not be. */
export function LeftOut({ reading }: { reading: LinkedinReading }) {
  const { record, ignored } = reading;
  const lines = [
    ...ignoredWords(ignored),
    ...(record.leftOut.length > 0
      ? [[record.leftOut.join(', '), 'private, so dropped as the file was read'] as const]
      : []),
  ];
  return (
    <>
      {record.warnings.length > 0 && (
        <section aria-label="What could not be read" className="border-l-3 border-amber-2 pl-s3">
          <h2 className="font-semibold">Could not be read</h2>
          <ul data-own className="text-ink-2">
            {record.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </section>
      )}
      {lines.length > 0 && (
        <section aria-label="What was left out">
          <h2 className="border-b border-ink pb-s1 leading-tight font-semibold">Left out, and why</h2>
          <ul data-own>
            {lines.map(([names, why]) => (
              <li key={names} className="border-b border-rule py-s1">
                <span className="wrap-anywhere">{names}</span>
                <span className="text-ink-2">: {why}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
