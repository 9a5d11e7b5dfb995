const pointsPerUnit: Record<string, number> = { pt: 1, cm: 28.3465, mm: 2.83465, in: 72, pc: 12, px: 0.75 };

/** A length of ODF or CSS in points; undefined for what is none. */
export function pointsOf(length: string | undefined): number | undefined {
  const found = /^(-?\d{1,9}(?:\.\d{1,9})?)(pt|cm|mm|in|pc|px)$/.exec(length ?? '');
  const factor = pointsPerUnit[found?.[2] ?? ''];
  return found && factor !== undefined ? Number(found[1]) * factor : undefined;
}
