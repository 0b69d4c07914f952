export const id = 3196;
export const ids = [3196,6084];
export const modules = {

/***/ 3196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  shrink: () => (/* binding */ shrink_shrink)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/base/phase.js
var phase = __webpack_require__(9119);
// EXTERNAL MODULE: ./build/base/redact.js
var base_redact = __webpack_require__(8839);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/disk/real-clock.js
var real_clock = __webpack_require__(5261);
// EXTERNAL MODULE: ./build/disk/write-failure.js
var write_failure = __webpack_require__(6084);
// EXTERNAL MODULE: ./build/disk/write-session.js
var write_session = __webpack_require__(4970);
// EXTERNAL MODULE: ./build/base/stopped.js
var stopped = __webpack_require__(569);
// EXTERNAL MODULE: ./build/invariants/judge.js
var invariants_judge = __webpack_require__(1599);
// EXTERNAL MODULE: ./build/launch.js + 24 modules
var launch = __webpack_require__(3550);
// EXTERNAL MODULE: ./build/run/run.js + 2 modules
var run = __webpack_require__(9326);
;// CONCATENATED MODULE: ./build/one-by-one.js




/** Opens the agent of what was prepared, and asks in a clean world what rules compare with. */
async function openOneByOne(prepared, around) {
    const { plan } = prepared;
    const { signal, redact } = around;
    const playing = [...prepared.recordings];
    const world = await (0,launch/* worldFor */.OV)({ ...prepared, recordings: playing }, { signal, log: () => { } });
    const rules = new Map(plan.invariants.map((rule) => [rule.id, rule]));
    const judge = (0,invariants_judge/* discreet */.C)((0,invariants_judge/* prepare */.i)(rules, prepared.config.kinds.invariants), redact);
    const clean = new Map();
    const [lane] = world.lanes;
    const alone = { ...world, lanes: [{ ...lane, width: 1 }] };
    const running = { world: alone, judge, signal, apart: true, cleanOf: (id) => clean.get(id) ?? [] };
    const one = async (cell) => {
        for await (const outcome of (0,run/* run */.e)([cell], running))
            return outcome;
        return undefined;
    };
    for (const cell of plan.baselines) {
        const outcome = await one(cell);
        if (outcome !== undefined)
            clean.set(cell.promptId, [...(clean.get(cell.promptId) ?? []), outcome.transcript]);
        world.takes?.drop(cell.id);
    }
    return {
        async ask(cell, recording) {
            if (recording !== null)
                playing.splice(0, playing.length, recording);
            const outcome = await one(cell);
            if (outcome === undefined)
                throw new stopped/* Stopped */.C();
            return { outcome, exchanges: world.takes?.take(cell.id) ?? [] };
        },
        [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
    };
}

// EXTERNAL MODULE: ./build/order.js + 1 modules
var build_order = __webpack_require__(1995);
// EXTERNAL MODULE: ./build/plan/oddity.js
var oddity = __webpack_require__(4771);
;// CONCATENATED MODULE: ./build/replay/cut-up.js
/** A text as sentences or lines, each with the blanks that follow it; joined they are the text again. */
function sentencesOf(text) {
    const sentences = [];
    let sentence = '';
    for (const word of wordsOf(text)) {
        sentence += word;
        if (!/[.!?]\s+$|\n/.test(word))
            continue;
        sentences.push(sentence);
        sentence = '';
    }
    return sentence === '' ? sentences : [...sentences, sentence];
}
/** A text as words, each with the blanks that follow it; joined they are the text again. */
function wordsOf(text) {
    return text.match(/^\s+|\S+\s*/g) ?? [];
}

;// CONCATENATED MODULE: ./build/replay/shrink.js
/**
 * Delta debugging: the smallest list for which `still` says yes that is found by leaving out parts, where it says yes to all of
 * it. ddmin of Zeller and Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", IEEE TSE 28(2), 2002, with
 * the empty list asked first. A list that was asked about is not asked about again.
 */
async function shrink(atoms, still, budget) {
    let isSpent = false;
    const known = new Map();
    const holds = async (some) => {
        const name = some.join();
        const before = known.get(name);
        if (before !== undefined)
            return before;
        isSpent ||= budget.left <= 0;
        if (isSpent)
            return false;
        budget.left -= 1;
        const answer = await still(some.flatMap((at) => atoms.slice(at, at + 1)));
        known.set(name, answer);
        return answer;
    };
    let kept = atoms.map((_, at) => at);
    if (kept.length > 0 && (await holds([])))
        return { kept: [], isMinimal: true };
    let parts = 2;
    while (kept.length >= 2 && !isSpent) {
        const smaller = await oneOf(candidates(kept, parts), holds);
        if (smaller !== null) {
            parts = smaller.isPart ? 2 : Math.max(parts - 1, 2);
            kept = smaller.kept;
        }
        else if (parts >= kept.length)
            break;
        else
            parts = Math.min(parts * 2, kept.length);
    }
    return { kept: kept.flatMap((at) => atoms.slice(at, at + 1)), isMinimal: !isSpent };
}
/** Each part alone, then all but each part. */
function candidates(kept, parts) {
    const chunks = Array.from({ length: parts }, (_, nth) => kept.slice(Math.floor((nth * kept.length) / parts), Math.floor(((nth + 1) * kept.length) / parts)));
    const alone = chunks.map((chunk) => ({ kept: chunk, isPart: true }));
    if (parts === 2)
        return alone;
    const without = chunks.map((_, nth) => ({
        kept: chunks.flatMap((chunk, at) => (at === nth ? [] : chunk)),
        isPart: false,
    }));
    return [...alone, ...without];
}
async function oneOf(some, holds) {
    for (const candidate of some)
        if (await holds(candidate.kept))
            return candidate;
    return null;
}

;// CONCATENATED MODULE: ./build/replay/shrink-case.js


/**
 * Makes a case as small as it goes while `still` says yes to it: the world first, what was said before, then the prompt by its
 * sentences and its words, and all over again until nothing changes. An empty prompt is no case.
 */
async function shrinkCase(given, still, { budget, keepsInput }) {
    let smallest = given;
    let isMinimal = false;
    const over = async (atoms, put) => {
        const ask = (some) => {
            const smaller = put(some);
            if (smaller.input.trim() !== '')
                return still(smaller);
            // Nobody was asked, so it costs nothing.
            budget.left += 1;
            return Promise.resolve(false);
        };
        const found = await shrink(atoms, ask, budget);
        if (found.kept.length < atoms.length)
            smallest = put(found.kept);
        isMinimal &&= found.isMinimal;
    };
    const spoken = (parts) => ({ ...smallest, input: parts.join('').trim() });
    for (let size = Infinity; sizeOf(smallest) < size && budget.left > 0;) {
        size = sizeOf(smallest);
        isMinimal = true;
        await over(smallest.faults, (faults) => ({ ...smallest, faults }));
        await over(smallest.toolResponses, (toolResponses) => ({ ...smallest, toolResponses }));
        await over(smallest.exchanges, (exchanges) => ({ ...smallest, exchanges }));
        await over(smallest.turns, (turns) => ({ ...smallest, turns }));
        await over(smallest.context, (context) => ({ ...smallest, context }));
        if (keepsInput)
            continue;
        await over(sentencesOf(smallest.input), spoken);
        await over(wordsOf(smallest.input), spoken);
    }
    return { smallest, isMinimal: isMinimal && budget.left > 0 };
}
/** How much is left that could go. */
function sizeOf({ input, turns, context, faults, toolResponses, exchanges }) {
    const others = [turns, context, faults, toolResponses, exchanges].reduce((sum, list) => sum + list.length, 0);
    return wordsOf(input).length + others;
}

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/scoring/intervals.js
var intervals = __webpack_require__(4064);
// EXTERNAL MODULE: ./build/plan/plan.js
var plan = __webpack_require__(1583);
// EXTERNAL MODULE: ./build/replay/cassette.js
var cassette = __webpack_require__(220);
;// CONCATENATED MODULE: ./build/cli/shrink-start.js


/**
 * What is to be made smaller. A session is asked with its recorded tools in their order. Its model is asked live, unless its recording
 * is wanted: that says the same whatever it is asked, so then the prompt stays as it is.
 */
function startOf(prepared, { hasRecordedModel }) {
    const [cell] = (0,plan/* cellsOf */.n)(prepared.plan);
    if (cell === undefined)
        throw new Error('a plan with cells has a first one');
    const [recording] = prepared.recordings;
    if (cell.incident === null || recording === undefined) {
        const given = { ...saidIn(cell), faults: faultsOf(cell.scenario), toolResponses: [], exchanges: [] };
        return {
            prepared,
            cell,
            given,
            replayed: null,
            scenario: cell.scenario?.name ?? null,
            onUnmatched: 'error',
        };
    }
    const { session } = recording;
    const cassette = recording.open();
    const exchanges = cassette.entries
        .map((_, at) => cassette.read(at))
        .filter(({ boundary }) => hasRecordedModel || boundary !== 'model');
    const toolResponses = session.toolResponses;
    // A recorded model stays whole: without a recording the live one would be asked.
    const removable = exchanges.flatMap(({ boundary }, at) => (boundary === 'model' ? [] : [at]));
    const given = { ...saidIn(cell), faults: [], toolResponses, exchanges: removable };
    const replayed = { session: { ...session, matchModel: 'order', reuse: true }, exchanges };
    const { scenario, onUnmatched } = session;
    const start = { prepared, cell, given, replayed, scenario, onUnmatched };
    const { recording: again } = inWorld(start, given);
    return { ...start, prepared: { ...prepared, recordings: again === null ? [] : [again] } };
}
/** A smaller case as the cell and the recording that it is asked by. */
function inWorld({ cell, replayed }, { input, turns, context, faults, toolResponses, exchanges }) {
    const incident = cell.incident === null ? null : { ...cell.incident, history: context };
    const smaller = {
        ...cell,
        turns: [...turns, input],
        incident,
        scenario: cell.scenario === null ? null : withFaults(cell.scenario, faults),
    };
    if (replayed === null)
        return { cell: smaller, recording: null };
    const left = replayed.exchanges.filter(({ boundary }, at) => boundary === 'model' || exchanges.includes(at));
    const session = { ...replayed.session, toolResponses, exchanges: left };
    return { cell: smaller, recording: { session, open: () => (0,cassette/* cassetteOf */.EH)(left) } };
}
function saidIn({ turns, incident }) {
    return { input: turns.at(-1) ?? '', turns: turns.slice(0, -1), context: incident?.history ?? [] };
}
function faultsOf(scenario) {
    if (scenario === null)
        return [];
    return [
        ...scenario.toolFaults.map((fault) => ({ of: 'tool', fault })),
        ...scenario.llmFaults.map((fault) => ({ of: 'model', fault })),
        ...scenario.contextAttacks.map((fault) => ({ of: 'context', fault })),
    ];
}
function withFaults(scenario, faults) {
    return {
        ...scenario,
        toolFaults: faults.flatMap((one) => (one.of === 'tool' ? [one.fault] : [])),
        llmFaults: faults.flatMap((one) => (one.of === 'model' ? [one.fault] : [])),
        contextAttacks: faults.flatMap((one) => (one.of === 'context' ? [one.fault] : [])),
    };
}

;// CONCATENATED MODULE: ./build/cli/shrink-told.js


const gravest = ['critical', 'high', 'medium', 'low'];
/** The counting rules that broke, the gravest first; what the replay itself asks for is no rule about the agent. */
function brokenIn({ outcome }) {
    return outcome.verdicts
        .filter(({ counts, status, type }) => counts && status === 'broken' && type !== 'replay_matched')
        .toSorted((left, right) => gravest.indexOf(left.severity) - gravest.indexOf(right.severity))
        .map(({ rule }) => rule);
}
/** True where the same rule broke; an answer that rests on a call which nobody recorded proves nothing. */
function brokeAgain(asked, rule) {
    const { status, verdicts } = asked.outcome;
    if (status !== 'failed')
        return false;
    const isMissed = verdicts.some((verdict) => verdict.type === 'replay_matched' && verdict.status === 'errored');
    return !isMissed && brokenIn(asked).includes(rule);
}
/** What became of a case, as lines: the difference, the counts, and how sure it is. */
function told({ before, after, rule, isOdd, calls, isMinimal, first, last }) {
    const lines = [
        ...(before.input === after.input ? [`  ${after.input}`] : [`- ${before.input}`, `+ ${after.input}`]),
        ...gone([before.turns, after.turns], (turn) => `earlier turn: ${turn}`),
        ...gone([before.context, after.context], (message) => `message of the context: ${JSON.stringify(message)}`),
        ...gone([before.faults, after.faults], (fault) => `fault: ${faultName(fault)}`),
        ...gone([before.toolResponses, after.toolResponses], ({ tool }) => `recorded response: ${tool}`),
        ...gone([before.exchanges, after.exchanges], (at) => `recorded call: #${at + 1}`),
        ...(isOdd ? ['  beyond its text the request is as it was'] : []),
    ];
    const from = wordsOf(before.input).length;
    const words = `${from} ${from === 1 ? 'word' : 'words'} to ${wordsOf(after.input).length}`;
    const end = isMinimal
        ? 'nothing more can go alone'
        : 'the calls ended before everything was tried; --max-calls allows more';
    const percent = (share) => `${Math.round(share * 100)} %`;
    const { low, high } = last.interval;
    const sure = `${rule} broke in ${last.broke} of ${last.of} tries of the smallest (95 % interval ${percent(low)} to ${percent(high)})`;
    const flaky = first.broke < first.of || last.broke < last.of
        ? `\n  The agent does not do the same each time: as it was given it broke in ${first.broke} of ${first.of}. A part that seemed to be needed may only have been unlucky.`
        : '';
    return `${lines.map((line) => (0,report_escape/* plain */.pj)(line)).join('\n')}\n\n  ${words}, ${calls} calls, ${end}\n  ${(0,report_escape/* plain */.pj)(sure)}${flaky}\n`;
}
function gone([before, after], line) {
    // What is left stands in its order; two parts may be equal, and only one of them left.
    let met = 0;
    return before.map((part) => {
        const stays = met < after.length && after[met] === part;
        if (stays)
            met += 1;
        return `${stays ? ' ' : '-'} ${line(part)}`;
    });
}
function faultName({ of, fault }) {
    if (of === 'tool')
        return `${fault.tool} ${fault.mode}`;
    return of === 'model' ? `model ${fault.mode}` : `context ${fault.type}`;
}

// EXTERNAL MODULE: ./build/cli/stoppable.js
var stoppable = __webpack_require__(1501);
;// CONCATENATED MODULE: ./build/cli/shrink.js
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

















/** How often the case is asked as it was given, to see whether the agent does the same each time; and at most for one candidate. */
const tries = 3;
/** How often the smallest case is asked in the end, to say how sure it is. */
const confirmations = 5;
/** `flakestorm shrink`: the smallest prompt, conversation and world that still break the same rule. */
async function shrink_shrink(target, flags, io) {
    const most = mostCalls(flags.maxCalls);
    const prepared = await prepareFor(target, flags, io);
    const start = startOf(prepared, { hasRecordedModel: flags.recordedModel === true });
    const redact = (0,base_redact/* redactor */.$p)(Object.entries(io.env).flatMap(([name, value]) => (base_redact/* secretName */.Gf.test(name) && value ? [value] : [])));
    const stop = new AbortController();
    const stopped = io.onStop(() => stop.abort());
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const agent = __addDisposableResource(env_1, await openOneByOne(start.prepared, { signal: stop.signal, redact }), true);
            const { smallest, kept, report } = await hunt(agent, start, { ...flags, most });
            io.out(report);
            if (kept === undefined) {
                io.out('  Nothing is written: no try of the smallest broke the rule again.\n');
                return 5;
            }
            if (sizeOf(smallest) === sizeOf(start.given)) {
                io.out('  Nothing is written: it is no smaller than it was.\n');
                return 0;
            }
            const file = (0,external_node_path_.resolve)(io.folder, flags.output ?? besides(target, start, io));
            write(file, kept, { start, prepared, redact });
            io.out(`  ${(0,report_escape/* plain */.pj)((0,external_node_path_.relative)(io.folder, file))}\n`);
            return 0;
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
    finally {
        stopped();
    }
}
/** Asks the case as it was given, then smaller ones, and in the end the smallest a few times more. */
async function hunt(agent, start, how) {
    let calls = 0;
    const ask = (given) => {
        calls += 1;
        const { cell, recording } = inWorld(start, given);
        return agent.ask(cell, recording);
    };
    const first = await severalTimes(tries, () => ask(start.given));
    const rule = ruleOf(first, how.rule);
    const isSure = first.every((asked) => brokeAgain(asked, rule));
    const budget = { left: how.most - tries - confirmations };
    const still = async (smaller) => {
        for (let nth = 1;; nth += 1) {
            if (brokeAgain(await ask(smaller), rule))
                return true;
            if (isSure || nth === tries || budget.left <= 0)
                return false;
            budget.left -= 1;
        }
    };
    const { smallest, isMinimal } = await shrinkCase(start.given, still, {
        budget,
        keepsInput: start.replayed !== null && how.recordedModel === true,
    });
    const last = await severalTimes(confirmations, () => ask(smallest));
    const broke = last.filter((asked) => brokeAgain(asked, rule));
    const report = told({
        before: start.given,
        after: smallest,
        rule,
        isOdd: (0,oddity/* oddityOf */.h)(start.cell).act !== null,
        calls,
        isMinimal,
        first: { broke: first.filter((asked) => brokeAgain(asked, rule)).length, of: tries },
        last: {
            broke: broke.length,
            of: confirmations,
            interval: (0,intervals/* clopperPearson */.mI)(broke.length, confirmations),
        },
    });
    const [kept] = broke;
    return { smallest, kept, report };
}
function mostCalls(written) {
    const most = Number(written);
    const least = tries + confirmations + 2;
    if (Number.isSafeInteger(most) && most >= least)
        return most;
    throw new user_error/* UserError */.y({
        message: `--max-calls: expected a whole number from ${least}.`,
        hint: `${tries} calls say whether it breaks at all, and ${confirmations} how surely the smallest does.`,
    });
}
/** A cell has the name of its phase in front; whatever else is named is a session. */
async function prepareFor(target, flags, io) {
    const isFile = (0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(io.folder, target));
    const isCell = !isFile && phase/* phases */.t.some((phase) => phase !== 'replay' && target.startsWith(`${phase}/`));
    const given = { ...flags, ...(isCell ? { cell: target } : { replay: target }), recordFailures: true };
    const order = (0,build_order/* orderOf */.mJ)(given, { folder: io.folder, env: io.env, jobContext: null });
    const prepared = await (0,stoppable/* prepareStoppable */.Y)(order, io);
    if (prepared.plan.total > 0)
        return prepared;
    throw new user_error/* UserError */.y({ message: `There is nothing to shrink in ${target}.` });
}
async function severalTimes(times, ask) {
    const all = [];
    for (let nth = 0; nth < times; nth += 1)
        all.push(await ask());
    return all;
}
/** The rule that is to break again: the one that was named, else the gravest that broke. */
function ruleOf(first, named) {
    const broken = first.flatMap(brokenIn);
    const rule = named === undefined ? broken[0] : broken.find((one) => one === named || one.endsWith(`:${named}`));
    if (rule !== undefined)
        return rule;
    const missed = first.flatMap(({ outcome }) => outcome.transcript.traffic?.replay?.missed ?? [])[0];
    throw new user_error/* UserError */.y({
        message: named === undefined
            ? `It broke no rule in ${tries} tries, so there is nothing to shrink.${missed === undefined ? '' : ` ${missed}.`}`
            : `The rule ${named} did not break in ${tries} tries; ${broken.length === 0 ? 'none did' : `these did: ${[...new Set(broken)].join(', ')}`}.`,
        hint: 'A session is asked with a live model unless `--recorded-model` is said; the agent must be the one that failed.',
    });
}
function besides(target, { given: _given, prepared }, { folder }) {
    const [recording] = prepared.recordings;
    const file = recording?.session.file ?? null;
    if (file === null)
        return (0,external_node_path_.join)(folder, 'replays', `${(0,write_failure/* sessionName */.Cy)(target)}-small.json`);
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(file), `${(0,external_node_path_.basename)(file, (0,external_node_path_.extname)(file))}-small.json`);
}
/** The smallest case as a session with the traffic of one of its tries. */
function write(file, { outcome, exchanges }, { start, prepared, redact }) {
    const { cell, verdicts, transcript } = outcome;
    const prefix = cell.incident === null ? '' : `${cell.incident.session}:`;
    const bare = (name) => (name.startsWith(prefix) ? name.slice(prefix.length) : name);
    const session = (0,write_failure/* failureSession */.rS)({ cell, verdicts, traffic: transcript.traffic }, {
        seed: prepared.plan.seed,
        date: real_clock/* realClock */.d.date(),
        invariants: prepared.plan.invariants,
        files: prepared.config.kinds.files,
        redact,
    });
    const rules = (list) => list.map((rule) => ({ ...rule, id: bare(rule.id) }));
    (0,write_session/* writeSession */.Ko)(file, {
        ...session,
        id: (0,external_node_path_.basename)(file, (0,external_node_path_.extname)(file)),
        invariants: rules(session.invariants),
        utility: rules(session.utility),
        scenario: session.scenario ?? start.scenario,
        play: { matchModel: 'order', reuse: true, latencyScale: 0, onUnmatched: start.onUnmatched },
    }, exchanges);
}


/***/ }),

/***/ 1501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ prepareStoppable),
/* harmony export */   p: () => (/* binding */ stoppable)
/* harmony export */ });
/* harmony import */ var _base_stopped_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(569);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7218);


/**
 * Does work that others may let wait: on Ctrl-C it says so, aborts the signal that the work was given, and throws
 * `Stopped` whatever the work made of that.
 */
async function stoppable(work, before, { err, onStop }) {
    const stop = new AbortController();
    const stopped = onStop(() => {
        err(`Stopping before ${before}. Once more ends at once.\n`);
        stop.abort();
    });
    try {
        const done = await work(stop.signal);
        if (stop.signal.aborted)
            throw new _base_stopped_js__WEBPACK_IMPORTED_MODULE_1__/* .Stopped */ .C();
        return done;
    }
    catch (error) {
        throw stop.signal.aborted ? new _base_stopped_js__WEBPACK_IMPORTED_MODULE_1__/* .Stopped */ .C() : error;
    }
    finally {
        stopped();
    }
}
/** Plans an order; sources and models that are asked for it may be stopped. */
function prepareStoppable(order, io, asking) {
    return stoppable((signal) => (0,_prepare_js__WEBPACK_IMPORTED_MODULE_0__/* .prepareLaunch */ .J)(order, { ...asking, signal }), 'the agent is asked anything', io);
}


/***/ }),

/***/ 9614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _cannot_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(143);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9661);




/**
 * Writes a file whole or not at all: beside it first, then moved into its place. Throws a `UserError` that names the
 * path where the disk is full or the folder cannot be written; nothing is left behind then.
 */
function writeWhole(path, parts) {
    const draft = `${path}.${process.pid}.part`;
    const file = begun(path, draft);
    try {
        try {
            for (const part of parts)
                writeAll(file, Buffer.from(part));
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(file);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, path);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
        throw (0,_cannot_write_js__WEBPACK_IMPORTED_MODULE_2__/* .cannotWrite */ .z)(path, error);
    }
}
function begun(path, draft) {
    try {
        (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(draft, 'w');
    }
    catch (error) {
        throw (0,_cannot_write_js__WEBPACK_IMPORTED_MODULE_2__/* .cannotWrite */ .z)(path, error);
    }
}
function writeAll(file, bytes) {
    for (let done = 0; done < bytes.length;)
        done += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, bytes, done, bytes.length - done);
}


/***/ }),

/***/ 6084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ sessionName),
/* harmony export */   YA: () => (/* binding */ failurePath),
/* harmony export */   forgetFailures: () => (/* binding */ forgetFailures),
/* harmony export */   rS: () => (/* binding */ failureSession),
/* harmony export */   writeFailure: () => (/* binding */ writeFailure)
/* harmony export */ });
/* unused harmony export keptFailures */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _base_random_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9645);
/* harmony import */ var _invariants_plugin_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17);
/* harmony import */ var _plan_comparing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5282);
/* harmony import */ var _plan_oddity_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4771);
/* harmony import */ var _replay_hide_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4308);
/* harmony import */ var _write_session_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4970);








/**
 * Writes a failing cell as a session, `failures/<cell>.session.json`: what was really sent, under which scenario and
 * seed, the rules that broke and the traffic that the agent met. Throws a `UserError` where it cannot be written.
 */
function writeFailure(outcome, exchanges, context) {
    const { cell, transcript, verdicts } = outcome;
    const path = failurePath(context.folder, cell.id);
    (0,_write_session_js__WEBPACK_IMPORTED_MODULE_6__/* .writeSession */ .Ko)(path, failureSession({ cell, verdicts, traffic: transcript.traffic }, context), exchanges);
    return path;
}
/** Where a failing cell of a run is kept, below the folder of its reports. */
function failurePath(folder, cell) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'failures', `${sessionName(cell)}.session.json`);
}
/** Takes away what an earlier run left in the folder: whoever replays it means this run's failures. */
function forgetFailures(folder) {
    const failures = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'failures');
    for (const name of namesIn(failures))
        if (/\.session\.(?:json|exchanges\.jsonl)$/.test(name))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(failures, name), { force: true });
}
/** What a run kept below the folder of its reports: whole cells, by name, of at most `mostBytes` together. */
function keptFailures(folder, mostBytes) {
    const failures = join(folder, 'failures');
    const names = namesIn(failures).filter((name) => /\.session\.(?:json|exchanges\.jsonl)$/.test(name));
    const cells = Map.groupBy(names.toSorted(), (name) => name.replace(/\.session\.[a-z.]+$/, ''));
    const files = [];
    let [bytes, left] = [0, 0];
    for (const own of cells.values()) {
        const paths = own.map((name) => join(failures, name));
        const size = paths.reduce((sum, path) => sum + statSync(path).size, 0);
        if (bytes + size > mostBytes)
            left += 1;
        else {
            bytes += size;
            files.push(...paths);
        }
    }
    return { files, left };
}
function namesIn(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
    }
    catch {
        return [];
    }
}
/**
 * A failing cell as a session without its traffic. Rules stand there whole; those that compare with the clean world are
 * left out, because a replay has none, and those that a secret was filled into, because without it they are other rules.
 */
function failureSession({ cell, verdicts, traffic }, context) {
    const { redact, invariants, files, seed, date } = context;
    const hide = (0,_replay_hide_js__WEBPACK_IMPORTED_MODULE_5__/* .hider */ .H)(redact).text;
    const failed = verdicts.filter(({ counts, status }) => counts && (status === 'broken' || status === 'errored'));
    const rules = (wanted) => cell.rules
        .filter(wanted)
        .flatMap(({ key }) => invariants.find(({ id }) => id === key) ?? [])
        .filter((rule) => !(0,_plan_comparing_js__WEBPACK_IMPORTED_MODULE_4__/* .comparesWithClean */ .q)(rule) && !holdsSecret(rule, redact))
        .map((rule) => (0,_invariants_plugin_js__WEBPACK_IMPORTED_MODULE_3__/* .unloaded */ .jW)(rule, files));
    const broken = new Set(failed.map(({ rule }) => rule));
    return {
        id: sessionName(cell.id),
        name: hide(cell.golden),
        source: 'flakestorm',
        capturedAt: date,
        input: hide(cell.turns.at(-1) ?? ''),
        golden: goldenOf(cell, hide),
        turns: cell.turns.slice(0, -1).map(hide),
        // An act is made of a seed, and of nothing that anybody said: hiding a part of it would make it another one.
        ...(0,_plan_oddity_js__WEBPACK_IMPORTED_MODULE_7__/* .oddityOf */ .h)(cell),
        context: cell.incident?.history ?? [],
        expectedFailure: failed.map(whatFailed).map(hide).join('; '),
        contract: null,
        // What the replay itself asks for is asked of every replay.
        invariants: rules(({ counts, key }) => counts && broken.has(key) && key !== 'replay_matched'),
        utility: rules(({ counts }) => !counts),
        scenario: cell.scenario?.name ?? null,
        seed,
        planted: plantedIn({ cell, traffic }),
    };
}
/** The question before it was changed; null where it was not. */
function goldenOf({ golden, turns }, hide) {
    return golden === turns.at(-1) ? null : hide(golden);
}
function holdsSecret(value, redact) {
    if (typeof value === 'string')
        return redact(value) !== value;
    if (typeof value !== 'object' || value === null)
        return false;
    return Object.values(value).some((inner) => holdsSecret(inner, redact));
}
/** Canaries and false values that the agent met, wherever they came from. */
function plantedIn({ cell, traffic }) {
    const canary = cell.mutation?.canary ?? null;
    return [
        ...(canary === null ? [] : [{ kind: 'canary', text: canary }]),
        ...(traffic?.faults ?? []).flatMap((fault) => fault.planted),
        ...(cell.incident?.planted ?? []),
    ];
}
function whatFailed(verdict) {
    if (verdict.status === 'broken')
        return `${verdict.rule}: expected ${verdict.expected}, saw ${verdict.actual}`;
    return verdict.status === 'errored' ? `${verdict.rule}: ${verdict.reason}` : verdict.rule;
}
/** A cell's id as the id of a session and the name of a file, on any system. */
function sessionName(cell) {
    const plain = cell.replace(/[^\w.+@-]+/g, '-');
    return plain.length <= longestName ? plain : `${plain.slice(0, longestName)}-${(0,_base_random_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(8, cell)}`;
}
const longestName = 120;


/***/ }),

/***/ 4970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D8: () => (/* binding */ cassetteHead),
/* harmony export */   Ko: () => (/* binding */ writeSession),
/* harmony export */   NL: () => (/* binding */ cassetteTailLength)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _invariants_plugin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17);
/* harmony import */ var _replay_cassette_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(220);
/* harmony import */ var _replay_exchange_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7001);
/* harmony import */ var _replay_session_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2477);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9614);






/** Traffic of more characters than this stands in a file of its own, which is read by its index. */
const mostInline = 256 * 1024;
/** The first line of a file of exchanges, and the last: where its index stands, padded to a fixed length. */
const cassetteHead = '{"flakestorm":"exchanges","version":1}\n';
const cassetteTailLength = 64;
/**
 * Writes a session as JSON, whole or not at all; large traffic goes before it into `<file>.exchanges.jsonl` beside it.
 * The exchanges are as `take` gave them, without secrets.
 */
function writeSession(path, session, exchanges) {
    const lines = exchanges.map((exchange) => `${JSON.stringify(exchange)}\n`);
    const isLarge = lines.reduce((sum, line) => sum + line.length, 0) > mostInline;
    const beside = `${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.extname)(path))}.exchanges.jsonl`;
    if (isLarge)
        (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__/* .writeWhole */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, '..', beside), cassetteText(lines, exchanges));
    const named = (rules) => rules.map((rule) => (0,_invariants_plugin_js__WEBPACK_IMPORTED_MODULE_1__/* .namedFrom */ .iL)(rule, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path)));
    const { invariants, utility } = session;
    const whole = { ...session, invariants: named(invariants), utility: named(utility) };
    const json = (0,_replay_session_file_js__WEBPACK_IMPORTED_MODULE_4__/* .sessionJson */ .D7)(whole, isLarge ? beside : exchanges);
    (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__/* .writeWhole */ .f)(path, [`${JSON.stringify(json, null, 2)}\n`]);
}
/** Head, one exchange a line, the index as one line, and where that begins. */
function* cassetteText(lines, exchanges) {
    yield cassetteHead;
    let at = Buffer.byteLength(cassetteHead);
    const index = [];
    for (const [position, line] of lines.entries()) {
        yield line;
        const bytes = Buffer.byteLength(line);
        index.push({ ...(0,_replay_cassette_js__WEBPACK_IMPORTED_MODULE_2__/* .entryJson */ .Bm)((0,_replay_cassette_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(_replay_exchange_js__WEBPACK_IMPORTED_MODULE_3__/* .exchangeSchema */ .VJ.parse(exchanges[position]))), at, bytes });
        at += bytes;
    }
    yield `${JSON.stringify({ index })}\n`;
    yield `${JSON.stringify({ index_at: at }).padEnd(cassetteTailLength - 1)}\n`;
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
        recordFailures: recordFailures === true ? 'all' : recordFailures === 'watched' ? 'watched' : null,
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
    recordFailures: said(classic_schemas/* union */.KCZ([classic_schemas/* boolean */.zMY(), classic_schemas/* literal */.euz('watched')])),
});


/***/ }),

/***/ 220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ entryJson),
/* harmony export */   EH: () => (/* binding */ cassetteOf),
/* harmony export */   Ms: () => (/* binding */ entryOf)
/* harmony export */ });
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7001);
/* harmony import */ var _normalise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5732);


/** A cassette whose exchanges are at hand. */
function cassetteOf(exchanges) {
    return {
        entries: exchanges.map(entryOf),
        isIndexed: false,
        read: (at) => {
            const exchange = exchanges[at];
            if (exchange === undefined)
                throw new Error(`the cassette has no exchange ${at}`);
            return exchange;
        },
    };
}
/** The key is made anew: beside a request that was edited by hand the old one still stands. */
function entryOf(exchange) {
    const { boundary, name, method } = exchange;
    return { boundary, name, method, key: (0,_normalise_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(exchange), label: (0,_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .labelOf */ .Wy)(exchange) };
}
/** An index entry as it is written. */
function entryJson({ boundary, name, method, key, label }) {
    return { boundary, name, method, key, label };
}


/***/ }),

/***/ 4308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ hider)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(768);
/* harmony import */ var _base_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8839);
/* harmony import */ var _chaos_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6166);
/* harmony import */ var _invariants_personal_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6278);





/** `redact` hides the secrets of the run and well-known credentials. */
function hider(redact) {
    const text = (given) => redact(withoutPersonalData(withoutNamed(given)));
    const json = (value) => {
        if (typeof value === 'string')
            return inText(value);
        // A number can be a card or a phone, too; a number it stays.
        if (typeof value === 'number')
            return text(String(value)) === String(value) ? value : 0;
        if ((0,_chaos_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .isList */ .Lv)(value))
            return value.map(json);
        if (!(0,_chaos_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(value))
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [text(key), isSecret(key, item) ? _base_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redacted */ .pc : json(item)]));
    };
    /** Text that is JSON itself stays JSON. */
    const inText = (given) => {
        const held = /^\s*[[{]/.test(given) ? (0,_base_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .q)(given) : undefined;
        if (held === undefined || (0,_chaos_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .isTooDeep */ .f_)(held))
            return text(given);
        const hidden = json(held);
        return JSON.stringify(hidden) === JSON.stringify(held) ? given : JSON.stringify(hidden);
    };
    const lines = (given) => inText(given) === given ? given : (0,_base_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .q)(given) === undefined ? eachLine(given, inText) : inText(given);
    const frames = (given) => {
        const whole = Buffer.concat(given.map(({ bytes }) => bytes));
        if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(whole))
            return given;
        const hidden = lines(whole.toString('utf8'));
        if (hidden === whole.toString('utf8'))
            return given;
        const parts = given.map(({ atMs, bytes }) => ({ atMs, text: Buffer.from(bytes).toString('utf8') }));
        const inParts = parts.map(({ atMs, text: part }) => ({ atMs, bytes: Buffer.from(lines(part)) }));
        // Something may stand across two parts: then their times are the price for hiding it.
        return Buffer.concat(inParts.map(({ bytes }) => bytes)).equals(Buffer.from(hidden))
            ? inParts
            : [{ atMs: given[0]?.atMs ?? 0, bytes: Buffer.from(hidden) }];
    };
    return { text, lines, json, frames };
}
const every = new Set(_invariants_personal_data_js__WEBPACK_IMPORTED_MODULE_2__/* .piiTypes */ .s);
function withoutPersonalData(text) {
    let hidden = text;
    for (const { type, value } of (0,_invariants_personal_data_js__WEBPACK_IMPORTED_MODULE_2__/* .personalDataIn */ .k)(text, every)) {
        hidden = hidden.replaceAll(value, `[${type} ${_base_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redacted */ .pc.slice(1)}`);
    }
    return hidden;
}
/** JSON that stands inside other text, quoted or not, still tells by its names what is a secret. */
function withoutNamed(text) {
    if (!_base_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .secretName */ .Gf.test(text))
        return text;
    return text.replace(named, (whole, start, name) => {
        const value = whole.indexOf('"', whole.indexOf(':')) + 1;
        return isSecret(name, whole) ? `${whole.slice(0, value)}${_base_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redacted */ .pc}${start}"` : whole;
    });
}
/** `"password": "…"`, as often escaped as it may be; every repetition is bounded. */
const named = /(?<!\\)(\\{0,15})"([\w .-]{1,64})\1"\s{0,8}:\s{0,8}\1"(?!\1")[\s\S]{1,4096}?(?<!\\)\1"/g;
/** Events and lines of JSON, one by one: `data: {…}` keeps its prefix. */
function eachLine(text, hide) {
    return text
        .split(/(\r?\n)/)
        .map((line) => {
        const prefix = /^data: ?/.exec(line)?.[0] ?? '';
        return `${prefix}${hide(line.slice(prefix.length))}`;
    })
        .join('');
}
/** Names whose value is a secret as a whole; tokens that are counted are none. */
function isSecret(key, value) {
    return typeof value === 'string' && value !== '' && _base_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .secretName */ .Gf.test(key) && !/tokens|keyword/i.test(key);
}


/***/ }),

/***/ 2477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ sessionJson),
/* harmony export */   iq: () => (/* binding */ parseSession),
/* harmony export */   lu: () => (/* binding */ writtenOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6921);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(768);
/* harmony import */ var _chaos_parse_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8476);
/* harmony import */ var _invariants_long_form_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6999);
/* harmony import */ var _invariants_plugin_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17);
/* harmony import */ var _normalise_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5732);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2184);







/** A session from its YAML or JSON; throws a `UserError` that names every mistake with its line. */
function parseSession(text, file) {
    const parsed = quickly(text, file) ?? (0,_chaos_parse_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseFile */ .C)(text, file, fileSchema());
    const rules = named([...parsed.invariants, ...parsed.utility]).map((rule) => (0,_invariants_plugin_js__WEBPACK_IMPORTED_MODULE_2__/* .placedIn */ .T8)(rule, file));
    const own = parsed.invariants.length;
    return { ...parsed, invariants: rules.slice(0, own), utility: rules.slice(own) };
}
/** JSON in which nothing is wrong needs no lines; null for every other text, which is then read with its lines. */
function quickly(text, file) {
    const json = /\.json$/i.test(file) ? (0,_base_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .q)(text) : undefined;
    return json === undefined ? null : (fileSchema().safeParse(json).data ?? null);
}
/** Rules of the user's own files may stand in their short form; the traffic is not walked through for that. */
function fileSchema() {
    return zod__WEBPACK_IMPORTED_MODULE_6__/* .preprocess */ .vkY((raw) => {
        if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .G)(raw))
            return raw;
        const ruled = ['invariants', 'utility'].filter((key) => key in raw);
        return { ...raw, ...Object.fromEntries(ruled.map((key) => [key, (0,_invariants_long_form_js__WEBPACK_IMPORTED_MODULE_1__/* .withLongForms */ .E)(raw[key], key)])) };
    }, (0,_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .sessionSchema */ ._M)());
}
/** What was read of a session, to be written again. */
function writtenOf(session) {
    const { contract, invariants, utility, ...rest } = session;
    const isOwn = contract === 'default' && invariants.length > 0;
    return { ...rest, contract: isOwn ? null : contract, invariants, utility, play: session };
}
/** A session as it stands in its file, without what says nothing; `exchanges` is the traffic, or the name of its file. */
function sessionJson(session, exchanges) {
    const { id, name, source, capturedAt, input, turns, context, expectedFailure, contract } = session;
    const fields = {
        version: _schema_js__WEBPACK_IMPORTED_MODULE_4__/* .sessionVersion */ .bF,
        id,
        name,
        source,
        captured_at: capturedAt,
        input,
        golden: session.golden ?? null,
        turns,
        act: actJson(session.act ?? null),
        must_survive: session.mustSurvive === true ? true : null,
        context,
        expected_failure: expectedFailure,
        contract,
        invariants: session.invariants.map(ruleJson),
        utility: session.utility.map(ruleJson),
        scenario: session.scenario,
        seed: session.seed,
        planted: session.planted.map((one) => ({ ...one })),
        ...playJson(session.play ?? {}),
        exchanges,
    };
    return Object.fromEntries(Object.entries(fields).filter(([key, value]) => key === 'normalise' ? value !== null : saysSomething(value)));
}
/** What differs from the defaults. */
function playJson(play) {
    const { answer, toolResponses, matchArgs, matchModel, reuse, onUnmatched, latencyScale, normalisers } = play;
    const isUsual = JSON.stringify(normalisers) === JSON.stringify(_normalise_js__WEBPACK_IMPORTED_MODULE_3__/* .usualNormalisers */ .wC);
    return {
        answer: answer ?? null,
        tool_responses: (toolResponses ?? []).map(responseJson),
        match_args: unless(false, matchArgs),
        match_model: unless('exact', matchModel),
        reuse: unless(false, reuse),
        on_unmatched: unless('error', onUnmatched),
        normalise: normalisers === undefined || isUsual ? null : normalisers.map(normaliserJson),
        latency_scale: unless(1, latencyScale),
    };
}
function unless(usual, value) {
    return value === undefined || value === usual ? null : value;
}
function normaliserJson(normaliser) {
    return typeof normaliser === 'string' ? normaliser : { ...normaliser };
}
function responseJson({ tool, args, response, status, latencyMs }) {
    return {
        tool,
        ...(args === null ? {} : { args }),
        response,
        ...(status === 200 ? {} : { status }),
        ...(latencyMs === 0 ? {} : { latency_ms: latencyMs }),
    };
}
function ruleJson({ id, type, description, severity, negate, options }) {
    const own = JSON.parse(JSON.stringify(options));
    return {
        id,
        type,
        severity,
        ...(description === null ? {} : { description }),
        ...(negate ? { negate } : {}),
        ...own,
    };
}
/** Plain data already; only its type does not say so. */
function actJson(act) {
    return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .q)(JSON.stringify(act)) ?? null;
}
function saysSomething(value) {
    return value !== null && !(Array.isArray(value) && value.length === 0);
}
/** A rule without an id is known by its type, or by its file. */
function named(rules) {
    const taken = new Set(rules.map(({ id }) => id));
    return rules.map((rule) => {
        const { id } = rule;
        if (id !== '')
            return bare(rule, id);
        const name = (0,_invariants_plugin_js__WEBPACK_IMPORTED_MODULE_2__/* .calledBy */ .p0)(rule);
        let free = name;
        for (let number = 2; taken.has(free); number += 1)
            free = `${name}-${number}`;
        taken.add(free);
        return bare(rule, free);
    });
}
function bare(rule, id) {
    const { probes: _probes, ignored: _ignored, ...rest } = rule;
    return { ...rest, id };
}


/***/ })

};
