/**
 * The environment that an agent inherits: ours, without what the runner gave to us alone. An agent under test must not
 * read our inputs, speak with our tokens, or write outputs and environment of the workflow.
 */
export function childEnv(
  env: Readonly<Record<string, string | undefined>>,
  ...more: readonly Readonly<Record<string, string>>[]
): Record<string, string> {
  const inherited = Object.entries(env).flatMap(([name, value]): [string, string][] =>
    value === undefined || ours.test(name) ? [] : [[name, value]],
  )
  return Object.assign(Object.fromEntries(inherited), ...more)
}

const ours =
  /^(?:INPUT_.*|STATE_.*|ACTIONS_RUNTIME_TOKEN|ACTIONS_ID_TOKEN_REQUEST_\w+|GITHUB_(?:ENV|PATH|OUTPUT|STATE|STEP_SUMMARY))$/i
