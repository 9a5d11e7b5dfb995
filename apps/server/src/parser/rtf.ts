import type { DocumentText } from '@career-mirror/contract';
import { DocumentFailure } from './failure.ts';
import { documentOf, type Flow } from './flow.ts';
import { createFlowBuilder, type FlowBuilder } from './flow-builder.ts';
import { decodeBytes, encodingOfCharset, encodingOfCodePage, symbolCharset } from './rtf-charsets.ts';
import { type RtfToken, rtfTokens } from './rtf-tokens.ts';
import {
  bulletIndentTwips,
  characters,
  type Destination,
  deepestGroup,
  type Font,
  groupDestination,
  headingName,
  readOptionalGroups,
  type State,
  skippedGroups,
  usualFontSize,
} from './rtf-words.ts';
import { black, melts, smallestReadablePoints, white } from './visible.ts';

/**
 * Text of an RTF in reading order. Runs only in the child.
 *
 * @throws DocumentFailure `document.broken`, `.empty`, `.image_only`, `.no_text`, `.too_many_pages`
 */
export function extractRtf(bytes: Uint8Array): DocumentText {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!source.startsWith('{\\rtf')) throw new DocumentFailure('document.broken', { reason: 'no RTF' });
  const reader = createReader();
  for (const token of rtfTokens(source)) reader.take(token);
  const flows = reader.finish();
  return documentOf('rtf', {
    blocks: flows.flatMap((flow) => flow.blocks),
    hidden: flows.flatMap((flow) => flow.hidden),
    pictures: flows.reduce((sum, flow) => sum + flow.pictures, 0),
  });
}

function createReader() {
  const flows = { head: createFlowBuilder(), body: createFlowBuilder(), foot: createFlowBuilder() };
  const fonts = new Map<number, Font>();
  const colors: string[] = [];
  const headings = new Set<number>();
  let mix = { red: 0, green: 0, blue: 0, set: false };
  let styleName = '';
  let documentEncoding = 'windows-1252';
  let state: State = {
    destination: 'body',
    fontSize: usualFontSize,
    bold: false,
    hidden: false,
    caps: false,
    color: 0,
    ground: null,
    paragraphGround: null,
    font: 0,
    fallback: 1,
    indent: 0,
    listed: false,
    style: 0,
    inTable: false,
    boxes: 0,
  };
  const stack: State[] = [];
  let groupStart = false;
  let optional = false;
  let toSkip = 0;
  let bytes: number[] = [];
  let paragraphOpen = false;
  let tableOpen = false;
  let cellGrounds: number[] = [];
  let cellGround: number | null = null;
  let cell = 0;
  let defaultFont = 0;
  /** For each open text box, whether it stands within a paragraph. */
  const openAround: boolean[] = [];

  const flow = (): FlowBuilder | null =>
    state.destination === 'head' || state.destination === 'body' || state.destination === 'foot'
      ? flows[state.destination]
      : null;
  const colorAt = (index: number | null): string | null =>
    index === null || index === 0 ? null : (colors[index] ?? null);

  const isHidden = (): boolean => {
    const grounds = [state.ground, state.paragraphGround, tableOpen ? (cellGrounds[cell] ?? 0) : 0];
    const ground = grounds.map(colorAt).find((color) => color !== null) ?? white;
    return (
      state.hidden ||
      state.fontSize < smallestReadablePoints ||
      melts(colorAt(state.color) ?? (ground === white ? black : null), ground)
    );
  };

  const startParagraph = (place: FlowBuilder): void => {
    if (paragraphOpen) return;
    if (place === flows.body) {
      if (state.inTable && !tableOpen) {
        place.openTable();
        place.openRow();
        place.openCell();
        tableOpen = true;
      } else if (!state.inTable && tableOpen) {
        place.closeTable();
        tableOpen = false;
      }
    }
    place.openParagraph({
      heading: headings.has(state.style),
      bullet: state.listed,
      indent: Math.max(0, state.indent / bulletIndentTwips),
      fontSize: state.fontSize,
    });
    paragraphOpen = true;
  };

  const write = (text: string): void => {
    if (text === '') return;
    if (state.destination === 'styles') {
      styleName += text;
      if (styleName.includes(';')) {
        if (headingName.test(styleName.trim())) headings.add(state.style);
        styleName = '';
      }
      return;
    }
    if (state.destination === 'colors') {
      for (const char of text) if (char === ';') addColor();
      return;
    }
    const place = flow();
    if (!place) return;
    startParagraph(place);
    const hidden = isHidden();
    const look = { fontSize: state.fontSize, bold: state.bold, hidden };
    if (text === '\t' || text === '\n') place.gap(text, look);
    else place.text(state.caps ? text.toUpperCase() : text, look);
  };
  const addColor = (): void => {
    const hex = (part: number): string => Math.min(255, Math.max(0, part)).toString(16).padStart(2, '0');
    colors.push(mix.set ? `#${hex(mix.red)}${hex(mix.green)}${hex(mix.blue)}` : '');
    mix = { red: 0, green: 0, blue: 0, set: false };
  };
  const flushBytes = (): void => {
    if (bytes.length === 0) return;
    const font = fonts.get(state.font);
    const text = font?.symbol
      ? '•'.repeat(bytes.length)
      : decodeBytes(bytes, font?.encoding ?? documentEncoding);
    bytes = [];
    write(text);
  };
  const endParagraph = (): void => {
    const place = flow();
    if (!place) return;
    startParagraph(place);
    place.closeParagraph();
    paragraphOpen = false;
  };
  const endCell = (): void => {
    const place = flow();
    if (!place) return;
    if (!tableOpen && place === flows.body) startParagraph(place);
    place.closeParagraph();
    paragraphOpen = false;
    if (place === flows.body && tableOpen) {
      place.openCell();
      cell += 1;
    } else place.gap('\t');
  };
  const endRow = (): void => {
    paragraphOpen = false;
    cell = 0;
    if (tableOpen) {
      flows.body.openRow();
      flows.body.openCell();
    }
  };

  const word = (name: string, value: number | null): void => {
    const first = groupStart;
    groupStart = false;
    if (name === '*') {
      optional = true;
      groupStart = true;
      return;
    }
    if (first && optional && !readOptionalGroups.has(name)) {
      optional = false;
      // A style may be declared as an optional group within the sheet; its name does no harm unread.
      state.destination = 'skip';
      return;
    }
    optional = false;
    if (state.destination === 'skip') return;
    if (skippedGroups.has(name)) {
      if (name === 'pict') flow()?.picture();
      state.destination = 'skip';
      return;
    }
    const destination = groupDestination[name];
    if (destination !== undefined) {
      if (destination === 'listmark') state.listed = true;
      enter(destination);
      return;
    }
    const char = characters[name];
    if (char !== undefined) {
      write(char);
      return;
    }
    const on = value !== 0;
    switch (name) {
      case 'par':
      case 'sect':
      case 'page':
        endParagraph();
        break;
      case 'line':
      case '\n':
      case '\r':
        write('\n');
        break;
      case 'tab':
        write('\t');
        break;
      case 'cell':
      case 'nestcell':
        endCell();
        break;
      case 'row':
        endRow();
        break;
      case 'trowd':
        cellGrounds = [];
        cellGround = null;
        break;
      case 'clcbpat':
        cellGround = value;
        break;
      case 'cellx':
        cellGrounds.push(cellGround ?? 0);
        cellGround = null;
        break;
      case 'intbl':
        state.inTable = true;
        break;
      case 'pard':
        Object.assign(state, { indent: 0, listed: false, style: 0, inTable: false, paragraphGround: null });
        break;
      case 'plain':
        Object.assign(state, {
          fontSize: usualFontSize,
          bold: false,
          hidden: false,
          caps: false,
          color: 0,
          ground: null,
          font: defaultFont,
        });
        break;
      case 's':
        state.style = value ?? 0;
        break;
      case 'ls':
        state.listed = on;
        break;
      case 'li':
      case 'lin':
        state.indent = value ?? 0;
        break;
      case 'fs':
        if (value !== null) state.fontSize = value / 2;
        break;
      case 'b':
        state.bold = on;
        break;
      case 'caps':
        state.caps = on;
        break;
      case 'v':
      case 'webhidden':
      case 'deleted':
        state.hidden = on;
        break;
      case 'cf':
        state.color = value ?? 0;
        break;
      case 'cb':
      case 'highlight':
      case 'chcbpat':
        state.ground = value;
        break;
      case 'cbpat':
        state.paragraphGround = value;
        break;
      case 'f':
        state.font = value ?? 0;
        if (state.destination === 'fonts') fonts.set(state.font, { encoding: undefined, symbol: false });
        break;
      case 'deff':
        defaultFont = value ?? 0;
        state.font = defaultFont;
        break;
      case 'fcharset':
        fonts.set(state.font, {
          encoding: encodingOfCharset(value ?? 0),
          symbol: value === symbolCharset,
        });
        break;
      case 'ansicpg':
        documentEncoding = encodingOfCodePage(value ?? 0) ?? documentEncoding;
        break;
      case 'mac':
        documentEncoding = 'macintosh';
        break;
      case 'pc':
        documentEncoding = 'cp437';
        break;
      case 'pca':
        documentEncoding = 'cp850';
        break;
      case 'uc':
        state.fallback = Math.max(0, value ?? 1);
        break;
      case 'u':
        write(String.fromCharCode(((value ?? 0) + 65_536) % 65_536));
        toSkip = state.fallback;
        break;
      case 'red':
      case 'green':
      case 'blue':
        mix = { ...mix, [name]: value ?? 0, set: true };
        break;
      case 'shptxt':
        if (!flow()) break;
        flow()?.openAside();
        state.boxes += 1;
        openAround.push(paragraphOpen);
        paragraphOpen = false;
        break;
      default:
    }
  };
  /** A head or foot is a text of its own, so that its paragraphs do not cut the body's. */
  const enter = (destination: Destination): void => {
    state.destination = destination;
    if (destination === 'head' || destination === 'foot') paragraphOpen = false;
  };

  const take = (token: RtfToken): void => {
    if (token.kind === 'byte') {
      if (toSkip > 0) toSkip -= 1;
      else if (state.destination !== 'skip') bytes.push(token.byte);
      groupStart = false;
      return;
    }
    if (bytes.length > 0) flushBytes();
    if (token.kind === 'open') {
      if (stack.length >= deepestGroup) {
        throw new DocumentFailure('document.broken', { reason: 'nested too deeply' });
      }
      stack.push(state);
      state = { ...state };
      groupStart = true;
      optional = false;
      toSkip = 0;
    } else if (token.kind === 'close') {
      const outer = stack.pop();
      if (!outer) return;
      if (outer.destination !== state.destination && flow()) {
        flow()?.closeParagraph();
        paragraphOpen = false;
      }
      if (state.boxes > outer.boxes) {
        flow()?.closeAside();
        paragraphOpen = openAround.pop() ?? false;
      }
      // A bullet told by its own group makes an item of the paragraph that the group stands in.
      const listed = state.destination === 'listmark';
      state = listed ? { ...outer, listed: true } : outer;
      toSkip = 0;
    } else if (token.kind === 'word') word(token.word, token.value);
    else {
      groupStart = false;
      const skip = Math.min(toSkip, token.text.length);
      toSkip -= skip;
      const rest = token.text.slice(skip);
      if (state.destination === 'skip' || state.destination === 'listmark') return;
      // Bytes above 127 should be escaped; where they are not, they are the document's own code page.
      const codes = [...rest].map((char) => char.charCodeAt(0));
      write(codes.some((code) => code > 127) ? decodeBytes(codes, documentEncoding) : rest);
    }
  };
  return {
    take,
    finish: (): Flow[] => [flows.head.finish(), flows.body.finish(), flows.foot.finish()],
  };
}
