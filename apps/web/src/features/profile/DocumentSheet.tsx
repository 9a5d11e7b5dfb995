'use client';
import type { DocumentText, Profile, ProfileSkill } from '@career-mirror/contract';
import { counted } from '../../lib/format.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { MarkedText } from './MarkedText.tsx';
import { cutLine, type MarkKey, marksOn } from './marks.ts';
import { beginsBlock, bodySize, type LineRole, roleOf } from './typeset.ts';

const roles: Readonly<Record<LineRole, string>> = {
  name: 'text-t4 leading-tight font-semibold mt-s2',
  heading: 'font-semibold text-t3 mt-s2',
  bold: 'font-semibold',
  item: 'pl-[1em] -indent-[.8em]',
  text: '',
};

/** The person's document in its own words; what was made of them is underlined and leads to it. */
export function DocumentSheet(props: {
  fileName: string;
  document: DocumentText;
  profile: Profile;
  shown: readonly ProfileSkill[];
  asking: MarkKey | null;
  selected: MarkKey | null;
  onSelect: (key: MarkKey) => void;
}) {
  const { document, profile, shown, fileName, ...rest } = props;
  return (
    <Sheet label="Your document" className="p-s4 font-serif leading-normal tab:px-s6 tab:py-s5">
      <p className="mb-s2 font-sans text-t1 text-ink-3">
        {fileName}, {counted(document.pages.length, 'page')}, read on this device
      </p>
      {document.pages.map((page) => {
        const body = bodySize(page);
        const marks = marksOn(page.number, profile, shown);
        return (
          <div
            key={page.number}
            className={page.number > 1 ? 'mt-s4 border-t border-dashed border-rule pt-s4' : ''}
          >
            {page.lines.map((line, i) => {
              const text = page.text.slice(line.start, line.end);
              const role = roleOf(line, text, body, page.number === 1 && i === 0);
              return (
                <p
                  key={line.start}
                  className={`${roles[role]} ${beginsBlock(line, page.lines[i - 1]) ? 'mt-s2' : ''}`}
                >
                  {cutLine(page, line, marks).map((stretch, k) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: stretches of a line have no other name and never move
                    <MarkedText key={k} stretch={stretch} {...rest} />
                  ))}
                </p>
              );
            })}
          </div>
        );
      })}
      {document.hiddenText.length > 0 && (
        <div className="mt-s4 border-l-3 border-amber-2 pl-s3 font-sans">
          <p className="text-amber">
            <b>This document holds words a reader cannot see. They were not used.</b>
          </p>
          <p className="mt-s1 text-t1 text-ink-2">{document.hiddenText.join(' · ')}</p>
        </div>
      )}
    </Sheet>
  );
}
