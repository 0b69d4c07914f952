"""Python agents that do what the prompt says."""
import asyncio
import os
import subprocess
import sys
import time

state = 0


def invoke(prompt, cell=''):
    global state
    print('{"id": "1", "value": "not the answer"}')
    if prompt == 'hang':
        time.sleep(600)
    if prompt == 'refuse':
        return {'error': 'too many questions'}
    if prompt == 'flood':
        return 'x' * 100_000_000
    if prompt == 'die':
        print('out of cheese', file=sys.stderr, flush=True)
        os._exit(7)
    if prompt == 'throw':
        raise ValueError('too far')
    if prompt == 'child':
        return str(subprocess.Popen(['sleep', '600']).pid)
    if prompt == 'cell':
        return cell
    if prompt == 'none':
        return None
    if prompt == 'state':
        state += 1
        return str(state)
    return f'you said: {prompt}'


def reset():
    global state
    state = 0


async def slowly(prompt):
    await asyncio.sleep(0)
    return f'async: {prompt}'


async def in_parts(prompt):
    for part in ('in ', 'parts'):
        yield part


class Callable:
    async def __call__(self, prompt):
        return f'called: {prompt}'


class WithInvoke:
    def invoke(self, prompt):
        return {'output': f'invoked: {prompt}', 'tool_calls': [{'name': 'look', 'args': {'at': 1}}]}


called = Callable()
with_invoke = WithInvoke()


def own_loop(prompt):
    return asyncio.run(slowly(prompt))


class Message:
    def __init__(self, kind, content, tool_calls=()):
        self.type = kind
        self.content = content
        self.tool_calls = list(tool_calls)


class Chain:
    """Wants a map with `input`, as a LangChain runnable with a prompt does."""

    async def ainvoke(self, value):
        return {'input': value['input'], 'output': invoke(value['input'])}


class Model:
    """Wants text, and answers with a message, as a chat model does."""

    def invoke(self, value):
        if not isinstance(value, str):
            raise ValueError(f'Invalid input type {type(value)}')
        return Message('ai', [{'type': 'text', 'text': f'model: {value}'}], [{'name': 'look', 'args': {'at': 1}}])


class Graph:
    """Wants messages, and answers with all of them, as a LangGraph agent does."""

    channels = {'messages': None}

    def invoke(self, value):
        told = [Message('human', message['content']) for message in value['messages']]
        call = Message('ai', '', [{'name': 'look', 'args': {'turns': len(told)}}])
        return {'messages': [*told, call, Message('tool', 'seen'), Message('ai', 'graph: ' + told[-1].content)]}


chain = Chain()
model = Model()
graph = Graph()
