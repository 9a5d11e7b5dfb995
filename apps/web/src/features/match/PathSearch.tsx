'use client';
import { type FormEvent, Fragment, useState } from 'react';
import { counted } from '../../lib/format.ts';
import { useApi } from '../../lib/use-api.ts';
import { Fact } from '../../ui/Fact.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Problem } from '../../ui/states.tsx';

type Asked = { was: string; now?: string };

/** "was X, now Y": how many survey participants went that way, how long it took, and by which jobs. */
export function PathSearch({ was: initially }: { was: string }) {
  const [was, setWas] = useState(initially);
  const [now, setNow] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const find = (event: FormEvent) => {
    event.preventDefault();
    if (was.trim() === '') return;
    setAsked(now.trim() === '' ? { was: was.trim() } : { was: was.trim(), now: now.trim() });
  };
  return (
    <div className="w-full desk:ml-auto desk:w-auto">
      <form onSubmit={find} className="flex flex-wrap items-center gap-s2 text-ink-2">
        <label htmlFor="was">was</label>
        <input
          id="was"
          value={was}
          onChange={(event) => setWas(event.target.value)}
          className="h-8 w-36 min-w-0 flex-1 border-b border-rule-2 bg-transparent px-0.5 text-ink desk:flex-none"
        />
        <label htmlFor="now">now</label>
        <input
          id="now"
          value={now}
          placeholder="any job"
          onChange={(event) => setNow(event.target.value)}
          className="h-8 w-36 min-w-0 flex-1 border-b border-rule-2 bg-transparent px-0.5 text-ink placeholder:text-ink-3 desk:flex-none"
        />
        <button type="submit" className="link">
          Find paths
        </button>
      </form>
      {asked && <Found asked={asked} />}
    </div>
  );
}

function Found({ asked }: { asked: Asked }) {
  const { state, reload } = useApi('getPaths', { query: asked });
  if (state.status === 'loading')
    return <p className="py-s2 text-ink-2">Looking through thousands of careers …</p>;
  if (state.status === 'failed') {
    return (
      <div className="mt-s2">
        <Problem problem={state.problem} retry={reload} inline />
      </div>
    );
  }
  const { search, facts } = state.answer;
  const to = search.now ? ` and later ${search.now}` : '';
  return (
    <div aria-live="polite" className="mt-s2 max-w-measure border-l-2 border-verd pl-s3">
      <Facts facts={facts}>
        {search.suppressed ? (
          <p>
            <b>Not enough data.</b> Fewer than ten participants were {search.was}
            {to}, so nothing is shown about them.
          </p>
        ) : (
          <>
            <p>
              <Fact id={search.factId}>{counted(search.n, 'participant')}</Fact> were {search.was}
              {to}.
              {search.medianYears !== null && search.quartileYears && (
                <>
                  {' '}
                  Half of them took{' '}
                  <Fact id={search.yearsFactId} prose>
                    {search.quartileYears[0]} to {search.quartileYears[1]} years, the median is{' '}
                    {search.medianYears}
                  </Fact>
                  , to the year.
                </>
              )}
            </p>
            {search.between.length > 0 && (
              <p className="mt-s1 text-t1 text-ink-2">
                {search.now ? 'In between: ' : 'Next: '}
                {search.between.map((one, i) => (
                  <Fragment key={one.factId}>
                    {i > 0 && ', '}
                    {one.title}, <Fact id={one.factId} />
                  </Fragment>
                ))}
              </p>
            )}
          </>
        )}
      </Facts>
    </div>
  );
}
