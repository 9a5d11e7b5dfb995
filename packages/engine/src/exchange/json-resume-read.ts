import {
  AppError,
  type CareerRecord,
  type RecordAward,
  type RecordCertification,
  type RecordEducation,
  type RecordLanguage,
  type RecordOccupation,
  type RecordPosition,
  type RecordProject,
  type RecordPublication,
  type RecordSkill,
} from '@career-mirror/contract';
import { emptyRecord } from './empty-record.ts';
import { type Fields, fieldsOf, withoutOwnMeta } from './json-fields.ts';
import { isObject, type Json, toJson } from './json-value.ts';
import { cefrFields } from './language-levels.ts';
import { kindOfJob } from './position-kind.ts';
import { recordDateOf } from './record-date.ts';
import { MOST_POSITIONS, MOST_SKILLS } from './record-limits.ts';
import { isElementId, isEscoUri, isIscoCode, isOnetSoc } from './taxonomy-ids.ts';

/*
 * JSON Resume as of its schema 1.x (draft-07, https://jsonresume.org/schema), with the names that earlier drafts used for the
 * same things (company, website, gpa, picture). Additional properties are allowed by the schema nearly everywhere and are kept.
 */

/** Sections by which a JSON Resume is recognised; one is enough. */
const sections = [
  'basics',
  'work',
  'volunteer',
  'education',
  'awards',
  'certificates',
  'publications',
  'skills',
  'languages',
  'interests',
  'references',
  'projects',
];

/** What a CV need not say about a person and this product does not keep, by the names used in the wild. */
const sensitive: readonly (readonly [words: string, ...names: string[]])[] = [
  ['photo', 'image', 'picture', 'photo'],
  ['date of birth', 'birth', 'birthDate', 'birthday', 'dateOfBirth', 'dob', 'age'],
  ['nationality', 'nationality', 'nationalities', 'citizenship'],
  ['gender', 'gender', 'sex'],
  ['marital status', 'maritalStatus', 'civilStatus'],
  ['faith', 'religion', 'faith'],
  ['identity number', 'ssn', 'nationalId', 'passport', 'idNumber'],
  ['health', 'disability', 'health'],
];

const parsed = (text: string): Json => {
  try {
    return toJson(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    throw new AppError('document.broken', { reason: error instanceof Error ? error.message : 'not JSON' });
  }
};

const occupationOf = (own: Fields): RecordOccupation | null => {
  const given = own.object('occupation');
  if (!given) return null;
  const onetSoc = given.line('onetSoc');
  const escoUri = given.line('escoUri');
  const isco = given.line('isco');
  const occupation = {
    onetSoc: isOnetSoc(onetSoc) ? onetSoc : null,
    escoUri: isEscoUri(escoUri) ? escoUri : null,
    isco: isIscoCode(isco) ? isco : null,
    title: given.line('title'),
  };
  return occupation.onetSoc || occupation.escoUri || occupation.isco ? occupation : null;
};

/** End of something whose start is given: the schema has no word for "until today" but leaving the end away. */
const endOf = (fields: Fields, own: Fields, start: string | null): RecordPosition['end'] => {
  const end = fields.end('endDate');
  if (end !== null) return end;
  if (own.line('end') === 'not given' || fields.has('endDate')) return null;
  return own.bool('current') === true || start !== null ? 'present' : null;
};

const kinds: readonly RecordPosition['kind'][] = [
  'work',
  'project',
  'volunteering',
  'care',
  'break',
  'study',
];

export const positionOf = (fields: Fields, section: 'work' | 'volunteer'): RecordPosition => {
  const own = fields.own();
  const title = fields.line('position');
  const employer = fields.line('name', 'organization', 'company');
  const start = fields.date('startDate');
  const said = own.line('kind');
  const kind = kinds.find((one) => one === said);
  return {
    kind: kind ?? (section === 'volunteer' ? 'volunteering' : kindOfJob(title, employer)),
    title,
    employer,
    employerAbout: fields.text('description'),
    place: fields.line('location'),
    url: fields.line('url', 'website'),
    start,
    end: endOf(fields, own, start),
    summary: fields.text('summary'),
    highlights: fields.texts('highlights'),
    occupation: occupationOf(own),
    unmapped: fields.rest(),
  };
};

export const educationOf = (fields: Fields): RecordEducation => {
  const own = fields.own();
  const start = fields.date('startDate');
  return {
    institution: fields.line('institution'),
    degree: fields.line('studyType'),
    field: fields.line('area'),
    place: own.line('place'),
    url: fields.line('url', 'website'),
    start,
    end: endOf(fields, own, start),
    score: fields.line('score', 'gpa'),
    eqfLevel: own.line('eqfLevel'),
    courses: fields.lines('courses'),
    summary: fields.text('summary'),
    unmapped: fields.rest(),
  };
};

export const skillOf = (fields: Fields): RecordSkill => {
  const own = fields.own();
  const escoUri = own.line('escoUri');
  const elementId = own.line('elementId');
  return {
    name: fields.line('name'),
    level: fields.line('level'),
    keywords: fields.lines('keywords'),
    escoUri: isEscoUri(escoUri) ? escoUri : null,
    elementId: isElementId(elementId) ? elementId : null,
    technology: own.line('technology'),
    unmapped: fields.rest(),
  };
};

export const languageOf = (fields: Fields): RecordLanguage => {
  const own = fields.own();
  const cefr = own.object('cefr');
  return {
    language: fields.line('language', 'name'),
    code: own.line('code'),
    proficiency: fields.line('fluency', 'level'),
    native: own.bool('native') === true,
    cefr: cefr ? cefrFields((skill) => cefr.line(skill)) : null,
    unmapped: fields.rest(),
  };
};

export const certificationOf = (fields: Fields): RecordCertification => {
  const own = fields.own();
  return {
    name: fields.line('name'),
    issuer: fields.line('issuer'),
    date: fields.date('date'),
    expires: recordDateOf(own.line('expires') ?? ''),
    licence: own.line('licence'),
    url: fields.line('url', 'website'),
    unmapped: fields.rest(),
  };
};

export const projectOf = (fields: Fields): RecordProject => {
  const own = fields.own();
  const start = fields.date('startDate');
  return {
    name: fields.line('name'),
    organisation: fields.line('entity'),
    roles: fields.lines('roles'),
    start,
    end: endOf(fields, own, start),
    url: fields.line('url', 'website'),
    summary: fields.text('description', 'summary'),
    highlights: fields.texts('highlights'),
    keywords: fields.lines('keywords'),
    unmapped: fields.rest(),
  };
};

export const publicationOf = (fields: Fields): RecordPublication => ({
  name: fields.line('name'),
  publisher: fields.line('publisher'),
  date: fields.date('releaseDate'),
  url: fields.line('url', 'website'),
  summary: fields.text('summary'),
  unmapped: fields.rest(),
});

export const awardOf = (fields: Fields): RecordAward => ({
  title: fields.line('title'),
  awarder: fields.line('awarder'),
  date: fields.date('date'),
  summary: fields.text('summary'),
  unmapped: fields.rest(),
});

/** Who the person is, as far as a record keeps it. */
export type RecordBasics = Pick<CareerRecord, 'name' | 'headline' | 'summary' | 'contact'>;

export const basicsOf = (basics: Fields): RecordBasics => ({
  name: basics.line('name'),
  headline: basics.line('label'),
  summary: basics.text('summary'),
  contact: contactOf(basics),
});

const contactOf = (basics: Fields): CareerRecord['contact'] => {
  const own = basics.own();
  const email = basics.line('email');
  const phone = basics.line('phone');
  const url = basics.line('url', 'website');
  const place = basics.object('location');
  return {
    emails: [...(email ? [email] : []), ...own.lines('emails')],
    phones: [...(phone ? [phone] : []), ...own.lines('phones')],
    links: [
      ...(url ? [{ url, network: null, username: null, unmapped: {} }] : []),
      ...basics.objects('profiles').map((profile) => ({
        url: profile.line('url'),
        network: profile.line('network'),
        username: profile.line('username'),
        unmapped: profile.rest(),
      })),
    ],
    address: place
      ? {
          street: place.line('address'),
          postalCode: place.line('postalCode'),
          city: place.line('city'),
          region: place.line('region'),
          country: place.line('countryCode', 'country'),
        }
      : null,
  };
};

const requireResume = (value: Json) => {
  if (!isObject(value) || !sections.some((name) => name in value)) {
    throw new AppError('document.unknown_record', { found: 'json' });
  }
  // FRESH has sections of the same names with other contents; to read it as JSON Resume would lose most of it silently.
  if ('info' in value || 'employment' in value || isObject(value.education)) {
    throw new AppError('document.unknown_record', { found: 'fresh' });
  }
  return fieldsOf(value);
};

/**
 * A JSON Resume as a career record. What has no place in a record is kept in `unmapped`, item by item, and is written out again
 * by `writeJsonResume`; photo, birth date and the like are dropped and named in `leftOut`.
 *
 * @param text the file, with or without a byte order mark
 * @throws AppError `document.broken` when it is no JSON, `document.unknown_record` when it is no JSON Resume, and
 *   `document.too_large` when it holds more than a career does
 */
export const readJsonResume = (text: string): CareerRecord => {
  const root = requireResume(parsed(text));
  // Which version of the schema a file keeps to says nothing about the person, and the output keeps to one.
  root.drop('$schema');
  const basics = root.object('basics') ?? fieldsOf({});
  const leftOut = sensitive.flatMap(([words, ...names]) => (basics.drop(...names) ? [words] : []));
  const positions = [
    ...root.objects('work').map((fields) => positionOf(fields, 'work')),
    ...root.objects('volunteer').map((fields) => positionOf(fields, 'volunteer')),
  ];
  const skills = root.objects('skills').map(skillOf);
  if (positions.length > MOST_POSITIONS || skills.length > MOST_SKILLS) {
    throw new AppError('document.too_large', { positions: positions.length, skills: skills.length });
  }
  const record: CareerRecord = {
    ...emptyRecord('json-resume'),
    ...basicsOf(basics),
    positions,
    education: root.objects('education').map(educationOf),
    skills,
    languages: root.objects('languages').map(languageOf),
    certifications: root.objects('certificates').map(certificationOf),
    projects: root.objects('projects').map(projectOf),
    publications: root.objects('publications').map(publicationOf),
    awards: root.objects('awards').map(awardOf),
    leftOut,
  };
  const more = basics.rest();
  return {
    ...record,
    unmapped: { ...withoutOwnMeta(root.rest()), ...(Object.keys(more).length > 0 && { basics: more }) },
  };
};
