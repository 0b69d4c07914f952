/** The public door for mutations and rules of your own: `import { defineMutation } from 'flakestorm/plugin'`. */
/** Gives a mutation of your own its types; it changes nothing. */
export function defineMutation(plugin) {
    return plugin;
}
/** Gives a rule of your own its types; it changes nothing. */
export function defineInvariant(plugin) {
    return plugin;
}
