import { z } from 'zod'
import { isObject } from './json.ts'

/** For values that are read once: to compile a parser for each map of a schema, as zod does, takes longer than to read it. */
export const readOnce = { jitless: true } as const

/** An optional key; absent, empty and `null` are the same, and read as null. */
export function maybe<Schema extends z.ZodType>(schema: Schema, description: string) {
  return schema
    .nullish()
    .transform((value) => value ?? null)
    .meta({ description })
}

/** An optional key with a default; absent, empty and `null` are the same. */
export function orElse<Schema extends z.ZodType, const Fallback>(
  schema: Schema,
  fallback: Fallback,
  description: string,
) {
  return schema
    .nullish()
    .transform((value) => value ?? fallback)
    .meta({ description, fallback })
}

/** A list that may be absent. */
export function listOf<Schema extends z.ZodType>(schema: Schema, description: string) {
  return z
    .array(schema)
    .nullish()
    .transform((items) => items ?? [])
    .meta({ description })
}

/** Text that says something. */
export const text = z.string().regex(/\S/, 'expected some text')

/** An address that `new URL` understands, with http or https. */
export const url = z.string().refine(isHttpUrl, {
  error: 'expected a URL that starts with http:// or https://',
})

/** A share or a chance, from 0 to 1. */
export const share = z.number().min(0).max(1)

/** A whole number of things or milliseconds, from 0. */
export const count = z.int().min(0)

/** For checks across the fields of a map: they run beside other mistakes in it, but only where it is a map. */
export function isMap({ value }: { readonly value: unknown }): boolean {
  return isObject(value)
}

/** True for an absolute http or https address. */
export function isHttpUrl(address: string): boolean {
  return /^https?:\/\/\S/i.test(address) && URL.canParse(address)
}
