'use client';
import Link from 'next/link';
import { crossedWords } from '../lib/limits.ts';
import { sealLetters, useTray } from './CompareTray.tsx';
import { Seal } from './Seal.tsx';

/** The occupations in the tray as a choice of which one a screen is about; another is found on the map. */
export function RolePicker(props: { role: string | null; onChoose: (onetSoc: string) => void }) {
  const { targets } = useTray();
  const against = crossedWords(targets.find(({ onetSoc }) => onetSoc === props.role)?.crossed ?? []);
  return (
    <fieldset className="flex flex-wrap items-center gap-x-s4 gap-y-s1">
      <legend className="sr-only">Which role</legend>
      {targets.map((target, i) => {
        const chosen = target.onetSoc === props.role;
        return (
          <button
            key={target.onetSoc}
            type="button"
            aria-pressed={chosen}
            onClick={() => props.onChoose(target.onetSoc)}
            className={`flex min-h-hit items-center gap-1.5 border-b-2 text-left ${chosen ? 'border-ink font-[550] text-ink' : 'border-transparent text-ink-2 hover:text-ink'}`}
          >
            <Seal letter={sealLetters[i] ?? ''} />
            {target.title}
          </button>
        );
      })}
      <Link href="/map" prefetch={false} className="inline-flex min-h-hit items-center">
        Another role
      </Link>
      {against && <p className="basis-full text-t1 text-ink-2">{against}</p>}
    </fieldset>
  );
}
