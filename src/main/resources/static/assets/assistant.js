// The chat's answer as it comes. Without scripts the same form brings a page; what is refused is that page here too.

/** Reads server-sent events: one JSON object in each. */
async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    rest += value;
    const whole = rest.split('\n\n');
    rest = whole.pop();
    for (const event of whole) {
      if (event.startsWith('data: ')) yield JSON.parse(event.slice(6));
    }
  }
}

/** The page that says why nothing was sent takes the place of this one. */
async function replacePage(response) {
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  document.title = page.title;
  document.querySelector('main').replaceWith(page.querySelector('main'));
  document.querySelector('main').focus();
}

/** Brings the answer back, so that its sentences come marked. */
async function showMarked(form, use, answer, replaced) {
  const fields = new URLSearchParams(new FormData(form));
  fields.set('use', use);
  fields.set('answer', answer);
  fields.set('replaced', replaced);
  await replacePage(await fetch('/staff/assistant/chat/answered', { method: 'POST', body: fields }));
}

async function ask(section, form) {
  const live = document.querySelector('[data-live]');
  const shown = name => live.querySelector(`[data-live-${name}]`);
  const prompt = form.elements.prompt.value;
  try {
    const response = await fetch(section.dataset.chat, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
      headers: { Accept: 'text/event-stream, text/html' },
    });
    if (!response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
      await replacePage(response);
      return;
    }
    let answer = '';
    shown('prompt').textContent = prompt;
    shown('answer').textContent = '';
    shown('failure').textContent = '';
    live.hidden = false;
    for await (const heard of events(response.body)) {
      if (heard.text) {
        answer += heard.text;
        shown('answer').textContent = answer;
      } else if (heard.failed) {
        shown('failure').textContent = heard.failed;
      } else if (heard.chat) {
        location.assign(heard.chat);
      } else if (heard.done) {
        await showMarked(form, heard.done, answer, heard.replaced);
      }
    }
  } finally {
    // page.js makes the form usable again.
    form.dispatchEvent(new Event('htmx:afterRequest', { bubbles: true }));
  }
}

document.addEventListener('submit', event => {
  const section = event.target.closest('[data-chat]');
  if (section && !event.defaultPrevented && event.target.action.endsWith('/chat') && event.submitter?.name !== 'anew') {
    event.preventDefault();
    ask(section, event.target);
  }
});
