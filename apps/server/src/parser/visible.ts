export const white = '#ffffff';
export const black = '#000000';

/** Text smaller than this cannot be read on paper, in points. */
export const smallestReadablePoints = 2.5;
/** Contrast of text and what lies under it (WCAG ratio, 1 to 21) below which nobody sees the text. */
export const smallestContrast = 1.12;

/** Contrast of two colours `#rrggbb` as WCAG defines it: 1 (the same) to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** True when text of a colour cannot be told from its ground; null = not known, which hides nothing. */
export function melts(text: string | null, ground: string | null): boolean {
  return text !== null && ground !== null && contrast(text, ground) < smallestContrast;
}

function luminance(color: string): number {
  const channel = (offset: number): number => {
    const value = Number.parseInt(color.slice(offset, offset + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
