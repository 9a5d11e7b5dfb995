let context: CanvasRenderingContext2D | null | undefined;

/** Width of words in pixels as the browser would set them in our interface face; an estimate where there is no canvas. */
export function measureText(text: string, sizePx: number, weight = 400): number {
  context ??= typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  if (!context) return text.length * sizePx * 0.56;
  context.font = `${weight} ${sizePx}px "Inter Variable", Inter, system-ui, sans-serif`;
  return context.measureText(text).width;
}
