import { pointsOf } from './lengths.ts';
import { walkXml, type XmlElement } from './xml.ts';

/** What an ODF style says; undefined = nothing, so that its parent or the surrounding text decides. */
export type OdtLook = {
  /** Points, or a share of the surrounding size. */
  fontSize?: { points: number } | { share: number };
  bold?: boolean;
  hidden?: boolean;
  /** `#rrggbb`. */
  color?: string;
  /** `#rrggbb` behind the text; null = a picture or gradient. */
  ground?: string | null;
  /** Points. */
  indent?: number;
};
export type OdtStyles = (family: string, name: string | undefined) => OdtLook;

/** Longest chain of styles that are based on another. */
const longestChain = 12;

const colorOf = (value: string | undefined): string | undefined =>
  value !== undefined && /^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : undefined;

function readProperties({ name, attributes }: XmlElement, look: OdtLook): void {
  const ground = colorOf(attributes.get('fo:background-color'));
  if (ground !== undefined) look.ground = ground;
  if (name === 'style:text-properties') {
    const size = attributes.get('fo:font-size');
    const share = /^(\d+(?:\.\d+)?)%$/.exec(size ?? '')?.[1];
    const points = pointsOf(size);
    if (points !== undefined) look.fontSize = { points };
    else if (share !== undefined) look.fontSize = { share: Number(share) / 100 };
    const weight = attributes.get('fo:font-weight');
    if (weight !== undefined) look.bold = weight === 'bold' || Number(weight) >= 600;
    const color = colorOf(attributes.get('fo:color'));
    if (color !== undefined) look.color = color;
    // "Automatic" means: chosen so that it can be read.
    if (attributes.get('style:use-window-font-color') === 'true') delete look.color;
    const display = attributes.get('text:display');
    if (display !== undefined) look.hidden = display === 'none';
  } else if (name === 'style:paragraph-properties') {
    const indent = pointsOf(attributes.get('fo:margin-left'));
    if (indent !== undefined) look.indent = indent;
  } else if (name === 'style:graphic-properties') {
    const fill = attributes.get('draw:fill');
    if (fill === 'solid') look.ground = colorOf(attributes.get('draw:fill-color')) ?? null;
    else if (fill === 'gradient' || fill === 'bitmap' || fill === 'hatch') look.ground = null;
    if (attributes.get('style:run-through') === 'background') look.ground = look.ground ?? null;
  } else if (name === 'style:section-properties' && attributes.get('text:display') === 'none') {
    look.hidden = true;
  }
}

/** Styles of an ODT: those of `styles.xml`, then the automatic ones of `content.xml`. */
export function readOdtStyles(parts: readonly string[]): OdtStyles {
  const styles = new Map<string, { look: OdtLook; parent: string | undefined }>();
  for (const xml of parts) {
    let current: OdtLook | null = null;
    walkXml(xml, {
      open: (element) => {
        const { name, attributes } = element;
        if (name === 'style:style' || name === 'style:default-style') {
          current = {};
          const family = attributes.get('style:family') ?? '';
          const own = name === 'style:style' ? (attributes.get('style:name') ?? '') : '';
          styles.set(`${family}/${own}`, {
            look: current,
            parent: attributes.get('style:parent-style-name'),
          });
        } else if (current && name.startsWith('style:') && name.endsWith('-properties')) {
          readProperties(element, current);
        }
      },
      close: (name) => {
        if (name === 'style:style' || name === 'style:default-style') current = null;
      },
      text: () => undefined,
    });
  }
  return (family, name) => {
    const chain: OdtLook[] = [];
    let next = name;
    while (next !== undefined && chain.length < longestChain) {
      const style = styles.get(`${family}/${next}`);
      if (!style) break;
      chain.unshift(style.look);
      next = style.parent;
    }
    const usual = family === 'paragraph' ? styles.get('paragraph/')?.look : undefined;
    return Object.assign({}, usual, ...chain);
  };
}
