import type { ModelFaultKind } from '../kind.ts'
import { cutStream } from './cut-stream.ts'
import { empty } from './empty.ts'
import { error } from './error.ts'
import { garbage } from './garbage.ts'
import { overloaded } from './overloaded.ts'
import { rateLimit } from './rate-limit.ts'
import { responseDrift } from './response-drift.ts'
import { timeout } from './timeout.ts'
import { toolCallCorruption } from './tool-call-corruption.ts'
import { truncatedResponse } from './truncated-response.ts'

/** Every way in which the agent's model fails. */
export const allModelFaults: readonly ModelFaultKind[] = [
  timeout,
  truncatedResponse,
  rateLimit,
  empty,
  garbage,
  responseDrift,
  error,
  overloaded,
  cutStream,
  toolCallCorruption,
]
