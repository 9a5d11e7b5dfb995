import type { DocumentText } from '@career-mirror/contract';
import { readDocxBody } from './docx-body.ts';
import { readStyles } from './docx-styles.ts';
import { DocumentFailure } from './failure.ts';
import { documentOf, type Flow } from './flow.ts';
import { createFlowBuilder } from './flow-builder.ts';
import { readParts } from './zip-parts.ts';

/** Largest head or foot of a page that is read, in bytes once inflated. */
const largestMargin = 500_000;

const isMargin = (name: string): boolean => /^word\/(?:header|footer)\d*\.xml$/.test(name);
const isBody = (name: string): boolean => /^word\/document\d*\.xml$/.test(name);

/**
 * Text of a DOCX in reading order: head of the page, paragraphs, list items, text boxes, tables by row or, where cells are whole
 * columns, by cell; foot of the page. Runs only in the child. Of the package only five kinds of parts are opened; relations
 * to anything else are not followed.
 *
 * @throws DocumentFailure `document.broken`, `.empty`, `.image_only`, `.no_text`, `.too_many_pages`
 */
export async function extractDocx(bytes: Uint8Array): Promise<DocumentText> {
  const parts = await readParts(
    bytes,
    (name, size) =>
      isBody(name) ||
      name === 'word/styles.xml' ||
      name === 'word/settings.xml' ||
      (isMargin(name) && size <= largestMargin),
  );
  const names = [...parts.keys()].toSorted();
  const body = names.find(isBody);
  if (body === undefined) throw new DocumentFailure('document.broken', { reason: 'no body' });
  const styles = readStyles(parts.get('word/styles.xml'));
  const margins = names.filter(isMargin);
  const floating = [body, ...margins].some((name) => paintsBehind(parts.get(name) ?? ''));
  const showsBackground = (parts.get('word/settings.xml') ?? '').includes('displayBackgroundShape');
  const flowOf = (name: string): Flow => {
    const flow = createFlowBuilder();
    readDocxBody(parts.get(name) ?? '', styles, flow, { floating, showsBackground });
    return flow.finish();
  };
  const main = flowOf(body);
  const seen = new Set<string>();
  const once = (kind: string): Flow => {
    const flows = margins.filter((name) => name.startsWith(`word/${kind}`)).map(flowOf);
    const blocks = flows
      .flatMap((flow) => flow.blocks)
      .filter((block) => block.text.trim() !== '' && !seen.has(block.text) && seen.add(block.text));
    return {
      blocks,
      hidden: flows.flatMap((flow) => flow.hidden),
      pictures: flows.reduce((sum, flow) => sum + flow.pictures, 0),
    };
  };
  const flows = [once('header'), main, once('footer')];
  return documentOf('docx', {
    blocks: flows.flatMap((flow) => flow.blocks),
    hidden: flows.flatMap((flow) => flow.hidden),
    pictures: flows.reduce((sum, flow) => sum + flow.pictures, 0),
  });
}

/** A drawing behind the text: what lies under light words is then not known. */
function paintsBehind(xml: string): boolean {
  return /behindDoc="(?:1|true)"/.test(xml) || /z-index:-\d/.test(xml);
}
