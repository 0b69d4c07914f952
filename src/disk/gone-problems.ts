import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { didYouMean } from '../base/suggest.ts'
import type { Place, Problem } from '../base/user-error.ts'
import { locator } from '../chaos/parse-file.ts'
import type { LoadedConfig } from '../config/config.ts'
import { type Gone, goneTools } from '../replay/gone-tools.ts'
import type { Recording } from '../replay/recording.ts'

/**
 * Each recorded tool that the config no longer has, with file and line: nothing could give its answers to the agent, and
 * a replay that passes without them would prove nothing.
 */
export function goneProblems(
  recordings: readonly Recording[],
  loaded: Pick<LoadedConfig, 'config' | 'locate'>,
): readonly Problem[] {
  const tools = (loaded.config.gateway?.tools ?? []).map(({ name }) => name)
  const servers = (loaded.config.gateway?.mcp ?? []).map(({ name }) => name)
  return recordings.flatMap((recording) => {
    const { toolResponses } = recording.session
    const gone = goneTools({ toolResponses, entries: recording.open().entries }, { tools, servers })
    if (gone.length === 0) return []
    const placeOf = placesOf(recording, loaded)
    return gone.map((one): Problem => {
      const place = placeOf(one)
      const block = one.kind === 'tool' ? 'gateway.tools' : 'gateway.mcp'
      const known = one.kind === 'tool' ? tools : servers
      return {
        key: `${one.in}[${one.at}]`,
        message: `The session \`${recording.session.id}\` answers for the ${one.kind} \`${one.name}\`, and \`${block}\` has none of that name.`,
        hint: `${known.length === 0 ? '' : `${didYouMean(one.name, known)} `}Declare it there, or take its answers out of the session: functions inside the agent are not replaced.`,
        ...(place !== undefined && { place }),
      }
    })
  })
}

/** Where a recorded answer stands: in the file of exchanges, in the session's own, or in the config. */
function placesOf(
  { session }: Recording,
  { config, locate }: Pick<LoadedConfig, 'config' | 'locate'>,
): (gone: Gone) => Place | undefined {
  const { file, exchangesFile } = session
  const inSession =
    file === null
      ? (path: readonly (string | number)[]) =>
          locate([
            'replays',
            'sessions',
            (config.replays?.sessions ?? []).findIndex(({ id }) => id === session.id),
            ...path,
          ])
      : locator(readFileSync(file, 'utf8'), file)
  return ({ in: list, at }) =>
    list === 'exchanges' && exchangesFile !== null
      ? // One exchange a line, behind the head.
        {
          file: resolve(file === null ? config.folder : dirname(file), exchangesFile),
          line: at + 2,
          column: 1,
        }
      : inSession([list, at, list === 'exchanges' ? 'name' : 'tool'])
}
