import { type ArtifactService, anArtifactService, type Stored } from '../github/fake/artifact-service.ts'
import { type FakeGitHub, type FakeOptions, openFakeGitHub } from '../github/fake/github.ts'
import { aState, type Token, workflowToken } from '../github/fake/state.ts'

/** The platform around a step: its API, its artifact service and blob store. */
export interface Platform extends AsyncDisposable {
  readonly env: Readonly<Record<string, string>>
  readonly github: FakeGitHub
  readonly service: ArtifactService
  /** Lets the API list what the last step uploaded, as left by a run. */
  publish(run: Run): void
}

/** A run that left artifacts. */
export interface Run {
  readonly id: number
  readonly branch: string
  readonly fork?: boolean
  readonly createdAt?: string
}

/** The token that the emulator gives to a step. */
const token = 'ghs_emulated0123456789abcdef'

/** Opens GitHub's API and services for one test; what a request violates is thrown at its end. */
export async function aPlatform({
  as = workflowToken,
  ...options
}: FakeOptions & { readonly as?: Token } = {}): Promise<Platform> {
  const state = options.state ?? aState()
  state.tokens.set(token, as)
  const github = await openFakeGitHub({ ...options, state })
  const service = await anArtifactService()
  const published = new Set<Stored>()
  return {
    env: { ...service.env, GITHUB_API_URL: github.url },
    github,
    service,
    publish({ id, branch, fork = false, createdAt = '2026-11-20T10:00:00Z' }) {
      for (const stored of service.stored.filter((one) => !published.has(one))) {
        published.add(stored)
        state.artifacts.push({
          id: Number(stored.id),
          name: stored.name,
          bytes: stored.bytes.length,
          createdAt,
          run: { id, branch, sha: '3'.repeat(40), fork },
          address: service.addressOf(stored),
        })
      }
    },
    async [Symbol.asyncDispose]() {
      await service[Symbol.asyncDispose]()
      await github[Symbol.asyncDispose]()
    },
  }
}
