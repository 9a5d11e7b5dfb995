import type { Profile } from '@career-mirror/contract';

const years = (from: number | null, to: number | null) =>
  [from, to].filter((year, i, all) => year !== null && all.indexOf(year) === i).join('–');

/** Education and languages as read. */
export function Background({ profile }: { profile: Profile }) {
  return (
    <dl data-own className="mb-s4 grid grid-cols-[96px_1fr] gap-x-s3 gap-y-1">
      <dt className="text-ink-3">Education</dt>
      <dd>
        {profile.education.length === 0 && 'none found'}
        {profile.education.map((one) => (
          <p key={`${one.institution} ${one.degree} ${one.endYear}`}>
            {[one.degree, one.field, one.institution, years(one.startYear, one.endYear)]
              .filter((part) => part !== null && part !== '')
              .join(', ')}
          </p>
        ))}
      </dd>
      <dt className="text-ink-3">Languages</dt>
      <dd>
        {profile.languages.length === 0
          ? 'none found'
          : profile.languages
              .map(({ language, proficiency }) => (proficiency ? `${language} (${proficiency})` : language))
              .join(', ')}
      </dd>
    </dl>
  );
}
