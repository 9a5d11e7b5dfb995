import { joinLines, type Line, type Strip } from './lines.ts';

/** Space above a line from which it begins a new paragraph, in line heights. */
const paragraphGap = 1.4;
/** Indent from which a line begins a new item, in points. */
const itemIndent = 6;

/**
 * Bullets and paragraphs of a body, each over all of its lines. An item that goes on on the next page, or in the next
 * column, is cut there, because a span lies on one page.
 */
export function itemsOf(lines: Line[], pageText: (page: number) => string): Strip[] {
  const items: Line[][] = [];
  const edges = rightEdges(lines);
  for (const line of lines) {
    const open = items.at(-1);
    const above = open?.at(-1);
    if (open && above && continuesItem(line, above, open, edges.get(columnOf(line)) ?? line.right))
      open.push(line);
    else items.push([line]);
  }
  return items.flatMap((item) => {
    const strip = joinLines(item, pageText(item[0]?.page ?? 1));
    return strip && /\p{L}{2}/u.test(strip.text) ? [strip] : [];
  });
}

const columnOf = (line: Line): string => `${line.page}/${line.column}`;

function rightEdges(lines: Line[]): Map<string, number> {
  const edges = new Map<string, number>();
  for (const line of lines) edges.set(columnOf(line), Math.max(edges.get(columnOf(line)) ?? 0, line.right));
  return edges;
}

/** Whether the first word of a line had room on the line above: then that line was ended on purpose. */
function hadRoom(line: Line, above: Line, edge: number): boolean {
  const [word = ''] = line.text.split(/\s/u);
  const letter = (line.right - line.x) / Math.max(1, line.text.length);
  return above.right + letter * (word.length + 1.5) < edge;
}

function continuesItem(line: Line, above: Line, item: Line[], edge: number): boolean {
  if (line.bullet || line.page !== above.page || line.start !== above.end + 1) return false;
  if (line.gap > paragraphGap || line.bold !== above.bold) return false;
  if (/^\p{Ll}/u.test(line.text)) return true;
  const first = item[0];
  if (first?.bullet) return true;
  if (/^\p{Lu}/u.test(line.text) && hadRoom(line, above, edge)) return false;
  // A first line further in than the lines below it opens an item whose bullet is a picture.
  if (line.x > above.x + itemIndent && item.length >= 1 && above.x <= (first?.x ?? above.x)) return false;
  return !/[.!?:]\s*$/.test(above.text) || above.right - above.x > line.right - line.x;
}
