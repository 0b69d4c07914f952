import {
  brotliDecompressSync,
  constants,
  inflateRawSync,
  inflateSync,
  gunzipSync,
  zstdDecompressSync,
} from 'node:zlib'

/**
 * Bytes without their `content-encoding`, several in a row included; null for one that we do not know, for bytes that
 * are not what they claim, and for more than `limit` bytes. `isCut` = the end is missing, and what is there is wanted.
 */
export function decoded(
  bytes: Buffer,
  encoding: string | undefined,
  { limit, isCut }: { readonly limit: number; readonly isCut: boolean },
): Buffer | null {
  const names = (encoding ?? '').split(',').map((name) => name.trim().toLowerCase().replace(/^x-/, ''))
  try {
    return names.reduceRight((rest, name) => decodeOne(rest, name, { limit, isCut }), bytes)
  } catch {
    return null
  }
}

function decodeOne(bytes: Buffer, name: string, { limit, isCut }: { limit: number; isCut: boolean }): Buffer {
  if (name === '' || name === 'identity' || bytes.length === 0) return bytes
  const zlib = { maxOutputLength: limit, finishFlush: isCut ? constants.Z_SYNC_FLUSH : constants.Z_FINISH }
  switch (name) {
    case 'gzip':
      return gunzipSync(bytes, zlib)
    case 'deflate':
      return isWrapped(bytes) ? inflateSync(bytes, zlib) : inflateRawSync(bytes, zlib)
    case 'br':
      return brotliDecompressSync(bytes, {
        maxOutputLength: limit,
        finishFlush: isCut ? constants.BROTLI_OPERATION_FLUSH : constants.BROTLI_OPERATION_FINISH,
      })
    case 'zstd':
      return zstdDecompressSync(bytes, {
        maxOutputLength: limit,
        finishFlush: isCut ? constants.ZSTD_e_flush : constants.ZSTD_e_end,
      })
    default:
      throw new Error(`unknown content-encoding ${name}`)
  }
}

/** Some servers send bare deflate data where RFC 9110 §8.4.1.2 asks for a zlib wrapper: its first byte tells. */
function isWrapped(bytes: Buffer): boolean {
  return ((bytes[0] ?? 0) & 0x0f) === 8
}
