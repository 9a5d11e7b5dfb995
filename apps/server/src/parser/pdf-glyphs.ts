import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type Area, areaOf, type Clip, confine, holds, rectangleOf } from './pdf-areas.ts';
import { type Backdrop, paintBackdrop } from './pdf-backdrop.ts';
import { type Matrix, multiply, transformPoint, unitMatrix } from './pdf-matrix.ts';
import type { LoadedPdfjs } from './pdfjs.ts';
import { melts, smallestReadablePoints, white } from './visible.ts';

/** One character as painted. Points; `x` from the left edge of the page, `y` of the baseline from its top. */
export type Glyph = {
  text: string;
  x: number;
  y: number;
  width: number;
  fontSize: number;
  bold: boolean;
  icon: boolean;
  /** Order of painting: columns are usually painted one after the other, rows are not. */
  order: number;
  hidden: boolean;
};

export type PaintedPage = {
  width: number;
  height: number;
  glyphs: Glyph[];
  imagesLeftOut: number;
  pathCount: number;
  /** Characters whose font does not say which letters they are. */
  unmappedGlyphs: number;
};

/** Text rendering modes that paint nothing: 3 is invisible, 7 only clips. */
const invisibleModes = new Set([3, 7]);
/** Names of bold faces; the short ones are those of TeX fonts. */
const boldFace = /bold|black|heavy|demi|semib|-bd\b|cmbx|sfbx|ecbx|bx\d|-medi\b|w[678]\b/i;
const iconFace =
  /awesome|phosphor|icon|material|glyph|fontello|feather|lucide|academicons|marvosym|wingding|webding/i;

type Font = { bold: boolean; icon: boolean; unit: number };

/** A character as pdf.js hands it over; `width` in glyph units. */
type ShownGlyph = { unicode: string; width: number; isSpace: boolean };

type TextState = {
  ctm: Matrix;
  font: Font;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  rise: number;
  leading: number;
  mode: number;
  fill: string | null;
  alpha: number;
  transparent: boolean;
  /** Paints over what lies below instead of mixing with it. */
  covers: boolean;
  clip: Clip;
};

/** Numbers of an argument that pdf.js hands over as an array, a typed array, or one of these inside another array. */
const numbersOf = (args: unknown): number[] => {
  const outer = Array.isArray(args) ? args : [];
  const inner: unknown = typeof outer[0] === 'object' && outer[0] !== null ? outer[0] : outer;
  if (inner instanceof Float32Array || inner instanceof Float64Array) return Array.from(inner);
  return Array.isArray(inner) ? inner.filter((value) => typeof value === 'number') : [];
};

/**
 * Every character of one page with its place, weight and visibility.
 *
 * pdf.js' own text content gives neither the weight of a face nor whether a character can be seen, so the list of
 * painting operations is followed here as a canvas would: matrices, text state, fills lying underneath.
 */
export async function collectGlyphs(
  pdfjs: LoadedPdfjs,
  document: PDFDocumentProxy,
  number: number,
): Promise<PaintedPage> {
  pdfjs.takeImagesLeftOut();
  const page = await document.getPage(number);
  const operations = await page.getOperatorList({ annotationMode: 0 });
  const view = page.getViewport({ scale: 1 });
  const imagesLeftOut = pdfjs.takeImagesLeftOut();
  const painter = createPainter(pdfjs, { view, pictured: imagesLeftOut > 0 }, (name) =>
    fontOf(page.commonObjs.has(name) ? page.commonObjs.get(name) : null),
  );
  operations.fnArray.forEach((operation, index) => {
    painter.paint(operation, operations.argsArray[index]);
  });
  page.cleanup();
  const glyphs = keepScannedText(painter.visible(), imagesLeftOut);
  return { width: view.width, height: view.height, ...glyphs, ...painter.counts() };
}

/** A scan with a recognised text layer is painted invisibly over its picture: then that layer is what a reader sees. */
function keepScannedText(
  glyphs: Glyph[],
  imagesLeftOut: number,
): Pick<PaintedPage, 'glyphs' | 'imagesLeftOut'> {
  const scanned = imagesLeftOut > 0 && glyphs.length > 0 && glyphs.every((glyph) => glyph.hidden);
  return { glyphs: scanned ? glyphs.map((glyph) => ({ ...glyph, hidden: false })) : glyphs, imagesLeftOut };
}

/** Reads one field of a value of unknown shape; the library's own types do not cover what it paints with. */
function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
}

function fontOf(value: unknown): Font {
  const name = fieldOf(value, 'name');
  const face = typeof name === 'string' ? name : '';
  const [unit = 0.001] = numbersOf(fieldOf(value, 'fontMatrix'));
  return {
    bold: fieldOf(value, 'bold') === true || boldFace.test(face),
    icon: iconFace.test(face),
    unit: Math.abs(unit),
  };
}

function shownGlyph(part: unknown): ShownGlyph | null {
  const unicode = fieldOf(part, 'unicode');
  const width = fieldOf(part, 'width');
  if (typeof unicode !== 'string' || typeof width !== 'number') return null;
  return { unicode, width, isSpace: fieldOf(part, 'isSpace') === true || unicode === ' ' };
}

type Sheet = {
  view: { transform: number[]; width: number; height: number } /** Pictures were left out. */;
  pictured: boolean;
};

function createPainter({ OPS }: LoadedPdfjs, { view, pictured }: Sheet, findFont: (name: string) => Font) {
  const { width, height, transform: base } = view;
  const glyphs: Glyph[] = [];
  const backdrops: Backdrop[] = [];
  const stack: TextState[] = [];
  let pathCount = 0;
  let unmappedGlyphs = 0;
  let clipNext = false;
  /** Transformations since the last save, as long as nothing was painted; null otherwise. */
  let moved: number | null = null;
  const underPicture = new Set<Glyph>();
  let textMatrix: Matrix = unitMatrix;
  let lineMatrix: Matrix = unitMatrix;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = base;
  let state: TextState = {
    ctm: [a, b, c, d, e, f],
    font: { bold: false, icon: false, unit: 0.001 },
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    rise: 0,
    leading: 0,
    mode: 0,
    fill: '#000000',
    alpha: 1,
    transparent: false,
    covers: true,
    clip: 'page',
  };

  const setFont = (name: unknown, size: unknown): void => {
    if (typeof name !== 'string' || typeof size !== 'number') return;
    state = { ...state, font: findFont(name), fontSize: size };
  };
  const moveLine = (tx: number, ty: number): void => {
    lineMatrix = multiply(lineMatrix, [1, 0, 0, 1, tx, ty]);
    textMatrix = lineMatrix;
  };
  const show = (shown: unknown): void => {
    const parts: unknown[] = Array.isArray(shown) ? shown : [];
    for (const part of parts) {
      if (typeof part === 'number') {
        textMatrix = multiply(textMatrix, [1, 0, 0, 1, (-part / 1000) * state.fontSize * state.scale, 0]);
        continue;
      }
      const glyph = shownGlyph(part);
      if (!glyph) continue;
      const own = glyph.width * state.font.unit * state.fontSize;
      const space = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
      place(glyph.unicode, own * state.scale);
      textMatrix = multiply(textMatrix, [1, 0, 0, 1, (own + space) * state.scale, 0]);
    }
  };
  const place = (text: string, advance: number): void => {
    const matrix = multiply(state.ctm, textMatrix);
    const [x, y] = transformPoint(matrix, 0, state.rise);
    const [right, rightY] = transformPoint(matrix, advance, state.rise);
    const fontSize = Math.hypot(matrix[2], matrix[3]) * Math.abs(state.fontSize);
    // Turned text is decoration (a name along the edge); in lines it would only tear other words apart.
    if (Math.abs(rightY - y) > Math.abs(right - x) && text.trim() !== '') return;
    if (text === '' || text === '\u0000' || text === '\uFFFD') unmappedGlyphs += 1;
    glyphs.push({
      text,
      x: Math.min(x, right),
      y,
      width: Math.abs(right - x),
      fontSize,
      bold: state.font.bold || state.mode === 2,
      icon: state.font.icon,
      order: glyphs.length,
      hidden: isHidden(x, y, fontSize),
    });
  };
  const isHidden = (x: number, y: number, fontSize: number): boolean => {
    if (invisibleModes.has(state.mode) || fontSize < smallestReadablePoints || state.alpha < 0.05)
      return true;
    if (state.transparent) return true;
    if (typeof state.clip === 'object' && !holds(state.clip, x, y, fontSize)) return true;
    if (x < -1 || x > width + 1 || y < -1 || y > height + fontSize) return true;
    const under = backdrops.findLast(
      (area) =>
        x >= area.left && x <= area.right && y - fontSize / 3 >= area.top && y - fontSize / 3 <= area.bottom,
    );
    return melts(state.fill, under ? under.color : white);
  };
  /** Glyphs painted so far that an area lies over. */
  const glyphsUnder = (area: Area): Glyph[] => {
    const seen = state.clip === 'page' ? area : confine(state.clip, area);
    if (typeof seen !== 'object') return [];
    return glyphs.filter((glyph) => holds(seen, glyph.x + glyph.width / 2, glyph.y - glyph.fontSize / 3));
  };
  const tracePath = (args: unknown): void => {
    const rectangle = rectangleOf(args);
    const area = rectangle && areaOf(rectangle, state.ctm);
    const ends = Array.isArray(args) && args[0] === OPS.endPath;
    if (!ends) fillPath(args, area);
    if (clipNext) state = { ...state, clip: confine(state.clip, area) };
    clipNext = false;
  };
  /**
   * A picture leaves nothing but a transformation between a save and its restore, because pdf.js left it out undecoded. It
   * fills the unit square.
   */
  const placePicture = (): void => {
    const area = areaOf([0, 0, 1, 1], state.ctm);
    if (!area) return;
    for (const glyph of glyphsUnder(area)) underPicture.add(glyph);
    backdrops.push({ ...area, color: null });
  };
  const fillPath = (args: unknown, area: Area | null): void => {
    moved = null;
    pathCount += 1;
    const backdrop = paintBackdrop(args, OPS, state.ctm, state.alpha > 0.5 ? state.fill : undefined);
    if (!backdrop) return;
    backdrops.push(backdrop);
    if (area && state.covers && state.alpha > 0.95 && state.fill !== null) {
      for (const glyph of glyphsUnder(area)) glyph.hidden = true;
    }
  };

  const paint = (operation: number, args: unknown): void => {
    const list: unknown[] = Array.isArray(args) ? args : [];
    const [first = 0, second = 0] = numbersOf(args);
    switch (operation) {
      case OPS.save:
        stack.push(state);
        moved = 0;
        break;
      case OPS.restore:
        if (pictured && moved !== null && moved > 0) placePicture();
        moved = null;
        state = stack.pop() ?? state;
        break;
      case OPS.transform:
        state = { ...state, ctm: multiply(state.ctm, matrixOf(numbersOf(args))) };
        if (moved !== null) moved += 1;
        break;
      case OPS.clip:
      case OPS.eoClip:
        clipNext = true;
        break;
      case OPS.paintFormXObjectBegin:
        moved = null;
        stack.push(state);
        if (list[0]) state = { ...state, ctm: multiply(state.ctm, matrixOf(numbersOf([list[0]]))) };
        break;
      case OPS.paintFormXObjectEnd:
        state = stack.pop() ?? state;
        break;
      case OPS.beginText:
        textMatrix = unitMatrix;
        lineMatrix = unitMatrix;
        break;
      case OPS.setFont:
        setFont(list[0], list[1]);
        break;
      case OPS.setCharSpacing:
        state = { ...state, charSpacing: first };
        break;
      case OPS.setWordSpacing:
        state = { ...state, wordSpacing: first };
        break;
      case OPS.setHScale:
        state = { ...state, scale: first / 100 };
        break;
      case OPS.setLeading:
        state = { ...state, leading: first };
        break;
      case OPS.setTextRise:
        state = { ...state, rise: first };
        break;
      case OPS.setTextRenderingMode:
        state = { ...state, mode: first };
        break;
      case OPS.setTextMatrix:
        textMatrix = matrixOf(numbersOf(args));
        lineMatrix = textMatrix;
        break;
      case OPS.moveText:
        moveLine(first, second);
        break;
      case OPS.setLeadingMoveText:
        state = { ...state, leading: -second };
        moveLine(first, second);
        break;
      case OPS.nextLine:
        moveLine(0, -state.leading);
        break;
      case OPS.showText:
        moved = null;
        show(list[0]);
        break;
      case OPS.setFillRGBColor:
        state = { ...state, fill: typeof list[0] === 'string' ? list[0] : null, transparent: false };
        break;
      case OPS.setFillColorN:
        state = { ...state, fill: null, transparent: false };
        break;
      case OPS.setFillTransparent:
        state = { ...state, transparent: true };
        break;
      case OPS.setGState:
        applyGState(list[0]);
        break;
      case OPS.constructPath:
        tracePath(args);
        break;
      case OPS.shadingFill:
        backdrops.push({ left: 0, top: 0, right: width, bottom: height, color: null });
        break;
      default:
    }
  };
  const applyGState = (entries: unknown): void => {
    if (!Array.isArray(entries)) return;
    for (const entry of entries) {
      if (!Array.isArray(entry)) continue;
      const [key, value]: unknown[] = entry;
      if (key === 'ca' && typeof value === 'number') state = { ...state, alpha: value };
      if (key === 'BM') state = { ...state, covers: value === 'source-over' || value === 'Normal' };
      if (key === 'Font' && Array.isArray(value)) setFont(value[0], value[1]);
    }
  };
  /** A picture that lies over most of a page is one to be seen through, or the scan whose words these are. */
  const visible = (): Glyph[] => {
    if (underPicture.size > glyphs.length / 2) return glyphs;
    return glyphs.map((glyph) => (underPicture.has(glyph) ? { ...glyph, hidden: true } : glyph));
  };
  return { paint, visible, counts: () => ({ pathCount, unmappedGlyphs }) };
}

function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: number[]): Matrix {
  return [a, b, c, d, e, f];
}
