import type { ModelFaultKind } from '../kind.ts'
import { onSaid } from '../on-said.ts'
import { allDrifts } from '../response-drift/all.ts'

/** The model was replaced by its next version overnight. */
export const responseDrift: ModelFaultKind = {
  mode: 'response_drift',
  summary: 'The reply means the same and looks different, as after an update of the model.',
  effect: 'value',
  make: (fault) => {
    const drift = allDrifts.find(({ type }) => type === fault.driftType)
    return (_call, next, { random }) => onSaid(next, (said) => drift?.drift(said, { ...fault, random }))
  },
}
