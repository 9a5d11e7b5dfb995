'use client';
import Link from 'next/link';
import { useRef } from 'react';
import { useDrop } from '../../lib/use-drop.ts';
import { Problem } from '../../ui/states.tsx';
import { ACCEPTED } from './check-file.ts';
import { PasteText } from './PasteText.tsx';
import { useHandIn } from './use-hand-in.ts';

/** A sample CV of the project, or '' when there are none; set when the site is built. */
const SAMPLE = process.env.SAMPLE_CV ?? '';

/** Where a CV is dropped or chosen. A drop anywhere on the page counts. */
export function HandIn() {
  const { busy, problem, handInAll, handInSample, handInText } = useHandIn();
  const over = useDrop(handInAll);
  const chooser = useRef<HTMLInputElement>(null);

  return (
    <div className="mt-s5 max-w-[470px] desk:mt-s6">
      <div
        className={`flex items-center gap-s4 rounded-r2 border border-dashed p-s4 text-ink-2 ${over ? 'border-verd bg-verd-wash' : 'border-rule-2'}`}
      >
        <svg viewBox="0 0 26 32" width={26} height={32} className="flex-none" aria-hidden="true">
          <path d="M1 1H17L25 9V31H1Z" fill="var(--sheet)" stroke="var(--rule-2)" />
          <path d="M17 1V9H25" fill="none" stroke="var(--rule-2)" />
          <path
            d="M5 17C8 17 9 17 12 17C16 17 16 12 13.7 12C11.6 12 12 17 16 17H21"
            fill="none"
            stroke="var(--ink)"
            strokeWidth={1.4}
            strokeLinecap="round"
          />
        </svg>
        <div role="status">
          <b className="block text-ink" data-own>
            {busy ? `Handing in ${busy}` : 'Or drop a CV or a LinkedIn archive'}
          </b>
          <span>
            It is read on this device.{' '}
            <button
              type="button"
              className="link"
              onClick={() => chooser.current?.click()}
              disabled={busy !== null}
            >
              Choose a file
            </button>
            {SAMPLE && (
              <>
                {' '}
                or{' '}
                <button
                  type="button"
                  className="link"
                  onClick={() => void handInSample(SAMPLE)}
                  disabled={busy !== null}
                >
                  try with a sample
                </button>
              </>
            )}
          </span>
          <Link href="/archive" prefetch={false} className="flex min-h-6 w-fit items-center">
            Bring your LinkedIn archive
          </Link>
        </div>
        <input
          ref={chooser}
          type="file"
          accept={`${ACCEPTED},.zip,.csv`}
          multiple
          aria-label="Choose a CV: PDF, Word, OpenDocument, RTF, HTML, Markdown, text, JSON Resume or Europass XML; or a LinkedIn archive"
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            handInAll(files);
          }}
        />
      </div>
      <PasteText busy={busy !== null} onText={(text) => void handInText(text)} />
      {problem && (
        <div className="mt-s3">
          <Problem problem={problem} inline />
        </div>
      )}
    </div>
  );
}
