/**
 * The ways one published title is said: without its bracket, and what stands in the bracket.
 *
 * @example titleVariants('CEO (Chief Executive Officer)') // ['CEO', 'Chief Executive Officer']
 */
export function titleVariants(title: string): string[] {
  const bracket = /\(([^)]*)\)/.exec(title);
  if (bracket === null) return [title.trim()];
  const outside = title
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const inside = (bracket[1] ?? '').trim();
  return [outside, inside].filter((variant) => variant.length > 1);
}
