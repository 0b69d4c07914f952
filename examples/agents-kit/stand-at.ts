/** A server of the agent's world. */
export interface Standing {
  readonly url: string
  close(): Promise<void>
}

interface Kind {
  /** The variable that names its port, for the message when the port is not free. */
  readonly variable: string
  readonly start: (port: number) => Promise<Standing>
  /** Where clients reach one that somebody else started, and whether it is one of this kind. */
  readonly urlAt: (origin: string) => string
  readonly isOurs: (origin: string) => Promise<boolean>
}

/** Starts a server on a port, or uses the one of the same kind that another instance of the agent started there. */
export async function standAt(port: number, { variable, start, urlAt, isOurs }: Kind): Promise<Standing> {
  try {
    return await start(port)
  } catch (error) {
    if (!isTaken(error)) throw error
    const origin = `http://127.0.0.1:${port}`
    if (await isOurs(origin)) return { url: urlAt(origin), close: async () => {} }
    throw new Error(`port ${port} is taken by something else: set ${variable} to a free one`, {
      cause: error,
    })
  }
}

/** What a server says about itself at an address; undefined where it says nothing that is JSON. */
export async function introduction(url: string): Promise<unknown> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) })
    return await response.json()
  } catch {
    return undefined
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}
