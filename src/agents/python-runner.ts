/**
 * The program of the child process that holds a Python agent, for `python3 -c`. It needs the standard library alone.
 * It takes stdin and stdout for its JSON lines before the agent is imported; what the agent prints goes to stderr.
 */
export const pythonRunner = String.raw`
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
`
