import type { MapNode } from '@career-mirror/contract';
import Link from 'next/link';
import { useTray } from '../../ui/CompareTray.tsx';
import { Fact } from '../../ui/Fact.tsx';
import { Problem } from '../../ui/states.tsx';

/** What is known of the chosen occupation, and where to go from it. */
export function Chosen({ node }: { node: MapNode }) {
  const tray = useTray();
  const inTray = tray.letterOf(node.onetSoc) !== null;
  return (
    <section aria-live="polite" className="mb-s4 border-t-2 border-verd pt-s3">
      <h2 className="say">{node.title}</h2>
      <p className="mt-s1">{node.reachWhy}</p>
      <p className="mt-s2 text-ink-2">
        Median pay <Fact id={node.medianPayFactId} />, jobs <Fact id={node.growthFactId} signed /> over ten
        years.
        {node.moves && (
          <>
            {' '}
            <Fact id={node.moves.factId} estimate="said">
              {node.moves.n} of {node.moves.of}
            </Fact>{' '}
            survey participants who left your kind of job went this way.
          </>
        )}
        {node.biggestGap && <> The largest gap: {node.biggestGap}.</>}
      </p>
      <p className="mt-s2 flex flex-wrap items-center gap-s4">
        <Link
          href={`/gaps?role=${node.onetSoc}`}
          prefetch={false}
          className="inline-flex min-h-hit items-center"
        >
          What is missing
        </Link>
        <Link
          href={`/letters?role=${node.onetSoc}`}
          prefetch={false}
          className="inline-flex min-h-hit items-center"
        >
          A letter from there
        </Link>
        {inTray ? (
          <span className="text-ink-3">in the compare tray</span>
        ) : (
          <button
            type="button"
            className="link"
            disabled={tray.full || tray.busy}
            onClick={() => void tray.add(node.onetSoc)}
          >
            {tray.full ? 'The tray is full' : 'Compare this life'}
          </button>
        )}
      </p>
      {tray.problem && <Problem problem={tray.problem} inline />}
    </section>
  );
}
