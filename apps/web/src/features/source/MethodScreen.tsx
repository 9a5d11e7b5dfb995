import Link from 'next/link';
import { Finding } from '../../ui/Finding.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { Release } from '../../ui/Release.tsx';
import { type MethodPart, methodParts } from './method-parts.ts';

/** How each thing on screen is worked out, and what it cannot know. */
export function MethodScreen() {
  return (
    <>
      <Finding
        deck={
          <>
            No language model decides anything here. How well each method does, beside a simpler one, stands
            on the <Link href="/sources#report-card">report card</Link>.
          </>
        }
      >
        Every number is looked up or worked out by a rule you can read. This is how, and what it cannot know.
      </Finding>
      <div className="mt-s5">
        {methodParts.map((part) => (
          <section
            key={part.id}
            id={part.id}
            aria-labelledby={`${part.id}-title`}
            className="grid gap-x-s6 gap-y-s2 border-t border-rule py-s4 desk:grid-cols-[240px_minmax(0,1fr)_300px]"
          >
            <h2 id={`${part.id}-title`} className="say">
              {part.title}
            </h2>
            <div className="grid max-w-measure gap-s2">
              {part.how.map((words) => (
                <p key={words}>
                  <Cited words={words} cites={part.cites} />
                </p>
              ))}
            </div>
            <p className="border-l-2 border-dotted border-rule-2 pl-s3 text-ink-2">
              <b>What it cannot know.</b> <Cited words={part.limit} cites={part.cites} />
            </p>
          </section>
        ))}
      </div>
      <Foot>
        <span>
          Career Mirror explores one person’s own future. It is not made for hiring, screening or ranking
          people.
        </span>
      </Foot>
    </>
  );
}

/** A sentence whose mention of a release opens its receipt. */
function Cited({ words, cites = {} }: { words: string; cites?: MethodPart['cites'] }) {
  const found = Object.entries(cites).find(([named]) => words.includes(named));
  if (!found) return words;
  const [named, source] = found;
  const at = words.indexOf(named);
  return (
    <>
      {words.slice(0, at)}
      <Release of={source}>{named}</Release>
      {words.slice(at + named.length)}
    </>
  );
}
