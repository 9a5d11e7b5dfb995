import type { DocumentText, Evidence, PartialDate, Reading } from '@career-mirror/contract';

type Cited<T> = { value: T; evidence: Evidence };
type Dates = { startDate?: string; endDate?: string };

/** A CV in the JSON Resume schema (jsonresume.org), with the place of each value by JSON pointer. */
export type JsonResume = {
  basics: {
    name: string | null;
    label: string | null;
    email: string | null;
    phone: string | null;
    url: string | null;
    summary: string | null;
    location: { address: string } | null;
    profiles: { url: string }[];
  };
  work: ({
    name: string | null;
    position: string | null;
    location: string | null;
    summary: string | null;
    highlights: string[];
  } & Dates)[];
  volunteer: ({
    organization: string | null;
    position: string | null;
    summary: string | null;
    highlights: string[];
  } & Dates)[];
  education: ({ institution: string | null; area: string | null; studyType: string | null } & Dates)[];
  skills: { name: string }[];
  languages: { language: string; fluency: string | null }[];
  warnings: string[];
  evidence: Record<string, { page: number; start: number; end: number }>;
};

/**
 * A reading as JSON Resume. A spell that goes on has no `endDate`. Skill lines are cut at commas, bars and tabs.
 *
 * @returns `evidence` maps the JSON pointer of every value to page, start and end (end exclusive) of its source
 * @example toJsonResume(reading, document).evidence['/work/0/position'] // { page: 1, start: 120, end: 133 }
 */
export function toJsonResume(reading: Reading, document: DocumentText): JsonResume {
  const evidence: JsonResume['evidence'] = {};
  const take = <T>(pointer: string, cited: Cited<T> | null | undefined): T | null => {
    if (!cited) return null;
    if (cited.evidence.kind === 'document') evidence[pointer] = cited.evidence.span;
    return cited.value;
  };
  const date = (pointer: string, cited: Cited<PartialDate | 'present'> | null): string | undefined => {
    if (!cited || cited.value === 'present') return undefined;
    take(pointer, cited);
    return isoOf(cited.value);
  };
  const dates = (
    base: string,
    each: { start: Cited<PartialDate> | null; end: Cited<PartialDate | 'present'> | null },
  ): Dates => {
    const startDate = date(`${base}/startDate`, each.start);
    const endDate = date(`${base}/endDate`, each.end);
    return { ...(startDate && { startDate }), ...(endDate && { endDate }) };
  };
  const highlights = (base: string, text: Cited<string>[]): string[] =>
    text.map((each, index) => {
      take(`${base}/highlights/${index}`, each);
      return each.value;
    });
  const { contact } = reading;
  const [link] = contact.links;
  const place = take('/basics/location/address', contact.place);
  const jobs = reading.spells.filter((spell) => spell.kind !== 'volunteering');
  const volunteering = reading.spells.filter((spell) => spell.kind === 'volunteering');
  const resume: Omit<JsonResume, 'evidence'> = {
    basics: {
      name: take('/basics/name', reading.name),
      label: take('/basics/label', reading.headline),
      email: take('/basics/email', contact.emails[0]),
      phone: take('/basics/phone', contact.phones[0]),
      url: take('/basics/url', link),
      summary: take('/basics/summary', reading.summary[0]),
      location: place === null ? null : { address: place },
      profiles: contact.links.map((each, index) => ({
        url: take(`/basics/profiles/${index}/url`, each) ?? '',
      })),
    },
    work: jobs.map((spell, index) => ({
      name: take(`/work/${index}/name`, spell.employer),
      position: take(`/work/${index}/position`, spell.title),
      location: take(`/work/${index}/location`, spell.place),
      ...dates(`/work/${index}`, spell),
      summary: null,
      highlights: highlights(`/work/${index}`, spell.text),
    })),
    volunteer: volunteering.map((spell, index) => ({
      organization: take(`/volunteer/${index}/organization`, spell.employer),
      position: take(`/volunteer/${index}/position`, spell.title),
      ...dates(`/volunteer/${index}`, spell),
      summary: null,
      highlights: highlights(`/volunteer/${index}`, spell.text),
    })),
    education: reading.education.map((each, index) => ({
      institution: take(`/education/${index}/institution`, each.institution),
      area: take(`/education/${index}/area`, each.field),
      studyType: take(`/education/${index}/studyType`, each.degree),
      ...dates(`/education/${index}`, each),
    })),
    skills: skillsOf(reading, document, evidence),
    languages: reading.languages.map((each, index) => ({
      language: take(`/languages/${index}/language`, each.language) ?? '',
      fluency: each.proficiency,
    })),
    warnings: reading.warnings,
  };
  return { ...resume, evidence };
}

const isoOf = ({ year, month }: PartialDate): string =>
  month === null ? String(year) : `${year}-${String(month).padStart(2, '0')}`;

/** Single skills out of the lines of the skills section, each with its own place. */
function skillsOf(
  { skillLines }: Reading,
  document: DocumentText,
  evidence: JsonResume['evidence'],
): JsonResume['skills'] {
  const skills: JsonResume['skills'] = [];
  for (const line of skillLines) {
    if (line.evidence.kind !== 'document') continue;
    const { page, start, end } = line.evidence.span;
    const text = (document.pages.find((each) => each.number === page)?.text ?? '').slice(start, end);
    const label = /^[\p{L} &/-]{3,30}:\s+/u.exec(text)?.[0].length ?? 0;
    let from = label;
    for (const match of [...text.slice(label).matchAll(/[,;|\t•·]\s*|$/g)]) {
      const to = label + match.index;
      const part = text.slice(from, to);
      const name = part.trim();
      if (name !== '') {
        const at = start + from + part.indexOf(name);
        evidence[`/skills/${skills.length}/name`] = { page, start: at, end: at + name.length };
        skills.push({ name });
      }
      from = to + match[0].length;
    }
  }
  return skills;
}
