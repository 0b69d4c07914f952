import type { Complaint } from './problems.ts'

/** What the reader of a block knows beside its block, and may say about it. */
export interface Notes {
  /** Absolute folder that relative paths start from. */
  readonly folder: string
  complain(complaint: Complaint): void
  warn(sentence: string): void
}
