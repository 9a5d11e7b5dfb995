import type { RecordPosition, RecordProject } from '@career-mirror/contract';

/** A project that took time or had a role is told like a job. */
export const isSpell = (project: RecordProject): boolean =>
  project.start !== null || project.roles.length > 0;

const lines = (...texts: readonly (string | null)[]): string | null => {
  const given = texts.filter((text) => text !== null);
  return given.length === 0 ? null : given.join('\n');
};

/** A project as a position: the role held is its title, its name the place where the work was done. */
export const asPosition = (project: RecordProject): RecordPosition => {
  const { name, organisation, keywords } = project;
  const role = project.roles.length > 0 ? project.roles.join(', ') : name;
  const named = role === name || organisation === null;
  return {
    kind: 'project',
    title: role,
    employer: organisation ?? (role === name ? null : name),
    employerAbout: null,
    place: null,
    url: project.url,
    start: project.start,
    end: project.end,
    summary: named ? project.summary : lines(name, project.summary),
    highlights: [...project.highlights, ...(keywords.length > 0 ? [keywords.join(', ')] : [])],
    occupation: null,
    unmapped: {},
  };
};

/** Words on one line. */
export const oneLine = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

export const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');

/** Sentences of a position, one a line, as they are written on the page of a record. */
export const textOfPosition = ({ summary, highlights }: RecordPosition): string[] => [
  ...linesOf(summary),
  ...highlights.flatMap(linesOf),
];
