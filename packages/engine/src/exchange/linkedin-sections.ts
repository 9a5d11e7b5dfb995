import type { CareerRecord } from '@career-mirror/contract';
import { readBreak } from './linkedin-breaks.ts';
import {
  dateOf,
  describedOf,
  isYes,
  lineOf,
  linksOf,
  type Notes,
  periodOf,
  textOf,
  urlOf,
} from './linkedin-cells.ts';
import type {
  certificationColumns,
  educationColumns,
  emailColumns,
  honourColumns,
  languageColumns,
  positionColumns,
  profileColumns,
  projectColumns,
  publicationColumns,
  skillColumns,
  volunteeringColumns,
} from './linkedin-columns.ts';
import { foldName } from './linkedin-fold.ts';
import type { ColumnNames, TableRow } from './linkedin-table.ts';

/* One function for each table of an archive: its rows as the record's own things, in the order of the file. */

type Rows<Columns extends ColumnNames> = readonly TableRow<Columns>[];
type Part<Name extends keyof CareerRecord> = CareerRecord[Name] extends readonly (infer Item)[]
  ? Item
  : never;

const quoted = (...words: string[]): string => `“${words.find((word) => word !== '') ?? ''}”`;

export function positionsOf(rows: Rows<typeof positionColumns>, notes: Notes): Part<'positions'>[] {
  return rows.flatMap((row): Part<'positions'>[] => {
    if (row.title === '' && row.company === '') return [];
    const pause = readBreak(row.company, row.title);
    if (pause?.reasonDropped) notes.leftOut.add('the reason of a career break');
    return [
      {
        kind: pause?.kind ?? 'work',
        title: lineOf(pause ? (pause.title ?? '') : row.title, notes),
        employer: pause ? null : lineOf(row.company, notes),
        employerAbout: null,
        place: lineOf(row.place, notes),
        url: null,
        ...periodOf(row, quoted(row.title, row.company), { open: true }, notes),
        ...describedOf(pause?.reasonDropped ? '' : row.description, notes),
        occupation: null,
        unmapped: {},
      },
    ];
  });
}

export function volunteeringOf(rows: Rows<typeof volunteeringColumns>, notes: Notes): Part<'positions'>[] {
  return rows.flatMap((row): Part<'positions'>[] => {
    if (row.role === '' && row.company === '') return [];
    return [
      {
        kind: 'volunteering',
        title: lineOf(row.role, notes),
        employer: lineOf(row.company, notes),
        employerAbout: null,
        place: null,
        url: null,
        ...periodOf(row, quoted(row.role, row.company), { open: true }, notes),
        ...describedOf(row.description, notes),
        occupation: null,
        unmapped: {},
      },
    ];
  });
}

/** The degree stays whole: LinkedIn joins it with the field ("B.S., Computer Science"), and where it may be cut is a guess. */
export function educationOf(rows: Rows<typeof educationColumns>, notes: Notes): Part<'education'>[] {
  return rows.flatMap((row): Part<'education'>[] => {
    if (row.school === '' && row.degree === '') return [];
    return [
      {
        institution: lineOf(row.school, notes),
        degree: lineOf(row.degree, notes),
        field: lineOf(row.field, notes),
        place: null,
        url: null,
        ...periodOf(row, quoted(row.degree, row.school), { open: false }, notes),
        score: null,
        eqfLevel: null,
        courses: [],
        summary: textOf([row.notes, row.activities].filter((words) => words !== '').join('\n'), notes),
        unmapped: {},
      },
    ];
  });
}

export function skillsOf(rows: Rows<typeof skillColumns>, notes: Notes): Part<'skills'>[] {
  return rows.flatMap((row): Part<'skills'>[] => {
    const name = lineOf(row.name, notes);
    if (name === null) return [];
    return [
      { name, level: null, keywords: [], escoUri: null, elementId: null, technology: null, unmapped: {} },
    ];
  });
}

/** How LinkedIn's highest proficiency begins or reads in the five languages, folded. */
const nativeWords = /native|natale|nativa|nativo|muttersprach|maternelle|moedertaal/;

export function languagesOf(rows: Rows<typeof languageColumns>, notes: Notes): Part<'languages'>[] {
  return rows.flatMap((row): Part<'languages'>[] => {
    const language = lineOf(row.name, notes);
    if (language === null) return [];
    const native = nativeWords.test(foldName(row.proficiency));
    const proficiency = lineOf(row.proficiency, notes);
    return [{ language, code: null, proficiency, native, cefr: null, unmapped: {} }];
  });
}

export function certificationsOf(
  rows: Rows<typeof certificationColumns>,
  notes: Notes,
): Part<'certifications'>[] {
  return rows.flatMap((row): Part<'certifications'>[] => {
    const name = lineOf(row.name, notes);
    if (name === null) return [];
    return [
      {
        name,
        issuer: lineOf(row.authority, notes),
        date: dateOf(row.started, quoted(name), notes),
        expires: dateOf(row.finished, quoted(name), notes),
        licence: lineOf(row.licence, notes),
        url: urlOf(row.url, notes),
        unmapped: {},
      },
    ];
  });
}

export function projectsOf(rows: Rows<typeof projectColumns>, notes: Notes): Part<'projects'>[] {
  return rows.flatMap((row): Part<'projects'>[] => {
    const name = lineOf(row.title, notes);
    if (name === null) return [];
    return [
      {
        name,
        organisation: null,
        roles: [],
        ...periodOf(row, quoted(name), { open: true }, notes),
        url: urlOf(row.url, notes),
        ...describedOf(row.description, notes),
        keywords: [],
        unmapped: {},
      },
    ];
  });
}

export function awardsOf(rows: Rows<typeof honourColumns>, notes: Notes): Part<'awards'>[] {
  return rows.flatMap((row): Part<'awards'>[] => {
    const title = lineOf(row.title, notes);
    if (title === null) return [];
    const date = dateOf(row.issued, quoted(title), notes);
    return [{ title, awarder: null, date, summary: textOf(row.description, notes), unmapped: {} }];
  });
}

export function publicationsOf(rows: Rows<typeof publicationColumns>, notes: Notes): Part<'publications'>[] {
  return rows.flatMap((row): Part<'publications'>[] => {
    const name = lineOf(row.name, notes);
    if (name === null) return [];
    return [
      {
        name,
        publisher: lineOf(row.publisher, notes),
        date: dateOf(row.published, quoted(name), notes),
        url: urlOf(row.url, notes),
        summary: textOf(row.description, notes),
        unmapped: {},
      },
    ];
  });
}

/** The one address to write to: the primary, else a confirmed one, else the first. Older addresses are nobody's business. */
export function emailOf(rows: Rows<typeof emailColumns>, notes: Notes): string | null {
  const written = rows.filter((row) => /^[^\s@]+@[^\s@]+$/.test(row.address));
  const chosen =
    written.find((row) => isYes(row.primary)) ?? written.find((row) => isYes(row.confirmed)) ?? written[0];
  return chosen ? lineOf(chosen.address, notes) : null;
}

/** "Gothenburg, Västra Götaland County, Sweden": the town first, the country last. */
function addressOf(place: string, notes: Notes): CareerRecord['contact']['address'] {
  const parts = place.split(/\s*,\s*/).filter((part) => part !== '');
  if (parts.length === 0) return null;
  const city = parts.length > 1 ? lineOf(parts[0] ?? '', notes) : null;
  const country = parts.length > 1 ? lineOf(parts.at(-1) ?? '', notes) : null;
  const region = lineOf((parts.length > 1 ? parts.slice(1, -1) : parts).join(', '), notes);
  return { street: null, postalCode: null, city, region, country };
}

/** Name, headline, summary, place and links of the first filled profile row. */
export function profileOf(
  rows: Rows<typeof profileColumns>,
  notes: Notes,
): Pick<CareerRecord, 'name' | 'headline' | 'summary' | 'unmapped'> & {
  links: CareerRecord['contact']['links'];
  address: CareerRecord['contact']['address'];
} {
  const row = rows[0];
  if (!row) return { name: null, headline: null, summary: null, unmapped: {}, links: [], address: null };
  const industry = lineOf(row.industry, notes);
  return {
    name: lineOf([row.firstName, row.lastName].filter((part) => part !== '').join(' '), notes),
    headline: lineOf(row.headline, notes),
    summary: textOf(row.summary, notes),
    unmapped: industry === null ? {} : { industry },
    links: linksOf(row.websites, notes),
    address: addressOf(row.place, notes),
  };
}
