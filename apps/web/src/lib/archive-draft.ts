import type { LinkedinReading } from '@career-mirror/engine/exchange/linkedin';

/** What was read of an archive, kept in this tab until it is used or put away. */
export type ArchiveDraft = { readonly fileName: string; readonly reading: LinkedinReading };

const KEY = 'career-mirror:archive';

/** Keeps the draft in this tab, so that it outlives a reload; closing the tab forgets it. */
export function keepDraft(draft: ArchiveDraft): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // storage is blocked or full: the draft lives as long as the page does
  }
}

/** The draft of this tab; null when there is none. */
export function findDraft(): ArchiveDraft | null {
  try {
    const kept = sessionStorage.getItem(KEY);
    return kept === null ? null : (JSON.parse(kept) as ArchiveDraft); // only `keepDraft` writes it
  } catch {
    return null; // storage is blocked: there can be no draft in it
  }
}

/** Forgets the draft. */
export function dropDraft(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // storage is blocked: there is nothing in it
  }
}
