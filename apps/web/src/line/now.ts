/** Today as a number of years, for example 2026.9. The one place where the drawings read the clock. */
export function yearNow(date = new Date()): number {
  const start = Date.UTC(date.getUTCFullYear(), 0, 1);
  const end = Date.UTC(date.getUTCFullYear() + 1, 0, 1);
  return date.getUTCFullYear() + (date.getTime() - start) / (end - start);
}
