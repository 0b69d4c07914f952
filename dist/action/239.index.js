export const id = 239;
export const ids = [239];
export const modules = {

/***/ 94239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compare: () => (/* binding */ compare)
});

// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(45794);
// EXTERNAL MODULE: ./build/disk/read-result.js + 6 modules
var read_result = __webpack_require__(4143);
// EXTERNAL MODULE: ./build/github/api.js
var api = __webpack_require__(40654);
// EXTERNAL MODULE: ./build/github/artifact-names.js
var artifact_names = __webpack_require__(97651);
// EXTERNAL MODULE: ./build/github/event.js
var github_event = __webpack_require__(6830);
;// CONCATENATED MODULE: ./build/github/base-branch.js

/**
 * The branch that this run is measured against: what a pull request or a merge group goes into, else the repository's own. Null where
 * the event names none.
 */
function baseBranch(env) {
    const event = (0,github_event/* payload */.l)(env['GITHUB_EVENT_PATH']);
    const branch = (0,github_event.at)(event, 'pull_request', 'base', 'ref') ??
        (0,github_event.at)(event, 'merge_group', 'base_ref') ??
        (0,github_event.at)(event, 'repository', 'default_branch');
    return typeof branch === 'string' && branch !== '' ? branch.replace(/^refs\/heads\//, '') : null;
}

;// CONCATENATED MODULE: ./build/github/baseline.js

/** So many results of a branch are opened at most. */
const mostOpened = 5;
/**
 * The newest result of a branch that passed, else the newest that has a score at all; a sentence where there is none. What a fork left
 * under the branch's name is never one.
 */
async function baselineOnBranch(search) {
    const { results, branch } = search;
    try {
        const listed = await Promise.all(search.names.map((name) => results.named(name)));
        const found = listed.flat().filter((one) => isOfBranch(one, search));
        const newest = found.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1)).slice(0, mostOpened);
        if (newest.length === 0)
            return `no run on ${branch} has left a result yet`;
        return await firstThatPassed(newest, search);
    }
    catch (error) {
        return (0,user_error/* reasonOf */.A)(error);
    }
}
function isOfBranch({ run }, { branch, runId }) {
    return run.own && run.branch === branch && run.id !== runId;
}
async function firstThatPassed(newest, { results, branch, configFile }) {
    let second = null;
    let unread = `no result on ${branch} has a score`;
    for (const stored of newest) {
        try {
            const report = await results.read(stored);
            if (report.configFile !== configFile || report.score.overall === null)
                continue;
            const baseline = baselineOf(report, stored);
            if (report.score.verdict === 'passed')
                return baseline;
            second ??= baseline;
        }
        catch (error) {
            unread = `the last result on ${branch} could not be read: ${(0,user_error/* reasonOf */.A)(error)}`;
        }
    }
    return second ?? unread;
}
function baselineOf({ score, commit }, { run }) {
    const phases = {};
    for (const { phase, estimate } of score.phases)
        if (estimate !== null)
            phases[phase] = estimate.value;
    return {
        label: run.branch ?? '',
        commit: commit ?? run.commit,
        overall: score.overall?.value ?? null,
        phases,
    };
}

// EXTERNAL MODULE: ./build/base/phase.js
var phase = __webpack_require__(69119);
// EXTERNAL MODULE: ./build/report/comment/merge.js
var merge = __webpack_require__(19749);
// EXTERNAL MODULE: ./build/report/comment/record.js
var comment_record = __webpack_require__(42252);
// EXTERNAL MODULE: ./build/github/own-comments.js
var own_comments = __webpack_require__(13329);
// EXTERNAL MODULE: ./build/github/trouble.js
var trouble = __webpack_require__(81101);
;// CONCATENATED MODULE: ./build/github/last-comment.js







/**
 * What our comment on a pull request remembers of this leg's last run on another commit: against the same commit, a re-run would be
 * compared with itself. A sentence where there is nothing; never throws.
 */
async function lastOnPullRequest({ api: access, pullRequest, leg, patience, }) {
    try {
        const own = await (0,own_comments/* findOwn */.g)({ api: (0,api/* openApi */.N)(access, patience), key: leg.key, pullRequest }).own();
        if ('status' in own)
            return (0,trouble/* troubleOf */.L)(own, 'The comments of the pull request could not be read');
        const sections = (0,merge/* mergeSections */.X)(own.map(({ body }) => body), null);
        const record = sections.find(({ id }) => id === leg.section)?.record ?? null;
        const past = record === null ? [] : (0,comment_record/* pastOf */.CM)(record, leg);
        const before = past.find((run) => run.commit !== leg.commit && (0,merge/* isOlder */.t)(run, leg));
        return before === undefined ? 'this pull request has no earlier run' : last_comment_baselineOf(before);
    }
    catch (error) {
        return (0,user_error/* reasonOf */.A)(error);
    }
}
function last_comment_baselineOf({ commit, overall, phases: scores }) {
    return {
        label: 'the last run on this pull request',
        commit,
        overall,
        phases: Object.fromEntries(phase/* phases */.t.flatMap((phase) => {
            const score = scores[phase]?.score ?? null;
            return score === null ? [] : [[phase, score]];
        })),
    };
}

// EXTERNAL MODULE: ./build/github/pull-request.js
var pull_request = __webpack_require__(81351);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/github/zip-entry.js

/**
 * One file of a zip archive of unknown origin, or null where it holds none of that name; throws for an archive that is damaged or would
 * unpack to more than `mostBytes`. PKWARE's APPNOTE 6.3.10, without ZIP64 and encryption, which no artifact of ours has.
 */
function zipEntry(archive, name, mostBytes) {
    const end = archive.lastIndexOf(endOfDirectory);
    if (end < 0 || end + 22 > archive.length)
        throw new Error('it is no zip archive');
    let at = archive.readUInt32LE(end + 16);
    for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
        const entry = entryAt(archive, at);
        if (entry.name === name)
            return contentOf(archive, entry, mostBytes);
        at = entry.next;
    }
    return null;
}
const endOfDirectory = Buffer.from('PK\u0005\u0006', 'latin1');
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;
function entryAt(archive, at) {
    if (archive.readUInt32LE(at) !== directoryEntry)
        throw new Error('its directory is damaged');
    const nameEnd = at + 46 + archive.readUInt16LE(at + 28);
    return {
        name: archive.toString('utf8', at + 46, nameEnd),
        method: archive.readUInt16LE(at + 10),
        crc: archive.readUInt32LE(at + 16),
        packed: archive.readUInt32LE(at + 20),
        size: archive.readUInt32LE(at + 24),
        start: archive.readUInt32LE(at + 42),
        next: nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32),
    };
}
/** Sizes are those of the directory: an archive that was streamed has none beside the data. */
function contentOf(archive, { method, crc, packed, size, start }, mostBytes) {
    if (size > mostBytes)
        throw new Error(`its result is larger than ${mostBytes} bytes`);
    if (archive.readUInt32LE(start) !== localEntry)
        throw new Error('its directory is damaged');
    const from = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
    const data = archive.subarray(from, from + packed);
    if (method !== 0 && method !== 8)
        throw new Error('it is packed in a way that is not read here');
    const content = method === 0 ? data : (0,external_node_zlib_.inflateRawSync)(data, { maxOutputLength: Math.max(1, size) });
    if (content.length !== size || (0,external_node_zlib_.crc32)(content) !== crc)
        throw new Error('its content is damaged');
    return content;
}

;// CONCATENATED MODULE: ./build/github/stored-results.js





const mostPages = 3;
const mostPackedBytes = 50 * 1024 * 1024;
const mostBytes = 250 * 1024 * 1024;
/** The artifacts that `api` can see. */
function storedResults(api, read) {
    const list = async (route, parameters) => {
        const found = [];
        for (let page = 1; page <= mostPages; page += 1) {
            const answer = await api.call(route, { ...parameters, per_page: 100, page });
            if (answer.status !== 200)
                throw refused(answer);
            const { artifacts } = listed.parse(answer.data);
            found.push(...artifacts.flatMap(resultOf));
            if (artifacts.length < 100)
                break;
        }
        return found;
    };
    return {
        named: (name) => list('GET /repos/{owner}/{repo}/actions/artifacts', { name }),
        ofRun: (run_id) => list('GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', { run_id }),
        async read({ id, name, bytes }) {
            if (bytes > mostPackedBytes)
                throw new Error(`${name} is larger than ${mostPackedBytes} bytes`);
            const answer = await api.call('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', {
                artifact_id: id,
                archive_format: 'zip',
            });
            if (answer.status !== 200)
                throw refused(answer);
            if (!(answer.data instanceof ArrayBuffer))
                throw new Error(`${name} is no archive`);
            const entry = zipEntry(Buffer.from(answer.data), 'result.json', mostBytes);
            if (entry === null)
                throw new Error(`${name} holds no result.json`);
            return onDisk(entry, (path) => read(path, `${name}/result.json`));
        },
    };
}
const listed = schemas/* object */.Ikc({
    artifacts: schemas/* array */.YOg(schemas/* object */.Ikc({
        id: schemas/* number */.aig(),
        name: schemas/* string */.YjP(),
        size_in_bytes: schemas/* number */.aig(),
        expired: schemas/* boolean */.zMY(),
        created_at: schemas/* string */.YjP().nullable(),
        workflow_run: schemas/* object */.Ikc({
            id: schemas/* number */.aig(),
            repository_id: schemas/* number */.aig(),
            head_repository_id: schemas/* number */.aig().nullish(),
            head_branch: schemas/* string */.YjP().nullish(),
            head_sha: schemas/* string */.YjP().nullish(),
        })
            .nullish(),
    })),
});
function resultOf({ id, name, created_at, expired, size_in_bytes, workflow_run }) {
    if (expired || workflow_run === undefined || workflow_run === null)
        return [];
    const { id: run, repository_id, head_repository_id, head_branch, head_sha } = workflow_run;
    return [
        {
            id,
            name,
            createdAt: created_at ?? '',
            bytes: size_in_bytes,
            run: {
                id: run,
                branch: head_branch ?? null,
                commit: head_sha ?? null,
                own: head_repository_id === repository_id,
            },
        },
    ];
}
/** The API's own words mislead where a permission is missing: it says 403 or 404. */
function refused({ status, message }) {
    return new Error([401, 403, 404].includes(status)
        ? 'the token may not read artifacts; give the job `actions: read`'
        : `GitHub did not give it (${status === 0 ? message : `${status} ${message}`})`);
}
async function onDisk(content, read) {
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'flakestorm-'));
    try {
        const path = (0,external_node_path_.join)(folder, 'result.json');
        (0,external_node_fs_.writeFileSync)(path, content);
        return await read(path);
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./build/github/within.js
var within = __webpack_require__(4011);
// EXTERNAL MODULE: ./build/report/compared.js
var compared = __webpack_require__(9206);
// EXTERNAL MODULE: ./build/action/network.js + 1 modules
var network = __webpack_require__(63935);
;// CONCATENATED MODULE: ./build/action/compare.js












/** Longest that one look for an earlier run may take, in milliseconds; it goes on while the storm does. */
const mostSearchMs = 30_000;
/**
 * What this run is measured against: the last run on the same pull request, else the newest result of the base branch, else words. A
 * limit of regression is held against the base branch alone. Never rejects.
 */
async function compare(inputs, comparing) {
    if (inputs.reporting.token === '')
        return alone(inputs, 'there is no token to look for one with');
    try {
        return await (0,within/* within */.u)(comparing.cancelled, search(inputs, comparing));
    }
    catch (error) {
        return alone(inputs, `it could not be looked for, ${(0,user_error/* reasonOf */.A)(error)}`);
    }
}
async function search(inputs, comparing) {
    const { maxRegression: most } = inputs;
    const last = await onPullRequest(inputs, comparing);
    const isEnough = typeof last !== 'string' && most === null;
    const branch = isEnough ? last : await onBaseBranch(inputs, comparing);
    if (typeof branch === 'string') {
        if (typeof last === 'string')
            return alone(inputs, [last, branch].filter((part) => part !== '').join(', and '));
        return { baseline: last, earlier: null, notes: [`\`max-regression\` asked nothing: ${branch}.`] };
    }
    const { overall: from, label } = branch;
    const earlier = most === null || from === null ? null : { from, label, most };
    return { baseline: typeof last === 'string' ? branch : last, earlier, notes: [] };
}
function alone({ maxRegression }, because) {
    const asked = maxRegression === null ? '' : ' `max-regression` therefore asked nothing.';
    return { ...compared/* uncompared */.N, notes: [`No baseline: ${because}.${asked}`] };
}
/** Empty where the event has no pull request, which needs no words. */
async function onPullRequest(inputs, { env }) {
    const { reporting } = inputs;
    const api = (0,network/* apiOf */.ir)(env, reporting.token);
    const wait = (0,network/* patience */._L)(mostSearchMs);
    const found = await (0,pull_request/* findPullRequest */._)({ env, wanted: reporting.prNumber, api, patience: wait });
    if ('none' in found)
        return '';
    return lastOnPullRequest({ api, pullRequest: found.number, leg: (0,network/* legIn */.oH)(inputs, env, null), patience: wait });
}
async function onBaseBranch({ reporting }, { env, configFile }) {
    const { token, artifactName: own, matrix, commentKey } = reporting;
    const branch = baseBranch(env);
    if (branch === null)
        return 'the event names no branch to compare with';
    const { results: names } = (0,artifact_names/* artifactNames */.j)(env, { own, matrix, commentKey });
    const results = storedResults((0,api/* openApi */.N)((0,network/* apiOf */.ir)(env, token), (0,network/* patience */._L)(mostSearchMs)), async (path, named) => {
        const { report } = await (0,read_result/* readResult */.U)(path, named);
        return report;
    });
    return baselineOnBranch({ results, names, branch, runId: Number(env['GITHUB_RUN_ID']), configFile });
}


/***/ })

};
