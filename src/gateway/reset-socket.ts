import type { Socket } from 'node:net'

/**
 * Breaks a connection as a crash would. One that is already saying goodbye is closed instead: libuv refuses to reset a
 * stream that is shutting down, and Node would wait for that socket for ever when the process ends.
 */
export function resetSocket(socket: Socket): void {
  if (socket.writableEnded) socket.destroy()
  else socket.resetAndDestroy()
}
