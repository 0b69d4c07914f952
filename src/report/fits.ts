import type { z } from 'zod'

/**
 * True when a value is as the schema says. The value itself is used from then on, not the schema's copy of it, so that its keys keep
 * the order in which they were written.
 */
export function fits<T>(schema: z.ZodType<T>, value: unknown): value is T {
  return schema.safeParse(value).success
}

/** What keeps a value from fitting, key by key. */
export function misfits(
  schema: z.ZodType,
  value: unknown,
): readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] {
  return schema.safeParse(value).error?.issues ?? []
}
