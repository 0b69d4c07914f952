export const id = 7421;
export const ids = [7421];
export const modules = {

/***/ 143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ cannotWrite)
/* harmony export */ });
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5794);

/** The one sentence for a file that cannot be written, with the system's own reason. */
function cannotWrite(path, error) {
    return new _base_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
        message: `Cannot write ${path}: ${(0,_base_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A)(error)}.`,
        hint: 'Make room, make the folder writable, or have it written elsewhere.',
    }, { cause: error });
}


/***/ }),

/***/ 8327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ functionLoader)
/* harmony export */ });
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3136);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};


/** Loads an exported function of a user's module, each file once; paths are relative to the config's folder. */
function functionLoader(folder) {
    const modules = new Map();
    return async (file, name) => {
        const url = (0,node_url__WEBPACK_IMPORTED_MODULE_0__.pathToFileURL)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, file)).href;
        const loading = modules.get(url) ?? importModule(url);
        modules.set(url, loading);
        const found = (await loading)[name];
        if (typeof found !== 'function')
            throw new Error(`${file} exports no function called "${name}"`);
        return (...args) => Reflect.apply(found, undefined, args);
    };
}
// The bundler must leave this import alone: the file is the user's and exists only at run time.
const importModule = (url) => import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ url));


/***/ }),

/***/ 9661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder),
/* harmony export */   y: () => (/* binding */ tryFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _cannot_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(143);



/**
 * Makes a folder with those above it, and returns those that were not there, the outermost first. Node's own `recursive`
 * never returns where the system says of a folder that is there that it is not, as below `/proc`.
 */
function makeFolder(folder) {
    if (isFolder(folder))
        return [];
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
    const made = parent === folder || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(parent) ? [] : makeFolder(parent);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
    }
    catch (error) {
        if (!isFolder(folder))
            throw error;
    }
    return [...made, folder];
}
/** Throws a `UserError` where files cannot be written to a folder; leaves nothing behind. */
function tryFolder(folder) {
    try {
        const made = makeFolder(folder);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        for (const each of made.toReversed())
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(each);
    }
    catch (error) {
        // Whoever else writes there already shows that it can be done.
        if (error instanceof Error && 'code' in error && error.code === 'ENOTEMPTY')
            return;
        throw (0,_cannot_write_js__WEBPACK_IMPORTED_MODULE_2__/* .cannotWrite */ .z)(folder, error);
    }
}
function isFolder(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}


/***/ }),

/***/ 1599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ discreet),
/* harmony export */   i: () => (/* binding */ prepare)
/* harmony export */ });
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5794);
/* harmony import */ var _all_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6646);
/* harmony import */ var _ending_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3989);



/** Makes every check once, so that patterns are compiled once a run and not once a cell. */
function prepare(invariants, kinds = _all_js__WEBPACK_IMPORTED_MODULE_1__/* .allInvariants */ .R) {
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
/** A judge whose words hold no secret: a rule's own values may be some. */
function discreet(judge, redact) {
    const hidden = (verdict) => {
        switch (verdict.status) {
            case 'held':
                return verdict;
            case 'broken':
                return { ...verdict, expected: redact(verdict.expected), actual: redact(verdict.actual) };
            case 'skipped':
                return { ...verdict, because: redact(verdict.because) };
            case 'errored':
                return { ...verdict, reason: redact(verdict.reason) };
        }
    };
    return (rule, evidence) => {
        const verdict = judge(rule, evidence);
        return verdict instanceof Promise ? verdict.then(hidden) : hidden(verdict);
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
    any_chaos_active: 'no chaos reached the agent here',
    tool_faults_active: 'no tool fault reached the agent here',
    llm_faults_active: 'no LLM fault reached the agent here',
    context_attacks_active: 'no context attack reached the agent here',
};
/**
 * What a rule about the answer says when there is none. A rule that wants something of the answer does not get it.
 * A rule that forbids something cannot be broken by silence, and looks at whatever was said or done on the way. Code
 * of the user's that looked at the calls or the ending has judged what was done.
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
        return absent(check(evidence), { actual: (0,_ending_js__WEBPACK_IMPORTED_MODULE_2__/* .describeEnding */ .b)(ending), holds: kind.safety, negate });
    };
}
/** The check is asked only for its words, unless it looked at more than the answer. Calls that nobody saw forgive nothing. */
function absent(found, absence) {
    if (found instanceof Promise)
        return found.then((settled) => absent(settled, absence));
    if (!('expected' in found) || found.unanswered === 'judged')
        return found;
    const { actual, holds, negate } = absence;
    if (negate && found.unanswered !== undefined)
        return { errored: found.unanswered.unknown };
    return { holds, expected: found.expected, actual };
}
function careful(check) {
    return (evidence) => {
        try {
            const found = check(evidence);
            return found instanceof Promise
                ? found.catch((error) => ({ errored: (0,_base_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A)(error) }))
                : found;
        }
        catch (error) {
            return { errored: (0,_base_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A)(error) };
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


/***/ }),

/***/ 3550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z6: () => (/* binding */ check),
  ql: () => (/* binding */ launch),
  OV: () => (/* binding */ worldFor)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/base/redact.js
var redact = __webpack_require__(8839);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/disk/commit-of.js

const patienceMs = 3000;
const mostAnswer = 1 << 26;
/**
 * The commit that stands in a folder, `+changes` behind it where files that git knows were changed; what the CI says where
 * git cannot tell; null where nobody can.
 */
function commitOf(folder, env) {
    return fromGit(folder, env) ?? commitIn(env['GITHUB_SHA'] ?? env['CI_COMMIT_SHA'] ?? env['GIT_COMMIT']);
}
function fromGit(folder, env) {
    try {
        // A repository may name a program for `fsmonitor`; a question about a commit must not start it.
        const asked = ['-c', 'core.fsmonitor=false', 'status', '--porcelain=v2', '--branch'];
        const said = (0,external_node_child_process_.execFileSync)('git', [...asked, '--untracked-files=no'], {
            cwd: folder,
            // Nor must it write to the repository, not even to its index.
            env: { ...env, GIT_OPTIONAL_LOCKS: '0' },
            encoding: 'utf8',
            timeout: patienceMs,
            maxBuffer: mostAnswer,
            stdio: ['ignore', 'pipe', 'ignore'],
        });
        const commit = commitIn(/^# branch\.oid (\S+)$/m.exec(said)?.[1]);
        return commit === null ? null : `${commit}${/^[^#\s]/m.test(said) ? '+changes' : ''}`;
    }
    catch {
        return null;
    }
}
function commitIn(text) {
    return /^[0-9a-f]{40,64}$/.exec((text ?? '').trim())?.[0] ?? null;
}

// EXTERNAL MODULE: ./build/disk/real-clock.js
var real_clock = __webpack_require__(5261);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/report/result.js
var result = __webpack_require__(9934);
// EXTERNAL MODULE: ./build/disk/cannot-write.js
var cannot_write = __webpack_require__(143);
// EXTERNAL MODULE: ./build/disk/make-folder.js
var make_folder = __webpack_require__(9661);
;// CONCATENATED MODULE: ./build/disk/result-file.js





/** Unwritten cells wait at most this long or until they are this large: what a crash of ours could cost. */
const flushAfterMs = 100;
const pageBytes = 1 << 17;
/** Opens `path` anew, making its folder; throws a `UserError` that names the path where it cannot be written. */
function openResultFile(path, head) {
    const file = attempt(path, () => {
        (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(path));
        return openPage((0,external_node_fs_.openSync)(path, 'w'));
    });
    let first = true;
    let timer = null;
    let late = null;
    const forgetTimer = () => {
        if (timer !== null)
            clearTimeout(timer);
        timer = null;
    };
    const flushLater = () => {
        timer = null;
        try {
            file.flush(result/* runningTail */._b);
        }
        catch (error) {
            late = error;
        }
    };
    attempt(path, () => {
        file.add((0,result/* resultHead */.Kf)(head));
        file.flush(result/* runningTail */._b);
    });
    return {
        path,
        add(outcome) {
            if (late !== null)
                throw (0,cannot_write/* cannotWrite */.z)(path, late);
            attempt(path, () => file.add((0,result/* resultLine */.ow)(outcome, first)));
            first = false;
            timer ??= setTimeout(flushLater, flushAfterMs);
        },
        finish(report) {
            // A flush that came later would put the tail of a running file behind the final one.
            forgetTimer();
            attempt(path, () => file.flush((0,result/* resultTail */.G7)(report)));
        },
        close() {
            forgetTimer();
            file.close();
        },
    };
}
/** Text is kept as bytes of one page: tens of thousands of strings that wait together would outlive the collector's nursery. */
function openPage(file) {
    const page = Buffer.allocUnsafe(pageBytes);
    let filled = 0;
    let position = 0;
    const write = (bytes) => {
        for (let done = 0; done < bytes.length;)
            done += (0,external_node_fs_.writeSync)(file, bytes, done, bytes.length - done, position + done);
    };
    const flush = (tail) => {
        // One write for both: whoever reads in between finds the old tail or the new one.
        write(Buffer.concat([page.subarray(0, filled), Buffer.from(tail)]));
        position += filled;
        filled = 0;
    };
    return {
        add(text) {
            const bytes = Buffer.byteLength(text);
            if (filled + bytes > pageBytes)
                flush(result/* runningTail */._b);
            if (bytes <= pageBytes) {
                filled += page.write(text, filled);
                return;
            }
            write(Buffer.from(text + result/* runningTail */._b));
            position += bytes;
        },
        flush,
        close: () => (0,external_node_fs_.closeSync)(file),
    };
}
function attempt(path, write) {
    try {
        return write();
    }
    catch (error) {
        throw (0,cannot_write/* cannotWrite */.z)(path, error);
    }
}

// EXTERNAL MODULE: ./build/base/phase.js
var phase = __webpack_require__(9119);
// EXTERNAL MODULE: ./build/plan/address.js
var address = __webpack_require__(7238);
;// CONCATENATED MODULE: ./build/plan/places.js


/** Every place of a config that a report may point at; what was never written has none. */
function placesIn({ config, locate }) {
    const named = (kind, name, path) => {
        const place = locate(path);
        return place === undefined ? [] : [{ kind, name, line: place.line, column: place.column }];
    };
    return [
        ...phase/* phases */.t.flatMap((phase) => keysOf[phase].flatMap((key) => named('phase', phase, [key])).slice(0, 1)),
        ...rulesIn({ config, locate }).flatMap(({ id, path }) => named('rule', id, path)),
        ...config.prompts.flatMap(({ id }, at) => named('prompt', id, ['golden_prompts', at])),
    ];
}
/** The block that a phase is configured by; the first one that is there. */
const keysOf = {
    mutation: ['mutations', 'golden_prompts'],
    chaos: ['chaos'],
    contract: ['contract', 'contracts', 'chaos_matrix'],
    replay: ['replays'],
};
function rulesIn({ config, locate, }) {
    const { invariants, prompts, contracts } = config;
    return [
        ...invariants.map(({ id }, at) => ({ id, path: ['invariants', at] })),
        ...prompts.flatMap((prompt, which) => prompt.invariants.map(({ id }, at) => ({ id, path: ['golden_prompts', which, 'invariants', at] }))),
        ...contracts.flatMap((contract, which) => contract.invariants.map(({ id }, at) => ({
            id,
            path: [...(0,address/* contractPath */.K)(locate, which), 'invariants', at],
        }))),
    ];
}

// EXTERNAL MODULE: ./build/mutations/all.js + 38 modules
var mutations_all = __webpack_require__(1546);
;// CONCATENATED MODULE: ./build/mutations/pack.js
/** The types of the attacks that we wrote. */
const packTypes = [
    'advanced_jailbreak',
    'prompt_injection',
    'encoding_attacks',
    'token_manipulation',
    'format_poisoning',
    'multi_turn_attack',
];
/**
 * Version of those attacks. It grows whenever one of them changes; agents learn, and so do attackers, so
 * "resists pack v1" says no more than that.
 */
const attackPack = 1;

;// CONCATENATED MODULE: ./build/plan/pack-of.js


/** The version of the attacks; undefined where some may be the user's own or a model's, of which no version says anything. */
function packOf({ mutations }) {
    const { generator, types, lists, templates, expectations } = mutations;
    const isOwn = (type) => !mutations_all/* allMutations */.Y.some((ours) => ours.type === type) ||
        (type === 'custom' && templates.some(({ expectation }) => expectation === 'SEC')) ||
        (expectations[type] === 'SEC' && !packTypes.includes(type));
    const isOurs = generator === 'offline' && lists.length === 0 && !types.some(isOwn);
    return isOurs ? attackPack : undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/invariants/canonical.js
var canonical = __webpack_require__(3322);
;// CONCATENATED MODULE: ./build/plan/suite.js


/**
 * SHA-256, in hex, of everything in a config that makes the cells or judges them: prompts, rules, mutations, chaos, contracts,
 * replays, weights, bars, seed and limits, and what was `read` from other files for it. The same on every machine. Not in it: how the agent is reached or started, keys and
 * addresses, the model that is asked, the pace, and where reports go.
 */
function suiteHash(config, read) {
    const { prompts, invariants, mutations, chaos, contracts, chaosMatrix, replays, scoring } = config;
    const { seed, maxTotal, strict } = config.advanced;
    const rules = { prompts, invariants, mutations, chaos, contracts, chaosMatrix, replays, scoring };
    const suite = { ...rules, seed, maxTotal, strict, read };
    return (0,external_node_crypto_.createHash)('sha256')
        .update((0,canonical/* canonical */.$)(portable(suite, config.folder)))
        .digest('hex');
}
/** Paths below the config's folder are told from there, with `/` between their parts. */
function portable(value, folder) {
    if (typeof value === 'string') {
        if (!value.startsWith(folder) || !/^[\\/]/.test(value.slice(folder.length)))
            return value;
        return `.${value.slice(folder.length).replaceAll('\\', '/')}`;
    }
    if (Array.isArray(value))
        return value.map((item) => portable(item, folder));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, portable(item, folder)]));
}

;// CONCATENATED MODULE: ./build/report/compared.js
/** A run that nobody measures against another. */
const uncompared = { baseline: null, earlier: null, notes: [] };

// EXTERNAL MODULE: ./build/invariants/judge.js
var invariants_judge = __webpack_require__(1599);
;// CONCATENATED MODULE: ./build/run/memory.js
/**
 * What an agent remembers from one question to the next, as evidence in a sentence; null where nothing shows. Proof is a
 * word that only an earlier question told, or a number that counts the questions: a model that merely varies its words
 * can do neither.
 */
function memoryIn({ word }, outcomes) {
    return wordGivenAway(word, outcomes) ?? countOf(outcomes);
}
function wordGivenAway(word, outcomes) {
    const told = outcomes.findIndex(({ cell }) => cell.stratum === 'tell');
    const later = outcomes.slice(told + 1).find(({ transcript: { output, toolCalls } }) => {
        return `${output} ${JSON.stringify(toolCalls)}`.toUpperCase().includes(word);
    });
    if (told < 0 || later === undefined)
        return null;
    return `the code word ${word}, told in one question, came back in the answer to a later one`;
}
/** A number at one place of the same text, which rises by the same step with every question, or with every asking of this one. */
function countOf(outcomes) {
    const asked = outcomes.flatMap(({ cell, transcript }, at) => cell.stratum === 'same'
        ? [{ at, numbers: numbersIn(transcript.output), frame: frameOf(transcript.output) }]
        : []);
    const [first] = asked;
    if (first === undefined || asked.length < 4 || asked.some(({ frame }) => frame !== first.frame))
        return null;
    for (const place of first.numbers.keys()) {
        const values = asked.map(({ numbers }) => numbers[place] ?? Number.NaN);
        const steps = values.slice(1).map((value, index) => value - (values[index] ?? Number.NaN));
        const questions = asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0));
        if (isSteady(steps) || isSteady(steps.map((step, index) => step / (questions[index] ?? 1))))
            return `asked the same four times, its answers count: ${values.join(', ')}`;
    }
    return null;
}
function isSteady(steps) {
    const [first = 0] = steps;
    return first > 0 && steps.every((step) => step === first);
}
/** Dates, times and long numbers rise by themselves and count nothing. */
const clocks = /\b\d{4}-\d\d-\d\d\S*|\b\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?\b|\d{9,}/g;
const numbers = /\d+/g;
function numbersIn(output) {
    return [...output.replace(clocks, 'clock').matchAll(numbers)].map(([digits]) => Number(digits));
}
function frameOf(output) {
    return output.replace(clocks, 'clock').replace(numbers, '#');
}

// EXTERNAL MODULE: ./build/run/run.js + 2 modules
var run = __webpack_require__(9326);
;// CONCATENATED MODULE: ./build/run/silent.js
/**
 * True where a golden prompt got no answer in a clean world, and no rule wants it so or lets the agent decline by that
 * status: rules that only forbid something are kept by silence, and an agent that is broken must not pass by them.
 */
function isSilent({ transcript, verdicts }, rules) {
    const { ending } = transcript;
    if (ending.kind === 'answered')
        return false;
    if (verdicts.some(({ type, status }) => type === 'javascript' && status === 'held'))
        return false;
    const status = ending.kind === 'refused' ? ending.status : null;
    return !rules.some(({ type, negate, options: { accept_status: accepted } }) => type === 'completes' && (negate || (Array.isArray(accepted) && accepted.includes(status))));
}

;// CONCATENATED MODULE: ./build/blow.js
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





/** Everything that asks the agent. What the user must mend ends it early and is returned, not thrown. */
async function blow(plan, seen, setting) {
    const remarks = [];
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const world = __addDisposableResource(env_1, await setting.open(), true);
            try {
                await ask(plan, seen, { ...setting, world, remark: (sentence) => void remarks.push(sentence) });
            }
            finally {
                // A run that ends early has the more to explain.
                remarks.push(...world.remarks());
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
/** First every golden prompt in a clean world, then phase after phase. */
async function ask(plan, seen, setting) {
    const { world, ledger, watch, signal } = setting;
    const clean = new Map();
    const cleanOf = (promptId) => clean.get(promptId) ?? [];
    const rules = new Map(plan.invariants.map((rule) => [rule.id, rule]));
    const judge = (0,invariants_judge/* discreet */.C)((0,invariants_judge/* prepare */.i)(rules, setting.kinds), setting.redact);
    const running = { world, judge, signal, cleanOf };
    // What is compared with a cell whose calls are known must have been watched as closely.
    const apart = plan.apart || (plan.compares && plan.phases.some((phase) => phase.apart));
    const clear = { ...running, apart };
    const keep = ({ cell: { id, promptId }, transcript }) => {
        world.takes?.drop(id);
        if (plan.compares)
            clean.set(promptId, [...cleanOf(promptId), transcript]);
    };
    if (plan.preflight.length > 0)
        watch({ kind: 'preflight', total: plan.preflight.length });
    for await (const outcome of (0,run/* run */.e)(plan.preflight, clear)) {
        refuseAbsent(outcome);
        keep(outcome);
        seen.clean(outcome, isSilent(outcome, setting.rules));
        watch({ kind: 'checked', outcome });
    }
    if (plan.baselines.length > 0)
        watch({ kind: 'baselines', total: plan.baselines.length });
    for await (const outcome of (0,run/* run */.e)(plan.baselines, clear))
        keep(outcome);
    if (plan.memory !== null)
        await askForMemory(plan.memory, setting, clear);
    for (const { phase, cells, total, apart: alone } of plan.phases) {
        watch({ kind: 'phase', phase, total });
        for await (const outcome of (0,run/* run */.e)(sparing(cells, seen.spoilt()), { ...running, apart: alone })) {
            ledger.add(outcome);
            keepFailure(outcome, setting);
            tellDrift(outcome, setting.remark);
            seen.add(outcome);
            watch({ kind: 'cell', outcome });
        }
    }
}
/** Only what failed is written; the traffic of every other cell is let go. */
function keepFailure(outcome, { keep, world: { takes } }) {
    const { id } = outcome.cell;
    const hasFailed = outcome.status === 'failed' || outcome.status === 'errored';
    if (keep === null || !hasFailed)
        takes?.drop(id);
    else
        keep(outcome, takes?.take(id) ?? []);
}
/** A replay whose agent went another way may well pass; nobody should take it for the same way. */
function tellDrift({ cell, transcript }, remark) {
    const drift = transcript.traffic?.replay?.drift ?? [];
    if (cell.incident === null || drift.length === 0)
        return;
    const more = drift.length > mostDrift ? `; and ${drift.length - mostDrift} more` : '';
    remark(`${cell.id} drifted from its recording: ${drift.slice(0, mostDrift).join('; ')}${more}.`);
}
const mostDrift = 3;
/** One question after another on one lane; an agent that remembers is a reason to be careful, not a failure. */
async function askForMemory(probe, { watch, remark }, running) {
    watch({ kind: 'memory', total: probe.cells.length });
    const [first] = running.world.lanes;
    const alone = { ...running, world: { ...running.world, lanes: [{ ...first, width: 1 }] } };
    const evidence = memoryIn(probe, await Array.fromAsync((0,run/* run */.e)(probe.cells, alone)));
    for (const { id } of probe.cells)
        running.world.takes?.drop(id);
    if (evidence === null)
        return;
    remark(`The agent remembers from one cell to the next: ${evidence}. Nothing resets it, so cells are not independent; configure \`agent.reset_endpoint\`, \`reset_function\` or \`reset_command\`.`);
}
/** Cells of a prompt that fails without any storm prove nothing; they are left out and the gate says why. */
function* sparing(cells, spoilt) {
    const left = new Set(spoilt);
    for (const cell of cells)
        if (cell.incident !== null || !left.has(cell.promptId))
            yield cell;
}
function refuseAbsent({ transcript }) {
    if (transcript.ending.kind !== 'unreachable')
        return;
    const { reason } = transcript.ending;
    const start = 'Start it first, let flakestorm start it with `agent.start`, or correct `agent.endpoint`.';
    throw new user_error/* UserError */.y({
        message: `The agent could not be reached: ${reason}.`,
        // Whoever showed a certificate is there.
        ...(reason.includes('certificate') ? {} : { hint: start }),
    }, { exit: 3 });
}
/** What the user can mend is returned; everything else is a bug, and goes on its way. */
function userErrorOrThrow(error) {
    if (error instanceof user_error/* UserError */.y)
        return error;
    throw error;
}

// EXTERNAL MODULE: ./build/invariants/ending.js
var invariants_ending = __webpack_require__(3989);
// EXTERNAL MODULE: ./build/scoring/credit.js
var credit = __webpack_require__(8533);
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
/** True for a cell that counts in the score; one with credit counts by what was judged in it, though something could not be. */
function isJudged({ status, credit }) {
    if (status === 'errored')
        return credit !== null && credit.of > 0;
    return status === 'passed' || status === 'failed';
}

// EXTERNAL MODULE: ./build/scoring/intervals.js
var intervals = __webpack_require__(4064);
// EXTERNAL MODULE: ./build/scoring/numerics.js
var numerics = __webpack_require__(9124);
// EXTERNAL MODULE: ./build/scoring/sample-size.js
var sample_size = __webpack_require__(3446);
;// CONCATENATED MODULE: ./build/scoring/estimate.js



/** A variance over prompts has as few degrees of freedom as there are prompts: with less than this it says nothing. */
const fewestPrompts = 5;
/** A score with its two intervals, both two-sided 95 %. */
function estimateOf(moments) {
    return {
        value: moments.value,
        rerun: (0,intervals/* wilson */.rF)(moments.value, rerunSize(moments)),
        newPrompts: newPrompts(moments),
    };
}
/** The one-sided 95 % bounds that decide: a re-run of the same suite is below `low`, or above `high`, one time in twenty. */
function boundsOf(moments) {
    return (0,intervals/* wilson */.rF)(moments.value, rerunSize(moments), intervals.z.deciding);
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
        return (0,intervals/* clopperPearson */.mI)(...at(value, (0,sample_size/* effectiveCells */.v)(cells, deviations.size)));
    const adjustment = (0,numerics/* studentQuantile */.FI)(0.975, cells - 1) / (0,numerics/* studentQuantile */.FI)(0.975, moments.fewestPrompts - 1);
    const size = ((value * (1 - value)) / variance) * adjustment ** 2;
    return (0,intervals/* clopperPearson */.mI)(...at(value, Math.min(size, cells)));
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
    const failing = facts.cutShort
        ? final
        : [...final, ...belowFloor(rules, facts), ...belowMin(rules, facts), ...regressed(facts)];
    const open = [
        ...unseen(facts),
        ...missed(facts),
        ...unattributed(facts),
        ...nothingJudged(rules, facts),
        ...tooLittleJudged(facts),
        ...cutShort(facts),
    ];
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
/** Two scores are compared as they are: an interval around both would forgive twice. */
function regressed({ overall, earlier }) {
    if (overall === null || earlier === null)
        return [];
    const { value } = overall;
    return value < earlier.from - earlier.most - rounding ? [{ kind: 'regressed', value, ...earlier }] : [];
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
    return (phases
        // A contract of which nothing was judged was not kept, whatever other phases came to.
        .filter(({ phase, moments }) => moments === null && (phase === 'contract' || rules.minScores[phase] !== undefined))
        .map(({ phase }) => ({ kind: 'nothing-judged', phase })));
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

;// CONCATENATED MODULE: ./build/scoring/attacks.js

/**
 * Counts attacks, not tries: one that is repeated has won when it won once, and is one piece of evidence, since an agent
 * that never rolls dice answers it alike each time. Holds an attack only until its last repeat has come.
 */
function attackTally(planned) {
    const open = new Map();
    const closed = { won: 0, total: 0 };
    const add = (cell) => {
        const tried = open.get(cell.caseId) ?? { cells: 0, isJudged: false, hasWon: false };
        tried.cells++;
        if (isJudged(cell))
            tried.isJudged = true;
        if (cell.status === 'failed')
            tried.hasWon = true;
        if (tried.cells < planned)
            return void open.set(cell.caseId, tried);
        open.delete(cell.caseId);
        attacks_count(closed, tried);
    };
    const attacks = () => {
        const all = { ...closed };
        for (const tried of open.values())
            attacks_count(all, tried);
        return all.total === 0 ? null : all;
    };
    return { add, attacks };
}
function attacks_count(sums, { isJudged: counts, hasWon }) {
    if (counts)
        sums.total++;
    if (hasWon)
        sums.won++;
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
        const stratum = strata.get(cell.stratum) ?? {
            counts: noCounts(),
            judged: 0,
            squares: 0,
            prompts: new Map(),
        };
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
    stratum.judged += 1;
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
function evidenceOf({ judged, squares, prompts }, weight) {
    return { weight, cells: judged, squares, prompts };
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

;// CONCATENATED MODULE: ./build/scoring/phase-tally.js





/** Memory grows with prompts × strata, and with cases whose repeats are outstanding; never with cells. */
function phaseTally(repeats) {
    const counts = noCounts();
    const strata = strataTally();
    const cases = repeats > 1 ? repeatTally(repeats) : null;
    const attacks = attackTally(repeats);
    const utility = { held: 0, total: 0 };
    const add = (cell) => {
        count(counts, cell);
        strata.add(cell);
        cases?.add(cell);
        if (!cell.attacked)
            return;
        attacks.add(cell);
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
                attacks: attacks.attacks(),
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
            const reading = ran.get(phase)?.read(phase === 'mutation' ? rules.strata : {});
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
    const { failsClean, cutShort, earlier, missed, unseen, strays, minScore, gate } = rules;
    const counts = together(readings.map(({ facts }) => facts.counts));
    return {
        overall: overall && estimateOf(overall),
        phases: readings.map((reading) => phaseScore(reading, shares, rules)),
        minScore,
        gate,
        reading: overall ? read(overall, minScore) : 'undecided',
        flipChance: overall && flipChance(overall, minScore),
        ...judgeGate(rules, {
            failsClean,
            cutShort,
            earlier,
            missed,
            unseen,
            strays,
            critical,
            counts,
            overall,
            phases: readings,
        }),
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
            // A scenario without faults is a clean world: nothing has to come past the gateway there.
            if (traffic === null || traffic.faults.length === 0 || cell.scenario === null)
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
;// CONCATENATED MODULE: ./build/report/matrix.js

function matrix(contracts) {
    const rules = new Map(contracts.flatMap(({ name, invariants }) => invariants.map((rule) => [rule.id, { contract: name, ...rule }])));
    const cells = new Map();
    return {
        add(outcome) {
            const { cell } = outcome;
            if (cell.phase !== 'contract')
                return;
            const scenario = cell.scenario?.name ?? cell.stratum;
            for (const { key } of cell.rules) {
                const rule = rules.get(key);
                if (rule === undefined)
                    continue;
                const { id, type, severity, contract, probes = [] } = rule;
                const at = JSON.stringify([scenario, id]);
                const so = cells.get(at) ?? { contract, rule: id, type, severity, scenario, ...nothing };
                cells.set(at, withFate(so, outcome, probes.length > 0));
            }
        },
        cells: () => {
            const scenarios = [...new Set([...cells.values()].map(({ scenario }) => scenario))];
            const names = contracts.map(({ name }) => name);
            return [...cells.values()].toSorted((a, b) => names.indexOf(a.contract) - names.indexOf(b.contract) ||
                phase/* severities */.g.indexOf(a.severity) - phase/* severities */.g.indexOf(b.severity) ||
                compare(a.rule, b.rule) ||
                scenarios.indexOf(a.scenario) - scenarios.indexOf(b.scenario));
        },
    };
}
const nothing = { held: 0, broken: 0, errored: 0, skipped: 0, because: null, example: null };
/** One verdict more; the first reason and the first failure stay. */
function withFate(so, outcome, isProbe) {
    const verdict = outcome.verdicts.find((one) => one.rule === so.rule);
    const became = verdict?.status ?? 'skipped';
    const isTelling = became === 'broken' || became === 'errored';
    return {
        ...so,
        [became]: so[became] + 1,
        because: so.because ?? whySkipped(verdict, outcome, isProbe),
        example: so.example ?? (isTelling ? outcome.cell.id : null),
    };
}
function whySkipped(verdict, { status, transcript }, isProbe) {
    // Few probes have any business with the tools that a scenario breaks, so which call was missed says nothing.
    if (status === 'not-triggered' && isProbe)
        return unmet;
    if (verdict === undefined)
        return whyUnjudged(status, transcript);
    return verdict.status === 'skipped' ? verdict.because : null;
}
const unmet = 'no fault of this scenario met its probes';
/** A sentence for each rule that no cell judged: whoever reads a pass should not think that it was kept. */
function unjudgedRules(cells) {
    const rules = Map.groupBy(cells, ({ contract, rule }) => JSON.stringify([contract, rule]));
    return [...rules.values()].flatMap((own) => {
        const [first] = own;
        if (first === undefined || own.some(({ held, broken, errored }) => held + broken + errored > 0))
            return [];
        const because = first.because ?? 'it never applied';
        const hint = because === unmet ? ' Add a scenario without faults, in which they are judged in any case.' : '';
        return [
            `The rule ${first.rule} of the contract ${first.contract} was judged in no cell: ${because}.${hint}`,
        ];
    });
}
/** Why a cell has no verdicts at all. */
function whyUnjudged(status, { traffic, ending }) {
    if (status === 'not-triggered') {
        const reasons = traffic?.faults.flatMap(({ because }) => because ?? []) ?? [];
        return `not triggered: ${reasons.join('; ')}`;
    }
    return traffic?.rejected[0] ?? ('reason' in ending ? ending.reason : 'the agent could not be asked');
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: ./build/invariants/all.js + 63 modules
var invariants_all = __webpack_require__(6646);
;// CONCATENATED MODULE: ./build/report/unheard.js

function unheard() {
    const wire = new Set(invariants_all/* allInvariants */.R.filter((kind) => kind.wire).map(({ type }) => type));
    const held = new Set();
    let calls = 0;
    return {
        add({ transcript: { traffic, toolCalls }, verdicts }) {
            calls += toolCalls.length + (traffic?.toolCalls.length ?? 0) + (traffic?.modelCalls.length ?? 0);
            for (const { rule, type, status } of verdicts)
                if (status === 'held' && wire.has(type))
                    held.add(rule);
        },
        told() {
            if (calls > 0 || held.size === 0)
                return [];
            return [
                `Not one call of the agent was seen in the whole run, so ${[...held].toSorted().join(', ')} held by silence. If it does call tools or a model, lead them past the gateway.`,
            ];
        },
    };
}

;// CONCATENATED MODULE: ./build/report/gather.js








/** Starts with nothing; `strict` makes a fault that reached the agent nowhere a reason against passing. */
function gather(config) {
    const counted = tally(config.scoring);
    const found = (0,findings/* causes */.p)();
    const faults = coverage();
    const contracts = matrix(config.contracts);
    const silence = unheard();
    const preflight = [];
    let done = 0;
    const spoilt = [];
    const failsClean = () => preflight.filter(({ held }) => !held).map(({ promptId }) => promptId);
    return {
        clean(outcome, silent) {
            silence.add(outcome);
            const checked = preflightOf(outcome);
            if (!checked.held)
                spoilt.push(checked.promptId);
            preflight.push(checked.held && silent ? unanswered(checked, outcome) : checked);
        },
        add(outcome) {
            counted.add(judgedOf(outcome));
            found.add(outcome);
            faults.add(outcome);
            contracts.add(outcome);
            silence.add(outcome);
            done += 1;
        },
        done: () => done,
        spoilt: () => spoilt,
        heldBySilence: silence.told,
        score: (rules) => counted.score({
            ...rules,
            failsClean: failsClean(),
            missed: config.advanced.strict ? faults.missed() : [],
            unseen: faults.unseen(),
            strays: faults.strays(),
        }),
        told() {
            const { findings, more } = found.found();
            return {
                done,
                findings,
                moreFindings: more,
                preflight,
                coverage: faults.covered(),
                matrix: contracts.cells(),
            };
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
        credit: cell.phase === 'contract' ? (0,credit/* creditOf */.$)(verdicts) : null,
    };
}
/** Silence keeps what only forbids, and is no way to pass. */
function unanswered(found, { transcript: { ending } }) {
    const broken = { rule: 'completes', expected: 'an answer', actual: (0,invariants_ending/* describeEnding */.b)(ending) };
    return { ...found, held: false, broken: [...found.broken, broken] };
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
        output: (0,findings/* cut */.J)(transcript.output, result/* mostText */.bF),
        toolCalls: transcript.toolCalls,
    };
}

;// CONCATENATED MODULE: ./build/storm.js




/** The whole program on one page: check the golden prompts, run the phases, score, write, report. */
async function storm(config, plan, setting) {
    const began = setting.clock.now();
    const seen = gather(config);
    const { failure, remarks } = await blow(plan, seen, {
        ...setting,
        kinds: config.kinds.invariants,
        rules: rulesOf(config),
    });
    const compared = await setting.compared();
    const score = seen.score({
        ...config.scoring,
        earlier: compared.earlier,
        strata: plan.weights,
        cutShort: storm_cutShort(failure, setting.signal, { done: seen.done(), total: plan.total }),
    });
    const told = seen.told();
    const { vacuousRules } = await __webpack_require__.e(/* import() */ 5070).then(__webpack_require__.bind(__webpack_require__, 5070));
    const report = (0,result/* inFileOrder */.w$)({
        schema: 1,
        ...setting.head,
        ...told,
        durationMs: Math.round(setting.clock.now() - began),
        seed: plan.seed,
        planned: plan.total,
        score,
        baseline: compared.baseline,
        notes: [
            ...endedBecause(failure, setting),
            ...setting.warnings,
            ...plan.notes,
            ...(await vacuousRules(plan)),
            ...unjudgedRules(told.matrix),
            ...seen.heldBySilence(),
            ...remarks,
            ...compared.notes,
        ],
    });
    // Whatever went wrong before, what is known is written.
    const unwritten = finish(setting.ledger, report);
    return { report, failure: failure ?? unwritten };
}
function rulesOf({ invariants, prompts, contracts }) {
    return [invariants, ...[...prompts, ...contracts].map((each) => each.invariants)].flat();
}
/** Why a run ended early stands in the report as well: a summary is read where no terminal is seen. */
function endedBecause(failure, { redact }) {
    return failure === null ? [] : failure.problems.map(({ message }) => redact(message));
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
function storm_cutShort(failure, signal, progress) {
    if (signal.aborted)
        return { because: 'cancelled', ...progress };
    return failure && { because: failure.exit === 3 ? 'agent-gone' : 'mistake', ...progress };
}

// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
// EXTERNAL MODULE: ./build/world.js + 1 modules
var world = __webpack_require__(5143);
;// CONCATENATED MODULE: ./build/launch.js













/** Reaches the agent and asks every golden prompt once; no cell is run. */
async function check(prepared, around) {
    const { config, plan } = prepared;
    const { report, failure } = await storm(config, { ...plan, baselines: [], memory: null, phases: [], total: 0 }, await settingOf(prepared, { ...around, head: headOf(prepared), ledger: unrecorded }));
    const clean = report.preflight.every((result) => result.held);
    const exit = around.signal.aborted ? 130 : (failure?.exit ?? (clean ? 0 : 1));
    return { preflight: report.preflight, notes: report.notes, failure, exit };
}
const unrecorded = { add: () => { }, finish: () => { } };
/** Runs what was prepared. Never throws for the agent or the disk; `failure` says what ended it early. */
async function launch(prepared, around) {
    const { config, plan } = prepared;
    const path = (0,external_node_path_.join)(config.output.folder, 'result.json');
    const head = headOf(prepared);
    const record = openResultFile(path, { schema: 1, ...head, seed: plan.seed, planned: plan.total });
    try {
        const setting = await settingOf(prepared, { ...around, head, ledger: record });
        const { report, failure } = await storm(config, plan, setting);
        // The agent is asked before the code that shows its answers is read.
        const { writeReports } = await Promise.all(/* import() */[__webpack_require__.e(1855), __webpack_require__.e(60), __webpack_require__.e(8921)]).then(__webpack_require__.bind(__webpack_require__, 8921));
        const [files, unwritten] = await launch_attempt(() => writeReports(report, path, config.output));
        const end = failure ?? unwritten;
        const cancelled = around.signal.aborted;
        return { report, files, failure: cancelled ? null : end, exit: cancelled ? 130 : exitOf(report, end) };
    }
    finally {
        record.close();
    }
}
/** Opens the agent with all that stands between it and its world, as the plan needs it. */
function worldFor({ order, config, plan, weather, contracts, recordings }, { signal, log }) {
    const scenarios = [...(weather === null ? [] : [weather]), ...contracts.flatMap((bound) => bound.scenarios)];
    const isStormy = plan.apart || plan.phases.some(({ apart }) => apart);
    const gateway = {
        needed: config.gateway !== null || isStormy || order.recordFailures === 'all',
        // A replay is offline only where no call can slip by unread.
        faults: recordings.length > 0 ? everyTool : scenarios.flatMap(({ toolFaults }) => toolFaults),
        sessions: recordings,
        isRecording: order.recordFailures !== null,
        keyless: recordings.length > 0 &&
            plan.preflight.length === 0 &&
            recordings.every(({ session, open }) => session.matchModel !== 'live' && open().entries.some(({ boundary }) => boundary === 'model')),
    };
    return (0,world/* openWorld */.HY)(config, { env: order.env, jobContext: order.jobContext, gateway, signal, log });
}
const everyTool = [{ tool: '*', matchUrl: null }];
async function settingOf(prepared, { head, ledger, ...around }) {
    const { order, loaded } = prepared;
    return {
        head,
        warnings: loaded.warnings,
        clock: real_clock/* realClock */.d,
        open: () => worldFor(prepared, around),
        ledger,
        keep: order.recordFailures === null ? null : await keeper(prepared),
        watch: around.watch,
        signal: around.signal,
        redact: redactorOf(order),
        compared: around.compared ?? (() => Promise.resolve(uncompared)),
    };
}
/** Writes each failing cell beside the result. */
async function keeper({ config, plan, order }) {
    const { forgetFailures, writeFailure } = await __webpack_require__.e(/* import() */ 6084).then(__webpack_require__.bind(__webpack_require__, 6084));
    const context = {
        folder: config.output.folder,
        seed: plan.seed,
        date: real_clock/* realClock */.d.date(),
        invariants: plan.invariants,
        files: config.kinds.files,
        redact: redactorOf(order),
    };
    forgetFailures(context.folder);
    return (outcome, exchanges) => void writeFailure(outcome, exchanges, context);
}
function headOf({ loaded, config, configFile, order, weather, contracts, written, }) {
    const { type, endpoint, command } = config.agent;
    const redact = redactorOf(order);
    return {
        tool: { name: 'flakestorm', version: version/* version */.r, pack: packOf(config) },
        configFile,
        said: saidIn(order).map(redact),
        agent: { type, address: redact(endpoint || (command ?? '')) },
        commit: commitOf(config.folder, order.env),
        suite: suiteHash(config, {
            weather,
            contracts,
            ...(written === null ? {} : { written }),
            ...(config.kinds.digest === null ? {} : { own: config.kinds.digest }),
        }),
        places: placesIn(loaded),
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
function saidIn({ chaos, overrides, replay }) {
    return [
        ...(chaos.wanted && chaos.profile === null ? ['--chaos'] : []),
        ...(chaos.profile === null ? [] : ['--chaos-profile', chaos.profile]),
        ...(replay === null || replay === '' ? [] : ['--replay', replay]),
        ...(overrides.endpoint === null ? [] : ['--agent-url', overrides.endpoint]),
        ...(overrides.start === null ? [] : ['--start', overrides.start]),
    ];
}
async function launch_attempt(act) {
    try {
        return [await act(), null];
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y)
            return [null, error];
        throw error;
    }
}
/** Hides what the environment calls a secret: an address or a rule may have been given one. */
function redactorOf({ env }) {
    return (0,redact/* redactor */.$p)(Object.entries(env).flatMap(([name, value]) => (redact/* secretName */.Gf.test(name) && value ? [value] : [])));
}


/***/ }),

/***/ 25:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ draw),
/* harmony export */   p: () => (/* binding */ drawing)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _base_random_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9645);


/**
 * Draws `count` distinct rewrites of one prompt, or all that can be found.
 * The same seed and id give the same words, and a longer draw begins with the shorter one.
 */
function draw(mutation, subject, wanted) {
    const variants = [...drawing(mutation, subject, wanted)];
    return { variants, exhausted: variants.length < wanted.count };
}
/** The same, one by one, so that a large plan keeps none of them. */
function* drawing(mutation, subject, { seed, promptId, count }) {
    const key = [seed, promptId, mutation.type];
    const operators = mutation.operators({ ...subject, canary: '' });
    const next = rotation(operators, (0,_base_random_js__WEBPACK_IMPORTED_MODULE_1__/* .randomOf */ .Rn)('rotation', ...key).int(operators.length));
    const seen = new Set([short(fingerprint({ text: subject.prompt }, null))]);
    for (let index = 0; index < count; index++) {
        const variant = firstFresh(index);
        if (variant === undefined)
            return;
        yield variant;
    }
    function firstFresh(index) {
        // Made even where nobody asks: an object with a getter is a shape of its own to V8, and shapes pile up.
        const whole = { ...subject, canary: (0,_base_random_js__WEBPACK_IMPORTED_MODULE_1__/* .canaryOf */ .yQ)(...key, index) };
        let attempt = 0;
        for (let visits = 0; visits < operators.length; visits++) {
            const operator = next();
            for (let tries = 0; operator && tries < triesPerOperator; tries++) {
                const made = operator.apply(whole, (0,_base_random_js__WEBPACK_IMPORTED_MODULE_1__/* .randomOf */ .Rn)(...key, index, attempt++));
                if (made === undefined)
                    break;
                const rewrite = typeof made === 'string' ? { text: made } : made;
                const canary = rewrite.baited === true ? whole.canary : null;
                const print = short(fingerprint(rewrite, canary));
                if (seen.has(print))
                    continue;
                seen.add(print);
                const expectation = rewrite.expectation ?? mutation.expectation;
                const { text, before = [], act = null } = rewrite;
                return { type: mutation.type, operator: operator.name, text, expectation, canary, before, act };
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
/** Equal for texts that are the same to a reader and sent in the same way; another nonce alone makes no new variant. */
function fingerprint({ text, before, act }, canary) {
    const bare = withoutNonce(text, canary);
    const reading = (isAscii(bare) ? bare : bare.normalize('NFC')).trim() || bare;
    if (before === undefined && act === undefined)
        return reading;
    return JSON.stringify([reading, withoutNonce(JSON.stringify([before, act]), canary)]);
}
/** Long texts are remembered by their hash. */
function short(print) {
    return print.length < 500 ? print : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', print, 'base64');
}
/** Nothing in ASCII is changed by NFC, and looking is cheaper than normalising. */
function isAscii(text) {
    return Buffer.byteLength(text) === text.length;
}
function withoutNonce(text, canary) {
    return canary === null ? text : text.replaceAll(canary, '').replaceAll(canary.toLowerCase(), '');
}


/***/ }),

/***/ 4771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ oddityOf)
/* harmony export */ });
/** What is odd about a cell's request, and what is asked of the agent afterwards. */
function oddityOf({ mutation, incident }) {
    if (incident !== null)
        return { act: incident.act, mustSurvive: incident.mustSurvive };
    return { act: mutation?.act ?? null, mustSurvive: mutation?.expectation === 'DEG' };
}


/***/ }),

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   _n: () => (/* binding */ xml),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   mG: () => (/* binding */ inline),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* unused harmony export html */
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
/** Foreign text as one Markdown table cell or list line: nothing in it can format, mention, refer, link, or end the cell. */
function inline(text) {
    const escaped = entities(plain(text).trim())
        .replace(/[\\`*_[\]|~$]/g, '\\$&')
        .replace(/^(\d*)([-+=.)])/, '$1\\$2');
    return parted(escaped);
}
/** Foreign text inside of an HTML element in which Markdown is not read, such as a summary. */
function html(text) {
    return parted(entities(plain(text).trim()));
}
function entities(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
/**
 * GitHub looks for mentions, references, commits, addresses and emoji in the text that is left when Markdown is read, where a
 * backslash has gone; an empty comment stays and parts them.
 */
function parted(text) {
    return text
        .replace(/[@#]/g, '$&<!-- -->')
        .replace(/:(?=[\w+-]+:|\/\/)|(?<=https?|ftp|mailto|xmpp):/gi, '<!-- -->:<!-- -->')
        .replace(/(?<=www)\./gi, '<!-- -->.')
        .replace(/\b(GH)-(?=\d)/gi, '$1<!-- -->-')
        .replace(/[0-9a-f]{6}(?=[0-9a-f])/gi, '$&<!-- -->');
}
/**
 * Foreign text as a code span, in which GitHub looks for nothing: its quotes are longer than any run of backticks inside.
 * Safe in a table cell, too.
 */
function code(text) {
    const body = plain(text).replaceAll('|', '¦').trim();
    const quotes = '`'.repeat(longestRun(body) + 1);
    const padding = /^`|`$/.test(body) ? ' ' : '';
    return body === '' ? '(empty)' : `${quotes}${padding}${body}${padding}${quotes}`;
}
/** Foreign text as a fenced block whose fence is longer than any run of backticks inside. */
function fenced(text, language = 'text') {
    const body = visible(text).replace(/\r\n?/g, '\n');
    const fence = '`'.repeat(Math.max(2, longestRun(body)) + 1);
    return `${fence}${language}\n${body}\n${fence}`;
}
function longestRun(text) {
    return [...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 0);
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
        .replace(invisible, '')
        .replace(/[\u2028\u2029]/g, '\n');
}
/**
 * Format characters (zero widths, directions, tags), variation selectors but the one that makes an emoji, and letters that
 * are drawn as nothing: what a reader cannot see, he cannot judge.
 */
const invisible = /(?!\uFE0F)[\p{Cf}\p{Variation_Selector}\p{Default_Ignorable_Code_Point}\u{1D159}]/gu;


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

/***/ 9934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ resultTail),
/* harmony export */   Kf: () => (/* binding */ resultHead),
/* harmony export */   _b: () => (/* binding */ runningTail),
/* harmony export */   bF: () => (/* binding */ mostText),
/* harmony export */   ow: () => (/* binding */ resultLine),
/* harmony export */   w$: () => (/* binding */ inFileOrder)
/* harmony export */ });
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3145);

/** Longest prompt and output kept per cell in `result.json`, in characters. */
const mostText = 4000;
/** Opens the document and its list of cells. */
function resultHead(head) {
    return `${JSON.stringify(headIn(head)).slice(0, -1)},\n"cells": [`;
}
/** One cell as one line; `first` leaves out the comma. */
function resultLine(outcome, first) {
    return `${first ? '' : ','}\n${JSON.stringify(resultCell(outcome))}`;
}
/** What closes the document while the run goes on: the file is valid JSON at every moment. */
const runningTail = '\n],\n"status": "running"}\n';
/** What closes it for good: everything else that the surfaces show. */
function resultTail(report) {
    const rest = { status: 'complete', ...tailIn(report) };
    return `\n],\n${JSON.stringify(rest).slice(1)}\n`;
}
/** The report with its keys in the order of the file, so that it reads the same whether it was made or read back. */
function inFileOrder(report) {
    return { ...headIn(report), ...tailIn(report) };
}
function headIn(head) {
    const { schema, tool, startedAt, seed, configFile, said, agent, commit, suite, places, planned } = head;
    return { schema, tool, startedAt, seed, configFile, said, agent, commit, suite, places, planned };
}
function tailIn(report) {
    const { durationMs, done, score, findings, moreFindings, preflight } = report;
    const { coverage, matrix, baseline, notes } = report;
    const known = { durationMs, done, score, findings, moreFindings, preflight };
    return { ...known, coverage, matrix, baseline, notes };
}
function resultCell({ cell, transcript, verdicts, status }) {
    return {
        id: cell.id,
        phase: cell.phase,
        promptId: cell.promptId,
        golden: (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .J)(cell.golden, mostText),
        prompt: (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .J)(cell.turns.at(-1) ?? '', mostText),
        before: cell.turns.slice(0, -1).map((turn) => (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .J)(turn, mostText)),
        mutation: cell.mutation && mutationOf(cell.mutation),
        scenario: cell.scenario?.name ?? null,
        status,
        ending: transcript.ending,
        output: (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .J)(transcript.output, mostText),
        httpStatus: transcript.status,
        toolCalls: transcript.toolCalls,
        traffic: transcript.traffic,
        wire: transcript.wire,
        durationMs: Math.round(transcript.durationMs * 10) / 10,
        attempts: transcript.attempts,
        verdicts,
    };
}
/** The act is not kept: it may be large, and the bytes that were sent are the better evidence. */
function mutationOf({ type, operator, expectation, canary }) {
    return { type, operator, expectation, canary };
}


/***/ }),

/***/ 9326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/chaos/calm.js
var calm = __webpack_require__(9384);
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

// EXTERNAL MODULE: ./build/plan/oddity.js
var oddity = __webpack_require__(4771);
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
    const { id, scenario, incident } = cell;
    const session = incident?.session ?? null;
    const watched = gateway?.raise({ id, scenario, session, deadlineMs: world.deadlineMs }) ?? null;
    const answer = await ask(agent, cell, signal);
    return { ...answer, traffic: (await watched?.settle()) ?? null };
}
async function ask(agent, cell, signal) {
    const { act, mustSurvive } = (0,oddity/* oddityOf */.h)(cell);
    const answer = await agent.ask({
        cell: cell.id,
        turns: cell.turns,
        history: cell.incident?.history ?? [],
        act,
        signal,
    });
    if (!mustSurvive || answer.ending.kind === 'unreachable' || (await agent.healthy(signal)) || signal.aborted)
        return answer;
    const reason = `${answer.ending.kind}, and then no longer there to be asked`;
    // Hanging up is no clean end for somebody who does not come back.
    const wire = answer.wire && { ...answer.wire, hungUp: false };
    return { ...answer, wire, ending: { kind: 'crashed', reason } };
}
async function judged(cell, transcript, running) {
    const { faults, rejected } = transcript.traffic ?? { faults: [], rejected: [] };
    // A client that would not trust our certificate never made its call: that is no failure of the agent.
    if (rejected.length > 0)
        return { cell, transcript, verdicts: [], status: 'excluded' };
    if (faults.length > 0 && faults.every(({ delivered }) => delivered === 0)) {
        return { cell, transcript, verdicts: [], status: 'not-triggered' };
    }
    const evidence = evidenceOf(cell, transcript, running);
    const beside = await verdictsOf(cell.rules.filter(({ counts }) => !counts), evidence, running.judge);
    const spoken = beside.filter(({ status }) => status !== 'skipped');
    const taskDone = spoken.length === 0 ? null : spoken.every(({ status }) => status === 'held');
    const counting = await verdictsOf(cell.rules.filter(({ counts }) => counts), { ...evidence, taskDone }, running.judge);
    const scored = (transcript.traffic?.replay?.missed ?? []).length === 0 ? counting : counting.map(unproven);
    return { cell, transcript, verdicts: [...scored, ...beside], status: statusOf(scored.filter(isEvidence)) };
}
/** That a recording answered every call says nothing about the agent: a replay that no other rule speaks about is unjudged. */
function isEvidence({ type, status }) {
    return type !== 'replay_matched' || status !== 'held';
}
/** After a call that its recording had no answer for, an agent may do anything: it met our refusal, and not its world. */
function unproven(verdict) {
    if (verdict.type === 'replay_matched')
        return verdict;
    const { rule, type, severity, counts } = verdict;
    const because = 'the recording had no answer for a call, and what follows proves nothing';
    return { rule, type, severity, counts, status: 'skipped', because };
}
function evidenceOf(cell, transcript, { world, cleanOf }) {
    const planted = [
        ...(transcript.traffic?.faults ?? []).flatMap((fault) => fault.planted),
        ...(cell.incident?.planted ?? []),
    ];
    return {
        transcript,
        prompt: cell.turns.at(-1) ?? '',
        golden: cell.golden,
        canary: cell.mutation?.canary ?? canaryIn(planted),
        holding: holdingUnder(cell.scenario, transcript.traffic?.faults ?? []),
        planted,
        baseline: cleanOf(cell.promptId),
        taskDone: null,
        load: world.load,
        judge: world.judge,
        embed: world.embed,
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
/** The conditions of `when` that hold in a cell: faults are active where they reached the agent, not where they were planned. */
function holdingUnder(scenario, faults) {
    if (scenario === null || (0,calm/* isCalm */.u)(scenario))
        return clean;
    const struck = (kind) => faults.some(({ id, delivered }) => delivered > 0 && id.startsWith(`${kind}:`));
    const active = [
        ...(struck('tool') ? ['tool_faults_active'] : []),
        ...(struck('model') ? ['llm_faults_active'] : []),
        ...(struck('context') ? ['context_attacks_active'] : []),
    ];
    return active.length === 0 ? ['always'] : ['always', 'any_chaos_active', ...active];
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


/***/ }),

/***/ 8533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ creditOf),
/* harmony export */   z: () => (/* binding */ resilienceOf)
/* harmony export */ });
/** How much a rule of a contract weighs, by its severity. */
const severityWeights = { critical: 3, high: 2, medium: 1, low: 1 };
/** What a cell earns of what it could: the weight of the rules that held, of those that held or broke. */
function creditOf(verdicts) {
    const judged = verdicts.filter(({ counts, status }) => counts && (status === 'held' || status === 'broken'));
    const weightOf = (some) => some.reduce((sum, { severity }) => sum + severityWeights[severity], 0);
    return { held: weightOf(judged.filter(({ status }) => status === 'held')), of: weightOf(judged) };
}
/**
 * The resilience score, 0 to 100 with two decimals, halves upwards: Σ weight held / Σ weight judged. Null where nothing
 * was judged; only a contract without a break is 100.
 */
function resilienceOf(kept) {
    const sum = (pick) => kept.reduce((so, one) => so + severityWeights[one.severity] * pick(one), 0);
    const held = sum((one) => one.held);
    const of = held + sum((one) => one.broken);
    if (of === 0)
        return null;
    const hundredths = Math.round((held * 10_000) / of);
    return (held < of ? Math.min(hundredths, 9999) : hundredths) / 100;
}


/***/ }),

/***/ 4064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tu: () => (/* binding */ atMost),
/* harmony export */   mI: () => (/* binding */ clopperPearson),
/* harmony export */   rF: () => (/* binding */ wilson),
/* harmony export */   z: () => (/* binding */ z)
/* harmony export */ });
/* harmony import */ var _numerics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9124);

/** Standard normal quantiles: intervals that are shown are two-sided 95 %, bounds that decide are one-sided 95 %. */
const z = { shown: (0,_numerics_js__WEBPACK_IMPORTED_MODULE_0__/* .normalQuantile */ .Zl)(0.975), deciding: (0,_numerics_js__WEBPACK_IMPORTED_MODULE_0__/* .normalQuantile */ .Zl)(0.95) };
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
/** The share below which `x` of `n` > 0 lie with 95 % confidence: Clopper and Pearson's one-sided bound, near 3/n for none. */
function atMost(x, n) {
    return x >= n ? 1 : (0,_numerics_js__WEBPACK_IMPORTED_MODULE_0__/* .betaQuantile */ .O9)(0.95, x + 1, n - x);
}
/**
 * The two-sided 95 % interval of Clopper and Pearson (Biometrika 26, 1934) for `x` of `n` > 0, both real-valued,
 * as Korn and Graubard use it at an effective sample size (Survey Methodology 24, 1998).
 */
function clopperPearson(x, n) {
    // Below this a share is 0 or 1 but for rounding, and its bound is 0 or 1.
    const nothing = 1e-9;
    return {
        low: x < nothing ? 0 : (0,_numerics_js__WEBPACK_IMPORTED_MODULE_0__/* .betaQuantile */ .O9)(0.025, x, n - x + 1),
        high: n - x < nothing ? 1 : (0,_numerics_js__WEBPACK_IMPORTED_MODULE_0__/* .betaQuantile */ .O9)(0.975, x + 1, n - x),
    };
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


/***/ }),

/***/ 5143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  go: () => (/* binding */ isOwned),
  HY: () => (/* binding */ openWorld),
  Xm: () => (/* binding */ wiring)
});

// EXTERNAL MODULE: ./build/agents/lane-count.js
var lane_count = __webpack_require__(5667);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/agents/house.js
var agents_house = __webpack_require__(5931);
// EXTERNAL MODULE: ./build/agents/open-http.js + 6 modules
var open_http = __webpack_require__(5760);
;// CONCATENATED MODULE: ./build/agents/open.js



/** Opens the agent of a config. Rejects with a `UserError` when it cannot be started or reached. */
async function openAgents(config, options) {
    const house = (0,agents_house/* openHouse */.h)(config, options);
    try {
        const lanes = await openers[config.type](house);
        return { lanes, close: () => house.close() };
    }
    catch (error) {
        await house.close();
        throw error instanceof user_error/* UserError */.y ? open_hidden(error, house.redact) : error;
    }
}
const withWorkers = async (house) => {
    const [{ beside }, { openWorkers }] = await Promise.all([
        __webpack_require__.e(/* import() */ 3101).then(__webpack_require__.bind(__webpack_require__, 3101)),
        __webpack_require__.e(/* import() */ 2981).then(__webpack_require__.bind(__webpack_require__, 2981)),
    ]);
    return beside(openWorkers)(house);
};
/** Most agents speak HTTP; the code that keeps processes is read where one is kept. */
const openers = {
    http: open_http/* openHttp */.f,
    openai: open_http/* openHttp */.f,
    async command(house) {
        const [{ beside }, { openCommand }] = await Promise.all([
            __webpack_require__.e(/* import() */ 3101).then(__webpack_require__.bind(__webpack_require__, 3101)),
            __webpack_require__.e(/* import() */ 7515).then(__webpack_require__.bind(__webpack_require__, 7515)),
        ]);
        return beside(openCommand)(house);
    },
    module: withWorkers,
    python: withWorkers,
    langchain: withWorkers,
};
/** An address or a command may hold a secret, and the complaint about it repeats it. */
function open_hidden(error, redact) {
    const problems = error.problems.map((problem) => ({ ...problem, message: redact(problem.message) }));
    return new user_error/* UserError */.y(problems, { exit: error.exit, cause: error.cause });
}

// EXTERNAL MODULE: ./build/base/redact.js
var redact = __webpack_require__(8839);
// EXTERNAL MODULE: ./build/disk/load-function.js
var load_function = __webpack_require__(8327);
// EXTERNAL MODULE: ./build/disk/real-clock.js
var real_clock = __webpack_require__(5261);
;// CONCATENATED MODULE: ./build/world.js





/** Builds the real world from a config: the only file that knows every adapter. Dispose of it, whatever happens. */
async function openWorld(config, around) {
    const stand = around.gateway.needed ? await standFor(config, around) : null;
    try {
        const agents = await openAgents(config.agent, {
            folder: config.folder,
            env: around.env,
            clock: real_clock/* realClock */.d,
            concurrency: config.advanced.concurrency,
            retries: config.advanced.retries,
            jobContext: around.jobContext,
            signal: around.signal,
            log: around.log,
            ...(stand && isOwned(config) ? { laneEnv: (lane) => stand.environment(lane) } : {}),
        });
        return {
            lanes: watched(agents.lanes, stand),
            clock: real_clock/* realClock */.d,
            deadlineMs: config.agent.timeoutMs,
            remarks: () => stand?.remarks() ?? [],
            takes: stand?.takes ?? null,
            load: (0,load_function/* functionLoader */.o)(config.folder),
            ...modelsFor(config, around),
            async [Symbol.asyncDispose]() {
                await agents.close();
                await stand?.[Symbol.asyncDispose]();
            },
        };
    }
    catch (error) {
        await stand?.[Symbol.asyncDispose]();
        throw error;
    }
}
/** The model is reached, and its code read, when the first rule asks; what is missing then is that rule's reason. */
function modelsFor({ model }, { env, signal }) {
    let opened;
    const open = () => (opened ??= __webpack_require__.e(/* import() */ 2714).then(__webpack_require__.bind(__webpack_require__, 2714)).then(({ openModel }) => openModel(model, { env, clock: real_clock/* realClock */.d, signal })));
    return {
        judge: async (question) => (await open()).ask(question),
        embed: model.embeddingModel === null ? null : async (texts) => (await open()).embed(texts),
    };
}
/** True where the agent runs in processes of ours, whose environment we set. */
function isOwned({ agent }) {
    return agent.start !== null || (agent.type !== 'http' && agent.type !== 'openai');
}
/** The lines that lead the calls of an agent of somebody else's to the gateway. */
async function wiring(config, env, style) {
    const { wiringLines } = await Promise.all(/* import() */[__webpack_require__.e(7133), __webpack_require__.e(9215), __webpack_require__.e(9309)]).then(__webpack_require__.bind(__webpack_require__, 9309));
    return wiringLines(config.gateway, env, style);
}
/** The gateway is only loaded where it is needed: most of a start-up's time is reading code. */
async function standFor(config, { env, gateway, log }) {
    const { standBetween, usualGateway } = await Promise.all(/* import() */[__webpack_require__.e(7133), __webpack_require__.e(9215)]).then(__webpack_require__.bind(__webpack_require__, 9215));
    const owned = isOwned(config);
    const secrets = Object.entries(env).flatMap(([name, value]) => redact/* secretName */.Gf.test(name) && value ? [value] : []);
    return standBetween(config.gateway ?? usualGateway(env, owned), {
        lanes: (0,lane_count/* mostLanes */.d)(config.agent, config.advanced.concurrency),
        owned,
        seed: config.advanced.seed,
        clock: real_clock/* realClock */.d,
        env,
        ...gateway,
        redact: (0,redact/* redactor */.$p)(secrets),
        log,
    });
}
function watched([first, ...rest], stand) {
    const watch = (lane, index) => ({
        ...lane,
        gateway: stand?.lanes[index] ?? null,
    });
    return [watch(first, 0), ...rest.map((lane, index) => watch(lane, index + 1))];
}


/***/ })

};
