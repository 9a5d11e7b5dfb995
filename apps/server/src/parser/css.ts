import { pointsOf } from './lengths.ts';

/** What CSS says about an element as far as it can hide text or shape lines. */
export type CssLook = {
  /** Points. */
  fontSize?: number;
  /** Share of the surrounding size. */
  fontShare?: number;
  bold?: boolean;
  /** Takes the element and all within away. */
  gone?: boolean;
  /** `visibility`: an inner element may be visible again. */
  invisible?: boolean;
  /** `#rrggbb`; null = not known. */
  color?: string | null;
  ground?: string | null;
  /** Children stand beside each other. */
  row?: boolean;
  /** An inline element that stands at the other edge. */
  floats?: boolean;
  block?: boolean;
};
export type CssRules = ReadonlyMap<string, CssLook>;

/** A place this far outside, in points, is on no screen. */
const farAway = 1_000;
/** Opacity below which nothing is seen. */
const smallestOpacity = 0.05;
/** Rules of a style sheet that are looked at; a CV has some hundred. */
const mostRules = 3_000;

const namedColors: Record<string, string> = {
  white: '#ffffff',
  black: '#000000',
  snow: '#fffafa',
  ivory: '#fffff0',
  ghostwhite: '#f8f8ff',
  whitesmoke: '#f5f5f5',
  floralwhite: '#fffaf0',
  azure: '#f0ffff',
  mintcream: '#f5fffa',
};
const namedSizes: Record<string, number> = {
  'xx-small': 7,
  'x-small': 7.5,
  small: 10,
  medium: 12,
  large: 13.5,
  'x-large': 18,
  'xx-large': 24,
};

/** A colour as `#rrggbb`; null = one whose value is not known; 'none' = see-through. */
export function cssColor(value: string): string | null | 'none' {
  const text = value.trim().toLowerCase();
  if (text === 'transparent') return 'none';
  const named = namedColors[text];
  if (named !== undefined) return named;
  const hex = /^#([0-9a-f]{3,8})$/.exec(text)?.[1];
  if (hex !== undefined && (hex.length === 3 || hex.length === 4)) {
    if (hex[3] === '0') return 'none';
    return `#${[...hex.slice(0, 3)].map((digit) => digit + digit).join('')}`;
  }
  if (hex !== undefined && (hex.length === 6 || hex.length === 8)) {
    return hex.slice(6) === '00' ? 'none' : `#${hex.slice(0, 6)}`;
  }
  const parts = /^rgba?\(([^()]{1,80})\)$/
    .exec(text)?.[1]
    ?.split(/[\s,/]+/)
    .filter((part) => part !== '');
  if (!parts || parts.length < 3) return null;
  const alpha = parts[3];
  if (alpha !== undefined && Number.parseFloat(alpha) < smallestOpacity) return 'none';
  const channels = parts.slice(0, 3).map((part) => {
    const number = Number.parseFloat(part) * (part.endsWith('%') ? 2.55 : 1);
    return Math.min(255, Math.max(0, Math.round(number)));
  });
  if (channels.some((channel) => !Number.isFinite(channel))) return null;
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Reads the declarations of one rule or `style` attribute. */
export function readDeclarations(text: string): CssLook {
  const look: CssLook = {};
  const values = new Map<string, string>();
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const value = declaration.slice(colon + 1).replace(/!\s{0,9}important/i, '');
    values.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase());
  }
  const number = (name: string): number => Number.parseFloat(values.get(name) ?? '');
  const display = values.get('display');
  if (display === 'none') look.gone = true;
  if (display !== undefined && /^(?:inline-)?(?:flex|grid)$/.test(display)) look.row = true;
  if (display !== undefined) look.block = !display.startsWith('inline') && display !== 'none';
  const visibility = values.get('visibility');
  if (visibility !== undefined) look.invisible = visibility === 'hidden' || visibility === 'collapse';
  if (number('opacity') < smallestOpacity) look.gone = true;
  if (/scale[xy3d]{0,2}\(\s?0(?:\.0+)?\s?[,)]/.test(values.get('transform') ?? '')) look.gone = true;
  if (values.get('content-visibility') === 'hidden') look.gone = true;
  if (isClippedAway(values)) look.gone = true;
  const placed = values.get('position');
  if (placed === 'absolute' || placed === 'fixed') {
    for (const side of ['left', 'right', 'top', 'bottom']) {
      if ((pointsOf(values.get(side)) ?? 0) < -farAway) look.gone = true;
    }
  }
  for (const name of ['text-indent', 'margin-left', 'margin-top']) {
    if ((pointsOf(values.get(name)) ?? 0) < -farAway) look.gone = true;
  }
  readFont(values, look);
  readColors(values, look);
  if (values.get('float') === 'right') look.floats = true;
  return look;
}

/** The usual ways to keep text for a screen reader alone, or for no one. */
function isClippedAway(values: ReadonlyMap<string, string>): boolean {
  if (/^rect\((?:\s?[01](?:px)?[\s,]*){4}\)$/.test(values.get('clip') ?? '')) return true;
  if (/^(?:inset\((?:50|100)%|circle\(0)/.test(values.get('clip-path') ?? '')) return true;
  if (!/hidden|clip/.test(values.get('overflow') ?? '')) return false;
  return ['width', 'height', 'max-height', 'max-width'].some((name) => {
    const size = Number.parseFloat(values.get(name) ?? '');
    return size <= 1 && !/%|em/.test(values.get(name) ?? '');
  });
}

function readFont(values: ReadonlyMap<string, string>, look: CssLook): void {
  const size =
    values.get('font-size') ?? /(?:^|\s)(\d[\d.]*(?:pt|px|em|rem|%))/.exec(values.get('font') ?? '')?.[1];
  if (size !== undefined) {
    const share = /^([\d.]+)(em|rem|%)$/.exec(size);
    const points = pointsOf(size) ?? namedSizes[size];
    if (share?.[2] === 'rem') look.fontSize = Number(share[1]) * rootFontSize;
    else if (share) look.fontShare = Number(share[1]) / (share[2] === '%' ? 100 : 1);
    else if (points !== undefined) look.fontSize = points;
    else if (Number.parseFloat(size) === 0) look.fontSize = 0;
  }
  const weight = values.get('font-weight') ?? values.get('font') ?? '';
  if (/\bbold|\b[6-9]00\b/.test(weight)) look.bold = true;
  else if (/\bnormal\b|\b[1-5]00\b/.test(values.get('font-weight') ?? '')) look.bold = false;
}
/** Points of one `rem`. */
const rootFontSize = 12;

function readColors(values: ReadonlyMap<string, string>, look: CssLook): void {
  const color = values.get('color');
  const shown = color === undefined ? undefined : cssColor(color);
  if (shown === 'none') look.gone = true;
  else if (shown !== undefined && color !== 'inherit') look.color = shown;
  const ground = values.get('background-color') ?? values.get('background');
  if (ground === undefined) return;
  if (/url\(|gradient\(/.test(ground)) {
    look.ground = null;
    return;
  }
  const named = ground
    .split(/\s+(?![^(]*\))/)
    .map(cssColor)
    .find((each) => each !== null);
  if (named === undefined) look.ground = /^(?:none|inherit|initial|unset)\b/.test(ground) ? undefined : null;
  else if (named !== 'none') look.ground = named;
  if (look.ground === undefined) delete look.ground;
}

/** Rules with simple selectors (`p`, `.name`, `#name`, `p.name`); everything else decides nothing here. */
export function readRules(sheet: string): CssRules {
  const rules = new Map<string, CssLook>();
  let at = 0;
  let count = 0;
  while (at < sheet.length && count < mostRules) {
    const open = sheet.indexOf('{', at);
    if (open < 0) break;
    const selectors = withoutComments(sheet.slice(at, open)).trim();
    // Rules for certain media are passed over whole: which one applies is not known.
    const end = selectors.startsWith('@') ? endOfBlock(sheet, open) : sheet.indexOf('}', open);
    if (end < 0) break;
    if (!selectors.startsWith('@')) {
      const look = readDeclarations(withoutComments(sheet.slice(open + 1, end)));
      for (const selector of selectors.slice(0, 2_000).split(',')) {
        const name = selector.trim().toLowerCase();
        if (/^[a-z0-9]*[.#]?[\w-]+$/.test(name)) rules.set(name, { ...rules.get(name), ...look });
      }
    }
    at = end + 1;
    count += 1;
  }
  return rules;
}

function withoutComments(css: string): string {
  let clean = '';
  let at = 0;
  for (;;) {
    const start = css.indexOf('/*', at);
    if (start < 0) return clean + css.slice(at);
    clean += css.slice(at, start);
    const end = css.indexOf('*/', start + 2);
    if (end < 0) return clean;
    at = end + 2;
  }
}

function endOfBlock(sheet: string, open: number): number {
  let depth = 0;
  for (let at = open; at < sheet.length; at += 1) {
    if (sheet[at] === '{') depth += 1;
    if (sheet[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** What the rules say of an element, the more precise ones last. */
export function lookOf(rules: CssRules, tag: string, attributes: Readonly<Record<string, string>>): CssLook {
  const classes = (attributes.class ?? '')
    .toLowerCase()
    .split(/\s+/, 20)
    .filter((name) => name !== '');
  const id = (attributes.id ?? '').toLowerCase();
  const names = [
    tag,
    ...classes.flatMap((name) => [`.${name}`, `${tag}.${name}`]),
    ...(id === '' ? [] : [`#${id}`, `${tag}#${id}`]),
  ];
  const look: CssLook = Object.assign({}, ...names.map((name) => rules.get(name)));
  return attributes.style === undefined ? look : { ...look, ...readDeclarations(attributes.style) };
}
