import type { Json } from '../base/json.ts'
import { parseJson } from '../base/json.ts'
import type { CutMode, Said } from '../chaos/fault.ts'
import type { Dialect, Frame } from './llm/dialect.ts'

/** How a reply is to be cut: what was said until then, and in which way it ends. */
export interface Cut {
  readonly said: Said
  readonly how: CutMode
}

/**
 * How many frames of a stream go out before it is cut: all that carry what was said, and none that would say how it
 * ended. A reply without text ends inside its first tool call, or in its middle.
 */
export function framesBeforeCut(frames: readonly Frame[], dialect: Dialect, { said, how }: Cut): number {
  const inside = dialect.insideToolCall(frames)
  if (inside !== null && (how === 'tool_args' || said.text === '')) return inside + 1
  const isEnded = (count: number): boolean => saidIn(frames.slice(0, count), dialect).finish !== 'other'
  const told =
    said.text === ''
      ? Math.ceil(frames.length / 2)
      : firstWhere(
          frames.length,
          (count) => saidIn(frames.slice(0, count), dialect).text.length >= said.text.length,
        )
  // Some protocols put the ending on the last words.
  return isEnded(told) ? firstWhere(told, isEnded) - 1 : told
}

/** How many characters of an unstreamed reply go out before it is cut. */
export function lengthBeforeCut(text: string, { said, how }: Cut): number {
  const args = said.toolCalls[0]?.args ?? ''
  if (how === 'tool_args' || said.text === '') {
    for (const spelling of [quoted(args), compact(args)]) {
      const at = spelling.length > 1 ? text.indexOf(spelling) : -1
      if (at >= 0) return at + Math.ceil(spelling.length / 2)
    }
  }
  const words = quoted(said.text)
  const at = words === '' ? -1 : text.indexOf(words)
  return at < 0 ? Math.floor(text.length / 2) : at + words.length
}

function saidIn(frames: readonly Frame[], dialect: Dialect): Said {
  return dialect.said(dialect.assemble(frames))
}

/** The smallest count up to `most` for which this holds, where it holds for all larger ones too. */
function firstWhere(most: number, holds: (count: number) => boolean): number {
  let [low, high] = [0, most]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function quoted(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

function compact(args: string): string {
  const value: Json | undefined = parseJson(args)
  return value === undefined ? '' : JSON.stringify(value)
}
