import { Server } from 'node:net'

const { listen } = Server.prototype

/** Preloaded into a server that would listen on every address of the machine. */
Server.prototype.listen = function (port, ...rest) {
  return listen.call(this, Number(port), '127.0.0.1', ...rest)
}
