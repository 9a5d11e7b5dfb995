import type { SamplePerson } from './people.ts';

/** A CV as people type it into a form: no layout but lines. */
export function plainText(person: SamplePerson): string {
  const jobs = person.jobs.map((job) =>
    [
      `${job.title} - ${job.employer ?? ''}, ${job.place ?? ''}`,
      job.period,
      ...job.bullets.map((bullet) => `* ${bullet}`),
      '',
    ].join('\n'),
  );
  const education = person.education.map((degree) => `${degree.degree}, ${degree.school}, ${degree.period}`);
  return [
    person.name,
    person.headline ?? '',
    `${person.place} / ${person.phone} / ${person.email}`,
    '',
    'WORK EXPERIENCE',
    '',
    ...jobs,
    'EDUCATION',
    '',
    ...education,
    '',
    'SKILLS',
    '',
    person.skills.join(', '),
    '',
  ].join('\n');
}
