import type {
  CareerRecord,
  RecordEducation,
  RecordEnd,
  RecordLanguage,
  RecordOccupation,
  RecordPosition,
  RecordSkill,
} from '@career-mirror/contract';
import { emptyRecord } from './empty-record.ts';
import {
  asLines,
  inWrittenOrder,
  richAt,
  type SkillSection,
  summaryAndHighlights,
  wholeText,
} from './europass-parts.ts';
import { languageOfCode } from './language-codes.ts';
import { cefrFields } from './language-levels.ts';
import { kindOfJob } from './position-kind.ts';
import { recordDateOf } from './record-date.ts';
import { readRichText } from './rich-text.ts';
import { isIscoCode } from './taxonomy-ids.ts';
import { nodeToJson } from './xml-json.ts';
import { below, childAt, childrenOf, textAt, type XmlNode } from './xml-tree.ts';

/*
 * The Europass CV as it was until 2020 (`SkillsPassport`, schema 3.0 to 3.4, Cedefop): dates are attributes ("--03" for March),
 * every value has a code, a label or both, long texts hold HTML.
 */

const labelAt = (node: XmlNode | null, ...path: readonly string[]): string | null => {
  const at = childAt(node, ...path);
  return textAt(at, 'Label') ?? textAt(at, 'Code') ?? textAt(at);
};

const dateOf = (node: XmlNode | null): string | null => {
  const { year, month, day } = node?.attributes ?? {};
  const parts = [year, month?.replace(/^--/, ''), day?.replace(/^---/, '')];
  const given = parts.slice(0, parts.indexOf(undefined) < 0 ? 3 : parts.indexOf(undefined));
  return recordDateOf(given.join('-')) ?? recordDateOf(year ?? '');
};

const periodOf = (node: XmlNode): { start: string | null; end: RecordEnd | null } => {
  const period = childAt(node, 'Period');
  const goesOn = textAt(period, 'Current') === 'true';
  return { start: dateOf(childAt(period, 'From')), end: goesOn ? 'present' : dateOf(childAt(period, 'To')) };
};

const placeOf = (organisation: XmlNode | null): string | null => {
  const contact = childAt(organisation, 'ContactInfo', 'Address', 'Contact');
  const parts = [textAt(contact, 'Municipality'), labelAt(contact, 'Country')].filter(
    (part) => part !== null,
  );
  return parts.length === 0 ? null : parts.join(', ');
};

const websiteOf = (organisation: XmlNode | null): string | null =>
  textAt(childAt(organisation, 'ContactInfo', 'Website'), 'Contact') ??
  textAt(below(organisation, 'Website')[0] ?? null, 'Contact');

const occupationOf = (position: XmlNode | null): RecordOccupation | null => {
  const code = textAt(position, 'Code');
  if (!isIscoCode(code)) return null;
  return { onetSoc: null, escoUri: null, isco: code, title: null };
};

/** Entries of a list, which some programs write as the outer element alone. */
const entriesOf = (learner: XmlNode | null, name: string): readonly XmlNode[] =>
  below(learner, name).filter((entry) => entry.children.some((child) => child.name !== name));

const readWork = (node: XmlNode): RecordPosition => {
  const employer = childAt(node, 'Employer');
  const title = labelAt(node, 'Position');
  const name = textAt(employer, 'Name');
  return {
    kind: kindOfJob(title, name),
    title,
    employer: name,
    employerAbout: labelAt(employer, 'Sector'),
    place: placeOf(employer),
    url: websiteOf(employer),
    ...periodOf(node),
    ...summaryAndHighlights(richAt(node, 'Activities')),
    occupation: occupationOf(childAt(node, 'Position')),
    unmapped: {},
  };
};

const readSchool = (node: XmlNode): RecordEducation => {
  const organisation = childAt(node, 'Organisation');
  return {
    institution: textAt(organisation, 'Name'),
    degree: textAt(node, 'Title'),
    field: labelAt(node, 'Field'),
    place: placeOf(organisation),
    url: websiteOf(organisation),
    ...periodOf(node),
    score: null,
    eqfLevel: textAt(node, 'Level', 'Code') ?? textAt(node, 'Level', 'Label'),
    courses: [],
    summary: wholeText(richAt(node, 'Activities')),
    unmapped: {},
  };
};

const readTongue = (node: XmlNode, native: boolean): RecordLanguage => {
  const code = textAt(node, 'Description', 'Code');
  const level = childAt(node, 'ProficiencyLevel');
  const name = textAt(node, 'Description', 'Label');
  return {
    language: name ?? (code === null ? null : (languageOfCode(code) ?? code)),
    code,
    proficiency: null,
    native,
    cefr: cefrFields((skill) => textAt(level, skill.charAt(0).toUpperCase() + skill.slice(1))),
    unmapped: {},
  };
};

const proseSkills: readonly (readonly [name: string, heading: string, section: SkillSection | null])[] = [
  ['Communication', 'Communication skills', 'CommunicationAndInterpersonalSkills'],
  ['Organisational', 'Organisational and managerial skills', 'OrganisationalSkills'],
  ['JobRelated', 'Job-related skills', null],
  ['Computer', 'Digital skills', 'DigitalSkills'],
  ['Other', 'Other skills', null],
];

const readSkills = (skills: XmlNode | null): RecordSkill[] =>
  proseSkills.flatMap(([name, heading, section]): RecordSkill[] => {
    const { paragraphs, items } = readRichText(richAt(skills, name, 'Description'));
    const keywords = asLines([...paragraphs, ...items]);
    if (keywords.length === 0) return [];
    return [
      {
        name: heading,
        level: null,
        keywords,
        escoUri: null,
        elementId: null,
        technology: null,
        unmapped: section === null ? {} : { section },
      },
    ];
  });

/** Achievements are prose under a heading; the known headings are lists of something. */
const readAchievements = (learner: XmlNode | null) => {
  const found: Pick<CareerRecord, 'projects' | 'publications' | 'awards' | 'certifications'> & {
    kept: XmlNode[];
  } = { projects: [], publications: [], awards: [], certifications: [], kept: [] };
  for (const node of childrenOf(childAt(learner, 'AchievementList'), 'Achievement')) {
    const { paragraphs, items } = readRichText(richAt(node, 'Description'));
    const lines = asLines([...paragraphs, ...items]);
    const code = textAt(node, 'Title', 'Code');
    if (code === 'publications') {
      const none = { publisher: null, date: null, url: null, summary: null, unmapped: {} };
      found.publications.push(...lines.map((name) => ({ name, ...none })));
    } else if (code === 'honors_awards') {
      const none = { awarder: null, date: null, summary: null, unmapped: {} };
      found.awards.push(...lines.map((title) => ({ title, ...none })));
    } else if (code === 'certifications') {
      const none = { issuer: null, date: null, expires: null, licence: null, url: null, unmapped: {} };
      found.certifications.push(...lines.map((name) => ({ name, ...none })));
    } else if (code === 'references') {
      found.kept.push(node);
    } else {
      const none = { organisation: null, roles: [], start: null, end: null, url: null, keywords: [] };
      found.projects.push({
        name: labelAt(node, 'Title'),
        ...none,
        summary: paragraphs.join('\n') || null,
        highlights: [...items],
        unmapped: {},
      });
    }
  }
  return found;
};

const contactOf = (identification: XmlNode | null): CareerRecord['contact'] => {
  const info = childAt(identification, 'ContactInfo');
  const contacts = (name: string) => below(info, name).flatMap((one) => textAt(one, 'Contact') ?? []);
  const address = childAt(info, 'Address', 'Contact');
  const lines = childrenOf(address, 'AddressLine').map((line) => line.text.trim());
  return {
    emails: contacts('Email'),
    phones: contacts('Telephone'),
    links: [
      ...contacts('Website').map((url) => ({ url, network: null, username: null, unmapped: {} })),
      ...below(info, 'InstantMessaging').map((one) => ({
        url: null,
        network: labelAt(one, 'Use'),
        username: textAt(one, 'Contact'),
        unmapped: {},
      })),
    ],
    address: address && {
      street: lines.length > 0 ? lines.join('\n') : null,
      postalCode: textAt(address, 'PostalCode'),
      city: textAt(address, 'Municipality'),
      region: textAt(address, 'Region'),
      country: textAt(address, 'Country', 'Code') ?? textAt(address, 'Country', 'Label'),
    },
  };
};

const sensitive: readonly (readonly [words: string, ...path: string[]])[] = [
  ['photo', 'Identification', 'Photo'],
  ['date of birth', 'Identification', 'Demographics', 'Birthdate'],
  ['gender', 'Identification', 'Demographics', 'Gender'],
  ['nationality', 'Identification', 'Demographics', 'NationalityList'],
  ['nationality', 'Identification', 'Demographics', 'Nationality'],
  ['signature', 'Identification', 'Signature'],
];

const nameOf = (identification: XmlNode | null): string | null => {
  const name = childAt(identification, 'PersonName');
  const parts = [textAt(name, 'FirstName'), textAt(name, 'Surname')].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
};

/** A statement that opens the CV is its summary; a job wished for or held is its headline. */
const headOf = (learner: XmlNode | null): Pick<CareerRecord, 'headline' | 'summary'> => {
  const text = labelAt(learner, 'Headline', 'Description');
  const statement = textAt(learner, 'Headline', 'Type', 'Code') === 'personal_statement';
  return statement ? { headline: null, summary: text } : { headline: text, summary: null };
};

/** A Europass CV of before 2020. */
export const readPassport = (root: XmlNode): CareerRecord => {
  const learner = childAt(root, 'LearnerInfo');
  const identification = childAt(learner, 'Identification');
  const skills = childAt(learner, 'Skills');
  const { kept, ...achievements } = readAchievements(learner);
  const linguistic = childAt(skills, 'Linguistic');
  const driving = childAt(skills, 'Driving');
  const leftOut = sensitive.flatMap(([words, ...path]) => (childAt(learner, ...path) ? [words] : []));
  if (childAt(root, 'AttachmentList')) leftOut.push('attached files');
  return inWrittenOrder({
    ...emptyRecord('europass'),
    ...headOf(learner),
    name: nameOf(identification),
    contact: contactOf(identification),
    positions: entriesOf(learner, 'WorkExperience').map(readWork),
    education: entriesOf(learner, 'Education').map(readSchool),
    skills: readSkills(skills),
    languages: [
      ...below(linguistic, 'MotherTongue').map((one) => readTongue(one, true)),
      ...below(linguistic, 'ForeignLanguage').map((one) => readTongue(one, false)),
    ].filter((one) => one.language !== null),
    ...achievements,
    unmapped: {
      ...(driving && { 'SkillsPassport/Driving': nodeToJson(driving) }),
      ...(kept.length > 0 && { 'SkillsPassport/Achievement': kept.map(nodeToJson) }),
    },
    leftOut: [...new Set(leftOut)],
  });
};
