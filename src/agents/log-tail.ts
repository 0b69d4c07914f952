import { StringDecoder } from 'node:string_decoder'

/** The last lines that a process printed. */
export interface LogTail {
  /** Takes output as it comes; `stream` keeps half lines of stdout and stderr apart. */
  write(chunk: Buffer, stream: 'stdout' | 'stderr'): void
  lines(): readonly string[]
}

/** Keeps the last 50 lines of at most 500 characters each, however much is printed, and passes each line on. */
export function openLogTail(log: (line: string) => void): LogTail {
  const kept: string[] = []
  const open = { stdout: '', stderr: '' }
  const decoders = { stdout: new StringDecoder('utf8'), stderr: new StringDecoder('utf8') }

  const keep = (line: string): void => {
    const short = cut(line.replace(/\r$/, ''))
    kept.push(short)
    if (kept.length > mostLines) kept.shift()
    log(short)
  }
  return {
    write(chunk, stream) {
      const parts = (open[stream] + decoders[stream].write(chunk)).split('\n')
      // The rest of a line that is already too long is dropped, so that a line without end needs no memory.
      open[stream] = (parts.pop() ?? '').slice(0, longestLine + 1)
      for (const part of parts) keep(part)
    },
    lines: () =>
      [...kept, ...[open.stdout, open.stderr].filter((rest) => rest.trim() !== '').map(cut)].slice(
        -mostLines,
      ),
  }
}

const mostLines = 50
const longestLine = 500

const cut = (line: string): string => (line.length > longestLine ? `${line.slice(0, longestLine)}…` : line)
