import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** Small files that a careless reader dies of. For tests only; each is made here, none is taken from elsewhere. */

export type ZipEntry = {
  name: string;
  data?: Uint8Array;
  /** Sizes the directory announces in place of the true ones. */
  claims?: { packed?: number; unpacked?: number };
  encrypted?: boolean;
  symlink?: boolean;
};

/** A ZIP whose directory may lie. */
export function zipOf(entries: ZipEntry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data = new Uint8Array(), claims = {}, encrypted = false, symlink = false } of entries) {
    const packed = deflateRawSync(data);
    const fields = Buffer.alloc(22);
    fields.writeUInt16LE(encrypted ? 1 : 0, 0);
    fields.writeUInt16LE(8, 2);
    fields.writeUInt32LE(crc32(data), 8);
    fields.writeUInt32LE(claims.packed ?? packed.length, 12);
    fields.writeUInt32LE(claims.unpacked ?? data.length, 16);
    fields.writeUInt16LE(Buffer.byteLength(name), 20);
    const local = Buffer.concat([
      Buffer.from([0x50, 0x4b, 3, 4, 20, 0]),
      fields,
      Buffer.alloc(2),
      Buffer.from(name),
      packed,
    ]);
    const tail = Buffer.alloc(16);
    tail.writeUInt32LE(symlink ? (0o120777 << 16) >>> 0 : 0, 8);
    tail.writeUInt32LE(offset, 12);
    directory.push(
      Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 3, 20, 0]), fields, tail, Buffer.from(name)]),
    );
    parts.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const contentTypes =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const rootRelations =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A DOCX around a body of WordprocessingML, with further entries. */
export function docxOf(body: string, more: ZipEntry[] = []): Uint8Array {
  const xml = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${body}</w:body></w:document>`;
  return docxPackage(xml, more);
}

/** A DOCX whose whole body part is given. */
export function docxPackage(xml: string, more: ZipEntry[] = []): Uint8Array {
  return zipOf([
    { name: '[Content_Types].xml', data: Buffer.from(contentTypes) },
    { name: '_rels/.rels', data: Buffer.from(rootRelations) },
    { name: 'word/document.xml', data: Buffer.from(xml) },
    ...more,
  ]);
}

export const paragraphXml = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

export type PdfObject = string | { dictionary: string; stream: Uint8Array };

/** A PDF of numbered objects; object 1 is the catalogue. */
export function pdfOf(objects: PdfObject[], trailer = ''): Uint8Array {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = chunks[0]?.length ?? 0;
  const add = (chunk: Buffer): void => {
    chunks.push(chunk);
    length += chunk.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    add(Buffer.from(`${index + 1} 0 obj\n`));
    if (typeof object === 'string') add(Buffer.from(object));
    else {
      add(Buffer.from(`<< ${object.dictionary} /Length ${object.stream.length} >>\nstream\n`));
      add(Buffer.from(object.stream));
      add(Buffer.from('\nendstream'));
    }
    add(Buffer.from('\nendobj\n'));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = length;
  add(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`));
  add(
    Buffer.from(
      `trailer\n<< /Root 1 0 R /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(chunks);
}

const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

/** A PDF of pages that each show one content stream; resources are added to the font `F1`. */
export function pdfWithPages(contents: string[], resources = '', more: PdfObject[] = []): Uint8Array {
  const firstPage = 4;
  const kids = contents.map((_, index) => `${firstPage + index * 2} 0 R`).join(' ');
  const pages = contents.flatMap((content, index): PdfObject[] => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${firstPage + index * 2 + 1} 0 R /Resources << /Font << /F1 3 0 R >> ${resources} >> >>`,
    { dictionary: '', stream: Buffer.from(content) },
  ]);
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    font,
    ...pages,
    ...more,
  ]);
}

export const shows = (text: string, y = 700): string => `BT /F1 12 Tf 72 ${y} Td (${text}) Tj ET`;

/** One page that is nothing but a picture, as scanners make. */
export function scannedPdf(): Uint8Array {
  const pixels = deflateSync(Buffer.alloc(300 * 300, 0xcc));
  return pdfWithPages(['q 500 0 0 700 50 40 cm /Im1 Do Q'], '/XObject << /Im1 6 0 R >>', [
    {
      dictionary:
        '/Type /XObject /Subtype /Image /Width 300 /Height 300 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
      stream: pixels,
    },
  ]);
}

/** A few hundred bytes whose forms show each other twice, 2^40 times in all. */
export function doublingPdf(): Uint8Array {
  const levels = 40;
  const first = 6;
  const forms = Array.from({ length: levels }, (_, level): PdfObject => {
    const next = level + 1 < levels ? `/XObject << /X ${first + level + 1} 0 R >>` : '';
    return {
      dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> ${next} >>`,
      stream: Buffer.from(level + 1 < levels ? '/X Do /X Do' : shows('deep')),
    };
  });
  return pdfWithPages(['/X Do /X Do'], `/XObject << /X ${first} 0 R >>`, forms);
}

/** A small PDF whose page description unpacks to hundreds of megabytes, packed twice. */
export function swellingPdf(): Uint8Array {
  const line = Buffer.from('q 1 0 0 1 0 0 cm Q\n'.repeat(50_000));
  const once = deflateSync(Buffer.concat(Array.from({ length: 250 }, () => line)));
  const twice = deflateSync(once);
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << >> >>',
    { dictionary: '/Filter [/FlateDecode /FlateDecode]', stream: twice },
  ]);
}
