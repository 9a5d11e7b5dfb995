import type {
  CareerRecord,
  EscoUri,
  RecordDate,
  RecordEnd,
  RecordLanguage,
  RecordSkill,
} from '@career-mirror/contract';
import { AppError } from '@career-mirror/contract';
import { type Fields, fieldsOf } from './json-fields.ts';
import { isObject, toJson } from './json-value.ts';
import { languageOfCode } from './language-codes.ts';
import { recordDateOf, recordEndOf } from './record-date.ts';
import { LONGEST_LINE, MOST_POSITIONS, MOST_SKILLS } from './record-limits.ts';
import { readRichText } from './rich-text.ts';
import { isEscoUri } from './taxonomy-ids.ts';
import { below, childAt, textAt, type XmlNode } from './xml-tree.ts';

/** Namespace of our own additions, which stand in the place the schema keeps for such things (`UserArea`). */
export const OWN_NAMESPACE = 'urn:career-mirror:record:1';

/** Our own account of an element, where Europass has no place for part of it; null when there is none. */
export const ownItem = (node: XmlNode): Fields | null => {
  const item = childAt(node, 'UserArea', 'item');
  if (item?.namespace !== OWN_NAMESPACE) return null;
  try {
    const value = toJson(JSON.parse(item.text));
    return isObject(value) ? fieldsOf(value) : null;
  } catch (error) {
    throw new AppError('document.broken', { reason: error instanceof Error ? error.message : 'not JSON' });
  }
};

/** Short values as they fit a line of a record; longer ones are cut at the end of a sentence and go on in the next. */
export const asLines = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => {
    if (text.length <= LONGEST_LINE) return [text];
    const lines: string[] = [];
    for (const sentence of text.split(/(?<=[.!?;])\s+/)) {
      const last = lines.at(-1);
      if (last !== undefined && last.length + sentence.length < LONGEST_LINE)
        lines[lines.length - 1] = `${last} ${sentence}`;
      else
        for (let i = 0; i < sentence.length; i += LONGEST_LINE)
          lines.push(sentence.slice(i, i + LONGEST_LINE));
    }
    return lines;
  });

/** A long text as the summary and the highlights of a record. */
export const summaryAndHighlights = (text: string | null) => {
  const { paragraphs, items } = readRichText(text);
  return {
    summary: paragraphs.length === 0 ? null : paragraphs.join('\n'),
    highlights: [...items],
  };
};

/** A long text as one value. */
export const wholeText = (text: string | null): string | null => {
  const { paragraphs, items } = readRichText(text);
  const lines = [...paragraphs, ...items];
  return lines.length === 0 ? null : lines.join('\n');
};

/** The text of an element as it stands, for those that hold HTML. */
export const richAt = (node: XmlNode | null, ...path: readonly string[]): string | null =>
  childAt(node, ...path)?.text ?? null;

/** The first date of this name anywhere below. */
export const dateBelow = (node: XmlNode, name: string): RecordDate | null => {
  const [at] = below(node, name);
  const text = textAt(at ?? null, 'FormattedDateTime') ?? textAt(at ?? null, 'DateText') ?? at?.text ?? '';
  return recordDateOf(text);
};

export const periodOf = (node: XmlNode): { start: RecordDate | null; end: RecordEnd | null } => {
  const [current] = [...below(node, 'CurrentIndicator'), ...below(node, 'Ongoing')];
  const [end] = below(node, 'EndDate');
  const written = textAt(end ?? null, 'FormattedDateTime') ?? textAt(end ?? null, 'DateText');
  const goesOn = current?.text.trim() === 'true';
  return { start: dateBelow(node, 'StartDate'), end: goesOn ? 'present' : recordEndOf(written ?? '') };
};

export const escoOf = (text: string | null): EscoUri | null => (isEscoUri(text) ? text : null);

/** What the writer can say of a language with its code alone. */
export const isMotherTongue = (language: RecordLanguage): boolean =>
  language.native &&
  language.proficiency === null &&
  language.cefr === null &&
  Object.keys(language.unmapped).length === 0 &&
  (language.code === null || languageOfCode(language.code) === language.language);

/** Sections of skills in the order they are written, each with the name of its entries. */
export const skillSections = [
  ['CommunicationAndInterpersonalSkills', 'CommunicationAndInterpersonalSkill'],
  ['ManagementAndLeadershipSkills', 'ManagementAndLeadershipSkill'],
  ['OrganisationalSkills', 'OrganisationalSkill'],
] as const;
export type SkillSection = (typeof skillSections)[number][0] | 'DigitalSkills';

export type SkillPlace = 'PersonQualifications' | 'Skills' | SkillSection | 'Others';
const skillOrder: readonly SkillPlace[] = [
  'PersonQualifications',
  'Skills',
  'DigitalSkills',
  ...skillSections.map(([section]) => section),
  'Others',
];

/** Where a skill is written: where it was read, else by what it is. */
export const skillPlace = (skill: RecordSkill): SkillPlace => {
  const { section } = skill.unmapped;
  const known = skillOrder.find((one) => one === section);
  if (known) return known;
  if (skill.keywords.length > 0) return 'Others';
  return skill.escoUri === null && skill.elementId === null ? 'Skills' : 'PersonQualifications';
};

/**
 * The record in the one order in which it is written, so that reading it again gives the same.
 *
 * @throws AppError `document.too_large` for more positions or skills than a career has
 */
export const inWrittenOrder = (record: CareerRecord): CareerRecord => {
  const { positions, skills, languages } = record;
  if (positions.length > MOST_POSITIONS || skills.length > MOST_SKILLS) {
    throw new AppError('document.too_large', { positions: positions.length, skills: skills.length });
  }
  const later = (is: boolean): number => (is ? 1 : 0);
  return {
    ...record,
    positions: positions.toSorted(
      (a, b) => later(a.kind === 'volunteering') - later(b.kind === 'volunteering'),
    ),
    skills: skills.toSorted((a, b) => skillOrder.indexOf(skillPlace(a)) - skillOrder.indexOf(skillPlace(b))),
    languages: languages.toSorted((a, b) => later(!isMotherTongue(a)) - later(!isMotherTongue(b))),
  };
};
