/** Header of the gateway's reply to the wrapper: `1` where a fault is due for the call. */
export const struckHeader = 'x-flakestorm-struck'

/** Path below `/i/<token>` where the wrapper brings its calls. */
export function wrapPath(server: string): string {
  return `/mcp-stdio/${encodeURIComponent(server)}`
}
