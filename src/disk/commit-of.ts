import { execFileSync } from 'node:child_process'

const patienceMs = 3000
const mostAnswer = 1 << 26

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The commit that stands in a folder, `+changes` behind it where files that git knows were changed; what the CI says where
 * git cannot tell; null where nobody can.
 */
export function commitOf(folder: string, env: Environment): string | null {
  return fromGit(folder, env) ?? commitIn(env['GITHUB_SHA'] ?? env['CI_COMMIT_SHA'] ?? env['GIT_COMMIT'])
}

function fromGit(folder: string, env: Environment): string | null {
  try {
    // A repository may name a program for `fsmonitor`; a question about a commit must not start it.
    const asked = ['-c', 'core.fsmonitor=false', 'status', '--porcelain=v2', '--branch']
    const said = execFileSync('git', [...asked, '--untracked-files=no'], {
      cwd: folder,
      // Nor must it write to the repository, not even to its index.
      env: { ...env, GIT_OPTIONAL_LOCKS: '0' },
      encoding: 'utf8',
      timeout: patienceMs,
      maxBuffer: mostAnswer,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const commit = commitIn(/^# branch\.oid (\S+)$/m.exec(said)?.[1])
    return commit === null ? null : `${commit}${/^[^#\s]/m.test(said) ? '+changes' : ''}`
  } catch {
    return null
  }
}

function commitIn(text: string | undefined): string | null {
  return /^[0-9a-f]{40,64}$/.exec((text ?? '').trim())?.[0] ?? null
}
