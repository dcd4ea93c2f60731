/** Builders of packed forms, for tests: ZIP, WARC, mail, PDF, byte by byte as their formats have them. */
import { crc32, deflateRawSync, deflateSync } from 'node:zlib'

/** A ZIP of files, each packed; `declared` lies about their unpacked size. */
export function zipOf(files: Readonly<Record<string, Uint8Array | string>>, declared?: number): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content as string)
    const data = deflateRawSync(bytes)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(declared ?? bytes.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), data])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, rest, Buffer.from(name)]))
    bodies.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, listed, end])
}

/** One record of a WARC. */
export function warcRecord(type: string, url: string, block: string | Uint8Array): Buffer {
  const bytes = Buffer.from(block as string)
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2031-03-03T14:00:00Z\r\nWARC-Record-ID: <urn:uuid:0>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${bytes.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n\r\n')])
}

/** The answer of a server with a page, as a WARC keeps it. */
export function httpAnswer(body: string | Uint8Array, headers = '', status = '200 OK'): Buffer {
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: text/html; charset=utf-8\r\n${headers}\r\n`),
    Buffer.from(body as string),
  ])
}

/** A message of the Orlin Courier; `parts` begins with its remaining headers. */
export function letterOf(parts: string): Buffer {
  return Buffer.from(
    `From: =?utf-8?Q?Orlin_Courier?= <letters@orlin.example>\r\nTo: reader@mail.example\r\nSubject: Last bell cast\r\nDate: Mon, 3 Mar 2031 15:00:00 +0100\r\nMessage-ID: <1@orlin.example>\r\nMIME-Version: 1.0\r\n${parts}`,
  )
}

/** A page saved by a browser as MHTML. */
export function savedPage(html: string): Buffer {
  return Buffer.from(
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://orlin.example/last-bell\r\nSubject: Last bell cast | Orlin Courier\r\nDate: Tue, 4 Mar 2031 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://orlin.example/last-bell\r\n\r\n${html.replaceAll('=', '=3D').replaceAll(' ', ' =\r\n')}\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://orlin.example/a.png\r\n\r\niVBORw0KGgo=\r\n--b--\r\n`,
  )
}

/** Messages as a mailbox. */
export function mailboxOf(messages: readonly Buffer[]): Buffer {
  const from = Buffer.from('From letters@orlin.example Mon Mar  3 14:00:00 2031\r\n')
  return Buffer.concat(messages.flatMap((message) => [from, message, Buffer.from('\r\n')]))
}

/** A PDF of pages with lines of text at places: `[x, y, text]`. */
export function pdfOf(pages: readonly (readonly [number, number, string])[][], pack = deflateSync): Buffer {
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(
      `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ')}] >>`,
    ),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
  ]
  for (const [at, lines] of pages.entries()) {
    const content = pack(lines.map(([x, y, text]) => `BT /F1 11 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`).join('\n'))
    objects.push(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + at * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      ),
      Buffer.concat([
        Buffer.from(`<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`),
        content,
        Buffer.from('\nendstream'),
      ]),
    )
  }
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  for (const [at, object] of objects.entries()) {
    offsets.push(parts.reduce((sum, part) => sum + part.length, 0))
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n'))
  }
  const start = parts.reduce((sum, part) => sum + part.length, 0)
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}
