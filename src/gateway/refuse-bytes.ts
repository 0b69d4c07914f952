import type { Duplex } from 'node:stream'
import type { Gateway } from './route.ts'

/** Ends a connection whose bytes are no HTTP/1.1 request, as its client can understand it, and records the reason. */
export function refuseBytes(
  gateway: Gateway,
  error: Error & { code?: string; rawPacket?: Buffer },
  socket: Duplex,
): void {
  if (error.code === 'ECONNRESET' || error.code === 'EPIPE' || !socket.writable) {
    socket.destroy()
    return
  }
  const { reason, answer } = answerTo(error)
  gateway.trouble(reason)
  socket.on('error', () => {})
  if (answer === null) socket.destroy()
  else socket.end(answer)
}

function answerTo({ code, message, rawPacket }: Error & { code?: string; rawPacket?: Buffer }): {
  readonly reason: string
  readonly answer: string | Buffer | null
} {
  if (rawPacket?.subarray(0, 3).toString('latin1') === 'PRI') {
    return {
      reason: 'a client spoke HTTP/2 without asking; the gateway speaks HTTP/1.1',
      answer: wantsHttp11,
    }
  }
  if (rawPacket?.[0] === 0x16) {
    return {
      reason: 'a client spoke TLS to the plain port of the gateway: its address starts with http://',
      answer: null,
    }
  }
  if (code === 'HPE_HEADER_OVERFLOW') {
    return {
      reason: 'a request had more than 64 KiB of headers',
      answer: status(431, 'Request Header Fields Too Large'),
    }
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return {
      reason: 'a request took longer than 80 s to send its headers',
      answer: status(408, 'Request Timeout'),
    }
  }
  return { reason: `a request could not be read: ${message}`, answer: status(400, 'Bad Request') }
}

const status = (code: number, reason: string): string =>
  `HTTP/1.1 ${code} ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`

/** An empty SETTINGS frame, and GOAWAY with HTTP_1_1_REQUIRED (RFC 9113 §6.5, §6.8, §7). */
const wantsHttp11 = Buffer.from('0000000400000000000000080700000000000000000000000d', 'hex')
