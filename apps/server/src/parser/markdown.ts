import type { DocumentText } from '@career-mirror/contract';
import { marked } from 'marked';
import { decodeText } from './decode.ts';
import { DocumentFailure } from './failure.ts';
import { documentOf } from './flow.ts';
import { createFlowBuilder } from './flow-builder.ts';
import { readHtml } from './html.ts';
import { maxCharacters } from './limits.ts';

/**
 * Text of a Markdown file: headings, paragraphs, lists and tables as lines; a link stays as its words and its address. It is read
 * as the page it makes, so that what hides in it (comments, styled HTML) counts as text a reader cannot see. Runs only in the
 * child.
 *
 * @throws DocumentFailure `document.broken`, `.empty`, `.no_text`, `.too_many_pages`
 */
export async function extractMarkdown(bytes: Uint8Array): Promise<DocumentText> {
  const source = decodeText(bytes);
  if (source.length > maxCharacters) {
    throw new DocumentFailure('document.too_many_pages', {
      characters: source.length,
      limitCharacters: maxCharacters,
    });
  }
  const flow = createFlowBuilder();
  // Writers of CVs set one line for each fact and mean it so.
  readHtml(await marked.parse(withoutFrontMatter(source), { breaks: true }), flow, { keepAddresses: true });
  return documentOf('markdown', flow.finish());
}

/** Settings for a page generator at the head of a file are no text. */
function withoutFrontMatter(source: string): string {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (!text.startsWith('---\n')) return text;
  const end = text.indexOf('\n---\n', 4);
  return end < 0 ? text : text.slice(end + 5);
}
