'use client';
import type { DocumentLine, DocumentPage, DocumentText } from '@career-mirror/contract';
import { counted } from '../../lib/format.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { MarkedText } from './MarkedText.tsx';
import { cutLine, type MarkKey, marksOn, type Shown } from './marks.ts';
import { beginsBlock, columnsOf, type LineRole, measurePage, partsOf, roleOf } from './typeset.ts';

const roles: Readonly<Record<LineRole, string>> = {
  name: 'text-t4 leading-tight font-semibold mt-s1',
  heading: 'font-semibold text-t3 mt-s3',
  bold: 'font-semibold mt-[9px]',
  item: 'pl-[1em] -indent-[.8em]',
  text: '',
};

type Looking = {
  asking: MarkKey | null;
  selected: MarkKey | null;
  onSelect: (key: MarkKey) => void;
};

/** The person's document in its own words; what was made of them is underlined and leads to it. */
export function DocumentSheet(
  props: Looking & {
    fileName: string;
    document: DocumentText;
    shown: Shown;
  },
) {
  const { document, shown, fileName, ...looking } = props;
  return (
    <Sheet label="Your document" className="p-s4 font-serif leading-[1.6] tab:px-s6 tab:py-s5">
      <p className="mb-s2 font-sans text-t1 text-ink-3" data-own>
        {fileName}, {counted(document.pages.length, 'page')}, read on this device
      </p>
      {document.pages.map((page) => (
        <Page key={page.number} page={page} marks={marksOn(page.number, shown)} looking={looking} />
      ))}
      {document.hiddenText.length > 0 && (
        <div className="mt-s4 border-l-3 border-amber-2 pl-s3 font-sans">
          <p className="text-amber">
            <b>This document holds words a reader cannot see. They were not used.</b>
          </p>
          <p className="mt-s1 text-t1 text-ink-2" data-own>
            {document.hiddenText.join(' · ')}
          </p>
        </div>
      )}
    </Sheet>
  );
}

function Page(props: { page: DocumentPage; marks: ReturnType<typeof marksOn>; looking: Looking }) {
  const { page, marks, looking } = props;
  const measure = measurePage(page);
  const write = (part: { start: number; end: number }) =>
    cutLine(page, part, marks).map((stretch, k) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: stretches of a line have no other name and never move
      <MarkedText key={k} stretch={stretch} {...looking} />
    ));
  const columns = columnsOf(page);
  const edge = page.number > 1 ? 'mt-s4 border-t border-dashed border-rule pt-s4' : '';
  const set = (lines: readonly DocumentLine[]) =>
    lines.map((line, i) => {
      const text = page.text.slice(line.start, line.end);
      const role = roleOf(line, text, measure, page.number === 1 && line === page.lines[0]);
      const { left, right } = partsOf(line, text);
      const room = role === 'text' && beginsBlock(line, lines[i - 1], measure) ? 'mt-s2' : '';
      return right ? (
        <p key={line.start} className={`flex justify-between gap-s3 ${roles[role]} ${room}`}>
          <span>{write(left)}</span>
          <span
            className={`text-right ${isDate(right, page) ? 'font-normal whitespace-nowrap text-ink-3' : ''}`}
          >
            {write(right)}
          </span>
        </p>
      ) : (
        <p key={line.start} className={`${roles[role]} ${room}`}>
          {write(left)}
        </p>
      );
    });
  const [left, right] = columns;
  if (!left || !right) {
    return (
      <div data-own className={edge}>
        {set(page.lines)}
      </div>
    );
  }
  const narrowLeft = width(left) < width(right);
  return (
    <div
      data-own
      data-columns
      className={`grid gap-s4 ${edge} ${narrowLeft ? 'tab:grid-cols-[minmax(0,2fr)_minmax(0,5fr)]' : 'tab:grid-cols-[minmax(0,5fr)_minmax(0,2fr)]'}`}
    >
      <div>{set(left)}</div>
      <div>{set(right)}</div>
    </div>
  );
}

/** True for dates at the right of a line, which step back; a title set there does not. */
const isDate = (part: { start: number; end: number }, page: DocumentPage) =>
  /(?:19|20)\d\d|present|now|today/i.test(page.text.slice(part.start, part.end));

const width = (lines: readonly DocumentLine[]) => Math.max(...lines.map((line) => line.width));
