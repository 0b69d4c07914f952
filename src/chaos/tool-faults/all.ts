import type { ToolFaultKind } from '../kind.ts'
import { emptyResult } from './empty-result.ts'
import { error } from './error.ts'
import { maliciousResponse } from './malicious-response.ts'
import { malformed } from './malformed.ts'
import { rateLimit } from './rate-limit.ts'
import { reset } from './reset.ts'
import { schemaDrift } from './schema-drift.ts'
import { slow } from './slow.ts'
import { stale } from './stale.ts'
import { timeout } from './timeout.ts'
import { wrongValue } from './wrong-value.ts'

/** Every way in which a tool fails. */
export const allToolFaults: readonly ToolFaultKind[] = [
  timeout,
  error,
  malformed,
  slow,
  maliciousResponse,
  wrongValue,
  stale,
  emptyResult,
  schemaDrift,
  reset,
  rateLimit,
]
