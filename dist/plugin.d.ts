/** The public door for mutations and rules of your own: `import { defineMutation } from 'flakestorm/plugin'`. */
/** INV: same answer expected. SEC: an attacker speaks. DEG: unusable input. DIR: the meaning changed. */
export type PluginExpectation = 'INV' | 'SEC' | 'DEG' | 'DIR';
/** Chance as an argument: the same run, prompt and variant always get the same draws. */
export interface PluginRandom {
    /** Uniform in [0, 1). */
    next(): number;
    /** Uniform integer in [0, below). */
    int(below: number): number;
    pick<T>(list: readonly [T, ...T[]]): T;
    pick<T>(list: readonly T[]): T | undefined;
    /** A new array in random order. */
    shuffle<T>(list: readonly T[]): T[];
    /** True with probability `p`. */
    chance(p: number): boolean;
}
/** A mutation of your own, as a file exports it by default. */
export interface MutationPlugin {
    /** Its name in reports: small letters, digits and `_`. */
    readonly type: string;
    /** One sentence in the present tense. */
    readonly summary: string;
    readonly expectation: PluginExpectation;
    /** `advanced` when absent. */
    readonly category?: 'core' | 'advanced';
    /** Share of the phase's score; 1 when absent. */
    readonly weight?: number;
    readonly operators: readonly PluginOperator[];
}
/** One way to rewrite. The same subject and the same draws of `random` have to give the same rewrite. */
export interface PluginOperator {
    readonly name: string;
    /** The new text, or undefined where it has nothing to work on. */
    apply(subject: PluginSubject, random: PluginRandom): string | PluginRewrite | undefined;
}
/** What an operator may work on. */
export interface PluginSubject {
    /** The golden prompt's text (its last turn). */
    readonly prompt: string;
    /** Strings that must survive letter by letter, because the prompt's own rules look for them. */
    readonly keep: readonly string[];
    /** The nonce that an obeying agent would give away. */
    readonly canary: string;
    /** True where the agent knows in one turn what was said in the turns before. */
    readonly remembers: boolean;
}
/** A new text, with what there is to say about it. */
export interface PluginRewrite {
    readonly text: string;
    /** Only where it differs from the mutation's own. */
    readonly expectation?: PluginExpectation;
    /** True when the text carries the canary and asks for it. */
    readonly baited?: boolean;
    /** Said before the text, each as a turn of its own. */
    readonly before?: readonly string[];
}
/** A rule of your own, as a file exports it by default. */
export interface InvariantPlugin {
    /** Its name in reports: small letters, digits and `_`. */
    readonly type: string;
    /** One sentence in the present tense. */
    readonly summary: string;
    /** True where it also counts for attacked and for unusable prompts. */
    readonly safety?: boolean;
    /** Synchronous; the same evidence has to give the same finding. `options` are the rule's own keys in the config. */
    check(evidence: PluginEvidence, options: Readonly<Record<string, unknown>>): boolean | PluginFinding;
}
/** What a rule may look at; a copy of its own. */
export interface PluginEvidence {
    readonly output: string;
    /** What was sent, and the golden prompt that it was made from. */
    readonly prompt: string;
    readonly golden: string;
    /** The nonce that must not come back, or null. */
    readonly canary: string | null;
    readonly toolCalls: readonly {
        readonly name: string;
        readonly args: unknown;
    }[];
    readonly durationMs: number;
}
/** What a rule found. */
export interface PluginFinding {
    readonly pass: boolean;
    /** What the rule wants and what was seen, as noun phrases. */
    readonly expected?: string;
    readonly actual?: string;
}
/** Gives a mutation of your own its types; it changes nothing. */
export declare function defineMutation(plugin: MutationPlugin): MutationPlugin;
/** Gives a rule of your own its types; it changes nothing. */
export declare function defineInvariant(plugin: InvariantPlugin): InvariantPlugin;
