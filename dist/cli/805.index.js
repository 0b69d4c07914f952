export const id = 805;
export const ids = [805];
export const modules = {

/***/ 9890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6821);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9924);
/* harmony import */ var _report_paint_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8495);
/* harmony import */ var _report_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4702);
/* harmony import */ var _scoring_sample_size_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3446);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1583);
/* harmony import */ var _plan_vacuous_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2689);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1995);








/** `flakestorm plan`: every cell and the counts, without calling anybody. */
async function plan(flags, io) {
    const prepared = (0,_prepare_js__WEBPACK_IMPORTED_MODULE_0__/* .prepareLaunch */ .J)((0,_order_js__WEBPACK_IMPORTED_MODULE_3__/* .orderOf */ .mJ)(flags, { folder: io.folder, env: io.env, jobContext: null }));
    if (flags.json === true)
        for (const cell of (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .cellsOf */ .n)(prepared.plan))
            io.out(`${JSON.stringify(cell)}\n`);
    else
        show(prepared, [...prepared.plan.notes, ...(await (0,_plan_vacuous_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .vacuousRules */ .a)(prepared.plan))], io);
    return 0;
}
function show({ plan: made, config }, notes, io) {
    const { total, preflight, baselines, memory, seed } = made;
    const beforehand = preflight.length + baselines.length + (memory?.cells.length ?? 0);
    const ink = (0,_report_paint_js__WEBPACK_IMPORTED_MODULE_5__/* .paint */ .n)(io.colour.out);
    const counts = new Map();
    for (const cell of (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .cellsOf */ .n)(made)) {
        counts.set(cell.stratum, (counts.get(cell.stratum) ?? 0) + 1);
        const text = (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)((cell.turns.at(-1) ?? '').slice(0, Math.max(20, io.width - 5)));
        io.out(`${cell.id}  ${ink.dim(describe(cell))}\n    ${ink.dim(text)}\n`);
    }
    io.out('\n');
    for (const [stratum, count] of counts)
        io.out(`  ${stratum.padEnd(22)} ${String(count).padStart(5)}\n`);
    io.out(`  ${'preflight'.padEnd(22)} ${String(preflight.length).padStart(5)}  each golden prompt once, clean\n`);
    if (baselines.length > 0)
        io.out(`  ${'baselines'.padEnd(22)} ${String(baselines.length).padStart(5)}  clean, for rules that compare\n`);
    if (memory !== null)
        io.out(`  ${'memory'.padEnd(22)} ${String(memory.cells.length).padStart(5)}  whether the agent remembers, which nothing resets\n`);
    io.out(`  ${'calls in all'.padEnd(22)} ${String(total + beforehand).padStart(5)}  seed ${seed}\n`);
    io.out(`${ink.dim(certainty(config.scoring.minScore))}\n`);
    for (const note of notes)
        io.out(ink.dim(`  note: ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(note)}\n`));
}
/** How many independent cells it takes before a pass is more than luck. */
function certainty(minScore) {
    const truth = minScore + (1 - minScore) * 0.67;
    const needed = (0,_scoring_sample_size_js__WEBPACK_IMPORTED_MODULE_7__/* .cellsToCertify */ .f)(minScore, truth);
    if (needed === null)
        return '  No number of cells can certify a perfect score.';
    return `  To certify ${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .bar */ .M0)(minScore)} for an agent that really scores ${truth.toFixed(2)} takes ${needed} independent cells (95 % sure, 80 % power).`;
}
function describe({ mutation, scenario }) {
    return mutation === null
        ? `under ${scenario?.name ?? 'nothing'}`
        : `${mutation.expectation} ${mutation.operator}`;
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

/***/ 9266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ openResultFile),
/* harmony export */   z: () => (/* binding */ cannotWrite)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5794);
/* harmony import */ var _report_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9934);




/** Unwritten cells wait at most this long or until they are this large: what a crash of ours could cost. */
const flushAfterMs = 100;
const pageBytes = 1 << 17;
/** Opens `path` anew, making its folder; throws a `UserError` that names the path where it cannot be written. */
function openResultFile(path, head) {
    const file = attempt(path, () => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
        return openPage((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'w'));
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
            file.flush(_report_result_js__WEBPACK_IMPORTED_MODULE_3__/* .runningTail */ ._b);
        }
        catch (error) {
            late = error;
        }
    };
    attempt(path, () => {
        file.add((0,_report_result_js__WEBPACK_IMPORTED_MODULE_3__/* .resultHead */ .Kf)(head));
        file.flush(_report_result_js__WEBPACK_IMPORTED_MODULE_3__/* .runningTail */ ._b);
    });
    return {
        path,
        add(outcome) {
            if (late !== null)
                throw cannotWrite(path, late);
            attempt(path, () => file.add((0,_report_result_js__WEBPACK_IMPORTED_MODULE_3__/* .resultLine */ .ow)(outcome, first)));
            first = false;
            timer ??= setTimeout(flushLater, flushAfterMs);
        },
        finish(report) {
            // A flush that came later would put the tail of a running file behind the final one.
            forgetTimer();
            attempt(path, () => file.flush((0,_report_result_js__WEBPACK_IMPORTED_MODULE_3__/* .resultTail */ .G7)(report)));
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
            done += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, bytes, done, bytes.length - done, position + done);
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
                flush(_report_result_js__WEBPACK_IMPORTED_MODULE_3__/* .runningTail */ ._b);
            if (bytes <= pageBytes) {
                filled += page.write(text, filled);
                return;
            }
            write(Buffer.from(text + _report_result_js__WEBPACK_IMPORTED_MODULE_3__/* .runningTail */ ._b));
            position += bytes;
        },
        flush,
        close: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file),
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
    return new _base_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y({
        message: `Cannot write ${path}: ${(0,_base_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(error)}.`,
        hint: 'Make room or make the folder writable, or choose another with `--output`.',
    }, { cause: error });
}


/***/ }),

/***/ 1995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mJ: () => (/* binding */ orderOf)
});

// UNUSED EXPORTS: bar, kebab

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var classic_schemas = __webpack_require__(6921);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/coerce.js


function string(params) {
    return core._coercedString(schemas.ZodString, params);
}
function number(params) {
    return api/* _coercedNumber */.qG(classic_schemas/* ZodNumber */.rSt, params);
}
function coerce_boolean(params) {
    return core._coercedBoolean(schemas.ZodBoolean, params);
}
function bigint(params) {
    return core._coercedBigint(schemas.ZodBigInt, params);
}
function date(params) {
    return core._coercedDate(schemas.ZodDate, params);
}

// EXTERNAL MODULE: ./build/base/phase.js
var base_phase = __webpack_require__(9119);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/scoring/schema.js
var schema = __webpack_require__(5867);
;// CONCATENATED MODULE: ./build/order.js





const commandLine = {
    name: (key) => `--${kebab(key)}`,
    hint: '`flakestorm run --help` lists every flag.',
};
/** The flags of a command, or an action's inputs, as an order; throws one `UserError` for all that do not fit. */
function orderOf(given, where, door = commandLine) {
    const parsed = sayable.safeParse(given);
    if (!parsed.success) {
        throw new user_error/* UserError */.y(parsed.error.issues.map((issue) => ({
            message: `${door.name(String(issue.path[0]))}: ${issue.message}.`,
            hint: door.hint,
        })));
    }
    const { config, cell, output, agentUrl, phases: selected, chaos, chaosOnly, chaosProfile, scenario, invariant, minPhaseScores, waitTimeout, replay, recordFailures, ...over } = parsed.data;
    const outputFolder = output === null ? null : (0,external_node_path_.resolve)(where.folder, output);
    return {
        ...where,
        config,
        phases: chaosOnly === true ? ['chaos'] : selected,
        chaos: { wanted: chaos === true || chaosOnly === true || chaosProfile !== null, profile: chaosProfile },
        contract: { scenarios: scenario ?? [], invariants: invariant ?? [] },
        cell,
        replay,
        recordFailures: recordFailures === true,
        overrides: {
            ...over,
            minScores: minPhaseScores,
            endpoint: agentUrl,
            readyTimeoutMs: waitTimeout === null ? null : waitTimeout * 1000,
            outputFolder,
        },
    };
}
/** `minScore` as `min-score`. */
function kebab(name) {
    return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
const wholeNumber = (least, most) => {
    const error = most === Number.MAX_SAFE_INTEGER
        ? `expected a whole number from ${least}`
        : `expected a whole number from ${least} to ${most}`;
    return number({ error }).int(error).min(least, error).max(most, error);
};
/** A score or a distance between scores as somebody at a door writes it: `0.8` or `80%`. */
const bar = classic_schemas/* string */.YjP()
    .transform((written) => schema/* barSchema */.xK.safeParse(written.trim().endsWith('%') ? written : Number(written)))
    .refine(({ success }) => success, 'expected a score from 0 to 1 such as 0.8, or 80%')
    .transform(({ data }) => data);
const floorList = classic_schemas/* string */.YjP().transform((list, context) => {
    const floors = {};
    for (const part of list.split(',')) {
        const [name = '', written = ''] = part.split('=').map((side) => side.trim());
        const phase = base_phase/* phases */.t.find((one) => one === name);
        const floor = written === '' ? undefined : bar.safeParse(written).data;
        if (phase !== undefined && floor !== undefined)
            floors[phase] = floor;
        else
            context.addIssue({
                code: 'custom',
                message: 'expected floors of phases, such as contract=1.0, chaos=70%',
            });
    }
    return floors;
});
const phaseList = classic_schemas/* string */.YjP()
    .transform((list) => list.split(',').map((name) => name.trim()))
    .refine((list) => list.every((name) => base_phase/* phases */.t.some((phase) => phase === name)), {
    error: `expected some of ${base_phase/* phases */.t.join(', ')}, separated by commas`,
})
    .transform((list) => base_phase/* phases */.t.filter((phase) => list.includes(phase)));
const said = (schema) => schema.optional().transform((value) => value ?? null);
const sayable = classic_schemas/* object */.Ikc({
    config: said(classic_schemas/* string */.YjP()),
    phases: said(phaseList),
    cell: said(classic_schemas/* string */.YjP()),
    seed: said(wholeNumber(0, Number.MAX_SAFE_INTEGER)),
    minScore: said(bar),
    minPhaseScores: said(floorList),
    waitTimeout: said(wholeNumber(1, 3600)),
    repeats: said(wholeNumber(1, 20)),
    concurrency: said(wholeNumber(1, 100)),
    agentUrl: said(classic_schemas/* string */.YjP()),
    start: said(classic_schemas/* string */.YjP()),
    chaos: said(classic_schemas/* boolean */.zMY()),
    chaosOnly: said(classic_schemas/* boolean */.zMY()),
    chaosProfile: said(classic_schemas/* string */.YjP()),
    scenario: said(classic_schemas/* array */.YOg(classic_schemas/* string */.YjP())),
    invariant: said(classic_schemas/* array */.YOg(classic_schemas/* string */.YjP())),
    output: said(classic_schemas/* string */.YjP()),
    replay: said(classic_schemas/* string */.YjP()),
    recordFailures: said(classic_schemas/* boolean */.zMY()),
});


/***/ }),

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   _n: () => (/* binding */ xml),
/* harmony export */   mG: () => (/* binding */ inline),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* unused harmony exports html, code */
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
/* unused harmony export delta */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);

/** The sentence that every surface opens with. The baseline's label is foreign text, made harmless for one line. */
function verdictLine(score, baseline = null) {
    const head = score.verdict.toUpperCase();
    if (score.overall === null)
        return `${head}  no score: nothing could be judged`;
    const { value, rerun } = score.overall;
    const flip = score.flipChance === null ? [] : [`a re-run flips this in ${chance(score.flipChance)}`];
    return [
        `${head}  ${decimals(value)} (needs ${bar(score.minScore)})`,
        `re-run 95 % ${range(rerun)}`,
        ...flip,
        ...(baseline === null || baseline.overall === null
            ? []
            : [against(value, baseline.overall, (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(baseline.label))]),
    ].join(' · ');
}
function against(value, before, label) {
    const change = delta(value, before);
    return change === '=' ? `= ${label}` : `${change} pp vs ${label}`;
}
/** How far a score moved, in percentage points: `▲ 1.5`, `▼ 6.2`, or `=` where the first decimal does not show it. */
function delta(value, before) {
    const points = Math.abs(value - before) * 100;
    return points < 0.05 ? '=' : `${value > before ? '▲' : '▼'} ${points.toFixed(1)}`;
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
        case 'regressed':
            return `The score ${decimals(reason.value)} fell by more than ${bar(reason.most)} below ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(reason.label)}, which had ${decimals(reason.from)}.`;
        case 'critical':
            return reason.status === 'broken'
                ? `The critical rule ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(reason.rule)} was broken in ${cells(reason.cells)}.`
                : `The critical rule ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(reason.rule)} could not be judged in ${cells(reason.cells)}.`;
        case 'fails-clean':
            return `The golden prompt ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(reason.promptId)} breaks its rules in a clean world, before anything was done to it.`;
        case 'nothing-judged':
            return reason.phase === null
                ? 'Not one cell could be judged, so there is no score.'
                : `Not one cell of the ${reason.phase} phase could be judged, so nobody knows whether it would be kept.`;
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


/***/ })

};
