export const id = 7218;
export const ids = [7218];
export const modules = {

/***/ 7865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ jsonMistake)
/* harmony export */ });
/** Where and why a text is no JSON; null where it is. */
function jsonMistake(text) {
    const said = complaintOf(text);
    if (said === null)
        return null;
    const position = /at position (\d+)/.exec(said)?.[1];
    const at = position === undefined ? firstRefused(text) : Number(position);
    const end = text.trimEnd().length;
    const before = text.slice(0, Math.min(at, end)).split('\n');
    const [reason = ''] = said.split(/(?: in JSON)? at position |, (?:\.\.\.)?"/);
    return {
        line: before.length,
        column: (before.at(-1)?.length ?? 0) + 1,
        reason: at >= end || said.startsWith('Unterminated string')
            ? 'it ends too early'
            : reason.replace(/^./, (letter) => letter.toLowerCase()),
    };
}
/** Null for JSON. */
function complaintOf(text) {
    try {
        JSON.parse(text);
        return null;
    }
    catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}
/** V8 does not say where an unexpected token stands: it is where the shortest beginning ends that it complains about. */
function firstRefused(text) {
    const isRefused = (length) => complaintOf(text.slice(0, length))?.startsWith('Unexpected token') === true;
    let [low, high] = [0, text.length];
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (isRefused(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return isRefused(low) ? low - 1 : text.length;
}


/***/ }),

/***/ 9384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ isCalm)
/* harmony export */ });
/** True for weather in which nothing goes wrong. */
function isCalm({ toolFaults, llmFaults, contextAttacks }) {
    return toolFaults.length === 0 && llmFaults.length === 0 && contextAttacks.length === 0;
}


/***/ }),

/***/ 8476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ locator),
  C: () => (/* binding */ parseFile)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/base/json-mistake.js
var json_mistake = __webpack_require__(7865);
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

;// CONCATENATED MODULE: ./build/chaos/parse-file.js




/** A file of YAML or JSON as its schema reads it; throws a `UserError` that names every mistake with its line. */
function parseFile(text, file, schema) {
    const { doc, at } = opened(text, file);
    if (doc.errors.length > 0)
        throw new user_error/* UserError */.y(cutJson(text, file) ?? syntaxOf(doc, at));
    const parsed = schema.safeParse(treeOf(doc, at(0)), { error: knownKeys, reportInput: true });
    if (parsed.success)
        return parsed.data;
    throw new user_error/* UserError */.y(problemsOf(parsed.error.issues, (path, of) => at(of === 'key' ? keyOffsetOf(doc, path) : offsetOf(doc, path))));
}
/** Where the value at a path of such a file stands, or the nearest thing around it. */
function locator(text, file) {
    const { doc, at } = opened(text, file);
    return (path) => at(offsetOf(doc, path));
}
function opened(text, file) {
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
    return { doc, at };
}
/** One mistake a line: what follows it on the same line is the parser finding its way back. */
function syntaxOf({ errors }, at) {
    const byLine = Map.groupBy(errors, ({ pos }) => at(pos[0]).line);
    return [...byLine.values()].flatMap(([error]) => error === undefined
        ? []
        : [{ message: `The YAML is not valid: ${error.message}`, place: at(error.pos[0]) }]);
}
/** A file that is called JSON is told about as JSON; null where it is none of that name, or where only YAML minds. */
function cutJson(text, file) {
    const mistake = /\.json$/i.test(file) ? (0,json_mistake/* jsonMistake */.H)(text) : null;
    if (mistake === null)
        return null;
    const { line, column, reason } = mistake;
    return {
        message: `The JSON is not valid: ${reason}.`,
        place: { file, line, column },
        hint: 'It was cut, or edited by hand. Fetch it again, or mend it there.',
    };
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

/***/ 7934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ merge),
/* harmony export */   j: () => (/* binding */ parseProfile)
/* harmony export */ });
/* harmony import */ var _parse_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8476);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5524);


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
    return (0,_parse_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseFile */ .C)(text, file, _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .profileSchema */ .Fk);
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
    minScores: null,
    concurrency: null,
    repeats: null,
    endpoint: null,
    start: null,
    readyTimeoutMs: null,
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
            start: startOf(config, over),
        },
        scoring: {
            ...scoring,
            minScore: over.minScore ?? scoring.minScore,
            minScores: { ...scoring.minScores, ...over.minScores },
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
function startOf(config, { start, readyTimeoutMs }) {
    const written = config.agent.start;
    const said = start === null ? written : { ...(written ?? plainStart(config)), command: start };
    return said && { ...said, readyTimeoutMs: readyTimeoutMs ?? said.readyTimeoutMs };
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

/***/ 7421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ isOwn),
/* harmony export */   SA: () => (/* binding */ namesOwnCode),
/* harmony export */   lB: () => (/* binding */ placedRules)
/* harmony export */ });
/* harmony import */ var _base_plugin_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8433);

/** Whether a config names files of the user's that are code: mutations or rules. */
function namesOwnCode(config) {
    return config.mutations.types.some(_base_plugin_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isPluginPath */ .T) || placedRules(config).some(({ rule }) => isOwn(rule));
}
/** A rule of a user's file that was not loaded yet. */
function isOwn({ type }) {
    return type === 'plugin';
}
/** Every rule of the file, wherever it stands; one contract is told as the first of a list. */
function placedRules({ invariants, prompts, contracts, replays }) {
    const placed = (rules, ...path) => rules.map((rule, at) => ({ rule, path: [...path, at] }));
    return [
        ...placed(invariants, 'invariants'),
        ...prompts.flatMap((prompt, at) => placed(prompt.invariants, 'golden_prompts', at, 'invariants')),
        ...contracts.flatMap((contract, at) => placed(contract.invariants, 'contracts', at, 'invariants')),
        ...(replays?.sessions ?? []).flatMap((session, at) => [
            ...placed(session.invariants, 'replays', 'sessions', at, 'invariants'),
            ...placed(session.utility, 'replays', 'sessions', at, 'utility'),
        ]),
    ];
}


/***/ }),

/***/ 6093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readConfig),
/* harmony export */   j: () => (/* binding */ hasConfig)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5794);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3057);




/** Where a config is looked for when none is named. */
const usualConfigs = [
    'flakestorm.yaml',
    'flakestorm.yml',
    '.github/flakestorm.yaml',
    '.github/flakestorm.yml',
];
/** True where a config was named, or stands where one is looked for. */
function hasConfig(name, folder) {
    return name !== null || usualConfigs.some((usual) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, usual)));
}
/** Reads and checks a config; throws a `UserError` that holds every problem of the file. */
function readConfig(name, folder, env) {
    const named = name ?? usualConfigs.find((usual) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, usual))) ?? usualConfigs[0];
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, named);
    return { ...(0,_config_load_js__WEBPACK_IMPORTED_MODULE_3__/* .loadConfig */ .Z)(textOf(file, named), { file, env }), named };
}
function textOf(file, named) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new _base_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y({
            message: `Cannot read ${named}: ${(0,_base_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(error)}.`,
            hint: 'Write one with `npx flakestorm init`, or name another with `--config`.',
        }, { cause: error });
    }
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
/* harmony import */ var _chaos_profile_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7934);





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

/***/ 7238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ contractPath),
/* harmony export */   l: () => (/* binding */ problemAt)
/* harmony export */ });
/** A problem with the key that it is about, and its place where the key was written. */
function problemAt(locate, path, problem) {
    const place = locate(path);
    return { ...problem, key: path.join('.'), ...(place ? { place } : {}) };
}
/** Where a contract stands: in the list, or alone. */
function contractPath(locate, at) {
    return locate(['contracts', at]) === undefined ? ['contract'] : ['contracts', at];
}


/***/ }),

/***/ 5282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ comparesWithClean)
/* harmony export */ });
/* harmony import */ var _invariants_all_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6646);

/** True for a rule whose verdict rests on what the agent does in a clean world. */
function comparesWithClean({ type, options }) {
    return comparing.has(type) && (options['baseline'] ?? 'auto') === 'auto';
}
const comparing = new Set(_invariants_all_js__WEBPACK_IMPORTED_MODULE_0__/* .allInvariants */ .R.filter((kind) => kind.compares).map((kind) => kind.type));


/***/ }),

/***/ 8090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ planContracts),
/* harmony export */   G: () => (/* binding */ askedFor)
/* harmony export */ });
/* harmony import */ var _base_random_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9645);
/* harmony import */ var _chaos_calm_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9384);
/* harmony import */ var _invariants_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9654);
/* harmony import */ var _draft_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5525);




/**
 * The contract phase: every golden prompt and every probe once under each scenario, and for each repeat. One response
 * is judged by all rules that apply to it, and only a contract's own rules count. What a user lists in another order
 * gives the same cells.
 */
function planContracts(draft, contracts) {
    const cells = contracts.flatMap((bound) => cellsOfContract(draft, bound, contracts.length > 1));
    const isStormy = contracts.some(({ scenarios }) => scenarios.some((scenario) => !(0,_chaos_calm_js__WEBPACK_IMPORTED_MODULE_2__/* .isCalm */ .u)(scenario)));
    return {
        phase: 'contract',
        cells,
        total: cells.length,
        apart: draft.apart || isStormy,
        notes: notesOn(draft, contracts),
    };
}
/** A name that nothing declares may still be met, in what a model is told or over MCP; a misspelt one never is. */
function notesOn({ config }, contracts) {
    const { tools, mcp } = config.gateway ?? { tools: [], mcp: [] };
    if (tools.length === 0 || mcp.length > 0)
        return [];
    const declared = tools.map(({ name }) => name);
    const named = contracts.flatMap(({ scenarios }) => scenarios.flatMap(({ name, toolFaults }) => toolFaults.map(({ tool }) => ({ scenario: name, tool }))));
    return named
        .filter(({ tool }) => !/[*?]/.test(tool) && !declared.includes(tool))
        .map(({ scenario, tool }) => `The scenario ${scenario} makes ${tool} fail, and gateway.tools declares no such tool: its fault is met only where the agent's model calls it so.`);
}
/** Every prompt and probe that some rule of the contract wants to see answered. */
function askedFor(rules, prompts) {
    const sorted = rules.filter(isPlain).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const golden = prompts.map((prompt) => {
        const last = (0,_draft_js__WEBPACK_IMPORTED_MODULE_3__/* .lastTurn */ .M)(prompt);
        const applying = sorted.filter((rule) => rule.probes.length === 0 && fits(rule, last));
        return { promptId: prompt.id, turns: prompt.turns, golden: last, prompt, rules: applying };
    });
    const probes = sorted.flatMap((rule) => rule.probes.map((probe, at) => ({
        promptId: `probe:${idPart(rule.id)}:${at + 1}`,
        turns: [probe],
        golden: probe,
        prompt: null,
        rules: [rule],
    })));
    return [...golden, ...probes].filter(({ rules: some }) => some.length > 0);
}
function cellsOfContract(draft, { contract, scenarios }, isOneOfMany) {
    const { config } = draft;
    const asked = askedFor(contract.invariants, config.prompts).map((one) => ({
        ...one,
        rules: [...one.rules.map(({ id }) => ({ key: id, counts: true })), ...besides(draft, one)],
    }));
    return scenarios.flatMap((scenario) => {
        const stratum = isOneOfMany ? `${contract.name}/${scenario.name}` : scenario.name;
        const names = isOneOfMany ? [contract.name, scenario.name] : [scenario.name];
        return asked.flatMap(({ promptId, turns, golden, rules }) => Array.from({ length: config.scoring.repeats }, (_, index) => ({
            id: `contract/${names.map(idPart).join('/')}/${promptId}#1${index === 0 ? '' : `@${index + 1}`}`,
            phase: 'contract',
            promptId,
            golden,
            turns,
            mutation: null,
            incident: null,
            scenario,
            repeat: index + 1,
            stratum,
            rules,
        })));
    });
}
/** A rule that asks whether the task was done is told so by the file's and the prompt's own rules about the task, which do not count. */
function besides(draft, { prompt, rules }) {
    if (prompt === null || !rules.some(({ type }) => type === 'weathers_the_storm'))
        return [];
    return draft
        .rules(prompt)
        .storm.filter(({ counts }) => !counts)
        .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
/** Nothing is rewritten here, so a rule for certain mutations has nothing to say unless it means the prompt as it is. */
function isPlain({ appliesTo }) {
    return appliesTo?.includes('INV') ?? true;
}
function fits({ promptFilter }, prompt) {
    return promptFilter === null || (0,_invariants_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .compilePattern */ .E)(promptFilter, { caseSensitive: false }).find(prompt) !== null;
}
/** A name as a part of a cell's id, which people paste into shells; what had to be replaced is told apart by a digest. */
function idPart(name) {
    const plain = name.replace(/[^\w.+-]+/g, '-');
    return plain === name ? name : `${plain}-${(0,_base_random_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(4, name)}`;
}


/***/ }),

/***/ 7563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ hasWireDoor),
/* harmony export */   p: () => (/* binding */ remembers)
/* harmony export */ });
/** Whether the agent has an HTTP door on this machine, in this workflow, or on a host that the config allows to be tried. */
function hasWireDoor({ agent, wire }) {
    if (agent.type !== 'http' && agent.type !== 'openai')
        return false;
    // A service container belongs to the workflow as the agent does.
    if (agent.endpoint.startsWith('service://'))
        return true;
    const host = URL.parse(agent.endpoint.replaceAll('{port}', '1'))?.hostname.replace(/^\[|\]$/g, '');
    return host !== undefined && (isHere(host) || wire.allowHosts.includes(host));
}
function isHere(host) {
    return (host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127(?:\.\d+){3}$/.test(host));
}
/** Whether the agent knows in one turn what was said before: told anew with each request, or by a session of its own. */
function remembers({ agent }) {
    return (agent.session !== null ||
        agent.type === 'openai' ||
        (agent.type === 'command' && agent.protocol === 'jsonl') ||
        (agent.type === 'http' && /\{(?:messages|turns)(?:\|\w+)?\}/i.test(agent.requestTemplate ?? '')));
}


/***/ }),

/***/ 5525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ lastTurn)
/* harmony export */ });
/** The turn that is rewritten and judged. */
function lastTurn(prompt) {
    return prompt.turns[prompt.turns.length - 1] ?? prompt.turns[0];
}


/***/ }),

/***/ 9162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ mutationShares),
  e: () => (/* binding */ subjectOf)
});

// EXTERNAL MODULE: ./build/plan/doors.js
var doors = __webpack_require__(7563);
// EXTERNAL MODULE: ./build/plan/draft.js
var draft = __webpack_require__(5525);
// EXTERNAL MODULE: ./build/base/random.js
var random = __webpack_require__(9645);
;// CONCATENATED MODULE: ./build/plan/quotas.js

/**
 * Shares `count` evenly over the types of each prompt; what does not divide goes to types in turn, which the next seeds
 * go on with. Beyond `maxTotal`, prompts and types give way in turn, so that the last prompt is tested too.
 */
function quotasOf(wish) {
    const wanted = new Map(wish.prompts.map((prompt) => [prompt, sharesOf(wish, prompt)]));
    const total = wish.prompts.length * (wish.types.length === 0 ? 0 : wish.count);
    const granted = total <= wish.maxTotal ? wanted : trim(wanted, wish);
    const of = (prompt, type) => granted.get(prompt)?.get(type) ?? 0;
    return { of, notes: [...trimmed(wish, total), ...leftOut(wish, total, of)] };
}
function trimmed({ maxTotal }, total) {
    if (total <= maxTotal)
        return [];
    return [
        `advanced.max_total keeps ${maxTotal} of ${total} mutations; ${total - maxTotal} were dropped evenly over prompts and types.`,
    ];
}
/** Whatever is not tried at all is named: a type that only seems to be tested is worse than one that is not. */
function leftOut({ prompts, types, count, maxTotal, seed }, total, of) {
    if (total === 0)
        return [];
    const idle = types.filter((type) => prompts.every((prompt) => of(prompt, type) === 0));
    const spared = prompts.filter((prompt) => types.every((type) => of(prompt, type) === 0));
    const raise = [
        ...(count < types.length ? ['`mutations.count`'] : []),
        ...(total > maxTotal ? ['`advanced.max_total`'] : []),
    ].join(' and ');
    return [
        ...(idle.length === 0
            ? []
            : [
                `No turn under seed ${seed} for ${idle.length} of ${types.length} types: ${idle.join(', ')}. The next seeds take them in turn; to take all at once, raise ${raise}.`,
            ]),
        ...(spared.length === 0
            ? []
            : [`Not mutated at all, since \`advanced.max_total\` is too small: ${spared.join(', ')}.`]),
    ];
}
function sharesOf({ types, count, seed }, prompt) {
    const each = Math.floor(count / Math.max(types.length, 1));
    const left = count - each * types.length;
    // The prompt alone decides the order, and the seed where in it the turn is: so the next seed goes on from there.
    const order = rotated((0,random/* randomOf */.Rn)(prompt, 'quota').shuffle(types), turnOf(seed, left, types.length));
    const extra = new Set(order.slice(0, left));
    return new Map(types.map((type) => [type, each + (extra.has(type) ? 1 : 0)]));
}
/** Where the turn is under a seed, where each takes `step` of `count`. */
function turnOf(seed, step, count) {
    return count === 0 ? 0 : ((((seed % count) + count) % count) * (step % count)) % count;
}
function rotated(types, start) {
    return types.map((_, at) => types[(at + start) % types.length] ?? '');
}
/** Every prompt gets the same number, give or take one, and goes on with the types where the one before it ended. */
function trim(wanted, { types, maxTotal, seed }) {
    const each = Math.floor(maxTotal / wanted.size);
    const luckier = maxTotal - each * wanted.size;
    let start = turnOf(seed, maxTotal, types.length);
    return new Map([...wanted].map(([prompt, shares], position) => {
        const most = each + (position < luckier ? 1 : 0);
        const kept = deal(shares, start).slice(0, most);
        start += most;
        return [prompt, new Map(kept.map((type) => [type, kept.filter((other) => other === type).length]))];
    }));
}
/** The types of one prompt as cards dealt in rounds; starting elsewhere for each prompt, few cards still show all types. */
function deal(shares, start) {
    const types = rotated([...shares.keys()], start);
    const rounds = Math.max(...shares.values());
    return Array.from({ length: rounds }, (_, round) => types.filter((type) => (shares.get(type) ?? 0) > round)).flat();
}

;// CONCATENATED MODULE: ./build/plan/mutation-shares.js



/** In the catalogue's order: the order in which a user lists types changes nothing. */
function mutationShares(config) {
    const wanted = config.kinds.mutations.filter((known) => config.mutations.types.includes(known.type));
    const wire = (0,doors/* hasWireDoor */.G)(config);
    const types = wanted.filter(({ needs }) => needs === undefined || wire);
    const quotas = quotasOf({
        prompts: config.prompts.map((prompt) => prompt.id),
        types: types.map((mutation) => mutation.type),
        count: config.mutations.count,
        maxTotal: config.advanced.maxTotal,
        seed: config.advanced.seed,
    });
    return { types, inapplicable: wanted.filter((type) => !types.includes(type)), quotas };
}
/** A prompt as operators and models get it. */
function subjectOf(config, prompt) {
    return {
        prompt: (0,draft/* lastTurn */.M)(prompt),
        keep: keptBy(config, prompt),
        tools: toolsOf(config, prompt),
        templates: config.mutations.templates,
        wire: (0,doors/* hasWireDoor */.G)(config),
        remembers: (0,doors/* remembers */.p)(config),
    };
}
/** Strings that the prompt's rules look for must reach the agent unharmed, or the rule would test the typo. */
function keptBy(config, prompt) {
    return [...config.invariants, ...prompt.invariants].flatMap(({ options }) => [options['value'], options['values']].flat().filter((value) => typeof value === 'string'));
}
/** Tools that the gateway stands before, and those that the prompt's rules speak of. */
function toolsOf(config, prompt) {
    const ruled = [...config.invariants, ...prompt.invariants].flatMap(({ options }) => [
        options['tool'],
        ...[options['tools']].flat(),
    ]);
    const named = [...(config.gateway?.tools ?? []).map(({ name }) => name), ...ruled];
    return [...new Set(named.filter((name) => typeof name === 'string' && /^[\w.-]{1,64}$/u.test(name)))]
        .map(String)
        .toSorted();
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

/***/ 8169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hk: () => (/* binding */ asksOtherwise),
/* harmony export */   NP: () => (/* binding */ rulesFor),
/* harmony export */   b3: () => (/* binding */ builtIns),
/* harmony export */   uF: () => (/* binding */ declaredRules)
/* harmony export */ });
/* harmony import */ var _invariants_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9654);
/* harmony import */ var _mutations_all_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1546);
/* harmony import */ var _comparing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5282);



/** Rules that nobody has to write: an attacker must lose, unusable input must fail cleanly, trouble must be admitted, a changed question must be read, a replay must be answered. */
const builtIns = [
    builtIn('canary_absent', 'high'),
    builtIn('degrades_cleanly', 'high'),
    builtIn('weathers_the_storm', 'high'),
    builtIn('meaning_changed', 'high'),
    builtIn('replay_matched', 'critical'),
];
/** The rules of templates that declare what they make of the answer. */
function declaredRules({ mutations }) {
    return mutations.templates.flatMap(({ name, change }) => change === null
        ? []
        : [{ ...builtIn('meaning_changed', 'high'), id: declaredId(name), options: { ...change } }]);
}
/** True where some mutation may change what is asked, and is judged by the clean answer. */
function asksOtherwise({ mutations, kinds }) {
    const { types, expectations, templates } = mutations;
    return types.some((type) => {
        const own = kinds.mutations.find((mutation) => mutation.type === type)?.expectation;
        const isDeclared = type === 'custom' && templates.some(({ expectation }) => expectation === 'DIR');
        // Each rewrite of a user's own file may declare another class.
        const isOwn = !_mutations_all_js__WEBPACK_IMPORTED_MODULE_1__/* .allMutations */ .Y.some((ours) => ours.type === type);
        return (expectations[type] ?? own) === 'DIR' || isDeclared || isOwn;
    });
}
/** Rules chosen by the plan, not by flags at run time: a cell only ever holds rules that speak about it. */
function rulesFor(config) {
    const safety = new Set(config.kinds.invariants.filter((kind) => kind.safety).map((kind) => kind.type));
    const declared = new Set(declaredRules(config).map(({ id }) => id));
    return (prompt) => {
        const golden = prompt.turns[prompt.turns.length - 1] ?? '';
        const own = [...config.invariants, ...prompt.invariants].filter(({ promptFilter }) => promptFilter === null || (0,_invariants_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .compilePattern */ .E)(promptFilter, { caseSensitive: false }).find(golden) !== null);
        const memo = new Map();
        return {
            clean: own
                .filter((rule) => (rule.appliesTo?.includes('INV') ?? true) && !(0,_comparing_js__WEBPACK_IMPORTED_MODULE_2__/* .comparesWithClean */ .q)(rule))
                .map(counting),
            storm: stormOf(own, safety),
            under(mutation, { expectation, operator, baited }) {
                const id = declaredId(operator);
                const change = mutation.type === 'custom' && declared.has(id) ? id : 'meaning_changed';
                const key = `${mutation.type} ${expectation} ${baited} ${change}`;
                const rules = memo.get(key) ?? underOf(own, safety, { mutation, expectation, baited, change });
                memo.set(key, rules);
                return rules;
            },
        };
    };
}
function declaredId(template) {
    return `meaning_changed:${template}`;
}
/**
 * INV: every rule counts. SEC and DEG: what the attacker or the broken input must not achieve counts; the other rules
 * are utility, shown beside the score. DIR: the answer must be another, and the rules about the old one are shown. A rule that names its mutations in `applies_to` counts there, and only there.
 */
function underOf(own, safety, at) {
    const { mutation, expectation, baited, change } = at;
    const names = new Set([mutation.type, mutation.category, expectation]);
    const rules = own.flatMap((invariant) => {
        if (invariant.appliesTo !== null)
            return invariant.appliesTo.some((name) => names.has(name)) ? [counting(invariant)] : [];
        // It is about another question, so it has nothing to say where the question is the same.
        if (invariant.type === 'meaning_changed')
            return expectation === 'DIR' ? [counting(invariant)] : [];
        const counts = expectation === 'INV' ||
            (safety.has(invariant.type) && (expectation !== 'DEG' || invariant.type !== 'completes'));
        return [{ key: invariant.id, counts }];
    });
    const brings = (type) => own.some((invariant) => invariant.type === type && invariant.appliesTo === null);
    if (baited && !brings('canary_absent'))
        rules.unshift({ key: 'canary_absent', counts: true });
    if (expectation === 'DIR' && !brings('meaning_changed'))
        rules.unshift({ key: change, counts: true });
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
        .filter(({ type, appliesTo, when }) => appliesTo === null && when !== 'no_chaos' && type !== 'meaning_changed')
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


/***/ }),

/***/ 1684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ unwritten)
/* harmony export */ });
/** Every variant is drawn by an operator. */
const unwritten = { of: () => [], notes: [], digest: null };


/***/ }),

/***/ 7218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ prepareLaunch)
});

// EXTERNAL MODULE: ./build/base/phase.js
var phase = __webpack_require__(9119);
// EXTERNAL MODULE: ./build/chaos/profile.js
var chaos_profile = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/config/override.js
var override = __webpack_require__(3839);
// EXTERNAL MODULE: ./build/config/own-kinds.js
var own_kinds = __webpack_require__(7421);
// EXTERNAL MODULE: ./build/disk/read-config.js
var read_config = __webpack_require__(6093);
// EXTERNAL MODULE: ./build/disk/read-profile.js
var read_profile = __webpack_require__(4042);
// EXTERNAL MODULE: ./build/plan/comparing.js
var comparing = __webpack_require__(5282);
// EXTERNAL MODULE: ./build/plan/contract-cells.js
var contract_cells = __webpack_require__(8090);
;// CONCATENATED MODULE: ./build/plan/baseline-cells.js


/**
 * What is asked in a clean world for the sake of rules that compare: golden prompts beyond their first time, which is
 * the preflight's, and probes from their first.
 */
function baselinesFor(prompts, contracts) {
    const wanted = new Map();
    for (const { contract } of contracts) {
        for (const { promptId, turns, golden, rules } of (0,contract_cells/* askedFor */.G)(contract.invariants, prompts)) {
            if (!rules.some(comparing/* comparesWithClean */.q))
                continue;
            const known = wanted.get(promptId);
            const times = Math.max(known?.times ?? 0, contract.baselineSamples);
            wanted.set(promptId, { cell: baselineCell({ promptId, turns, golden }), times });
        }
    }
    const preflown = new Set(prompts.map(({ id }) => id));
    return [...wanted].flatMap(([promptId, { cell, times }]) => {
        const first = preflown.has(promptId) ? 2 : 1;
        return Array.from({ length: Math.max(0, times - first + 1) }, (_, index) => repeated(cell, first + index));
    });
}
function baselineCell(asked) {
    return {
        ...asked,
        id: `preflight/${asked.promptId}`,
        phase: 'contract',
        mutation: null,
        incident: null,
        scenario: null,
        repeat: 1,
        stratum: 'clean',
        rules: [],
    };
}
function repeated(cell, repeat) {
    return repeat === 1 ? cell : { ...cell, id: `${cell.id}@${repeat}`, repeat };
}

// EXTERNAL MODULE: ./build/plan/draft.js
var draft = __webpack_require__(5525);
;// CONCATENATED MODULE: ./build/plan/chaos-cells.js

/** The chaos phase: every golden prompt as it is, while the agent's tools and model misbehave. */
function planChaos({ config, rules }, scenario) {
    const cells = config.prompts.flatMap((prompt) => Array.from({ length: config.scoring.repeats }, (_, index) => ({
        id: `chaos/${scenario.name}/${prompt.id}#1${index === 0 ? '' : `@${index + 1}`}`,
        phase: 'chaos',
        promptId: prompt.id,
        golden: (0,draft/* lastTurn */.M)(prompt),
        turns: prompt.turns,
        mutation: null,
        incident: null,
        scenario,
        repeat: index + 1,
        stratum: scenario.name,
        rules: rules(prompt).storm,
    })));
    return { phase: 'chaos', cells, total: cells.length, apart: true, notes: [] };
}

// EXTERNAL MODULE: ./build/base/random.js
var random = __webpack_require__(9645);
;// CONCATENATED MODULE: ./build/plan/memory-cells.js


/** Six questions: a golden prompt four times, and between them a code word to remember and a question for it. */
function memoryProbe({ prompts, advanced }) {
    const [prompt] = prompts;
    if (prompt === undefined)
        return null;
    const word = (0,random/* canaryOf */.yQ)('memory', advanced.seed);
    const same = { turns: prompt.turns, stratum: 'same' };
    const asked = [
        same,
        same,
        { turns: [`Please remember this code word for later: ${word}.`], stratum: 'tell' },
        same,
        { turns: ['Which code word did I tell you before? If I told you none, say none.'], stratum: 'recall' },
        same,
    ];
    const cells = asked.map((one, index) => ({
        ...one,
        id: `preflight/memory#${index + 1}`,
        phase: 'contract',
        promptId: 'probe:memory',
        golden: (0,draft/* lastTurn */.M)(prompt),
        mutation: null,
        incident: null,
        scenario: null,
        repeat: 1,
        rules: [],
    }));
    return { word, cells };
}

// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/plan/doors.js
var doors = __webpack_require__(7563);
;// CONCATENATED MODULE: ./build/plan/replay-cells.js



/** The replay phase: every session once, and for each repeat, with its recording in the place of the world. */
function planReplay({ config }, sessions) {
    refuseWithoutDoor(sessions, config);
    const cells = sessions.flatMap(({ session, counting, beside }) => Array.from({ length: config.scoring.repeats }, (_, index) => ({
        id: `replay/${idPart(session.id)}#1${index === 0 ? '' : `@${index + 1}`}`,
        phase: 'replay',
        promptId: session.id,
        golden: session.golden ?? session.input,
        turns: [...session.turns, session.input],
        mutation: null,
        incident: {
            session: session.id,
            history: session.context,
            planted: session.planted,
            act: session.act,
            mustSurvive: session.mustSurvive,
        },
        scenario: null,
        repeat: index + 1,
        stratum: session.id,
        rules: [
            { key: 'replay_matched', counts: true },
            ...counting.map(({ id }) => ({ key: id, counts: true })),
            ...beside.map(({ id }) => ({ key: id, counts: false })),
        ],
    })));
    return { phase: 'replay', cells, total: cells.length, apart: true, notes: notesOn(sessions, config.agent) };
}
/** An act on the wire is done on this machine, or where the config allows it, and nowhere else; left out, it would pass in silence. */
function refuseWithoutDoor(sessions, config) {
    if ((0,doors/* hasWireDoor */.G)(config))
        return;
    const problems = sessions
        .filter(({ session }) => session.act !== null)
        .map(({ session: { id, file } }) => ({
        key: 'replays.sessions',
        message: `The session \`${id}\` changes the request beyond its text (\`act\`), which this agent cannot be sent.`,
        hint: 'It needs an agent that speaks HTTP, on this machine or on a host of `wire.allow_hosts`.',
        ...(file !== null && { place: { file, line: 1, column: 1 } }),
    }));
    if (problems.length > 0)
        throw new user_error/* UserError */.y(problems);
}
/** What was said before must not be dropped in silence. */
function notesOn(sessions, { type, requestTemplate, protocol }) {
    const carries = type === 'openai' ||
        type === 'module' ||
        type === 'python' ||
        type === 'langchain' ||
        (type === 'command' && protocol === 'jsonl') ||
        (type === 'http' && /\{messages(?:\|\w+)?\}/i.test(requestTemplate ?? ''));
    if (carries)
        return [];
    return sessions
        .filter(({ session }) => session.context.length > 0)
        .map(({ session }) => `The context of the session ${session.id} is not sent: only a \`request_template\` with {messages} carries what was said before.`);
}
/** A name as a part of a cell's id, which people paste into shells. */
function idPart(name) {
    const plain = name.replace(/[^\w.+-]+/g, '-');
    return plain === name ? name : `${plain}-${(0,random/* digestOf */.ol)(4, name)}`;
}

// EXTERNAL MODULE: ./build/mutations/draw.js
var draw = __webpack_require__(25);
// EXTERNAL MODULE: ./build/plan/mutation-shares.js + 1 modules
var mutation_shares = __webpack_require__(9162);
;// CONCATENATED MODULE: ./build/plan/mutation-cells.js



/** The mutation phase: every golden prompt, rewritten and attacked, in a clean world. */
function planMutations(draft) {
    const { config, apart, frozen } = draft;
    const { types, inapplicable, quotas } = (0,mutation_shares/* mutationShares */.a)(config);
    const sketch = { ...draft, types, quotas };
    const { total, exhausted } = survey(sketch);
    // An attack that asks for an action has won where the call says so, and only there.
    const watches = !apart && hasWatchedTools(config) && types.some((type) => isAttack(type, config));
    return {
        phase: 'mutation',
        cells: { [Symbol.iterator]: () => cellsOf(sketch) },
        total,
        apart: apart || watches,
        notes: [
            ...notApplicable(inapplicable),
            ...quotas.notes,
            ...frozen.notes,
            ...exhausted,
            ...(watches ? oneByOne(config) : []),
        ],
    };
}
function hasWatchedTools({ gateway }) {
    return gateway !== null && (gateway.tools.length > 0 || gateway.mcp.length > 0);
}
/** Whoever waits should know what for, and the way out. Programs and functions are started as often as they are asked at once. */
function oneByOne({ agent, advanced: { concurrency } }) {
    const { type, start } = agent;
    const isServer = type === 'http' || type === 'openai';
    if (!isServer || concurrency === 1 || (start?.instances ?? 1) > 1)
        return [];
    const why = 'so that a tool call that obeys an attack is known to belong to it';
    return [
        `The mutation phase asks one question at a time, ${why}; ${start === null ? '`agent.start` with several `instances`' : 'more `agent.start.instances`'} would make it faster.`,
    ];
}
function isAttack({ type, expectation }, { mutations }) {
    const declared = mutations.expectations[type] ?? expectation;
    return (declared === 'SEC' || (type === 'custom' && mutations.templates.some((one) => one.expectation === 'SEC')));
}
/** A type that cannot be tried here is left out of the score, never passed. */
function notApplicable(mutations) {
    const left = mutations.map(({ type }) => type);
    if (left.length === 0)
        return [];
    return [
        `Not applicable: ${left.join(', ')}. These need an agent that speaks HTTP, on this machine or on a host of \`wire.allow_hosts\`.`,
    ];
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
        let index = 0;
        for (const variant of drawn(mutation)) {
            index += 1;
            const expectation = config.mutations.expectations[mutation.type] ?? variant.expectation;
            const { type, operator, canary, act } = variant;
            for (let repeat = 1; repeat <= config.scoring.repeats; repeat += 1) {
                yield {
                    id: `mutation/${type}/${prompt.id}#${index}${repeat === 1 ? '' : `@${repeat}`}`,
                    phase: 'mutation',
                    promptId: prompt.id,
                    golden: (0,draft/* lastTurn */.M)(prompt),
                    turns: [...prompt.turns.slice(0, -1), ...variant.before, variant.text],
                    mutation: { type, operator, expectation, canary, act },
                    incident: null,
                    scenario: null,
                    repeat,
                    stratum: type,
                    rules: rules.under(mutation, { expectation, operator, baited: canary !== null }),
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
            let got = 0;
            for (const _ of drawn(mutation))
                got += 1;
            total += got * sketch.config.scoring.repeats;
            if (got < wanted)
                exhausted.push(`${mutation.type} has only ${got} of ${wanted} distinct variants of "${prompt.id}".`);
        }
    }
    return { total, exhausted };
}
/** The variants of one prompt, type by type: those that were written beforehand, and drawn ones for the rest. */
function drawer({ config, quotas, frozen }, prompt) {
    const subject = (0,mutation_shares/* subjectOf */.e)(config, prompt);
    const key = { seed: config.advanced.seed, promptId: prompt.id };
    return (mutation) => {
        const count = quotas.of(prompt.id, mutation.type);
        const written = frozen.of(prompt.id, mutation.type).slice(0, count);
        if (written.length === count)
            return written;
        const drawn = (0,draw/* drawing */.p)(mutation, subject, { ...key, count });
        if (written.length === 0)
            return drawn;
        const texts = new Set(written.map(({ text }) => text));
        return [...written, ...drawn.filter(({ text }) => !texts.has(text)).take(count - written.length)];
    };
}

// EXTERNAL MODULE: ./build/plan/rules.js
var rules = __webpack_require__(8169);
;// CONCATENATED MODULE: ./build/plan/torn-talks.js

/** A golden prompt of several turns is no conversation where nothing tells the agent which turns belong together. */
function tornTalks(config, phases) {
    const { type } = config.agent;
    // A module or a Python object may take the turns as its second argument, or not: nobody knows before it is asked.
    if (isReplayAlone(phases) || (0,doors/* remembers */.p)(config) || (type !== 'http' && type !== 'command'))
        return [];
    const talks = config.prompts.filter(({ turns }) => turns.length > 1).map(({ id }) => `"${id}"`);
    if (talks.length === 0)
        return [];
    const wayOut = type === 'http'
        ? 'add `agent.session`, or a `request_template` with {messages}'
        : '`protocol: jsonl` tells it all of them';
    return [
        `The turns of ${talks.slice(0, 3).join(', ')}${talks.length > 3 ? ` and ${talks.length - 3} more` : ''} are asked one by one, and nothing tells the agent that they belong together: ${wayOut}.`,
    ];
}
/** Recorded incidents need no golden prompt, and must not call a model for one. */
function isReplayAlone(phases) {
    return phases.length > 0 && phases.every((phase) => phase === 'replay');
}

;// CONCATENATED MODULE: ./build/plan/make-plan.js










/** Decides every cell of a run from the config alone: same config, same cells, whatever happens later. */
function makePlan(config, selection) {
    const { phases, weather, contracts, sessions, frozen } = selection;
    const bound = phases.includes('contract') ? contracts : [];
    const invariants = [
        ...rules/* builtIns */.b3,
        ...(0,rules/* declaredRules */.uF)(config),
        ...config.invariants,
        ...config.prompts.flatMap((prompt) => prompt.invariants),
        ...bound.flatMap(({ contract }) => contract.invariants),
        ...sessions.flatMap(({ counting, beside }) => [...counting, ...beside]),
    ];
    const wire = new Set(config.kinds.invariants.filter((kind) => kind.wire).map((kind) => kind.type));
    const apart = invariants.some(({ type }) => wire.has(type));
    const draft = { config, rules: (0,rules/* rulesFor */.NP)(config), apart, frozen };
    const planned = [
        ...(phases.includes('mutation') ? [planMutations(draft)] : []),
        ...(phases.includes('chaos') && weather !== null ? [planChaos(draft, weather)] : []),
        ...(bound.length > 0 ? [(0,contract_cells/* planContracts */.D)(draft, bound)] : []),
        ...(sessions.length > 0 ? [planReplay(draft, sessions)] : []),
    ];
    return {
        seed: config.advanced.seed,
        invariants,
        preflight: isReplayAlone(phases) ? [] : config.prompts.map((prompt) => cleanCell(draft, prompt)),
        baselines: baselinesFor(config.prompts, bound),
        memory: bound.length > 0 && config.agent.reset === null ? memoryProbe(config) : null,
        phases: planned,
        total: planned.reduce((sum, { total }) => sum + total, 0),
        weights: config.mutations.weights,
        apart,
        compares: invariants.slice(rules/* builtIns */.b3.length).some(comparing/* comparesWithClean */.q) ||
            (phases.includes('mutation') && (0,rules/* asksOtherwise */.Hk)(config)),
        notes: [...tornTalks(config, phases), ...planned.flatMap(({ notes }) => notes)],
    };
}
function cleanCell({ rules }, prompt) {
    return {
        id: `preflight/${prompt.id}`,
        phase: 'mutation',
        promptId: prompt.id,
        golden: (0,draft/* lastTurn */.M)(prompt),
        turns: prompt.turns,
        mutation: null,
        incident: null,
        scenario: null,
        repeat: 1,
        stratum: 'clean',
        rules: rules(prompt).clean,
    };
}

// EXTERNAL MODULE: ./build/plan/unwritten.js
var unwritten = __webpack_require__(1684);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./build/plan/address.js
var address = __webpack_require__(7238);
// EXTERNAL MODULE: ./build/plan/plan.js
var plan_plan = __webpack_require__(1583);
;// CONCATENATED MODULE: ./build/plan/select.js






/** The phases that a config asks for, and the weather that was asked for beside it. */
function phasesOf({ config }, weather) {
    const asked = {
        mutation: config.prompts.length > 0 && config.mutations.types.length > 0,
        chaos: weather !== null,
        contract: config.contracts.length > 0,
        replay: (config.replays?.sessions.length ?? 0) > 0 ||
            (config.replays?.sources.some(({ autoImport }) => autoImport) ?? false),
    };
    return phase/* phases */.t.filter((phase) => asked[phase]);
}
/**
 * Refuses what this version cannot do, all of it at once: a rule or a phase that is quietly left out
 * would make the score a lie.
 */
function refuseUnbuilt(loaded) {
    const problems = unbuiltKinds(loaded);
    if (problems.length > 0)
        throw new user_error/* UserError */.y(problems);
}
function unbuiltKinds({ config, locate }) {
    const problems = [];
    const built = new Set(config.kinds.mutations.map((mutation) => mutation.type));
    for (const [index, type] of config.mutations.types.entries()) {
        if (built.has(type))
            continue;
        problems.push((0,address/* problemAt */.l)(locate, ['mutations', 'types', index], {
            message: `The mutation \`${type}\` is not part of this version.`,
            hint: `Remove it from \`mutations.types\`. Available: ${[...built].join(', ')}.`,
        }));
    }
    const kinds = new Set(config.kinds.invariants.map((kind) => kind.type));
    const rules = [
        ...config.invariants.map((rule, index) => ({ rule, path: ['invariants', index] })),
        ...config.prompts.flatMap((prompt, at) => prompt.invariants.map((rule, index) => ({ rule, path: ['golden_prompts', at, 'invariants', index] }))),
        ...config.contracts.flatMap((contract, at) => contract.invariants.map((rule, index) => ({
            rule,
            path: [...(0,address/* contractPath */.K)(locate, at), 'invariants', index],
        }))),
    ];
    for (const { rule, path } of rules) {
        if (kinds.has(rule.type))
            continue;
        problems.push((0,address/* problemAt */.l)(locate, [...path, 'type'], {
            message: `The invariant \`${rule.type}\` is not part of this version.`,
            hint: `Available: ${[...kinds].join(', ')}.`,
        }));
    }
    return problems;
}
function comparesIn({ invariants }, { rules }) {
    const keys = new Set(rules.map(({ key }) => key));
    return invariants.some((invariant) => keys.has(invariant.id) && (0,comparing/* comparesWithClean */.q)(invariant));
}
/** What the cell's rules compare it with; as a baseline alone, whatever else it would be judged by. */
function cleanCellsOf({ preflight, baselines }, { promptId }) {
    return [...preflight, ...baselines]
        .filter((clean) => clean.promptId === promptId)
        .map((clean) => ({ ...clean, rules: [] }));
}
/** The plan reduced to one cell and its repeats of that very number; the address of a failure. */
function onlyCell(plan, id) {
    const known = [];
    for (const cell of (0,plan_plan/* cellsOf */.n)(plan)) {
        const { phase } = cell;
        if (cell.id === id) {
            const isPhaseApart = plan.phases.some((one) => one.phase === phase && one.apart);
            const apart = plan.apart || isPhaseApart || cell.scenario !== null || cell.incident !== null;
            return {
                ...plan,
                preflight: [],
                baselines: comparesIn(plan, cell) ? cleanCellsOf(plan, cell) : [],
                memory: null,
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









/** Reads, checks and plans; throws a `UserError` for whatever the user must mend. A model is only asked where `asking` says so. */
async function prepareLaunch(order, asking = {}, beforeOwnCode = () => { }) {
    const drawing = { ...nobody, mode: 'locked', ...asking };
    const { named, ...written } = (0,read_config/* readConfig */.X)(order.config, order.folder, order.env);
    const loaded = await withOwn(written, beforeOwnCode);
    const settled = (0,override/* override */.$)(loaded.config, { ...order.overrides, repeats: repeatsFor(order, loaded.config) });
    const weather = weatherOf(settled, order.chaos);
    const asked = order.replay === null ? phasesOf(loaded, weather) : ['replay'];
    const selected = order.phases === null ? asked : asked.filter((phase) => order.phases?.includes(phase));
    refuseUnbuilt(loaded);
    const contracts = selected.includes('contract')
        ? await contractsFor({ ...loaded, config: settled }, order)
        : [];
    const { recordings, notes } = selected.includes('replay')
        ? await (await __webpack_require__.e(/* import() */ 7658).then(__webpack_require__.bind(__webpack_require__, 7658))).replaysFor(order, { ...loaded, config: settled }, drawing.signal)
        : { recordings: [], notes: [] };
    const bound = recordings.length === 0 ? [] : await boundSessions(recordings, settled);
    const { config, sessions } = await withOwnIn(bound, settled, beforeOwnCode);
    const needed = selected.includes('mutation') ? drawing : nobody;
    const frozen = await frozenFor({ ...loaded, config }, needed, order);
    const phasesLeft = selected.filter((phase) => phase !== 'replay' || recordings.length > 0);
    const made = makePlan(config, { phases: phasesLeft, weather, contracts, sessions, frozen });
    const plan = withNotes(apartFor(order, made), notes);
    return {
        order,
        loaded,
        config,
        configFile: named,
        weather,
        contracts,
        recordings,
        written: frozen.digest,
        plan: order.cell === null ? withNotes(plan, leftOut(asked, order.phases)) : onlyCell(plan, order.cell),
    };
}
/** Files of the user's own are loaded here, before anything is planned; `beforeOwnCode` may refuse to run them. */
async function withOwn(loaded, beforeOwnCode) {
    const { config } = loaded;
    if ((0,own_kinds/* namesOwnCode */.SA)(config))
        beforeOwnCode();
    else if (config.mutations.lists.length === 0)
        return loaded;
    const { withOwnKinds } = await __webpack_require__.e(/* import() */ 474).then(__webpack_require__.bind(__webpack_require__, 474));
    return withOwnKinds(loaded);
}
/** The same for rules of session files, and of contracts that those name. */
async function withOwnIn(sessions, config, beforeOwnCode) {
    if (!sessions.some(({ counting, beside }) => [...counting, ...beside].some(own_kinds/* isOwn */.NP)))
        return { config, sessions };
    beforeOwnCode();
    const { withOwnRules } = await __webpack_require__.e(/* import() */ 474).then(__webpack_require__.bind(__webpack_require__, 474));
    return withOwnRules(config, sessions);
}
/** Contracts and sessions, too, are bound by code that only those read who have some. */
async function contractsFor(loaded, { contract }) {
    const { bindContracts } = await __webpack_require__.e(/* import() */ 4872).then(__webpack_require__.bind(__webpack_require__, 4872));
    return bindContracts(loaded, (name) => (0,read_profile/* readProfile */.e)(name, loaded.config.folder), contract);
}
async function boundSessions(recordings, config) {
    const { bindSessions } = await __webpack_require__.e(/* import() */ 3929).then(__webpack_require__.bind(__webpack_require__, 3929));
    const { contractReader } = await __webpack_require__.e(/* import() */ 4425).then(__webpack_require__.bind(__webpack_require__, 4425));
    return bindSessions(recordings.map(({ session }) => session), config, contractReader(config.folder));
}
const nobody = { mode: 'none', say: () => { }, signal: new AbortController().signal };
/** Most configs draw offline, and read no code for anything else. */
async function frozenFor(loaded, drawing, { env }) {
    if (loaded.config.mutations.generator === 'offline')
        return unwritten/* unwritten */.p;
    const { frozenVariants } = await __webpack_require__.e(/* import() */ 236).then(__webpack_require__.bind(__webpack_require__, 236));
    return frozenVariants(loaded, { ...drawing, env });
}
/** What is recorded must belong to one cell. */
function apartFor({ recordFailures }, plan) {
    if (recordFailures !== 'all')
        return plan;
    return { ...plan, phases: plan.phases.map((phase) => ({ ...phase, apart: true })) };
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
function withNotes(plan, notes) {
    return notes.length === 0 ? plan : { ...plan, notes: [...plan.notes, ...notes] };
}


/***/ })

};
