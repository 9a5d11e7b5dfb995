'use client';
import type { OnetSocCode } from '@career-mirror/contract';
import { useRouter } from 'next/navigation';
import { forgetAll } from '../../lib/api-cache.ts';
import { keepNotebook } from '../../lib/notebook.ts';
import { useAction } from '../../lib/use-api.ts';
import { Problem } from '../../ui/states.tsx';

/** Opens a notebook with nothing but this title in it; the first thing that is kept, so it is asked for in words. */
export function BeginFromTitle(props: { title: string; onetSoc: OnetSocCode }) {
  const router = useRouter();
  const { state, run } = useAction('createProfile');
  const begin = async () => {
    const profile = await run({ body: { title: props.title, onetSoc: props.onetSoc } });
    if (!profile) return;
    keepNotebook(true);
    forgetAll();
    router.push('/mirror');
  };
  return (
    <>
      <p>
        <button type="button" className="link" disabled={state.busy} onClick={() => void begin()}>
          Keep this title and open my mirror
        </button>
      </p>
      {state.problem && <Problem problem={state.problem} inline />}
    </>
  );
}
