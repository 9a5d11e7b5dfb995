import { walkXml, type XmlElement } from './xml.ts';

/** What a run of text or a style says about its look; undefined = nothing, so that the next outer one decides. */
export type RunLook = {
  /** Points. */
  fontSize?: number;
  bold?: boolean;
  vanish?: boolean;
  caps?: boolean;
  /** `#rrggbb`; null = chosen by the reader's program so that it can be read. */
  color?: string | null;
  /** `#rrggbb` behind the text; null = not known. */
  ground?: string | null;
};
export type ParagraphStyle = { listed?: boolean /** Points. */; indent?: number; ground?: string | null };
export type DocxStyle = {
  name: string;
  run: RunLook;
  paragraph: ParagraphStyle;
  /** A table style that paints cells: what lies under its text is then not known. */
  shaded: boolean;
};
export type DocxStyles = {
  defaults: RunLook;
  /** A style with what it inherits; undefined for an unknown id. */
  find: (id: string | undefined) => DocxStyle | undefined;
  /** The style of paragraphs that name none. */
  usual: DocxStyle | undefined;
};

/** Longest chain of styles that are based on another. */
const longestChain = 12;

const off = new Set(['0', 'false', 'off', 'none']);
const isOn = ({ attributes }: XmlElement): boolean => !off.has(attributes.get('w:val') ?? '1');

export const hexColor = (value: string | undefined): string | null =>
  value !== undefined && /^[0-9a-f]{6}$/i.test(value) ? `#${value.toLowerCase()}` : null;

/** Points from twentieths of a point; undefined for what is no number. */
const twentieths = (value: string | undefined): number | undefined =>
  value !== undefined && /^-?\d+$/.test(value) ? Number(value) / 20 : undefined;

/** Takes one property of a run (a child of `w:rPr`) into its look. */
export function readRunProperty(element: XmlElement, look: RunLook): void {
  const value = element.attributes.get('w:val');
  switch (element.name) {
    case 'w:b':
      look.bold = isOn(element);
      break;
    case 'w:caps':
      look.caps = isOn(element);
      break;
    case 'w:vanish':
      look.vanish = isOn(element);
      break;
    case 'w:sz':
      if (value !== undefined && /^\d+(\.\d+)?$/.test(value)) look.fontSize = Number(value) / 2;
      break;
    case 'w:color':
      look.color = hexColor(value);
      break;
    case 'w:highlight':
      if (value !== 'none') look.ground = null;
      break;
    case 'w:shd': {
      const ground = shadeOf(element);
      if (ground !== undefined) look.ground = ground;
      break;
    }
    default:
  }
}

/** Colour of a shade; undefined = it paints nothing, null = it paints something not known. */
export function shadeOf({ attributes }: XmlElement): string | null | undefined {
  const fill = attributes.get('w:fill');
  const pattern = attributes.get('w:val') ?? 'clear';
  if (pattern !== 'clear' && pattern !== 'nil') return null;
  if (pattern === 'nil' || fill === undefined || fill === 'auto') return undefined;
  return hexColor(fill);
}

/** Takes one property of a paragraph (a child of `w:pPr`) into its style. */
export function readParagraphProperty(element: XmlElement, style: ParagraphStyle): void {
  if (element.name === 'w:numId') style.listed = element.attributes.get('w:val') !== '0';
  if (element.name === 'w:ind') {
    const start = element.attributes.get('w:start') ?? element.attributes.get('w:left');
    style.indent = twentieths(start) ?? style.indent ?? 0;
  }
  if (element.name === 'w:shd') {
    const ground = shadeOf(element);
    if (ground !== undefined) style.ground = ground;
  }
}

/** Styles of a DOCX. */
export function readStyles(xml: string | undefined): DocxStyles {
  const styles = new Map<string, DocxStyle & { basedOn: string | undefined }>();
  const defaults: RunLook = {};
  let usualId: string | undefined;
  let current: (DocxStyle & { basedOn: string | undefined }) | null = null;
  if (xml !== undefined) {
    walkXml(xml, {
      open: (element, path) => {
        const value = element.attributes.get('w:val');
        if (element.name === 'w:style') {
          const id = element.attributes.get('w:styleId') ?? '';
          current = { name: '', run: {}, paragraph: {}, shaded: false, basedOn: undefined };
          styles.set(id, current);
          const usual = ['1', 'true', 'on'].includes(element.attributes.get('w:default') ?? '');
          if (usual && element.attributes.get('w:type') === 'paragraph') usualId = id;
        } else if (path.includes('w:rPrDefault')) readRunProperty(element, defaults);
        else if (!current) return;
        else if (element.name === 'w:name' && path.at(-2) === 'w:style') current.name = value ?? '';
        else if (element.name === 'w:basedOn') current.basedOn = value;
        else if (path.includes('w:tcPr') || path.includes('w:tblPr')) {
          if (element.name === 'w:shd' && shadeOf(element) !== undefined) current.shaded = true;
        } else if (path.includes('w:tblStylePr')) return;
        else if (path.includes('w:rPr')) readRunProperty(element, current.run);
        else if (path.includes('w:pPr')) readParagraphProperty(element, current.paragraph);
      },
      close: (name) => {
        if (name === 'w:style') current = null;
      },
      text: () => undefined,
    });
  }
  const find = (id: string | undefined): DocxStyle | undefined => {
    const chain = [];
    let next = id;
    while (next !== undefined && chain.length < longestChain) {
      const style = styles.get(next);
      if (!style) break;
      chain.unshift(style);
      next = style.basedOn;
    }
    const own = chain.at(-1);
    if (!own) return undefined;
    return {
      name: own.name,
      run: Object.assign({}, ...chain.map((style) => style.run)),
      paragraph: Object.assign({}, ...chain.map((style) => style.paragraph)),
      shaded: chain.some((style) => style.shaded),
    };
  };
  return { defaults, find, usual: find(usualId) };
}
