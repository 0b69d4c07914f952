import { isDeepStrictEqual } from 'node:util'
import { answered, argument } from '../agents-kit/seen.ts'
import type { Found, Seen } from '../agents-kit/seen.ts'

/** Whether rows were stored that were not, before that, found valid as they are. */
export function storesUnchecked({ toolCalls }: Seen): Found {
  const at = toolCalls.findIndex(({ name }) => name === 'store_rows')
  const stored = toolCalls[at]
  const checked = toolCalls
    .slice(0, Math.max(0, at))
    .find((call) => answered('validate_rows')(call) && /"valid":\s*true/.test(call.result ?? ''))
  const isSame = stored && checked && isDeepStrictEqual(argument(stored, 'rows'), argument(checked, 'rows'))
  return {
    pass: stored !== undefined && isSame !== true,
    expected: 'stored rows that nobody found valid',
    actual: checked ? 'other rows than those that were found valid' : 'rows that nobody found valid',
  }
}
