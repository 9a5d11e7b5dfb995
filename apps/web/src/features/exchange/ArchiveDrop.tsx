'use client';
import { useRef } from 'react';
import type { ApiProblem } from '../../lib/problem.ts';
import { useDrop } from '../../lib/use-drop.ts';
import { Finding } from '../../ui/Finding.tsx';
import { Problem } from '../../ui/states.tsx';

/** Where LinkedIn's own settings have the archive. */
const steps = [
  <>
    On LinkedIn, open <b>Settings &amp; Privacy</b>, then <b>Data privacy</b>, then{' '}
    <b>Get a copy of your data</b>.
  </>,
  <>
    Tick <b>Profile</b> at the least; the larger archive works too. Press <b>Request archive</b>.
  </>,
  <>LinkedIn sends a link by e-mail, often within minutes. Download the ZIP and drop it here as it came.</>,
];

/** How to get the archive, and where to drop it. A drop anywhere on the page counts. */
export function ArchiveDrop(props: {
  problem: ApiProblem | null;
  onFiles: (files: readonly File[]) => void;
}) {
  const { problem, onFiles } = props;
  const over = useDrop(onFiles);
  const chooser = useRef<HTMLInputElement>(null);

  return (
    <>
      <Finding deck="It is opened in this browser, without a model. You see what it says about you first; nothing is sent until you press “Use this”.">
        Bring your LinkedIn archive.
      </Finding>
      <div className="mt-s5 grid gap-s5 desk:grid-cols-2 desk:gap-x-s7">
        <div>
          <h2 className="head border-b border-ink pb-s1">How to get it</h2>
          <ol className="mt-s2">
            {steps.map((step, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the three steps are fixed
              <li key={i} className="grid grid-cols-[22px_1fr] border-b border-rule py-s2">
                <span data-count aria-hidden="true" className="text-ink-3">
                  {i + 1}
                </span>
                <span>{step}</span>
              </li>
            ))}
          </ol>
        </div>
        <div>
          <div
            className={`flex min-h-40 flex-col items-start justify-center gap-s3 rounded-r2 border border-dashed p-s5 ${over ? 'border-verd bg-verd-wash' : 'border-rule-2'}`}
          >
            <p className="say">Drop the ZIP here</p>
            <p className="text-ink-2">
              or its folder, or the tables from inside it, several at once: Profile.csv, Positions.csv,
              Education.csv, Skills.csv.
            </p>
            <button type="button" className="btn" onClick={() => chooser.current?.click()}>
              Choose files
            </button>
            <input
              ref={chooser}
              type="file"
              accept=".zip,.csv"
              multiple
              aria-label="Choose a LinkedIn archive"
              className="sr-only"
              tabIndex={-1}
              onChange={(event) => {
                const files = [...(event.target.files ?? [])];
                event.target.value = '';
                onFiles(files);
              }}
            />
          </div>
          {problem && (
            <div className="mt-s4">
              <Problem problem={problem} inline />
            </div>
          )}
          <p className="mt-s3 text-t1 text-ink-3">
            Connections, messages and recommendations are about other people: they are never opened. Birth
            date, street and telephone number are not read.
          </p>
        </div>
      </div>
    </>
  );
}
