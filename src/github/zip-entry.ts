import { crc32, inflateRawSync } from 'node:zlib'

/**
 * One file of a zip archive of unknown origin, or null where it holds none of that name; throws for an archive that is damaged or would
 * unpack to more than `mostBytes`. PKWARE's APPNOTE 6.3.10, without ZIP64 and encryption, which no artifact of ours has.
 */
export function zipEntry(archive: Buffer, name: string, mostBytes: number): Buffer | null {
  const end = archive.lastIndexOf(endOfDirectory)
  if (end < 0 || end + 22 > archive.length) throw new Error('it is no zip archive')
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const entry = entryAt(archive, at)
    if (entry.name === name) return contentOf(archive, entry, mostBytes)
    at = entry.next
  }
  return null
}

const endOfDirectory = Buffer.from('PK\u0005\u0006', 'latin1')
const directoryEntry = 0x02014b50
const localEntry = 0x04034b50

interface Entry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly start: number
  readonly next: number
}

function entryAt(archive: Buffer, at: number): Entry {
  if (archive.readUInt32LE(at) !== directoryEntry) throw new Error('its directory is damaged')
  const nameEnd = at + 46 + archive.readUInt16LE(at + 28)
  return {
    name: archive.toString('utf8', at + 46, nameEnd),
    method: archive.readUInt16LE(at + 10),
    crc: archive.readUInt32LE(at + 16),
    packed: archive.readUInt32LE(at + 20),
    size: archive.readUInt32LE(at + 24),
    start: archive.readUInt32LE(at + 42),
    next: nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32),
  }
}

/** Sizes are those of the directory: an archive that was streamed has none beside the data. */
function contentOf(archive: Buffer, { method, crc, packed, size, start }: Entry, mostBytes: number): Buffer {
  if (size > mostBytes) throw new Error(`its result is larger than ${mostBytes} bytes`)
  if (archive.readUInt32LE(start) !== localEntry) throw new Error('its directory is damaged')
  const from = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28)
  const data = archive.subarray(from, from + packed)
  if (method !== 0 && method !== 8) throw new Error('it is packed in a way that is not read here')
  const content = method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, size) })
  if (content.length !== size || crc32(content) !== crc) throw new Error('its content is damaged')
  return content
}
