'use client';
import { setTheme, type Theme, useTheme } from '../lib/theme.ts';

const order: readonly Theme[] = ['system', 'light', 'dark'];
const words: Readonly<Record<Theme, string>> = {
  system: 'as the system',
  light: 'paper',
  dark: 'night paper',
};

/** Goes round the three palettes: as the system, paper, night paper. */
export function ThemeChoice() {
  const theme = useTheme();
  const next = order[(order.indexOf(theme) + 1) % order.length] ?? 'system';
  return (
    <button
      type="button"
      className="min-h-6 text-ink-2 underline underline-offset-3"
      onClick={() => setTheme(next)}
      aria-label={`Colours: ${words[theme]}. Change to ${words[next]}`}
    >
      Colours: {words[theme]}
    </button>
  );
}
