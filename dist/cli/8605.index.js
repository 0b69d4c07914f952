export const id = 8605;
export const ids = [8605];
export const modules = {

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 7619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Kb: () => (/* binding */ excerpt),
  JN: () => (/* binding */ readAnswer),
  Vh: () => (/* binding */ readJson),
  b: () => (/* binding */ refusalReason)
});

// EXTERNAL MODULE: ./build/base/json.js
var json = __webpack_require__(768);
// EXTERNAL MODULE: ./build/base/json-path.js
var json_path = __webpack_require__(5090);
;// CONCATENATED MODULE: ./build/agents/tool-calls.js


/**
 * The tool calls of a list in one of the shapes in use: `{name, args | arguments | input}`, or OpenAI's
 * `{function: {name, arguments}}`. Arguments that are JSON in a string are parsed; the rest stay as they are.
 */
function readToolCalls(list) {
    if (!(0,json_path/* isList */.Lv)(list))
        return [];
    return list.flatMap((item) => {
        if (!(0,json/* isObject */.G)(item))
            return [];
        const call = (0,json/* isObject */.G)(item['function']) ? item['function'] : item;
        const name = call['name'] ?? call['tool'];
        if (typeof name !== 'string')
            return [];
        const args = call['args'] ?? call['arguments'] ?? call['input'] ?? {};
        return [{ name, args: typeof args === 'string' ? ((0,json/* parseJson */.q)(args) ?? args) : args }];
    });
}

;// CONCATENATED MODULE: ./build/agents/answer.js



/** Reads the body of a 2xx answer: by the configured path, else by the keys that agents use. */
function readAnswer(body, path) {
    const page = pageTitle(body.text);
    if (page !== undefined)
        return { kind: 'unreadable', reason: `a web page came back${page}` };
    const isJson = /(?:^|[/+])json$/.test(body.type);
    if (path === null && !isJson && body.type !== '')
        return answered(body.text);
    const value = (0,json/* parseJson */.q)(body.text);
    if (value === undefined) {
        if (path === null && (!isJson || body.text.trim() === ''))
            return answered(body.text);
        return { kind: 'unreadable', reason: `the body is not JSON: ${excerpt(body.text)}` };
    }
    return readJson(value, path);
}
/** Reads an answer that is already JSON. An error of the agent's own comes first, then the path, then the keys. */
function readJson(value, path) {
    const refusal = refusalIn(value);
    if (refusal !== undefined)
        return { kind: 'refused', reason: refusal };
    const toolCalls = toolCallsIn(value);
    if (path === null)
        return answered(detect(value), toolCalls);
    const found = path(value);
    return found.found ? answered(textOf(found.value), toolCalls) : { kind: 'unreadable', reason: found.reason };
}
/** A short sentence for the body of a refusal: its own message where it has one. */
function refusalReason(text) {
    const value = (0,json/* parseJson */.q)(text);
    if (!(0,json/* isObject */.G)(value))
        return excerpt(pageTitle(text)?.replace(/^: /, '') ?? text);
    return excerpt(messageIn(value['error'] ?? value['Error'] ?? value['detail'] ?? value['message'] ?? value) ?? text);
}
const answered = (output, toolCalls = []) => ({
    kind: 'answered',
    output,
    toolCalls,
});
/** Keys under which agents put their answer, the surest first. */
const answerKeys = 'output response result data content text message answer reply queries query results'.split(' ');
function detect(value) {
    if ((0,json_path/* isList */.Lv)(value))
        return detectInList(value);
    if (!(0,json/* isObject */.G)(value))
        return textOf(value);
    const message = chatMessage(value);
    if (message !== undefined)
        return message;
    const keys = Object.keys(value).filter((key) => value[key] !== null);
    const exact = answerKeys.find((name) => keys.includes(name));
    const similar = answerKeys.flatMap((name) => keys.find((key) => key.toLowerCase() === name) ?? [])[0];
    const only = Object.keys(value).length === 1 ? Object.keys(value)[0] : undefined;
    const key = exact ?? similar ?? only;
    return textOf(key === undefined ? value : (value[key] ?? null));
}
function detectInList(list) {
    const first = list[0];
    if (first === undefined)
        return '[]';
    if ((0,json/* isObject */.G)(first))
        return detect(first);
    return textOf(list.length === 1 ? first : list);
}
/** The text of `choices[0].message.content`, with the older `choices[0].text`. */
function chatMessage(value) {
    const choices = value['choices'];
    const choice = (0,json_path/* isList */.Lv)(choices) ? choices[0] : undefined;
    if (!(0,json/* isObject */.G)(choice))
        return undefined;
    const message = choice['message'];
    if ((0,json/* isObject */.G)(message))
        return textOf(message['content'] ?? message['refusal'] ?? null);
    return typeof choice['text'] === 'string' ? choice['text'] : undefined;
}
function toolCallsIn(value) {
    if (!(0,json/* isObject */.G)(value))
        return [];
    const choices = value['choices'];
    const choice = (0,json_path/* isList */.Lv)(choices) ? choices[0] : undefined;
    const message = (0,json/* isObject */.G)(choice) ? choice['message'] : value['message'];
    const own = (0,json/* isObject */.G)(message) ? (message['tool_calls'] ?? null) : null;
    return readToolCalls(own ?? value['tool_calls'] ?? value['toolCalls']);
}
/** Text as it is, a chat message's content, the text parts of a list of parts, else compact JSON. */
function textOf(value) {
    if (value === null)
        return '';
    if (typeof value === 'string')
        return value;
    if ((0,json/* isObject */.G)(value) && 'role' in value && 'content' in value)
        return textOf(value['content'] ?? null);
    const parts = (0,json_path/* isList */.Lv)(value) ? value.filter(isPart) : [];
    const isParts = parts.length > 0 && (0,json_path/* isList */.Lv)(value) && parts.length === value.length;
    return isParts ? parts.map((part) => part['text'] ?? '').join('') : JSON.stringify(value);
}
/** One part of a chat message's content: `{type: 'text', text: '…'}`, or another type with no text. */
function isPart(part) {
    return ((0,json/* isObject */.G)(part) &&
        typeof part['type'] === 'string' &&
        ['string', 'undefined'].includes(typeof part['text']));
}
/** `error: null`, `false`, `""`, `[]` and `{}` are no errors. */
function refusalIn(value) {
    if (!(0,json/* isObject */.G)(value))
        return undefined;
    const error = [value['error'], value['Error']].find((item) => item !== undefined && isSomething(item));
    if (error !== undefined)
        return excerpt(messageIn(error) ?? JSON.stringify(error));
    if (value['success'] !== false)
        return undefined;
    return excerpt(messageIn(value['message'] ?? value['reason'] ?? null) ?? 'success: false');
}
const isSomething = (value) => (0,json_path/* isList */.Lv)(value) ? value.length > 0 : (0,json/* isObject */.G)(value) ? Object.keys(value).length > 0 : Boolean(value);
function messageIn(value) {
    if (typeof value === 'string')
        return value;
    if (!(0,json/* isObject */.G)(value))
        return undefined;
    const message = value['message'] ?? value['detail'] ?? value['type'] ?? value['code'];
    return typeof message === 'string' ? message : undefined;
}
/** `: Title` for a page, '' for a page without a title, undefined for anything else. */
function pageTitle(text) {
    if (!/^\s*(?:<!--[^>]{0,200}-->\s*)?<(?:!doctype\s+html|html[\s>])/i.test(text.slice(0, 500)))
        return undefined;
    const title = /<title[^>]{0,200}>([^<]{0,300})/i.exec(text.slice(0, 20_000))?.[1]?.trim();
    return title ? `: ${excerpt(title)}` : '';
}
/** The beginning of a text on one line, at most 200 characters. */
function excerpt(text) {
    const line = text.slice(0, 1000).replaceAll(/\s+/g, ' ').trim();
    return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}


/***/ }),

/***/ 4569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ argvOf)
/* harmony export */ });
/* unused harmony export splitCommand */
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5794);

/**
 * Splits a command line into words without a shell: blanks separate, quotes keep together, a backslash keeps the
 * quote, blank or backslash after it. What only a shell understands is refused rather than passed on as a word.
 */
function splitCommand(command, key) {
    const words = [];
    let rest = command.trim();
    while (rest !== '') {
        const [raw = ''] = /^(?:[^\s"'\\]|\\[\s\S]?|'[^']*'|"(?:[^"\\]|\\[\s\S])*")+/.exec(rest) ?? [];
        if (raw === '')
            throw new _base_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({ message: `${key} has a quote that does not end: ${rest}`, key });
        if (/^(?:\||\|\||&&?|;|\d?>>?(?:&\d)?|<)$/.test(raw) || raw.endsWith(';'))
            throw needsShell(raw, key);
        words.push(raw.replaceAll(quoted, unquote));
        rest = rest.slice(raw.length).trimStart();
    }
    const [first, ...others] = words;
    if (first === undefined)
        throw new _base_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({ message: `${key} is empty`, key });
    if (/^\w+=/.test(first))
        throw needsShell(first, key);
    return [first, ...others];
}
/** The words to spawn for a command line: the line itself for a shell, else its words. */
function argvOf(command, { shell, key }) {
    return shell ? [command] : splitCommand(command, key);
}
const quoted = /'[^']*'|"(?:[^"\\]|\\[\s\S])*"|\\[\s"'\\]/g;
function unquote(part) {
    if (part.startsWith('\\'))
        return part.slice(1);
    const inner = part.slice(1, -1);
    return part.startsWith("'") ? inner : inner.replaceAll(/\\(["\\])/g, '$1');
}
function needsShell(word, key) {
    return new _base_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
        message: `${key} holds ${JSON.stringify(word)}, which only a shell understands`,
        key,
        hint: 'Set `shell: true` beside it, or put variables into `env`.',
    });
}


/***/ }),

/***/ 2620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eh: () => (/* binding */ isJavaScript),
  A2: () => (/* binding */ moduleCommand),
  Mr: () => (/* binding */ pythonCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/agents/module-runner.js
/**
 * The program of the child process that holds a module agent, for `node --input-type=module -e`. It is text, so that a
 * bundle of one file carries it. It speaks JSON lines over a stream of its own: what the agent prints stays a log.
 */
const moduleRunner = String.raw `
import { createInterface } from 'node:readline'
import { Socket } from 'node:net'
import { pathToFileURL } from 'node:url'

const order = JSON.parse(process.argv[1])
const wire = new Socket({ fd: 3 })
const say = (message) => wire.write(JSON.stringify(message) + '\n')
const reasonOf = (error) => (error instanceof Error ? error.name + ': ' + error.message : String(error))

const load = async (target) => {
  const module = await import(/* webpackIgnore: true */ pathToFileURL(target.file).href)
  const name = target.name === '' ? 'default' : target.name
  const held = module[name] ?? module.default?.[name]
  if (typeof held === 'function') return held
  if (typeof held?.invoke === 'function') return held.invoke.bind(held)
  const names = Object.keys(module).join(', ') || 'nothing'
  throw new Error((held === undefined ? 'there is no export ' : 'no function is exported as ') + name + '; it exports ' + names)
}

const answer = async (invoke, { turns, cell, timeoutMs, history = [] }) => {
  const context = { turns, cell, history, signal: AbortSignal.timeout(timeoutMs) }
  if (invoke.length > 1) return invoke(turns.at(-1), context)
  let value
  for (const turn of turns) value = await invoke(turn, context)
  return value
}

let invoke, reset
try {
  if (order.target) invoke = await load(order.target)
  if (order.reset) reset = await load(order.reset)
  say({ ready: true })
} catch (error) {
  console.error(error)
  say({ ready: false, reason: reasonOf(error) })
}

const lines = createInterface({ input: wire, crlfDelay: Infinity })
lines.on('close', () => process.exit())
let turn = Promise.resolve()
lines.on('line', (line) => {
  const question = JSON.parse(line)
  turn = turn.then(async () => {
    try {
      const value = question.reset ? await reset() : await answer(invoke, question)
      say({ id: question.id, value: value ?? null })
    } catch (error) {
      console.error(error)
      say({ id: question.id, thrown: reasonOf(error) })
    }
  })
})
`;

;// CONCATENATED MODULE: ./build/agents/python-runner.js
/**
 * The program of the child process that holds a Python agent, for `python3 -c`. It needs the standard library alone.
 * It takes stdin and stdout for its JSON lines before the agent is imported; what the agent prints goes to stderr.
 */
const pythonRunner = String.raw `
import asyncio, importlib, inspect, json, os, sys, traceback

order = json.loads(sys.argv[1])
sys.argv = ['']
wire_in = os.fdopen(os.dup(0), 'rb')
wire_out = os.fdopen(os.dup(1), 'wb', 0)
os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
os.dup2(2, 1)
sys.stdout.reconfigure(line_buffering=True)
sys.path.insert(0, order['folder'])
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)


def say(message):
    data = (json.dumps(message) + '\n').encode()
    while data:
        data = data[wire_out.write(data):]


def load(target):
    module_name, _, path = target.partition(':')
    held = importlib.import_module(module_name)
    for name in path.split('.'):
        held = getattr(held, name)
    if inspect.isclass(held):
        held = held()
    return held


def wait(value):
    if inspect.isawaitable(value):
        async def settle():
            return await value
        value = loop.run_until_complete(settle())
    if inspect.isasyncgen(value):
        stream = value
        async def gather():
            return [part async for part in stream]
        return joined(loop.run_until_complete(gather()))
    return joined(value) if inspect.isgenerator(value) else value


def joined(parts):
    return ''.join(str(text_of(part) or '') for part in parts)


def text_of(value):
    content = getattr(value, 'content', value)
    if isinstance(content, list) and content and all(isinstance(part, (str, dict)) for part in content):
        return ''.join(part if isinstance(part, str) else part.get('text', '') for part in content)
    return content


def calls_of(messages):
    found = []
    for message in messages:
        calls = message.get('tool_calls') if isinstance(message, dict) else getattr(message, 'tool_calls', None)
        for call in calls or []:
            found.append(call if isinstance(call, dict) else {'name': getattr(call, 'name', ''), 'args': getattr(call, 'args', {})})
    return found


def is_human(message):
    kind = message.get('role') or message.get('type') if isinstance(message, dict) else getattr(message, 'type', None)
    return kind in ('human', 'user')


def plain(value):
    """What an agent returned as JSON: text as it is, messages as their content, the rest as it can be written."""
    if hasattr(value, 'model_dump') and not hasattr(value, 'content'):
        value = value.model_dump()
    if isinstance(value, dict) and isinstance(value.get('messages'), list) and value['messages']:
        messages = value['messages']
        last = messages[-1]
        since = max([at for at, message in enumerate(messages) if is_human(message)], default=-1) + 1
        text = last.get('content') if isinstance(last, dict) else text_of(last)
        return {'output': text, 'tool_calls': calls_of(messages[since:])}
    if isinstance(value, dict):
        return {key: text_of(item) if hasattr(item, 'content') else item for key, item in value.items()}
    if hasattr(value, 'content'):
        return {'output': text_of(value), 'tool_calls': calls_of([value])}
    for name in ('output', 'text'):
        if isinstance(getattr(value, name, None), str):
            return getattr(value, name)
    return value


def to_json(value):
    try:
        return json.loads(json.dumps(value, default=str, allow_nan=False))
    except (TypeError, ValueError):
        return str(value)


def takes(call, name):
    try:
        return name in inspect.signature(call).parameters
    except (TypeError, ValueError):
        return False


def ask_python(held, question):
    call = next((getattr(held, name) for name in ('invoke', 'ainvoke') if hasattr(held, name)), held)
    known = {'turns': question['turns'], 'cell': question['cell'], 'history': question.get('history', [])}
    extra = {name: value for name, value in known.items() if takes(call, name)}
    turns = question['turns'][-1:] if 'turns' in extra else question['turns']
    for turn in turns:
        value = wait(call(turn, **extra))
    return value


def shapes(held, turns, history=()):
    """The inputs that a chain may want, the likeliest first."""
    if 'messages' in (getattr(held, 'channels', None) or {}):
        return [('graph', [{'messages': [*history, *({'role': 'user', 'content': turn} for turn in turns)]}])]
    if hasattr(held, '_llm_type'):
        return [('text', turns), ('map', [{'input': turn} for turn in turns])]
    return [('map', [{'input': turn} for turn in turns]), ('text', turns)]


settled = None


def ask_langchain(held, question):
    global settled
    call = next((getattr(held, name) for name in ('ainvoke', 'invoke') if hasattr(held, name)), None)
    if call is None:
        call = next((getattr(held, name) for name in ('arun', 'run') if hasattr(held, name)), held)
        return ask_python(call, question)
    first = None
    for name, inputs in shapes(held, question['turns'], question.get('history', [])):
        if settled not in (None, name):
            continue
        try:
            for item in inputs:
                value = wait(call(item))
            settled = name
            return value
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            first = first or error
    raise first


def asked(question):
    if question.get('reset'):
        wait((reset.invoke if hasattr(reset, 'invoke') else reset)())
        return None
    ask = ask_langchain if order['style'] == 'langchain' else ask_python
    return to_json(plain(ask(agent, question)))


def reason_of(error):
    return type(error).__name__ + ': ' + str(error)


try:
    agent = load(order['target']) if order['target'] else None
    reset = load(order['reset']) if order['reset'] else None
    say({'ready': True})
except Exception as error:
    traceback.print_exc()
    say({'ready': False, 'reason': reason_of(error)})

for line in wire_in:
    question = json.loads(line)
    try:
        say({'id': question['id'], 'value': asked(question)})
    except Exception as error:
        traceback.print_exc()
        say({'id': question['id'], 'thrown': reason_of(error)})
`;

;// CONCATENATED MODULE: ./build/agents/bridge.js



/** The command that holds functions of a JavaScript module, relative to the folder. */
function moduleCommand(held, { folder, env }) {
    const order = { target: moduleTarget(held.target, folder), reset: moduleTarget(held.reset, folder) };
    return {
        argv: [process.execPath, '--input-type=module', '-e', moduleRunner, JSON.stringify(order)],
        shell: false,
        cwd: folder,
        env,
        hasWire: true,
    };
}
/** The command that holds attributes of a Python module, looked for in the folder first. */
function pythonCommand(held, style, { folder, env }) {
    const python = process.platform === 'win32' ? 'python' : 'python3';
    return {
        argv: [python, '-X', 'utf8', '-c', pythonRunner, JSON.stringify({ ...held, style, folder })],
        shell: false,
        cwd: folder,
        env,
        hasWire: false,
    };
}
/** True where a `module:function` names a JavaScript file rather than a Python module. */
function isJavaScript(target) {
    return /[/\\]|\.[cm]?[jt]s(?::|$)/.test(target);
}
function moduleTarget(target, folder) {
    if (target === null)
        return null;
    // The last colon after the last slash, so that `C:\agent.mjs` keeps its drive.
    const colon = target.lastIndexOf(':');
    const hasName = colon > Math.max(1, target.lastIndexOf('/'), target.lastIndexOf('\\'));
    const file = hasName ? target.slice(0, colon) : target;
    return {
        file: (0,external_node_path_.isAbsolute)(file) ? file : (0,external_node_path_.join)(folder, file),
        name: hasName ? target.slice(colon + 1).trim() : '',
    };
}


/***/ }),

/***/ 5303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ childEnv)
/* harmony export */ });
/**
 * The environment that an agent inherits: ours, without what the runner gave to us alone. An agent under test must not
 * read our inputs, speak with our tokens, or write outputs and environment of the workflow.
 */
function childEnv(env, ...more) {
    const inherited = Object.entries(env).flatMap(([name, value]) => value === undefined || ours.test(name) ? [] : [[name, value]]);
    return Object.assign(Object.fromEntries(inherited), ...more);
}
const ours = /^(?:INPUT_.*|STATE_.*|ACTIONS_RUNTIME_TOKEN|ACTIONS_ID_TOKEN_REQUEST_\w+|GITHUB_(?:ENV|PATH|OUTPUT|STATE|STEP_SUMMARY))$/i;


/***/ }),

/***/ 6428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ openConnection)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5794);
/* harmony import */ var _distrust_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7033);
/* harmony import */ var _look_up_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(516);





/**
 * Opens a pool to the server of `url`. `node:http` rather than fetch: it loads in no time, and tells apart a server
 * that is not there, one that hangs up, and one that talks nonsense.
 */
function openConnection(url, clock) {
    const secure = url.protocol === 'https:';
    // Idle connections are dropped before most servers drop them, which makes stale ones rare.
    const pool = new (secure ? node_https__WEBPACK_IMPORTED_MODULE_1__ : node_http__WEBPACK_IMPORTED_MODULE_0__).Agent({ keepAlive: true, scheduling: 'lifo', timeout: idleMs });
    const peer = { url, secure, clock, pool };
    const send = async (request, limits) => {
        const first = await exchange(peer, request, limits);
        if (first.kind !== 'crashed' || !first.isStale)
            return first;
        // A server may close an idle connection just when it is used again; nobody has read the request then. One fresh
        // connection tells that apart from an agent that died of the question: then nobody is there any more.
        const second = await exchange({ ...peer, pool: false }, request, limits);
        return second.kind === 'unreachable' ? first : second;
    };
    return { send, close: () => pool.destroy() };
}
const idleMs = 2_000;
function exchange(peer, request, limits) {
    const { clock, secure } = peer;
    return new Promise((resolve) => {
        let sentAt = clock.now();
        let isConnected = false;
        let isOver = false;
        const call = (secure ? node_https__WEBPACK_IMPORTED_MODULE_1__ : node_http__WEBPACK_IMPORTED_MODULE_0__).request({
            agent: peer.pool,
            ...(0,_look_up_js__WEBPACK_IMPORTED_MODULE_4__/* .dialled */ .u)(peer.url),
            port: peer.url.port || (secure ? 443 : 80),
            method: request.method,
            path: request.path,
            headers: request.headers,
        });
        const finish = (result) => {
            if (isOver)
                return;
            isOver = true;
            clearTimeout(timer);
            limits.signal.removeEventListener('abort', cancel);
            resolve({ ...result, ms: clock.now() - sentAt });
        };
        const stop = (result) => {
            finish(result);
            call.destroy();
        };
        const cancel = () => stop({ kind: 'cancelled' });
        const timer = setTimeout(() => stop({ kind: 'timed-out' }), Math.max(0, limits.deadlineAt - clock.now()));
        limits.signal.addEventListener('abort', cancel);
        call.on('socket', (socket) => {
            if (!socket.connecting)
                isConnected = true;
            else
                socket.once(secure ? 'secureConnect' : 'connect', () => {
                    isConnected = true;
                    sentAt = clock.now();
                });
        });
        call.on('error', (error) => finish(isConnected ? broken(error, call.reusedSocket) : absent(error, peer.url)));
        // Node closes the connection of an answer that nobody listens for, without another word.
        call.on('upgrade', () => stop({ kind: 'unreadable', reason: 'the agent wants to switch protocols' }));
        call.on('response', (response) => collect(response, limits.maxBytes, { finish, stop }));
        if (limits.signal.aborted)
            return cancel();
        call.end(request.body ?? undefined);
    });
}
function collect(response, maxBytes, { finish, stop }) {
    const chunks = [];
    let size = 0;
    const answered = (bytes, isCut) => ({
        kind: 'answered',
        status: response.statusCode ?? 0,
        headers: response.headers,
        bytes,
        isCut,
    });
    response.on('data', (chunk) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > maxBytes)
            stop(answered(Buffer.concat(chunks).subarray(0, maxBytes), true));
    });
    response.on('end', () => finish(answered(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks), false)));
    response.on('error', () => {
        finish({
            kind: 'crashed',
            reason: `the connection closed after ${size} bytes of the answer`,
            isStale: false,
        });
    });
}
/** A failure after the connection stood: the agent was there. */
function broken(error, isReused) {
    const code = codeOf(error);
    if (code.startsWith('HPE_'))
        return { kind: 'unreadable', reason: `the answer is not HTTP: ${(0,_base_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(error)}` };
    const reason = 'the connection closed before an answer';
    return { kind: 'crashed', reason, isStale: isReused && (code === 'ECONNRESET' || code === 'EPIPE') };
}
/** A failure before anything was sent: nobody was there. */
function absent(error, url) {
    const code = codeOf(error);
    const reason = absences[code]?.(url) ?? `${url.host}: ${(0,_distrust_js__WEBPACK_IMPORTED_MODULE_3__/* .distrust */ .p)(error) ?? (0,_base_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(error)}`;
    return { kind: 'unreachable', reason };
}
const absences = {
    ECONNREFUSED: ({ host }) => `nothing listens on ${host}`,
    ENOTFOUND: ({ hostname }) => `the host name ${hostname} is not known`,
    EAI_AGAIN: ({ hostname }) => `the host name ${hostname} could not be looked up`,
    ECONNRESET: ({ host }) => `${host} closed the connection at once`,
};
function codeOf(error) {
    return 'code' in error && typeof error.code === 'string' ? error.code : '';
}


/***/ }),

/***/ 1510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ tooMuch),
/* harmony export */   V: () => (/* binding */ decodeBody)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5794);



/** Unpacks and decodes a body. What unpacks to more than `maxBytes`, or is not in its charset, is unreadable. */
function decodeBody(encoded) {
    const encoding = encoded.encoding?.trim().toLowerCase() ?? '';
    if (encoding === '' || encoding === 'identity')
        return decodeText(encoded.bytes, encoded.contentType);
    const unpack = unpackers[encoding];
    if (unpack === undefined)
        return unreadable(`the content-encoding ${encoding} is not known`);
    try {
        return decodeText(unpack(encoded.bytes, { maxOutputLength: encoded.maxBytes }), encoded.contentType);
    }
    catch (error) {
        if (error instanceof RangeError)
            return unreadable(tooMuch(encoded.maxBytes));
        return unreadable(`the body says it is ${encoding} and is not: ${(0,_base_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(error)}`);
    }
}
/** The sentence for an answer that was cut off. */
function tooMuch(maxBytes) {
    return `the answer is larger than ${maxBytes} bytes and was cut off`;
}
/** Some servers send raw deflate where RFC 9110 asks for the zlib format; the first byte tells them apart. */
const inflate = (bytes, options) => ((bytes[0] ?? 8) & 0x0f) === 8 ? (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.inflateSync)(bytes, options) : (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.inflateRawSync)(bytes, options);
const unpackers = {
    gzip: node_zlib__WEBPACK_IMPORTED_MODULE_1__.gunzipSync,
    'x-gzip': node_zlib__WEBPACK_IMPORTED_MODULE_1__.gunzipSync,
    deflate: inflate,
    br: node_zlib__WEBPACK_IMPORTED_MODULE_1__.brotliDecompressSync,
};
function decodeText(bytes, contentType = '') {
    const charset = /charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1]?.toLowerCase() ?? 'utf-8';
    if (charset !== 'utf-8' && charset !== 'utf8')
        return decodeCharset(bytes, charset);
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return unreadable('the body is not valid UTF-8');
    const text = bytes.toString('utf8');
    return { kind: 'text', text: text.startsWith('\uFEFF') ? text.slice(1) : text };
}
function decodeCharset(bytes, charset) {
    try {
        return { kind: 'text', text: new TextDecoder(charset, { fatal: true }).decode(bytes) };
    }
    catch {
        return unreadable(`the body is not valid ${charset}`);
    }
}
const unreadable = (reason) => ({ kind: 'unreadable', reason });


/***/ }),

/***/ 7033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ distrust)
/* harmony export */ });
/** Why the certificate of a server is not taken, and the way out, as a clause; null for any other failure. */
function distrust(error) {
    if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string')
        return null;
    if (error.code === 'ERR_TLS_CERT_ALTNAME_INVALID')
        return 'its certificate is for another host';
    if (error.code === 'CERT_HAS_EXPIRED')
        return 'its certificate has expired';
    if (!unknownIssuer.has(error.code))
        return null;
    return 'its certificate is not trusted; where it is yours, put the file of its authority into NODE_EXTRA_CA_CERTS';
}
/** What Node says where nobody that it knows vouches for a certificate (`X509_V_ERR_…` of OpenSSL). */
const unknownIssuer = new Set([
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);


/***/ }),

/***/ 6821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ freePort)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);

/** A TCP port on which nothing listens right now. */
function freePort() {
    return new Promise((resolve, reject) => {
        const server = node_net__WEBPACK_IMPORTED_MODULE_0__.createServer();
        server.on('error', reject);
        server.listen(0, '127.0.0.1', () => {
            const address = server.address();
            server.close(() => {
                if (typeof address === 'object' && address !== null)
                    resolve(address.port);
                else
                    reject(new Error('a listening server has no port'));
            });
        });
    });
}


/***/ }),

/***/ 5931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ openHouse)
/* harmony export */ });
/* harmony import */ var _base_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8839);
/* harmony import */ var _child_env_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5303);
/* harmony import */ var _processes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2890);



function openHouse(config, options) {
    const ends = [];
    const redact = (0,_base_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redactor */ .$p)(secretsOf(config, options.env));
    const log = (line) => options.log?.(redact(line));
    const processes = (0,_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .openProcesses */ .I)();
    ends.push(() => processes.close());
    const close = async () => {
        for (let end = ends.pop(); end !== undefined; end = ends.pop())
            await end();
    };
    const envOf = (lane) => (0,_child_env_js__WEBPACK_IMPORTED_MODULE_2__/* .childEnv */ .g)(options.env, options.laneEnv?.(lane) ?? {});
    return {
        config,
        options,
        redact,
        log,
        processes,
        envOf,
        restarts: { count: 0 },
        onClose: (end) => ends.push(end),
        close,
    };
}
function secretsOf(config, env) {
    const named = [config.headers, config.queryParams, config.start?.env ?? {}, env].flatMap((map) => Object.entries(map));
    return named.flatMap(([name, value]) => (value !== undefined && _base_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .secretName */ .Gf.test(name) ? [value] : []));
}


/***/ }),

/***/ 5667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ mostLanes),
/* harmony export */   s: () => (/* binding */ instancesOf)
/* harmony export */ });
/** Instances of an agent's server, never more than cells may be under way at once: an instance without a cell is only started in vain. */
function instancesOf({ start }, concurrency) {
    return Math.min(start?.instances ?? 1, Math.max(1, concurrency));
}
/** Most lanes that an agent is asked on; what stands between it and its world needs one of each. */
function mostLanes(agent, concurrency) {
    const isServer = agent.type === 'http' || agent.type === 'openai';
    return isServer && agent.start !== null ? instancesOf(agent, concurrency) : Math.max(1, concurrency);
}


/***/ }),

/***/ 6240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ openLogTail)
/* harmony export */ });
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6193);

/** Keeps the last 50 lines of at most 500 characters each, however much is printed, and passes each line on. */
function openLogTail(log) {
    const kept = [];
    const open = { stdout: '', stderr: '' };
    const decoders = { stdout: new node_string_decoder__WEBPACK_IMPORTED_MODULE_0__.StringDecoder('utf8'), stderr: new node_string_decoder__WEBPACK_IMPORTED_MODULE_0__.StringDecoder('utf8') };
    const keep = (line) => {
        const short = cut(line.replace(/\r$/, ''));
        kept.push(short);
        if (kept.length > mostLines)
            kept.shift();
        log(short);
    };
    return {
        write(chunk, stream) {
            const parts = (open[stream] + decoders[stream].write(chunk)).split('\n');
            // The rest of a line that is already too long is dropped, so that a line without end needs no memory.
            open[stream] = (parts.pop() ?? '').slice(0, longestLine + 1);
            for (const part of parts)
                keep(part);
        },
        lines: () => [...kept, ...[open.stdout, open.stderr].filter((rest) => rest.trim() !== '').map(cut)].slice(-mostLines),
    };
}
const mostLines = 50;
const longestLine = 500;
const cut = (line) => (line.length > longestLine ? `${line.slice(0, longestLine)}…` : line);


/***/ }),

/***/ 516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ dialled)
/* harmony export */ });
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(610);

/** The host of an address as a socket wants it, and how its name is looked up and dialled. */
function dialled({ hostname }) {
    const host = hostname.replace(/^\[|\]$/g, '');
    return { host, lookup: lookUp, ...(isLocal(host) && { autoSelectFamilyAttemptTimeout: patienceMs }) };
}
/**
 * Node goes over to the next address after a quarter of a second. A server of this machine that takes longer is there,
 * and has more callers than it keeps waiting; the system tries again after a second.
 */
const patienceMs = 60_000;
/**
 * Looks a host name up as the system does, but `localhost` is both loopback addresses (RFC 6761): on many runners the
 * hosts file knows only one of them, and a server may listen on the other.
 */
const lookUp = (hostname, options, callback) => {
    if (isLocal(hostname) && options.all === true && !options.family)
        callback(null, loopback);
    else
        (0,node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup)(hostname, options, callback);
};
const loopback = [
    { address: '127.0.0.1', family: 4 },
    { address: '::1', family: 6 },
];
function isLocal(hostname) {
    return /^(?:.+\.)?localhost\.?$/i.test(hostname);
}


/***/ }),

/***/ 8272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ oneShot)
/* harmony export */ });
/* harmony import */ var _log_tail_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6240);

/** Runs a command once. Whatever happens, its whole process group ends. */
async function oneShot(processes, command, options) {
    const sentAt = options.clock.now();
    const tail = (0,_log_tail_js__WEBPACK_IMPORTED_MODULE_0__/* .openLogTail */ .V)(options.log);
    const running = processes.spawn(command);
    const { stdin, stdout, stderr } = running.child;
    // A command that does not read its stdin shows by its answer, not by the pipe that broke.
    stdin?.on('error', () => { });
    stdin?.end(options.text);
    stderr?.on('data', (chunk) => tail.write(chunk, 'stderr'));
    const end = await endOf(running, options);
    const seen = { ms: options.clock.now() - sentAt, log: tail.lines() };
    if (typeof end !== 'string') {
        const isFine = end.how === 'ended with code 0';
        return isFine ? { kind: 'ended', stdout: end.stdout, ...seen } : { kind: 'failed', how: end.how, ...seen };
    }
    void running.kill();
    stdout?.destroy();
    return { kind: end, ...seen };
}
function endOf(running, { ms, maxBytes, signal }) {
    const { stdout } = running.child;
    const drained = new Promise((resolve) => (stdout ? stdout.on('close', resolve) : resolve()));
    const chunks = [];
    let size = 0;
    return new Promise((resolve) => {
        const finish = (end) => {
            clearTimeout(timer);
            signal.removeEventListener('abort', cancel);
            resolve(end);
        };
        const cancel = () => finish('cancelled');
        const timer = setTimeout(() => finish('timed-out'), ms);
        signal.addEventListener('abort', cancel);
        if (signal.aborted)
            cancel();
        stdout?.on('data', (chunk) => {
            size += chunk.length;
            if (size > maxBytes)
                finish('flooded');
            else
                chunks.push(chunk);
        });
        const mourn = async () => {
            const how = await running.ended;
            // A grandchild that left the group may hold the pipe open for ever.
            await Promise.race([drained, new Promise((after) => setTimeout(after, drainMs).unref())]);
            finish({ how, stdout: Buffer.concat(chunks) });
        };
        void mourn();
    });
}
const drainMs = 500;


/***/ }),

/***/ 5760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ openHttp),
  M: () => (/* binding */ standUp)
});

// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/agents/connection.js
var agents_connection = __webpack_require__(6428);
// EXTERNAL MODULE: ./build/agents/free-port.js
var free_port = __webpack_require__(6821);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/base/json.js
var json = __webpack_require__(768);
;// CONCATENATED MODULE: ./build/agents/conversation.js


/** A conversation that nobody has had before: an agent that remembers must not remember an earlier run. */
function openConversation(session) {
    if (session === null)
        return { joined: (request) => request, heard: () => { } };
    const id = `flakestorm-${(0,external_node_crypto_.randomUUID)()}`;
    const { kind, name } = session;
    if (kind === 'header')
        return { joined: (request) => withHeader(request, name.toLowerCase(), id), heard: () => { } };
    if (kind === 'body')
        return { joined: (request) => withField(request, name.split('.'), id), heard: () => { } };
    let cookie = null;
    return {
        joined: (request) => (cookie === null ? request : withHeader(request, 'cookie', cookie)),
        heard(exchange) {
            if (exchange.kind !== 'answered')
                return;
            const given = exchange.headers['set-cookie']?.find((line) => line.startsWith(`${name}=`));
            if (given !== undefined)
                cookie = given.split(';')[0] ?? null;
        },
    };
}
function withHeader(request, name, value) {
    const before = request.headers[name];
    const joined = name === 'cookie' && before !== undefined ? `${before}; ${value}` : value;
    return { ...request, headers: { ...request.headers, [name]: joined } };
}
/** A body that is no JSON object has no field to put it in, and stays as it is. */
function withField(request, path, value) {
    const body = (0,json/* parseJson */.q)(request.body ?? '');
    return (0,json/* isObject */.G)(body) ? { ...request, body: JSON.stringify(put(body, path, value)) } : request;
}
function put(object, [key = '', ...rest], value) {
    const inner = object[key];
    return { ...object, [key]: rest.length === 0 ? value : put((0,json/* isObject */.G)(inner) ? inner : {}, rest, value) };
}

// EXTERNAL MODULE: ./build/agents/answer.js + 1 modules
var agents_answer = __webpack_require__(7619);
// EXTERNAL MODULE: ./build/agents/decode-body.js
var decode_body = __webpack_require__(1510);
// EXTERNAL MODULE: ./build/agents/transcript-of.js
var transcript_of = __webpack_require__(6199);
;// CONCATENATED MODULE: ./build/agents/seen-in.js



/** What a reply to the usual request says. */
function seenIn(way, exchange) {
    const durationMs = exchange.ms;
    if (exchange.kind === 'answered')
        return { ...readExchange(way, exchange), durationMs, status: exchange.status };
    if (exchange.kind === 'timed-out')
        return { ending: { kind: 'timed-out', afterMs: way.timeoutMs }, durationMs };
    if (exchange.kind === 'cancelled')
        return { ending: transcript_of/* cancelled */.K, durationMs };
    return { ending: { kind: exchange.kind, reason: exchange.reason }, durationMs };
}
/** What a method means decides what its answer looks like (RFC 9110 §9.3): only the usual one owes the usual shape. */
function seenOddly(way, exchange, { act, usual }) {
    const seen = seenIn(way, exchange);
    const isUsual = (act.method ?? usual.method) === usual.method;
    if (isUsual || seen.ending.kind !== 'unreadable' || exchange.kind !== 'answered')
        return seen;
    const output = textIn(exchange, way.maxAnswerBytes).slice(0, mostRefusal);
    const reason = `not in the shape of an answer, as another method may be answered: ${(0,agents_answer/* excerpt */.Kb)(output)}`;
    return { ...seen, ending: { kind: 'refused', status: exchange.status, reason }, output };
}
/** The body of a reply of which the answer is only a part. */
function bodyBeside(way, exchange, { ending, output }) {
    if (ending.kind !== 'answered' || exchange.kind !== 'answered')
        return {};
    const body = textIn(exchange, way.maxAnswerBytes);
    return body === output ? {} : { body: body.slice(0, mostBeside) };
}
/** Characters kept of it. */
const mostBeside = 16_384;
function readExchange(way, answer) {
    const { status, headers, isCut } = answer;
    const type = headers['content-type'] ?? '';
    const maxBytes = way.maxAnswerBytes;
    if (status < 200 || status > 299)
        return refused(answer, textIn(answer, maxBytes));
    const decoded = decoding(answer, maxBytes);
    if (isCut)
        return { ending: { kind: 'unreadable', reason: (0,decode_body/* tooMuch */.G)(maxBytes) } };
    if (decoded.kind === 'unreadable')
        return { ending: decoded };
    const { text } = decoded;
    const read = (0,agents_answer/* readAnswer */.JN)({ text, type: (type.split(';')[0] ?? '').trim().toLowerCase() }, way.path);
    if (read.kind === 'answered')
        return { ...read, ending: { kind: 'answered' } };
    if (read.kind === 'unreadable')
        return { ending: read };
    return { ending: { kind: 'refused', status, reason: read.reason }, output: text.slice(0, mostRefusal) };
}
function decoding({ bytes, headers }, maxBytes) {
    const contentType = headers['content-type'] ?? '';
    return (0,decode_body/* decodeBody */.V)({ bytes, encoding: headers['content-encoding'], contentType, maxBytes });
}
/** The text of a body, or its bytes as they are where it cannot be read. */
function textIn(answer, maxBytes) {
    const decoded = decoding(answer, maxBytes);
    return decoded.kind === 'text' ? decoded.text : answer.bytes.toString('utf8');
}
function refused({ status, headers }, text) {
    const to = headers.location === undefined ? '' : ` to ${(0,agents_answer/* excerpt */.Kb)(headers.location)}`;
    const isRedirect = status >= 300 && status < 400;
    const reason = isRedirect ? `a redirect${to}, which is not followed` : (0,agents_answer/* refusalReason */.b)(text);
    return { ending: { kind: 'refused', status, reason }, output: text.slice(0, mostRefusal) };
}
/** Characters kept of a refusal's body: enough for any error page, too little for a flood. */
const mostRefusal = 65_536;

;// CONCATENATED MODULE: ./build/agents/http-agent.js



/** Asks an HTTP agent one question, turn by turn, within one deadline. */
function httpAsk(way, connection) {
    return async (question) => {
        const deadlineAt = way.clock.now() + way.timeoutMs;
        const limits = { deadlineAt, maxBytes: way.maxAnswerBytes, signal: question.signal };
        const requests = requestsOf(way, question);
        const conversation = openConversation(way.session);
        const replies = [];
        let attempts = 0;
        for (let turn = 1;; turn += 1) {
            const next = conversation.joined(requests.make(replies));
            if (turn === requests.count && question.act !== null) {
                const odd = { usual: next, act: question.act, stranger: strangerTo(way, question) };
                const { askOddly } = await __webpack_require__.e(/* import() */ 3704).then(__webpack_require__.bind(__webpack_require__, 3704));
                const { exchange, wire } = await askOddly({ ...way, connection }, odd, limits);
                const seen = seenOddly(way, exchange, odd);
                return (0,transcript_of/* transcriptOf */.Q)({ ...seen, wire: { ...wire, ...bodyBeside(way, exchange, seen) } }, way.redact);
            }
            const { exchange, knocks } = await knock(way, connection, { request: next, limits });
            conversation.heard(exchange);
            attempts += knocks;
            const seen = seenIn(way, exchange);
            if (turn === requests.count || seen.ending.kind !== 'answered') {
                const ending = turn < requests.count ? inTurn(seen.ending, turn, requests.count) : seen.ending;
                return (0,transcript_of/* transcriptOf */.Q)({ ...seen, ending, attempts: attempts - turn + 1 }, way.redact);
            }
            replies.push(seen.output ?? '');
        }
    };
}
/** Somebody who asks another text at once, without a past. */
function strangerTo(way, question) {
    return (text) => {
        const turns = [text(question.turns.at(-1) ?? '')];
        return openConversation(way.session).joined(requestsOf(way, { ...question, turns, history: [] }).make([]));
    };
}
/** The requests of a question, each made when the replies before it are known. */
function requestsOf(way, { turns, history, cell }) {
    const isTalk = way.isChat || way.template.carries === 'messages';
    const inOne = !isTalk && way.template.carries === 'turns';
    const make = (replies) => {
        const told = inOne ? turns : turns.slice(0, replies.length + 1);
        const messages = isTalk
            ? chat(way.system, history, talkOf(told, replies))
            : [...history, ...told.map(asUser)];
        return request(way, way.template.render({ prompt: told.at(-1) ?? '', turns: told, messages, cell }), cell);
    };
    return { count: inOne ? 1 : turns.length, make };
}
const asUser = (content) => ({ role: 'user', content });
/** A recorded conversation that brings its own system message keeps it. */
function chat(system, history, talk) {
    const isThere = system === null || history.some(({ role }) => role === 'system');
    return [...(isThere ? [] : [{ role: 'system', content: system }]), ...history, ...talk];
}
function talkOf(told, replies) {
    return told.flatMap((turn, at) => {
        const reply = replies[at];
        return reply === undefined ? [asUser(turn)] : [asUser(turn), { role: 'assistant', content: reply }];
    });
}
function request(way, rendered, cell) {
    const type = rendered.contentType === null ? {} : { 'content-type': rendered.contentType };
    const headers = {
        accept: '*/*',
        'user-agent': 'flakestorm',
        ...type,
        ...way.headers,
        'x-flakestorm-cell': headerSafe(cell),
    };
    return { method: way.method, path: pathOf(way.url, rendered.query), headers, body: rendered.body };
}
function pathOf(url, query) {
    if (query.length === 0)
        return `${url.pathname}${url.search}`;
    const all = new URLSearchParams(url.search);
    for (const [key, value] of query)
        all.set(key, value);
    return `${url.pathname}?${all.toString()}`;
}
const headerSafe = (cell) => (/^[\x21-\x7e]*$/.test(cell) ? cell : encodeURIComponent(cell));
/** Knocks again only where nobody was there; an answer, whatever it says, is final. */
async function knock(way, connection, { request: sent, limits }) {
    for (let knocks = 1;; knocks += 1) {
        const exchange = await connection.send(sent, limits);
        const pauseMs = Math.min(100 * 2 ** (knocks - 1), 2_000);
        const isLate = way.clock.now() + pauseMs >= limits.deadlineAt || limits.signal.aborted;
        if (exchange.kind !== 'unreachable' || knocks > way.retries || isLate)
            return { exchange, knocks };
        await way.clock.sleep(pauseMs, limits.signal);
    }
}
function inTurn(ending, turn, count) {
    return 'reason' in ending ? { ...ending, reason: `in turn ${turn} of ${count}: ${ending.reason}` } : ending;
}

// EXTERNAL MODULE: ./build/base/json-path.js
var json_path = __webpack_require__(5090);
// EXTERNAL MODULE: ./build/config/structured-input.js
var structured_input = __webpack_require__(8129);
// EXTERNAL MODULE: ./build/config/request-template.js
var request_template = __webpack_require__(5673);
;// CONCATENATED MODULE: ./build/agents/template.js




/**
 * Reads a template. JSON is parsed first and filled inside its strings, so the body is JSON whatever the prompt holds.
 * Filling is a single pass: what a prompt brings along is never filled again.
 */
function compileTemplate(source) {
    const text = source.text ?? '{"input": "{prompt}"}';
    const names = new Set([...text.matchAll(request_template/* placeholder */.qf)].map((match) => match[1]?.toLowerCase()));
    const isStructured = (0,request_template/* fieldsIn */.t5)(text).length > 0;
    const parsed = (0,json/* parseJson */.q)(text);
    const isQuery = source.method === 'GET' || source.method === 'DELETE';
    const fill = parsed === undefined ? rawFill(text, isQuery) : jsonFill(parsed, isQuery);
    return {
        carries: names.has('messages') ? 'messages' : names.has('turns') ? 'turns' : null,
        render: (values) => fill(lookupIn(values, isStructured)),
    };
}
/** A field that a mutation destroyed is empty: that is what a form with a missing line would send. */
function lookupIn(values, isStructured) {
    const fields = isStructured ? (0,structured_input/* parseStructuredInput */.V)(values.prompt) : undefined;
    return (name) => {
        const lower = name.toLowerCase();
        if (lower === 'prompt')
            return values.prompt;
        if (lower === 'cell')
            return values.cell;
        if (lower === 'turns')
            return values.turns;
        if (lower === 'messages')
            return values.messages;
        return fields?.get((0,structured_input/* normaliseKey */.a)(name)) ?? '';
    };
}
function fillText(text, lookup) {
    return text.replace(request_template/* placeholder */.qf, (_, name, filter) => {
        const value = lookup(name);
        if (filter === 'json')
            return JSON.stringify(value);
        const plain = typeof value === 'string' ? value : JSON.stringify(value);
        return filter === 'url' ? encodeURIComponent(plain.toWellFormed()) : plain;
    });
}
function fillJson(value, lookup) {
    if (typeof value === 'string') {
        const whole = /^\{(messages|turns)\}$/i.exec(value);
        return whole?.[1] === undefined ? fillText(value, lookup) : lookup(whole[1]);
    }
    if ((0,json_path/* isList */.Lv)(value))
        return value.map((item) => fillJson(item, lookup));
    if (!(0,json/* isObject */.G)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillJson(item, lookup)]));
}
function jsonFill(parsed, isQuery) {
    return (lookup) => {
        const filled = fillJson(parsed, lookup);
        if (!isQuery)
            return { body: JSON.stringify(filled), contentType: 'application/json', query: [] };
        const pairs = (0,json/* isObject */.G)(filled) ? Object.entries(filled) : [['q', filled]];
        const query = pairs.map(([key, item]) => [key, typeof item === 'string' ? item : JSON.stringify(item)]);
        return { body: null, contentType: null, query };
    };
}
function rawFill(text, isQuery) {
    if (!isQuery) {
        const contentType = rawType(text);
        return (lookup) => ({ body: fillText(text, lookup), contentType, query: [] });
    }
    // `q={prompt}` is taken apart before it is filled, so that a prompt with `&` stays one value.
    const pairs = text.includes('=') ? text.split('&').map(splitPair) : [['q', text]];
    return (lookup) => {
        const query = pairs.map(([key, value]) => [key, fillText(value, lookup)]);
        return { body: null, contentType: null, query };
    };
}
/** A query is encoded once, by us, so `|url` in one would encode twice. */
function splitPair(pair) {
    const at = pair.indexOf('=');
    const [key, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    return [key.trim(), value.replaceAll('|url}', '}')];
}
function rawType(text) {
    if (/^\s*(?:\{\s*"|\[)/.test(text))
        return 'application/json';
    return text.includes('|url}') ? 'application/x-www-form-urlencoded' : 'text/plain; charset=utf-8';
}

;// CONCATENATED MODULE: ./build/agents/http-way.js



/** How the configured agent is spoken to at one address. */
function wayOf({ config, options, redact }, url, template) {
    return {
        url,
        method: config.method,
        headers: Object.fromEntries(Object.entries(config.headers).map(([name, value]) => [name.toLowerCase(), value])),
        template,
        path: config.responsePath === null ? null : (0,json_path/* compilePath */.H9)(config.responsePath),
        isChat: config.type === 'openai',
        system: config.system,
        session: config.session,
        timeoutMs: config.timeoutMs,
        maxAnswerBytes: config.maxAnswerBytes,
        retries: options.retries,
        clock: options.clock,
        redact,
    };
}
/** The configured template, or the usual one of the agent's type. */
function templateOf({ type, method, model, requestTemplate }) {
    return compileTemplate({
        text: requestTemplate ?? (type === 'openai' ? chatTemplate(model) : null),
        method,
    });
}
const chatTemplate = (model) => JSON.stringify(model === null ? { messages: '{messages}' } : { model, messages: '{messages}' });
/** The agent's address with its query parameters; for chat endpoints a base URL is enough. */
function urlOf(config, endpoint) {
    if (!URL.canParse(endpoint) || !/^https?:/i.test(endpoint)) {
        throw new user_error/* UserError */.y({
            message: `agent.endpoint ${JSON.stringify(endpoint)} is no http:// or https:// address`,
            key: 'agent.endpoint',
            hint: endpoint.includes('{port}')
                ? '{port} is filled in where agent.start has a port: `port: auto`, or a number.'
                : 'Write it in full, such as http://localhost:8790/invoke.',
        });
    }
    const url = new URL(endpoint);
    if (config.type === 'openai' && !url.pathname.endsWith('/chat/completions')) {
        url.pathname = `${url.pathname.replace(/\/$/, '')}/chat/completions`;
    }
    for (const [key, value] of Object.entries(config.queryParams))
        url.searchParams.set(key, value);
    return url;
}

// EXTERNAL MODULE: ./build/agents/lane-count.js
var lane_count = __webpack_require__(5667);
// EXTERNAL MODULE: ./build/agents/one-shot.js
var one_shot = __webpack_require__(8272);
// EXTERNAL MODULE: ./build/agents/reach.js
var reach = __webpack_require__(2128);
// EXTERNAL MODULE: ./build/agents/reset.js
var agents_reset = __webpack_require__(2108);
;// CONCATENATED MODULE: ./build/agents/service-url.js


/**
 * The address of `service://name:port/path`, resolved through the workflow's job context: on the runner the mapped
 * port of the service container, inside a job container its name. Other addresses stay as they are.
 */
function resolveService(address, jobContext) {
    const match = /^service:\/\/([^/:?#]+)(?::(\d+))?(.*)$/i.exec(address);
    if (match === null)
        return address;
    const [, name = '', port, rest = ''] = match;
    const job = jobOf(jobContext);
    if (job === null) {
        throw mistake(`${address} names a service container, and there is no workflow job here`, 'Inside a workflow pass the job context to the action; elsewhere write the http:// address.');
    }
    const services = objectAt(job, 'services');
    if (!(0,json/* isObject */.G)(services[name]))
        throw missingService(name, Object.keys(services));
    const ports = objectAt(objectAt(services, name), 'ports');
    const inner = port ?? onlyPort(name, Object.keys(ports));
    // `container.network` is set as soon as there are services; only a job container has an id.
    if (objectAt(job, 'container')['id'])
        return `http://${name}:${inner}${rest}`;
    const mapped = ports[inner] ?? ports[`${inner}/tcp`];
    if (typeof mapped === 'number' || (typeof mapped === 'string' && mapped !== '')) {
        return `http://127.0.0.1:${mapped}${rest}`;
    }
    throw noPort(name, inner, Object.keys(ports));
}
/** The container of a `service://` address, for its log. */
function serviceContainer(address, jobContext) {
    const name = /^service:\/\/([^/:?#]+)/i.exec(address)?.[1];
    const service = name === undefined ? {} : objectAt(objectAt(jobOf(jobContext) ?? {}, 'services'), name);
    const { id } = service;
    return typeof id === 'string' && /^[\w.-]+$/.test(id) ? id : null;
}
function jobOf(jobContext) {
    const job = jobContext === null ? undefined : (0,json/* parseJson */.q)(jobContext);
    return (0,json/* isObject */.G)(job) ? job : null;
}
function objectAt(value, key) {
    const inner = Object.hasOwn(value, key) ? value[key] : undefined;
    return (0,json/* isObject */.G)(inner) ? inner : {};
}
function missingService(name, known) {
    const message = `the job has no service \`${name}\``;
    if (known.length === 0)
        return mistake(message, 'It has no services: add one under jobs.<job>.services.');
    return mistake(message, `Its services are: ${known.join(', ')}.`);
}
function onlyPort(name, ports) {
    const [first] = ports;
    if (first === undefined)
        throw noPort(name, '8080', []);
    if (ports.length === 1)
        return first.replace('/tcp', '');
    throw mistake(`the service \`${name}\` has several ports`, `Write service://${name}:<port>; the ports are ${ports.join(', ')}.`);
}
function noPort(name, port, ports) {
    const add = `add \`ports: ['${port}:${port}']\``;
    return ports.length === 0
        ? mistake(`service \`${name}\` exposes no port: ${add}`, 'The runner reaches a service container only through a mapped port.')
        : mistake(`service \`${name}\` does not map port ${port}: ${add}`, `It maps ${ports.join(', ')}.`);
}
function mistake(message, hint) {
    return new user_error/* UserError */.y({ message, key: 'agent.endpoint', hint });
}

// EXTERNAL MODULE: ./build/agents/started.js
var agents_started = __webpack_require__(4166);
;// CONCATENATED MODULE: ./build/agents/open-http.js











/** Opens an agent that speaks HTTP, `http` or `openai`; one lane for each instance that we start, and no more cells at once than asked for. */
async function openHttp(house) {
    const { config, options } = house;
    const template = templateOf(config);
    const count = (0,lane_count/* instancesOf */.s)(config, options.concurrency);
    if ((config.start?.instances ?? 1) > 1)
        refuseShared(config);
    const shareOf = (lane) => Math.ceil((options.concurrency - lane) / count);
    const open = async (lane) => ({
        agent: await openInstance(house, lane, template),
        width: config.reset === null ? Math.max(1, shareOf(lane)) : 1,
    });
    const [first, ...others] = await open_http_all(Array.from({ length: count }, (_, lane) => open(lane)));
    if (first === undefined)
        throw new Error('an agent has no instance');
    return [first, ...others];
}
/** All of them, or the first failure once none is still under way, so that nothing starts behind a closed door. */
async function open_http_all(tasks) {
    await Promise.allSettled(tasks);
    return Promise.all(tasks);
}
/** Starts an instance where there is something to start, and waits until it can be reached. */
async function standUp(house, lane) {
    const { config, options } = house;
    const { start } = config;
    const address = resolveService(config.endpoint, options.jobContext);
    const port = start === null ? null : await portOf(start, address, lane);
    const url = urlOf(config, port === null ? address : address.replaceAll('{port}', String(port)));
    const connection = (0,agents_connection/* openConnection */.J)(url, options.clock);
    house.onClose(() => connection.close());
    const probe = start?.ready ? (0,reach/* httpProbe */.HB)(connection, start.ready, options.clock) : (0,reach/* tcpProbe */.MK)(url);
    const started = start === null ? null : await (0,agents_started/* openStarted */.g)(house, start, { lane, port: await unused(url, port), probe });
    if (started === null)
        await open_http_reach(house, probe);
    return { url, port, connection, probe, started };
}
async function openInstance(house, lane, template) {
    const { url, port, connection, probe, started } = await standUp(house, lane);
    const env = port === null ? {} : { PORT: String(port) };
    const agent = {
        ask: httpAsk(wayOf(house, url, template), connection),
        reset: await (0,agents_reset/* openReset */.K)(house, { lane, url, env }),
        healthy: (signal) => (started === null ? (0,reach/* takesConnections */.sZ)(url, signal) : probe.ready(signal)),
    };
    return started === null ? agent : (0,agents_started/* supervised */.T)(agent, started, house.redact);
}
/** The port that an instance listens on: its own, or the one that the endpoint names. */
async function portOf(start, address, lane) {
    if (typeof start.port === 'number')
        return start.port + lane;
    if (start.port === null)
        return null;
    const named = /^https?:\/\/[^/]*?:(\d+)/i.exec(address)?.[1];
    return named === undefined ? (0,free_port/* freePort */.o)() : Number(named);
}
/** Whatever already listens there would be taken for the agent. */
async function unused(url, port) {
    if (!(await (0,reach/* takesConnections */.sZ)(url, AbortSignal.timeout(1_000))))
        return port;
    throw new user_error/* UserError */.y({
        message: `Something already listens on ${url.host}, so the agent cannot be started there.`,
        key: 'agent.start',
        hint: 'End it, or let flakestorm choose: `port: auto` and {port} in the endpoint.',
    }, { exit: 3 });
}
function refuseShared(config) {
    const shared = (key) => new user_error/* UserError */.y({
        message: `agent.start.instances is ${config.start?.instances}, and ${key} is the same for all of them`,
        key,
        hint: 'Write {port} where each instance has its own port.',
    });
    if (!config.endpoint.includes('{port}'))
        throw shared('agent.endpoint');
    const { reset } = config;
    const isFixed = reset?.kind === 'endpoint' && /^https?:/i.test(reset.url) && !reset.url.includes('{port}');
    if (isFixed)
        throw shared('agent.reset_endpoint');
}
/** An agent that somebody else started may still be on its way, so one refused connection is not the last word. */
async function open_http_reach(house, probe) {
    const { clock, signal } = house.options;
    const waitMs = house.config.endpoint.startsWith('service:') ? serviceMs : elsewhereMs;
    if (await (0,reach/* waitFor */.fm)(probe, clock, { deadlineAt: clock.now() + waitMs, signal }))
        return;
    throw new user_error/* UserError */.y({
        message: house.redact(`The agent could not be reached: ${probe.last()}.${await containerLog(house)}`),
        key: 'agent.endpoint',
        hint: 'Start it first, let flakestorm start it with `agent.start`, or correct `agent.endpoint`.',
    }, { exit: 3 });
}
/** The runner shows a service container's log only at the end of the job; here it says why nobody answers. */
async function containerLog({ config, options, processes, envOf }) {
    const container = serviceContainer(config.endpoint, options.jobContext);
    if (container === null)
        return '';
    const command = {
        argv: ['docker', 'logs', '--tail', '50', container],
        shell: false,
        cwd: options.folder,
        env: envOf(0),
        hasWire: false,
    };
    const shot = await (0,one_shot/* oneShot */.n)(processes, command, {
        text: '',
        ms: 10_000,
        maxBytes: 1_048_576,
        signal: options.signal,
        clock: options.clock,
        log: () => { },
    });
    const printed = shot.kind === 'ended' ? [...shot.stdout.toString('utf8').split('\n'), ...shot.log] : [];
    const lines = printed.filter((line) => line.trim() !== '').slice(-50);
    return lines.length === 0
        ? ''
        : `\nIts container's last lines:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}
const serviceMs = 30_000;
const elsewhereMs = 2_000;


/***/ }),

/***/ 2890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ openProcesses)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
;// CONCATENATED MODULE: ./build/agents/watchdog.js

/**
 * Starts the watchdog. It holds the reading end of a pipe whose writing end only we have: however we end, by a signal,
 * a crash or SIGKILL, the pipe closes and it ends every group that it still knows.
 */
function openWatchdog() {
    // Its own session, so that Ctrl-C on the terminal does not reach it.
    const child = (0,external_node_child_process_.spawn)(process.execPath, ['-e', source], {
        detached: true,
        stdio: ['pipe', 'ignore', 'ignore'],
        env: {},
    });
    const { stdin } = child;
    // Without a watchdog we still end our groups ourselves on every way out that we live to see.
    child.on('error', () => { });
    stdin?.on('error', () => { });
    child.unref();
    if (stdin && 'unref' in stdin && typeof stdin.unref === 'function')
        stdin.unref();
    return {
        watch: (pid) => stdin?.write(`+${pid}\n`),
        forget: (pid) => stdin?.write(`-${pid}\n`),
        close: () => stdin?.end(),
    };
}
const source = `
const { spawnSync } = require('node:child_process')
const groups = new Set()
let rest = ''
const end = (signal) => {
  for (const pid of groups) {
    try {
      if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'])
      else process.kill(-pid, signal)
    } catch { groups.delete(pid) }
  }
}
process.stdin.setEncoding('utf8')
process.stdin.on('data', (text) => {
  const lines = (rest + text).split('\\n')
  rest = lines.pop()
  for (const line of lines) {
    if (line[0] === '+') groups.add(Number(line.slice(1)))
    else groups.delete(Number(line.slice(1)))
  }
})
const over = () => {
  end('SIGTERM')
  const until = Date.now() + 2000
  const look = setInterval(() => {
    if (Date.now() < until) end(0)
    else end('SIGKILL')
    if (groups.size === 0 || Date.now() > until) clearInterval(look)
  }, 50)
}
process.stdin.on('end', over).on('error', over)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})
`;

;// CONCATENATED MODULE: ./build/agents/processes.js



function openProcesses() {
    const groups = new Map();
    let watchdog = null;
    const endAll = () => {
        for (const pid of groups.keys())
            killGroup(pid, 'SIGKILL');
    };
    const start = (command) => {
        if (watchdog === null) {
            watchdog = openWatchdog();
            process.on('exit', endAll);
        }
        const child = spawnGroup(command);
        const { pid } = child;
        if (pid !== undefined)
            watchdog.watch(pid);
        const ended = endOf(child).then((how) => {
            if (pid !== undefined) {
                // What the leader left behind ends with it.
                killGroup(pid, 'SIGKILL');
                watchdog?.forget(pid);
                groups.delete(pid);
            }
            return how;
        });
        const running = {
            child,
            ended,
            isAlive: () => pid !== undefined && child.exitCode === null && child.signalCode === null,
            kill: () => endGroup(pid, ended),
        };
        if (pid !== undefined)
            groups.set(pid, running);
        return running;
    };
    const close = async () => {
        await Promise.all([...groups.values()].map((running) => running.kill()));
        watchdog?.close();
        process.off('exit', endAll);
    };
    return { spawn: start, close };
}
function spawnGroup({ argv: [program, ...words], shell, cwd, env, hasWire }) {
    return (0,external_node_child_process_.spawn)(program, words, {
        shell,
        cwd,
        env: { ...env },
        // A group of its own, so that one signal reaches the whole family. Windows ends families by other means.
        detached: process.platform !== 'win32',
        windowsHide: true,
        stdio: hasWire ? ['ignore', 'pipe', 'pipe', 'pipe'] : ['pipe', 'pipe', 'pipe'],
    });
}
function endOf(child) {
    return new Promise((resolve) => {
        child.on('exit', (code, signal) => resolve(signal === null ? `ended with code ${code}` : `was ended by ${signal}`));
        child.on('error', (error) => {
            if (child.pid === undefined)
                resolve(`could not be started: ${(0,user_error/* reasonOf */.A)(error)}`);
        });
    });
}
async function endGroup(pid, ended) {
    if (pid === undefined)
        return;
    killGroup(pid, 'SIGTERM');
    const timer = setTimeout(() => killGroup(pid, 'SIGKILL'), graceMs);
    await ended;
    clearTimeout(timer);
}
const graceMs = 2_000;
function killGroup(pid, signal) {
    if (process.platform === 'win32') {
        (0,external_node_child_process_.spawnSync)('taskkill', ['/pid', String(pid), '/T', '/F']);
        return;
    }
    try {
        process.kill(-pid, signal);
    }
    catch (error) {
        // ESRCH: the group is gone, which is what we want. EPERM: macOS says so of a group of zombies.
        if (!(error instanceof Error && 'code' in error && (error.code === 'ESRCH' || error.code === 'EPERM')))
            throw error;
    }
}


/***/ }),

/***/ 2128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ httpProbe),
/* harmony export */   MK: () => (/* binding */ tcpProbe),
/* harmony export */   fm: () => (/* binding */ waitFor),
/* harmony export */   sZ: () => (/* binding */ takesConnections)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var _look_up_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(516);


/** True when something takes TCP connections there, on IPv4 or IPv6. */
function takesConnections(url, signal) {
    return new Promise((resolve) => {
        const socket = node_net__WEBPACK_IMPORTED_MODULE_0__.connect({
            ...(0,_look_up_js__WEBPACK_IMPORTED_MODULE_1__/* .dialled */ .u)(url),
            port: Number(url.port || (url.protocol === 'https:' ? 443 : 80)),
        });
        const end = (isThere) => {
            signal.removeEventListener('abort', absent);
            socket.destroy();
            resolve(isThere);
        };
        const absent = () => end(false);
        signal.addEventListener('abort', absent);
        socket.setTimeout(connectMs, absent);
        socket.on('connect', () => end(true)).on('error', absent);
        if (signal.aborted)
            absent();
    });
}
const connectMs = 5_000;
function tcpProbe(url) {
    return {
        ready: (signal) => takesConnections(url, signal),
        last: () => `nothing listens on ${url.host}`,
    };
}
function httpProbe(connection, path, clock) {
    let last = 'it was not asked yet';
    return {
        async ready(signal) {
            const request = {
                method: 'GET',
                path,
                headers: { accept: '*/*', 'user-agent': 'flakestorm' },
                body: null,
            };
            const exchange = await connection.send(request, {
                deadlineAt: clock.now() + connectMs,
                maxBytes: 1_048_576,
                signal,
            });
            if (exchange.kind === 'answered')
                last = `${path} answered ${exchange.status}`;
            else
                last = 'reason' in exchange ? exchange.reason : `${path} did not answer in time`;
            return exchange.kind === 'answered' && exchange.status >= 200 && exchange.status < 300;
        },
        last: () => last,
    };
}
/** Asks a probe again and again, at first every few milliseconds, until it is ready; false when `until` says stop. */
async function waitFor(probe, clock, until) {
    for (let pauseMs = 10; !until.signal.aborted; pauseMs = Math.min(pauseMs * 1.5, 250)) {
        if (await probe.ready(until.signal))
            return true;
        if (clock.now() + pauseMs >= until.deadlineAt)
            return false;
        await clock.sleep(pauseMs, until.signal);
    }
    return false;
}


/***/ }),

/***/ 2108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ openReset),
/* harmony export */   f: () => (/* binding */ resetByWorker)
/* harmony export */ });
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5794);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7619);
/* harmony import */ var _argv_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4569);
/* harmony import */ var _bridge_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2620);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6428);
/* harmony import */ var _one_shot_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8272);
/* harmony import */ var _worker_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3574);







/** Opens the configured reset, or null. It rejects with a `UserError` that names what was answered. */
async function openReset(house, place) {
    const { reset } = house.config;
    if (reset === null)
        return null;
    if (reset.kind === 'endpoint')
        return resetByEndpoint(house, addressOf(reset.url, place));
    if (reset.kind === 'command')
        return resetByCommand(house, reset.command, place);
    return resetByFunction(house, reset.target, place);
}
function addressOf(address, { url, env }) {
    const full = address.replaceAll('{port}', env['PORT'] ?? '');
    if (URL.canParse(full, url?.href))
        return new URL(full, url?.href);
    throw new _base_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
        message: `agent.reset_endpoint ${JSON.stringify(address)} is no address`,
        key: 'agent.reset_endpoint',
        hint: 'Write a full address, or a path on the agent such as /reset.',
    });
}
function resetByEndpoint(house, url) {
    const { config, options } = house;
    const connection = (0,_connection_js__WEBPACK_IMPORTED_MODULE_4__/* .openConnection */ .J)(url, options.clock);
    house.onClose(() => connection.close());
    const own = Object.fromEntries(Object.entries(config.headers).map(([name, value]) => [name.toLowerCase(), value]));
    const headers = { accept: '*/*', 'user-agent': 'flakestorm', ...own, 'content-length': '0' };
    return async (signal) => {
        const deadlineAt = options.clock.now() + config.timeoutMs;
        const request = { method: 'POST', path: `${url.pathname}${url.search}`, headers, body: null };
        const exchange = await connection.send(request, { deadlineAt, maxBytes: config.maxAnswerBytes, signal });
        const failure = failureOf(exchange, config.timeoutMs);
        if (failure !== null)
            throw failed(house, `at ${url.host}${url.pathname} ${failure}`);
    };
}
function failureOf(exchange, timeoutMs) {
    if (exchange.kind === 'cancelled')
        return null;
    if (exchange.kind === 'timed-out')
        return `did not answer within ${timeoutMs} ms`;
    if (exchange.kind !== 'answered')
        return `failed: ${exchange.reason}`;
    if (exchange.status >= 200 && exchange.status < 300)
        return null;
    return `answered ${exchange.status}: ${(0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalReason */ .b)(exchange.bytes.toString('utf8'))}`;
}
function resetByCommand(house, line, { lane, env }) {
    const { config, options, processes } = house;
    const argv = (0,_argv_js__WEBPACK_IMPORTED_MODULE_2__/* .argvOf */ .U)(line, { shell: config.shell, key: 'agent.reset_command' });
    const command = {
        argv,
        shell: config.shell,
        cwd: options.folder,
        env: { ...house.envOf(lane), ...env },
        hasWire: false,
    };
    return async (signal) => {
        const shot = await (0,_one_shot_js__WEBPACK_IMPORTED_MODULE_5__/* .oneShot */ .n)(processes, command, {
            text: '',
            ms: config.timeoutMs,
            maxBytes: config.maxAnswerBytes,
            signal,
            clock: options.clock,
            log: house.log,
        });
        if (shot.kind === 'ended' || shot.kind === 'cancelled')
            return;
        if (shot.kind === 'failed')
            throw failed(house, `command ${shot.how}${(0,_worker_js__WEBPACK_IMPORTED_MODULE_6__/* .lastWords */ .aN)(shot.log)}`);
        const what = shot.kind === 'flooded' ? 'printed without end' : `did not end within ${config.timeoutMs} ms`;
        throw failed(house, `command ${what}`);
    };
}
async function resetByFunction(house, target, { lane, env }) {
    const { config, options } = house;
    const held = { target: null, reset: target };
    const around = { folder: options.folder, env: { ...house.envOf(lane), ...env } };
    const worker = (0,_worker_js__WEBPACK_IMPORTED_MODULE_6__/* .openWorker */ .TI)(house.processes, {
        name: `reset function ${target}`,
        command: (0,_bridge_js__WEBPACK_IMPORTED_MODULE_3__/* .isJavaScript */ .eh)(target) ? (0,_bridge_js__WEBPACK_IMPORTED_MODULE_3__/* .moduleCommand */ .A2)(held, around) : (0,_bridge_js__WEBPACK_IMPORTED_MODULE_3__/* .pythonCommand */ .Mr)(held, 'python', around),
        greets: true,
        timeoutMs: config.timeoutMs,
        maxAnswerBytes: config.maxAnswerBytes,
        clock: options.clock,
        log: house.log,
        redact: house.redact,
        deaths: { inARow: 0 },
    });
    await worker.start(options.signal);
    return resetByWorker(house, worker);
}
/** A reset that is a function inside a worker, which may hold the agent as well. */
function resetByWorker(house, worker) {
    return async (signal) => {
        const reply = await worker.ask({ reset: true }, signal);
        if (reply.kind === 'cancelled')
            return;
        if (reply.kind === 'timed-out')
            throw failed(house, `function did not end within ${house.config.timeoutMs} ms`);
        if (reply.kind !== 'message')
            throw failed(house, `function failed: ${reply.reason}`);
        const { thrown } = reply.message;
        if (typeof thrown === 'string')
            throw failed(house, `function threw ${thrown}`);
    };
}
/** The error of a reset that failed; `what` completes "The reset …". */
function failed({ redact }, what) {
    return new _base_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
        message: redact(`The reset ${what}.`),
        key: 'agent.reset',
        hint: 'Cells are only comparable when the agent starts each one afresh, so nothing runs without it.',
    }, { exit: 3 });
}


/***/ }),

/***/ 4166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ supervised),
/* harmony export */   g: () => (/* binding */ openStarted)
/* harmony export */ });
/* harmony import */ var _argv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4569);
/* harmony import */ var _log_tail_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6240);
/* harmony import */ var _reach_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2128);
/* harmony import */ var _worker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3574);




/** Starts the agent's process and waits until it is ready. */
async function openStarted(house, start, place) {
    const command = commandOf(house, start, place);
    let life = await begin(house, { start, command, place }, house.options.signal);
    let restarting = null;
    const restart = async (signal) => {
        const how = await life.running.ended;
        const said = life.tail.lines();
        house.restarts.count += 1;
        if (house.restarts.count > mostRestarts) {
            const message = `The agent died again after ${mostRestarts} restarts: its process ${how}.`;
            throw (0,_worker_js__WEBPACK_IMPORTED_MODULE_3__/* .agentError */ .Cw)(house, message, said);
        }
        life = await begin(house, { start, command, place }, signal);
    };
    return {
        isAlive: () => life.running.isAlive(),
        async ensure(signal) {
            if (life.running.isAlive() || signal.aborted)
                return;
            restarting ??= restart(signal).finally(() => {
                restarting = null;
            });
            await restarting;
        },
        async death(patienceMs) {
            const { running, tail } = life;
            // The broken connection is often seen a moment before the end of the process behind it.
            const how = await Promise.race([running.ended, house.options.clock.sleep(patienceMs).then(() => null)]);
            return how === null ? null : `the agent's process ${how}${(0,_worker_js__WEBPACK_IMPORTED_MODULE_3__/* .lastWords */ .aN)(tail.lines())}`;
        },
    };
}
/** An agent whose process is ours: started again before a question, and named when a question was its end. */
function supervised(agent, started, redact) {
    const ask = async (question) => {
        await started.ensure(question.signal);
        const transcript = await agent.ask(question);
        const { kind } = transcript.ending;
        if ((kind !== 'crashed' && kind !== 'unreachable') || question.signal.aborted)
            return transcript;
        const death = await started.death(kind === 'crashed' ? dyingMs : goneMs);
        return death === null ? transcript : { ...transcript, ending: { kind: 'crashed', reason: redact(death) } };
    };
    const { reset } = agent;
    return {
        ask,
        reset: reset === null
            ? null
            : async (signal) => {
                await started.ensure(signal);
                await reset(signal);
            },
        healthy: async (signal) => started.isAlive() && (await agent.healthy(signal)),
    };
}
/** In one run, over all instances. */
const mostRestarts = 3;
/** A living agent may hang up, so a broken connection is not waited for long; where nobody listens any more, hardly anybody lives. */
const dyingMs = 250;
const goneMs = 5_000;
async function begin(house, { start, command, place }, signal) {
    const { clock } = house.options;
    const tail = (0,_log_tail_js__WEBPACK_IMPORTED_MODULE_1__/* .openLogTail */ .V)(house.log);
    const running = house.processes.spawn(command);
    running.child.stdin?.on('error', () => { }).end();
    running.child.stdout?.on('data', (chunk) => tail.write(chunk, 'stdout'));
    running.child.stderr?.on('data', (chunk) => tail.write(chunk, 'stderr'));
    const over = new AbortController();
    const ended = running.ended.then((how) => {
        over.abort();
        return how;
    });
    const isReady = place.probe === null
        ? running.child.pid !== undefined
        : await (0,_reach_js__WEBPACK_IMPORTED_MODULE_2__/* .waitFor */ .fm)(place.probe, clock, {
            deadlineAt: clock.now() + start.readyTimeoutMs,
            signal: AbortSignal.any([over.signal, signal]),
        });
    if (isReady && !over.signal.aborted)
        return { running, tail };
    if (signal.aborted) {
        await running.kill();
        throw (0,_worker_js__WEBPACK_IMPORTED_MODULE_3__/* .agentError */ .Cw)(house, 'The run was cancelled while the agent was starting.', tail.lines());
    }
    if (over.signal.aborted || running.child.pid === undefined) {
        throw (0,_worker_js__WEBPACK_IMPORTED_MODULE_3__/* .agentError */ .Cw)(house, `The agent did not start: its process ${await ended}.`, tail.lines());
    }
    const why = place.probe?.last() ?? 'it does not run';
    await running.kill();
    throw (0,_worker_js__WEBPACK_IMPORTED_MODULE_3__/* .agentError */ .Cw)(house, `The agent was not ready within ${start.readyTimeoutMs} ms: ${why}.`, tail.lines());
}
function commandOf(house, start, { lane, port }) {
    const own = port === null ? {} : { PORT: String(port) };
    const line = port === null ? start.command : start.command.replaceAll('{port}', String(port));
    const [program, ...words] = (0,_argv_js__WEBPACK_IMPORTED_MODULE_0__/* .argvOf */ .U)(line, { shell: start.shell, key: 'agent.start.command' });
    // A shell fills in $PORT by itself.
    const fill = (word) => (port === null ? word : word.replaceAll(/\$PORT\b/g, String(port)));
    return {
        argv: [program, ...words.map(fill)],
        shell: start.shell,
        cwd: start.cwd,
        env: { ...house.envOf(lane), ...start.env, ...own },
        hasWire: false,
    };
}


/***/ }),

/***/ 6199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ cancelled),
/* harmony export */   Q: () => (/* binding */ transcriptOf)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(768);
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5090);


/** Makes a transcript, and is the one place where secrets leave it. */
function transcriptOf(seen, redact) {
    return {
        output: redact(seen.output ?? ''),
        ending: 'reason' in seen.ending ? { ...seen.ending, reason: redact(seen.ending.reason) } : seen.ending,
        toolCalls: (seen.toolCalls ?? []).map(({ name, args }) => ({
            name: redact(name),
            args: mapText(args, redact),
        })),
        status: seen.status ?? null,
        durationMs: seen.durationMs,
        attempts: seen.attempts ?? 1,
        wire: seen.wire
            ? {
                ...seen.wire,
                sent: redact(seen.wire.sent),
                received: redact(seen.wire.received),
                ...(seen.wire.body !== undefined && { body: redact(seen.wire.body) }),
            }
            : null,
    };
}
/** The ending of a question that the user's own cancelling cut short: nobody's verdict. */
const cancelled = { kind: 'unreachable', reason: 'the run was cancelled' };
function mapText(value, change) {
    if (typeof value === 'string')
        return change(value);
    if ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value))
        return value.map((item) => mapText(item, change));
    if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [change(key), mapText(item, change)]));
}


/***/ }),

/***/ 3574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cw: () => (/* binding */ agentError),
  aN: () => (/* binding */ lastWords),
  TI: () => (/* binding */ openWorker)
});

// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/agents/log-tail.js
var log_tail = __webpack_require__(6240);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./build/base/json.js
var json = __webpack_require__(768);
// EXTERNAL MODULE: ./build/agents/decode-body.js
var decode_body = __webpack_require__(1510);
;// CONCATENATED MODULE: ./build/agents/session.js




function openSession({ running, hasWire, tail, maxBytes }) {
    const { input, output } = streamsOf(running, hasWire, tail);
    let hearer = null;
    const tell = (heard) => {
        const told = hearer;
        hearer = null;
        told?.done(heard);
    };
    const reader = lineReader({
        // Escapes make JSON longer than what it says, at most sixfold.
        maxBytes: maxBytes * 6 + 65_536,
        onFlood: () => tell({ kind: 'unreadable', reason: (0,decode_body/* tooMuch */.G)(maxBytes) }),
        onLine(line) {
            const message = (0,json/* parseJson */.q)(line.toString('utf8'));
            if (hearer === null || !(0,json/* isObject */.G)(message) || !hearer.isMine(message))
                return tail.write(withEnd(line), 'stdout');
            tell((0,external_node_buffer_.isUtf8)(line)
                ? { kind: 'message', message }
                : { kind: 'unreadable', reason: 'the reply is not valid UTF-8' });
        },
    });
    output.on('data', (chunk) => reader.take(chunk));
    // A dead process may have said its answer just before: everything in the pipe is heard first.
    const drained = new Promise((resolve) => output.on('close', resolve));
    const mourn = async () => {
        const how = await running.ended;
        await Promise.race([drained, new Promise((resolve) => setTimeout(resolve, drainMs).unref())]);
        tell({ kind: 'died', how });
    };
    void mourn();
    return {
        isAlive: () => running.isAlive(),
        say: (message) => input.write(`${JSON.stringify(message)}\n`),
        end: () => running.kill(),
        hear: (isMine, { ms, signal }) => new Promise((resolve) => {
            reader.restart();
            const cancel = () => tell({ kind: 'cancelled' });
            const timer = setTimeout(() => tell({ kind: 'timed-out' }), ms);
            signal.addEventListener('abort', cancel);
            const done = (heard) => {
                clearTimeout(timer);
                signal.removeEventListener('abort', cancel);
                resolve(heard);
            };
            hearer = { isMine, done };
            if (signal.aborted)
                cancel();
        }),
    };
}
const drainMs = 500;
function streamsOf({ child }, hasWire, tail) {
    const wire = hasWire ? asDuplex(child.stdio[3]) : undefined;
    const input = wire ?? child.stdin;
    const output = wire ?? child.stdout;
    if (!input || !output)
        throw new Error('a process was started without the streams that its session needs');
    // A process that is gone shows by its end, not by the pipe that broke.
    input.on('error', () => { });
    output.on('error', () => { });
    child.stderr?.on('data', (chunk) => tail.write(chunk, 'stderr'));
    if (wire)
        child.stdout?.on('data', (chunk) => tail.write(chunk, 'stdout'));
    return { input, output };
}
/** Node makes every stream after stderr a socket, which its types do not say. */
function asDuplex(stream) {
    return stream instanceof external_node_stream_.Duplex ? stream : undefined;
}
const withEnd = (line) => Buffer.concat([line, Buffer.from('\n')]);
function lineReader(on) {
    let parts = [];
    let total = 0;
    return {
        restart() {
            total = 0;
        },
        take(chunk) {
            total += chunk.length;
            if (total > on.maxBytes) {
                parts = [];
                return on.onFlood();
            }
            let from = 0;
            for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
                on.onLine(Buffer.concat([...parts, chunk.subarray(from, to)]));
                parts = [];
                from = to + 1;
            }
            if (from < chunk.length)
                parts.push(chunk.subarray(from));
        },
    };
}

;// CONCATENATED MODULE: ./build/agents/worker.js



function openWorker(processes, way) {
    let life = null;
    let asked = 0;
    let hasDied = false;
    const start = async (signal) => {
        life = await begin(processes, way, signal);
        hasDied = false;
    };
    const ask = async (question, signal) => {
        if (life === null || !life.session.isAlive())
            await start(signal);
        if (life === null || signal.aborted)
            return { kind: 'cancelled', ms: 0 };
        const { session, tail } = life;
        const id = String((asked += 1));
        const sentAt = way.clock.now();
        const hearing = session.hear((message) => message['id'] === id, { ms: way.timeoutMs, signal });
        session.say({ id, ...question });
        const heard = await hearing;
        const ms = way.clock.now() - sentAt;
        if (heard.kind === 'message')
            way.deaths.inARow = 0;
        // What did not answer in time, or said too much, is still at it: the next question needs a process with a free mind.
        else
            void session.end();
        if (heard.kind !== 'message')
            life = null;
        hasDied = heard.kind === 'died';
        return heard.kind === 'died'
            ? { kind: 'crashed', reason: died(way, tail, heard.how), ms }
            : { ...heard, ms };
    };
    return { start, ask, isWell: () => life?.session.isAlive() ?? !hasDied };
}
async function begin(processes, way, signal) {
    const tail = (0,log_tail/* openLogTail */.V)(way.log);
    const running = processes.spawn(way.command);
    const session = openSession({ running, hasWire: way.command.hasWire, tail, maxBytes: way.maxAnswerBytes });
    if (!way.greets) {
        if (running.child.pid === undefined)
            throw notStarted(way, await running.ended, tail);
        return { session, tail };
    }
    const heard = await session.hear((message) => 'ready' in message, { ms: startMs, signal });
    if (heard.kind === 'message' && heard.message['ready'] === true)
        return { session, tail };
    await session.end();
    if (heard.kind === 'cancelled')
        return null;
    throw notStarted(way, whyNot(heard), tail);
}
/** Importing a large Python framework on a cold machine takes its time. */
const startMs = 60_000;
function whyNot(heard) {
    if (heard.kind === 'message')
        return `could not be loaded: ${textOf(heard.message['reason'])}`;
    if (heard.kind === 'died')
        return heard.how;
    return `was not ready within ${startMs / 1000} s`;
}
const textOf = (value) => (typeof value === 'string' ? value : 'it did not say why');
function notStarted(way, why, tail) {
    return agentError(way, `The ${way.name} ${why}.`, tail.lines());
}
const mostDeaths = 3;
/** Throws once the agent has died so often in a row that it will not come back. */
function died(way, tail, how) {
    way.deaths.inARow += 1;
    if (way.deaths.inARow >= mostDeaths) {
        throw agentError(way, `The ${way.name} died ${mostDeaths} times in a row; the last time it ${how}.`, tail.lines());
    }
    return `the process ${how}${lastWords(tail.lines())}`;
}
/** `: <last line>` where there is one. */
function lastWords(lines) {
    const line = lines.findLast((text) => text.trim() !== '');
    return line === undefined ? '' : `: ${line.trim()}`;
}
/** The agent's own fault before or between questions: exit 3, with its last words. */
function agentError({ redact }, message, lines) {
    const log = lines.length === 0
        ? 'It printed nothing.'
        : `Its last lines:\n${lines.map((line) => `  ${line}`).join('\n')}`;
    return new user_error/* UserError */.y({ message: redact(`${message}\n${log}`) }, { exit: 3 });
}


/***/ }),

/***/ 5261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ realClock)
/* harmony export */ });
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(643);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);


/** The machine's own clock. */
const realClock = {
    now: () => node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__.performance.now(),
    date: () => new Date().toISOString(),
    sleep: (ms, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(ms, undefined, signal ? { signal } : {}).catch(() => { }),
};


/***/ })

};
