import { byteEncoders } from './bytes.ts'
import type { Encoder } from './encoder.ts'
import { letterEncoders } from './letters.ts'
import { unicodeEncoders } from './unicode.ts'

/** Every encoding that we can hide an order in. */
export const allEncoders: readonly Encoder[] = [...byteEncoders, ...letterEncoders, ...unicodeEncoders]
