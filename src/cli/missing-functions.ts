import { type Problem, reasonOf } from '../base/user-error.ts'
import type { LoadedConfig } from '../config/config.ts'
import { functionLoader } from '../disk/load-function.ts'
import { contractPath, problemAt } from '../plan/address.ts'

/** A problem for each rule of a contract whose own code is in a file that is not there, fails to load, or exports no such function. */
export async function missingFunctions({ config, locate }: LoadedConfig): Promise<readonly Problem[]> {
  const load = functionLoader(config.folder)
  const found = config.contracts.flatMap(({ invariants }, at) =>
    invariants.map(async ({ id, type, options }, index): Promise<readonly Problem[]> => {
      const { file, name } = options
      if (type !== 'javascript' || typeof file !== 'string' || typeof name !== 'string') return []
      try {
        await load(file, name)
        return []
      } catch (error) {
        const message = `The rule \`${id}\` cannot be judged: ${reasonOf(error).replace(/ imported from .*$/su, '')}.`
        const path = [...contractPath(locate, at), 'invariants', index, 'file']
        return [problemAt(locate, path, { message, hint: 'Paths start from the folder of the config file.' })]
      }
    }),
  )
  return (await Promise.all(found)).flat()
}
