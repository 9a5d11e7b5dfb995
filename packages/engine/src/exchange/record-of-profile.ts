import type {
  CareerRecord,
  OnetSocCode,
  Profile,
  ProfileEducation,
  ProfileSkill,
  ProfileSpell,
  RecordDate,
  RecordEducation,
  RecordEnd,
  RecordOccupation,
  RecordPosition,
  RecordSkill,
  Reference,
} from '@career-mirror/contract';
import { lookup } from '../narrate/lookup.ts';
import { sameName, samenessOf, similarName } from '../profile/same-spell.ts';
import { emptyRecord } from './empty-record.ts';
import { OWN_KEY } from './json-fields.ts';
import { isObject, type JsonObject, withoutBlanks } from './json-value.ts';
import { asPosition, isSpell, textOfPosition } from './project-spell.ts';
import { dateOfPartial, partialDateOf } from './record-date.ts';

const sameDate = (date: RecordDate | null, known: ProfileSpell['start']): boolean => {
  const partial = date === null ? null : partialDateOf(date);
  return partial?.year === known?.year && (partial?.month ?? null) === (known?.month ?? null);
};

/** The date of the source when it is the one that is known, because it may be exact to the day. */
const exactStart = (given: RecordDate | null, known: ProfileSpell['start']): RecordDate | null => {
  if (sameDate(given, known)) return given;
  return known ? dateOfPartial(known) : null;
};

const exactEnd = (given: RecordEnd | null, known: ProfileSpell['end']): RecordEnd | null => {
  if (known === 'present') return 'present';
  return given === 'present' ? exactStart(null, known) : exactStart(given, known);
};

const endOf = (end: RecordEnd | null): ProfileSpell['end'] => {
  if (end === 'present') return 'present';
  return end === null ? null : partialDateOf(end);
};

const stayOf = (position: RecordPosition) => ({
  kind: position.kind,
  title: position.title ?? '',
  employer: position.employer,
  start: position.start === null ? null : partialDateOf(position.start),
  end: endOf(position.end),
});

const key = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

const sameTexts = (one: readonly string[], other: readonly string[]): boolean => {
  const known = new Set(other.map(key));
  return new Set(one.map(key)).size === known.size && one.every((line) => known.has(key(line)));
};

const occupationOf = (spell: ProfileSpell, reference: Reference): RecordOccupation | null => {
  if (spell.onetSoc === null) return null;
  const match = spell.matches.find((one) => one.onetSoc === spell.onetSoc);
  return {
    onetSoc: spell.onetSoc,
    escoUri: match?.escoUri ?? null,
    isco: isco(spell.onetSoc, reference),
    title: lookup(reference).occupation.get(spell.onetSoc)?.title ?? null,
  };
};

const isco = (onetSoc: OnetSocCode, reference: Reference) =>
  lookup(reference).occupation.get(onetSoc)?.iscoGroups[0] ?? null;

const emptyPosition: RecordPosition = {
  kind: 'work',
  title: null,
  employer: null,
  employerAbout: null,
  place: null,
  url: null,
  start: null,
  end: null,
  summary: null,
  highlights: [],
  occupation: null,
  unmapped: {},
};

/** What is known of a spell, with all that its source said of it beside. */
const positionOf = (
  spell: ProfileSpell,
  given: RecordPosition | null,
  reference: Reference,
): RecordPosition => {
  const base = given ?? emptyPosition;
  const told = sameTexts(textOfPosition(base), spell.text);
  return {
    ...base,
    kind: spell.kind,
    title: given?.title && sameName(given.title, spell.title) ? given.title : spell.title,
    employer: sameName(base.employer, spell.employer) ? base.employer : spell.employer,
    place: base.place ?? spell.place,
    start: exactStart(base.start, spell.start),
    end: exactEnd(base.end, spell.end),
    summary: told ? base.summary : null,
    highlights: told ? base.highlights : [...spell.text],
    occupation: occupationOf(spell, reference) ?? base.occupation,
  };
};

type Paired = { readonly spell: ProfileSpell; readonly given: RecordPosition | null };

/** Each spell with the position of a source that tells of it; the newest source first, each position once. */
const pairedWith = (
  spells: readonly ProfileSpell[],
  positions: readonly RecordPosition[],
  now: string,
): Paired[] => {
  const pairs = spells.flatMap((spell) =>
    positions.flatMap((given, at) => {
      const sureness = samenessOf(spell, stayOf(given), now);
      return sureness > 0 ? [{ spell, given, at, sureness }] : [];
    }),
  );
  pairs.sort((a, b) => b.sureness - a.sureness || a.at - b.at);
  const taken = new Set<RecordPosition>();
  const found = new Map<string, RecordPosition>();
  for (const { spell, given } of pairs) {
    if (found.has(spell.id) || taken.has(given)) continue;
    found.set(spell.id, given);
    taken.add(given);
  }
  return spells.map((spell) => ({ spell, given: found.get(spell.id) ?? null }));
};

/** In the order of the newest source; what it does not tell follows, the latest first. */
const inOrderOf = (pairs: readonly Paired[], positions: readonly RecordPosition[]): Paired[] => {
  const place = ({ given }: Paired): number => (given === null ? positions.length : positions.indexOf(given));
  return [...pairs].reverse().sort((a, b) => place(a) - place(b));
};

const educationOf = (known: ProfileEducation): RecordEducation => ({
  institution: known.institution,
  degree: known.degree,
  field: known.field,
  place: null,
  url: null,
  start: known.startYear === null ? null : String(known.startYear),
  end: known.endYear === null ? null : String(known.endYear),
  score: null,
  eqfLevel: null,
  courses: [],
  summary: null,
  unmapped: {},
});

const tellsOf = (given: RecordEducation, known: ProfileEducation): boolean =>
  similarName(given.institution, known.institution) ||
  (given.institution === null && similarName(given.degree, known.degree));

const skillOf = ({ label, escoUri, elementId, technology }: ProfileSkill): RecordSkill => ({
  name: label,
  level: null,
  keywords: [],
  escoUri,
  elementId,
  technology,
  unmapped: {},
});

/** Skills of the sources as they put them, and those the person accepted that they do not name. */
const skillsOf = (profile: Profile, record: CareerRecord | null): RecordSkill[] => {
  const had = profile.skills.filter((skill) => skill.status !== 'rejected');
  if (record === null || record.skills.length === 0) {
    return had.filter((skill) => skill.status === 'accepted' || skill.kind !== 'element').map(skillOf);
  }
  const named = new Set(record.skills.flatMap(({ name, keywords }) => [name ?? '', ...keywords].map(key)));
  const more = had.filter((skill) => skill.status === 'accepted' && !named.has(key(skill.label)));
  return [...record.skills, ...more.map(skillOf)];
};

/** Every skill with its ids and what the person said to it, for programs that know them. */
const skillIds = (profile: Profile): JsonObject[] =>
  profile.skills
    .filter((skill) => skill.status !== 'rejected')
    .map(({ label, kind, status, escoUri, elementId, technology }) =>
      withoutBlanks({ label, kind, status, escoUri, elementId, technology }),
    );

/** Rows of all sources, each name once. */
const unite = <T>(
  records: readonly CareerRecord[],
  rowsOf: (record: CareerRecord) => readonly T[],
  nameOf: (row: T) => string | null,
): T[] => {
  const [first, ...older] = records.map(rowsOf);
  const seen = new Set((first ?? []).map((row) => key(nameOf(row) ?? '')));
  const more = older.flat().filter((row) => {
    const name = key(nameOf(row) ?? '');
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
  return [...(first ?? []), ...more];
};

/**
 * What is known of a person as a career record: spells, education and skills as the profile has them, with their ids in O*NET
 * and ESCO; and what the structured documents say beside it (contact, certificates, exact dates, whatever has no place here),
 * so that nothing of them is lost on the way out.
 *
 * @param records structured documents of the person, the newest first
 * @param now     ISO date-time
 */
export const recordOf = (
  profile: Profile,
  {
    records,
    reference,
    now,
  }: {
    readonly records: readonly CareerRecord[];
    readonly reference: Reference;
    readonly now: string;
  },
): CareerRecord => {
  const [newest = null] = records;
  const base = newest ?? emptyRecord('career-mirror');
  const projects = unite(
    records,
    (record) => record.projects,
    ({ name }) => name,
  );
  const told = projects.filter(isSpell).map(asPosition);
  const projectOf = new Map(told.map((position, at) => [position, projects.filter(isSpell)[at]]));
  const positions = [...records.flatMap((record) => record.positions), ...told];
  const pairs = inOrderOf(pairedWith(profile.spells, positions, now), positions);
  const isProject = ({ given }: Paired): boolean => given !== null && projectOf.has(given);
  const keptProjects = new Set(pairs.filter(isProject).map(({ given }) => given && projectOf.get(given)));
  const schools = records.flatMap((record) => record.education);
  const kept = schools.filter((given) => profile.education.some((known) => tellsOf(given, known)));
  const own = base.education.length > 0 ? base.education : kept;
  const more = profile.education.filter(
    (known) => (known.institution ?? known.degree) !== null && !own.some((given) => tellsOf(given, known)),
  );
  const spoken = unite(
    records,
    (record) => record.languages,
    ({ language }) => language,
  );
  const latest = profile.spells.findLast((spell) => spell.kind === 'work') ?? null;
  const meta = isObject(base.unmapped.meta) ? base.unmapped.meta : {};
  return {
    ...base,
    source: 'career-mirror',
    name: base.name ?? profile.name,
    headline: newest === null ? (latest?.title ?? null) : newest.headline,
    summary: newest === null || profile.identity.by === 'person' ? profile.identity.text : newest.summary,
    positions: pairs
      .filter((pair) => !isProject(pair))
      .map(({ spell, given }) => positionOf(spell, given, reference)),
    education: [...own, ...more.map(educationOf)],
    skills: skillsOf(profile, newest),
    languages: [
      ...spoken,
      ...profile.languages
        .filter((known) => !spoken.some((given) => sameName(given.language, known.language)))
        .map(({ language, proficiency }) => ({
          language,
          code: null,
          proficiency,
          native: false,
          cefr: null,
          unmapped: {},
        })),
    ],
    certifications: unite(
      records,
      (record) => record.certifications,
      ({ name }) => name,
    ),
    projects: projects.filter((project) => !isSpell(project) || keptProjects.has(project)),
    publications: unite(
      records,
      (record) => record.publications,
      ({ name }) => name,
    ),
    awards: unite(
      records,
      (record) => record.awards,
      ({ title }) => title,
    ),
    unmapped: { ...base.unmapped, meta: { ...meta, [OWN_KEY]: { skills: skillIds(profile) } } },
  };
};
