import type { ReadingEvent } from '@career-mirror/contract/api';

/**
 * The finding at the head of the page: what has been found so far, in words.
 *
 * @returns for example "Found 6 jobs and 23 skills."; the file's name while nothing has been found
 */
export function readingHeadline(fileName: string, events: readonly ReadingEvent[]): string {
  if (events.some((event) => event.stage === 'failed')) return `${fileName} could not be read.`;
  const found = events
    .filter((event) => event.stage === 'jobs' || event.stage === 'skills')
    .map((event) => event.message.replace(/^Found /, '').replace(/\.$/, ''));
  return found.length > 0 ? `Found ${found.join(' and ')}.` : `Reading ${fileName}.`;
}
