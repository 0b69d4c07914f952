/** The first line that only a stack trace holds, or null. */
export function stackTraceIn(text: string): string | null {
  return (stackTrace.exec(text) ?? stackTrace.exec(unwrapped(text)))?.[0].trim() ?? null
}

/** The lines of an error page or of a field of JSON, as they stood before they were wrapped in it. */
function unwrapped(text: string): string {
  if (!/<(?:br|pre|p|div|li|td|code)\b|\\n/i.test(text)) return ''
  return text
    .replaceAll(/<\/?(?:br|pre|p|div|li|td|code)\b[^>]{0,200}>|\\r\\n|\\n/gi, '\n')
    .replaceAll('\\t', '\t')
    .replaceAll(/&nbsp;|\u00a0/g, ' ')
    .replaceAll(/&quot;|&#34;|\\"/g, '"')
    .replaceAll(/&#39;|&apos;/g, "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
}

/** Python, JavaScript, Java, .NET, Go, Rust and Ruby, by the lines that nobody writes by hand. */
const stackTrace =
  /Traceback \(most recent call last\)|^[ \t]{0,8}File "[^"\n]{1,300}", line \d+, in |^[ \t]{1,8}at [^\n]{1,200}:\d+:\d+\)?$|^[ \t]{1,8}at [\w.$<>]{1,200}\([\w$]{1,100}\.(?:java|kt|scala):\d+\)|^[ \t]{1,8}at [^\n]{1,200} in [^\n]{1,200}:line \d+|^goroutine \d+ \[|^panic: |^thread '[^'\n]{1,100}' panicked at |^Exception in thread "|\.rb:\d+:in [`']/m
