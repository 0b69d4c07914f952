/** The first line that only a stack trace holds, or null. */
export function stackTraceIn(text: string): string | null {
  return stackTrace.exec(text)?.[0] ?? null
}

/** Python, JavaScript, Java, .NET, Go, Rust and Ruby, by the lines that nobody writes by hand. */
const stackTrace =
  /Traceback \(most recent call last\)|^[ \t]{0,8}File "[^"\n]{1,300}", line \d+, in |^[ \t]{1,8}at [^\n]{1,200}:\d+:\d+\)?$|^[ \t]{1,8}at [\w.$<>]{1,200}\([\w$]{1,100}\.(?:java|kt|scala):\d+\)|^[ \t]{1,8}at [^\n]{1,200} in [^\n]{1,200}:line \d+|^goroutine \d+ \[|^panic: |^thread '[^'\n]{1,100}' panicked at |^Exception in thread "|\.rb:\d+:in [`']/m
