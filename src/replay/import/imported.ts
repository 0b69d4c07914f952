import type { Json } from '../../base/json.ts'
import type { Asked, TimedBytes } from '../exchange.ts'
import type { RecordedResponse } from '../recorded-response.ts'

/** One incident as a foreign format tells it, secrets and all: it is written by `importedSession` alone. */
export interface Imported {
  /** Unique within its source, and safe as the name of a file. */
  readonly id: string
  readonly name: string | null
  readonly source: FormatName | 'langsmith'
  /** ISO 8601; null where the source does not say. */
  readonly capturedAt: string | null
  readonly input: string
  readonly context: readonly Readonly<Record<string, Json>>[]
  readonly toolResponses: readonly RecordedResponse[]
  /** Calls that are known byte by byte. */
  readonly calls: readonly ForeignCall[]
  /** What the agent said then. */
  readonly answer: string | null
  readonly expectedFailure: string | null
  /** What the source holds and a session cannot, as sentences. */
  readonly notes: readonly string[]
}

/** A file format that sessions are read from. */
export type FormatName = 'otlp' | 'openai-jsonl' | 'har' | 'langsmith-json'

/** A call and its answer as bytes; of the shape in which the gateway overhears its own. */
export interface ForeignCall {
  readonly call: {
    readonly boundary: Asked['boundary']
    readonly name: string
    readonly method: string
    readonly path: string
    /** The request's content type. */
    readonly type: string
    readonly body: Buffer
  }
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly frames: readonly TimedBytes[]
  readonly isWhole: boolean
  /** Since the first call, in milliseconds. */
  readonly atMs: number
}

/** One JSON document of a file, and the line on which it begins. */
export interface ForeignDocument {
  readonly line: number
  readonly value: Json
}

/** What became of a part of a file. */
export interface Read {
  readonly sessions: readonly Imported[]
  readonly notes: readonly string[]
}

/** Reads the documents of one file, one after another; throws a `UserError` with the place of whatever is not as published. */
export interface Reader {
  add(document: ForeignDocument): Read
  /** What could only be told at the end of the file. */
  end(): Read
}

/** How a call is known to the gateway: the model, or the tool, behind an address. */
export interface KnownAs {
  readonly boundary: 'model' | 'mcp' | 'proxy'
  readonly name: string
  /** What follows the address of the model or the tool, query included. */
  readonly path: string
}

/** What a reader must be told about its file. */
export interface Around {
  /** As the user named it. */
  readonly file: string
  /** Its name without folder and extension, for ids. */
  readonly stem: string
  /** Asked of the agent where the file does not tell; null = the file must. */
  readonly input: string | null
  readonly knownAs: (method: string, url: string) => KnownAs | null
  /** What a call says to a tool. */
  readonly argsOf: (call: { readonly path: string; readonly type: string; readonly body: Buffer }) => Json
}

/** A file format: how it is recognised, and how it is read. */
export interface Format {
  readonly name: FormatName
  /** True where the first document of a file is of this format. */
  recognises(first: Json): boolean
  open(around: Around): Reader
}

/** Nothing yet. */
export const nothingRead: Read = { sessions: [], notes: [] }
