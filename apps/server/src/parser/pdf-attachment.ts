import type { CareerRecord, DocumentText } from '@career-mirror/contract';
import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Largest attachment looked at, in bytes. */
const largestAttachment = 1_000_000;
/** Share of what a record says that the pages must say too. */
const leastAgreement = 0.8;

/** Attachments looked at. */
const mostAttachments = 5;

/** The Europass XML attached to a PDF, as the Europass editor does; null when there is none. */
export async function europassIn(document: PDFDocumentProxy): Promise<Uint8Array | null> {
  const attachments = await document.getAttachments();
  for (const id of [...(attachments?.keys() ?? [])].slice(0, mostAttachments)) {
    const content: unknown = await document.getAttachmentContent(id);
    if (!(content instanceof Uint8Array) || content.length > largestAttachment) continue;
    const head = Buffer.from(content.subarray(0, 2_048)).toString('latin1');
    if (/<(?:\w{1,20}:)?(?:SkillsPassport|Candidate)[\s>]/.test(head)) return content;
  }
  return null;
}

/**
 * Whether the pages of a PDF say what its attachment says. A reader does not see an attachment, so one that tells another
 * career than the pages is hidden text and is not used.
 */
export function agrees(record: CareerRecord, document: DocumentText): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const pages = plain(document.pages.map((page) => page.text).join('\n'));
  const said = [
    record.name,
    ...record.positions.flatMap(({ title, employer }) => [title, employer]),
    ...record.education.map(({ institution }) => institution),
  ].flatMap((value) => (value === null || plain(value) === '' ? [] : [plain(value)]));
  const found = said.filter((value) => pages.includes(value)).length;
  return said.length > 1 && found / said.length >= leastAgreement;
}
