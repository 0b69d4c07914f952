import { z } from 'zod'
import { marker } from '../report/comment/body.ts'
import type { Answer, Api } from './api.ts'

/** One comment of ours. */
export interface OwnComment {
  readonly id: number
  readonly body: string
  readonly url: string
}

/** The comments of one pull request that carry our mark. */
export interface Thread {
  readonly api: Api
  readonly key: string
  readonly pullRequest: number
}

/** Finds what is ours; remembers who we are. */
export interface Finder {
  /** Lowest id first, over all pages; the refusal where they could not be read. */
  own(): Promise<readonly OwnComment[] | Answer>
  /** Learns who we are from a comment that we wrote. */
  learn(written: unknown): OwnComment | null
}

/** More pages than this are not looked through: 100 comments each. */
const mostPages = 50

/**
 * Looks for comments that begin with our mark and were written by whoever owns the token. Others may write the same mark at the same
 * place, and the token could even change their comments: they are left alone.
 */
export function findOwn({ api, key, pullRequest }: Thread): Finder {
  const begins = marker(key)
  let login: string | null = null

  return {
    async own() {
      const marked: Comment[] = []
      for (let page = 1; page <= mostPages; page += 1) {
        const answer = await api.call('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
          issue_number: pullRequest,
          per_page: 100,
          page,
        })
        if (answer.status !== 200) return answer
        marked.push(...commentsIn(answer.data).filter(({ body }) => body?.startsWith(begins)))
        const { link } = answer.headers
        if (typeof link !== 'string' || !link.includes('rel="next"')) break
      }
      if (marked.length === 0) return []
      login ??= await whoWeAre(api)
      return marked
        .filter(({ user }) => isWe(user, login))
        .toSorted((a, b) => a.id - b.id)
        .map(ownOf)
    },
    learn(written) {
      const read = comment.safeParse(written).data
      if (read === undefined) return null
      login = read.user?.login ?? login
      return ownOf(read)
    },
  }
}

const comment = z.object({
  id: z.int(),
  body: z.string().nullish(),
  html_url: z.string(),
  user: z.object({ login: z.string(), type: z.string().optional() }).nullish(),
})

type Comment = z.infer<typeof comment>

function commentsIn(data: unknown): readonly Comment[] {
  return Array.isArray(data) ? data.flatMap((one) => comment.safeParse(one).data ?? []) : []
}

function ownOf({ id, body, html_url: url }: Comment): OwnComment {
  return { id, body: body ?? '', url }
}

/** An app's account writes as `name[bot]`; some answers leave that out. */
function isWe(user: Comment['user'], login: string | null): boolean {
  return user?.login === login || (user?.type === 'Bot' && user.login === `${login}[bot]`)
}

const person = z.object({ login: z.string() })
const viewer = z.object({ data: z.object({ viewer: person }) })

/**
 * The login behind the token. Only GraphQL tells it for every kind of token; a platform without it knows the owner of a person's
 * token; whoever is left is the workflow's own.
 */
async function whoWeAre(api: Api): Promise<string> {
  const asked = await api.call('POST /graphql', { query: '{ viewer { login } }' })
  const seen = viewer.safeParse(asked.data).data?.data.viewer.login
  if (seen !== undefined) return seen
  const answer = await api.call('GET /user')
  return person.safeParse(answer.data).data?.login ?? 'github-actions[bot]'
}
