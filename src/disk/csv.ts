/**
 * Reads comma-separated values as RFC 4180 has them: quoted fields may hold commas, line breaks and doubled quotation
 * marks. Line ends may be LF, too. Throws where a quotation never ends or text follows one.
 */
export function readCsv(text: string): readonly Row[] {
  const rows: Row[] = []
  let fields: string[] = []
  let [line, begun] = [1, 1]
  let at = text.startsWith('\ufeff') ? 1 : 0
  while (at < text.length) {
    const { field, end } = text[at] === '"' ? quoted(text, at, line) : plain(text, at)
    fields.push(field)
    line += field.split('\n').length - 1
    const separator = text[end]
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
    if (separator !== ',') {
      rows.push({ fields, line: begun })
      fields = []
      line += 1
      begun = line
    } else if (at >= text.length) fields.push('')
  }
  if (fields.length > 0) rows.push({ fields, line: begun })
  return rows.filter((row) => row.fields.length > 1 || row.fields[0] !== '')
}

/** The fields of one record. */
export interface Row {
  readonly fields: readonly string[]
  /** Where it begins, from 1. */
  readonly line: number
}

interface Field {
  readonly field: string
  /** Index of what follows the field: a comma, a line end, or the end. */
  readonly end: number
}

function plain(text: string, start: number): Field {
  breaks.lastIndex = start
  const end = breaks.exec(text)?.index ?? text.length
  return { field: text.slice(start, end), end }
}

const breaks = /,|\r?\n/g

function quoted(text: string, start: number, line: number): Field {
  let field = ''
  for (let from = start + 1; ;) {
    const close = text.indexOf('"', from)
    if (close < 0) throw new Error(`the quotation in line ${line} never ends`)
    field += text.slice(from, close)
    if (text[close + 1] !== '"') {
      const next = text.slice(close + 1, close + 3)
      if (next !== '' && !/^(?:,|\r?\n)/.test(next))
        throw new Error(`text follows a quotation in line ${line}`)
      return { field, end: close + 1 }
    }
    field += '"'
    from = close + 2
  }
}
