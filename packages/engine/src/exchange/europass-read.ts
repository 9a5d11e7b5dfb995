import { AppError, type CareerRecord } from '@career-mirror/contract';
import { readCandidate } from './europass-candidate.ts';
import { readPassport } from './europass-passport.ts';
import { childAt, parseXml } from './xml-tree.ts';

/**
 * A Europass CV as a career record: the XML of the editor since 2020 (`Candidate`) and of the one before (`SkillsPassport`).
 * Photo, birth date, nationality and the like are dropped and named in `leftOut`.
 *
 * @param xml the file, with or without a byte order mark
 * @throws AppError `document.broken` when it is not well formed or has a document type, `document.unknown_record` when it is
 *   some other XML, and `document.too_large` when it holds more than a career does
 */
export const readEuropass = (xml: string): CareerRecord => {
  const root = parseXml(xml);
  if (root.name === 'SkillsPassport' || childAt(root, 'LearnerInfo')) return readPassport(root);
  // `Candidate` is a word of HR Open Standards that other systems use too, with other contents.
  const ours = root.namespace === '' || root.namespace.includes('europass');
  if (root.name === 'Candidate' && ours) return readCandidate(root);
  throw new AppError('document.unknown_record', { found: root.name });
};
