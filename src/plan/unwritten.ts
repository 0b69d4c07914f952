import type { FrozenVariants } from './frozen-variants.ts'

/** Every variant is drawn by an operator. */
export const unwritten: FrozenVariants = { of: () => [], notes: [], digest: null }
