export const id = 313;
export const ids = [313];
export const modules = {

/***/ 63935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ir: () => (/* binding */ apiOf),
  oH: () => (/* binding */ legIn),
  _L: () => (/* binding */ patience),
  y: () => (/* binding */ redactorOf)
});

// EXTERNAL MODULE: ./build/disk/real-clock.js
var real_clock = __webpack_require__(45261);
// EXTERNAL MODULE: ./build/base/random.js
var random = __webpack_require__(59645);
// EXTERNAL MODULE: ./build/base/json.js
var json = __webpack_require__(10768);
// EXTERNAL MODULE: ./build/github/event.js
var github_event = __webpack_require__(6830);
;// CONCATENATED MODULE: ./build/github/leg.js



/** Who this job is in the comment, and where its pages are. */
function legOf(source) {
    const { env, report } = source;
    const runId = Number(env['GITHUB_RUN_ID'] ?? 0) || 0;
    return {
        ...namesOf(source),
        runId,
        attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? 1) || 1,
        commit: testedCommit(env),
        links: { report, ...pagesOf(source, runId) },
    };
}
/**
 * The name of the comment is the same for every event and branch: the workflow's path without its ref, and the job. The section is
 * named after the values of the matrix.
 */
function namesOf({ env, commentKey, matrix }) {
    const workflow = (env['GITHUB_WORKFLOW_REF'] || env['GITHUB_WORKFLOW'] || '')
        .replace(/@.*$/, '')
        .replace(`${env['GITHUB_REPOSITORY'] ?? ''}/`, '');
    const job = env['GITHUB_JOB'] ?? '';
    const values = (0,json/* parseJson */.q)(matrix ?? '');
    const own = (0,json/* isObject */.G)(values) ? values : {};
    return {
        key: commentKey === null ? (0,random/* digestOf */.ol)(16, workflow, job) : (0,random/* digestOf */.ol)(16, 'comment-key', commentKey),
        section: (0,random/* digestOf */.ol)(8, job, JSON.stringify(Object.entries(own).toSorted(([a], [b]) => (a < b ? -1 : 1)))),
        title: Object.values(own).map(shown).join(', ') || job || 'flakestorm',
    };
}
function shown(value) {
    return typeof value === 'string' ? value : JSON.stringify(value);
}
/** A pull request is tested on a merge that GitHub makes up; people know its head. */
function testedCommit(env) {
    const head = (0,github_event.at)((0,github_event/* payload */.l)(env['GITHUB_EVENT_PATH']), 'pull_request', 'head', 'sha');
    return typeof head === 'string' ? head : (env['GITHUB_SHA'] ?? '');
}
/** The summary and the log of this very job, where the runner says which one it is. */
function pagesOf({ env, job }, runId) {
    if (runId === 0)
        return { summary: null, log: null, run: null };
    const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
    const run = `${server}/${env['GITHUB_REPOSITORY'] ?? ''}/actions/runs/${runId}`;
    const id = (0,github_event.at)((0,json/* parseJson */.q)(job ?? ''), 'check_run_id');
    const isKnown = (typeof id === 'number' && Number.isSafeInteger(id)) || (typeof id === 'string' && /^\d+$/.test(id));
    return isKnown
        ? { summary: `${run}#summary-${id}`, log: `${run}/job/${id}`, run }
        : { summary: run, log: null, run };
}

// EXTERNAL MODULE: ./build/base/redact.js
var redact = __webpack_require__(58839);
;// CONCATENATED MODULE: ./build/action/network.js



/** The API of the platform that runs this step, with the token that the workflow gave. */
function apiOf(env, token) {
    return {
        url: env['GITHUB_API_URL'] || 'https://api.github.com',
        token,
        repository: env['GITHUB_REPOSITORY'] ?? '',
    };
}
/** So long may one errand take, in milliseconds. */
function patience(deadlineMs) {
    return { clock: real_clock/* realClock */.d, random: Math.random, deadlineMs };
}
/** Who this job is in a comment. */
function legIn({ reporting, order }, env, report) {
    const { commentKey, matrix } = reporting;
    return legOf({ env, commentKey, matrix, job: order.jobContext, report });
}
/** Hides what the environment calls a secret, for what goes where the runner hides nothing. */
function redactorOf(env) {
    return (0,redact/* redactor */.$p)(Object.entries(env).flatMap(([name, value = '']) => redact/* secretName */.Gf.test(name) && !/^\d*$/.test(value) ? [value] : []));
}


/***/ }),

/***/ 40654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ openApi)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10768);
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45794);


/** No single call may take longer. */
const callMs = 10_000;
const mostTries = 4;
/**
 * Opens the API. Rate limits are waited out while there is time, for any call; lost answers and errors of the server are tried again
 * unless the call creates something, which may be there already.
 */
function openApi({ url, token, repository }, patience) {
    const { clock, random, deadlineMs } = patience;
    const end = clock.now() + deadlineMs;
    const [owner = '', repo = ''] = repository.split('/');
    const request = lazyRequest(url, token);
    let slowest = 0;
    const once = async (route, parameters) => {
        const started = clock.now();
        if (started >= end)
            return lost('the time for it was up');
        const signal = AbortSignal.timeout(Math.ceil(Math.min(callMs, end - started)));
        try {
            const answer = await (await request)(route, {
                ...(route.includes('{owner}') && { owner, repo }),
                ...parameters,
                request: { signal },
            });
            return { status: answer.status, message: '', data: answer.data, headers: answer.headers, waitMs: null };
        }
        catch (error) {
            return signal.aborted ? lost('GitHub did not answer in time') : refusal(error, clock);
        }
        finally {
            slowest = Math.max(slowest, clock.now() - started);
        }
    };
    return {
        async call(route, parameters = {}) {
            for (let tries = 1;; tries += 1) {
                const answer = await once(route, parameters);
                const pause = pauseAfter(answer, tries, { route, random });
                if (pause === null || clock.now() + pause >= end)
                    return answer;
                await clock.sleep(pause);
            }
        },
        slowest: () => slowest,
    };
}
/** The toolkit knows the runner's proxy; it is loaded here, since most steps start and end without it. */
async function lazyRequest(url, token) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 351).then(__webpack_require__.bind(__webpack_require__, 61351));
    const nothing = () => { };
    const log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
    const octokit = getOctokit(token, { baseUrl: url, log });
    // GraphQL stands beside the REST API of an enterprise server, not below it.
    const graph = { baseUrl: url.replace(/\/api\/v3\/?$/, '/api') };
    return (route, parameters) => octokit.request(route, { ...parameters, ...(route === 'POST /graphql' && graph) });
}
/** How long to wait before the next try; null = this is the answer. */
function pauseAfter({ status, waitMs }, tries, { route, random }) {
    if (tries >= mostTries)
        return null;
    if (waitMs !== null)
        return waitMs + random() * 500;
    const isLost = status === 0 || status >= 500;
    if (!isLost || route.startsWith('POST'))
        return null;
    return 500 * 2 ** (tries - 1) * (0.5 + random());
}
function lost(message) {
    return { status: 0, message, data: null, headers: {}, waitMs: null };
}
function refusal(error, clock) {
    const response = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(error) || error instanceof Error ? Reflect.get(error, 'response') : undefined;
    if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(response) || typeof response['status'] !== 'number')
        return lost((0,_base_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A)(error));
    const { status, data } = response;
    const headers = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(response['headers']) ? response['headers'] : {};
    const said = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(data) && typeof data['message'] === 'string' ? data['message'] : (0,_base_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A)(error);
    const message = said.slice(0, 300);
    return { status, message, data, headers, waitMs: waitAfter({ status, message, headers }, clock) };
}
/** GitHub's rules: `retry-after` in seconds, or the moment when the hour's limit is reset, or else a minute. */
function waitAfter({ status, message, headers }, clock) {
    const isLimit = status === 429 || (status === 403 && /rate limit|abuse/i.test(message));
    const after = Number(headers['retry-after'] ?? Number.NaN);
    if (isLimit && after >= 0)
        return after * 1000;
    if (!isLimit)
        return null;
    if (headers['x-ratelimit-remaining'] !== '0')
        return 60_000;
    return Math.max(0, Number(headers['x-ratelimit-reset']) * 1000 - Date.parse(clock.date()));
}


/***/ }),

/***/ 97651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ artifactNames)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10768);


/** Re-runs of a run that may have left the result to compare with; each is one question to the API. */
const attempts = [1, 2, 3];
/** The names for a step; `own` is the user's and stands as it is. */
function artifactNames(env, of) {
    if (of.own !== null)
        return { page: `${of.own}.html`, result: `${of.own}-result`, results: [`${of.own}-result`] };
    const job = (env['GITHUB_JOB'] || 'job').replace(/[^\w.-]+/g, '-');
    const hash = hashOf(of.matrix, of.commentKey);
    const leg = hash === null ? job : `${job}-${hash}`;
    const attempt = env['GITHUB_RUN_ATTEMPT'] || '1';
    return {
        page: `flakestorm-report-${leg}-${attempt}.html`,
        result: `flakestorm-result-${leg}-${attempt}`,
        results: attempts.map((one) => `flakestorm-result-${leg}-${one}`),
    };
}
/** Null for the only job, which has neither a matrix nor a second use in it. */
function hashOf(matrix, commentKey) {
    const values = matrix === null ? null : valuesIn(matrix);
    if (values === null && commentKey === null)
        return null;
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([values, commentKey]))
        .digest('hex')
        .slice(0, 8);
}
function valuesIn(matrix) {
    try {
        const values = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(matrix);
        if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(values) || Object.keys(values).length === 0)
            return null;
        return Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1));
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 13329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ findOwn)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _report_comment_body_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54897);


/** More pages than this are not looked through: 100 comments each. */
const mostPages = 50;
/**
 * Looks for comments that begin with our mark and were written by whoever owns the token. Others may write the same mark at the same
 * place, and the token could even change their comments: they are left alone.
 */
function findOwn({ api, key, pullRequest }) {
    const begins = (0,_report_comment_body_js__WEBPACK_IMPORTED_MODULE_0__/* .marker */ .xL)(key);
    let login = null;
    return {
        async own() {
            const marked = [];
            for (let page = 1; page <= mostPages; page += 1) {
                const answer = await api.call('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
                    issue_number: pullRequest,
                    per_page: 100,
                    page,
                });
                if (answer.status !== 200)
                    return answer;
                marked.push(...commentsIn(answer.data).filter(({ body }) => body?.startsWith(begins)));
                const { link } = answer.headers;
                if (typeof link !== 'string' || !link.includes('rel="next"'))
                    break;
            }
            if (marked.length === 0)
                return [];
            login ??= await whoWeAre(api);
            return marked
                .filter(({ user }) => isWe(user, login))
                .toSorted((a, b) => a.id - b.id)
                .map(ownOf);
        },
        learn(written) {
            const read = comment.safeParse(written).data;
            if (read === undefined)
                return null;
            login = read.user?.login ?? login;
            return ownOf(read);
        },
    };
}
const comment = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(),
    body: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    user: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional() }).nullish(),
});
function commentsIn(data) {
    return Array.isArray(data) ? data.flatMap((one) => comment.safeParse(one).data ?? []) : [];
}
function ownOf({ id, body, html_url: url }) {
    return { id, body: body ?? '', url };
}
/** An app's account writes as `name[bot]`; some answers leave that out. */
function isWe(user, login) {
    return user?.login === login || (user?.type === 'Bot' && user.login === `${login}[bot]`);
}
const person = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
const viewer = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ data: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ viewer: person }) });
/**
 * The login behind the token. Only GraphQL tells it for every kind of token; a platform without it knows the owner of a person's
 * token; whoever is left is the workflow's own.
 */
async function whoWeAre(api) {
    const asked = await api.call('POST /graphql', { query: '{ viewer { login } }' });
    const seen = viewer.safeParse(asked.data).data?.data.viewer.login;
    if (seen !== undefined)
        return seen;
    const answer = await api.call('GET /user');
    return person.safeParse(answer.data).data?.login ?? 'github-actions[bot]';
}


/***/ }),

/***/ 81351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ findPullRequest)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45794);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40654);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6830);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81101);





/**
 * Which pull request an event belongs to. Only the events of a pull request carry its number in a way that its author cannot choose;
 * for `workflow_run` it is looked for by commit, branch and repository, never taken from an artifact. Never throws.
 */
async function findPullRequest(search) {
    const { env, wanted } = search;
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    const event = (0,_event_js__WEBPACK_IMPORTED_MODULE_2__/* .payload */ .l)(env['GITHUB_EVENT_PATH']);
    if (name === 'merge_group')
        return nothing('a merge group has no pull request of its own');
    if (typeof wanted === 'number')
        return { number: wanted };
    const number = (0,_event_js__WEBPACK_IMPORTED_MODULE_2__.at)(event, 'pull_request', 'number');
    if (name.startsWith('pull_request') && typeof number === 'number')
        return { number };
    try {
        if (name === 'workflow_run')
            return await ofRun(event, search);
        if (wanted === 'auto')
            return await ofCommit(search);
    }
    catch (error) {
        return { none: `The pull request could not be looked for: ${(0,_base_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A)(error)}.`, quiet: false };
    }
    return nothing(`a ${name || 'local'} event has no pull request; \`pr-number\` names one`);
}
function nothing(why) {
    return { none: `No comment: ${why}.`, quiet: true };
}
const pull = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    number: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(),
    state: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    merge_commit_sha: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullish(),
    head: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), repo: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }).nullish() }),
});
function pullsIn(data) {
    return Array.isArray(data) ? data.flatMap((one) => pull.safeParse(one).data ?? []) : [];
}
/** The payload of a run from a fork names no pull request, and its commit alone could be pushed by anybody to any branch. */
async function ofRun(event, { api, patience }) {
    const [sha, branch, repository] = [
        (0,_event_js__WEBPACK_IMPORTED_MODULE_2__.at)(event, 'workflow_run', 'head_sha'),
        (0,_event_js__WEBPACK_IMPORTED_MODULE_2__.at)(event, 'workflow_run', 'head_branch'),
        (0,_event_js__WEBPACK_IMPORTED_MODULE_2__.at)(event, 'workflow_run', 'head_repository', 'full_name'),
    ];
    if (typeof branch !== 'string' || typeof repository !== 'string') {
        return nothing('the run that caused this one names no branch');
    }
    const owner = repository.split('/')[0] ?? '';
    const answer = await (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .openApi */ .N)(api, patience).call('GET /repos/{owner}/{repo}/pulls', {
        head: `${owner}:${branch}`,
        state: 'open',
        per_page: 100,
    });
    if (answer.status !== 200)
        return refused(answer);
    const found = pullsIn(answer.data).find(({ head }) => head.sha === sha && head.repo?.full_name === repository);
    return found === undefined
        ? nothing('no open pull request has the commit of that run as its head')
        : { number: found.number };
}
/** Open ones only: a comment on what is merged helps nobody. */
async function ofCommit({ api, patience, env }) {
    const sha = env['GITHUB_SHA'] ?? '';
    const answer = await (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .openApi */ .N)(api, patience).call('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
        commit_sha: sha,
        per_page: 100,
    });
    if (answer.status !== 200)
        return refused(answer);
    const found = pullsIn(answer.data).find(({ state, head, merge_commit_sha: merge }) => state === 'open' && (head.sha === sha || merge === sha));
    return found === undefined ? nothing('no open pull request has this commit') : { number: found.number };
}
function refused(answer) {
    return { none: (0,_trouble_js__WEBPACK_IMPORTED_MODULE_4__/* .troubleOf */ .L)(answer, 'The pull request could not be looked for'), quiet: false };
}


/***/ }),

/***/ 81101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ troubleOf)
/* harmony export */ });
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);

/** Why GitHub did not do it, as a sentence with the way out; `what` was not possible: "The comment could not be written". */
function troubleOf({ status, message, waitMs }, what) {
    const said = (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(message);
    if (waitMs !== null)
        return `${what}: GitHub's rate limit is reached (${status} ${said}). The next run writes it.`;
    if (/\blocked\b/i.test(message))
        return `${what}: the conversation is locked (${status} ${said}).`;
    switch (status) {
        case 0:
            return `${what}: ${said}.`;
        case 401:
            return `${what}: the token is not valid (401 ${said}). Leave out \`github-token\`, or give one that is.`;
        case 403:
            return `${what}: the token may not do that (403 ${said}). ${permission}`;
        case 404:
            return `${what}: there is no such pull request, or the token may not see it (404 ${said}). ${permission}`;
        case 410:
            return `${what}: the pull request was deleted, or its conversation is gone (410 ${said}).`;
        default:
            return `${what}: GitHub answered ${status} ${said}.`;
    }
}
const permission = 'The job needs `permissions: pull-requests: write`. For a pull request from a fork or by Dependabot the token is read-only whatever the workflow says.';


/***/ }),

/***/ 4011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ within)
/* harmony export */ });
/** The outcome of `work`, or a rejection as soon as `signal` aborts; work that cannot be stopped is left to itself. */
async function within(signal, work) {
    const over = Promise.withResolvers();
    const end = () => over.reject(signal.reason);
    if (signal.aborted)
        end();
    signal.addEventListener('abort', end);
    try {
        return await Promise.race([work, over.promise]);
    }
    finally {
        signal.removeEventListener('abort', end);
    }
}


/***/ }),

/***/ 54897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I2: () => (/* binding */ commentBody),
  LO: () => (/* binding */ commentBudget),
  xL: () => (/* binding */ marker)
});

// EXTERNAL MODULE: ./node_modules/markdown-table/index.js
var markdown_table = __webpack_require__(735);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(44702);
;// CONCATENATED MODULE: ./build/report/comment/leg-table.js



const badness = { failed: 0, inconclusive: 1, passed: 2 };
/** The order of a comment: failed before inconclusive before passed, the lower score first, then by name. */
function worstFirst(sections) {
    return sections.toSorted((a, b) => rank(a) - rank(b) || value(a) - value(b) || (a.id < b.id ? -1 : 1));
}
function rank({ record }) {
    return record === null ? 0 : badness[record.verdict];
}
function value({ record }) {
    return record?.overall?.value ?? 0;
}
/** A row for each leg, the worst first; `legs` counts those, too, for which there is no room. */
function legTable(sections, legs) {
    const table = (0,markdown_table/* markdownTable */.Q)([['Leg', 'Verdict', 'Score', 're-run 95 %', 'Δ', 'Needs', 'Commit'], ...sections.map(row)], {
        align: ['l', 'l', 'r', 'r', 'r', 'r', 'l'],
        alignDelimiters: false,
    });
    const missing = legs - sections.length;
    return missing === 0
        ? table
        : `${table}\n\n${missing} more legs have no room here; each has its own job summary.`;
}
function row({ id, record }) {
    if (record === null)
        return [id, 'not readable, somebody edited it', '', '', '', '', ''];
    const { title, verdict, overall, minScore, commit } = record;
    return [
        (0,report_escape/* inline */.mG)(title),
        verdict,
        ...(overall === null ? ['no score', ''] : [(0,words/* decimals */.rr)(overall.value), (0,words/* range */.y1)(overall.rerun)]),
        change(record),
        (0,words/* bar */.M0)(minScore),
        (0,report_escape/* code */.aY)(commit.slice(0, 7)),
    ];
}
function change({ overall, before }) {
    return overall === null || before === null ? '–' : (0,words/* delta */.pU)(overall.value, before.overall);
}

;// CONCATENATED MODULE: ./build/report/comment/headline.js



const signs = { passed: '✅', failed: '❌', inconclusive: '⚠️' };
/** The verdict of the worst leg; told again from what the comment remembers, whoever of the legs writes it. */
function headline(sections) {
    const worst = worstFirst(sections).flatMap(({ record }) => record ?? [])[0];
    if (worst === undefined)
        return '### flakestorm: no leg of this comment can be read';
    const { title, before, ...score } = worst;
    const leg = sections.length > 1 ? `${title}: ` : '';
    return `### ${signs[worst.verdict]} flakestorm: ${(0,report_escape/* inline */.mG)(`${leg}${(0,words/* verdictLine */.MT)(score, before)}`)}`;
}

// EXTERNAL MODULE: ./build/report/comment/section.js
var comment_section = __webpack_require__(25350);
;// CONCATENATED MODULE: ./build/report/comment/body.js




/** GitHub refuses a comment of more than 65,536 characters; some room is left for how it counts. */
const commentBudget = 60_000;
/** The first line of a comment of ours; no other comment that is ours begins with it, and nobody else's counts. */
function marker(key) {
    return `<!-- flakestorm:v2:key=${key} -->`;
}
/**
 * All legs as one comment of at most `budget` characters. What is too much goes by rank, in all legs alike and the least important
 * first; then whole legs' details, then the history that they remember, and at last the legs that passed.
 */
function commentBody(key, sections, budget = commentBudget) {
    const sorted = worstFirst(sections);
    for (const step of shorter(sorted)) {
        const text = written(key, step, sorted.length);
        if (text.length <= budget)
            return { text, sections: step };
    }
    return { text: written(key, [], sorted.length), sections: [] };
}
/** Ever shorter ways to tell the same. */
function* shorter(sections) {
    for (const limit of [7, 6, 5, 4, 3, 2, 1, 0, -1])
        yield sections.map((section) => upTo(limit, section));
    const bare = sections.map((section) => withoutHistory(upTo(-1, section)));
    for (let kept = bare.length; kept > 0; kept -= Math.max(1, Math.floor(kept / 16)))
        yield bare.slice(0, kept);
}
function upTo(limit, section) {
    const kept = [];
    const gone = new Set(section.without);
    for (const block of section.blocks) {
        if (block.rank <= limit)
            kept.push(block);
        else
            gone.add(block.rank);
    }
    return { ...section, blocks: kept, without: ascending(gone) };
}
function ascending(ranks) {
    return [...ranks].toSorted((a, b) => a - b);
}
function withoutHistory(section) {
    return section.record === null ? section : { ...section, record: { ...section.record, history: [] } };
}
function written(key, sections, legs) {
    const [only, ...more] = sections;
    const isOne = legs === 1 && only !== undefined && more.length === 0;
    return [
        `${marker(key)}\n${headline(sections)}`,
        ...(isOne ? [(0,comment_section/* sectionText */.rO)(only)] : [legTable(sections, legs), ...sections.map(folded)]),
        ...shortened(sections),
    ].join('\n\n');
}
function folded(section) {
    if (section.blocks.length === 0)
        return (0,comment_section/* sectionText */.rO)(section);
    return `<details><summary>${(0,report_escape/* html */.qy)(section.record?.title ?? section.id)}</summary>\n\n${(0,comment_section/* sectionText */.rO)(section)}\n\n</details>`;
}
function shortened(sections) {
    const gone = ascending(new Set(sections.flatMap(({ without }) => without)));
    if (gone.length === 0)
        return [];
    return [`Left out because a comment has no room for it: ${gone.map((rank) => comment_section/* rankWords */.cz[rank]).join('; ')}.`];
}


/***/ }),

/***/ 19749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mergeSections),
/* harmony export */   t: () => (/* binding */ isOlder)
/* harmony export */ });
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42252);
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25350);


/**
 * The sections of several comments and of this leg as one set: of each leg its newest run and attempt, ours where both are the same.
 * A leg that two whole runs have passed by exists no more.
 */
function mergeSections(bodies, own) {
    const newest = new Map();
    for (const section of [...bodies.flatMap(_section_js__WEBPACK_IMPORTED_MODULE_1__/* .readSections */ .jn), ...(own === null ? [] : [own])]) {
        const known = newest.get(section.id);
        if (known === undefined || !isOlder(section, known))
            newest.set(section.id, section);
    }
    const sections = [...newest.values()];
    const runs = new Set(sections.flatMap(runsOf));
    const isGone = ({ runId }) => [...runs].filter((run) => run > runId).length >= 2;
    return sections.filter((section) => !isGone(section));
}
/** True when `one` tells of an earlier run than `other`, or of an earlier attempt of the same. */
function isOlder(one, other) {
    return one.runId === other.runId ? one.attempt < other.attempt : one.runId < other.runId;
}
function runsOf({ record, runId, attempt }) {
    return [runId, ...(record === null ? [] : (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .pastOf */ .CM)(record, { runId, attempt }).map((run) => run.runId))];
}


/***/ }),

/***/ 42252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CM: () => (/* binding */ pastOf),
/* harmony export */   g4: () => (/* binding */ dataBlock),
/* harmony export */   v3: () => (/* binding */ readData),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10768);
/* harmony import */ var _base_phase_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69119);




const share = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).max(1);
const stamp = { runId: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0), attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0), commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(100) };
const verdict = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['passed', 'failed', 'inconclusive']);
/** A phase's score, and the cells that it was counted from. */
const phase = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ score: share.nullable(), passed: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0), judged: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0) });
const scores = { verdict, phases: zod__WEBPACK_IMPORTED_MODULE_1__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_base_phase_js__WEBPACK_IMPORTED_MODULE_2__/* .phases */ .t), phase) };
const pastRun = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...stamp, ...scores, overall: share.nullable() });
const runRecord = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    v: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    title: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(200),
    ...stamp,
    ...scores,
    overall: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ value: share, rerun: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ low: share, high: share }) }).nullable(),
    minScore: share,
    flipChance: share.nullable(),
    /** What the headline compares with. */
    before: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ label: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(200), overall: share }).nullable(),
    /** Earlier runs, the newest first. */
    history: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(pastRun).max(10),
});
/** The record of this run, behind what the comment already remembers of the leg. */
function recordOf({ score, baseline }, { title, runId, attempt, commit }, earlier) {
    const { overall, phases, minScore, flipChance } = score;
    return {
        v: 1,
        title: title.slice(0, 100),
        runId,
        attempt,
        commit: commit.slice(0, 100),
        verdict: score.verdict,
        minScore,
        flipChance,
        overall: overall === null ? null : { value: overall.value, rerun: overall.rerun },
        phases: Object.fromEntries(phases.map(({ phase: name, estimate, counts: { passed, failed } }) => [
            name,
            { score: estimate?.value ?? null, passed, judged: passed + failed },
        ])),
        before: beforeOf(baseline),
        history: earlier === null ? [] : pastOf(earlier, { runId, attempt }),
    };
}
function beforeOf(baseline) {
    if (baseline === null || baseline.overall === null)
        return null;
    return { label: baseline.label.slice(0, 100), overall: baseline.overall };
}
/** Every other run that a record tells of, the newest first. */
function pastOf({ runId, attempt, commit, verdict: how, phases, overall, history }, now) {
    const last = { runId, attempt, commit, verdict: how, phases, overall: overall?.value ?? null };
    return [last, ...history]
        .filter((run) => run.runId !== now.runId || run.attempt !== now.attempt)
        .slice(0, mostRuns);
}
const mostRuns = 10;
/** Longest data block, in characters. */
const mostData = 4096;
/** The record as a block that no reader sees, at most 4 KB: the oldest runs are forgotten first. */
function dataBlock(record) {
    const block = `<!-- flakestorm:data:gz;base64,${(0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gzipSync)(JSON.stringify(record)).toString('base64')} -->`;
    if (block.length <= mostData || record.history.length === 0)
        return block;
    return dataBlock({ ...record, history: record.history.slice(0, -1) });
}
const block = /^<!-- flakestorm:data:gz;base64,([A-Za-z0-9+/]{1,8192}={0,2}) -->$/m;
/** The record in a text, or null where there is none that can be read: anyone with the right to edit may have changed it. */
function readData(text) {
    const [, packed] = block.exec(text) ?? [];
    if (packed === undefined)
        return null;
    try {
        const unpacked = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gunzipSync)(Buffer.from(packed, 'base64'), { maxOutputLength: 1 << 16 });
        return runRecord.safeParse((0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .q)(unpacked.toString('utf8'))).data ?? null;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 25350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cz: () => (/* binding */ rankWords),
/* harmony export */   jn: () => (/* binding */ readSections),
/* harmony export */   rO: () => (/* binding */ sectionText)
/* harmony export */ });
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42252);

/** What goes with a rank, for the sentence that says so. */
const rankWords = {
    0: 'the table of the phases',
    1: 'what was not judged',
    2: 'what broke',
    3: 'the second and third cause of each phase',
    4: 'earlier runs',
    5: 'further causes',
    6: 'notes',
    7: 'what the agent was asked and answered',
};
/** The section between its two marks, which no foreign text can imitate: there, nothing begins a line with a comment. */
function sectionText({ id, runId, attempt, blocks, without, record }) {
    return [
        `<!-- s:${id} r:${runId}.${attempt} -->`,
        ...blocks.flatMap(({ rank, text }) => [`<!-- b:${rank} -->`, text]),
        ...without.map((rank) => `<!-- l:${rank} -->`),
        ...(record === null ? [] : [(0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .dataBlock */ .g4)(record)]),
        `<!-- e:${id} -->`,
    ].join('\n\n');
}
/** All sections of a comment's body, also after a browser has changed its line ends; half a section is none. */
function readSections(body) {
    const text = body.replace(/\r\n?/g, '\n');
    return [...text.matchAll(opening)].flatMap((match) => {
        const [mark, id = '', runId, attempt] = match;
        const start = match.index + mark.length;
        const end = text.indexOf(`\n<!-- e:${id} -->`, start);
        const inner = text.slice(start, end);
        if (end === -1 || /^<!-- s:/m.test(inner))
            return [];
        return [{ id, runId: Number(runId), attempt: Number(attempt), ...contentOf(inner) }];
    });
}
const opening = /^<!-- s:([0-9a-f]{8}) r:(\d{1,15})\.(\d{1,6}) -->$/gm;
function contentOf(inner) {
    const [, ...pieces] = inner.split(/^<!-- b:/m);
    const bare = (text) => text.replace(/^<!-- (?:l:\d|flakestorm:data:).*-->$/gm, '').trim();
    return {
        blocks: pieces.flatMap((piece) => {
            const rank = rankOf(piece[0]);
            return rank === null ? [] : [{ rank, text: bare(piece.slice(piece.indexOf('\n'))) }];
        }),
        without: [...inner.matchAll(/^<!-- l:(\d) -->$/gm)].flatMap(([, digit]) => rankOf(digit) ?? []),
        record: (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .readData */ .v3)(inner),
    };
}
function rankOf(digit) {
    const ranks = [0, 1, 2, 3, 4, 5, 6, 7];
    return ranks.find((rank) => String(rank) === digit) ?? null;
}


/***/ })

};
