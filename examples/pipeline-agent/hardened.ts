import { careful } from '../agents-kit/careful.ts'
import { openSteps } from './steps.ts'
import type { PipelineTool } from './tool-service.ts'
import { tools } from './tools.ts'

/** What a careful team ships: nothing is stored that was not fetched, transformed and validated in this conversation. */
export const hardened = careful<PipelineTool>({
  system: 'You import sales: fetch them, transform them, validate them, and store them.',
  tools,
  openTools: openSteps,
  unfounded: 'I could not import that.',
})
