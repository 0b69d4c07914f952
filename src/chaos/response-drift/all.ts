import type { Drift } from './drift.ts'
import { formatChange } from './format-change.ts'
import { jsonFieldRename } from './json-field-rename.ts'
import { refusalRephrase } from './refusal-rephrase.ts'
import { toneShift } from './tone-shift.ts'
import { verbosityShift } from './verbosity-shift.ts'

/** Every habit in which versions of a model differ. */
export const allDrifts: readonly Drift[] = [
  jsonFieldRename,
  verbosityShift,
  formatChange,
  refusalRephrase,
  toneShift,
]
