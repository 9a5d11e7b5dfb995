import type { ReactNode } from 'react';

/** The headline of a screen: what was found, in words; and its deck, the sentence beneath. */
export function Finding(props: { children: ReactNode; deck?: ReactNode; live?: boolean }) {
  return (
    <div>
      <h1 className="finding" aria-live={props.live ? 'polite' : undefined}>
        {props.children}
      </h1>
      {props.deck && <p className="deck">{props.deck}</p>}
    </div>
  );
}
