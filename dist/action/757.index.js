export const id = 757;
export const ids = [757];
export const modules = {

/***/ 89757:
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
        message: `The budget of ${limit} ${what}s to the model is used up.`,
        key,
        hint: `Raise \`${key}\`, or ask for less.`,
    });
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
        const message = `Cannot reach ${place}: ${redact(causeOf(thrown))}.`;
        return later(message, wayTo(asked), { tries: 3, isAway: true });
    }
    if (thrown instanceof sdk.APIError && typeof thrown.status === 'number') {
        const { status, headers, error: body, code } = thrown;
        return refusalOf({ status, headers, body, code: code ?? '', said: redact(failure_short(saidIn(body))) }, asked);
    }
    const message = `${place} answered something that cannot be read: ${redact(failure_short((0,user_error/* reasonOf */.A)(thrown)))}.`;
    return later(message, elsewhere, { tries: 2, isAway: false });
}
/** A 200 whose body is no completion. */
function nonsense({ place }, what) {
    return new user_error/* UserError */.y({ message: `${place} answered ${what}.`, hint: elsewhere });
}
const elsewhere = 'Is `model.base_url` the address of an OpenAI-compatible endpoint?';
function refusalOf(refused, asked) {
    const { status, headers, body, code, said } = refused;
    if (status === 400 && /temperature/i.test(said))
        return { kind: 'no-temperature' };
    if (status === 400 && /content.?(?:filter|policy)|safety/i.test(`${code} ${said}`))
        return { kind: 'declined' };
    const { does, hint, passes } = reading(refused, asked);
    const message = `${asked.place} ${does} (${status})${said === '' ? '' : `: ${said}`}.`;
    const error = new user_error/* UserError */.y({ message, hint });
    return passes
        ? { kind: 'later', waitMs: waitIn(headers, body), tries: 6, isAway: false, error }
        : { kind: 'broken', error };
}
function reading({ status, code }, { provider, model }) {
    if (code === 'insufficient_quota')
        return noCredit;
    const known = meanings[status];
    if (known !== undefined)
        return known;
    if (status === 404) {
        const pull = `Fetch it with \`ollama pull ${model}\`, or correct \`model.name\`.`;
        const correct = 'Correct `model.name`, or `model.base_url` if the address is wrong.';
        const hint = provider === 'ollama' ? pull : correct;
        return { does: `does not know the model "${model}"`, hint, passes: false };
    }
    return status >= 500
        ? { does: 'is in trouble', hint: 'Try again later.', passes: true }
        : { does: 'refused the request', hint: 'Check the `model` block.', passes: false };
}
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
/** `retry-after-ms`; `Retry-After` in seconds or as a date; or Google's `retryDelay` in the body. */
function waitIn(headers, body) {
    const inMs = headers?.get('retry-after-ms');
    const after = headers?.get('retry-after');
    const delay = /"retryDelay":\s*"([\d.]+)s"/.exec(JSON.stringify(body ?? null))?.[1];
    const ways = [
        Number(inMs ?? Number.NaN),
        Number(after ?? Number.NaN) * 1000,
        Math.max(0, Date.parse(after ?? '') - Date.now()),
        Number(delay ?? Number.NaN) * 1000,
    ];
    return ways.find((ms) => ms >= 0) ?? null;
}
/** What the provider says about it; some put it into `error.message`, some into `message`. */
function saidIn(body) {
    if (!(0,json/* isObject */.G)(body))
        return typeof body === 'string' ? body : '';
    if (typeof body['message'] === 'string')
        return body['message'];
    return 'error' in body ? saidIn(body['error']) : '';
}
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
function failure_short(text) {
    const line = text.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '');
    return line.length > 300 ? `${line.slice(0, 300)} …` : line;
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
 * Sends requests as often as it takes. What cannot work is not tried again: every later request gets the same `UserError`
 * at once.
 */
function patient(sdk, { before, ...options }) {
    const paced = pace(options);
    const plain = new Set();
    let broken = null;
    return async ({ asked, declined, send }) => {
        let away = null;
        async function attempt() {
            if (broken !== null)
                throw broken;
            before();
            try {
                return { done: await send(plain.has(asked.model)) };
            }
            catch (thrown) {
                if (options.signal.aborted)
                    throw cancelled(thrown);
                if (thrown instanceof user_error/* UserError */.y)
                    throw thrown;
                return afterwards(thrown);
            }
        }
        function afterwards(thrown) {
            const failure = failureOf(thrown, sdk, asked);
            switch (failure.kind) {
                case 'broken':
                    broken = failure.error;
                    throw failure.error;
                case 'later':
                    away = failure.isAway ? failure.error : null;
                    return failure;
                case 'declined':
                    return { done: declined };
                case 'no-temperature':
                    plain.add(asked.model);
                    return { waitMs: 0, tries: 2, error: nonsense(asked, 'that it takes no temperature, without one') };
            }
        }
        try {
            return await paced(attempt);
        }
        catch (error) {
            if (error === away)
                broken ??= away;
            throw error;
        }
    };
}
function cancelled(cause) {
    return new user_error/* UserError */.y({ message: 'The model was not asked any more: cancelled.' }, { cause });
}

;// CONCATENATED MODULE: ./build/llm/plain-errors.js

/**
 * `fetch`, with errors as the `openai` package reads them: Google's endpoint puts the one error into a list, and the package
 * would drop what it says, with the time to wait.
 */
async function plainErrors(input, init) {
    const response = await fetch(input, init);
    if (response.ok)
        return response;
    const text = await response.text();
    const said = (0,json/* parseJson */.q)(text);
    const body = Array.isArray(said) ? JSON.stringify(said[0]) : text;
    const headers = new Headers(response.headers);
    for (const name of ['content-encoding', 'content-length'])
        headers.delete(name);
    return new Response(body, { status: response.status, statusText: response.statusText, headers });
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
    const { content, refusal } = message;
    if (typeof content === 'string' && content !== '')
        return content;
    return typeof refusal === 'string' ? refusal : '';
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
        fetch: plainErrors,
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
