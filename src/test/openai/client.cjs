// Asks the AI desk through the official client and prints what it got as JSON.
// Arguments: base URL, token, model. No setting but these is changed.
const OpenAI = require('openai')

async function main([baseURL, apiKey, model]) {
  const client = new OpenAI({ baseURL, apiKey, maxRetries: 0 })
  const messages = [{ role: 'user', content: '秋まつりのあいさつ文を書いてください。' }]

  const models = []
  for await (const each of client.models.list()) models.push(each.id)

  const whole = await client.chat.completions.create({ model, messages })

  let streamed = ''
  let finish = null
  let usage = null
  const stream = await client.chat.completions.create({
    model,
    messages,
    stream: true,
    stream_options: { include_usage: true },
  })
  for await (const chunk of stream) {
    streamed += chunk.choices[0]?.delta?.content ?? ''
    finish = chunk.choices[0]?.finish_reason ?? finish
    usage = chunk.usage ?? usage
  }

  const helper = client.beta.chat.completions.stream({ model, messages })
  const gathered = await helper.finalContent()

  const errors = {}
  const ask = async (name, change) => {
    try {
      const answer = await change()
      if (answer && answer[Symbol.asyncIterator]) for await (const _ of answer) { /* read to the end */ }
      errors[name] = null
    } catch (e) {
      errors[name] = { kind: e.constructor.name, status: e.status ?? null, code: e.code ?? e.error?.code ?? null, message: e.message }
    }
  }
  const text = content => [{ role: 'user', content }]
  await ask('personal', () => client.chat.completions.create({ model, messages: text('佐藤花子さん(090-1234-5678)への返信') }))
  await ask('unknownModel', () => client.chat.completions.create({ model: 'gpt-4o', messages }))
  await ask('rateLimited', () => client.chat.completions.create({ model, messages: text('script:429') }))
  await ask('broken', () => client.chat.completions.create({ model, messages: text('script:500') }))
  await ask('cut', () => client.chat.completions.create({ model, messages: text('script:cut\n長い文章'), stream: true }))
  await ask('image', () => client.chat.completions.create({
    model,
    messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } }] }],
  }))
  await ask('stranger', () => new OpenAI({ baseURL, apiKey: 'tnh_nobody', maxRetries: 0 }).models.list())

  console.log(JSON.stringify({ models, whole, streamed, finish, usage, gathered, errors }))
}

main(process.argv.slice(2)).catch(e => {
  console.error(e)
  process.exit(1)
})
