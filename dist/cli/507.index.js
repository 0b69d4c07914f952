export const id = 507;
export const ids = [507];
export const modules = {

/***/ 2197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ merge),
  j: () => (/* binding */ parseProfile)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/base/json.js
var json = __webpack_require__(768);
// EXTERNAL MODULE: ./build/base/suggest.js
var suggest = __webpack_require__(4526);
;// CONCATENATED MODULE: ./build/chaos/profile-problems.js


/** Zod's error map for profiles: an issue about unknown keys carries the known ones, which it would forget. */
const knownKeys = (issue) => issue.code === 'unrecognized_keys' ? keysOf(issue.inst).join('\n') : undefined;
function keysOf(inst) {
    const def = (0,json/* isObject */.G)(inst) && (0,json/* isObject */.G)(inst['_zod']) ? inst['_zod']['def'] : undefined;
    return (0,json/* isObject */.G)(def) && (0,json/* isObject */.G)(def['shape']) ? Object.keys(def['shape']) : [];
}
/** What the schema complains about, in words, each with its place. */
function problemsOf(issues, placeOf) {
    return issues.flatMap(flattened).flatMap((issue) => {
        const key = issue.path.map(String).join('.');
        const address = { ...(key !== '' && { key }), place: placeOf(issue.path) };
        if (issue.code === 'unrecognized_keys') {
            const known = issue.message.split('\n');
            return issue.keys.map((name) => ({
                message: `Unknown key \`${name}\`.`,
                key: [...issue.path.map(String), name].join('.'),
                place: placeOf([...issue.path, name], 'key'),
                hint: (0,suggest/* didYouMean */.a)(name, known),
            }));
        }
        return [{ message: `${issue.message}.`, ...address, ...hintFor(issue) }];
    });
}
function hintFor(issue) {
    if (issue.code !== 'invalid_value' || issue.values.length < 2)
        return {};
    const known = issue.values.map(String);
    return {
        hint: typeof issue.input === 'string' ? (0,suggest/* didYouMean */.a)(issue.input, known) : `Known here: ${known.join(', ')}.`,
    };
}
/** Of alternatives, the one that comes closest has the most to say. */
function flattened(issue) {
    if (issue.code !== 'invalid_union')
        return [issue];
    const best = issue.errors.toSorted((left, right) => reach(right) - reach(left) || left.length - right.length)[0];
    if (best === undefined || best.length === 0)
        return [issue];
    return best.flatMap((inner) => flattened({ ...inner, path: [...issue.path, ...inner.path] }));
}
/** A branch that failed at its own root was of the wrong type altogether. */
function reach(issues) {
    return Math.max(0, ...issues.map(({ path }) => path.length));
}

// EXTERNAL MODULE: ./build/chaos/schema.js + 1 modules
var schema = __webpack_require__(5524);
;// CONCATENATED MODULE: ./build/chaos/profile.js




/** Faults with a profile's behind them: what the user wrote sees a call first. */
function merge(weather, profile) {
    return {
        ...weather,
        toolFaults: [...weather.toolFaults, ...profile.toolFaults],
        llmFaults: [...weather.llmFaults, ...profile.llmFaults],
        contextAttacks: [...weather.contextAttacks, ...profile.contextAttacks],
    };
}
/** A profile from its YAML; throws a `UserError` that names every mistake with its line. */
function parseProfile(text, file) {
    const lineCounter = new dist/* LineCounter */.HN();
    const doc = (0,dist/* parseDocument */.Tp)(text, { lineCounter, prettyErrors: false, logLevel: 'error' });
    const rows = text.split(/\r?\n/);
    const at = (offset) => {
        const { line, col } = lineCounter.linePos(offset);
        const row = rows[line - 1] ?? '';
        return {
            file,
            line: Math.max(line, 1),
            column: Math.max(col, 1),
            ...(row.length <= 300 && { text: row }),
        };
    };
    if (doc.errors.length > 0) {
        throw new user_error/* UserError */.y(doc.errors.map((error) => ({
            message: `The YAML is not valid: ${error.message}`,
            place: at(error.pos[0]),
        })));
    }
    const parsed = schema/* profileSchema */.Fk.safeParse(treeOf(doc, at(0)), { error: knownKeys, reportInput: true });
    if (parsed.success)
        return parsed.data;
    throw new user_error/* UserError */.y(problemsOf(parsed.error.issues, (path, of) => at(of === 'key' ? keyOffsetOf(doc, path) : offsetOf(doc, path))));
}
/** An alias may be used, a tower of aliases may not: it would unfold to more than any machine holds. */
function treeOf(doc, place) {
    try {
        return doc.toJS({ maxAliasCount: 100 });
    }
    catch (error) {
        throw new user_error/* UserError */.y({ message: `Aliases cannot be followed: ${(0,user_error/* reasonOf */.A)(error)}.`, place }, { cause: error });
    }
}
/** Where the value stands, or the nearest thing around it. */
function offsetOf(doc, path) {
    for (let length = path.length; length > 0; length--) {
        const node = doc.getIn(path.slice(0, length), true);
        if ((0,dist/* isNode */.Ll)(node) && node.range)
            return node.range[0];
    }
    return 0;
}
/** Where the key stands. */
function keyOffsetOf(doc, path) {
    const map = path.length === 1 ? doc.contents : doc.getIn(path.slice(0, -1), true);
    const pair = (0,dist/* isMap */.jh)(map)
        ? map.items.find(({ key }) => (0,dist/* isScalar */.jn)(key) && String(key.value) === path.at(-1))
        : undefined;
    return (0,dist/* isScalar */.jn)(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(doc, path);
}


/***/ }),

/***/ 3839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ override),
/* harmony export */   h: () => (/* binding */ noOverrides)
/* harmony export */ });
const noOverrides = {
    seed: null,
    minScore: null,
    concurrency: null,
    repeats: null,
    endpoint: null,
    start: null,
    outputFolder: null,
};
/** The config as the user finally means it. */
function override(config, over) {
    const { agent, scoring, advanced, output } = config;
    return {
        ...config,
        agent: {
            ...agent,
            endpoint: over.endpoint ?? agent.endpoint,
            start: over.start === null ? agent.start : { ...(agent.start ?? plainStart(config)), command: over.start },
        },
        scoring: {
            ...scoring,
            minScore: over.minScore ?? scoring.minScore,
            repeats: over.repeats ?? scoring.repeats,
        },
        advanced: {
            ...advanced,
            seed: over.seed ?? advanced.seed,
            concurrency: over.concurrency ?? advanced.concurrency,
        },
        output: { ...output, folder: over.outputFolder ?? output.folder },
    };
}
function plainStart({ folder, agent }) {
    const port = agent.endpoint.includes('{port}') ? 'auto' : null;
    return {
        command: '',
        shell: false,
        port,
        ready: null,
        readyTimeoutMs: 60_000,
        env: {},
        cwd: folder,
        instances: 1,
    };
}


/***/ }),

/***/ 4042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ allProfiles),
/* harmony export */   e: () => (/* binding */ readProfile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1916);
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5794);
/* harmony import */ var _chaos_profile_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2197);





/** The profiles that come with flakestorm: `profiles/` stands two folders above this file, in `src` as in `dist`. */
const builtIn = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(import.meta.dirname, '..', '..', 'profiles');
/** A profile by its name, or by the path of a file relative to the config's folder. */
function readProfile(name, folder) {
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(builtIn, `${name}.yaml`);
    const file = /^\w+$/.test(name) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(own) ? own : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, name);
    return (0,_chaos_profile_js__WEBPACK_IMPORTED_MODULE_4__/* .parseProfile */ .j)(textOf(file, name), file);
}
/** Every built-in profile with the sentence that says what it imitates, by name. */
function allProfiles() {
    return names().map((name) => ({ name, description: readProfile(name, builtIn).description }));
}
function names() {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(builtIn)
        .filter((file) => file.endsWith('.yaml'))
        .map((file) => file.replace(/\.yaml$/, ''))
        .toSorted();
}
function textOf(file, name) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new _base_user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y({
            key: 'chaos.profile',
            message: `There is no chaos profile "${name}", and no such file: ${(0,_base_user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A)(error)}.`,
            hint: `Did you mean ${(0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_2__/* .closest */ .kp)(name, [...names()])}? \`flakestorm profiles\` lists all.`,
        }, { cause: error });
    }
}


/***/ }),

/***/ 1583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ cellsOf)
/* harmony export */ });
/** The cells of all phases, in the order in which they run. */
function* cellsOf(plan) {
    for (const { cells } of plan.phases)
        yield* cells;
}


/***/ }),

/***/ 8559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ prepareLaunch)
});

// EXTERNAL MODULE: ./build/base/phase.js
var phase = __webpack_require__(9119);
// EXTERNAL MODULE: ./build/chaos/profile.js + 1 modules
var chaos_profile = __webpack_require__(2197);
// EXTERNAL MODULE: ./build/config/override.js
var override = __webpack_require__(3839);
// EXTERNAL MODULE: ./build/disk/read-config.js
var read_config = __webpack_require__(6093);
// EXTERNAL MODULE: ./build/disk/read-profile.js
var read_profile = __webpack_require__(4042);
// EXTERNAL MODULE: ./build/invariants/all.js + 47 modules
var invariants_all = __webpack_require__(5019);
;// CONCATENATED MODULE: ./build/plan/draft.js
/** The turn that is rewritten and judged. */
function lastTurn(prompt) {
    return prompt.turns[prompt.turns.length - 1] ?? prompt.turns[0];
}

;// CONCATENATED MODULE: ./build/plan/chaos-cells.js

/** The chaos phase: every golden prompt as it is, while the agent's tools and model misbehave. */
function planChaos({ config, rules }, scenario) {
    const cells = config.prompts.flatMap((prompt) => Array.from({ length: config.scoring.repeats }, (_, index) => ({
        id: `chaos/${scenario.name}/${prompt.id}#1${index === 0 ? '' : `@${index + 1}`}`,
        phase: 'chaos',
        promptId: prompt.id,
        golden: lastTurn(prompt),
        turns: prompt.turns,
        mutation: null,
        scenario,
        repeat: index + 1,
        stratum: scenario.name,
        rules: rules(prompt).storm,
    })));
    return { phase: 'chaos', cells, total: cells.length, apart: true, notes: [] };
}

// EXTERNAL MODULE: ./build/mutations/all.js + 22 modules
var mutations_all = __webpack_require__(4124);
// EXTERNAL MODULE: ./build/base/random.js
var random = __webpack_require__(9645);
;// CONCATENATED MODULE: ./build/mutations/draw.js

/**
 * Draws `count` distinct rewrites of one prompt, or all that can be found.
 * The same key gives the same words, and a longer draw begins with the shorter one.
 */
function draw(mutation, subject, { seed, promptId }, count) {
    const key = [seed, promptId, mutation.type];
    const operators = mutation.operators({ ...subject, canary: '' });
    const next = rotation(operators, (0,random/* randomOf */.Rn)('rotation', ...key).int(operators.length));
    const seen = new Set([fingerprint(subject.prompt, null)]);
    const variants = [];
    for (let index = 0; index < count; index++) {
        const canary = (0,random/* canaryOf */.yQ)(...key, index);
        const variant = firstFresh({ ...subject, canary }, index);
        if (variant === undefined)
            return { variants, exhausted: true };
        variants.push(variant);
    }
    return { variants, exhausted: false };
    function firstFresh(whole, index) {
        let attempt = 0;
        for (let visits = 0; visits < operators.length; visits++) {
            const operator = next();
            for (let tries = 0; operator && tries < triesPerOperator; tries++) {
                const made = operator.apply(whole, (0,random/* randomOf */.Rn)(...key, index, attempt++));
                if (made === undefined)
                    break;
                const rewrite = typeof made === 'string' ? { text: made } : made;
                const canary = rewrite.baited === true ? whole.canary : null;
                const print = fingerprint(rewrite.text, canary);
                if (seen.has(print))
                    continue;
                seen.add(print);
                const expectation = rewrite.expectation ?? mutation.expectation;
                return { type: mutation.type, operator: operator.name, text: rewrite.text, expectation, canary };
            }
        }
        return undefined;
    }
}
/** Another throw of the same operator often differs; after this many the next one has its turn. */
const triesPerOperator = 4;
/** Goes round and round, so that operators share the variants evenly; one with nothing to do loses its turn. */
function rotation(operators, offset) {
    let turn = offset;
    return () => operators[turn++ % operators.length];
}
/** Equal for texts that are the same to a reader; another nonce alone makes no new text. */
function fingerprint(text, canary) {
    const bare = canary === null ? text : text.replaceAll(canary, '');
    return bare.normalize('NFC').trim() || bare;
}

;// CONCATENATED MODULE: ./build/plan/quotas.js

/**
 * Shares `count` evenly over the types of each prompt; what does not divide goes to types that the seed picks anew
 * for each prompt. Beyond `maxTotal`, prompts and types give way in turn, so that the last prompt is tested too.
 */
function quotasOf(wish) {
    const wanted = new Map(wish.prompts.map((prompt) => [prompt, sharesOf(wish, prompt)]));
    const total = wish.prompts.length * (wish.types.length === 0 ? 0 : wish.count);
    if (total <= wish.maxTotal)
        return { of: (prompt, type) => wanted.get(prompt)?.get(type) ?? 0, notes: [] };
    const granted = trim(wanted, wish.maxTotal);
    const dropped = total - wish.maxTotal;
    return {
        of: (prompt, type) => granted.get(prompt)?.get(type) ?? 0,
        notes: [
            `advanced.max_total keeps ${wish.maxTotal} of ${total} mutations; ${dropped} were dropped evenly over prompts and types.`,
        ],
    };
}
function sharesOf({ types, count, seed }, prompt) {
    const each = Math.floor(count / Math.max(types.length, 1));
    const extra = new Set((0,random/* randomOf */.Rn)(seed, prompt, 'quota')
        .shuffle(types)
        .slice(0, count - each * types.length));
    return new Map(types.map((type) => [type, each + (extra.has(type) ? 1 : 0)]));
}
/** Every prompt gets the same number, give or take one, and spends it on its types in turn. */
function trim(wanted, budget) {
    const each = Math.floor(budget / wanted.size);
    const luckier = budget - each * wanted.size;
    return new Map([...wanted].map(([prompt, shares], position) => {
        const kept = deal(shares, position).slice(0, each + (position < luckier ? 1 : 0));
        return [prompt, new Map(kept.map((type) => [type, kept.filter((other) => other === type).length]))];
    }));
}
/** The types of one prompt as cards dealt in rounds; starting elsewhere for each prompt, few cards still show all types. */
function deal(shares, start) {
    const types = [...shares.keys()];
    const rotated = types.map((_, at) => types[(at + start) % types.length] ?? '');
    const rounds = Math.max(...shares.values());
    return Array.from({ length: rounds }, (_, round) => rotated.filter((type) => (shares.get(type) ?? 0) > round)).flat();
}

;// CONCATENATED MODULE: ./build/plan/mutation-cells.js




/** The mutation phase: every golden prompt, rewritten and attacked, in a clean world. */
function planMutations(draft) {
    const { config, apart } = draft;
    // In the catalogue's order: the order in which a user lists types changes nothing.
    const types = mutations_all/* allMutations */.Y.filter((known) => config.mutations.types.includes(known.type));
    const quotas = quotasOf({
        prompts: config.prompts.map((prompt) => prompt.id),
        types: types.map((mutation) => mutation.type),
        count: config.mutations.count,
        maxTotal: config.advanced.maxTotal,
        seed: config.advanced.seed,
    });
    const sketch = { ...draft, types, quotas };
    const { total, exhausted } = survey(sketch);
    return {
        phase: 'mutation',
        cells: { [Symbol.iterator]: () => cellsOf(sketch) },
        total,
        apart,
        notes: [...quotas.notes, ...exhausted],
    };
}
function* cellsOf(sketch) {
    for (const prompt of sketch.config.prompts)
        yield* cellsOfPrompt(sketch, prompt);
}
function* cellsOfPrompt(sketch, prompt) {
    const { config } = sketch;
    const rules = sketch.rules(prompt);
    const drawn = drawer(sketch, prompt);
    for (const mutation of sketch.types) {
        for (const [index, variant] of drawn(mutation).variants.entries()) {
            const expectation = config.mutations.expectations[mutation.type] ?? variant.expectation;
            const { type, operator, canary } = variant;
            for (let repeat = 1; repeat <= config.scoring.repeats; repeat += 1) {
                yield {
                    id: `mutation/${type}/${prompt.id}#${index + 1}${repeat === 1 ? '' : `@${repeat}`}`,
                    phase: 'mutation',
                    promptId: prompt.id,
                    golden: lastTurn(prompt),
                    turns: [...prompt.turns.slice(0, -1), variant.text],
                    mutation: { type, operator, expectation, canary },
                    scenario: null,
                    repeat,
                    stratum: type,
                    rules: rules.under(mutation, expectation, canary !== null),
                };
            }
        }
    }
}
/** Counts without keeping: how many cells there will be, and which types run dry on which prompt. */
function survey(sketch) {
    let total = 0;
    const exhausted = [];
    for (const prompt of sketch.config.prompts) {
        const drawn = drawer(sketch, prompt);
        for (const mutation of sketch.types) {
            const wanted = sketch.quotas.of(prompt.id, mutation.type);
            const got = drawn(mutation).variants.length;
            total += got * sketch.config.scoring.repeats;
            if (got < wanted)
                exhausted.push(`${mutation.type} has only ${got} of ${wanted} distinct variants of "${prompt.id}".`);
        }
    }
    return { total, exhausted };
}
/** Draws the variants of one prompt, type by type; what they share is worked out once. */
function drawer({ config, quotas }, prompt) {
    const subject = {
        prompt: lastTurn(prompt),
        keep: keptBy(config, prompt),
        templates: config.mutations.templates,
    };
    const key = { seed: config.advanced.seed, promptId: prompt.id };
    return (mutation) => draw(mutation, subject, key, quotas.of(prompt.id, mutation.type));
}
/** Strings that the prompt's rules look for must reach the agent unharmed, or the rule would test the typo. */
function keptBy(config, prompt) {
    return [...config.invariants, ...prompt.invariants].flatMap(({ options }) => [options['value'], options['values']].flat().filter((value) => typeof value === 'string'));
}

// EXTERNAL MODULE: ./build/invariants/pattern.js + 2 modules
var pattern = __webpack_require__(5228);
;// CONCATENATED MODULE: ./build/plan/rules.js


/** Rules that nobody has to write: an attacker must lose, unusable input must fail cleanly, trouble must be admitted. */
const builtIns = [
    builtIn('canary_absent', 'high'),
    builtIn('degrades_cleanly', 'high'),
    builtIn('weathers_the_storm', 'high'),
];
/** Rules chosen by the plan, not by flags at run time: a cell only ever holds rules that speak about it. */
function rulesFor(config) {
    const safety = new Set(invariants_all/* allInvariants */.R.filter((kind) => kind.safety).map((kind) => kind.type));
    return (prompt) => {
        const golden = prompt.turns[prompt.turns.length - 1] ?? '';
        const own = [...config.invariants, ...prompt.invariants].filter(({ promptFilter }) => promptFilter === null || (0,pattern/* compilePattern */.E)(promptFilter, { caseSensitive: false }).find(golden) !== null);
        const memo = new Map();
        return {
            clean: own.filter(({ appliesTo }) => appliesTo?.includes('INV') ?? true).map(counting),
            storm: stormOf(own, safety),
            under(mutation, expectation, baited) {
                const key = `${mutation.type} ${expectation} ${baited}`;
                const rules = memo.get(key) ?? underOf(own, safety, { mutation, expectation, baited });
                memo.set(key, rules);
                return rules;
            },
        };
    };
}
/**
 * INV: every rule counts. SEC and DEG: what the attacker or the broken input must not achieve counts; the other rules
 * are utility, shown beside the score. A rule that names its mutations in `applies_to` counts there, and only there.
 */
function underOf(own, safety, at) {
    const { mutation, expectation, baited } = at;
    const names = new Set([mutation.type, mutation.category, expectation]);
    const rules = own.flatMap((invariant) => {
        if (invariant.appliesTo !== null)
            return invariant.appliesTo.some((name) => names.has(name)) ? [counting(invariant)] : [];
        const counts = expectation === 'INV' ||
            (safety.has(invariant.type) && (expectation !== 'DEG' || invariant.type !== 'completes'));
        return [{ key: invariant.id, counts }];
    });
    const brings = (type) => own.some((invariant) => invariant.type === type && invariant.appliesTo === null);
    if (baited && !brings('canary_absent'))
        rules.unshift({ key: 'canary_absent', counts: true });
    if (expectation === 'DEG')
        rules.unshift({ key: 'degrades_cleanly', counts: true });
    return rules;
}
/**
 * Under chaos the task itself is utility: `weathers_the_storm` asks that it is done or that its failure is admitted.
 * Safety rules count, and so does every rule that was written for chaos by its `when`.
 */
function stormOf(own, safety) {
    const rules = own
        .filter(({ appliesTo, when }) => appliesTo === null && when !== 'no_chaos')
        .map(({ id, type, when }) => ({
        key: id,
        counts: when !== 'always' || (safety.has(type) && type !== 'completes'),
    }));
    const ours = ['canary_absent', 'weathers_the_storm'].filter((type) => !own.some((invariant) => invariant.type === type));
    return [...ours.map((key) => ({ key, counts: true })), ...rules];
}
function counting(invariant) {
    return { key: invariant.id, counts: true };
}
function builtIn(type, severity) {
    return {
        id: type,
        type,
        description: null,
        severity,
        negate: false,
        when: 'always',
        appliesTo: null,
        promptFilter: null,
        options: {},
    };
}

;// CONCATENATED MODULE: ./build/plan/make-plan.js





/** Decides every cell of a run from the config alone: same config, same cells, whatever happens later. */
function makePlan(config, { phases, weather }) {
    const invariants = [
        ...builtIns,
        ...config.invariants,
        ...config.prompts.flatMap((prompt) => prompt.invariants),
    ];
    const wire = new Set(invariants_all/* allInvariants */.R.filter((kind) => kind.wire).map((kind) => kind.type));
    const apart = invariants.some(({ type }) => wire.has(type));
    const draft = { config, rules: rulesFor(config), apart };
    const planned = [
        ...(phases.includes('mutation') ? [planMutations(draft)] : []),
        ...(phases.includes('chaos') && weather !== null ? [planChaos(draft, weather)] : []),
    ];
    return {
        seed: config.advanced.seed,
        invariants,
        preflight: config.prompts.map((prompt) => cleanCell(draft, prompt)),
        phases: planned,
        total: planned.reduce((sum, { total }) => sum + total, 0),
        weights: config.mutations.weights,
        apart,
        notes: planned.flatMap(({ notes }) => notes),
    };
}
function cleanCell({ rules }, prompt) {
    return {
        id: `preflight/${prompt.id}`,
        phase: 'mutation',
        promptId: prompt.id,
        golden: lastTurn(prompt),
        turns: prompt.turns,
        mutation: null,
        scenario: null,
        repeat: 1,
        stratum: 'clean',
        rules: rules(prompt).clean,
    };
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/plan/plan.js
var plan_plan = __webpack_require__(1583);
;// CONCATENATED MODULE: ./build/plan/select.js






/** The phases that a config asks for, and the weather that was asked for beside it. */
function phasesOf({ config }, weather) {
    const asked = {
        mutation: config.prompts.length > 0 && config.mutations.types.length > 0,
        chaos: weather !== null,
        contract: config.contract !== null || config.chaosMatrix.length > 0,
        replay: config.replays !== null,
    };
    return phase/* phases */.t.filter((phase) => asked[phase]);
}
/**
 * Refuses what this version cannot do, all of it at once: a rule or a phase that is quietly left out
 * would make the score a lie.
 */
function refuseUnbuilt(loaded, selected) {
    const problems = [...unbuiltPhases(loaded, selected), ...unbuiltKinds(loaded)];
    if (problems.length > 0)
        throw new user_error/* UserError */.y(problems);
}
function unbuiltPhases(loaded, selected) {
    const { config, locate } = loaded;
    const later = { contract: 'contract', replay: 'replays' };
    const problems = selected
        .filter((phase) => phase === 'contract' || phase === 'replay')
        .map((phase) => problemAt(locate, [later[phase]], {
        message: `The ${phase} phase is not part of this version, so \`${later[phase]}\` cannot be honoured.`,
        hint: `Remove the block, or run the rest with \`--phases ${selected.filter((one) => one === 'mutation' || one === 'chaos').join(',') || 'mutation'}\`.`,
    }));
    if (config.mutations.generator !== 'offline') {
        problems.push(problemAt(locate, ['mutations', 'generator'], {
            message: `Drawing mutations from a model (\`generator: ${config.mutations.generator}\`) is not part of this version.`,
            hint: 'Use `generator: offline`: every type works without a model.',
        }));
    }
    return problems;
}
function unbuiltKinds({ config, locate }) {
    const problems = [];
    const built = new Set(mutations_all/* allMutations */.Y.map((mutation) => mutation.type));
    for (const [index, type] of config.mutations.types.entries()) {
        if (built.has(type))
            continue;
        problems.push(problemAt(locate, ['mutations', 'types', index], {
            message: `The mutation \`${type}\` is not part of this version.`,
            hint: `Remove it from \`mutations.types\`. Available: ${[...built].join(', ')}.`,
        }));
    }
    for (const [index, template] of config.mutations.templates.entries()) {
        if (template.expectation !== 'DIR')
            continue;
        problems.push(problemAt(locate, ['mutations', 'custom_templates', template.name], {
            message: `Template ${index + 1}, \`${template.name}\`, expects a different answer (DIR), which this version cannot judge.`,
            hint: 'Use INV, SEC or DEG.',
        }));
    }
    const kinds = new Set(invariants_all/* allInvariants */.R.map((kind) => kind.type));
    const rules = [
        ...config.invariants.map((rule, index) => ({ rule, path: ['invariants', index] })),
        ...config.prompts.flatMap((prompt, at) => prompt.invariants.map((rule, index) => ({ rule, path: ['golden_prompts', at, 'invariants', index] }))),
    ];
    for (const { rule, path } of rules) {
        if (kinds.has(rule.type))
            continue;
        problems.push(problemAt(locate, [...path, 'type'], {
            message: `The invariant \`${rule.type}\` is not part of this version.`,
            hint: `Available: ${[...kinds].join(', ')}.`,
        }));
    }
    return problems;
}
function problemAt(locate, path, problem) {
    const place = locate(path);
    return { ...problem, key: path.join('.'), ...(place ? { place } : {}) };
}
/** The plan reduced to one cell and its repeats of that very number; the address of a failure. */
function onlyCell(plan, id) {
    const known = [];
    for (const cell of (0,plan_plan/* cellsOf */.n)(plan)) {
        const { phase } = cell;
        if (cell.id === id) {
            const apart = plan.apart || cell.scenario !== null;
            return {
                ...plan,
                preflight: [],
                phases: [{ phase, cells: [cell], total: 1, apart }],
                total: 1,
                notes: [],
            };
        }
        known.push(cell.id);
    }
    throw new user_error/* UserError */.y({
        message: `No cell is called \`${id}\` under this config and seed ${plan.seed}.`,
        hint: known.length === 0
            ? 'The plan is empty.'
            : `Did you mean \`${(0,mod/* closest */.kp)(id, known)}\`? A cell belongs to one config and one seed; \`flakestorm plan\` lists all ${known.length}.`,
    });
}

;// CONCATENATED MODULE: ./build/prepare.js







/** Reads, checks and plans; throws a `UserError` for whatever the user must mend. */
function prepareLaunch(order) {
    const { named, ...loaded } = (0,read_config/* readConfig */.X)(order.config, order.folder, order.env);
    const config = (0,override/* override */.$)(loaded.config, { ...order.overrides, repeats: repeatsFor(order, loaded.config) });
    const weather = weatherOf(config, order.chaos);
    const asked = phasesOf(loaded, weather);
    const selected = order.phases === null ? asked : asked.filter((phase) => order.phases?.includes(phase));
    refuseUnbuilt(loaded, selected);
    const plan = makePlan(config, { phases: selected, weather });
    return {
        order,
        loaded,
        config,
        configFile: named,
        weather,
        plan: order.cell === null
            ? withNotes(plan, [...leftOut(asked, order.phases), ...formatsLeftOut(loaded)])
            : onlyCell(plan, order.cell),
    };
}
/** The chaos block with its profiles as one scenario; the usual outage where chaos is wanted and nothing is described. */
function weatherOf({ chaos, folder }, { wanted, profile }) {
    if (chaos === null && !wanted)
        return null;
    const given = [chaos?.profile ?? null, profile].filter((name) => name !== null);
    const names = given.length === 0 && chaos === null ? ['api_outage'] : given;
    const calm = { profile: null, toolFaults: [], llmFaults: [], contextAttacks: [] };
    const scenario = names.reduce((so, name) => (0,chaos_profile/* merge */.h)(so, (0,read_profile/* readProfile */.e)(name, folder)), chaos ?? calm);
    return { ...scenario, name: names.join('+') || 'chaos' };
}
/** A cell's address may name a repeat that only another run's `--repeats` made. */
function repeatsFor({ cell, overrides }, { scoring }) {
    const repeats = overrides.repeats ?? scoring.repeats;
    return Math.max(repeats, Number(/@(\d+)$/.exec(cell ?? '')?.[1] ?? 1));
}
function leftOut(asked, selected) {
    const missing = phase/* phases */.t.filter((phase) => asked.includes(phase) && selected !== null && !selected.includes(phase));
    return missing.map((phase) => `The ${phase} phase is configured and was left out by choice.`);
}
/** A format that is asked for by name and not written must not go unnoticed. */
function formatsLeftOut({ config, locate }) {
    const named = locate(['output', 'formats']) ?? locate(['output', 'format']);
    const asked = named !== undefined && config.output.formats.includes('html');
    return asked ? ['`output` asks for html, which this version does not write; summary.md says the same.'] : [];
}
function withNotes(plan, notes) {
    return notes.length === 0 ? plan : { ...plan, notes: [...plan.notes, ...notes] };
}


/***/ }),

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   _n: () => (/* binding */ xml),
/* harmony export */   mG: () => (/* binding */ inline),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/**
 * Foreign text made harmless for one line of a terminal or a log: no control or escape characters, no direction
 * overrides, line ends shown, and no workflow command. GitHub's runner honours `##[command]` anywhere in a line
 * and `::command` at its start.
 */
function plain(text) {
    return visible(text)
        .replace(/\r\n?|\n/g, '⏎')
        .replaceAll('##[', '## [')
        .replace(/^(\s*)::/, '$1: :');
}
/** Foreign text as one Markdown table cell or list line: nothing in it can format, mention, link, or end the cell. */
function inline(text) {
    return plain(text)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/[\\`*_{}[\]()#+!|~$:]/g, '\\$&')
        .replaceAll('@', '@<!-- -->')
        .replace(/\b(https?|ftp)\\:/gi, '$1<!-- -->:')
        .replace(/\b(\w+\/\w+)\\#/g, '$1<!-- -->\\#');
}
/** Foreign text as a fenced block whose fence is longer than any run of backticks inside. */
function fenced(text) {
    const body = visible(text).replace(/\r\n?/g, '\n');
    const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${body}\n${fence}`;
}
/** Foreign text for XML 1.0: escaped, and free of the characters that XML cannot hold. */
function xml(text) {
    return text
        .toWellFormed()
        .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;');
}
/** Without terminal escapes, control characters (but line ends and tabs) and invisible or direction-changing ones. */
function visible(text) {
    return text
        .toWellFormed()
        .replace(/\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[@-Z\\-_])/g, '')
        .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g, '\uFFFD')
        .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu, '');
}


/***/ }),

/***/ 8495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ paint)
/* harmony export */ });
/** Codes of ECMA-48 SGR, each closed by its own reset so that inks nest. */
function paint(colour) {
    const ink = (open, close) => (text) => colour ? `\u001B[${open}m${text}\u001B[${close}m` : text;
    return {
        red: ink(31, 39),
        green: ink(32, 39),
        yellow: ink(33, 39),
        cyan: ink(36, 39),
        bold: ink(1, 22),
        dim: ink(2, 22),
    };
}


/***/ }),

/***/ 4702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M0: () => (/* binding */ bar),
/* harmony export */   MT: () => (/* binding */ verdictLine),
/* harmony export */   Ux: () => (/* binding */ reasonSentence),
/* harmony export */   Yo: () => (/* binding */ cells),
/* harmony export */   aH: () => (/* binding */ provenance),
/* harmony export */   fg: () => (/* binding */ endingWords),
/* harmony export */   gl: () => (/* binding */ reach),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   rr: () => (/* binding */ decimals),
/* harmony export */   y1: () => (/* binding */ range),
/* harmony export */   y2: () => (/* binding */ newPrompts)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);

/** The sentence that every surface opens with. */
function verdictLine(score) {
    const head = score.verdict.toUpperCase();
    if (score.overall === null)
        return `${head}  no score: nothing could be judged`;
    const { value, rerun } = score.overall;
    const flip = score.flipChance === null ? [] : [`a re-run flips this in ${chance(score.flipChance)}`];
    return [
        `${head}  ${decimals(value)} (needs ${bar(score.minScore)})`,
        `re-run 95 % ${range(rerun)}`,
        ...flip,
    ].join(' · ');
}
/** A score as three decimals. A score below 1 never rounds up to it, nor one above 0 down to it. */
function decimals(value) {
    const shown = value.toFixed(3);
    if (shown === '1.000' && value < 1)
        return '0.999';
    if (shown === '0.000' && value > 0)
        return '0.001';
    return shown;
}
/** The user's own bar, without digits that he never wrote. */
function bar(value) {
    return value.toFixed(Number.isInteger(Math.round(value * 1000) / 10) ? 2 : 3);
}
function range({ low, high }) {
    return `${low.toFixed(2)}–${high.toFixed(2)}`;
}
/** A probability in percent; never 0 % for what can happen. */
function chance(p) {
    if (p < 0.01)
        return 'under 1 %';
    return `${Math.round(p * 100)} %`;
}
function newPrompts(estimate) {
    return typeof estimate.newPrompts === 'string' ? estimate.newPrompts : range(estimate.newPrompts);
}
/** A duration for people: `840 ms`, `12.4 s`, `3 min 12 s`. */
function duration(ms) {
    if (ms < 1000)
        return `${Math.round(ms)} ms`;
    if (ms < 60_000)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
function endingWords(ending) {
    switch (ending.kind) {
        case 'answered':
            return 'answered';
        case 'timed-out':
            return `no whole answer within ${duration(ending.afterMs)}`;
        case 'refused':
            return ending.status === 0
                ? `refused: ${ending.reason}`
                : `refused with status ${ending.status}: ${ending.reason}`;
        case 'unreadable':
            return `unreadable: ${ending.reason}`;
        case 'crashed':
            return `crashed: ${ending.reason}`;
        case 'unreachable':
            return `not reachable: ${ending.reason}`;
    }
}
/** Why the gate is shut, as a sentence each. */
function reasonSentence(reason) {
    switch (reason.kind) {
        case 'below-min':
            return `The ${gauges[reason.gate]} ${decimals(reason.value)} is below the required ${bar(reason.minScore)}.`;
        case 'below-floor':
            return `The ${gauges[reason.gate]} ${decimals(reason.value)} of the ${reason.phase} phase is below its floor of ${bar(reason.floor)}.`;
        case 'critical':
            return reason.status === 'broken'
                ? `The critical rule ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(reason.rule)} was broken in ${cells(reason.cells)}.`
                : `The critical rule ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(reason.rule)} could not be judged in ${cells(reason.cells)}.`;
        case 'fails-clean':
            return `The golden prompt ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(reason.promptId)} breaks its rules in a clean world, before anything was done to it.`;
        case 'nothing-judged':
            return reason.phase === null
                ? 'Not one cell could be judged, so there is no score.'
                : `Not one cell of the ${reason.phase} phase could be judged, and it has a floor to keep.`;
        case 'too-little-judged':
            return `${reason.excluded + reason.errored} of ${reason.total} cells have no verdict, too many for one: ${withoutVerdict(reason)}.`;
        case 'no-traffic':
            return `The ${reason.phase} phase saw not one call of the agent: it is not wired to the gateway, so nothing was tested.`;
        case 'unattributed':
            return `${reason.calls} of ${reason.total} calls belonged to no cell, so faults cannot be told apart; let the agent forward x-flakestorm-cell, or let flakestorm start it.`;
        case 'not-triggered':
            return `The fault ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(reason.fault)} reached the agent in no cell: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(reason.because)}.`;
        case 'cut-short':
            return `The run ended after ${reason.done} of ${reason.total} cells: ${cutShortWords[reason.because]}.`;
    }
}
function withoutVerdict({ excluded, errored, }) {
    return [
        ...(excluded > 0 ? [`the agent could not be asked in ${excluded}`] : []),
        ...(errored > 0 ? [`a rule could not be judged in ${errored}`] : []),
    ].join(', ');
}
/** What the gate goes by, in words. */
const gauges = { point: 'score', confident: 'lower 95 % bound', lenient: 'upper 95 % bound' };
/** How far a fault got. */
function reach({ cells: reached, planned, delivered, matched, scope, because, }) {
    if (because !== null)
        return `not triggered: ${because}`;
    const where = scope === 'model' ? 'in the model request' : 'on the wire';
    return `reached ${reached} of ${cells(planned)}, struck ${delivered} of ${matched} calls ${where}`;
}
const cutShortWords = {
    cancelled: 'it was cancelled',
    'agent-gone': 'the agent was gone',
    disk: 'the results could not be written',
};
function cells(count) {
    return count === 1 ? '1 cell' : `${count} cells`;
}
/** One line on how the run was made: what a reader needs to make it again. */
function provenance(report) {
    return `seed ${report.seed} · ${report.done}/${report.planned} cells in ${duration(report.durationMs)} · flakestorm ${report.tool.version}`;
}


/***/ }),

/***/ 9124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ studentQuantile),
/* harmony export */   J7: () => (/* binding */ incompleteBeta),
/* harmony export */   O9: () => (/* binding */ betaQuantile),
/* harmony export */   Zl: () => (/* binding */ normalQuantile),
/* harmony export */   vr: () => (/* binding */ normalCdf)
/* harmony export */ });
/* unused harmony export logGamma */
/** Φ(x), the standard normal distribution function: Marsaglia's series (J. Stat. Softw. 11(4), 2004), error below 1e-14. */
function normalCdf(x) {
    if (Math.abs(x) > 8)
        return x < 0 ? 0 : 1;
    let [sum, term] = [x, x];
    for (let odd = 3; Math.abs(term) > 1e-17; odd += 2) {
        term *= (x * x) / odd;
        sum += term;
    }
    return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}
/** Φ⁻¹(p) for p in (0, 1). */
function normalQuantile(p) {
    return invert(normalCdf, p, [-9, 9]);
}
/** The t for which Student's distribution with `freedom` > 0 degrees has P(T ≤ t) = p; p in [0.5, 1). */
function studentQuantile(p, freedom) {
    // P(|T| > t) = I_x(ν/2, 1/2) with x = ν / (ν + t²): Abramowitz & Stegun 26.7.1.
    const x = betaQuantile(2 * (1 - p), freedom / 2, 0.5);
    return Math.sqrt(freedom * (1 / x - 1));
}
/** The x in [0, 1] with I_x(a, b) = p, for a, b > 0. */
function betaQuantile(p, a, b) {
    return invert((x) => incompleteBeta(x, a, b), p, [0, 1]);
}
/** I_x(a, b), the regularised incomplete beta function, for a, b > 0: the continued fraction of DLMF 8.17.22. */
function incompleteBeta(x, a, b) {
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
    // The fraction converges fast only on this side; DLMF 8.17.4 mirrors the other.
    return x < (a + 1) / (a + b + 2)
        ? (front * betaFraction(x, a, b)) / a
        : 1 - (front * betaFraction(1 - x, b, a)) / b;
}
/** Modified Lentz evaluation (Thompson & Barnett, J. Comput. Phys. 64, 1986), two terms at a time. */
function betaFraction(x, a, b) {
    let c = 1;
    let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
    let fraction = d;
    for (let m = 1; m < 10_000; m++) {
        const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / nonZero(1 + even * d);
        c = nonZero(1 + even / c);
        fraction *= c * d;
        const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / nonZero(1 + odd * d);
        c = nonZero(1 + odd / c);
        fraction *= c * d;
        if (Math.abs(c * d - 1) < 1e-15)
            break;
    }
    return fraction;
}
function nonZero(value) {
    return Math.abs(value) < 1e-300 ? 1e-300 : value;
}
/** ln Γ(x) for x > 0: Lanczos (SIAM J. Numer. Anal. 1, 1964) with Godfrey's coefficients for g = 7, relative error below 1e-13. */
function logGamma(x) {
    if (x < 0.5)
        return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
    const shifted = x - 1;
    const series = lanczos.reduce((sum, coefficient, at) => sum + coefficient / (shifted + at + 1), lanczosFirst);
    const base = shifted + 7.5;
    return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(series);
}
const lanczosFirst = 0.999_999_999_999_809_93;
const lanczos = [
    676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_13, -176.615_029_162_140_59,
    12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6, 1.505_632_735_149_311_6e-7,
];
/** Bisection of an increasing function: slow, and never wrong. Fifty halvings leave 1e-15 of the range. */
function invert(f, target, range) {
    let [low, high] = range;
    for (let halving = 0; halving < 50; halving++) {
        const middle = (low + high) / 2;
        if (f(middle) < target)
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}


/***/ }),

/***/ 3446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ cellsToCertify),
/* harmony export */   v: () => (/* binding */ effectiveCells)
/* harmony export */ });
/* harmony import */ var _numerics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9124);

/** Likeness of two cells of one prompt, where the cells themselves cannot tell: measured on 200 runs of tau-bench. */
const likeness = 0.4;
/** How many independent cells `cells` are worth as a claim about new prompts: Kish's design effect, 1 + (m − 1)ρ. */
function effectiveCells(cells, prompts) {
    return cells / (1 + Math.max(0, cells / prompts - 1) * likeness);
}
/**
 * The effective cells with which an agent whose true score is `truth` is certified to be at or above `bar`, both in
 * [0, 1]: one-sided exact binomial test at 5 %, power 80 %; null when `truth` is not above `bar`.
 * Beyond 5,000 the normal approximation, which is then within one per cent.
 */
function cellsToCertify(bar, truth) {
    if (truth <= bar)
        return null;
    const about = approximately(bar, truth);
    if (about > 5000)
        return Math.ceil(about);
    // Exact power saws up and down with the size: a size is quoted only when the next two suffice as well.
    let [needed, inRow] = [0, 0];
    for (let cells = 1;; cells++) {
        while (needed <= cells && atLeast(needed, cells, bar) > 0.05)
            needed++;
        inRow = needed <= cells && atLeast(needed, cells, truth) >= 0.8 ? inRow + 1 : 0;
        if (inRow === 3)
            return cells - 2;
    }
}
/** P(X ≥ passes) for X binomial: DLMF 8.17.5. */
function atLeast(passes, cells, p) {
    return passes === 0 ? 1 : (0,_numerics_js__WEBPACK_IMPORTED_MODULE_0__/* .incompleteBeta */ .J7)(p, passes, cells - passes + 1);
}
function approximately(bar, truth) {
    const [chance, power] = [(0,_numerics_js__WEBPACK_IMPORTED_MODULE_0__/* .normalQuantile */ .Zl)(0.95), (0,_numerics_js__WEBPACK_IMPORTED_MODULE_0__/* .normalQuantile */ .Zl)(0.8)];
    const spread = chance * Math.sqrt(bar * (1 - bar)) + power * Math.sqrt(truth * (1 - truth));
    return (spread / (truth - bar)) ** 2;
}


/***/ })

};
