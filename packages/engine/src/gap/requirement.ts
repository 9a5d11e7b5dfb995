import type { ElementId, FactId, GapItem } from '@career-mirror/contract';

/** Something an occupation asks for, before anything is known of the person. */
export type Requirement = {
  readonly id: string;
  readonly kind: GapItem['kind'];
  readonly name: string;
  readonly elementId: ElementId | null;
  readonly essential: boolean;
  /** How much it matters among those of its class, 0–1. */
  readonly relevance: number;
  readonly level0to7: number | null;
  readonly importance1to5: number | null;
  readonly factId: FactId;
  /** Receipt of the importance; null when none is published. */
  readonly importanceFactId: FactId | null;
  readonly source: string;
};
