import type { CareerRecord, RecordEnd, RecordPosition } from '@career-mirror/contract';
import { OWN_KEY } from './json-fields.ts';
import { isBlank, type Json, type JsonObject, withoutBlanks } from './json-value.ts';
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

const positionItem = (position: RecordPosition): JsonObject => {
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

const basicsOf = (record: CareerRecord): JsonObject => {
  const { contact } = record;
  const [email = null, ...emails] = contact.emails;
  const [phone = null, ...phones] = contact.phones;
  const own = contact.links.find((link) => link.network === null && link.username === null) ?? null;
  const { address } = contact;
  const kept = record.unmapped.basics;
  return item(
    typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? kept : {},
    {
      name: record.name,
      label: record.headline,
      email,
      phone,
      url: own?.url ?? null,
      summary: record.summary,
      location: address && {
        address: address.street,
        postalCode: address.postalCode,
        city: address.city,
        countryCode: address.country,
        region: address.region,
      },
      profiles: contact.links
        .filter((link) => link !== own)
        .map(({ network, username, url, unmapped }) => item(unmapped, { network, username, url })),
    },
    { emails, phones },
  );
};

const sectionsOf = (record: CareerRecord): JsonObject => ({
  basics: basicsOf(record),
  work: record.positions.filter(({ kind }) => kind !== 'volunteering').map(positionItem),
  volunteer: record.positions.filter(({ kind }) => kind === 'volunteering').map(positionItem),
  education: record.education.map((one) =>
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
    ),
  ),
  awards: record.awards.map(({ title, date, awarder, summary, unmapped }) =>
    item(unmapped, { title, date, awarder, summary }),
  ),
  certificates: record.certifications.map(({ name, date, url, issuer, expires, licence, unmapped }) =>
    item(unmapped, { name, date, url, issuer }, { expires, licence }),
  ),
  publications: record.publications.map(({ name, publisher, date, url, summary, unmapped }) =>
    item(unmapped, { name, publisher, releaseDate: date, url, summary }),
  ),
  skills: record.skills.map(({ name, level, keywords, escoUri, elementId, technology, unmapped }) =>
    item(unmapped, { name, level, keywords }, { escoUri, elementId, technology }),
  ),
  languages: record.languages.map(({ language, proficiency, code, native, cefr, unmapped }) =>
    item(
      unmapped,
      { language, fluency: proficiency },
      { code, ...(native && { native }), cefr: cefr && withoutBlanks(cefr) },
    ),
  ),
  projects: record.projects.map((one) =>
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
    ),
  ),
});

/**
 * A career record as JSON Resume (schema 1.x). Ids of occupations and skills, and the few things the schema has no field for,
 * stand under `careerMirror` in the item they belong to, as the schema allows.
 *
 * @returns JSON text with two spaces of indent and a line end
 */
export const writeJsonResume = (record: CareerRecord): string => {
  const { basics: _basics, ...whole } = record.unmapped;
  const sections = sectionsOf(record);
  const said = Object.entries(sections).filter(([, value]) => !isBlank(value));
  // A section that could not be read whole is in `unmapped` under its own name; then nothing of it is in the record.
  const resume = { $schema: SCHEMA, ...whole, ...Object.fromEntries(said) };
  return `${JSON.stringify(resume, null, 2)}\n`;
};
