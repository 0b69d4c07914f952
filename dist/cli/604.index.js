export const id = 604;
export const ids = [604];
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

/***/ 1685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ cannotWrite),
  S: () => (/* binding */ openResultFile)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/report/findings.js
var findings = __webpack_require__(3145);
;// CONCATENATED MODULE: ./build/report/result.js

/** Longest prompt and output kept per cell in `result.json`, in characters. */
const mostText = 4000;
/** Opens the document and its list of cells. */
function resultHead(head) {
    return `${JSON.stringify(head).slice(0, -1)},\n"cells": [`;
}
/** One cell as one line; `first` leaves out the comma. */
function resultLine(outcome, first) {
    return `${first ? '' : ','}\n${JSON.stringify(resultCell(outcome))}`;
}
/** What closes the document while the run goes on: the file is valid JSON at every moment. */
const runningTail = '\n],\n"status": "running"}\n';
/** What closes it for good: everything else that the surfaces show. */
function resultTail(report) {
    const { durationMs, score, done, findings, moreFindings, preflight, coverage, notes } = report;
    const rest = {
        status: 'complete',
        durationMs,
        done,
        score,
        findings,
        moreFindings,
        preflight,
        coverage,
        notes,
    };
    return `\n],\n${JSON.stringify(rest).slice(1)}\n`;
}
function resultCell({ cell, transcript, verdicts, status }) {
    return {
        id: cell.id,
        phase: cell.phase,
        promptId: cell.promptId,
        golden: (0,findings/* cut */.J)(cell.golden, mostText),
        prompt: (0,findings/* cut */.J)(cell.turns.at(-1) ?? '', mostText),
        mutation: cell.mutation,
        scenario: cell.scenario?.name ?? null,
        status,
        ending: transcript.ending,
        output: (0,findings/* cut */.J)(transcript.output, mostText),
        httpStatus: transcript.status,
        toolCalls: transcript.toolCalls,
        traffic: transcript.traffic,
        durationMs: Math.round(transcript.durationMs * 10) / 10,
        attempts: transcript.attempts,
        verdicts,
    };
}

;// CONCATENATED MODULE: ./build/disk/result-file.js




/** Unwritten cells wait at most this long or until they are this large: what a crash of ours could cost. */
const flushAfterMs = 100;
const flushAfterCharacters = 1 << 16;
/** Opens `path` anew, making its folder; throws a `UserError` that names the path where it cannot be written. */
function openResultFile(path, head) {
    const file = attempt(path, () => {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
        return (0,external_node_fs_.openSync)(path, 'w');
    });
    let position = 0;
    let pending = resultHead(head);
    let first = true;
    let timer = null;
    let late = null;
    // Each write carries a tail along, and the next one starts where that tail began.
    const write = (text, tail) => {
        const bytes = Buffer.from(text + tail);
        for (let done = 0; done < bytes.length;)
            done += (0,external_node_fs_.writeSync)(file, bytes, done, bytes.length - done, position + done);
        position += Buffer.byteLength(text);
    };
    const flush = () => {
        if (timer !== null)
            clearTimeout(timer);
        timer = null;
        const text = pending;
        pending = '';
        write(text, runningTail);
    };
    const flushLater = () => {
        try {
            flush();
        }
        catch (error) {
            late = error;
        }
    };
    attempt(path, flush);
    return {
        path,
        add(outcome) {
            pending += resultLine(outcome, first);
            first = false;
            if (late !== null)
                throw cannotWrite(path, late);
            if (pending.length >= flushAfterCharacters)
                attempt(path, flush);
            else
                timer ??= setTimeout(flushLater, flushAfterMs);
        },
        finish(report) {
            attempt(path, () => {
                if (timer !== null)
                    clearTimeout(timer);
                write(pending, resultTail(report));
                pending = '';
            });
        },
        close() {
            if (timer !== null)
                clearTimeout(timer);
            (0,external_node_fs_.closeSync)(file);
        },
    };
}
function attempt(path, write) {
    try {
        return write();
    }
    catch (error) {
        throw cannotWrite(path, error);
    }
}
/** The one sentence for a report that cannot be written, with the system's own reason. */
function cannotWrite(path, error) {
    return new user_error/* UserError */.y({
        message: `Cannot write ${path}: ${(0,user_error/* reasonOf */.A)(error)}.`,
        hint: 'Make room or make the folder writable, or choose another with `--output`.',
    }, { cause: error });
}


/***/ }),

/***/ 6982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z6: () => (/* binding */ check),
  ql: () => (/* binding */ launch),
  Jd: () => (/* binding */ prepareLaunch)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/base/phase.js
var phase = __webpack_require__(9119);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/chaos/profile.js + 1 modules
var chaos_profile = __webpack_require__(2197);
// EXTERNAL MODULE: ./build/config/override.js
var override = __webpack_require__(3839);
// EXTERNAL MODULE: ./build/disk/read-config.js
var read_config = __webpack_require__(6093);
// EXTERNAL MODULE: ./build/disk/real-clock.js
var real_clock = __webpack_require__(5261);
// EXTERNAL MODULE: ./build/disk/read-profile.js
var read_profile = __webpack_require__(4042);
// EXTERNAL MODULE: ./build/disk/result-file.js + 1 modules
var result_file = __webpack_require__(1685);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/report.js
var report_report = __webpack_require__(7177);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(4702);
;// CONCATENATED MODULE: ./build/report/junit.js



/**
 * JUnit XML as Jenkins, GitLab and mikepenz/action-junit-report read it: a suite a phase, a case a cell, a stratum as the
 * class name. Streams: the cells come from wherever they were kept. A broken rule is a failure, a rule that could not
 * be judged an error, a cell without a verdict is skipped.
 */
async function* junit(report, cells) {
    const counts = report.score.phases.map((phase) => phase.counts);
    const sum = (pick) => counts.reduce((total, count) => total + pick(count), 0);
    const attributes = [
        'name="flakestorm"',
        `tests="${sum((count) => count.total)}"`,
        `failures="${sum((count) => count.failed)}"`,
        `errors="${sum((count) => count.errored)}"`,
        `skipped="${sum((count) => count.unjudged + count.excluded)}"`,
        `time="${(report.durationMs / 1000).toFixed(3)}"`,
    ].join(' ');
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${attributes}>\n`;
    yield `<testsuite ${attributes} timestamp="${(0,report_escape/* xml */._n)(report.startedAt.slice(0, 19))}">\n`;
    for await (const cell of cells)
        yield testCase(report, cell);
    yield '</testsuite>\n</testsuites>\n';
}
function testCase(report, cell) {
    const stratum = cell.mutation?.type ?? 'clean';
    const head = `<testcase name="${(0,report_escape/* xml */._n)(cell.id)}" classname="${(0,report_escape/* xml */._n)(`${cell.phase}.${stratum}`)}" time="${(cell.durationMs / 1000).toFixed(3)}"`;
    const body = caseBody(report, cell);
    return body === '' ? `${head}/>\n` : `${head}>${body}</testcase>\n`;
}
function caseBody(report, cell) {
    if (cell.status === 'passed')
        return '';
    if (cell.status === 'excluded')
        return `<skipped message="${(0,report_escape/* xml */._n)((0,words/* endingWords */.fg)(cell.ending))}"/>`;
    if (cell.status === 'unjudged')
        return '<skipped message="no rule applied"/>';
    const telling = cell.verdicts.filter((verdict) => verdict.counts && (verdict.status === 'broken' || verdict.status === 'errored'));
    const lines = telling.map((verdict) => verdict.status === 'broken'
        ? `${verdict.rule}: expected ${verdict.expected}, seen ${verdict.actual}`
        : `${verdict.rule}: could not be judged: ${verdict.status === 'errored' ? verdict.reason : ''}`);
    const tag = cell.status === 'failed' ? 'failure' : 'error';
    const text = [
        ...lines,
        '',
        `asked: ${cell.prompt}`,
        `answered: ${cell.output}`,
        '',
        (0,report_report/* reproduce */.C)(report, cell.id),
    ].join('\n');
    return `<${tag} message="${(0,report_escape/* xml */._n)(lines[0] ?? '')}" type="${(0,report_escape/* xml */._n)(telling[0]?.type ?? '')}">${(0,report_escape/* xml */._n)(text)}</${tag}>`;
}

// EXTERNAL MODULE: ./build/report/markdown.js + 1 modules
var markdown = __webpack_require__(6853);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
;// CONCATENATED MODULE: ./build/disk/read-result.js


/** The cells of a `result.json`, one at a time, however large the file is. */
async function* cellsIn(path) {
    const lines = (0,external_node_readline_.createInterface)({ input: (0,external_node_fs_.createReadStream)(path, 'utf8'), crlfDelay: Infinity });
    let inside = false;
    for await (const line of lines) {
        if (inside && line.startsWith(']'))
            return;
        if (inside && line !== '')
            yield cellOf(line);
        if (line.endsWith('"cells": ['))
            inside = true;
    }
}
function cellOf(line) {
    const cell = JSON.parse(line.replace(/,$/, ''));
    return cell;
}

;// CONCATENATED MODULE: ./build/disk/write-reports.js







/** Writes the surfaces beside `result.json`; throws a `UserError` that names the first file that cannot be written. */
async function writeReports(report, result, output) {
    const files = {
        result,
        markdown: (0,external_node_path_.join)(output.folder, 'summary.md'),
        junit: output.formats.includes('junit') ? (0,external_node_path_.join)(output.folder, 'junit.xml') : null,
    };
    try {
        (0,external_node_fs_.writeFileSync)(files.markdown, (0,markdown/* markdown */.w)(report));
    }
    catch (error) {
        throw (0,result_file/* cannotWrite */.z)(files.markdown, error);
    }
    if (files.junit === null)
        return files;
    try {
        await (0,promises_.pipeline)(junit(report, cellsIn(result)), (0,external_node_fs_.createWriteStream)(files.junit));
    }
    catch (error) {
        throw (0,result_file/* cannotWrite */.z)(files.junit, error);
    }
    return files;
}

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

// EXTERNAL MODULE: ./build/invariants/ending.js
var invariants_ending = __webpack_require__(3989);
;// CONCATENATED MODULE: ./build/invariants/judge.js



/** Makes every check once, so that patterns are compiled once a run and not once a cell. */
function prepare(invariants, kinds = invariants_all/* allInvariants */.R) {
    const prepared = new Map();
    for (const [key, invariant] of invariants)
        prepared.set(key, prepareOne(invariant, kinds));
    return (rule, evidence) => {
        const found = prepared.get(rule.key);
        if (!found)
            throw new Error(`The rule "${rule.key}" was never prepared.`);
        const { invariant } = found;
        const head = {
            rule: invariant.id,
            type: invariant.type,
            severity: invariant.severity,
            counts: rule.counts,
        };
        const finding = found.look(evidence);
        return finding instanceof Promise
            ? finding.then((settled) => ({ ...head, ...resultOf(settled, invariant.negate) }))
            : { ...head, ...resultOf(finding, invariant.negate) };
    };
}
function prepareOne(invariant, kinds) {
    const kind = kinds.find(({ type }) => type === invariant.type);
    if (!kind)
        throw new Error(`There is no kind of rule called "${invariant.type}".`);
    const look = careful(unanswered(kind, invariant.negate, kind.make(invariant.options)));
    return { invariant, look: invariant.when === 'always' ? look : when(invariant.when, look) };
}
function when(condition, look) {
    return (evidence) => evidence.holding.includes(condition) ? look(evidence) : { skipped: notHolding[condition] };
}
const notHolding = {
    always: 'never',
    no_chaos: 'chaos is active here',
    any_chaos_active: 'no chaos is active here',
    tool_faults_active: 'no tool faults are active here',
    llm_faults_active: 'no LLM faults are active here',
    context_attacks_active: 'no context attacks are active here',
};
/**
 * What a rule about the answer says when there is none. A rule that wants something of the answer does not get it.
 * A rule that forbids something cannot be broken by silence, and looks at whatever was said or done on the way.
 */
function unanswered(kind, negate, check) {
    if (kind.endings)
        return check;
    return (evidence) => {
        const { ending, output } = evidence.transcript;
        if (ending.kind === 'answered')
            return check(evidence);
        if (kind.safety && !negate)
            return check(evidence);
        if (negate && !kind.safety && output !== '')
            return check(evidence);
        return absent(check(evidence), (0,invariants_ending/* describeEnding */.b)(ending), kind.safety);
    };
}
/** The check is asked only for its words. */
function absent(found, actual, holds) {
    if (found instanceof Promise)
        return found.then((settled) => absent(settled, actual, holds));
    return 'expected' in found ? { holds, expected: found.expected, actual } : found;
}
function careful(check) {
    return (evidence) => {
        try {
            const found = check(evidence);
            return found instanceof Promise
                ? found.catch((error) => ({ errored: (0,user_error/* reasonOf */.A)(error) }))
                : found;
        }
        catch (error) {
            return { errored: (0,user_error/* reasonOf */.A)(error) };
        }
    };
}
function resultOf(finding, negate) {
    if ('errored' in finding)
        return { status: 'errored', reason: finding.errored };
    if ('skipped' in finding)
        return { status: 'skipped', because: finding.skipped };
    const { holds, expected, actual, span } = finding;
    if (holds !== negate)
        return { status: 'held' };
    return { status: 'broken', expected: negate ? `not: ${expected}` : expected, actual, ...(span && { span }) };
}

;// CONCATENATED MODULE: ./build/scoring/counts.js
function noCounts() {
    return { total: 0, passed: 0, failed: 0, errored: 0, unjudged: 0, notTriggered: 0, excluded: 0 };
}
function count(counts, { status }) {
    counts.total++;
    counts[status === 'not-triggered' ? 'notTriggered' : status]++;
}
/** The counts of several parts as those of the whole. */
function together(parts) {
    const sum = (key) => parts.reduce((so, counts) => so + counts[key], 0);
    return {
        total: sum('total'),
        passed: sum('passed'),
        failed: sum('failed'),
        errored: sum('errored'),
        unjudged: sum('unjudged'),
        notTriggered: sum('notTriggered'),
        excluded: sum('excluded'),
    };
}
/** True for a cell that counts in the score. */
function isJudged({ status }) {
    return status === 'passed' || status === 'failed';
}

// EXTERNAL MODULE: ./build/scoring/numerics.js
var numerics = __webpack_require__(9124);
;// CONCATENATED MODULE: ./build/scoring/intervals.js

/** Standard normal quantiles: intervals that are shown are two-sided 95 %, bounds that decide are one-sided 95 %. */
const z = { shown: (0,numerics/* normalQuantile */.Zl)(0.975), deciding: (0,numerics/* normalQuantile */.Zl)(0.95) };
/**
 * Wilson's score interval (JASA 22, 1927) for a share `p` in [0, 1] of `n` > 0 trials; both may be effective, real-valued numbers.
 * Always contains `p`.
 */
function wilson(p, n, quantile = z.shown) {
    const squared = (quantile * quantile) / n;
    const middle = (p + squared / 2) / (1 + squared);
    const half = (quantile / (1 + squared)) * Math.sqrt((p * (1 - p)) / n + squared / (4 * n));
    return { low: Math.min(p, Math.max(0, middle - half)), high: Math.max(p, Math.min(1, middle + half)) };
}
/**
 * The two-sided 95 % interval of Clopper and Pearson (Biometrika 26, 1934) for `x` of `n` > 0, both real-valued,
 * as Korn and Graubard use it at an effective sample size (Survey Methodology 24, 1998).
 */
function clopperPearson(x, n) {
    // Below this a share is 0 or 1 but for rounding, and its bound is 0 or 1.
    const nothing = 1e-9;
    return {
        low: x < nothing ? 0 : (0,numerics/* betaQuantile */.O9)(0.025, x, n - x + 1),
        high: n - x < nothing ? 1 : (0,numerics/* betaQuantile */.O9)(0.975, x + 1, n - x),
    };
}

// EXTERNAL MODULE: ./build/scoring/sample-size.js
var sample_size = __webpack_require__(3446);
;// CONCATENATED MODULE: ./build/scoring/estimate.js



/** A variance over prompts has as few degrees of freedom as there are prompts: with less than this it says nothing. */
const fewestPrompts = 5;
/** A score with its two intervals, both two-sided 95 %. */
function estimateOf(moments) {
    return {
        value: moments.value,
        rerun: wilson(moments.value, rerunSize(moments)),
        newPrompts: newPrompts(moments),
    };
}
/** The one-sided 95 % bounds that decide: a re-run of the same suite is below `low`, or above `high`, one time in twenty. */
function boundsOf(moments) {
    return wilson(moments.value, rerunSize(moments), z.deciding);
}
/** Chance that a re-run of the same suite lands on the other side of `bar`: Φ(−|S − bar| / (√2 · se)). */
function flipChance({ value, variance }, bar) {
    return (0,numerics/* normalCdf */.vr)(-Math.abs(value - bar) / Math.sqrt(2 * variance));
}
/** n* = S̃(1 − S̃)/V: the plain sample with the same variance. With one stratum it is the number of cells. */
function rerunSize({ shrunk, variance }) {
    return (shrunk * (1 - shrunk)) / variance;
}
/** Korn and Graubard (1998): Clopper-Pearson at the sample size that the spread between prompts leaves. */
function newPrompts(moments) {
    const { value, cells, deviations } = moments;
    if (moments.fewestPrompts < fewestPrompts)
        return `not estimable from fewer than ${fewestPrompts} prompts`;
    // In a fixed order, so that the order of the cells cannot reach the last digit.
    const squares = [...deviations.values()].map((deviation) => deviation ** 2).toSorted((a, b) => a - b);
    const variance = squares.reduce((sum, square) => sum + square, 0);
    // Rounding leaves about 1e-33 where all prompts score alike.
    if (variance < 1e-24)
        return clopperPearson(...at(value, (0,sample_size/* effectiveCells */.v)(cells, deviations.size)));
    const adjustment = (0,numerics/* studentQuantile */.FI)(0.975, cells - 1) / (0,numerics/* studentQuantile */.FI)(0.975, moments.fewestPrompts - 1);
    const size = ((value * (1 - value)) / variance) * adjustment ** 2;
    return clopperPearson(...at(value, Math.min(size, cells)));
}
function at(share, size) {
    return [share * size, size];
}

;// CONCATENATED MODULE: ./build/scoring/gate.js

/** More than this share of cells without a verdict, agent away or rule broken, and the score is about the infrastructure. */
const mostWithoutVerdict = 0.05;
/** A score that misses its bar by rounding alone has reached it. */
const rounding = 1e-9;
/**
 * Every reason against passing, and the verdict. What cannot be undone (a clean failure, a critical rule) fails a run that was cut
 * short too; what more cells could undo (a score, a floor) fails only a run that came to its end. Failed outranks inconclusive.
 */
function judgeGate(rules, facts) {
    const final = [...failsClean(facts), ...critical(facts)];
    const failing = facts.cutShort ? final : [...final, ...belowFloor(rules, facts), ...belowMin(rules, facts)];
    const open = [...unseen(facts), ...missed(facts), ...unattributed(facts), ...nothingJudged(rules, facts), ...tooLittleJudged(facts), ...cutShort(facts)];
    return {
        verdict: failing.length > 0 ? 'failed' : open.length > 0 ? 'inconclusive' : 'passed',
        reasons: [...failing, ...open],
    };
}
function failsClean(facts) {
    return facts.failsClean.map((promptId) => ({ kind: 'fails-clean', promptId }));
}
function critical(facts) {
    return facts.critical.map((one) => ({ kind: 'critical', ...one }));
}
function belowFloor(rules, { phases }) {
    return phases.flatMap(({ phase, moments }) => {
        const floor = rules.minScores[phase];
        if (floor === undefined || moments === null)
            return [];
        const value = deciding(moments, rules);
        return value < floor - rounding ? [{ kind: 'below-floor', gate: rules.gate, phase, value, floor }] : [];
    });
}
function belowMin(rules, { overall }) {
    if (overall === null)
        return [];
    const { gate, minScore } = rules;
    const value = deciding(overall, rules);
    return value < minScore - rounding ? [{ kind: 'below-min', gate, value, minScore }] : [];
}
function deciding(moments, { gate }) {
    switch (gate) {
        case 'point':
            return moments.value;
        case 'confident':
            return boundsOf(moments).low;
        case 'lenient':
            return boundsOf(moments).high;
    }
}
function nothingJudged(rules, { overall, phases }) {
    if (overall === null)
        return [{ kind: 'nothing-judged', phase: null }];
    return phases
        .filter(({ phase, moments }) => moments === null && rules.minScores[phase] !== undefined)
        .map(({ phase }) => ({ kind: 'nothing-judged', phase }));
}
function tooLittleJudged({ overall, counts: { excluded, errored, total } }) {
    if (overall === null)
        return [];
    const missing = excluded + errored;
    return missing > total * mostWithoutVerdict ? [{ kind: 'too-little-judged', excluded, errored, total }] : [];
}
function cutShort(facts) {
    return facts.cutShort ? [{ kind: 'cut-short', ...facts.cutShort }] : [];
}
function unseen(facts) {
    return facts.unseen.map((phase) => ({ kind: 'no-traffic', phase }));
}
function missed(facts) {
    return facts.missed.map((one) => ({ kind: 'not-triggered', ...one }));
}
/** More than this share of calls without a cell, and faults cannot be told apart. */
const mostStrays = 0.01;
function unattributed({ strays }) {
    if (strays === null || strays.calls <= strays.total * mostStrays)
        return [];
    return [{ kind: 'unattributed', ...strays }];
}

;// CONCATENATED MODULE: ./build/scoring/moments.js
/** The moments of one phase: S = Σ w p, V = Σ w² p̃(1 − p̃)/n over strata; null without a judged cell. */
function momentsOf(strata) {
    const weighed = weigh(strata);
    if (weighed.length === 0)
        return null;
    const parts = weighed.map(({ item, share }) => {
        const { held, of } = sumOf(item.prompts);
        const size = (of * of) / item.squares;
        const shrunk = (held * (size / of) + 1) / (size + 2);
        return { share, value: held / of, shrunk, variance: (shrunk * (1 - shrunk)) / size };
    });
    const deviations = deviationsOf(weighed);
    return {
        ...combined(parts),
        cells: total(weighed, ({ item }) => item.cells),
        deviations,
        fewestPrompts: deviations.size,
    };
}
/**
 * The moments of a weighted mean of phases: S = Σ W S, V = Σ W² V. A prompt's deviations add up over phases before they are
 * squared, because a prompt that is hard in one phase is hard in the others; phases without common prompts give Σ W² V again.
 */
function meanOf(phases) {
    const weighed = weigh(phases);
    if (weighed.length === 0)
        return null;
    const deviations = new Map();
    for (const { item, share } of weighed) {
        for (const [prompt, deviation] of item.moments.deviations)
            add(deviations, prompt, share * deviation);
    }
    return {
        ...combined(weighed.map(({ item, share }) => ({ ...item.moments, share }))),
        cells: 1 / total(weighed, ({ item, share }) => (share * share) / item.moments.cells),
        deviations,
        fewestPrompts: Math.min(...weighed.map(({ item }) => item.moments.fewestPrompts)),
    };
}
/** Held and judged weight over all prompts. */
function sumOf(prompts) {
    let [held, of] = [0, 0];
    for (const sum of prompts.values()) {
        held += sum.held;
        of += sum.of;
    }
    return { held, of };
}
/** Shares that sum to 1 of the things that weigh anything; equal ones where nothing does. */
function weigh(items) {
    const heavy = items.filter(({ weight }) => weight > 0);
    if (heavy.length === 0)
        return items.map((item) => ({ item, share: 1 / items.length }));
    const sum = total(heavy, ({ weight }) => weight);
    return heavy.map((item) => ({ item, share: item.weight / sum }));
}
function combined(parts) {
    // Dividing by the sum of the shares makes a mean of ones exactly one.
    const sum = total(parts, ({ share }) => share);
    return {
        value: total(parts, ({ share, value }) => share * value) / sum,
        shrunk: total(parts, ({ share, shrunk }) => share * shrunk) / sum,
        variance: total(parts, ({ share, variance }) => share * share * variance),
    };
}
/**
 * z_i = √(G/(G−1)) Σ_h w_h (x_hi − p_h n_hi)/n_h over G prompts: the linearised variance of a stratified mean over clusters
 * (Korn & Graubard 1998). With the same cells for every prompt, Σ z² is var(s_i)/G of the prompts' scores s_i.
 */
function deviationsOf(strata) {
    const deviations = new Map();
    for (const { item, share } of strata) {
        const { held, of } = sumOf(item.prompts);
        for (const [prompt, own] of item.prompts) {
            add(deviations, prompt, (share * (own.held - (held / of) * own.of)) / of);
        }
    }
    const prompts = deviations.size;
    const correction = prompts > 1 ? Math.sqrt(prompts / (prompts - 1)) : 1;
    for (const [prompt, deviation] of deviations)
        deviations.set(prompt, deviation * correction);
    return deviations;
}
function add(sums, key, value) {
    sums.set(key, (sums.get(key) ?? 0) + value);
}
function total(items, of) {
    return items.reduce((sum, item) => sum + of(item), 0);
}

;// CONCATENATED MODULE: ./build/scoring/repeats.js
/** Counts repeats by case; holds a case only until its last repeat has come. */
function repeatTally(planned) {
    const open = new Map();
    const closed = { complete: 0, allPassed: 0, flaky: 0 };
    const add = ({ caseId, status }) => {
        const seen = open.get(caseId) ?? { cells: 0, passed: 0, failed: 0 };
        seen.cells++;
        if (status === 'passed')
            seen.passed++;
        if (status === 'failed')
            seen.failed++;
        if (seen.cells < planned)
            return void open.set(caseId, seen);
        open.delete(caseId);
        if (seen.passed + seen.failed === planned)
            closed.complete++;
        if (seen.passed === planned)
            closed.allPassed++;
        if (isFlaky(seen))
            closed.flaky++;
    };
    const repeats = () => ({
        passAllRepeats: closed.complete === 0 ? null : closed.allPassed / closed.complete,
        flaky: closed.flaky + open.values().filter(isFlaky).toArray().length,
    });
    return { add, repeats };
}
function isFlaky({ passed, failed }) {
    return passed > 0 && failed > 0;
}

;// CONCATENATED MODULE: ./build/scoring/strata.js


function strataTally() {
    const strata = new Map();
    const add = (cell) => {
        const stratum = strata.get(cell.stratum) ?? { counts: noCounts(), squares: 0, prompts: new Map() };
        strata.set(cell.stratum, stratum);
        count(stratum.counts, cell);
        if (isJudged(cell))
            addJudged(stratum, cell);
    };
    const read = (weights) => {
        // Sorted by name, so that the order in which cells came is gone.
        const byName = [...strata].toSorted(([a], [b]) => (a < b ? -1 : 1));
        const judged = byName.filter(([, { prompts }]) => prompts.size > 0);
        const weighted = judged.some(([name]) => Object.hasOwn(weights, name));
        const weightOf = (name, stratum) => {
            if (!weighted)
                return sumOf(stratum.prompts).of;
            return Object.hasOwn(weights, name) ? (weights[name] ?? 1) : 1;
        };
        const evidence = judged.map(([name, stratum]) => evidenceOf(stratum, weightOf(name, stratum)));
        return {
            evidence: weighted ? evidence : pooled(evidence),
            scores: byName.map(([name, stratum]) => scoreOf(name, stratum, weightOf(name, stratum))),
        };
    };
    return { add, read };
}
function addJudged(stratum, cell) {
    const { held, of } = cell.credit ?? { held: cell.status === 'passed' ? 1 : 0, of: 1 };
    stratum.squares += of * of;
    addSum(stratum.prompts, cell.promptId, { held, of });
}
function addSum(sums, prompt, { held, of }) {
    const sum = sums.get(prompt);
    if (sum === undefined) {
        sums.set(prompt, { held, of });
        return;
    }
    sum.held += held;
    sum.of += of;
}
function evidenceOf({ counts, squares, prompts }, weight) {
    return { weight, cells: strata_cellsOf(counts), squares, prompts };
}
function pooled(strata) {
    if (strata.length === 0)
        return [];
    const all = { weight: 1, cells: 0, squares: 0, prompts: new Map() };
    for (const { cells, squares, prompts } of strata) {
        all.cells += cells;
        all.squares += squares;
        for (const [prompt, sum] of prompts)
            addSum(all.prompts, prompt, sum);
    }
    return [all];
}
function scoreOf(stratum, { counts, prompts }, weight) {
    const { held, of } = sumOf(prompts);
    return { stratum, weight, counts: { ...counts }, value: of === 0 ? null : held / of };
}
function strata_cellsOf({ passed, failed }) {
    return passed + failed;
}

;// CONCATENATED MODULE: ./build/scoring/phase-tally.js




/** Memory grows with prompts × strata, and with cases whose repeats are outstanding; never with cells. */
function phaseTally(repeats) {
    const counts = noCounts();
    const strata = strataTally();
    const cases = repeats > 1 ? repeatTally(repeats) : null;
    const attacks = { won: 0, total: 0 };
    const utility = { held: 0, total: 0 };
    const add = (cell) => {
        count(counts, cell);
        strata.add(cell);
        cases?.add(cell);
        if (!cell.attacked)
            return;
        if (isJudged(cell))
            attacks.total++;
        if (cell.status === 'failed')
            attacks.won++;
        if (cell.utility !== null)
            utility.total++;
        if (cell.utility === true)
            utility.held++;
    };
    const read = (weights) => {
        const { evidence, scores } = strata.read(weights);
        return {
            moments: momentsOf(evidence),
            facts: {
                counts: { ...counts },
                strata: scores,
                ...(cases?.repeats() ?? { passAllRepeats: null, flaky: 0 }),
                attacks: attacks.total === 0 ? null : { ...attacks },
                utility: utility.total === 0 ? null : { ...utility },
            },
        };
    };
    return { add, read };
}

;// CONCATENATED MODULE: ./build/scoring/tally.js






/** `repeats` is how often each case is run: with 1 no case is remembered. */
function tally({ repeats }) {
    const ran = new Map();
    const critical = new Map();
    const add = (cell) => {
        const phase = ran.get(cell.phase) ?? phaseTally(repeats);
        ran.set(cell.phase, phase);
        phase.add(cell);
        for (const { rule, status } of cell.critical) {
            const key = `${status} ${rule}`;
            const seen = critical.get(key);
            critical.set(key, { rule, status, cells: (seen?.cells ?? 0) + 1 });
        }
    };
    const score = (rules) => {
        const readings = phase/* phases */.t.flatMap((phase) => {
            const reading = ran.get(phase)?.read(rules.strata);
            return reading ? [{ phase, ...reading }] : [];
        });
        return tally_scoreOf(readings, sorted(critical), rules);
    };
    return { add, score };
}
function sorted(critical) {
    return [...critical].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
function tally_scoreOf(readings, critical, rules) {
    const judged = readings.flatMap(({ phase, moments }) => moments ? [{ phase, moments, weight: rules.weights[phase] }] : []);
    const shares = new Map(weigh(judged).map(({ item, share }) => [item.phase, share]));
    const overall = meanOf(judged);
    const { failsClean, cutShort, missed, unseen, strays, minScore, gate } = rules;
    const counts = together(readings.map(({ facts }) => facts.counts));
    return {
        overall: overall && estimateOf(overall),
        phases: readings.map((reading) => phaseScore(reading, shares, rules)),
        minScore,
        gate,
        reading: overall ? read(overall, minScore) : 'undecided',
        flipChance: overall && flipChance(overall, minScore),
        ...judgeGate(rules, { failsClean, cutShort, missed, unseen, strays, critical, counts, overall, phases: readings }),
    };
}
function phaseScore({ phase, moments, facts }, shares, rules) {
    return {
        phase,
        weight: shares.get(phase) ?? 0,
        estimate: moments && estimateOf(moments),
        floor: rules.minScores[phase] ?? null,
        ...facts,
    };
}
function read(overall, minScore) {
    const { low, high } = boundsOf(overall);
    if (low >= minScore)
        return 'above';
    return high < minScore ? 'below' : 'undecided';
}

;// CONCATENATED MODULE: ./build/report/coverage.js
function coverage() {
    const faults = new Map();
    const calls = new Map();
    let strays = 0;
    return {
        add({ cell, transcript }) {
            const { traffic } = transcript;
            if (cell.scenario === null || traffic === null)
                return;
            const seen = traffic.toolCalls.length + traffic.modelCalls.length;
            calls.set(cell.phase, (calls.get(cell.phase) ?? 0) + seen);
            strays += traffic.unattributed;
            for (const met of traffic.faults) {
                const key = `${cell.scenario.name} ${met.id}`;
                faults.set(key, joined(faults.get(key) ?? untouched(cell.scenario.name, met), met));
            }
        },
        covered: () => [...faults.values()],
        missed: () => [...faults.values()]
            .filter(({ cells }) => cells === 0)
            .map(({ id, because }) => ({ fault: id, because: because ?? 'nothing was delivered' })),
        strays() {
            const total = [...calls.values()].reduce((sum, seen) => sum + seen, strays);
            return total === 0 ? null : { calls: strays, total };
        },
        unseen: () => [...calls].filter(([, seen]) => seen === 0).map(([phase]) => phase),
    };
}
function untouched(scenario, { id, mode, because }) {
    return { scenario, id, mode, scope: null, planned: 0, cells: 0, matched: 0, delivered: 0, because };
}
function joined(so, met) {
    const cells = so.cells + (met.delivered > 0 ? 1 : 0);
    return {
        ...so,
        scope: so.scope ?? met.scope,
        planned: so.planned + 1,
        cells,
        matched: so.matched + met.matched,
        delivered: so.delivered + met.delivered,
        because: cells > 0 ? null : so.because,
    };
}

// EXTERNAL MODULE: ./build/report/findings.js
var findings = __webpack_require__(3145);
;// CONCATENATED MODULE: ./build/report/gather.js



/** Starts with nothing; `strict` makes a fault that reached the agent nowhere a reason against passing. */
function gather(config) {
    const counted = tally(config.scoring);
    const found = (0,findings/* causes */.p)();
    const faults = coverage();
    const preflight = [];
    let done = 0;
    const failsClean = () => preflight.filter(({ held }) => !held).map(({ promptId }) => promptId);
    return {
        clean: (outcome) => void preflight.push(preflightOf(outcome)),
        add(outcome) {
            counted.add(judgedOf(outcome));
            found.add(outcome);
            faults.add(outcome);
            done += 1;
        },
        done: () => done,
        failsClean,
        score: (rules) => counted.score({
            ...rules,
            failsClean: failsClean(),
            missed: config.advanced.strict ? faults.missed() : [],
            unseen: faults.unseen(),
            strays: faults.strays(),
        }),
        told() {
            const { findings, more } = found.found();
            return { done, findings, moreFindings: more, preflight, coverage: faults.covered() };
        },
    };
}
/** The little of an outcome that scoring counts. */
function judgedOf({ cell, verdicts, status }) {
    const utility = verdicts.filter((verdict) => !verdict.counts && verdict.status !== 'skipped');
    return {
        phase: cell.phase,
        promptId: cell.promptId,
        stratum: cell.stratum,
        caseId: cell.repeat === 1 ? cell.id : cell.id.replace(/@\d+$/, ''),
        status,
        critical: verdicts.flatMap((verdict) => verdict.counts &&
            verdict.severity === 'critical' &&
            (verdict.status === 'broken' || verdict.status === 'errored')
            ? [{ rule: verdict.rule, status: verdict.status }]
            : []),
        utility: utility.length === 0 ? null : utility.every((verdict) => verdict.status === 'held'),
        attacked: cell.mutation?.expectation === 'SEC',
        credit: null,
    };
}
/** A golden prompt in a clean world: a broken rule here is nobody's mutation's fault. */
function preflightOf({ cell, transcript, verdicts, status }) {
    return {
        promptId: cell.promptId,
        held: status === 'passed' || status === 'unjudged',
        broken: verdicts.flatMap((verdict) => {
            if (verdict.status === 'broken')
                return [{ rule: verdict.rule, expected: verdict.expected, actual: verdict.actual }];
            if (verdict.status !== 'errored')
                return [];
            return [{ rule: verdict.rule, expected: 'a rule that can be judged', actual: verdict.reason }];
        }),
        durationMs: Math.round(transcript.durationMs),
    };
}

;// CONCATENATED MODULE: ./build/invariants/verdict.js
/**
 * A cell fails on any counting break, is errored when a counting rule could not be judged,
 * and is unjudged when no counting rule applied: never a pass without evidence.
 */
function statusOf(verdicts) {
    const counting = verdicts.filter((verdict) => verdict.counts);
    if (counting.some((verdict) => verdict.status === 'broken'))
        return 'failed';
    if (counting.some((verdict) => verdict.status === 'errored'))
        return 'errored';
    return counting.some((verdict) => verdict.status === 'held') ? 'passed' : 'unjudged';
}

;// CONCATENATED MODULE: ./build/run/in-order.js
/** How far the fastest cell may run ahead of the slowest: bounds memory while one cell hangs. */
const in_order_window = 1024;
/**
 * Maps items over a fixed set of workers, each busy with one item at a time, and yields results in the items' order.
 * When `signal` aborts or a task fails, nothing new starts, every result that is complete is still yielded (gaps are
 * left out), and a failure is thrown last. Results that arrive after an abort are dropped: they may be half-done.
 */
async function* inOrder(items, task) {
    const crew = crewFor(items, task);
    let next = 0;
    try {
        for (;;) {
            crew.start(next);
            for (; crew.done.has(next); next += 1) {
                const result = crew.done.get(next);
                crew.done.delete(next);
                if (result !== undefined)
                    yield result;
                crew.start(next);
            }
            if (crew.isOver())
                break;
            await crew.change();
        }
        for (const position of [...crew.done.keys()].toSorted((a, b) => a - b)) {
            const result = crew.done.get(position);
            if (result !== undefined)
                yield result;
        }
        if (crew.failures.length > 0)
            throw crew.failures[0];
    }
    finally {
        crew.dismiss();
    }
}
function crewFor(items, task) {
    const { signal, perform } = task;
    const source = items[Symbol.iterator]();
    const idle = [...task.workers];
    const done = new Map();
    const failures = [];
    let started = 0;
    let exhausted = false;
    let wake = () => { };
    const onAbort = () => wake();
    signal.addEventListener('abort', onAbort);
    const isStopped = () => signal.aborted || failures.length > 0;
    const work = async (position, item, worker) => {
        try {
            const result = await perform(item, worker);
            if (!signal.aborted)
                done.set(position, result);
        }
        catch (error) {
            if (!signal.aborted)
                failures.push(error);
        }
        idle.push(worker);
        wake();
    };
    return {
        done,
        failures,
        start(oldest) {
            while (idle.length > 0 && !isStopped() && !exhausted && started - oldest < in_order_window) {
                const item = source.next();
                exhausted = item.done === true;
                const worker = exhausted ? undefined : idle.pop();
                if (item.done === true || worker === undefined)
                    return;
                void work(started, item.value, worker);
                started += 1;
            }
        },
        isOver: () => idle.length === task.workers.length && (isStopped() || exhausted),
        change: () => new Promise((resolve) => (wake = resolve)),
        dismiss: () => signal.removeEventListener('abort', onAbort),
    };
}

;// CONCATENATED MODULE: ./build/run/run.js



/** After so many cells in a row that found nobody home, the agent is gone, not unlucky. */
const mostUnreachable = 3;
/**
 * Asks the agent cell by cell and judges what it did, in the order of the plan at any concurrency.
 * Cancelling keeps every outcome that was complete. Throws a `UserError` once the agent is gone, after yielding
 * what was known before.
 */
function run(cells, running) {
    let missed = 0;
    if (running.apart)
        for (const { gateway } of running.world.lanes)
            gateway?.forget();
    const perform = async (cell, worker) => {
        await worker.agent.reset?.(running.signal);
        const transcript = await transcribe(cell, worker, running);
        if (transcript.ending.kind !== 'unreachable') {
            missed = 0;
            return judged(cell, transcript, running);
        }
        missed += 1;
        if (missed >= mostUnreachable)
            throw gone(transcript.ending);
        return { cell, transcript, verdicts: [], status: 'excluded' };
    };
    return inOrder(cells, { workers: workersOf(running), signal: running.signal, perform });
}
function workersOf({ world, apart }) {
    return world.lanes.flatMap(({ agent, gateway, width }) => apart ? [{ agent, gateway }] : Array.from({ length: width }, () => ({ agent, gateway: null })));
}
async function transcribe(cell, { agent, gateway }, { world, signal }) {
    const { id, scenario } = cell;
    const watched = gateway?.raise({ id, scenario, deadlineMs: world.deadlineMs }) ?? null;
    const answer = await ask(agent, cell, signal);
    return { ...answer, traffic: (await watched?.settle()) ?? null };
}
async function ask(agent, cell, signal) {
    const answer = await agent.ask({ cell: cell.id, turns: cell.turns, signal });
    const mustSurvive = cell.mutation?.expectation === 'DEG' && answer.ending.kind !== 'unreachable';
    if (!mustSurvive || (await agent.healthy(signal)) || signal.aborted)
        return answer;
    const reason = `${answer.ending.kind}, and then no longer there to be asked`;
    return { ...answer, ending: { kind: 'crashed', reason } };
}
async function judged(cell, transcript, running) {
    const faults = transcript.traffic?.faults ?? [];
    if (faults.length > 0 && faults.every(({ delivered }) => delivered === 0)) {
        return { cell, transcript, verdicts: [], status: 'not-triggered' };
    }
    const evidence = run_evidenceOf(cell, transcript, running.world);
    const beside = await verdictsOf(cell.rules.filter(({ counts }) => !counts), evidence, running.judge);
    const spoken = beside.filter(({ status }) => status !== 'skipped');
    const taskDone = spoken.length === 0 ? null : spoken.every(({ status }) => status === 'held');
    const counting = await verdictsOf(cell.rules.filter(({ counts }) => counts), { ...evidence, taskDone }, running.judge);
    return { cell, transcript, verdicts: [...counting, ...beside], status: statusOf(counting) };
}
function run_evidenceOf(cell, transcript, world) {
    const planted = (transcript.traffic?.faults ?? []).flatMap((fault) => fault.planted);
    return {
        transcript,
        prompt: cell.turns.at(-1) ?? '',
        golden: cell.golden,
        canary: cell.mutation?.canary ?? canaryIn(planted),
        holding: holdingUnder(cell.scenario),
        planted,
        taskDone: null,
        load: world.load,
        sleep: world.clock.sleep,
    };
}
function canaryIn(planted) {
    for (const one of planted)
        if (one.kind === 'canary')
            return one.text;
    return null;
}
const clean = ['always', 'no_chaos'];
/** The conditions of `when` that hold under a scenario. */
function holdingUnder(scenario) {
    if (scenario === null)
        return clean;
    const active = [
        ...(scenario.toolFaults.length > 0 ? ['tool_faults_active'] : []),
        ...(scenario.llmFaults.length > 0 ? ['llm_faults_active'] : []),
        ...(scenario.contextAttacks.length > 0 ? ['context_attacks_active'] : []),
    ];
    return active.length === 0 ? clean : ['always', 'any_chaos_active', ...active];
}
async function verdictsOf(rules, evidence, judge) {
    const verdicts = [];
    for (const rule of rules) {
        const verdict = judge(rule, evidence);
        // Awaiting only real promises keeps tens of thousands of plain checks off the microtask queue.
        verdicts.push(verdict instanceof Promise ? await verdict : verdict);
    }
    return verdicts;
}
function gone(ending) {
    const reason = ending.kind === 'unreachable' ? ending.reason : ending.kind;
    return new user_error/* UserError */.y({
        message: `The agent is gone: ${reason}.`,
        hint: 'Is it still running? `flakestorm verify` asks it once.',
    }, { exit: 3 });
}

;// CONCATENATED MODULE: ./build/storm.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




/** The whole program on one page: check the golden prompts, run the phases, score, write, report. */
async function storm(config, plan, setting) {
    const began = setting.clock.now();
    const seen = gather(config);
    const { failure, remarks } = await blow(plan, seen, setting);
    const score = seen.score({
        ...config.scoring,
        strata: plan.weights,
        cutShort: storm_cutShort(failure, setting.signal, { done: seen.done(), total: plan.total }),
    });
    const report = {
        schema: 1,
        ...setting.head,
        ...seen.told(),
        durationMs: Math.round(setting.clock.now() - began),
        seed: plan.seed,
        planned: plan.total,
        score,
        notes: [...setting.warnings, ...plan.notes, ...remarks],
    };
    return { report, failure: failure ?? finish(setting.ledger, report) };
}
/** Everything that asks the agent. What the user must mend ends it early and is returned, not thrown. */
async function blow(plan, seen, setting) {
    const { ledger, watch, signal } = setting;
    let remarks = [];
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const world = __addDisposableResource(env_1, await setting.open(), true);
            const running = { world, judge: prepare(new Map(plan.invariants.map((rule) => [rule.id, rule]))), signal };
            if (plan.preflight.length > 0)
                watch({ kind: 'preflight', total: plan.preflight.length });
            for await (const outcome of run(plan.preflight, { ...running, apart: plan.apart })) {
                refuseAbsent(outcome);
                seen.clean(outcome);
                watch({ kind: 'checked', outcome });
            }
            for (const { phase, cells, total, apart } of plan.phases) {
                watch({ kind: 'phase', phase, total });
                for await (const outcome of run(sparing(cells, seen.failsClean()), { ...running, apart })) {
                    ledger.add(outcome);
                    seen.add(outcome);
                    watch({ kind: 'cell', outcome });
                }
                remarks = world.remarks();
            }
            return { failure: null, remarks };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        return { failure: userErrorOrThrow(error), remarks };
    }
}
function finish(ledger, report) {
    try {
        ledger.finish(report);
        return null;
    }
    catch (error) {
        return userErrorOrThrow(error);
    }
}
function userErrorOrThrow(error) {
    if (error instanceof user_error/* UserError */.y)
        return error;
    throw error;
}
function storm_cutShort(failure, signal, progress) {
    if (signal.aborted)
        return { because: 'cancelled', ...progress };
    return failure && { because: failure.exit === 3 ? 'agent-gone' : 'disk', ...progress };
}
/** Cells of a prompt that fails without any storm prove nothing; they are left out and the gate says why. */
function* sparing(cells, spoilt) {
    const left = new Set(spoilt);
    for (const cell of cells)
        if (!left.has(cell.promptId))
            yield cell;
}
function refuseAbsent({ transcript }) {
    if (transcript.ending.kind !== 'unreachable')
        return;
    throw new user_error/* UserError */.y({
        message: `The agent could not be reached: ${transcript.ending.reason}.`,
        hint: 'Start it first, let flakestorm start it with `agent.start`, or correct `agent.endpoint`.',
    }, { exit: 3 });
}

// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
// EXTERNAL MODULE: ./build/world.js + 34 modules
var world = __webpack_require__(4781);
;// CONCATENATED MODULE: ./build/launch.js















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
/** Reaches the agent and asks every golden prompt once; no cell is run. */
async function check(prepared, around) {
    const { config, plan } = prepared;
    const { report, failure } = await storm(config, { ...plan, phases: [], total: 0 }, settingOf(prepared, around, unrecorded));
    const clean = report.preflight.every((result) => result.held);
    const exit = around.signal.aborted ? 130 : (failure?.exit ?? (clean ? 0 : 1));
    return { preflight: report.preflight, failure, exit };
}
const unrecorded = { add: () => { }, finish: () => { } };
/** Runs what was prepared. Never throws for the agent or the disk; `failure` says what ended it early. */
async function launch(prepared, around) {
    const { config, plan } = prepared;
    const path = (0,external_node_path_.join)(config.output.folder, 'result.json');
    const record = (0,result_file/* openResultFile */.S)(path, {
        schema: 1,
        ...headOf(prepared),
        seed: plan.seed,
        planned: plan.total,
    });
    try {
        const { report, failure } = await storm(config, plan, settingOf(prepared, around, record));
        const [files, unwritten] = await attempt(() => writeReports(report, path, config.output));
        const end = failure ?? unwritten;
        const cancelled = around.signal.aborted;
        return { report, files, failure: cancelled ? null : end, exit: cancelled ? 130 : exitOf(report, end) };
    }
    finally {
        record.close();
    }
}
function settingOf(prepared, around, ledger) {
    const { order, loaded, config, plan, weather } = prepared;
    const isStormy = plan.apart || plan.phases.some(({ apart }) => apart);
    const gateway = {
        needed: config.gateway !== null || isStormy,
        faults: weather?.toolFaults ?? [],
    };
    return {
        head: headOf(prepared),
        warnings: loaded.warnings,
        clock: real_clock/* realClock */.d,
        open: () => (0,world/* openWorld */.HY)(config, { ...around, env: order.env, jobContext: order.jobContext, gateway }),
        ledger,
        watch: around.watch,
        signal: around.signal,
    };
}
function headOf({ config, configFile, order }) {
    const { type, endpoint, command } = config.agent;
    return {
        tool: { name: 'flakestorm', version: version/* version */.r },
        configFile,
        said: saidIn(order),
        agent: { type, address: endpoint || (command ?? '') },
        startedAt: real_clock/* realClock */.d.date(),
    };
}
function exitOf({ score }, failure) {
    if (failure !== null)
        return failure.exit;
    const exits = { passed: 0, failed: 1, inconclusive: 5 };
    return exits[score.verdict];
}
/** What was said over the config and makes a cell another one. */
function saidIn({ chaos, overrides }) {
    return [
        ...(chaos.wanted && chaos.profile === null ? ['--chaos'] : []),
        ...(chaos.profile === null ? [] : ['--chaos-profile', chaos.profile]),
        ...(overrides.endpoint === null ? [] : ['--agent-url', overrides.endpoint]),
        ...(overrides.start === null ? [] : ['--start', overrides.start]),
    ];
}
async function attempt(act) {
    try {
        return [await act(), null];
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y)
            return [null, error];
        throw error;
    }
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

/***/ 3145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ cut),
/* harmony export */   p: () => (/* binding */ causes)
/* harmony export */ });
/* harmony import */ var _base_phase_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9119);

/** More causes than this are counted, not shown. */
const mostFindings = 50;
function causes() {
    const found = new Map();
    const held = new Map();
    return {
        add(outcome) {
            for (const verdict of outcome.verdicts) {
                if (!verdict.counts || verdict.status === 'skipped')
                    continue;
                const under = outcome.cell.stratum;
                const subject = `${outcome.cell.phase} ${under} ${verdict.rule}`;
                held.set(subject, (held.get(subject) ?? 0) + 1);
                if (verdict.status === 'held')
                    continue;
                const cause = `${subject} ${verdict.status}`;
                const known = found.get(cause);
                found.set(cause, known ? { ...known, cells: known.cells + 1 } : findingOf(outcome, verdict));
            }
        },
        found() {
            const all = [...found.values()]
                .map((finding) => ({
                ...finding,
                of: held.get(`${finding.phase} ${finding.under} ${finding.rule}`) ?? finding.cells,
            }))
                .toSorted((a, b) => _base_phase_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g.indexOf(a.severity) - _base_phase_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g.indexOf(b.severity) || b.cells - a.cells);
            return { findings: all.slice(0, mostFindings), more: Math.max(0, all.length - mostFindings) };
        },
    };
}
function findingOf(outcome, verdict) {
    const { rule, type, severity, status } = verdict;
    return {
        phase: outcome.cell.phase,
        rule,
        type,
        severity,
        status,
        under: outcome.cell.stratum,
        cells: 1,
        example: exampleOf(outcome, verdict),
    };
}
function exampleOf({ cell, transcript }, verdict) {
    const broken = verdict.status === 'broken';
    return {
        cell: cell.id,
        expected: broken ? verdict.expected : 'a rule that can be judged',
        actual: broken ? verdict.actual : verdict.reason,
        prompt: cut(cell.turns.at(-1) ?? '', 600),
        output: cut(transcript.output, 600),
        ending: transcript.ending,
    };
}
/** At most `most` characters, never half a surrogate pair; says how much is missing. */
function cut(text, most) {
    if (text.length <= most)
        return text;
    const head = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
    return `${head}… (${text.length - head.length} more characters)`;
}


/***/ }),

/***/ 6853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ markdown)
});

;// CONCATENATED MODULE: ./node_modules/markdown-table/index.js
// To do: next major: remove.
/**
 * @typedef {Options} MarkdownTableOptions
 *   Configuration.
 */

/**
 * @typedef Options
 *   Configuration.
 * @property {boolean | null | undefined} [alignDelimiters=true]
 *   Whether to align the delimiters (default: `true`);
 *   they are aligned by default:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   Pass `false` to make them staggered:
 *
 *   ```markdown
 *   | Alpha | B |
 *   | - | - |
 *   | C | Delta |
 *   ```
 * @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
 *   How to align columns (default: `''`);
 *   one style for all columns or styles for their respective columns;
 *   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
 *   other values are treated as `''`, which doesn’t place the colon in the
 *   alignment row but does align left;
 *   *only the lowercased first character is used, so `Right` is fine.*
 * @property {boolean | null | undefined} [delimiterEnd=true]
 *   Whether to end each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B
 *   | ----- | -----
 *   | C     | Delta
 *   ```
 * @property {boolean | null | undefined} [fillRows=true]
 *   Whether to fill rows with empty cells up to the most cells in a row
 *   (default: `true`).
 *
 *   When `true`, all rows have as many cells as the longest row:
 *
 *   ```markdown
 *   | Alpha | B    |   |
 *   | ----- | ---- | - |
 *   | C     |      |   |
 *   | D     | Echo | F |
 *   ```
 *
 *   When `false`, rows keep their cells,
 *   and the delimiter row has as many cells as the header row:
 *
 *   ```markdown
 *   | Alpha | B    |
 *   | ----- | ---- |
 *   | C     |
 *   | D     | Echo | F |
 *   ```
 * @property {boolean | null | undefined} [delimiterStart=true]
 *   Whether to begin each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are starting delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no starting delimiters:
 *
 *   ```markdown
 *   Alpha | B     |
 *   ----- | ----- |
 *   C     | Delta |
 *   ```
 * @property {boolean | null | undefined} [padding=true]
 *   Whether to add a space of padding between delimiters and cells
 *   (default: `true`).
 *
 *   When `true`, there is padding:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there is no padding:
 *
 *   ```markdown
 *   |Alpha|B    |
 *   |-----|-----|
 *   |C    |Delta|
 *   ```
 * @property {((value: string) => number) | null | undefined} [stringLength]
 *   Function to detect the length of table cell content (optional);
 *   this is used when aligning the delimiters (`|`) between table cells;
 *   full-width characters and emoji mess up delimiter alignment when viewing
 *   the markdown source;
 *   to fix this, you can pass this function,
 *   which receives the cell content and returns its “visible” size;
 *   note that what is and isn’t visible depends on where the text is displayed.
 *
 *   Without such a function, the following:
 *
 *   ```js
 *   markdownTable([
 *     ['Alpha', 'Bravo'],
 *     ['中文', 'Charlie'],
 *     ['👩‍❤️‍👩', 'Delta']
 *   ])
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo |
 *   | - | - |
 *   | 中文 | Charlie |
 *   | 👩‍❤️‍👩 | Delta |
 *   ```
 *
 *   With [`string-width`](https://github.com/sindresorhus/string-width):
 *
 *   ```js
 *   import stringWidth from 'string-width'
 *
 *   markdownTable(
 *     [
 *       ['Alpha', 'Bravo'],
 *       ['中文', 'Charlie'],
 *       ['👩‍❤️‍👩', 'Delta']
 *     ],
 *     {stringLength: stringWidth}
 *   )
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo   |
 *   | ----- | ------- |
 *   | 中文  | Charlie |
 *   | 👩‍❤️‍👩    | Delta   |
 *   ```
 */

/**
 * Get the length of a cell.
 *
 * @param {string} value
 *   Cell value.
 * @returns {number}
 *   Cell size.
 */
function defaultStringLength(value) {
  return value.length
}

/**
 * Generate a markdown
 * ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
 * table.
 *
 * @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
 *   Table data (matrix of strings).
 * @param {Readonly<Options> | null | undefined} [options]
 *   Configuration (optional).
 * @returns {string}
 *   Result.
 */
function markdownTable(table, options) {
  const settings = options || {}
  // To do: next major: change to spread.
  // eslint-disable-next-line unicorn/prefer-spread -- `align` can be a string.
  const align = (settings.align || []).concat()
  const stringLength = settings.stringLength || defaultStringLength
  /** @type {Array<number>} Character codes as symbols for alignment per column. */
  const alignments = []
  /** @type {Array<Array<string>>} Cells per row. */
  const cellMatrix = []
  /** @type {Array<Array<number>>} Sizes of each cell per row. */
  const sizeMatrix = []
  /** @type {Array<number>} */
  const longestCellByColumn = []
  let mostCellsPerRow = 0
  let rowIndex = -1

  // This is a superfluous loop if we don’t align delimiters, but otherwise we’d
  // do superfluous work when aligning, so optimize for aligning.
  while (++rowIndex < table.length) {
    /** @type {Array<string>} */
    const row = []
    /** @type {Array<number>} */
    const sizes = []
    let columnIndex = -1

    if (table[rowIndex].length > mostCellsPerRow) {
      mostCellsPerRow = table[rowIndex].length
    }

    while (++columnIndex < table[rowIndex].length) {
      const cell = serialize(table[rowIndex][columnIndex])

      if (settings.alignDelimiters !== false) {
        const size = stringLength(cell)
        sizes[columnIndex] = size

        if (
          longestCellByColumn[columnIndex] === undefined ||
          size > longestCellByColumn[columnIndex]
        ) {
          longestCellByColumn[columnIndex] = size
        }
      }

      row.push(cell)
    }

    cellMatrix[rowIndex] = row
    sizeMatrix[rowIndex] = sizes
  }

  // Figure out which alignments to use.
  let columnIndex = -1

  if (typeof align === 'object' && 'length' in align) {
    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = toAlignment(align[columnIndex])
    }
  } else {
    const code = toAlignment(align)

    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = code
    }
  }

  // Inject the alignment row.
  columnIndex = -1
  /** @type {Array<string>} */
  const row = []
  /** @type {Array<number>} */
  const sizes = []

  while (++columnIndex < mostCellsPerRow) {
    const code = alignments[columnIndex]
    let before = ''
    let after = ''

    if (code === 99 /* `c` */) {
      before = ':'
      after = ':'
    } else if (code === 108 /* `l` */) {
      before = ':'
    } else if (code === 114 /* `r` */) {
      after = ':'
    }

    // There *must* be at least one hyphen-minus in each alignment cell.
    let size =
      settings.alignDelimiters === false
        ? 1
        : Math.max(
            1,
            longestCellByColumn[columnIndex] - before.length - after.length
          )

    const cell = before + '-'.repeat(size) + after

    if (settings.alignDelimiters !== false) {
      size = before.length + size + after.length

      if (size > longestCellByColumn[columnIndex]) {
        longestCellByColumn[columnIndex] = size
      }

      sizes[columnIndex] = size
    }

    row[columnIndex] = cell
  }

  // Inject the alignment row.
  cellMatrix.splice(1, 0, row)
  sizeMatrix.splice(1, 0, sizes)

  rowIndex = -1
  /** @type {Array<string>} */
  const lines = []

  while (++rowIndex < cellMatrix.length) {
    const row = cellMatrix[rowIndex]
    const sizes = sizeMatrix[rowIndex]
    const cellsInRow =
      settings.fillRows === false
        ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length)
        : mostCellsPerRow
    columnIndex = -1
    /** @type {Array<string>} */
    const line = []

    while (++columnIndex < cellsInRow) {
      const cell = row[columnIndex] || ''
      let before = ''
      let after = ''

      if (settings.alignDelimiters !== false) {
        const size =
          longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0)
        const code = alignments[columnIndex]

        if (code === 114 /* `r` */) {
          before = ' '.repeat(size)
        } else if (code === 99 /* `c` */) {
          const half = size / 2

          if (size % 2) {
            before = ' '.repeat(half + 0.5)
            after = ' '.repeat(half - 0.5)
          } else {
            before = ' '.repeat(half)
            after = before
          }
        } else {
          after = ' '.repeat(size)
        }
      }

      if (settings.delimiterStart !== false && !columnIndex) {
        line.push('|')
      }

      if (
        settings.padding !== false &&
        // Don’t add the opening space if we’re not aligning and the cell is
        // empty: there will be a closing space.
        !(settings.alignDelimiters === false && cell === '') &&
        (settings.delimiterStart !== false || columnIndex)
      ) {
        line.push(' ')
      }

      if (settings.alignDelimiters !== false) {
        line.push(before)
      }

      line.push(cell)

      if (settings.alignDelimiters !== false) {
        line.push(after)
      }

      if (settings.padding !== false) {
        line.push(' ')
      }

      if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) {
        line.push('|')
      }
    }

    lines.push(
      settings.delimiterEnd === false
        ? line.join('').replace(/ +$/, '')
        : line.join('')
    )
  }

  return lines.join('\n')
}

/**
 * Serialize a cell value.
 *
 * @param {string | null | undefined} [value]
 *   Value to serialize.
 * @returns {string}
 *   Result.
 */
function serialize(value) {
  return value === null || value === undefined ? '' : String(value)
}

/**
 * Get the alignment character code from a value.
 *
 * @param {string | null | undefined} value
 *   Value.
 * @returns {number}
 *   Alignment.
 */
function toAlignment(value) {
  const code = typeof value === 'string' ? value.codePointAt(0) : 0

  return code === 67 /* `C` */ || code === 99 /* `c` */
    ? 99 /* `c` */
    : code === 76 /* `L` */ || code === 108 /* `l` */
      ? 108 /* `l` */
      : code === 82 /* `R` */ || code === 114 /* `r` */
        ? 114 /* `r` */
        : 0
}

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/report.js
var report_report = __webpack_require__(7177);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(4702);
;// CONCATENATED MODULE: ./build/report/markdown.js




const signs = { passed: '✅', failed: '❌', inconclusive: '⚠️' };
/** The page that a reviewer reads: may I merge, what broke, would a re-run agree, what do I paste. */
function markdown(report, limits = { findings: 30 }) {
    const { score } = report;
    const shown = report.findings.slice(0, limits.findings);
    const hidden = report.findings.length - shown.length + report.moreFindings;
    return [
        `### ${signs[score.verdict]} flakestorm: ${(0,words/* verdictLine */.MT)(score)}`,
        ...list(score.reasons.map(words/* reasonSentence */.Ux)),
        ...(score.phases.length === 0 ? [] : [phaseTable(report)]),
        ...(score.overall === null ? [] : [`With other golden prompts, 95 %: ${(0,words/* newPrompts */.y2)(score.overall)}.`]),
        ...cleanFailures(report.preflight),
        ...(shown.length === 0
            ? []
            : ['#### What broke', ...shown.map((finding) => findingBlock(report, finding))]),
        ...(hidden > 0
            ? [`${hidden} more ${hidden === 1 ? 'cause is' : 'causes are'} in the report files.`]
            : []),
        ...coverageDetails(report.coverage),
        ...score.phases.filter((phase) => phase.strata.length > 1).map(strataDetails),
        ...list(report.notes.map(report_escape/* inline */.mG)),
        (0,words/* provenance */.aH)(report),
        '',
    ].join('\n\n');
}
function list(sentences) {
    return sentences.length === 0 ? [] : [sentences.map((sentence) => `- ${sentence}`).join('\n')];
}
function phaseTable({ score }) {
    const rows = score.phases.map((phase) => [
        phase.phase,
        phase.estimate === null ? 'no score' : (0,words/* decimals */.rr)(phase.estimate.value),
        phase.estimate === null ? '' : (0,words/* range */.y1)(phase.estimate.rerun),
        `${phase.counts.passed}/${phase.counts.passed + phase.counts.failed}`,
        `${Math.round(phase.weight * 100)} %`,
        phase.floor === null ? '' : (0,words/* bar */.M0)(phase.floor),
        aside(phase),
    ]);
    return markdownTable([['Phase', 'Score', 're-run 95 %', 'Passed', 'Weight', 'Floor', 'Beside the score'], ...rows], {
        align: ['l', 'r', 'r', 'r', 'r', 'r', 'l'],
    });
}
function aside({ counts, attacks, utility, flaky, passAllRepeats }) {
    return [
        ...(attacks === null ? [] : [`attacks won ${attacks.won}/${attacks.total}`]),
        ...(utility === null ? [] : [`utility under attack ${utility.held}/${utility.total}`]),
        ...(passAllRepeats === null ? [] : [`all repeats pass ${(0,words/* decimals */.rr)(passAllRepeats)}`]),
        ...(flaky > 0 ? [`${flaky} flaky`] : []),
        ...(counts.errored > 0 ? [`${counts.errored} errored`] : []),
        ...(counts.unjudged > 0 ? [`${counts.unjudged} not judged`] : []),
        ...(counts.notTriggered > 0 ? [`${counts.notTriggered} not triggered`] : []),
        ...(counts.excluded > 0 ? [`${counts.excluded} without an agent`] : []),
    ].join(' · ');
}
function cleanFailures(preflight) {
    const failed = preflight.filter((result) => !result.held);
    if (failed.length === 0)
        return [];
    const lines = failed.flatMap(({ promptId, broken }) => [
        `- **${(0,report_escape/* inline */.mG)(promptId)}**`,
        ...broken.map(({ rule, expected, actual }) => `  - ${(0,report_escape/* inline */.mG)(rule)}: expected ${(0,report_escape/* inline */.mG)(expected)}, seen ${(0,report_escape/* inline */.mG)(actual)}`),
    ]);
    return ['#### Fails before anything was done to it', lines.join('\n')];
}
function findingBlock(report, finding) {
    const { example } = finding;
    const how = finding.status === 'broken'
        ? `${finding.cells} of ${(0,words/* cells */.Yo)(finding.of)}`
        : `not judged in ${(0,words/* cells */.Yo)(finding.cells)}`;
    return [
        `**${(0,report_escape/* inline */.mG)(finding.rule)}** under ${(0,report_escape/* inline */.mG)(finding.under)}: ${how} (${finding.severity})`,
        `- expected: ${(0,report_escape/* inline */.mG)(example.expected)}\n- seen: ${(0,report_escape/* inline */.mG)(example.actual)}`,
        (0,report_escape/* fenced */.OF)((0,report_report/* reproduce */.C)(report, example.cell)).replace(/^(`+)text/, '$1sh'),
        `<details><summary>The first such cell</summary>\n\n${evidence(finding)}\n\n</details>`,
    ].join('\n\n');
}
function evidence({ example }) {
    return [
        'Asked:',
        (0,report_escape/* fenced */.OF)(example.prompt),
        example.ending.kind === 'answered' ? 'Answered:' : `Answered (${(0,report_escape/* inline */.mG)((0,words/* endingWords */.fg)(example.ending))}):`,
        (0,report_escape/* fenced */.OF)(example.output === '' ? '(nothing)' : example.output),
    ].join('\n\n');
}
function strataDetails({ phase, strata }) {
    const rows = strata.map(({ stratum, counts, value, weight }) => [
        (0,report_escape/* inline */.mG)(stratum),
        value === null ? 'no score' : (0,words/* decimals */.rr)(value),
        `${counts.passed}/${counts.passed + counts.failed}`,
        String(weight),
    ]);
    const table = markdownTable([['Type', 'Score', 'Passed', 'Weight'], ...rows], {
        align: ['l', 'r', 'r', 'r'],
    });
    return `<details><summary>${phase} by type</summary>\n\n${table}\n\n</details>`;
}
/** Which faults really reached the agent; those that did not stand in the open, with the reason. */
function coverageDetails(coverage) {
    if (coverage.length === 0)
        return [];
    const missed = coverage.filter(({ because }) => because !== null);
    const rows = coverage.map(({ scenario, id, cells: reached, planned, delivered, matched, scope }) => [
        (0,report_escape/* inline */.mG)(scenario),
        (0,report_escape/* inline */.mG)(id),
        `${reached}/${planned}`,
        `${delivered}/${matched}`,
        scope ?? '',
    ]);
    const table = markdownTable([['Scenario', 'Fault', 'Cells reached', 'Calls struck', 'Where'], ...rows], {
        align: ['l', 'l', 'r', 'r', 'l'],
    });
    return [
        ...list(missed.map((fault) => `Not triggered: ${(0,report_escape/* inline */.mG)(fault.id)}, ${(0,report_escape/* inline */.mG)(fault.because ?? '')}`)),
        `<details><summary>Faults: what reached the agent</summary>\n\n${table}\n\n</details>`,
    ];
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

/***/ 7177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ reproduce)
/* harmony export */ });
/** The one command that shows the same failure again. */
function reproduce({ seed, configFile, said }, cell) {
    const config = configFile === 'flakestorm.yaml' ? [] : ['--config', configFile];
    return ['npx flakestorm run --cell', ...[cell, '--seed', String(seed), ...config, ...said].map(shellWord)].join(' ');
}
function shellWord(word) {
    return /^[\w@%+=:,./#-]+$/.test(word) && !word.startsWith('#') ? word : `'${word.replaceAll("'", `'\\''`)}'`;
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
/* unused harmony export chance */
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
        ...(excluded > 0 ? [`the agent was away in ${excluded}`] : []),
        ...(errored > 0 ? [`a rule could not be judged in ${errored}`] : []),
    ].join(', ');
}
/** What the gate goes by, in words. */
const gauges = { point: 'score', confident: 'lower 95 % bound', lenient: 'upper 95 % bound' };
/** How far a fault got. */
function reach({ cells: reached, planned, delivered, matched, scope, because }) {
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
