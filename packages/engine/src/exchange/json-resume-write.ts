import type {
  CareerRecord,
  RecordAward,
  RecordCertification,
  RecordEducation,
  RecordEnd,
  RecordLanguage,
  RecordLink,
  RecordPosition,
  RecordProject,
  RecordPublication,
  RecordSkill,
} from '@career-mirror/contract';
import { OWN_KEY } from './json-fields.ts';
import type { RecordBasics } from './json-resume-read.ts';
import { isBlank, isObject, type Json, type JsonObject, withoutBlanks } from './json-value.ts';
import { kindOfJob } from './position-kind.ts';

/** Where the schema lies that the output keeps to. */
const SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

/** An item with what its source said beyond the schema, and under one key what the schema has no field for. */
const item = (unmapped: JsonObject, fields: JsonObject, own: JsonObject = {}): JsonObject => {
  const ours = withoutBlanks(own);
  return { ...unmapped, ...withoutBlanks(fields), ...(Object.keys(ours).length > 0 && { [OWN_KEY]: ours }) };
};

const period = (start: string | null, end: RecordEnd | null): JsonObject => ({
  startDate: start,
  endDate: end === 'present' ? null : end,
});

/** What a missing `endDate` would not say: an end that was not given, or something that goes on without a start. */
const endOwn = (unmapped: JsonObject, start: string | null, end: RecordEnd | null): Record<string, Json> => {
  if (end === null && start !== null && !('endDate' in unmapped)) return { end: 'not given' };
  return end === 'present' && start === null ? { current: true } : {};
};

export const positionItem = (position: RecordPosition): JsonObject => {
  const { title, employer, start, end, kind, occupation, unmapped } = position;
  const volunteering = kind === 'volunteering';
  const expected = volunteering ? 'volunteering' : kindOfJob(title, employer);
  return item(
    unmapped,
    {
      ...(volunteering ? { organization: employer } : { name: employer }),
      description: position.employerAbout,
      location: position.place,
      position: title,
      url: position.url,
      ...period(start, end),
      summary: position.summary,
      highlights: position.highlights,
    },
    {
      ...(kind !== expected && { kind }),
      ...endOwn(unmapped, start, end),
      ...(occupation && { occupation: withoutBlanks(occupation) }),
    },
  );
};

/** A page of the person's own and nothing beside it, which the schema keeps apart from profiles elsewhere. */
const isOwnPage = ({ url, network, username, unmapped }: RecordLink): boolean =>
  url !== null && network === null && username === null && Object.keys(unmapped).length === 0;

export const basicsItem = (record: RecordBasics, kept: Json = null): JsonObject => {
  const { contact } = record;
  const [email = null, ...emails] = contact.emails;
  const [phone = null, ...phones] = contact.phones;
  const [first = null] = contact.links;
  const own = first && isOwnPage(first) ? first : null;
  const { address } = contact;
  return item(
    isObject(kept) ? kept : {},
    {
      name: record.name,
      label: record.headline,
      email,
      phone,
      url: own?.url ?? null,
      summary: record.summary,
      location:
        address &&
        withoutBlanks({
          address: address.street,
          postalCode: address.postalCode,
          city: address.city,
          countryCode: address.country,
          region: address.region,
        }),
      profiles: contact.links
        .filter((link) => link !== own)
        .map(({ network, username, url, unmapped }) => item(unmapped, { network, username, url })),
    },
    { emails, phones },
  );
};

export const educationItem = (one: RecordEducation): JsonObject =>
  item(
    one.unmapped,
    {
      institution: one.institution,
      url: one.url,
      area: one.field,
      studyType: one.degree,
      ...period(one.start, one.end),
      score: one.score,
      courses: one.courses,
      summary: one.summary,
    },
    { place: one.place, eqfLevel: one.eqfLevel, ...endOwn(one.unmapped, one.start, one.end) },
  );

export const awardItem = ({ title, date, awarder, summary, unmapped }: RecordAward): JsonObject =>
  item(unmapped, { title, date, awarder, summary });

export const certificationItem = (one: RecordCertification): JsonObject => {
  const { name, date, url, issuer, expires, licence, unmapped } = one;
  return item(unmapped, { name, date, url, issuer }, { expires, licence });
};

export const publicationItem = (one: RecordPublication): JsonObject => {
  const { name, publisher, date, url, summary, unmapped } = one;
  return item(unmapped, { name, publisher, releaseDate: date, url, summary });
};

export const skillItem = (skill: RecordSkill): JsonObject => {
  const { name, level, keywords, escoUri, elementId, technology, unmapped } = skill;
  return item(unmapped, { name, level, keywords }, { escoUri, elementId, technology });
};

export const languageItem = (one: RecordLanguage): JsonObject => {
  const { language, proficiency, code, native, cefr, unmapped } = one;
  return item(
    unmapped,
    { language, fluency: proficiency },
    { code, ...(native && { native }), cefr: cefr && withoutBlanks(cefr) },
  );
};

export const projectItem = (one: RecordProject): JsonObject =>
  item(
    one.unmapped,
    {
      name: one.name,
      description: one.summary,
      highlights: one.highlights,
      keywords: one.keywords,
      ...period(one.start, one.end),
      url: one.url,
      roles: one.roles,
      entity: one.organisation,
    },
    endOwn(one.unmapped, one.start, one.end),
  );

const sectionsOf = (record: CareerRecord): JsonObject => ({
  basics: basicsItem(record, record.unmapped.basics),
  work: record.positions.filter(({ kind }) => kind !== 'volunteering').map(positionItem),
  volunteer: record.positions.filter(({ kind }) => kind === 'volunteering').map(positionItem),
  education: record.education.map(educationItem),
  awards: record.awards.map(awardItem),
  certificates: record.certifications.map(certificationItem),
  publications: record.publications.map(publicationItem),
  skills: record.skills.map(skillItem),
  languages: record.languages.map(languageItem),
  projects: record.projects.map(projectItem),
});

/**
 * A career record as JSON Resume (schema 1.x). Ids of occupations and skills, and the few things the schema has no field for,
 * stand under `careerMirror` in the item they belong to, as the schema allows.
 *
 * @returns JSON text with two spaces of indent and a line end
 */
export const writeJsonResume = (record: CareerRecord): string => {
  const { basics: _basics, meta, ...whole } = record.unmapped;
  const said = Object.entries(sectionsOf(record)).filter(
    ([name, value]) => name === 'basics' || !isBlank(value),
  );
  // A section that could not be read whole is in `unmapped` under its own name; then nothing of it is in the record.
  const resume = {
    $schema: SCHEMA,
    ...Object.fromEntries(said),
    ...whole,
    ...(meta !== undefined && { meta }),
  };
  return `${JSON.stringify(resume, null, 2)}\n`;
};
