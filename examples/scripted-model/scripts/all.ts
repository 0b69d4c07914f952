import type { Script } from '../script.ts'
import { booking } from './booking.ts'
import { pipeline } from './pipeline.ts'
import { planner } from './planner.ts'

/** Every script; the first whose tools are all offered is followed. */
export const scripts: readonly Script[] = [planner, booking, pipeline]
