'use client';
import { useApi } from '../../lib/use-api.ts';
import { Finding } from '../../ui/Finding.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { Problem } from '../../ui/states.tsx';
import { EraseEverything } from './EraseEverything.tsx';

const kept: readonly (readonly [string, string])[] = [
  [
    'Your document’s text',
    'the words and where they stand, so that each finding can show its proof; never the file itself',
  ],
  ['What was understood', 'jobs, skills, education, the two sentences, and what you said about each of them'],
  [
    'A LinkedIn archive',
    'its list of jobs, schools and skills, once you have agreed to it; until then it stays in this tab of your browser, and closing the tab forgets it',
  ],
  [
    'What you are typing',
    'in this browser only, so that a reload or a lost connection costs you nothing; until you send it or put it away',
  ],
  ['Your choices', 'the sliders, the futures in the tray, the area, and what a job must not cost you'],
  [
    'One cookie',
    'a random number that says which notebook is yours; there is no account, no password, no e-mail address',
  ],
];

const never: readonly string[] = [
  'Nothing is sent to anyone, unless whoever runs this turned on one of the adapters below and you press its button; letters worded by a model are the one exception, and what it gets are the facts of the letter, without your name.',
  'The pages load nothing from other sites, and there is no measuring of visitors.',
  'A title typed on the start page is answered and forgotten.',
  'Names, contact data, photographs, age and gender take no part in any result.',
  'Nothing you give is used to train anything.',
  'There is no view for employers: no list, no score, no ranking of people.',
];

/** What is kept, where, and how to take it along or erase it. */
export function PrivacyScreen() {
  return (
    <>
      <Finding deck="Whoever runs Career Mirror runs it on their own machine.">
        What you give stays on this machine, and one press erases it.
      </Finding>
      <div className="mt-s5 grid gap-x-s6 gap-y-s5 desk:grid-cols-2">
        <section aria-labelledby="kept">
          <h2 id="kept" className="head border-b border-ink pb-s2">
            What is kept
          </h2>
          <dl>
            {kept.map(([what, words]) => (
              <div key={what} className="border-b border-rule py-s2">
                <dt className="font-[550]">{what}</dt>
                <dd className="text-ink-2">{words}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="never">
          <h2 id="never" className="head border-b border-ink pb-s2">
            What never happens
          </h2>
          <ul>
            {never.map((words) => (
              <li key={words} className="border-b border-rule py-s2 text-ink-2">
                {words}
              </li>
            ))}
          </ul>
        </section>
        <EraseEverything />
        <WhatIsOff />
      </div>
      <Foot lead="Kept where Career Mirror runs." />
    </>
  );
}

/** Adapters to the outside and whether they are on; off unless whoever runs this turned them on. */
function WhatIsOff() {
  const { state, reload } = useApi('getStatus', {});
  return (
    <section aria-labelledby="adapters">
      <h2 id="adapters" className="head border-b border-ink pb-s2">
        What could reach outside, and whether it does
      </h2>
      {state.status === 'loading' && (
        <p role="status" className="py-s2 text-ink-2">
          Asking what is set up.
        </p>
      )}
      {state.status === 'failed' && <Problem problem={state.problem} retry={reload} inline />}
      {state.status === 'ready' && (
        <>
          <ul>
            {state.answer.adapters.map((adapter) => (
              <li key={adapter.name} className="border-b border-rule py-s2">
                <b>{adapter.name}</b>: {adapter.state}. <span className="text-ink-2">{adapter.why}</span>
              </li>
            ))}
          </ul>
          {state.answer.storeNote && <p className="mt-s2 text-ink-2">{state.answer.storeNote}</p>}
        </>
      )}
    </section>
  );
}
