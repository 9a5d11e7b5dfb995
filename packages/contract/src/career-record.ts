import { z } from 'zod';
import { ElementId, EscoUri, IscoCode, OnetSocCode } from './ids.ts';

/*
 * The one shape in which a career comes in from a structured source (JSON Resume, Europass, LinkedIn) and goes out again.
 * Nothing in it is interpreted: values stand as the source says them. Every limit is part of the shape, so that a record from
 * outside is refused whole rather than cut.
 */

const limits = { line: 1_000, text: 20_000, list: 500 } as const;

const Line = z.string().max(limits.line);
const LongText = z.string().max(limits.text).describe('May hold line breaks');
const list = <T extends z.ZodType>(item: T) => z.array(item).max(limits.list);

/** What the source says and this shape has no place for, by the source's own name; it goes out again unchanged. */
export const Unmapped = z.record(z.string(), z.json());
export type Unmapped = z.infer<typeof Unmapped>;

/** A date as exactly as it is known: `2021`, `2021-03` or `2021-03-15`. */
export const RecordDate = z.string().regex(/^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
export type RecordDate = z.infer<typeof RecordDate>;

export const RecordEnd = z.union([RecordDate, z.literal('present')]);
export type RecordEnd = z.infer<typeof RecordEnd>;

/** Where a person lives. */
export const RecordAddress = z.object({
  street: Line.nullable(),
  postalCode: Line.nullable(),
  city: Line.nullable(),
  region: Line.nullable(),
  country: Line.nullable().describe('Two-letter code or name, as given'),
});
export type RecordAddress = z.infer<typeof RecordAddress>;

export const RecordLink = z.object({
  url: Line.nullable(),
  network: Line.nullable().describe('For example "LinkedIn"; null = the person’s own page'),
  username: Line.nullable(),
  unmapped: Unmapped,
});
export type RecordLink = z.infer<typeof RecordLink>;

/** An occupation by its ids; `title` is the official title of the first id given. */
export const RecordOccupation = z.object({
  onetSoc: OnetSocCode.nullable(),
  escoUri: EscoUri.nullable(),
  isco: IscoCode.nullable(),
  title: Line.nullable(),
});
export type RecordOccupation = z.infer<typeof RecordOccupation>;

/**
 * One title held at one place for one time; several titles under one employer are several positions with the same employer.
 * Care, a break, volunteering and study are positions like paid work is.
 */
export const RecordPosition = z.object({
  kind: z.enum(['work', 'project', 'volunteering', 'care', 'break', 'study']),
  title: Line.nullable(),
  employer: Line.nullable(),
  employerAbout: LongText.nullable().describe('What the employer is or does'),
  place: Line.nullable(),
  url: Line.nullable(),
  start: RecordDate.nullable(),
  end: RecordEnd.nullable().describe('null = not given'),
  summary: LongText.nullable(),
  highlights: list(LongText),
  occupation: RecordOccupation.nullable(),
  unmapped: Unmapped,
});
export type RecordPosition = z.infer<typeof RecordPosition>;

export const RecordEducation = z.object({
  institution: Line.nullable(),
  degree: Line.nullable(),
  field: Line.nullable(),
  place: Line.nullable(),
  url: Line.nullable(),
  start: RecordDate.nullable(),
  end: RecordEnd.nullable(),
  score: Line.nullable(),
  eqfLevel: Line.nullable().describe('Level of the European Qualifications Framework, 1 to 8'),
  courses: list(Line),
  summary: LongText.nullable(),
  unmapped: Unmapped,
});
export type RecordEducation = z.infer<typeof RecordEducation>;

/** A skill, or a named group of skills (`keywords`). */
export const RecordSkill = z.object({
  name: Line.nullable(),
  level: Line.nullable().describe('As the source words it'),
  keywords: list(Line),
  escoUri: EscoUri.nullable(),
  elementId: ElementId.nullable().describe('O*NET element'),
  technology: Line.nullable().describe('Name in O*NET’s technology list'),
  unmapped: Unmapped,
});
export type RecordSkill = z.infer<typeof RecordSkill>;

const Cefr = z.enum(['A1', 'A2', 'B1', 'B2', 'C1', 'C2']).nullable();

export const RecordLanguage = z.object({
  language: Line.nullable(),
  code: Line.nullable().describe('ISO 639, as given'),
  proficiency: Line.nullable().describe('As the source words it'),
  native: z.boolean(),
  cefr: z
    .object({
      listening: Cefr,
      reading: Cefr,
      spokenInteraction: Cefr,
      spokenProduction: Cefr,
      writing: Cefr,
    })
    .nullable(),
  unmapped: Unmapped,
});
export type RecordLanguage = z.infer<typeof RecordLanguage>;

export const RecordCertification = z.object({
  name: Line.nullable(),
  issuer: Line.nullable(),
  date: RecordDate.nullable(),
  expires: RecordDate.nullable(),
  licence: Line.nullable().describe('Number of the licence or certificate'),
  url: Line.nullable(),
  unmapped: Unmapped,
});
export type RecordCertification = z.infer<typeof RecordCertification>;

export const RecordProject = z.object({
  name: Line.nullable(),
  organisation: Line.nullable(),
  roles: list(Line),
  start: RecordDate.nullable(),
  end: RecordEnd.nullable(),
  url: Line.nullable(),
  summary: LongText.nullable(),
  highlights: list(LongText),
  keywords: list(Line),
  unmapped: Unmapped,
});
export type RecordProject = z.infer<typeof RecordProject>;

export const RecordPublication = z.object({
  name: Line.nullable(),
  publisher: Line.nullable(),
  date: RecordDate.nullable(),
  url: Line.nullable(),
  summary: LongText.nullable(),
  unmapped: Unmapped,
});
export type RecordPublication = z.infer<typeof RecordPublication>;

export const RecordAward = z.object({
  title: Line.nullable(),
  awarder: Line.nullable(),
  date: RecordDate.nullable(),
  summary: LongText.nullable(),
  unmapped: Unmapped,
});
export type RecordAward = z.infer<typeof RecordAward>;

export const CareerRecord = z.object({
  source: z.enum(['json-resume', 'europass', 'linkedin', 'career-mirror']),
  name: Line.nullable(),
  headline: Line.nullable(),
  summary: LongText.nullable(),
  contact: z.object({
    emails: list(Line).describe('The main one first'),
    phones: list(Line),
    links: list(RecordLink),
    address: RecordAddress.nullable(),
  }),
  positions: z.array(RecordPosition).max(300),
  education: list(RecordEducation),
  skills: z.array(RecordSkill).max(2_000),
  languages: list(RecordLanguage),
  certifications: list(RecordCertification),
  projects: list(RecordProject),
  publications: list(RecordPublication),
  awards: list(RecordAward),
  unmapped: Unmapped.describe('Whole sections without a place here, for example interests'),
  leftOut: list(Line).describe('Sensitive details that were noticed and dropped: "photo", "date of birth" …'),
  warnings: list(Line).describe('What could not be read, in plain words'),
});
export type CareerRecord = z.infer<typeof CareerRecord>;
