'use client';
import type { Source } from '@career-mirror/contract';
import { useEffect } from 'react';
import { addressOf } from '../../lib/routes.ts';
import { useApi } from '../../lib/use-api.ts';
import { yearNow } from '../../line/now.ts';
import { Finding } from '../../ui/Finding.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { Answer } from '../../ui/states.tsx';
import { ReportCardSection } from './ReportCardSection.tsx';
import { SourceRow } from './SourceRow.tsx';
import { nameOf, sourcesHeadline } from './source-words.ts';

/** The words that licences ask for, each once, with the source they are of. */
const attributionsOf = (sources: readonly Source[]): [string, string][] => [
  ...new Map(
    sources.filter(({ attribution }) => attribution !== '').map(({ attribution, id }) => [attribution, id]),
  ),
];

/** What stands behind it all, and which part is too old. */
export function SourcesScreen() {
  const { state, reload } = useApi('getSources', {});
  const ready = state.status === 'ready';
  useEffect(() => {
    if (!ready || !location.hash) return;
    const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
  }, [ready]);
  return (
    <Answer state={state} reload={reload} loading="Opening the list of sources.">
      {({ sources, digest }) => (
        <>
          <Finding deck="All of them are files on this machine. None of them knows you.">
            {sourcesHeadline(sources)}
          </Finding>
          <table className="mt-s5 block desk:table">
            <thead className="hidden desk:table-header-group">
              <tr>
                {['Source', 'What it tells', 'Release', 'Size', 'Age', 'Licence'].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="block desk:table-row-group">
              {sources.map((source) => (
                <SourceRow key={source.id} source={source} name={nameOf(source, sources)} now={yearNow()} />
              ))}
            </tbody>
          </table>
          <ReportCardSection />
          <Foot>
            <span>
              {attributionsOf(sources).map(([words, id]) => (
                <span key={id} data-evidence={id}>
                  {words}{' '}
                </span>
              ))}
            </span>
            <span>
              Checksum of the data:{' '}
              <a href={addressOf('getSources', {})} data-evidence={`pack:${digest}`}>
                <code className="break-all">{digest.slice(0, 16)}</code>
              </a>
            </span>
          </Foot>
        </>
      )}
    </Answer>
  );
}
