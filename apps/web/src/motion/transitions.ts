import type { Transition } from 'motion/react';

/* Every movement of the product. Motion explains a change and nothing moves on its own; durations match tokens.css. */
const ease = [0.3, 0, 0.15, 1] as const;

/** The line re-flows, a branch opens. */
export const draw: Transition = { duration: 0.3, ease };
/** Something appears where it was found. */
const appear: Transition = { duration: 0.22, ease };

/** From nothing to there, for things found while reading. */
export const appearing = { initial: { opacity: 0, y: 6 }, animate: { opacity: 1, y: 0 }, transition: appear };
/** A stroke drawn from its beginning. */
export const drawing = { initial: { pathLength: 0 }, animate: { pathLength: 1 }, transition: draw };
