import type { Readable } from 'node:stream'

/** A workflow command that was obeyed. */
export interface Command {
  readonly syntax: '::' | '##['
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/** A mark on the Checks tab. */
export interface Mark {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
  readonly file: string
  readonly line: string
}

const names = [
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]

/** Of each level; later ones are dropped silently. */
const mostMarks = 10
const mostCharacters = 4096

/**
 * What the runner makes of a step's two streams, line by line as they come, after ActionCommand.cs and
 * ActionCommandManager.cs of actions/runner: `::name key=value::data` at the start of a line, the older
 * `##[name key=value]data` anywhere in one, nothing between `::stop-commands::token` and `::token::`.
 */
export class StepLog {
  readonly lines: string[] = []
  readonly marks: Mark[] = []
  readonly commands: Command[] = []
  readonly #masks: string[] = []
  readonly #waiting: {
    readonly text: string
    readonly found: () => void
    readonly lost: (reason: Error) => void
  }[] = []
  #resumesAt: string | null = null

  /** Takes the lines of a stream; a lone carriage return ends a line too, as in .NET. */
  read(stream: Readable): void {
    let rest = ''
    stream.setEncoding('utf8')
    stream.on('data', (chunk: string) => {
      const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/)
      rest = lines.pop() ?? ''
      for (const line of lines) this.#take(line)
    })
    stream.on('end', () => {
      if (rest !== '') this.#take(rest)
    })
  }

  /** Resolves when a line holds `text`; rejects when the step ends without it. */
  async says(text: string): Promise<void> {
    if (this.lines.some((line) => line.includes(text))) return
    await new Promise<void>((found, lost) => this.#waiting.push({ text, found, lost }))
  }

  /** Tells whoever still waits that nothing more will come. */
  end(): void {
    for (const { text, lost } of this.#waiting)
      lost(new Error(`It ended without "${text}":\n${this.lines.join('\n')}`))
  }

  mask(text: string): string {
    return this.#masks.reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
  }

  /** Adds a mark as the runner does for itself and for `::error::`. */
  mark(
    level: Mark['level'],
    data: string,
    { title = '', file = '', line = '' }: Command['properties'] = {},
  ): void {
    this.#show(`##[${level}]${data}`)
    if (this.marks.filter((mark) => mark.level === level).length >= mostMarks) return
    const message = this.mask(data).slice(0, mostCharacters)
    this.marks.push({ level, title: this.mask(title), message, file, line })
  }

  #take(line: string): void {
    const command = this.#parse(line)
    if (command === null) this.#show(line)
    else this.#obey(command, line)
  }

  #parse(line: string): Command | null {
    const known = [...names, ...(this.#resumesAt === null ? [] : [this.#resumesAt])]
    const command = newSyntax(line, known) ?? oldSyntax(line, known)
    if (this.#resumesAt === null || command === null) return command
    return command.name.toLowerCase() === this.#resumesAt.toLowerCase() ? command : null
  }

  #obey(command: Command, line: string): void {
    const { name, data, properties } = command
    if (this.#resumesAt !== null) {
      this.#resumesAt = null
      return this.#show(line)
    }
    this.commands.push(command)
    switch (name.toLowerCase()) {
      case 'stop-commands':
        this.#resumesAt = data
        this.#masks.push(data)
        return this.#show(line)
      case 'add-mask':
        this.#masks.push(data, ...data.split(/[\r\n]+/).filter((part) => part !== ''))
        return
      case 'error':
      case 'warning':
      case 'notice':
        return this.mark(levelOf(name), data, properties)
      case 'group':
        return this.#show(`▾ ${data}`)
    }
  }

  #show(line: string): void {
    const shown = this.mask(line)
    this.lines.push(shown)
    for (const { found } of this.#waiting.filter(({ text }) => shown.includes(text))) found()
  }
}

function newSyntax(line: string, known: readonly string[]): Command | null {
  const [, info = '', data = ''] = /^\s*::(.*?)::(.*)$/s.exec(line) ?? []
  const command = commandOf(info, known, ',')
  const unescape = (text: string): string =>
    unescaped(text, { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' })
  const plain = unescaped(data, { '%0D': '\r', '%0A': '\n', '%25': '%' })
  return (
    command && {
      syntax: '::',
      name: command.name,
      properties: mapped(command.properties, unescape),
      data: plain,
    }
  )
}

function oldSyntax(line: string, known: readonly string[]): Command | null {
  const [, info = '', data = ''] = /##\[(.*?)\](.*)$/s.exec(line) ?? []
  const command = commandOf(info, known, ';')
  const unescape = (text: string): string =>
    unescaped(text, { '%3B': ';', '%0D': '\r', '%0A': '\n', '%5D': ']', '%25': '%' })
  return (
    command && {
      syntax: '##[',
      name: command.name,
      properties: mapped(command.properties, unescape),
      data: unescape(data),
    }
  )
}

function commandOf(
  info: string,
  known: readonly string[],
  separator: string,
): Pick<Command, 'name' | 'properties'> | null {
  const [name = '', ...rest] = info.split(' ')
  if (!known.some((one) => one.toLowerCase() === name.toLowerCase())) return null
  const pairs = rest
    .join(' ')
    .trim()
    .split(separator)
    .map((pair) => /^([^=]+)=(.+)$/s.exec(pair)?.slice(1) ?? [])
  return { name, properties: Object.fromEntries(pairs.filter((pair) => pair.length === 2)) }
}

function mapped(properties: Command['properties'], change: (text: string) => string): Command['properties'] {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, change(value)]))
}

function unescaped(text: string, escapes: Readonly<Record<string, string>>): string {
  return Object.entries(escapes).reduce((rest, [escape, meant]) => rest.replaceAll(escape, meant), text)
}

function levelOf(name: string): Mark['level'] {
  const level = name.toLowerCase()
  return level === 'error' || level === 'warning' ? level : 'notice'
}
