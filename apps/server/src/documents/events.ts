import {
  AppError,
  type DocumentStatus,
  type ErrorCode,
  type Profile,
  type Reading,
  type StoredDocument,
} from '@career-mirror/contract';
import type { ReadingEvent, ReadingStage } from '@career-mirror/contract/api';
import { newsWords, type ProfileNews } from '@career-mirror/engine/profile';
import { problemOf } from '../http/problem.ts';

/*
 * What a person is told while their document is read. Each stage has one event and a fixed place, which is the event's id in
 * the stream, so that a stream resumed after a restart goes on where it stopped.
 */

const order: readonly ReadingStage[] = [
  'received',
  'checked',
  'opened',
  'read',
  'jobs',
  'skills',
  'matched',
  'done',
  'failed',
];

/** Id of a stage's event, 1 for the first. */
export const eventIdOf = (stage: ReadingStage): number => order.indexOf(stage) + 1;

export const isFinal = (stage: ReadingStage): boolean => stage === 'done' || stage === 'failed';

/** Findings shown with one event; the rest is counted in the message. */
const foundLimit = 40;

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const event = (stage: ReadingStage, message: string, found: readonly string[] = []): ReadingEvent => ({
  stage,
  message,
  found: found.slice(0, foundLimit),
  problem: null,
});

export const receivedEvent = (name: string): ReadingEvent => event('received', `Received ${name}`);

const formatWords: Record<StoredDocument['format'], string> = {
  pdf: 'a PDF',
  docx: 'a Word document',
  text: 'plain text',
  odt: 'an OpenDocument text',
  rtf: 'a rich text document',
  html: 'a web page',
  markdown: 'a Markdown text',
  'json-resume': 'a JSON Resume',
  europass: 'a Europass CV',
  linkedin: 'a LinkedIn archive',
};

export const checkedEvent = (format: StoredDocument['format']): ReadingEvent => {
  return event('checked', `It is ${formatWords[format]} and within the limits`);
};

export const openedEvent = (pages: number | null): ReadingEvent =>
  event('opened', pages === null ? 'Opened' : `Opened, ${count(pages, 'page', 'pages')}`);

export const readEvent = (pages: number): ReadingEvent =>
  event('read', `Read ${count(pages, 'page', 'pages')}`);

const jobLine = (title: string | null, employer: string | null): string =>
  [title ?? 'Job without a title', employer].filter((part) => part !== null).join(', ');

export const jobsEvent = (reading: Pick<Reading, 'spells'>): ReadingEvent => {
  const jobs = reading.spells.filter((spell) => spell.kind === 'work');
  return event(
    'jobs',
    `Found ${count(jobs.length, 'job', 'jobs')}`,
    jobs.map((spell) => jobLine(spell.title?.value ?? null, spell.employer?.value ?? null)),
  );
};

export const skillsEvent = (profile: Pick<Profile, 'skills'>): ReadingEvent =>
  event(
    'skills',
    `Found ${count(profile.skills.length, 'skill', 'skills')}`,
    profile.skills.map((skill) => skill.label),
  );

export const matchedEvent = (profile: Pick<Profile, 'spells'>): ReadingEvent => {
  const jobs = profile.spells.filter((spell) => spell.kind === 'work');
  const sure = jobs.filter((spell) => spell.onetSoc !== null);
  const pairs = sure.map((spell) => {
    const match = spell.matches.find((candidate) => candidate.onetSoc === spell.onetSoc);
    return `${spell.title}: ${match?.title ?? spell.onetSoc}`;
  });
  return event(
    'matched',
    `Found the occupation of ${sure.length} of ${count(jobs.length, 'job', 'jobs')}`,
    pairs,
  );
};

/** What each change was, by name, for showing under the sentence that counts them. */
export const newsLines = (news: ProfileNews): string[] => [
  ...news.added.map((spell) => `New: ${jobLine(spell.title, spell.employer)}`),
  ...news.ended.map((spell) => `Has ended: ${jobLine(spell.title, spell.employer)}`),
  ...news.education.map(
    (row) => `New: ${[row.degree, row.institution].filter((part) => part !== null).join(', ')}`,
  ),
  ...news.skills.map((skill) => `New: ${skill.label}`),
];

/** What is counted of every reading, the first too. */
const always = new Set(['pages', 'spells', 'skills']);

/** What a reading changed, in one sentence; null for the first, which had nothing to change. */
export const newsOf = (found: DocumentStatus['found']): string | null =>
  Object.keys(found).some((key) => !always.has(key)) ? newsWords(found) : null;

/** The end of a reading: what it changed, when something was known before. */
export const doneEvent = (found: DocumentStatus['found'], lines: readonly string[] = []): ReadingEvent =>
  event('done', newsOf(found) ?? 'Ready', lines);

export const failedEvent = (code: ErrorCode, details: Record<string, unknown> = {}): ReadingEvent => {
  const problem = problemOf(code, details);
  return { stage: 'failed', message: problem.title, found: [], problem };
};

/** The code that stands for any failure of a reading. */
export const codeOf = (error: unknown): ErrorCode =>
  error instanceof AppError ? error.code : 'server.unexpected';

/** Events of a document as far as they can be told from what is kept, for a page that is opened later. */
export const eventsFromStore = (document: StoredDocument, profile: Profile | null): ReadingEvent[] => {
  const { stage, error } = document.status;
  const events = [receivedEvent(document.name)];
  if (stage === 'failed') return [...events, failedEvent(error ?? 'server.unexpected')];
  events.push(checkedEvent(document.format));
  if (stage === 'received') return events;
  events.push(openedEvent(null));
  if (stage === 'opened') return events;
  events.push(readEvent(document.status.found.pages ?? 1));
  if (stage === 'read' || profile === null) return events;
  const jobs = profile.spells
    .filter((spell) => spell.kind === 'work')
    .map((spell) => jobLine(spell.title, spell.employer));
  return [
    ...events,
    event('jobs', `Found ${count(jobs.length, 'job', 'jobs')}`, jobs),
    skillsEvent(profile),
    matchedEvent(profile),
    doneEvent(document.status.found),
  ];
};
