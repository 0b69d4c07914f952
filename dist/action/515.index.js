export const id = 515;
export const ids = [515,981];
export const modules = {

/***/ 87515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openCommand: () => (/* binding */ openCommand)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45794);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37619);
/* harmony import */ var _argv_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34569);
/* harmony import */ var _decode_body_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81510);
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65090);
/* harmony import */ var _one_shot_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8272);
/* harmony import */ var _open_workers_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(12981);
/* harmony import */ var _reset_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(22108);
/* harmony import */ var _transcript_of_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(16199);
/* harmony import */ var _worker_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(23574);












/** Opens an agent that is a command: a process a question with text in and out, or a long-lived one (`jsonl`). */
async function openCommand(house) {
    const { config, options } = house;
    const argv = (0,_argv_js__WEBPACK_IMPORTED_MODULE_4__/* .argvOf */ .U)(config.command ?? '', { shell: config.shell, key: 'agent.command' });
    if (!config.shell)
        findProgram(argv[0], options);
    if (config.protocol === 'jsonl')
        return (0,_open_workers_js__WEBPACK_IMPORTED_MODULE_8__.openWorkers)(house);
    const path = config.responsePath === null ? null : (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_6__/* .compilePath */ .H9)(config.responsePath);
    // Calls can be told apart only where each lane has its own environment.
    const count = options.laneEnv === undefined || config.reset !== null ? 1 : Math.max(1, options.concurrency);
    const open = async (lane) => {
        const command = {
            argv,
            shell: config.shell,
            cwd: options.folder,
            env: house.envOf(lane),
            hasWire: false,
        };
        const reset = await (0,_reset_js__WEBPACK_IMPORTED_MODULE_9__/* .openReset */ .K)(house, { lane, url: null, env: {} });
        const width = count > 1 || reset !== null ? 1 : options.concurrency;
        return {
            agent: { ask: (question) => ask({ house, command, path }, question), reset, healthy: async () => true },
            width,
        };
    };
    const first = await open(0);
    const others = [];
    for (let lane = 1; lane < count; lane += 1)
        others.push(await open(lane));
    return [first, ...others];
}
/** Each turn is a process of its own, one after another, within one deadline. */
async function ask({ house, command, path }, question) {
    const { config, options, processes } = house;
    const deadlineAt = options.clock.now() + config.timeoutMs;
    const withCell = { ...command, env: { ...command.env, FLAKESTORM_CELL: question.cell } };
    for (const [at, turn] of question.turns.entries()) {
        const shot = await (0,_one_shot_js__WEBPACK_IMPORTED_MODULE_7__/* .oneShot */ .n)(processes, withCell, {
            text: turn,
            ms: Math.max(0, deadlineAt - options.clock.now()),
            maxBytes: config.maxAnswerBytes,
            signal: question.signal,
            clock: options.clock,
            log: house.log,
        });
        const seen = seenIn(shot, house, path);
        if (at === question.turns.length - 1 || seen.ending.kind !== 'answered')
            return (0,_transcript_of_js__WEBPACK_IMPORTED_MODULE_10__/* .transcriptOf */ .Q)(seen, house.redact);
    }
    throw new Error(`cell ${question.cell} has no turns`);
}
function seenIn(shot, { config }, path) {
    const durationMs = shot.ms;
    const maxBytes = config.maxAnswerBytes;
    if (shot.kind === 'timed-out')
        return { ending: { kind: 'timed-out', afterMs: config.timeoutMs }, durationMs };
    if (shot.kind === 'cancelled')
        return { ending: _transcript_of_js__WEBPACK_IMPORTED_MODULE_10__/* .cancelled */ .K, durationMs };
    if (shot.kind === 'flooded')
        return { ending: { kind: 'unreadable', reason: (0,_decode_body_js__WEBPACK_IMPORTED_MODULE_5__/* .tooMuch */ .G)(maxBytes) }, durationMs };
    if (shot.kind === 'failed') {
        return {
            ending: { kind: 'crashed', reason: `the command ${shot.how}${(0,_worker_js__WEBPACK_IMPORTED_MODULE_11__/* .lastWords */ .aN)(shot.log)}` },
            durationMs,
        };
    }
    const decoded = (0,_decode_body_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeBody */ .V)({ bytes: shot.stdout, encoding: undefined, contentType: undefined, maxBytes });
    if (decoded.kind === 'unreadable')
        return { ending: decoded, durationMs };
    // The line end that every command prints is not part of its answer.
    const read = (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .readAnswer */ .JN)({ text: decoded.text.replace(/\r?\n$/, ''), type: 'text/plain' }, path);
    if (read.kind === 'unreadable')
        return { ending: read, durationMs };
    if (read.kind === 'refused')
        return { ending: { ...read, status: 0 }, output: decoded.text, durationMs };
    return { ending: { kind: 'answered' }, output: read.output, toolCalls: read.toolCalls, durationMs };
}
function findProgram(program, { folder, env }) {
    const paths = /[/\\]/.test(program)
        ? [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, program)]
        : (env['PATH'] ?? env['Path'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, program));
    const names = process.platform === 'win32' ? paths.flatMap((path) => [path, `${path}.exe`, `${path}.cmd`]) : paths;
    if (names.some(isExecutable))
        return;
    throw new _base_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y({
        message: `agent.command starts with ${JSON.stringify(program)}, which cannot be run`,
        key: 'agent.command',
        hint: 'Is it installed and executable? A path is relative to the config file.',
    }, { exit: 3 });
}
function isExecutable(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 12981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openWorkers: () => (/* binding */ openWorkers)
/* harmony export */ });
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37619);
/* harmony import */ var _argv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34569);
/* harmony import */ var _bridge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82620);
/* harmony import */ var _decode_body_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81510);
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65090);
/* harmony import */ var _reset_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22108);
/* harmony import */ var _transcript_of_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16199);
/* harmony import */ var _worker_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(23574);








/**
 * Opens an agent that lives in processes of ours: JSON lines, a module, Python. One question a process at a time.
 * A JSON-lines agent reads `{id, cell, turns, prompt, timeoutMs, history?}` and writes `{id, output, tool_calls?, error?}`.
 */
async function openWorkers(house) {
    const { config, options } = house;
    const { reset } = config;
    // A reset that is not inside the process is for all of them at once, so it allows only one.
    const count = reset === null || isInside(config) ? Math.max(1, options.concurrency) : 1;
    const path = config.responsePath === null ? null : (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .compilePath */ .H9)(config.responsePath);
    const deaths = { inARow: 0 };
    const open = async (lane) => {
        const worker = (0,_worker_js__WEBPACK_IMPORTED_MODULE_7__/* .openWorker */ .TI)(house.processes, {
            name: `${config.type} agent ${config.endpoint || (config.command ?? '')}`,
            command: commandOf(house, lane),
            greets: config.type !== 'command',
            timeoutMs: config.timeoutMs,
            maxAnswerBytes: config.maxAnswerBytes,
            clock: options.clock,
            log: house.log,
            redact: house.redact,
            deaths,
        });
        // The first shows whether the agent can be started at all; the others start with their first question.
        if (lane === 0)
            await worker.start(options.signal);
        const inside = isInside(config)
            ? (0,_reset_js__WEBPACK_IMPORTED_MODULE_5__/* .resetByWorker */ .f)(house, worker)
            : await (0,_reset_js__WEBPACK_IMPORTED_MODULE_5__/* .openReset */ .K)(house, { lane, url: null, env: {} });
        return { agent: agentOf(house, worker, { path, reset: inside }), width: 1 };
    };
    const first = await open(0);
    const others = [];
    for (let lane = 1; lane < count; lane += 1)
        others.push(await open(lane));
    return [first, ...others];
}
const isInside = ({ type, reset }) => type !== 'command' && reset?.kind === 'function';
function commandOf({ config, options, envOf }, lane) {
    const env = envOf(lane);
    const held = {
        target: config.endpoint,
        reset: isInside(config) && config.reset?.kind === 'function' ? config.reset.target : null,
    };
    if (config.type === 'module')
        return (0,_bridge_js__WEBPACK_IMPORTED_MODULE_2__/* .moduleCommand */ .A2)(held, { folder: options.folder, env });
    if (config.type === 'python' || config.type === 'langchain') {
        return (0,_bridge_js__WEBPACK_IMPORTED_MODULE_2__/* .pythonCommand */ .Mr)(held, config.type, { folder: options.folder, env });
    }
    const argv = (0,_argv_js__WEBPACK_IMPORTED_MODULE_1__/* .argvOf */ .U)(config.command ?? '', { shell: config.shell, key: 'agent.command' });
    return { argv, shell: config.shell, cwd: options.folder, env, hasWire: false };
}
function agentOf(house, worker, { path, reset }) {
    const { config } = house;
    const ask = async ({ cell, turns, history, signal }) => {
        const reply = await worker.ask({
            cell,
            turns,
            prompt: turns.at(-1) ?? '',
            timeoutMs: config.timeoutMs,
            ...(history.length === 0 ? {} : { history }),
        }, signal);
        return (0,_transcript_of_js__WEBPACK_IMPORTED_MODULE_6__/* .transcriptOf */ .Q)(seenIn(reply, config, path), house.redact);
    };
    return { ask, reset, healthy: async () => worker.isWell() };
}
function seenIn(reply, config, path) {
    const durationMs = reply.ms;
    if (reply.kind !== 'message')
        return { ending: endingOf(reply, config), durationMs };
    const { id: _, thrown, ...said } = reply.message;
    if (typeof thrown === 'string')
        return { ending: { kind: 'crashed', reason: thrown }, durationMs };
    const value = config.type === 'command' ? said : (reply.message['value'] ?? null);
    const read = (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .readJson */ .Vh)(value, path);
    if (read.kind === 'unreadable')
        return { ending: read, durationMs };
    // There is no status where there is no HTTP; 0 stands for none.
    if (read.kind === 'refused')
        return { ending: { ...read, status: 0 }, output: read.reason, durationMs };
    if (Buffer.byteLength(read.output) > config.maxAnswerBytes) {
        return { ending: { kind: 'unreadable', reason: (0,_decode_body_js__WEBPACK_IMPORTED_MODULE_3__/* .tooMuch */ .G)(config.maxAnswerBytes) }, durationMs };
    }
    return { ending: { kind: 'answered' }, output: read.output, toolCalls: read.toolCalls, durationMs };
}
function endingOf(reply, config) {
    if (reply.kind === 'timed-out')
        return { kind: 'timed-out', afterMs: config.timeoutMs };
    if (reply.kind === 'cancelled')
        return _transcript_of_js__WEBPACK_IMPORTED_MODULE_6__/* .cancelled */ .K;
    return { kind: reply.kind, reason: reply.reason };
}


/***/ })

};
