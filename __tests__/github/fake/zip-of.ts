import { crc32, deflateRawSync } from 'node:zlib'

/** An archive with one file in it, after PKWARE's APPNOTE; what a test changes in it is up to the test. */
export function zipOf(name: string, text: string | Buffer): Buffer {
  const [content, label] = [Buffer.from(text), Buffer.from(name)]
  const packed = deflateRawSync(content)
  const sizes = Buffer.alloc(12)
  sizes.writeUInt32LE(crc32(content), 0)
  sizes.writeUInt32LE(packed.length, 4)
  sizes.writeUInt32LE(content.length, 8)
  const head = Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0])
  const names = Buffer.from([label.length, 0, 0, 0])
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), head, sizes, names, label, packed])
  const entry = Buffer.concat([
    Buffer.from('PK\u0001\u0002', 'latin1'),
    Buffer.from([20, 0]),
    head,
    sizes,
    names,
    Buffer.alloc(14),
    label,
  ])
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, entry, end])
}
