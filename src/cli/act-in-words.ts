import type { Beside, WireAct, WireBody } from '../base/wire-act.ts'

/** What is done to the request that carries a prompt, a line for each thing that differs from the usual one. */
export function actInWords(act: WireAct): readonly string[] {
  return [...inHead(act), ...inBody(act), ...inTime(act)].filter((line) => line !== false)
}

type Told = readonly (string | false)[]

function inHead({ method, query, target, version, without = [], lines = [], lineEnd }: WireAct): Told {
  return [
    method !== undefined && `method ${method}`,
    query !== undefined && `query ?${query}`,
    target !== undefined && targets[target],
    version !== undefined && `version ${version === '' ? 'left out' : version}`,
    ...without.map((field) => `without ${field}`),
    ...added(lines),
    lineEnd !== undefined && 'lines end with a line feed alone',
  ]
}

function inBody({ body, lengthOff, behind }: WireAct): Told {
  return [
    body !== undefined && bodyInWords(body),
    lengthOff === null && 'without content-length',
    typeof lengthOff === 'number' && `content-length ${lengthOff < 0 ? '' : '+'}${lengthOff}`,
    behind !== undefined && `behind it: ${escaped(behind)}`,
  ]
}

function inTime({ pace, after, beside }: WireAct): Told {
  return [
    pace !== undefined && `body in ${pace.pieces} pieces, ${pace.pauseMs} ms apart`,
    after !== undefined && afters[after],
    beside !== undefined && besideInWords(beside),
  ]
}

function besideInWords({ same, count, secret, apartMs }: Beside): string {
  const apart = apartMs === undefined ? '' : `, ${apartMs} ms apart`
  if (same) return `the same ${count + 1} times${apart === '' ? ' at once' : apart}`
  const others = count === 1 ? 'another asks, who confides' : `${count} others ask, who confide`
  return `while ${others} ${secret ?? 'nothing'}${apart}`
}

function added(lines: readonly string[]): readonly string[] {
  const told = lines.slice(0, mostLines).map((line) => `+ ${escaped(line)}`)
  return lines.length > mostLines ? [...told, `+ ${lines.length - mostLines} more of the kind`] : told
}

const mostLines = 6

const targets = {
  absolute: 'target as a whole address',
  asterisk: 'target *',
  encoded: 'target with every letter by its number',
} as const

const afters = {
  'half-close': 'then says that nothing more will come',
  abandon: 'then leaves, and is asked again as usual',
  'abandon-reply': 'then leaves within the answer, and is asked again as usual',
} as const

const encodings = {
  'utf-16le': 'in UTF-16',
  bom: 'behind a byte order mark',
  gzip: 'packed with gzip',
} as const

function bodyInWords(body: WireBody): string {
  switch (body.kind) {
    case 'padded':
      return `body with ${figure(body.bytes)} bytes more, ${body.how === 'space' ? 'of white space' : 'in a field'}`
    case 'nested':
      return `body with lists in lists, ${figure(body.depth)} deep`
    case 'keys':
      return `body with ${figure(body.count)} more keys`
    case 'encoded':
      return `body ${encodings[body.as]}`
    case 'bomb':
      return `body packed with gzip, ${figure(body.bytes)} bytes more when unpacked`
    case 'chunked':
      return `body in chunks${body.size === undefined ? '' : `, of the size "${body.size}"`}${body.end === undefined ? '' : ', without the last one'}`
    case 'none':
      return 'without a body'
  }
}

const figure = (count: number): string => count.toLocaleString('en')

function escaped(text: string): string {
  return text
    .replaceAll('\r', '\\r')
    .replaceAll('\n', '\\n')
    .replaceAll(/[^\x20-\x7e]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
}
