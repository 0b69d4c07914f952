import { LineCounter, isMap, isSeq, parseDocument } from 'yaml'
import type { Place } from '../../base/user-error.ts'

/** Where things stand in a lock. */
export interface Places {
  of(path: readonly PropertyKey[]): Place
  ofSyntax(): Place
  /** The first mark that a merge left. */
  ofMerge(): Place
  /** A key that its map has already. */
  ofTwice(): Place | undefined
}

/** Only somebody who edits the file has to be shown a line, so only then is it read a second time: JSON is YAML, too. */
export function placesOf(text: string, file: string): Places {
  const read = () => {
    const lines = new LineCounter()
    return { lines, document: parseDocument(text, { lineCounter: lines }) }
  }
  const at = (lines: LineCounter, offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line, column: col, text: text.split('\n')[line - 1] ?? '' }
  }
  return {
    of(path) {
      const { lines, document } = read()
      let offset = 0
      for (let depth = 1; depth <= path.length; depth += 1) {
        const node: unknown = document.getIn(path.slice(0, depth), true)
        if (isMap(node) || isSeq(node)) offset = node.range?.[0] ?? offset
        else if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
          offset = Number(node.range[0])
      }
      return at(lines, offset)
    },
    ofSyntax() {
      const { lines, document } = read()
      return at(lines, document.errors[0]?.pos[0] ?? 0)
    },
    ofMerge() {
      return at(read().lines, text.search(mergeMark))
    },
    ofTwice() {
      const { lines, document } = read()
      const twice = document.errors.find(({ code }) => code === 'DUPLICATE_KEY')
      return twice && at(lines, twice.pos[0])
    },
  }
}

/** True where a merge left both sides for somebody to choose from. */
export function hasMergeMark(text: string): boolean {
  return mergeMark.test(text)
}

const mergeMark = /^(?:<{7}|={7}|>{7})(?: |\r?$)/mu
