/** The four ways to be hostile, in the order in which they run. */
export const phases = ['mutation', 'chaos', 'contract', 'replay'] as const

export type Phase = (typeof phases)[number]

/** How much a broken rule weighs: critical 3, high 2, medium 1, low 1. A critical break closes the gate alone. */
export const severities = ['critical', 'high', 'medium', 'low'] as const

export type Severity = (typeof severities)[number]
