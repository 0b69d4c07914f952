export const id = 714;
export const ids = [714];
export const modules = {

/***/ 92714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openModel: () => (/* binding */ openModel)
});

// EXTERNAL MODULE: ./build/base/redact.js
var base_redact = __webpack_require__(58839);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(45794);
// EXTERNAL MODULE: ./build/base/json.js
var json = __webpack_require__(10768);
;// CONCATENATED MODULE: ./build/llm/budget.js


/** The budget of the `model` block. */
function budgetOf({ requestBudget, tokenBudget, }) {
    let requests = 0;
    let tokens = 0;
    return {
        spend() {
            if (requests >= requestBudget)
                throw usedUp('request', requestBudget);
            if (tokens >= tokenBudget)
                throw usedUp('token', tokenBudget);
            requests += 1;
        },
        count(answer) {
            const usage = (0,json/* isObject */.G)(answer) ? answer['usage'] : undefined;
            const total = (0,json/* isObject */.G)(usage) ? usage['total_tokens'] : undefined;
            if (typeof total === 'number')
                tokens += total;
        },
    };
}
function usedUp(what, limit) {
    const key = `model.${what}_budget`;
    return new user_error/* UserError */.y({
        message: `The budget of ${limit} ${what}${limit === 1 ? '' : 's'} to the model is used up.`,
        key,
        hint: `Raise \`${key}\`, or ask for less.`,
    });
}

;// CONCATENATED MODULE: ./build/llm/fetch-whole.js

/**
 * `fetch` for the `openai` package, with what it does not do itself. The answer is read to its end, so that the package's
 * limit of time holds for all of it and not for its head alone. Errors get the shape in which the package finds them. And no header is sent but its own and the key: it would add those of `OPENAI_CUSTOM_HEADERS`.
 */
function fetchWhole(key) {
    return async (input, init) => {
        const given = new Headers(init?.headers);
        const headers = new Headers({ authorization: `Bearer ${key}` });
        for (const name of ['accept', 'content-type', 'user-agent'])
            headers.set(name, given.get(name) ?? 'application/json');
        const response = await fetch(input, { ...init, headers });
        const text = await response.text();
        const body = response.ok ? text : asPackageReads(text);
        return new Response(body === '' ? null : body, {
            status: response.status,
            statusText: response.statusText,
            headers: withoutCoding(response.headers),
        });
    };
}
/** Google puts the one error into a list; other servers write what they have to say without a key `error` around it. */
function asPackageReads(text) {
    const given = (0,json/* parseJson */.q)(text);
    const said = Array.isArray(given) ? given[0] : given;
    return (0,json/* isObject */.G)(said) ? JSON.stringify('error' in said ? said : { error: said }) : text;
}
/** The text has been decoded, and may be another one. */
function withoutCoding(headers) {
    const plain = new Headers(headers);
    for (const name of ['content-encoding', 'content-length'])
        plain.delete(name);
    return plain;
}

;// CONCATENATED MODULE: ./build/llm/refusal.js


/** What a provider's refusal means; each has its own statuses and words for the same things. */
function refusalOf(refused, asked) {
    const { status, code, said } = refused;
    if (status === 400 && /temperature/i.test(said))
        return { kind: 'no-temperature' };
    if (status === 400 && /content.?(?:filter|policy)|safety/i.test(`${code} ${said}`))
        return { kind: 'declined' };
    const { does, hint, passes } = reading(refused, asked);
    const waitMs = passes ? waitIn(refused) : null;
    const when = waitMs === null ? '' : ` and wants ${span(waitMs)} of rest`;
    const message = `${asked.place} ${does} (${status})${when}${said === '' ? '' : `: ${said}`}.`;
    const error = new user_error/* UserError */.y({ message, hint });
    return passes ? { kind: 'later', waitMs, tries: 6, isAway: false, error } : { kind: 'broken', error };
}
/** What the provider says about it; some put it into `error.message`, some into `message`, and FastAPI into `detail`. */
function saidIn(body) {
    if (!(0,json/* isObject */.G)(body))
        return typeof body === 'string' ? body : '';
    const said = body['message'] ?? body['detail'];
    if (typeof said === 'string')
        return said;
    return 'error' in body ? saidIn(body['error']) : '';
}
/** Foreign words as part of one sentence. */
function refusal_short(text) {
    const line = text.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '');
    return line.length > 300 ? `${line.slice(0, 300)} …` : line;
}
function reading({ status, code, said }, asked) {
    // OpenAI has a code for it, and Anthropic a sentence in a 400.
    if (code === 'insufficient_quota' || /credit balance/i.test(said))
        return noCredit;
    // Google's answer to a wrong key is a 400, too.
    if (status === 400 && /\bapi.?key\b/i.test(said))
        return noEntry;
    const known = meanings[status];
    if (known !== undefined)
        return known;
    if (status === 404)
        return /model/i.test(`${code} ${said}`) ? unknownModel(asked) : nothingThere;
    return status >= 500
        ? { does: 'is in trouble', hint: 'Try again later.', passes: true }
        : { does: 'refused the request', hint: 'Check the `model` block.', passes: false };
}
function unknownModel({ provider, model }) {
    const hint = provider === 'ollama'
        ? `Fetch it with \`ollama pull ${model}\`, or correct \`model.name\`.`
        : 'Correct `model.name`.';
    return { does: `does not know the model "${model}"`, hint, passes: false };
}
const nothingThere = {
    does: 'has no chat endpoint at this address',
    hint: 'Correct `model.base_url`; without it, or with a host alone, the usual path is taken.',
    passes: false,
};
const noCredit = {
    does: 'has no credit left for this key',
    hint: 'Top it up, or use another key.',
    passes: false,
};
const noEntry = {
    does: 'refused the key',
    hint: 'Check the key in the environment, and that it may use this model.',
    passes: false,
};
const tooFast = {
    does: 'limits the rate',
    hint: 'Try again later, or lower `model.concurrency`.',
    passes: true,
};
const tooSlow = { does: 'gave up', hint: 'Try again later.', passes: true };
const meanings = {
    401: noEntry,
    402: noCredit,
    403: noEntry,
    408: tooSlow,
    409: tooSlow,
    429: tooFast,
};
/** `retry-after-ms`; `Retry-After` in seconds or as a date; or Google's `retryDelay` in the body. No time at all is no answer. */
function waitIn({ headers, body }) {
    const inMs = headers?.get('retry-after-ms');
    const after = headers?.get('retry-after');
    const delay = /"retryDelay":\s*"([\d.]+)s"/.exec(JSON.stringify(body ?? null))?.[1];
    const ways = [
        Number(inMs ?? Number.NaN),
        Number(after ?? Number.NaN) * 1000,
        Date.parse(after ?? '') - Date.now(),
        Number(delay ?? Number.NaN) * 1000,
    ];
    return ways.find((ms) => ms > 0) ?? null;
}
function span(ms) {
    const seconds = Math.ceil(ms / 1000);
    if (seconds < 120)
        return `${seconds} s`;
    return seconds < 7200 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3600)} h`;
}

;// CONCATENATED MODULE: ./build/llm/failure.js


/** Reads an error of the package; everything in it is foreign text. */
function failureOf(thrown, sdk, asked) {
    const { place, redact } = asked;
    const later = (message, hint, more) => ({
        kind: 'later',
        waitMs: null,
        ...more,
        error: new user_error/* UserError */.y({ message, hint }, { cause: thrown }),
    });
    if (thrown instanceof sdk.APIConnectionTimeoutError) {
        const message = `${place} did not answer within ${asked.timeoutMs / 1000} s.`;
        return later(message, 'Raise `model.timeout`, or take a smaller model.', { tries: 2, isAway: false });
    }
    if (thrown instanceof sdk.APIConnectionError) {
        const cause = redact(causeOf(thrown));
        // So the platform calls an answer whose head has come and whose end has not.
        if (thrown.cause instanceof Error && thrown.cause.message === 'terminated')
            return later(`${place} broke off in the middle of an answer: ${cause}.`, 'Try again later.', {
                tries: 3,
                isAway: false,
            });
        return later(`Cannot reach ${place}: ${cause}.`, wayTo(asked), { tries: 3, isAway: true });
    }
    if (thrown instanceof sdk.APIError && typeof thrown.status === 'number') {
        const { status, headers, error: body, code } = thrown;
        return refusalOf({ status, headers, body, code: code ?? '', said: redact(refusal_short(saidIn(body))) }, asked);
    }
    const message = `${place} answered something that cannot be read: ${redact(refusal_short((0,user_error/* reasonOf */.A)(thrown)))}.`;
    return later(message, elsewhere, { tries: 2, isAway: false });
}
/** A 200 whose body is no completion. */
function nonsense({ place }, what) {
    return new user_error/* UserError */.y({ message: `${place} answered ${what}.`, hint: elsewhere });
}
const elsewhere = 'Is `model.base_url` the address of an OpenAI-compatible endpoint?';
function causeOf(error) {
    const { cause } = error;
    // The package says "Connection error."; the reason stands two floors below.
    const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
    return (0,user_error/* reasonOf */.A)(inner ?? error).replace(/\.$/, '');
}
function wayTo({ provider }) {
    return provider === 'ollama'
        ? 'Is it running? Start it with `ollama serve`, or correct `model.base_url`.'
        : 'Check the network and `model.base_url`.';
}

;// CONCATENATED MODULE: ./build/llm/pace.js

/** Lets so many requests through at once, and holds all of them while the provider wants rest. */
function pace({ concurrency, clock, signal, }) {
    const waiting = [];
    let running = 0;
    let restUntil = 0;
    async function enter() {
        if (running < concurrency)
            running += 1;
        else
            await new Promise((resolve) => void waiting.push(resolve));
    }
    /** The place goes to whoever waits longest. */
    function leave() {
        const next = waiting.shift();
        if (next)
            next();
        else
            running -= 1;
    }
    async function rest() {
        for (let left = restUntil - clock.now(); left > 0 && !signal.aborted; left = restUntil - clock.now())
            await clock.sleep(left, signal);
        if (signal.aborted)
            throw new user_error/* UserError */.y({ message: 'The model was not asked any more: cancelled.' });
    }
    return async (attempt) => {
        await enter();
        try {
            for (let count = 1;; count += 1) {
                await rest();
                const tried = await attempt();
                if ('done' in tried)
                    return tried.done;
                const waitMs = tried.waitMs ?? firstWaitMs * 2 ** (count - 1);
                if (count >= tried.tries || waitMs > longestWaitMs)
                    throw tried.error;
                restUntil = Math.max(restUntil, clock.now() + waitMs);
            }
        }
        finally {
            leave();
        }
    };
}
const firstWaitMs = 500;
/** Whoever is told to wait longer is better told to come back another time. */
const longestWaitMs = 120_000;

;// CONCATENATED MODULE: ./build/llm/patient.js



/**
 * Sends requests as often as it takes. What cannot work is not tried again: every later request for the same model gets the
 * same `UserError` at once. So it is where nobody is there, and where all tries of two requests in a row were in vain.
 */
function patient(sdk, { before, ...options }) {
    const paced = pace(options);
    const models = new Map();
    return async ({ asked, declined, send }) => {
        const standing = models.get(asked.model) ?? { isPlain: false, broken: null, vain: 0 };
        models.set(asked.model, standing);
        const met = { later: null };
        async function attempt() {
            if (standing.broken !== null)
                throw standing.broken;
            before();
            const { isPlain } = standing;
            try {
                return answered(await send(isPlain));
            }
            catch (thrown) {
                if (options.signal.aborted)
                    throw cancelled(thrown);
                if (thrown instanceof user_error/* UserError */.y)
                    throw thrown;
                return afterwards(thrown, isPlain);
            }
        }
        function answered(done) {
            standing.vain = 0;
            return { done };
        }
        function afterwards(thrown, isPlain) {
            const failure = failureOf(thrown, sdk, asked);
            switch (failure.kind) {
                case 'broken':
                    standing.broken = failure.error;
                    throw failure.error;
                case 'later':
                    met.later = failure;
                    return failure;
                case 'declined':
                    return answered(declined);
                case 'no-temperature':
                    if (isPlain)
                        throw nonsense(asked, 'that it takes no temperature, without one');
                    standing.isPlain = true;
                    return attempt();
            }
        }
        try {
            return await paced(attempt);
        }
        catch (error) {
            if (met.later !== null && error === met.later.error)
                giveUp(standing, met.later);
            throw error;
        }
    };
}
/** One question may be too much for a model that still answers others; two in a row are no longer about the question. */
function giveUp(standing, { error, isAway }) {
    standing.vain += 1;
    if (isAway || standing.vain > 1)
        standing.broken ??= error;
}
function cancelled(cause) {
    return new user_error/* UserError */.y({ message: 'The model was not asked any more: cancelled.' }, { cause });
}

// EXTERNAL MODULE: ./build/base/field.js
var field = __webpack_require__(77812);
;// CONCATENATED MODULE: ./build/llm/providers.js


/** Addresses of the OpenAI-compatible endpoints, as the providers document them. */
const providers = {
    ollama: { host: 'http://localhost:11434', path: '/v1', variables: ['OLLAMA_API_KEY'] },
    openai: { host: 'https://api.openai.com', path: '/v1', variables: ['OPENAI_API_KEY'] },
    anthropic: { host: 'https://api.anthropic.com', path: '/v1', variables: ['ANTHROPIC_API_KEY'] },
    google: {
        host: 'https://generativelanguage.googleapis.com',
        path: '/v1beta/openai',
        variables: ['GEMINI_API_KEY', 'GOOGLE_API_KEY'],
    },
};
/** Finds address and key; throws a `UserError` that names the variable to set. */
function accessOf(model, env) {
    const { host, path, variables } = providers[model.provider];
    const url = addressOf(model.baseUrl ?? host, path);
    const baseUrl = url.href.replace(/\/$/, '');
    const place = `${model.provider} at ${baseUrl}`;
    const names = model.apiKeyVariable === null ? variables : [model.apiKeyVariable];
    const key = names.map((name) => env[name]?.trim()).find((value) => value !== undefined && value !== '');
    if (key !== undefined && /[^!-~]/.test(key)) {
        throw new user_error/* UserError */.y({
            message: `The key for ${place} holds a space, a line end or a letter that no header can carry.`,
            key: 'model.api_key',
            hint: `Look at ${names.join(' and ')} in the environment: something else may have been pasted.`,
        });
    }
    if (key !== undefined)
        return { baseUrl, key, place };
    // The package wants some key even where nobody asks for one.
    if (model.apiKeyVariable === null && (model.provider === 'ollama' || isHere(url.hostname)))
        return { baseUrl, key: 'none', place };
    throw new user_error/* UserError */.y({
        message: `There is no key for ${place}: ${names.join(' and ')} ${names.length > 1 ? 'are' : 'is'} not set.`,
        key: 'model.api_key',
        hint: `Set ${names[0] ?? ''}, or name another variable with \`model.api_key: \${NAME}\`.`,
    });
}
/** The original's configs name a host alone; the rest of the way is known. */
function addressOf(written, path) {
    const url = (0,field/* isHttpUrl */.q$)(written) ? URL.parse(written) : null;
    if (url === null) {
        throw new user_error/* UserError */.y({
            message: `\`model.base_url\` is no address: ${written}.`,
            key: 'model.base_url',
            hint: `Write it with http:// or https://, or leave it out.`,
        });
    }
    if (`${url.username}${url.password}${url.search}${url.hash}` !== '') {
        throw new user_error/* UserError */.y({
            message: '`model.base_url` has more than a host and a path: a user, a password, a query or a fragment.',
            key: 'model.base_url',
            hint: 'Leave that out; a key is named with `model.api_key: ${NAME}`.',
        });
    }
    if (url.pathname === '/')
        url.pathname = path;
    return url;
}
function isHere(host) {
    return host === 'localhost' || host === '[::1]' || /^127(?:\.\d+){3}$/.test(host);
}

;// CONCATENATED MODULE: ./build/llm/read-answer.js


/** What the model said; what it says in place of an answer when it declines counts as said. Throws a `UserError` for anything else. */
function textIn(completion, asked) {
    const choices = (0,json/* isObject */.G)(completion) ? completion['choices'] : undefined;
    const first = Array.isArray(choices) ? choices[0] : undefined;
    const message = (0,json/* isObject */.G)(first) ? first['message'] : undefined;
    if (!(0,json/* isObject */.G)(message))
        throw nonsense(asked, 'with something that is no chat completion');
    const content = joined(message['content']);
    const { refusal } = message;
    if (content !== '')
        return (0,json/* isObject */.G)(first) && cutOff.includes(first['finish_reason']) ? wholeLines(content) : content;
    return typeof refusal === 'string' ? refusal : '';
}
/** Google and others give the text in parts now and then; what is no text, such as reasoning, is none of the answer. */
function joined(content) {
    if (!Array.isArray(content))
        return typeof content === 'string' ? content : '';
    return content
        .map((part) => ((0,json/* isObject */.G)(part) && part['type'] === 'text' ? part['text'] : ''))
        .filter((text) => typeof text === 'string')
        .join('');
}
/** Reasons for which an answer ends before its end: no room was left, or a filter stepped in. */
const cutOff = ['length', 'content_filter'];
/** Half a sentence is no sentence; of a list in JSON, whose strings have ends, nothing has to go. */
function wholeLines(text) {
    const end = text.lastIndexOf('\n');
    return /^\s*[[{"]|\[\s*["{]/.test(text.slice(end + 1)) ? text : text.slice(0, Math.max(0, end));
}
/** So many vectors of finite numbers; throws a `UserError` for anything else. */
function vectorsIn(given, count, asked) {
    const data = (0,json/* isObject */.G)(given) ? given['data'] : undefined;
    const vectors = (Array.isArray(data) ? data : []).map((item) => (0,json/* isObject */.G)(item) && Array.isArray(item['embedding']) ? item['embedding'].map(Number) : []);
    const isWhole = vectors.length === count &&
        vectors.every((vector) => vector.length > 0 && vector.every((number) => Number.isFinite(number)));
    if (!isWhole)
        throw nonsense(asked, 'with something that is no list of embeddings');
    return vectors;
}

;// CONCATENATED MODULE: ./build/llm/open-model.js







/**
 * The model of the config over the `openai` package, which is read only now. Throws a `UserError` where address or key is
 * missing; its questions reject with one where the provider is down, refuses, or talks nonsense.
 */
async function openModel(config, { env, clock, signal }) {
    const { baseUrl, key, place } = accessOf(config, env);
    const sdk = await __webpack_require__.e(/* import() */ 674).then(__webpack_require__.bind(__webpack_require__, 93674));
    // Nothing of the environment but the key: OPENAI_BASE_URL may well lead to our own gateway.
    const client = new sdk.OpenAI({
        apiKey: key,
        baseURL: baseUrl,
        organization: null,
        project: null,
        maxRetries: 0,
        timeout: config.timeoutMs,
        logLevel: 'off',
        fetch: fetchWhole(key),
    });
    const { provider, timeoutMs, concurrency } = config;
    const budget = budgetOf(config);
    const request = patient(sdk, { concurrency, clock, signal, before: budget.spend });
    const redact = (0,base_redact/* redactor */.$p)(key === 'none' ? [] : [key]);
    const askedOf = (model) => ({ place, provider, model, timeoutMs, redact });
    return {
        async ask(question) {
            const asked = askedOf(question.model ?? config.name);
            const send = async (isPlain) => {
                const body = bodyOf(question, asked.model, isPlain);
                const completion = await client.chat.completions.create(body, { signal });
                budget.count(completion);
                return textIn(completion, asked);
            };
            return request({ asked, send, declined: '' });
        },
        async embed(texts) {
            const asked = askedOf(config.embeddingModel ?? noEmbedder());
            const send = async () => {
                const body = { model: asked.model, input: [...texts], encoding_format: 'float' };
                const given = await client.embeddings.create(body, { signal });
                budget.count(given);
                return vectorsIn(given, texts.length, asked);
            };
            return request({ asked, send, declined: [] });
        },
    };
}
function bodyOf({ system, user, temperature }, model, isPlain) {
    return {
        model,
        messages: [
            { role: 'system', content: system },
            { role: 'user', content: user },
        ],
        ...(isPlain ? {} : { temperature }),
    };
}
function noEmbedder() {
    throw new user_error/* UserError */.y({
        message: 'No embedding model is configured.',
        hint: 'Name one with `model.embedding_model`.',
    });
}


/***/ })

};
