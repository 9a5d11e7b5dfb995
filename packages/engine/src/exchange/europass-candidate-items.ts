import type {
  RecordCertification,
  RecordEducation,
  RecordLanguage,
  RecordOccupation,
  RecordPosition,
  RecordProject,
  RecordPublication,
  RecordSkill,
} from '@career-mirror/contract';
import {
  asLines,
  dateBelow,
  escoOf,
  periodOf,
  richAt,
  type SkillSection,
  summaryAndHighlights,
  wholeText,
} from './europass-parts.ts';
import { languageOfCode } from './language-codes.ts';
import { type CefrSkill, cefrFields } from './language-levels.ts';
import { kindOfJob } from './position-kind.ts';
import { readRichText } from './rich-text.ts';
import { isElementId, isIscoCode, isOnetSoc } from './taxonomy-ids.ts';
import { below, childAt, childrenOf, textAt, type XmlNode } from './xml-tree.ts';

/*
 * The entries of a Europass CV of 2020 and later (`Candidate`, after HR Open Standards), one function each. Values are looked up
 * by the local names of the elements; what the published description leaves open is looked for anywhere inside the entry.
 */

/** A page on the web that is given as a means of communication or as a link. */
const webOf = (node: XmlNode | null): string | null => {
  if (!node) return null;
  const web = below(node, 'Communication').find((one) => textAt(one, 'ChannelCode') === 'Web');
  return textAt(web ?? null, 'URI') ?? textAt(below(node, 'Link')[0] ?? null) ?? null;
};

const placeOf = (node: XmlNode | null): string | null => {
  if (!node) return null;
  const parts = [
    textAt(node, 'City') ?? textAt(below(node, 'CityName')[0] ?? null),
    textAt(node, 'Country') ?? textAt(below(node, 'CountryCode')[0] ?? null),
  ];
  const given = parts.filter((part) => part !== null);
  return given.length === 0 ? null : given.join(', ');
};

const occupationOf = (post: XmlNode): RecordOccupation | null => {
  const title = childAt(post, 'PositionTitle');
  const codes = childrenOf(post, 'JobCategoryCode');
  const coded = (list: string): string | null =>
    codes.find((code) => code.attributes.listName === list)?.text.trim() ?? null;
  const onetSoc = coded('ONET-SOC 2019');
  const isco = coded('ISCO-08');
  const occupation: RecordOccupation = {
    onetSoc: isOnetSoc(onetSoc) ? onetSoc : null,
    escoUri: escoOf(title?.attributes.languageID ?? null),
    isco: isIscoCode(isco) ? isco : null,
    title: null,
  };
  return occupation.onetSoc || occupation.escoUri || occupation.isco ? occupation : null;
};

/** One title held at an employer; an employer without any is one position without a title. */
export const readPosts = (employer: XmlNode): RecordPosition[] => {
  const posts = childrenOf(employer, 'PositionHistory');
  const name = textAt(employer, 'OrganizationName');
  const contact = childAt(employer, 'OrganizationContact');
  const sector = textAt(employer, 'OrganizationDescription') ?? null;
  return (posts.length > 0 ? posts : [employer]).map((post): RecordPosition => {
    const title = textAt(post, 'PositionTitle');
    const own = periodOf(post);
    const period = own.start === null && own.end === null ? periodOf(employer) : own;
    return {
      kind: kindOfJob(title, name),
      title,
      employer: name,
      employerAbout: sector,
      place: placeOf(post) ?? placeOf(contact),
      url: webOf(contact),
      ...period,
      ...summaryAndHighlights(richAt(post, 'Description')),
      occupation: occupationOf(post),
      unmapped: {},
    };
  });
};

export const readVoluntary = (node: XmlNode): RecordPosition => ({
  kind: 'volunteering',
  title: textAt(node, 'Title'),
  employer: textAt(below(node, 'OrganizationName')[0] ?? null),
  employerAbout: null,
  place: placeOf(node),
  url: webOf(node),
  ...periodOf(node),
  ...summaryAndHighlights(richAt(node, 'Description')),
  occupation: null,
  unmapped: {},
});

const eqfOf = (node: XmlNode): string | null => {
  const code = childAt(node, 'EducationLevelCode');
  const list = code?.attributes.listName ?? 'EQF';
  return code && /EQF/i.test(list) ? code.text.trim() || null : null;
};

export const readEducation = (node: XmlNode): RecordEducation => {
  const contact = childAt(node, 'OrganizationContact');
  const program = textAt(node, 'ProgramName');
  const degree = textAt(node, 'EducationDegree', 'DegreeName');
  return {
    institution: textAt(node, 'OrganizationName'),
    degree: degree ?? program,
    field: degree === null || program === degree ? null : program,
    place: placeOf(contact),
    url: webOf(contact),
    ...periodOf(childAt(node, 'AttendancePeriod') ?? node),
    score: textAt(node, 'EducationDegree', 'FinalGrade', 'ScoreText'),
    eqfLevel: eqfOf(node),
    courses: [],
    summary: wholeText(richAt(node, 'EducationDegree', 'OccupationalSkillsCovered')),
    unmapped: {},
  };
};

export const readMotherTongue = (node: XmlNode): RecordLanguage => {
  const text = node.text.trim();
  const free = node.attributes.typeCode === 'FREETEXT';
  return {
    language: free ? text : (languageOfCode(text) ?? text),
    code: free ? null : text,
    proficiency: null,
    native: true,
    cefr: null,
    unmapped: {},
  };
};

const dimensions: readonly (readonly [CefrSkill, RegExp])[] = [
  ['listening', /Listening/i],
  ['reading', /Reading/i],
  ['spokenInteraction', /Speaking-Interaction/i],
  ['spokenProduction', /Speaking-Production/i],
  ['writing', /Writing/i],
];

export const readLanguage = (node: XmlNode): RecordLanguage => {
  const code = textAt(node, 'CompetencyID');
  const name = textAt(node, 'CompetencyName') ?? (code === null ? null : (languageOfCode(code) ?? code));
  const scored = childrenOf(node, 'CompetencyDimension').map((one) => ({
    kind: textAt(one, 'CompetencyDimensionTypeCode') ?? '',
    score: textAt(one, 'Score', 'ScoreText'),
  }));
  return {
    language: name,
    code: code === name && languageOfCode(code ?? '') === null ? null : code,
    proficiency: textAt(node, 'ProficiencyLevel', 'ScoreText'),
    native: false,
    cefr: cefrFields((skill) => {
      const pattern = dimensions.find(([one]) => one === skill)?.[1];
      return scored.find(({ kind }) => pattern?.test(kind))?.score ?? null;
    }),
    unmapped: {},
  };
};

export const readCompetency = (node: XmlNode): RecordSkill => {
  const ids = childrenOf(node, 'CompetencyID').map((id) => ({
    scheme: id.attributes.schemeName ?? '',
    text: id.text.trim(),
  }));
  const element = ids.find(({ scheme }) => scheme === 'O*NET')?.text ?? null;
  const esco = ids.find(({ text }) => escoOf(text) !== null)?.text ?? null;
  const plain = ids.find(({ scheme, text }) => escoOf(text) === null && !scheme.startsWith('O*NET'))?.text;
  return {
    name: textAt(node, 'CompetencyName') ?? plain ?? null,
    level: textAt(node, 'ProficiencyLevel', 'ScoreText'),
    keywords: [],
    escoUri: escoOf(esco),
    elementId: isElementId(element) ? element : null,
    technology: ids.find(({ scheme }) => scheme === 'O*NET technology')?.text ?? null,
    unmapped: {},
  };
};

/** A group of skills under a heading of its own. */
export const readSkillGroup = (node: XmlNode, section: SkillSection | null): RecordSkill => {
  const { paragraphs, items } = readRichText(richAt(node, 'Description'));
  const digital = childrenOf(node, 'DigitalSkill').map((one) => textAt(one, 'Title') ?? one.text.trim());
  return {
    name: textAt(node, 'Title'),
    level: null,
    keywords: asLines([...digital.filter((one) => one !== ''), ...paragraphs, ...items]),
    escoUri: null,
    elementId: null,
    technology: null,
    unmapped: section === null ? {} : { section },
  };
};

export const readCertification = (node: XmlNode): RecordCertification => ({
  name: textAt(node, 'CertificationName') ?? textAt(node, 'Title'),
  issuer: textAt(node, 'IssuingAuthority', 'Name') ?? textAt(node, 'IssuingAuthority'),
  date: dateBelow(node, 'FirstIssuedDate'),
  expires: dateBelow(node, 'EndDate'),
  licence: null,
  url: textAt(node, 'Link'),
  unmapped: {},
});

export const readProject = (node: XmlNode): RecordProject => ({
  name: textAt(node, 'Title'),
  organisation: null,
  roles: [],
  ...periodOf(node),
  url: textAt(node, 'Link'),
  ...summaryAndHighlights(richAt(node, 'Description')),
  keywords: [],
  unmapped: {},
});

export const readPublication = (node: XmlNode): RecordPublication => ({
  name: textAt(node, 'Title'),
  publisher: textAt(node, 'PublisherName'),
  date: dateBelow(node, 'PublicationDate'),
  url: textAt(node, 'Link'),
  summary: wholeText(richAt(node, 'Description')),
  unmapped: {},
});
