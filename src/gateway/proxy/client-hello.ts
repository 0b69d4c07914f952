/** What a TLS client says before anything is encrypted (RFC 8446 §4.1.2). */
export interface ClientHello {
  /** The host that it means (RFC 6066 §3); null when it connects to an address. */
  readonly serverName: string | null
  /** Protocols that it would speak (RFC 7301), such as `http/1.1`; empty when it does not say. */
  readonly protocols: readonly string[]
}

/** Reads the first record of a TLS client; undefined while bytes are missing, null when it cannot be understood. */
export function readClientHello(bytes: Buffer): ClientHello | null | undefined {
  if (bytes.length < recordHeader) return undefined
  const end = recordHeader + bytes.readUInt16BE(3)
  if (end > mostBytes || bytes[recordHeader] !== clientHello) return null
  if (bytes.length < end) return undefined
  try {
    return parse(bytes.subarray(0, end))
  } catch (error) {
    // A hello that goes on in a second record, or is none: its lengths point beyond the end.
    if (error instanceof RangeError) return null
    throw error
  }
}

const recordHeader = 5
const clientHello = 1
/** A record's largest plaintext (RFC 8446 §5.1) and its header. */
const mostBytes = 16_384 + recordHeader

function parse(bytes: Buffer): ClientHello {
  // Record header, handshake header, version, random.
  let at = recordHeader + 4 + 2 + 32
  at += 1 + bytes.readUInt8(at) // session id
  at += 2 + bytes.readUInt16BE(at) // cipher suites
  at += 1 + bytes.readUInt8(at) // compression methods
  const end = Math.min(bytes.length, at + 2 + bytes.readUInt16BE(at))
  at += 2

  const extensions = new Map<number, Buffer>()
  while (at < end) {
    const type = bytes.readUInt16BE(at)
    const length = bytes.readUInt16BE(at + 2)
    extensions.set(type, bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return {
    serverName: serverNameIn(extensions.get(0)),
    protocols: protocolsIn(extensions.get(16)),
  }
}

/** `ServerNameList`: length, then entries of type 0 (host name), length, name; clients send one. */
function serverNameIn(extension: Buffer | undefined): string | null {
  if (extension === undefined || extension.readUInt8(2) !== 0) return null
  const name = extension.toString('latin1', 5, 5 + extension.readUInt16BE(3)).toLowerCase()
  // It becomes a file-free but certificate-bound name: nothing that no host could be called.
  return /^[\w.-]{1,253}$/.test(name) ? name : null
}

/** `ProtocolNameList`: length, then names of one length byte each. */
function protocolsIn(extension: Buffer | undefined): string[] {
  const names: string[] = []
  for (let at = 2; extension !== undefined && at < extension.length; at += 1 + extension.readUInt8(at)) {
    names.push(extension.toString('latin1', at + 1, at + 1 + extension.readUInt8(at)))
  }
  return names
}
