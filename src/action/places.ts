import type { Place } from '../base/user-error.ts'
import type { Places } from '../github/report-annotations.ts'
import type { Prepared } from '../prepare.ts'
import type { Report } from '../report/report.ts'

/** Where the phases and rules of a report are configured, else the top of the config file. */
export function placesOf({ loaded }: Prepared, { places }: Report): Places {
  const { file } = loaded.config
  const top = { file, line: 1, column: 1 }
  return (what) => {
    if (what === null) return loaded.locate(['scoring']) ?? top
    const found = places.find(({ kind, name }) => kind === what.kind && name === what.name)
    return found === undefined ? null : { file, line: found.line, column: found.column }
  }
}

/** Where the agent is configured, for what went wrong with it and has no line of its own. */
export function placeOfAgent({ loaded }: Prepared): Place {
  return (
    loaded.locate(['agent', 'start']) ??
    loaded.locate(['agent']) ?? { file: loaded.config.file, line: 1, column: 1 }
  )
}
