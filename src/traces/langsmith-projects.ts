import { z } from 'zod'
import { UserError } from '../base/user-error.ts'
import { asPublished } from '../replay/import/refusal.ts'
import type { Langsmith } from './langsmith-client.ts'

/** The id of a project by its name; throws a `UserError` where there is none. */
export async function projectId(langsmith: Langsmith, name: string): Promise<string> {
  const found = await listed(langsmith, { name, limit: '1' })
  const project = found.find((each) => each.name === name)
  if (project !== undefined) return project.id
  throw new UserError({
    message: `${langsmith.place} has no project "${name}" that this key may see.`,
    hint: 'Check its name, and LANGSMITH_WORKSPACE_ID where the key is of an organisation.',
  })
}

/** The ids of all projects, up to 100 at a time. */
export async function* projectIds(langsmith: Langsmith): AsyncGenerator<readonly string[]> {
  for (let offset = 0; offset < mostProjects; offset += largestPage) {
    const page = { limit: String(largestPage), offset: String(offset) }
    const found = await listed(langsmith, page)
    if (found.length > 0) yield found.map(({ id }) => id)
    if (found.length < largestPage) return
  }
}

const largestPage = 100

const mostProjects = 10_000

const projects = z.array(z.looseObject({ id: z.string().min(1), name: z.string() }))

/** Projects are called sessions there; unlike the queries of runs, this is in no version deprecated. */
async function listed(langsmith: Langsmith, query: Readonly<Record<string, string>>) {
  const origin = {
    from: langsmith.address('/sessions'),
    line: null,
    schema: 'the list of projects that LangSmith publishes',
  }
  return asPublished(await langsmith.get('/sessions', query), projects, { origin })
}
