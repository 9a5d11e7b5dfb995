import type { CareerRecord, RecordLink } from '@career-mirror/contract';
import { emptyRecord } from './empty-record.ts';
import {
  readCertification,
  readCompetency,
  readEducation,
  readLanguage,
  readMotherTongue,
  readPosts,
  readProject,
  readPublication,
  readSkillGroup,
  readVoluntary,
} from './europass-candidate-items.ts';
import { inWrittenOrder, ownItem, richAt, skillSections, wholeText } from './europass-parts.ts';
import { type Fields, withoutOwnMeta } from './json-fields.ts';
import {
  awardOf,
  basicsOf,
  certificationOf,
  educationOf,
  languageOf,
  positionOf,
  projectOf,
  publicationOf,
  type RecordBasics,
  skillOf,
} from './json-resume-read.ts';
import { readRichText } from './rich-text.ts';
import { sameValue } from './same-value.ts';
import { nodeToJson } from './xml-json.ts';
import { below, childAt, childrenOf, textAt, type XmlNode } from './xml-tree.ts';

/** Sensitive elements of the person and of the profile, and what they are called when they are left out. */
const sensitive: Readonly<Record<string, string>> = {
  BirthDate: 'date of birth',
  BirthPlace: 'place of birth',
  GenderCode: 'gender',
  NationalityCode: 'nationality',
  MaritalStatusCode: 'marital status',
  Disability: 'health',
  Visa: 'visa',
  PersonLegalID: 'identity number',
  Attachment: 'attached files',
  SocialAndPoliticalActivities: 'social and political activities',
};

/** Sections that are read into a record; every other one is kept as it is. */
const readSections = new Set([
  'ID',
  'ProfileName',
  'ExecutiveSummary',
  'EmploymentHistory',
  'EducationHistory',
  'Certifications',
  'PublicationHistory',
  'PersonQualifications',
  'Projects',
  'Skills',
  'DigitalSkills',
  ...skillSections.map(([section]) => section),
  'VoluntaryWorks',
  'UserArea',
]);

/** Heading of the section in which skills stand that are none of the kinds Europass knows. */
export const OTHER_SKILLS = 'Skills';
/** Heading of the section in which awards stand. */
export const AWARDS = 'Honours and awards';

const phoneOf = (channel: XmlNode): string | null => {
  const number = textAt(channel, 'DialNumber') ?? textAt(channel, 'FormattedNumber');
  if (number === null) return textAt(channel, 'URI');
  const country = textAt(channel, 'CountryDialing')?.replace(/^\+|^00/, '');
  return [country ? `+${country}` : null, textAt(channel, 'AreaDialing'), number]
    .filter((part) => part !== null)
    .join(' ');
};

const linkOf = (channel: XmlNode): RecordLink => {
  const social = textAt(channel, 'ChannelCode') !== 'Web';
  return {
    url: textAt(channel, 'URI'),
    network: social ? (textAt(channel, 'UseCode') ?? 'Other') : null,
    username: null,
    unmapped: {},
  };
};

const nameOf = (person: XmlNode | null): string | null => {
  const name = childAt(person, 'PersonName');
  const parts = ['GivenName', 'PreferredName', 'MiddleName', 'FamilyName'].map((part) => textAt(name, part));
  const given = parts.filter((part) => part !== null);
  return given.length > 0 ? given.join(' ') : textAt(name, 'FormattedName');
};

const addressOf = (person: XmlNode | null): CareerRecord['contact']['address'] => {
  const address = below(person, 'Address').find((one) => one.children.length > 0) ?? null;
  if (!address) return null;
  const lines = childrenOf(address, 'AddressLine').map((line) => line.text.trim());
  return {
    street: lines.length > 0 ? lines.join('\n') : null,
    postalCode: textAt(address, 'PostalCode'),
    city: textAt(address, 'CityName'),
    region: textAt(address, 'CountrySubDivisionCode'),
    country: textAt(address, 'CountryCode'),
  };
};

/** Who the person is, by the elements of Europass alone. */
export const nativeBasics = (person: XmlNode | null, profile: XmlNode | null): RecordBasics => {
  const channels = childrenOf(person, 'Communication');
  const of = (...codes: string[]) =>
    channels.filter((channel) => codes.includes(textAt(channel, 'ChannelCode') ?? ''));
  const links = channels.filter((channel) => {
    const code = textAt(channel, 'ChannelCode');
    return code !== null && !['Email', 'Telephone', 'MobileTelephone', 'Fax'].includes(code);
  });
  return {
    name: nameOf(person),
    headline: textAt(profile, 'ProfileName'),
    summary: wholeText(richAt(profile, 'ExecutiveSummary')),
    contact: {
      emails: of('Email').flatMap((channel) => textAt(channel, 'URI') ?? []),
      phones: of('Telephone', 'MobileTelephone').flatMap((channel) => phoneOf(channel) ?? []),
      links: links.filter((channel) => textAt(channel, 'URI') !== null).map(linkOf),
      address: addressOf(person),
    },
  };
};

/** An entry by our own account of it when it has one, else by its elements. */
const entry = <T>(node: XmlNode, own: (fields: Fields) => T, native: (node: XmlNode) => T): T => {
  const item = ownItem(node);
  return item ? own(item) : native(node);
};

const positionsOf = (profile: XmlNode | null): CareerRecord['positions'] => {
  const employers = childrenOf(childAt(profile, 'EmploymentHistory'), 'EmployerHistory');
  const voluntary = childrenOf(childAt(profile, 'VoluntaryWorks'), 'VoluntaryWork');
  return [
    ...employers.flatMap((one) => {
      const item = ownItem(one);
      return item ? [positionOf(item, 'work')] : readPosts(one);
    }),
    ...voluntary.map((one) => entry(one, (item) => positionOf(item, 'volunteer'), readVoluntary)),
  ];
};

const othersUnder = (profile: XmlNode | null, heading: string): readonly XmlNode[] =>
  childrenOf(profile, 'Others')
    .filter((section) => textAt(section, 'Title') === heading)
    .flatMap((section) => childrenOf(section, 'Other'));

const isLanguage = (node: XmlNode): boolean => textAt(node, 'TaxonomyID') === 'language';

const skillsOf = (profile: XmlNode | null): CareerRecord['skills'] => {
  const qualifications = childAt(profile, 'PersonQualifications');
  const stated = textAt(qualifications, 'QualificationsSummary')?.split(/\s*;\s*/) ?? [];
  return [
    ...childrenOf(qualifications, 'PersonCompetency')
      .filter((one) => !isLanguage(one))
      .map((one) => entry(one, skillOf, readCompetency)),
    ...stated.map((name) => ({ ...emptySkill, name })),
    ...childrenOf(childAt(profile, 'Skills'), 'PersonCompetency').map((one) =>
      entry(one, skillOf, readCompetency),
    ),
    ...childrenOf(childAt(profile, 'DigitalSkills'), 'DigitalSkillsGroup').map((one) =>
      entry(one, skillOf, (node) => readSkillGroup(node, 'DigitalSkills')),
    ),
    ...skillSections.flatMap(([section, name]) =>
      childrenOf(childAt(profile, section), name).map((one) =>
        entry(one, skillOf, (node) => readSkillGroup(node, section)),
      ),
    ),
    ...othersUnder(profile, OTHER_SKILLS).map((one) =>
      entry(one, skillOf, (node) => readSkillGroup(node, null)),
    ),
  ].filter(
    ({ unmapped: { section: _section, ...unmapped }, ...skill }) =>
      !sameValue({ ...skill, unmapped }, emptySkill),
  );
};

const emptySkill: CareerRecord['skills'][number] = {
  name: null,
  level: null,
  keywords: [],
  escoUri: null,
  elementId: null,
  technology: null,
  unmapped: {},
};

/** Sections nobody reads, by their name; several of one name are a list. */
const keptSections = (profile: XmlNode | null): CareerRecord['unmapped'] => {
  const kept = (profile?.children ?? []).filter((section) => {
    if (sensitive[section.name] || readSections.has(section.name)) return false;
    const heading = textAt(section, 'Title');
    if (section.name === 'Others' && (heading === OTHER_SKILLS || heading === AWARDS)) return false;
    return section.children.length > 0 || section.text.trim() !== '';
  });
  const byName = Map.groupBy(kept, (section) => `Candidate/${section.name}`);
  return Object.fromEntries([...byName].map(([name, sections]) => [name, sections.map(nodeToJson)]));
};

/** A Europass CV of 2020 or later. Of several languages the first profile is read. */
export const readCandidate = (root: XmlNode): CareerRecord => {
  const person = childAt(root, 'CandidatePerson');
  const [profile = null, ...others] = childrenOf(root, 'CandidateProfile');
  const own = profile ? ownItem(profile) : null;
  const list = (section: string, name: string) => childrenOf(childAt(profile, section), name);
  const dropped = [...(person?.children ?? []), ...(profile?.children ?? [])].flatMap(
    ({ name }) => sensitive[name] ?? [],
  );
  const basics = own?.object('basics');
  return inWrittenOrder({
    ...emptyRecord('europass'),
    ...(basics ? basicsOf(basics) : nativeBasics(person, profile)),
    positions: positionsOf(profile),
    education: list('EducationHistory', 'EducationOrganizationAttendance').map((one) =>
      entry(one, educationOf, readEducation),
    ),
    skills: skillsOf(profile),
    languages: [
      ...childrenOf(person, 'PrimaryLanguageCode').map(readMotherTongue),
      ...list('PersonQualifications', 'PersonCompetency')
        .filter(isLanguage)
        .map((one) => entry(one, languageOf, readLanguage)),
    ],
    certifications: list('Certifications', 'Certification').map((one) =>
      entry(one, certificationOf, readCertification),
    ),
    projects: list('Projects', 'Project').map((one) => entry(one, projectOf, readProject)),
    publications: list('PublicationHistory', 'Publication').map((one) =>
      entry(one, publicationOf, readPublication),
    ),
    awards: othersUnder(profile, AWARDS).map((one) =>
      entry(one, awardOf, (node) => ({
        title: textAt(node, 'Title'),
        awarder: null,
        date: null,
        summary: readRichText(richAt(node, 'Description')).paragraphs.join('\n') || null,
        unmapped: {},
      })),
    ),
    unmapped: { ...keptSections(profile), ...withoutOwnMeta(own?.object('unmapped')?.rest() ?? {}) },
    leftOut: [...new Set(dropped)],
    warnings: others.length > 0 ? ['The CV is there in several languages; the first was read.'] : [],
  });
};
