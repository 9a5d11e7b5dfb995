import { extractPdf } from './pdf.ts';

/**
 * A small PDF read before the first real one, so that the parser is loaded and its code compiled by the time a
 * document arrives. Written for this purpose; it says one word.
 */
const stream = 'BT /F1 12 Tf 72 720 Td (Ready) Tj ET';
const objects = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
  `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
];

export async function warmUp(): Promise<void> {
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  const pdf = `%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Size 6 >>\n%%EOF\n`;
  await extractPdf(new TextEncoder().encode(pdf), { onPage: () => undefined });
}
