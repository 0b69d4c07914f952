/** Where an artifact of the run of `env` is shown to people who are logged in. */
export function addressOf(env: Readonly<Record<string, string | undefined>>, id: string): string {
  const server = env['GITHUB_SERVER_URL'] || 'https://github.com'
  return `${server}/${env['GITHUB_REPOSITORY'] ?? ''}/actions/runs/${env['GITHUB_RUN_ID'] ?? ''}/artifacts/${id}`
}
