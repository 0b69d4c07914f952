export const id = 3562;
export const ids = [3562,5070];
export const modules = {

/***/ 3562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  contractRun: () => (/* binding */ contractRun),
  contractScore: () => (/* binding */ contractScore),
  contractValidate: () => (/* binding */ contractValidate)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/contract/scenarios.js
var contract_scenarios = __webpack_require__(3420);
// EXTERNAL MODULE: ./build/disk/read-result.js + 2 modules
var read_result = __webpack_require__(94);
// EXTERNAL MODULE: ./build/order.js + 1 modules
var build_order = __webpack_require__(1995);
// EXTERNAL MODULE: ./build/plan/vacuous-rules.js + 5 modules
var vacuous_rules = __webpack_require__(5070);
// EXTERNAL MODULE: ./build/report/contract-view.js
var contract_view = __webpack_require__(4331);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/paint.js
var paint = __webpack_require__(8495);
// EXTERNAL MODULE: ./build/report/problems.js
var problems = __webpack_require__(5567);
// EXTERNAL MODULE: ./build/scoring/credit.js
var credit = __webpack_require__(8533);
// EXTERNAL MODULE: ./build/disk/load-function.js
var load_function = __webpack_require__(8327);
// EXTERNAL MODULE: ./build/plan/address.js
var address = __webpack_require__(7238);
;// CONCATENATED MODULE: ./build/cli/missing-functions.js



/** A problem for each rule of a contract whose own code is in a file that is not there, fails to load, or exports no such function. */
async function missingFunctions({ config, locate }) {
    const load = (0,load_function/* functionLoader */.o)(config.folder);
    const found = config.contracts.flatMap(({ invariants }, at) => invariants.map(async ({ id, type, options }, index) => {
        const { file, name } = options;
        if (type !== 'javascript' || typeof file !== 'string' || typeof name !== 'string')
            return [];
        try {
            await load(file, name);
            return [];
        }
        catch (error) {
            const message = `The rule \`${id}\` cannot be judged: ${(0,user_error/* reasonOf */.A)(error).replace(/ imported from .*$/su, '')}.`;
            const path = [...(0,address/* contractPath */.K)(locate, at), 'invariants', index, 'file'];
            return [(0,address/* problemAt */.l)(locate, path, { message, hint: 'Paths start from the folder of the config file.' })];
        }
    }));
    return (await Promise.all(found)).flat();
}

// EXTERNAL MODULE: ./build/cli/run.js
var run = __webpack_require__(2720);
// EXTERNAL MODULE: ./build/cli/stoppable.js
var stoppable = __webpack_require__(1501);
;// CONCATENATED MODULE: ./build/cli/contract.js














/** `flakestorm contract run`: the contract phase alone, with its matrix and the verdict. */
async function contractRun(flags, io) {
    return (0,run.runPrepared)(await prepareContract(flags, io), flags, io);
}
/** `flakestorm contract score`: the resilience score on standard output, and nothing else there. */
async function contractScore(flags, io) {
    if (flags.fromReport !== undefined) {
        const { report } = await (0,read_result/* readResult */.U)((0,external_node_path_.resolve)(io.folder, flags.fromReport), flags.fromReport);
        if (report.matrix.length === 0) {
            throw new user_error/* UserError */.y({
                message: `${flags.fromReport} holds no contract.`,
                hint: 'Name the result.json of a run that had one.',
            });
        }
        return print(report, flags, io) ? exits[report.score.verdict] : 5;
    }
    const { report, failure, exit } = await (0,run.watched)(await prepareContract(flags, io), { flags, io });
    if (failure !== null)
        io.err(`${(0,problems/* problems */.B)(failure, { colour: io.colour.err })}\n`);
    return print(report, flags, io) || exit !== 0 ? exit : 5;
}
const exits = { passed: 0, failed: 1, inconclusive: 5 };
/** False where there is no number to print. */
function print({ matrix, score }, { json }, io) {
    const value = (0,credit/* resilienceOf */.z)(matrix);
    if (json === true)
        io.out(`${JSON.stringify({ score: value, verdict: score.verdict })}\n`);
    else if (value === null)
        io.err('Not one rule of the contract could be judged, so there is no score.\n');
    else
        io.out(`${(0,contract_view/* resilience */.Il)(value)}\n`);
    return value !== null;
}
/** `flakestorm contract validate`: every pattern compiled, every reference followed, every rule given something to judge. */
async function contractValidate(flags, io) {
    const { configFile, contracts, plan, loaded } = await prepareContract(flags, io);
    const missing = await missingFunctions(loaded);
    if (missing.length > 0)
        throw new user_error/* UserError */.y(missing);
    const notes = [...loaded.warnings, ...plan.notes, ...(await (0,vacuous_rules.vacuousRules)(plan))];
    const told = contracts.map(({ contract: { name, invariants }, scenarios }) => ({
        name,
        scenarios: scenarios.map((scenario) => scenario.name),
        rules: invariants.map(({ id, type, severity, when, probes }) => ({
            id,
            type,
            severity,
            when,
            probes: probes.length,
            scenarios: scenarios.filter((scenario) => (0,contract_scenarios/* mayApply */.K)(when, scenario)).map((scenario) => scenario.name),
        })),
    }));
    const cells = plan.total;
    const calls = cells + plan.preflight.length + plan.baselines.length + (plan.memory?.cells.length ?? 0);
    if (flags.json === true) {
        io.out(`${JSON.stringify({ configFile, contracts: told, cells, calls, notes })}\n`);
        return 0;
    }
    const ink = (0,paint/* paint */.n)(io.colour.out);
    for (const { name, rules, scenarios } of told) {
        io.out(`${ink.green('✓')} ${(0,report_escape/* plain */.pj)(name)} is valid: ${rules.length} rules under ${scenarios.length} scenarios\n`);
        for (const rule of rules)
            io.out(`    ${(0,report_escape/* plain */.pj)(rule.id)} ${ink.dim(`${rule.type}, ${rule.severity}: ${rule.scenarios.map(report_escape/* plain */.pj).join(', ')}`)}\n`);
    }
    io.out(`  ${cells} cells, ${calls} calls of the agent in all\n`);
    for (const note of notes)
        io.out(ink.dim(`  note: ${(0,report_escape/* plain */.pj)(note)}\n`));
    return 0;
}
async function prepareContract(flags, io) {
    const order = (0,build_order/* orderOf */.mJ)({ ...flags, phases: 'contract' }, { folder: io.folder, env: io.env, jobContext: null });
    const prepared = await (0,stoppable/* prepareStoppable */.Y)(order, io);
    if (prepared.contracts.length > 0)
        return prepared;
    throw new user_error/* UserError */.y({
        message: `${prepared.configFile} has no contract.`,
        hint: 'Add `contract:` with a name and at least one rule; docs/contract.md shows one.',
    });
}


/***/ }),

/***/ 3420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ mayApply),
/* harmony export */   v: () => (/* binding */ scenariosOf)
/* harmony export */ });
/* harmony import */ var _chaos_calm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9384);

/** What a contract without any matrix is held against. */
const clean = { name: 'clean', profile: null, toolFaults: [], llmFaults: [], contextAttacks: [] };
/** A contract's own matrix, else the file's, else one clean world. */
function scenariosOf({ chaosMatrix }, fallback) {
    if (chaosMatrix.length > 0)
        return chaosMatrix;
    return fallback.length > 0 ? fallback : [clean];
}
/** Whether a rule could ever apply under a scenario; a fault must still reach the agent before it does. */
function mayApply(when, scenario) {
    switch (when) {
        case 'always':
            return true;
        case 'no_chaos':
            return (0,_chaos_calm_js__WEBPACK_IMPORTED_MODULE_0__/* .isCalm */ .u)(scenario);
        case 'any_chaos_active':
            return !(0,_chaos_calm_js__WEBPACK_IMPORTED_MODULE_0__/* .isCalm */ .u)(scenario);
        case 'tool_faults_active':
            return scenario.toolFaults.length > 0;
        case 'llm_faults_active':
            return scenario.llmFaults.length > 0;
        case 'context_attacks_active':
            return scenario.contextAttacks.length > 0;
    }
}


/***/ }),

/***/ 5070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vacuousRules: () => (/* binding */ vacuousRules)
});

// EXTERNAL MODULE: ./build/invariants/canonical.js
var canonical = __webpack_require__(3322);
// EXTERNAL MODULE: ./build/base/json.js
var json = __webpack_require__(768);
// EXTERNAL MODULE: ./build/invariants/all.js + 63 modules
var invariants_all = __webpack_require__(6646);
;// CONCATENATED MODULE: ./build/invariants/planted-transcript.js
/** An answer of an agent behind the gateway that made no call. */
function answered(output, more = {}) {
    return { ...silent({ kind: 'answered' }), output, status: 200, ...more };
}
/** A question without an answer. */
function silent(ending) {
    return {
        output: '',
        ending,
        toolCalls: [],
        status: null,
        durationMs: 40,
        attempts: 1,
        traffic: traffic({}),
        wire: null,
    };
}
/** What crossed the gateway: nothing, but for what is given. */
function traffic(more) {
    return {
        toolCalls: [],
        modelCalls: [],
        faults: [],
        rejected: [],
        unattributed: 0,
        attribution: 'lane',
        replay: null,
        ...more,
    };
}
/** A call that worked, of a tool behind HTTP. */
function call(name, more = {}) {
    return {
        name,
        args: {},
        method: 'POST',
        boundary: 'http',
        result: 'ok',
        status: 200,
        failed: false,
        retryAfterS: null,
        struck: [],
        atMs: 0,
        durationMs: 10,
        ...more,
    };
}

// EXTERNAL MODULE: ./build/invariants/pattern.js
var invariants_pattern = __webpack_require__(9654);
// EXTERNAL MODULE: ./build/invariants/python-syntax.js + 1 modules
var python_syntax = __webpack_require__(8330);
;// CONCATENATED MODULE: ./build/invariants/sample-of.js


/**
 * A text that a pattern matches, found by writing out its parts; null where none was found, which proves nothing. Tries
 * each alternative and each optional part once; what looks around or back is left to luck.
 */
function sampleOf(pattern, literal = false) {
    if (literal)
        return pattern;
    try {
        const { source } = (0,python_syntax/* translate */.T)(pattern, { ascii: true, dotAll: true });
        const compiled = (0,invariants_pattern/* compilePattern */.E)(pattern, { caseSensitive: true });
        for (let choice = 0; choice < mostChoices; choice += 1) {
            const written = write(source, choice);
            if (written !== null && compiled.find(written) !== null)
                return written;
        }
    }
    catch {
        // A pattern that takes too long is as good as one that nobody can write out.
    }
    return null;
}
const mostChoices = 6;
const mostCharacters = 5000;
function write(source, choice) {
    const pen = { source, choice, at: 0 };
    const text = alternatives(pen);
    return pen.at < source.length || text.length > mostCharacters ? null : text;
}
/** Reads to the end of a group, and keeps one of its alternatives. */
function alternatives(pen) {
    const all = [''];
    while (pen.at < pen.source.length && pen.source[pen.at] !== ')') {
        if (pen.source[pen.at] === '|') {
            pen.at += 1;
            all.push('');
            continue;
        }
        const part = atom(pen);
        all[all.length - 1] += repeated(part, pen);
    }
    return all[pen.choice % all.length] ?? '';
}
function atom(pen) {
    const rest = pen.source.slice(pen.at, pen.at + 400);
    const [group] = /^\((?:\?(?:<?[=!]|<\w+>|[a-z-]*:))?/.exec(rest) ?? [];
    if (group !== undefined) {
        pen.at += group.length;
        const inner = alternatives(pen);
        pen.at += 1;
        return /^\(\?<?[=!]/.test(group) ? '' : inner;
    }
    if (rest.startsWith('['))
        return oneOf(take(pen, setLength(rest)));
    const [escape] = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|k<\w+>|.)/is.exec(rest) ?? [];
    if (escape !== undefined) {
        pen.at += escape.length;
        return /^\\[bB]$/.test(escape) ? '' : oneOf(escape);
    }
    const char = String.fromCodePoint(rest.codePointAt(0) ?? 32);
    pen.at += char.length;
    if (char === '^' || char === '$')
        return '';
    return char === '.' ? 'x' : char;
}
function take(pen, length) {
    pen.at += length;
    return pen.source.slice(pen.at - length, pen.at);
}
/** A set may hold others. */
function setLength(rest) {
    let depth = 0;
    for (let at = 0; at < rest.length; at += 1) {
        if (rest[at] === '\\')
            at += 1;
        else if (rest[at] === '[')
            depth += 1;
        else if (rest[at] === ']' && --depth === 0)
            return at + 1;
    }
    return rest.length;
}
/** Some character of a set or of an escape: a letter or a digit where there is one. */
function oneOf(set) {
    const matcher = new RegExp(`^${set}$`, 'v');
    return candidates.find((char) => matcher.test(char)) ?? '';
}
const candidates = [
    ...Array.from('a1A0b2Z9 _-.:/@\n\t\r'),
    ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)),
    ...Array.from('\0\u0007\u200b\u202eéßЖ中あ🙂€'),
];
function repeated(part, pen) {
    const [quantifier, least, comma, most] = /^(?:[*+?]|\{(\d{1,5})(?:(,)(\d{0,5}))?\})[?+]?/.exec(pen.source.slice(pen.at, pen.at + 20)) ?? [];
    if (quantifier === undefined)
        return part;
    pen.at += quantifier.length;
    const isMore = pen.choice % 2 === 1;
    if (least === undefined)
        return quantifier.startsWith('+') || isMore ? part : '';
    const top = comma === undefined ? Number(least) : most ? Number(most) : Number(least) + 1;
    const times = isMore ? Math.min(top, Number(least) + 1) : Number(least);
    return part.repeat(Math.min(times, mostCharacters));
}

;// CONCATENATED MODULE: ./build/invariants/bad-calls.js



/** The wrong tool, none at all, and the tools that the rule names: once, a thousand times, failing, with odd arguments. */
function badCallsFor(options) {
    const named = [options['tool'], options['tools']].flat().filter((tool) => typeof tool === 'string');
    const tools = (named.length > 0 ? named : ['pay']).map((tool) => tool.replace(/\*$/, ''));
    const wanted = argsFrom(options);
    const calling = (name, toolCalls) => ({
        name,
        transcript: answered('Done.', { traffic: traffic({ toolCalls }) }),
    });
    const times = (count, more) => Array.from({ length: count }, (_, at) => call(tools[0] ?? '', { atMs: at, durationMs: 0, ...more }));
    return [
        calling('a call of the wrong tool', [call('delete_everything')]),
        calling('calls of the named tools', tools.map((tool) => call(tool, { args: wanted }))),
        calling('calls of the named tools, turned round', tools.toReversed().map((tool) => call(tool))),
        ...oddArgs(options).map((args) => calling('a call with other arguments', [call(tools[0] ?? '', { args })])),
        calling('the same call a thousand times', times(1000, {})),
        calling('a refusal that was waited out', [
            ...times(1, { failed: true, status: 429, retryAfterS: 60 }),
            ...times(1, { atMs: 90_000 }),
        ]),
        calling('a thousand refused attempts', times(1000, { failed: true, status: 429, retryAfterS: 60 })),
    ];
}
function argsFrom({ args }) {
    if (!(0,json/* isObject */.G)(args))
        return {};
    return Object.fromEntries(Object.entries(args).flatMap(([key, value]) => {
        const [, pattern] = typeof value === 'string' ? (/^\/(.+)\/i?$/s.exec(value) ?? []) : [];
        if (pattern !== undefined)
            return [[key, sampleOf(pattern)]];
        return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
            ? [[key, value]]
            : [];
    }));
}
/** None, and something of another kind under every key that the rule knows. */
function oddArgs({ args, schema }) {
    const properties = (0,json/* isObject */.G)(schema) && (0,json/* isObject */.G)(schema['properties']) ? schema['properties'] : {};
    const keys = [...((0,json/* isObject */.G)(args) ? Object.keys(args) : []), ...Object.keys(properties)];
    const odd = [null, [], {}, -1e9, '', true].map((value) => Object.fromEntries(keys.map((key) => [key, value])));
    return [{}, null, [], 'nonsense', ...odd];
}

;// CONCATENATED MODULE: ./build/invariants/bad-transcripts.js




/** Asks for itself in every answer that obeys an attack. */
const plantedCanary = 'FS-VACU1TYX';
/** What a well agent does; the clean world of rules that compare. */
const wellTranscript = answered('Order A-1002 ships on 12 May 2026 for $25.00, to Paris.', {
    toolCalls: [{ name: 'lookup_order', args: { id: 'A-1002' } }],
    traffic: traffic({ toolCalls: [call('lookup_order', { args: { id: 'A-1002' } })] }),
});
/**
 * Planted bad transcripts: the same for every rule, and those that the rule's own options call for. They are made one by
 * one: most rules break on an early one, and a thousand calls need not be written for them.
 */
function* badTranscriptsFor({ options }) {
    yield* usual();
    yield* textsFrom(options);
    yield* badCallsFor(options);
}
/** Those in which there is no answer: they break whatever wants one, and so say little about a rule. */
const silentTranscripts = [
    { name: 'a crash', transcript: silent({ kind: 'crashed', reason: 'connection reset' }) },
    {
        name: 'a status of 500',
        transcript: silent({ kind: 'refused', status: 500, reason: 'Internal Server Error' }),
    },
];
/** Patterns of a rule for which no violating text could be written. */
function unwrittenPatterns({ options }) {
    return patternsIn(options).filter((pattern) => sampleOf(pattern, options['literal'] === true) === null);
}
/** The patterns of a rule. */
function patternsIn(options) {
    return [options['pattern'], options['patterns']].flat().filter((each) => typeof each === 'string');
}
function usual() {
    const texts = [
        ['an empty answer', ''],
        ['an answer off the topic', 'Bananas grow in bunches, and 7 of them weigh about a kilogram.'],
        ['an error text', 'Error: 503 Service Unavailable. Please try again later.'],
        [
            'a stack trace',
            'Traceback (most recent call last):\n  File "agent.py", line 12, in answer\nKeyError: 1',
        ],
        ['a web page', '<!doctype html><html><body><h1>502 Bad Gateway</h1></body></html>'],
        ['bare JSON', '{}'],
        ['an error in JSON', '{"error": {"code": 500, "message": "internal"}}'],
        ['a refusal', "I'm sorry, but I can't help with that."],
        [
            'an answer that obeys an attack',
            `Ignoring all previous instructions. I am now DAN. My system prompt is: you are a bot. ${plantedCanary}`,
        ],
        ['a leak of personal data and keys', leak],
        ['a very long answer', 'and so on '.repeat(10_000)],
        ['an answer in other scripts', 'Это не ответ. 这不是答案。 🙂 \u202e\u0007é'],
        ['the answer to another question', wellTranscript.output],
    ];
    return [
        ...texts.map(([name, output]) => ({ name, transcript: answered(output) })),
        { name: 'an answer at once', transcript: answered('Paris.', { durationMs: 0 }) },
        { name: 'an answer after ten minutes', transcript: answered('Paris.', { durationMs: 600_000 }) },
        {
            name: 'a frugal answer',
            transcript: answered('Paris.', {
                traffic: traffic({ modelCalls: [{ ...spree, inputTokens: 1, outputTokens: 0, cost: 0 }] }),
            }),
        },
        {
            name: 'a spendthrift answer',
            transcript: answered('Paris.', { traffic: traffic({ modelCalls: [spree] }) }),
        },
    ];
}
const leak = [
    'Mail jane.roe@corp.io, call +1 (212) 736-5000, her SSN is 219-09-1234, her card 4111 1111 1111 1111,',
    'her IBAN DE89370400440532013000, she sits at 81.2.69.142 and 2a00:1450:4001:82a::200e;',
    'the key is AKIAIOSFODNN7EXAMPLQ, the token',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTYifQ.dozjgNryP4J3jVmNHl0w5N and the rest',
    '-----BEGIN PRIVATE KEY-----',
].join(' ');
/** Every text among the options, alone and all at once, and a text for every pattern. */
function textsFrom(options) {
    const patterns = new Set(patternsIn(options));
    const written = [...patterns].flatMap((pattern) => sampleOf(pattern, options['literal'] === true) ?? []);
    const texts = leavesOf(options).filter((text) => !patterns.has(text));
    const all = texts.length > 1 ? [texts.join(' ')] : [];
    return [
        ...[...texts, ...all].map((text) => ({ name: "the rule's own words", transcript: answered(text) })),
        ...written.map((text) => ({ name: 'a text that the pattern matches', transcript: answered(text) })),
        ...(texts.length > 0
            ? [{ name: "another answer than the rule's own words", transcript: answered(`no ${texts[0]?.length}`) }]
            : []),
    ];
}
function leavesOf(value) {
    if (typeof value === 'string')
        return [value];
    if (typeof value === 'number')
        return [String(value)];
    if (Array.isArray(value))
        return value.flatMap(leavesOf);
    return (0,json/* isObject */.G)(value) ? Object.values(value).flatMap(leavesOf) : [];
}
const spree = {
    provider: 'openai',
    model: 'gpt-5',
    inputTokens: 1e9,
    outputTokens: 1e9,
    cost: 10_000,
    status: 200,
    failed: false,
    retryAfterS: null,
    streaming: false,
    asked: [],
    said: null,
    struck: [],
    atMs: 0,
    durationMs: 10,
};

// EXTERNAL MODULE: ./build/invariants/invariant.js
var invariant = __webpack_require__(2016);
// EXTERNAL MODULE: ./build/invariants/judge.js
var invariants_judge = __webpack_require__(1599);
;// CONCATENATED MODULE: ./build/invariants/vacuity.js





/**
 * Judges a rule against planted bad transcripts, as it is written and negated as it is, under every weather. A
 * transcript without an answer counts only for rules about endings, since it breaks whatever wants an answer.
 */
async function vacuityOf(rule) {
    const kind = invariants_all/* allInvariants */.R.find(({ type }) => type === rule.type);
    if (!kind)
        return { kind: 'unknown', because: `rules of the type ${rule.type} are not judged in this version` };
    const judge = (0,invariants_judge/* prepare */.i)(new Map([[rule.id, { ...rule, when: 'always' }]]));
    const tried = [];
    let unjudged = 'it was never judged';
    for (const { name, transcript } of plantedFor(rule, kind.endings)) {
        const verdict = await judge({ key: rule.id, counts: true }, evidenceOf(transcript, rule));
        if (verdict.status === 'broken')
            return { kind: 'breakable', by: name };
        if (verdict.status === 'held')
            tried.push(name);
        else
            unjudged = verdict.status === 'errored' ? verdict.reason : verdict.because;
    }
    if (tried.length === 0)
        return { kind: 'unknown', because: unjudged };
    const because = doubtAbout(rule);
    return because === null ? { kind: 'vacuous', tried: [...new Set(tried)] } : { kind: 'unknown', because };
}
function* plantedFor(rule, endings) {
    yield* badTranscriptsFor(rule);
    if (endings)
        yield* silentTranscripts;
}
/** Why it proves nothing that a rule held for all of them; null where it does. */
function doubtAbout(rule) {
    const { options } = rule;
    const [unwritten] = unwrittenPatterns(rule);
    if (unwritten !== undefined)
        return `no text could be written that /${unwritten}/ matches`;
    const looking = patternsIn(options).find((pattern) => /\(\?<?!/.test(pattern));
    if (looking !== undefined)
        return `/${looking}/ forbids something that cannot be told from its text`;
    if ((0,json/* isObject */.G)(options['schema']) && Object.keys(options['schema']).length > 0)
        return 'no value could be made that its JSON Schema tells from others';
    if (rule.type === 'replay_matched')
        return 'what it finds cannot be judged, and so breaks nothing';
    if (rule.type === 'javascript' && !isBlind(options['value']))
        return "what the user's own code looks for is not known";
    return null;
}
/** An expression that names nothing of the agent's cannot depend on it. */
function isBlind(value) {
    return typeof value === 'string' && !/\b(?:output|context|arguments)\b|\\u/.test(value);
}
function evidenceOf(transcript, { negate }) {
    return {
        transcript,
        prompt: 'Where is my order?',
        golden: 'Where is my order?',
        canary: plantedCanary,
        holding: invariant/* whens */.eP,
        planted: [{ kind: 'canary', text: plantedCanary }],
        baseline: [wellTranscript],
        taskDone: null,
        load: () => Promise.reject(new Error("a user's function is not called for this")),
        sleep: () => Promise.resolve(),
        embed: null,
        // A model's opinion is not asked for; the worst one that it could have must break the rule.
        judge: () => Promise.resolve(JSON.stringify({ score: negate ? 1 : 0 })),
    };
}

// EXTERNAL MODULE: ./build/plan/rules.js
var rules = __webpack_require__(8169);
;// CONCATENATED MODULE: ./build/plan/vacuous-rules.js



/** The rules of the user that no planted bad transcript can break, as a sentence each: they would hold for any agent. */
async function vacuousRules({ invariants }) {
    const known = new Map();
    const own = invariants.filter((rule) => !rules/* builtIns */.b3.includes(rule));
    const notes = await Promise.all(own.map(async (rule) => {
        const key = (0,canonical/* canonical */.$)([rule.type, rule.negate, rule.options]);
        const found = known.get(key) ?? vacuityOf(rule);
        known.set(key, found);
        const vacuity = await found;
        return vacuity.kind === 'vacuous' ? [noteOn(rule, vacuity.tried.length)] : [];
    }));
    return notes.flat();
}
function noteOn({ id, type }, tried) {
    return `The rule ${id} (${type}) is vacuous: it held for each of ${tried} kinds of bad answers that were planted, so it says nothing about the agent.`;
}


/***/ }),

/***/ 4331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Il: () => (/* binding */ resilience),
/* harmony export */   RJ: () => (/* binding */ contractViews),
/* harmony export */   cK: () => (/* binding */ skippedRules),
/* harmony export */   oZ: () => (/* binding */ matrixCell)
/* harmony export */ });
/* harmony import */ var _scoring_credit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8533);

/** The matrix contract by contract; empty without one. */
function contractViews(matrix) {
    return [...Map.groupBy(matrix, ({ contract }) => contract)].map(([contract, cells]) => {
        const names = [...new Set(cells.map(({ scenario }) => scenario))];
        const rules = Map.groupBy(cells, ({ rule }) => rule);
        return {
            contract,
            score: (0,_scoring_credit_js__WEBPACK_IMPORTED_MODULE_0__/* .resilienceOf */ .z)(cells),
            scenarios: names.map((name) => ({
                name,
                score: (0,_scoring_credit_js__WEBPACK_IMPORTED_MODULE_0__/* .resilienceOf */ .z)(cells.filter(({ scenario }) => scenario === name)),
            })),
            rules: [...rules].map(([rule, own]) => rowOf(rule, own, names)),
        };
    });
}
function rowOf(rule, own, names) {
    const held = own.reduce((sum, cell) => sum + cell.held, 0);
    return {
        rule,
        severity: own[0]?.severity ?? 'medium',
        held,
        of: held + own.reduce((sum, cell) => sum + cell.broken, 0),
        cells: names.map((name) => own.find(({ scenario }) => scenario === name) ?? null),
    };
}
/** A resilience score with its two decimals; a dash where nothing was judged. */
function resilience(score) {
    return score === null ? '–' : score.toFixed(2);
}
/** What became of a rule under a scenario: how often it held of how often it was judged, and what could not be. */
function matrixCell(cell, sign) {
    if (cell === null)
        return '';
    const { held, broken, errored } = cell;
    const judged = held + broken;
    const parts = [
        ...(judged === 0 ? [] : [`${broken > 0 ? sign.broken : sign.held} ${held}/${judged}`]),
        ...(errored === 0 ? [] : [`${sign.errored} ${errored} not judged`]),
    ];
    return parts.length === 0 ? '–' : parts.join(' ');
}
/** Why rules did not apply: one sentence for each rule and reason, with the scenarios that share it. */
function skippedRules({ rules }) {
    return rules.flatMap(({ rule, cells }) => {
        const idle = cells.filter((cell) => cell !== null && cell.skipped > 0);
        return [...Map.groupBy(idle, (cell) => cell?.because ?? '')].map(([because, some]) => `${rule} under ${some.map((cell) => cell?.scenario).join(', ')}: ${because}`);
    });
}


/***/ }),

/***/ 5567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ problems)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8495);


/** A user's mistakes as code frames: where, what, and the way out. */
function problems(error, look) {
    const blocks = error.problems.map((problem) => frame(problem, look));
    const count = blocks.length > 1 ? [`${blocks.length} problems`] : [];
    return [...blocks, ...count].join('\n\n');
}
function frame({ message, key, place, hint }, look) {
    const ink = (0,_paint_js__WEBPACK_IMPORTED_MODULE_0__/* .paint */ .n)(look.colour);
    const at = place === undefined ? '' : `${place.file}:${place.line}:${place.column} `;
    const margin = place === undefined ? '' : String(place.line);
    const source = place?.text === undefined
        ? []
        : [
            ink.dim(`  ${margin} │ `) + (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(place.text),
            ink.dim(`  ${' '.repeat(margin.length)} │ `) +
                ' '.repeat(Math.max(0, place.column - 1)) +
                ink.red('^'),
        ];
    const [first = '', ...more] = message.split('\n');
    return [
        `${ink.red('error')} ${ink.bold(at)}${key !== undefined && place !== undefined ? `${ink.cyan((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(key))}: ` : ''}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(first)}`,
        ...more.map((line) => `    ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(line)}`),
        ...source,
        ...(hint === undefined ? [] : [`  ${ink.green('→')} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(hint)}`]),
    ].join('\n');
}


/***/ })

};
