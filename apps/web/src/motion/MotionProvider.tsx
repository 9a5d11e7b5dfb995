'use client';
import { LazyMotion, MotionConfig } from 'motion/react';
import type { ReactNode } from 'react';

const features = () => import('./features.ts').then((module) => module.default);

/**
 * For screens that move with `motion/react-m`: what animates is loaded after the first view, and nothing moves when the
 * system asks for reduced motion. Put it around such a screen only, so that the others need not load it.
 */
export function MotionProvider({ children }: { children: ReactNode }) {
  return (
    <LazyMotion features={features} strict>
      <MotionConfig reducedMotion="user">{children}</MotionConfig>
    </LazyMotion>
  );
}
