import { careerSteps } from './career-steps.ts';
import { escoSteps } from './esco-steps.ts';
import { occupationSteps } from './occupation-steps.ts';
import type { PackStep } from './pack-step.ts';
import { payAndPlaceSteps } from './pay-and-place-steps.ts';
import { ratingSteps } from './rating-steps.ts';

/** Every table of the pack. */
export const packSteps: readonly PackStep[] = [
  ...occupationSteps,
  ...ratingSteps,
  ...payAndPlaceSteps,
  ...escoSteps,
  ...careerSteps,
];
