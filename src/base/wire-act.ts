/**
 * What is done to a request on its way to the agent, beyond its text: everything that differs from the usual request,
 * and nothing else. Data only; what really went over the wire is recorded as `WireSeen`.
 */
export interface WireAct {
  readonly method?: string
  /** Added to the query string as it stands. */
  readonly query?: string
  /** How the request line names the resource, where it is not by its path. */
  readonly target?: 'absolute' | 'asterisk' | 'encoded'
  /** What the request line says after the target; `HTTP/1.1` when absent. */
  readonly version?: string
  /** Usual header fields that are left out, in small letters. */
  readonly without?: readonly string[]
  /** Header lines in addition, as they stand: Latin-1, without their line end. */
  readonly lines?: readonly string[]
  readonly lineEnd?: '\n'
  readonly body?: WireBody
  /** Added to the true `content-length`; null = the field is left out. */
  readonly lengthOff?: number | null
  /** The body goes out in so many pieces, with a pause before each, in milliseconds. */
  readonly pace?: { readonly pieces: number; readonly pauseMs: number }
  /** A second request, as it stands, right behind the first on the same connection. */
  readonly behind?: string
  /**
   * What happens after the last byte; the answer is read when absent. `half-close`: nothing more will come.
   * `abandon`: the connection is cut, and the question is asked again as usual; `abandon-reply`: the same, but when the
   * first bytes of an answer's body have come.
   */
  readonly after?: 'half-close' | 'abandon' | 'abandon-reply'
  /** Others who ask at the same moment. */
  readonly beside?: Beside
}

/** What stands in the place of the usual body. */
export type WireBody =
  /** The usual body with so many bytes of white space behind it, or of text in a field of its own. */
  | { readonly kind: 'padded'; readonly bytes: number; readonly how: 'space' | 'field' }
  /** The usual JSON with a field that holds lists within lists. */
  | { readonly kind: 'nested'; readonly depth: number }
  /** The usual JSON with so many more keys. */
  | { readonly kind: 'keys'; readonly count: number }
  /** The usual body in another encoding. */
  | { readonly kind: 'encoded'; readonly as: 'utf-16le' | 'bom' | 'gzip' }
  /** Spaces that take so many bytes when they are unpacked, compressed with gzip. */
  | { readonly kind: 'bomb'; readonly bytes: number }
  /** The usual body in chunks; `size` is written in the place of each size, `end` in the place of the last chunk. */
  | { readonly kind: 'chunked'; readonly size?: string; readonly end?: string }
  | { readonly kind: 'none' }

/** Other sessions at the same moment. */
export interface Beside {
  readonly count: number
  /** True where they ask the same in the same session: a double submit. */
  readonly same: boolean
  /** Told by the others in confidence, each in a session of its own; it must not be heard in this one. */
  readonly secret: string | null
  /** All ask one after another, so many milliseconds apart, and the one who is judged in their midst; at once when absent. */
  readonly apartMs?: number
}

/** What really crossed the wire, as evidence: text of the bytes with everything unprintable escaped, and cut in their midst. */
export interface WireSeen {
  readonly sent: string
  readonly sentBytes: number
  /** The head of the reply as it was understood; empty where none came. */
  readonly received: string
  /** True where the agent closed the connection instead of answering. */
  readonly hungUp: boolean
  /** The beginning of the reply's body, where the answer is only a part of it: an echo may stand beside it. */
  readonly body?: string | undefined
}
