/** A model provider's public address and the protocol that it speaks. */
export interface ModelHost {
  readonly provider: 'openai' | 'anthropic' | 'gemini' | 'ollama'
  readonly upstream: string
}

/** Addresses of models that are known without being declared, so that a hard-coded base URL is still seen. */
export const modelHosts: readonly ModelHost[] = [
  { provider: 'openai', upstream: 'https://api.openai.com/v1' },
  { provider: 'anthropic', upstream: 'https://api.anthropic.com' },
  { provider: 'gemini', upstream: 'https://generativelanguage.googleapis.com' },
  { provider: 'ollama', upstream: 'http://localhost:11434' },
  // These speak the protocol of OpenAI.
  { provider: 'openai', upstream: 'https://api.mistral.ai/v1' },
  { provider: 'openai', upstream: 'https://api.groq.com/openai/v1' },
  { provider: 'openai', upstream: 'https://api.deepseek.com' },
  { provider: 'openai', upstream: 'https://api.together.xyz/v1' },
  { provider: 'openai', upstream: 'https://api.fireworks.ai/inference/v1' },
  { provider: 'openai', upstream: 'https://api.x.ai/v1' },
  { provider: 'openai', upstream: 'https://api.cerebras.ai/v1' },
  { provider: 'openai', upstream: 'https://openrouter.ai/api/v1' },
]
