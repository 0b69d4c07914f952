/** An event of a stream with other data; its id, its name, its comments and its line ends stay as they were. */
export function withData(raw: Uint8Array, data: string): Buffer {
  const text = Buffer.from(raw).toString('utf8')
  const end = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
  const fields = text.split(/\r\n|\r|\n/).filter((line) => line !== '' && !/^data(?::|$)/.test(line))
  const lines = data.split(/\r\n|\r|\n/).map((line) => `data: ${line}`)
  return Buffer.from([...fields, ...lines, '', ''].join(end))
}

/** An event of our own on a stream. */
export function eventOf(data: string): Buffer {
  return withData(Buffer.from('event: message\n'), data)
}

/** True for an event with an id, from which a client can take the stream up again. */
export function isResumable(raw: Uint8Array): boolean {
  return /^id:/m.test(Buffer.from(raw.subarray(0, idsStandWithin)).toString('latin1'))
}

/** Servers write the id before the data. */
const idsStandWithin = 1024
